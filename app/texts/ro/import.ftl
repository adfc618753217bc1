### Importul tabelelor: fișier, coloane, valori necunoscute, probă, rulare, istoric.

import-title = Import: { $what }
import-steps = Pașii importului
import-step-file = Fișier
import-step-map = Coloane
import-step-settle = Valori necunoscute
import-step-check = Verificare
import-step-run = Import

## Fișierul.

import-file-drop = Trageți un tabel aici sau
import-file-choose = Alegere fișier
import-file-help = CSV, Excel (.xlsx, .xls) sau OpenDocument (.ods), cel mult { $max } de rânduri; primul rând conține numele coloanelor
import-uploading = Se încarcă { $file }
import-template = Șablon
import-template-hint = Un tabel gol ale cărui coloane sunt recunoscute automat.
import-template-xlsx = Șablon Excel
import-template-csv = Șablon CSV

## Coloanele.

import-map-intro = { $count ->
    [one] { $file }, { $count } rând
    [few] { $file }, { $count } rânduri
   *[other] { $file }, { $count } de rânduri
}
import-map-missing = Fără o sursă, toate rândurile vor eșua: { $fields }
import-target = Câmp
import-target-product = Produs (o singură poziție)
import-source = Se completează din
import-source-none = Nu se importă
import-source-constant = Același text în fiecare rând
import-source-template = Un text compus din coloane
import-template-example = Text cu nume de coloane între acolade
import-column-add = Inserare coloană
import-sample = Primele valori
import-notation = Cum scrie fișierul
import-dates = Date calendaristice
import-dates-ymd = An, lună, zi (2026-11-21)
import-dates-dmy = Zi, lună, an (21/11/2026)
import-dates-mdy = Lună, zi, an (11/21/2026)
import-decimals = Numere
import-decimals-point = Punct zecimal (1,234.50)
import-decimals-comma = Virgulă zecimală (1.234,50)
import-duplicates = Rânduri care există deja
import-duplicates-text = Un rând există deja dacă unul dintre aceste câmpuri coincide: { $fields }
import-duplicates-none = Niciun câmp de aici nu este unic: fiecare rând creează o înregistrare nouă.
import-duplicates-skip = Omitere
    .hint = Ce există rămâne neschimbat.
import-duplicates-overwrite = Suprascriere
    .hint = Câmpurile asociate primesc valorile din fișier.
import-duplicates-create = Creare oricum
    .hint = Un rând eșuează dacă o valoare unică este deja folosită.
import-create-missing = Crearea departamentelor și a superiorilor care lipsesc

## Valorile necunoscute.

import-settle-intro = Aceste texte nu denumesc nimic cunoscut aici. Ce stabiliți este valabil pentru toate rândurile cu acel text.
import-settle-values = { $count ->
    [one] { $count } valoare necunoscută
    [few] { $count } valori necunoscute
   *[other] { $count } de valori necunoscute
}
import-settle-left = { $count ->
    [one] { $count } valoare nu este stabilită: rândurile ei vor eșua ({ $rows }).
    [few] { $count } valori nu sunt stabilite: rândurile lor vor eșua ({ $rows }).
   *[other] { $count } de valori nu sunt stabilite: rândurile lor vor eșua ({ $rows }).
}
import-settle-done = Totul este stabilit.
import-settle-choose = Alegeți ce înseamnă
import-settle-empty = Rămâne gol
import-settle-leave = Lăsare gol
import-settle-fails = { $count ->
    [one] { $count } rând va eșua
    [few] { $count } rânduri vor eșua
   *[other] { $count } de rânduri vor eșua
}
import-unknown = În fișier
import-settled-as = Înseamnă
import-suggestion = Sugestie

## Proba.

import-check-intro = Încă nu s-a scris nimic. Iată ce va face importul.
import-check-fails = { $count ->
    [one] { $count } rând va eșua. Va ajunge într-un fișier cu motivul; celelalte se importă.
    [few] { $count } rânduri vor eșua. Vor ajunge într-un fișier cu motivele; celelalte se importă.
   *[other] { $count } de rânduri vor eșua. Vor ajunge într-un fișier cu motivele; celelalte se importă.
}
import-start = { $count ->
    [one] Import ({ $count } rând)
    [few] Import ({ $count } rânduri)
   *[other] Import ({ $count } de rânduri)
}
import-rows = Rânduri
import-created = Create
import-updated = Actualizate
import-skipped = Omise
import-failed = Eșuate
import-failures = Rânduri care eșuează
import-failures-first = Primele { $count } din { $total }
import-line = Linie
import-reason = Motiv

## Rularea și cele anterioare.

import-progress = Progres
import-run-about = { $who }, { $when }
import-running-hint = Importul continuă și fără această pagină. Veți fi anunțat la final și îl regăsiți printre importurile anterioare.
import-interrupted-hint = Serverul s-a oprit la mijloc. Ce s-a importat până atunci se păstrează.
import-finished = Totul a fost importat.
import-finished-some = Unele rânduri nu au putut fi importate. Corectați-le în fișierul de erori și importați acel fișier.
import-errors = Fișier de erori
import-errors-download = Descărcare fișier de erori
import-errors-kept = Se păstrează 7 zile
import-open-list = Deschidere: { $what }
import-again = Importul altui fișier
import-history = Importuri anterioare
import-history-empty = Aici nu s-a importat încă nimic.
import-file = Fișier
import-by = De către
import-at = Data
import-state = Stare
import-state-running = În curs
import-state-finished = Încheiat
import-state-interrupted = Întrerupt
