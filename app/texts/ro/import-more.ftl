### Importing tables: how a file is read, templates, stopping and undoing an import.

## How the file is read.

import-reading = Cum este citit fișierul
import-reading-text = Dacă literele sau coloanele nu arată bine, alegeți altă codificare sau alt separator.
import-reading-sheets = Registrul are mai multe foi: alegeți-o pe cea de importat.
import-charset = Codificare
import-charset-utf-8 = Unicode (UTF-8)
import-charset-utf-16le = Unicode (UTF-16 LE)
import-charset-utf-16be = Unicode (UTF-16 BE)
import-charset-gb18030 = Chineză (GB 18030)
import-charset-windows-1250 = Europa Centrală (Windows-1250)
import-charset-windows-1252 = Europa de Vest (Windows-1252)
import-separator = Separator
import-separator-comma = Virgulă ( , )
import-separator-semicolon = Punct și virgulă ( ; )
import-separator-tab = Tabulator
import-separator-pipe = Bară verticală ( | )
import-sheet = Foaie
import-sheet-hidden = { $name } (ascunsă)
import-preview = Primele rânduri
import-file-help-cards = CSV, Excel (.xlsx, .xls), OpenDocument (.ods) sau vCard (.vcf), cel mult { $max } de rânduri; primul rând al unui tabel conține numele coloanelor

## Templates.

import-example = Exemplu: acest rând nu este importat
import-notes = Note
import-notes-column = Coloană
import-notes-kind = Conținut
import-notes-required = Obligatorie
import-notes-values = Valori
import-notes-heads = Lăsați numele coloanelor așa cum sunt: sunt recunoscute automat.
import-notes-example = Rândul de exemplu este omis. Îl puteți suprascrie sau șterge.
import-notes-lists = Coloanele cu listă oferă ce este cunoscut în Weft. Persoanele și înregistrările trebuie numite exact.
import-notes-several = Separați prin punct și virgulă mai multe valori dintr-o celulă.
import-notes-limit = Se importă cel mult { $max } de rânduri o dată.

## Stopping.

import-stop = Oprirea importului
import-stopping = Importul se oprește după rândurile aflate în lucru.
import-state-cancelled = Oprit
import-cancelled-hint = Importul a fost oprit. Ce a fost importat până atunci rămâne.

## Undoing.

import-state-undoing = Se anulează
import-state-undone = Anulat
import-undo = Anularea importului
import-undo-rest = Anularea restului
import-undo-title = Anulați importul { $what }?
import-undo-text = Înregistrările create de import ajung la coșul de reciclare. Cele suprascrise își recapătă valorile anterioare. Ce a fost modificat între timp rămâne așa cum este.
import-undo-start = { $count ->
    [one] Anularea unei înregistrări
    [few] Anularea a { $count } înregistrări
   *[other] Anularea a { $count } de înregistrări
}
import-undo-delete = La coșul de reciclare
import-undo-restore = Își recapătă valorile
import-undo-keep = Rămân așa cum sunt
import-undo-gone = Deja șterse
import-undo-deleted = Șterse
import-undo-restored = Restabilite
import-undo-kept = Păstrate
import-undo-about = Anulat de { $who }, { $when }
import-undo-progress = Progresul anulării
import-undo-first = Primele { $count } din { $total }
import-undo-record = Înregistrare
import-undo-hidden = O înregistrare pe care nu aveți voie să o vedeți
import-undo-changed = Modificată după import.
import-undo-nothing = Nu a mai rămas nimic de anulat din acest import.
import-undo-busy = Acest import este deja în curs de anulare.

## Files that are refused.

table-no-sheet = Registrul nu are o foaie vizibilă cu acest nume.
table-cards-contacts-only = Fișierele vCard pot fi importate drept contacte sau clienți potențiali.

## Exporting as CSV.

export-mark = Marcaj de ordine a octeților (BOM)
    .hint = Excel are nevoie de el pentru a afișa diacriticele și caracterele chinezești.
