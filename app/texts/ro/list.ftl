### Liste: vizualizări, coloane, căutare, acțiuni asupra selecției, exportare.

## Vizualizări.

list-views = Vizualizări
list-views-more = Mai multe vizualizări
list-views-settings = Aranjarea vizualizărilor
list-views-hint = Bifați vizualizările de care aveți nevoie și ordonați-le prin tragere sau cu săgețile. Primele cinci apar ca file.
list-views-default = Se deschide cu
list-view-new = Vizualizare nouă
list-view-edit = Editarea vizualizării
list-view-edit-named = Editarea vizualizării „{ $name }”
list-view-delete = Ștergerea vizualizării
list-view-delete-named = Ștergerea vizualizării „{ $name }”
list-view-delete-confirm = Vizualizarea „{ $name }” va fi ștearsă. Înregistrările rămân neschimbate.
list-view-deleted = Vizualizarea „{ $name }” a fost ștearsă
list-view-saved = Vizualizarea a fost salvată
list-view-name = Numele vizualizării
list-view-empty = Nimic în această vizualizare
list-view-empty-hint = Acum nicio înregistrare nu îndeplinește condițiile ei.

view-all = Toate
view-mine = Ale mele
view-subordinates = Ale subordonaților mei
view-starred = Cu stea

## Lista.

list-search = Căutare în { $fields }
list-untitled = Fără nume
list-select = Selectare: { $name }
list-select-page = Selectarea întregii pagini
list-show-all = Afișarea tuturor
list-clear-filter = Golirea filtrului
list-columns = Coloane
list-columns-search = Căutarea unei coloane
list-columns-reset = Revenire la standard
list-move-up = Mutare în sus: { $name }
list-move-down = Mutare în jos: { $name }
list-moved = { $name }: poziția { $position } din { $count }

## Acțiuni asupra mai multor înregistrări.

batch-transferred = Transfer efectuat: { $what }
batch-transfer-title = Transferare: { $what }
batch-transfer-hint = Noul responsabil primește o notificare.
batch-new-owner = Noul responsabil
batch-former = Responsabilul de până acum
batch-former-leaves = Pierde accesul
batch-former-keeps-reading = Rămâne în echipă și poate vizualiza
batch-former-keeps-writing = Rămâne în echipă și poate edita

batch-team = Echipă
batch-team-title = Echipa pentru { $what }
batch-team-add = Adăugare de membri
batch-team-remove = Eliminare de membri
batch-team-people = Angajați
batch-team-right = Drept
batch-team-read = Poate vizualiza
batch-team-write = Poate edita
batch-team-until = Până la
    .hint = Ultima zi a dreptului. Gol: până la retragere.
batch-team-changed = Echipă modificată: { $what }

batch-delete-title = Ștergeți { $what }?
batch-delete-title-one = Ștergeți „{ $name }”?
batch-delete-text = { $count ->
    [one] Înregistrarea ajunge în coșul de reciclare și poate fi recuperată de acolo.
    [few] Înregistrările ajung în coșul de reciclare și pot fi recuperate de acolo.
   *[other] Înregistrările ajung în coșul de reciclare și pot fi recuperate de acolo.
}
batch-delete-text-follow-ups = { $count ->
    [one] Înregistrarea ajunge în coșul de reciclare, împreună cu interacțiunile, fișierele și echipa ei, și poate fi recuperată de acolo.
    [few] Înregistrările ajung în coșul de reciclare, împreună cu interacțiunile, fișierele și echipele lor, și pot fi recuperate de acolo.
   *[other] Înregistrările ajung în coșul de reciclare, împreună cu interacțiunile, fișierele și echipele lor, și pot fi recuperate de acolo.
}
batch-deleted = Ștergere efectuată: { $what }
batch-result = Nu s-a putut face totul
batch-refused = Neschimbat: { $what }

## Exportare.

list-export-all = Exportarea tuturor
list-export-selected = Exportarea selecției
export-title = Exportare: { $what }
export-fields = Câmpuri
export-all-fields = Toate câmpurile
export-shown-fields = Coloanele afișate
export-format = Fișier
export-xlsx = Excel (.xlsx)
export-csv = CSV (.csv)
export-started = Fișierul se descarcă
