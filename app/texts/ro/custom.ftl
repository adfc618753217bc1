# Câmpuri proprii (rândul ADM-09): editorul de câmpuri, formulele și tipurile fișiere, semnătură și tabel de rânduri.

custom-intro = Faceți clic pe un câmp pentru a-l modifica, trageți-l în alt loc sau adăugați câmpuri proprii din bibliotecă. Fiecare modificare este valabilă imediat pentru toți.
custom-add = Adăugați un câmp
custom-library = Bibliotecă
custom-used = { $count ->
    [one] { $count } câmp propriu din { $max }
    [few] { $count } câmpuri proprii din { $max }
   *[other] { $count } de câmpuri proprii din { $max }
}
custom-own = Propriu
custom-new-title = Câmp nou: { $what }
custom-edit-title = Câmp: { $what }
custom-wide = Toată lățimea formularului
custom-column = Afișat în liste
custom-unique-help = Două înregistrări nu pot avea aceeași valoare.
custom-hidden-help = Nu apare nicăieri; ce s-a completat se păstrează.
custom-least = Valoarea minimă
custom-most = Valoarea maximă
custom-restore = Readuceți
custom-removed = Câmpuri eliminate
custom-removed-text = Nu se pierde nimic: un câmp readus revine cu tot ce s-a completat în el.
custom-removed-detail = { $count ->
    [one] { $kind }, completat în { $count } înregistrare, eliminat { $when } de { $who }
    [few] { $kind }, completat în { $count } înregistrări, eliminat { $when } de { $who }
   *[other] { $kind }, completat în { $count } de înregistrări, eliminat { $when } de { $who }
}
custom-moved = { $name }: acum este numărul { $position } în { $group }

custom-group-add = Adăugați un grup
custom-group-new = Grup nou
custom-group-name = Numele grupului
custom-group-remove = Eliminați grupul
custom-group-empty = Trageți câmpuri aici sau alegeți acest grup în câmp.

custom-option-new = Opțiunea { $number }
custom-option-name = Numele opțiunii
custom-columns = Coloane
custom-column-add = Adăugați o coloană
custom-column-first = Articol
custom-column-name = Numele coloanei
custom-column-options = Opțiuni, separate prin virgule
custom-default-none = Niciuna
custom-default-today = Ziua creării
custom-default-me = Cine creează înregistrarea

custom-formula-result = Rezultat
custom-formula-help = De exemplu: { "{" }Sumă{ "}" } * 0.2 sau if({ "{" }Sumă{ "}" } > 1000, “mare”, “mic”)
custom-formula-field = Câmp
custom-formula-function = Funcție

hue-gray = Gri
hue-red = Roșu
hue-orange = Portocaliu
hue-amber = Chihlimbar
hue-green = Verde
hue-teal = Turcoaz
hue-blue = Albastru
hue-violet = Violet
hue-pink = Roz
hue-brown = Maro

formula-function-if = Una din două valori: if(condiție, atunci, altfel)
formula-function-round = Rotunjit: round(număr, zecimale)
formula-function-min = Cea mai mică: min(a, b, …)
formula-function-max = Cea mai mare: max(a, b, …)
formula-function-abs = Fără semn: abs(număr)
formula-function-days = Zile între două date: days(de la, până la)
formula-function-today = Ziua de azi: today()
formula-function-year = Anul unei date: year(dată)
formula-function-month = Luna unei date, de la 1 la 12: month(dată)
formula-function-concat = Texte alăturate: concat(a, b, …)
formula-function-length = Numărul de caractere: length(text)
formula-function-empty = Dacă nu s-a completat nimic: empty(câmp)

formula-too-long = Cel mult { $what } caractere.
formula-open = { $what } de la caracterul { $at } nu este închis.
formula-not-a-number = „{ $what }” de la caracterul { $at } nu este un număr.
formula-unknown = „{ $what }” de la caracterul { $at } nu înseamnă nimic într-o formulă.
formula-unexpected = „{ $what }” de la caracterul { $at } nu are ce căuta acolo.
formula-expected = Lipsește „{ $what }” la caracterul { $at }.
formula-ends = Lipsește ceva la sfârșit.
formula-too-deep = Prea multe paranteze unele în altele.
formula-no-function = Nu există funcția „{ $what }”.
formula-arguments = „{ $what }” nu primește acest număr de valori.
formula-no-field = Nu există câmpul { $what }.
formula-no-use = Câmpul { $what } nu poate fi folosit într-o formulă.
formula-misfit = Valorile de la „{ $what }” nu se potrivesc: numerele, textele, datele și da/nu nu se pot amesteca acolo.
formula-other-kind = Formula dă altceva decât rezultatul ales.
formula-cycle = Formula ar avea nevoie de ea însăși: { $what }

check-too-many-fields = Există deja { $max } câmpuri proprii. Eliminați mai întâi unul.
check-field-in-formula = O formulă folosește acest câmp: { $what }

field-kind-table = Tabel de rânduri
field-table-count = { $count ->
    [one] { $count } rând
    [few] { $count } rânduri
   *[other] { $count } de rânduri
}
field-table-add = Adăugați un rând
field-table-remove = Eliminați rândul { $number }
field-files-add = Trageți fișiere aici sau
field-files-choose = alegeți fișiere
signature-picture = Semnătură
signature-pad = Zonă pentru semnat cu stiloul, cu degetul sau cu mausul
signature-type = Sau scrieți numele
signature-keep = Folosiți această semnătură
signature-clear = Ștergeți
signature-again = Semnați din nou
feed-field-removed = Câmp eliminat
