### Îmbinarea duplicatelor într-o singură înregistrare.

merge-action = Îmbinare
merge-title = Îmbinarea înregistrărilor
merge-text = Alegeți ce înregistrare se păstrează și ce valori preia. Tot ce aparține celorlalte trece la ea; celelalte merg în coșul de reciclare, iar adresele lor duc la cea păstrată. Responsabilii lor rămân în echipa ei.
merge-keep = Înregistrarea păstrată
merge-created = creată la { $when }
merge-same = Aceste înregistrări nu diferă în niciun câmp.
merge-no-right = Nu puteți îmbina aceste înregistrări: trebuie să o puteți edita pe una și să le puteți șterge pe toate celelalte.
merge-moves = Trece la înregistrarea păstrată: { $what }
merge-moves-nothing = Celelalte nu au nimic de trecut.
merge-follow-ups = { $count ->
    [one] { $count } interacțiune
    [few] { $count } interacțiuni
   *[other] { $count } de interacțiuni
}
merge-do = Îmbinare
merge-done = Înregistrări îmbinate
merge-wrong-count = Alegeți între două și cinci înregistrări
merge-changed = Una dintre aceste înregistrări tocmai a fost modificată. Verificați valorile și încercați din nou.
feed-merged = { $who } a îmbinat „{ $new }” cu această înregistrare
feed-field-merged = Înregistrare îmbinată
feed-field-merged-into = Îmbinată în
