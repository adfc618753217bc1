### Cuvintele care apar pe toate ecranele.

-brand = Weft

## Acțiuni: butoane și intrări de meniu.

action-save = Salvare
action-save-and-new = Salvare și adăugare
action-save-draft = Salvare ca ciornă
action-submit = Trimitere
action-cancel = Anulare
action-delete = Ștergere
action-edit = Editare
action-create = Creare
action-close = Închidere
action-back = Înapoi
action-next = Următorul
action-previous = Anteriorul
action-finish = Finalizare
action-search = Căutare
action-filter = Filtrare
action-sort = Sortare
action-clear = Golire
action-reset = Resetare
action-retry = Reîncercare
action-refresh = Reîmprospătare
action-apply = Aplicare
action-add = Adăugare
action-remove = Eliminare
action-rename = Redenumire
action-replace = Înlocuire
action-choose = Alegere
action-copy = Copiere
action-copy-link = Copierea linkului
action-duplicate = Duplicare
action-download = Descărcare
action-upload = Încărcare
action-export = Exportare
action-import = Importare
action-print = Tipărire
action-preview = Previzualizare
action-transfer = Transferare
action-star = Marcare cu stea
action-unstar = Eliminarea stelei
action-open = Deschidere
action-view = Vizualizare
action-more = Mai multe
action-select-all = Selectare totală
action-select-none = Deselectare
action-undo = Anularea acțiunii
action-restore = Restaurare
action-confirm = Confirmare
action-move = Mutare
action-move-up = Mutare în sus
action-move-down = Mutare în jos
action-show = Afișare
action-hide = Ascundere
action-expand = Extindere
action-collapse = Restrângere
action-done = Gata
action-skip = Omitere
action-send = Trimitere
action-leave = Părăsire

## Stări.

state-loading = Se încarcă…
state-saving = Se salvează…
state-saved = Salvat
state-deleting = Se șterge…
state-deleted = Șters
state-copied = Copiat
state-working = Se procesează…
state-empty = Încă nu este nimic aici
state-no-results = Niciun rezultat
state-no-results-hint = Încercați alte cuvinte sau mai puține filtre.
state-none = Niciunul
state-any = Oricare
state-all = Toate
state-yes = Da
state-no = Nu
state-on = Activat
state-off = Dezactivat
state-unknown = Necunoscut
state-offline = Deconectat
state-online = Conectat
state-connection-lost = Conexiunea s-a întrerupt. Se reîncearcă…
state-required = Obligatoriu
state-optional = Opțional
state-not-set = Nedefinit
state-read-only = Doar citire
state-hidden = Ascuns
state-new = Nou
state-forbidden = Nu aveți dreptul de a vedea acest conținut.

## Părăsirea unui formular nesalvat.

unsaved-title = Ieșiți fără a salva?
unsaved-text = Modificările se vor pierde.
unsaved-stay = Continuarea editării
unsaved-discard = Renunțare la modificări

## Timp relativ.

time-just-now = Chiar acum
time-minutes-ago = { $count ->
    [one] Acum { $count } minut
    [few] Acum { $count } minute
   *[other] Acum { $count } de minute
}
time-hours-ago = { $count ->
    [one] Acum { $count } oră
    [few] Acum { $count } ore
   *[other] Acum { $count } de ore
}
time-today = Astăzi
time-yesterday = Ieri
time-tomorrow = Mâine
time-days-ago = { $count ->
    [one] Acum { $count } zi
    [few] Acum { $count } zile
   *[other] Acum { $count } de zile
}
time-in-minutes = { $count ->
    [one] Peste { $count } minut
    [few] Peste { $count } minute
   *[other] Peste { $count } de minute
}
time-in-hours = { $count ->
    [one] Peste { $count } oră
    [few] Peste { $count } ore
   *[other] Peste { $count } de ore
}
time-in-days = { $count ->
    [one] Peste { $count } zi
    [few] Peste { $count } zile
   *[other] Peste { $count } de zile
}
time-overdue = { $count ->
    [one] Întârziere de { $count } zi
    [few] Întârziere de { $count } zile
   *[other] Întârziere de { $count } de zile
}

duration-seconds = { $count ->
    [one] { $count } secundă
    [few] { $count } secunde
   *[other] { $count } de secunde
}
duration-minutes = { $count ->
    [one] { $count } minut
    [few] { $count } minute
   *[other] { $count } de minute
}
duration-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
duration-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}

## Numere.

count-records = { $count ->
    [0] Nicio înregistrare
    [one] { $count } înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
count-results = { $count ->
    [0] Niciun rezultat
    [one] { $count } rezultat
    [few] { $count } rezultate
   *[other] { $count } de rezultate
}
count-selected = { $count ->
    [one] { $count } selectată
    [few] { $count } selectate
   *[other] { $count } selectate
}
count-more-than = { $count }+
count-of-total = { $count } din { $total }
count-others = și încă { $count }

## Paginare.

paging-label = Pagini
paging-range = { $from }–{ $to } din { $total }
paging-range-counting = { $from }–{ $to } din …
paging-range-more-than = { $from }–{ $to } din { $total }+
paging-size = Rânduri pe pagină
paging-page = Pagina { $page } din { $pages }
paging-page-short = Pagina { $page }
paging-first = Prima pagină
paging-previous = Pagina anterioară
paging-next = Pagina următoare
paging-last = Ultima pagină

list-sum = Total
list-sum-selected = Totalul selecției

## Combinații.

label-value = { $label }: { $value }
label-range = { $from } – { $to }
