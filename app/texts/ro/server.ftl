### Ce spune serverul dincolo de verificările paginii.

## Persoane și drepturi.

problem-oneself = Nu puteți face acest lucru cu propriul cont.
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
