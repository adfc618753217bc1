### Lista în alte feluri: ca panou, cu filtre fixate și coloane aranjate, cu o înregistrare alături.

## Aspect.

layout-menu = Aspect
layout-heading = Afișare ca
layout-table = Tabel
layout-board = Panou: { $field }
guides-heading = Ghidaje de rând
guides-lines = Linii
guides-grid = Grilă
guides-stripes = Dungi
guides-none = Fără

## Panoul. $name este o coloană sau o înregistrare, $column o coloană.

board-column = { $count ->
    [one] { $name }: { $count } înregistrare
    [few] { $name }: { $count } înregistrări
   *[other] { $name }: { $count } de înregistrări
}
board-none = Fără valoare
board-create = Creare în „{ $name }”
board-move = Mutarea „{ $name }”
board-move-heading = Mutare în
board-moved = „{ $name }” a fost mutat în { $column }
board-more = { $count ->
    [one] Încă { $count }
    [few] Încă { $count }
   *[other] Încă { $count }
}
board-in-table = Afișarea tuturor în tabel
board-key-back = Mutarea cardului o coloană înapoi
board-key-on = Mutarea cardului o coloană înainte

## Coloanele tabelului.

column-menu = Coloană: { $name }
column-sort-asc = Sortare crescătoare
column-sort-desc = Sortare descrescătoare
column-freeze = Înghețare
column-unfreeze = Dezghețare
column-change-width = Schimbarea lățimii
column-fit = Potrivire la conținut
column-hide = Ascunderea coloanei
# Așa numește un cititor de ecran marginea care se trage.
column-width = Lățimea coloanei { $name }

## Filtre fixate.

pins-label = Filtre fixate
pins-show = Afișarea filtrelor
pins-hide = Ascunderea filtrelor
pins-clear = Golirea valorilor
pin-condition = Fixare în listă
pin-remove = Anularea fixării: { $name }
pin-any = Oricare

## O înregistrare lângă lista ei.

peek-row = Deschidere lângă listă
peek-open = Deschidere completă
peek-close = Închiderea panoului lateral
peek-latest = Ultima activitate
peek-all-activity = Toată activitatea
keys-peek = Deschidere lângă listă

## Ce se face cu rândurile alese.

batch-more = Mai multe acțiuni
list-edit-denied = Puteți vedea această înregistrare, dar nu o puteți modifica.
record-back-to-list = Înapoi la listă
