### Verificarea duplicatelor: o pagină și un avertisment în formularul unei înregistrări noi.

duplicates-text = Caută în toți clienții potențiali, toți clienții și toate contactele, inclusiv ale colegilor.
duplicates-label = Nume, mobil sau telefon
duplicates-help = Cel puțin trei litere sau cifre
duplicates-check = Verificare
duplicates-name = Nume
duplicates-module = Modul
duplicates-by = Identic în
duplicates-masked = (nepartajat cu dumneavoastră)
duplicates-none = Niciun duplicat
duplicates-none-text = Nimeni nu are încă acest nume sau număr.
duplicates-more = Se afișează doar zece rezultate. Introduceți mai mult din nume sau număr pentru a vedea altele.
duplicates-hint = Există deja:
duplicates-hint-owner = (responsabil: { $who })
check-search-too-short = Introduceți cel puțin trei litere sau cifre
