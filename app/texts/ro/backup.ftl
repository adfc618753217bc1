### Backups (row PLUS-08), and the reminder that a task is due.

admin-right-backups = Copii de siguranță
    .hint = Copii ale tuturor datelor și cât timp se păstrează
backup-intro = O copie de siguranță conține totul: înregistrări, fișiere, setări. Ceilalți pot lucra în timp ce se face.
backup-now = Copie acum
backup-started = Copia a început.
backup-made-list = Copii făcute
backup-empty = Încă nu există copii
backup-empty-hint = Prima se face la noapte sau acum, dacă doriți.
backup-last = Ultima copie
backup-never = Încă niciuna
backup-at = Făcută
backup-result = Rezultat
backup-size = Dimensiune
backup-files = Fișiere
backup-asked-by = Cerută de
backup-place = Locul pe server
backup-removed = Ștearsă
backup-removed-hint = Există copii mai noi; aceasta a fost ștearsă conform setărilor.
backup-encrypted = Criptată
backup-cause-schedule = Programul de noapte
backup-cause-command = Linia de comandă a serverului
backup-outcome-running = În curs
backup-outcome-done = Completă
backup-outcome-incomplete = Incompletă
backup-outcome-failed = Eșuată
backup-incomplete-hint = { $count ->
    [one] { $count } fișier lipsea sau era deja deteriorat. Cereți operatorului serverului să ruleze „weft check”.
    [few] { $count } fișiere lipseau sau erau deja deteriorate. Cereți operatorului serverului să ruleze „weft check”.
   *[other] { $count } de fișiere lipseau sau erau deja deteriorate. Cereți operatorului serverului să ruleze „weft check”.
}
backup-settings = În fiecare noapte
backup-on = O copie în fiecare noapte
    .hint = În noaptea companiei, de la ora 2. Dacă serverul era oprit, imediat ce pornește din nou.
backup-days = Zile
    .hint = Se păstrează ultima copie din fiecare dintre aceste zile.
backup-weeks = Săptămâni
    .hint = În plus, ultima copie din fiecare dintre aceste săptămâni.
backup-where = Copiile se află în { $place }, pe server.
backup-where-encrypted = Copiile se află în { $place }, pe server. Sunt criptate.
backup-where-hint = Locul și criptarea sunt alese de operatorul serverului, care și restaurează copiile cu „weft restore”. O copie pe alt disc sau pe altă mașină ajută și atunci când aceasta se defectează.
backup-settings-saved = Salvat: copiile se păstrează așa cum ați ales.

backup-problem-running = O copie este deja în curs. Așteptați să se termine.
backup-problem-interrupted = Serverul a fost oprit în timp ce se făcea.
backup-problem-full = Nu era destul loc pe disc.
backup-problem-write = Nu s-a putut scrie pe discul pentru copii.
backup-problem-other = Nu s-a putut face; jurnalul serverului spune de ce.

notification-kind-backup-failed = Copia de siguranță din această noapte a eșuat
notification-kind-task-due = { $when ->
    [today] Sarcina „{ $what }” este scadentă azi
   *[overdue] Sarcina „{ $what }” este întârziată
}
