### Vizualizări partajate cu alții.

views-audience = Cine are această vizualizare
views-private = Doar eu
views-everybody = Toată lumea
views-some = Departamente și persoane
views-departments = Departamente
    .hint = Cu tot ce se află sub ele.
views-people = Persoane
views-audience-hint = Fiecare vede în ea doar înregistrările pe care le poate vedea oricum.
views-by-named = { $name } (de { $who })
views-nobody = Alegeți cel puțin un departament sau o persoană.
views-gone = Această vizualizare nu mai există
views-gone-hint = A fost ștearsă sau nu mai este partajată cu dumneavoastră.
views-left-out = { $count ->
    [one] { $count } condiție a acestei vizualizări este omisă: câmpul ei nu mai există.
    [few] { $count } condiții ale acestei vizualizări sunt omise: câmpurile lor nu mai există.
   *[other] { $count } de condiții ale acestei vizualizări sunt omise: câmpurile lor nu mai există.
}
right-share = Partajare vizualizări
