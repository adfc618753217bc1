### Ce spune serverul dincolo de verificările paginii.

## Persoane și drepturi.

problem-oneself = Nu puteți face acest lucru cu propriul cont.
problem-raise-oneself = Astfel v-ați acorda mai multe drepturi. Adresați-vă unei persoane care administrează rolurile.
problem-role-beyond = Numai cine are dreptul să administreze rolurile poate face acest lucru: rolul depășește înregistrările proprii.

## Parole.

check-password-same = Alegeți o parolă diferită de cea actuală.

## Câmpuri.

# $count: values that stand in more than one record.
check-duplicates = { $count ->
    [one] { $count } valoare apare în mai multe înregistrări. Faceți mai întâi valorile diferite.
    [few] { $count } valori apar în mai multe înregistrări. Faceți mai întâi valorile diferite.
   *[other] { $count } de valori apar în mai multe înregistrări. Faceți mai întâi valorile diferite.
}
check-required-hidden = Un câmp obligatoriu nu poate fi ascuns.

## Tabele.

# $value: a text of the table.
table-unreadable = Fișierul nu poate fi citit ca tabel. Salvați-l ca CSV sau ca registru Excel (.xlsx).
table-empty = Fișierul nu are rânduri sub numele coloanelor.
table-gone = Fișierul încărcat nu mai există. Încărcați-l din nou.
table-too-large-unpacked = Registrul este prea mare după dezarhivare.
table-too-long-for-xlsx = Sunt mai multe rânduri decât încap într-o foaie Excel. Exportați-le ca CSV.
table-too-many-rows = { $max ->
    [one] Se poate importa cel mult { $max } rând o dată.
    [few] Se pot importa cel mult { $max } rânduri o dată.
   *[other] Se pot importa cel mult { $max } de rânduri o dată.
}
table-too-many-columns = { $max ->
    [one] Este posibilă cel mult { $max } coloană.
    [few] Sunt posibile cel mult { $max } coloane.
   *[other] Sunt posibile cel mult { $max } de coloane.
}
table-too-many-cells = Rândul are mai multe celule decât sunt coloane.
table-unknown-column = Fișierul nu are nicio coloană „{ $value }”.
table-not-a-number = „{ $value }” nu este un număr în această notație.
table-not-a-date = „{ $value }” nu este o dată în această notație.
table-not-yes-or-no = „{ $value }” nu este nici da, nici nu.
table-not-a-place = „{ $value }” nu este un loc: se așteaptă latitudinea și longitudinea, de exemplu 44.4268, 26.1025.
table-no-option = „{ $value }” nu este printre opțiuni.
table-no-employee = Nu există angajatul „{ $value }”.
table-employee-inactive = Angajatul „{ $value }” este dezactivat.
table-no-department = Nu există departamentul „{ $value }”.
table-no-category = Nu există categoria „{ $value }”.
table-no-role = Nu există rolul „{ $value }”.
table-no-record = Nu există „{ $value }” sau nu aveți voie să îl folosiți.
table-ambiguous = Mai multe se numesc „{ $value }”.
