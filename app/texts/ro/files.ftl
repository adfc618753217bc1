### Files of records (row D-08): the tab, uploads, previews; the room that files take.

record-tab-files = Fișiere

## The tab.

files-add = Trageți fișiere aici sau
files-choose = Alegerea fișierelor
files-limit = Orice tip de fișier, cel mult { $max } MB fiecare
files-empty = Niciun fișier deocamdată
files-empty-hint = Oferte, contracte, imagini: aici se află tot ce ține de această înregistrare, împreună cu fișierele interacțiunilor.
files-name = Nume
files-size = Dimensiune
files-by = Adăugat de
files-at = Adăugat
files-actions = Acțiuni pentru { $name }
files-of-follow-up = Dintr-o interacțiune
files-of-field = Din „{ $field }”
files-rename-title = Redenumirea fișierului
files-delete-title = Ștergeți acest fișier?
files-delete-text = „{ $name }” va fi șters definitiv.

## Uploads.

files-uploads = Încărcări
files-waiting = În așteptare
files-paused = Conexiune pierdută. Încărcarea continuă singură.
files-sent = { $done } din { $size }
files-cancel = Anularea fișierului { $name }
files-again = Reîncercare: { $name }
files-upload-conflict = Acest fișier se încarcă în alt loc. Alegeți-l din nou.
files-unreadable = Acest fișier nu poate fi citit. Dosarele nu pot fi încărcate.

## Preview.

files-preview = Previzualizare { $name }
files-previous = Fișierul anterior
files-next = Fișierul următor
files-position = { $position } din { $count }
files-text-cut = Se afișează doar primii { $size }. Descărcați fișierul pentru a-l vedea în întregime.
files-no-viewer = Acest browser nu afișează fișiere PDF aici.
files-open-tab = Deschidere într-o filă nouă

## What happened.

feed-file-added = { $who } a adăugat fișierul { $new }
feed-file-renamed = { $who } a redenumit fișierul { $old } în { $new }
feed-file-deleted = { $who } a șters fișierul { $old }
feed-field-file = Fișier

## The company's settings.

company-max-file = Dimensiunea maximă a unui fișier, în MB
    .hint = Pentru fiecare încărcare. Fișierele existente rămân.
company-storage = { $count ->
    [one] { $count } fișier ocupă { $size }.
    [few] { $count } fișiere ocupă { $size }.
   *[other] { $count } de fișiere ocupă { $size }.
}
