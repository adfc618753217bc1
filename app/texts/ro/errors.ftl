### Ce nu a mers: răspunsuri la o cerere și verificări ale unui câmp.

## Problemele unei cereri.

problem-unauthenticated = Autentificați-vă.
problem-forbidden = Nu aveți dreptul de a face acest lucru.
problem-not-found = Nu există sau nu aveți dreptul de a vedea acest conținut.
problem-conflict = Între timp, { $who } a modificat această înregistrare: { $fields }. Verificați datele și salvați din nou.
problem-invalid = Unele date nu sunt corecte. Verificați câmpurile marcate.
problem-in-use = Nu se poate șterge, deoarece există date care depind de acest element: { count-of }.
problem-too-many = { $seconds ->
    [one] Prea multe încercări. Încercați din nou peste { $seconds } secundă.
    [few] Prea multe încercări. Încercați din nou peste { $seconds } secunde.
   *[other] Prea multe încercări. Încercați din nou peste { $seconds } de secunde.
}
problem-too-large = Conținutul este prea mare pentru a fi trimis.
problem-too-large-file = Fișierul este prea mare. Dimensiunea maximă este de { $max } MB.
problem-internal = A apărut o eroare pe server. Nu s-a salvat nimic. Dacă se repetă, comunicați administratorului acest număr: { $request }
problem-network = Serverul nu poate fi contactat. Verificați conexiunea și încercați din nou.
problem-sign-in-failed = Numărul de mobil, e-mailul sau parola este greșită.
problem-disabled = Această parte a sistemului este dezactivată.
problem-summary = { $count ->
    [one] Verificați { $count } câmp:
    [few] Verificați { $count } câmpuri:
   *[other] Verificați { $count } de câmpuri:
}
problem-request = Cererea { $request }

## Verificările unui câmp.

check-required = Completați acest câmp.
check-too-long = { $max ->
    [one] Cel mult { $max } caracter.
    [few] Cel mult { $max } caractere.
   *[other] Cel mult { $max } de caractere.
}
check-too-short = { $min ->
    [one] Cel puțin { $min } caracter.
    [few] Cel puțin { $min } caractere.
   *[other] Cel puțin { $min } de caractere.
}
check-too-many = Alegeți cel mult { $max }.
check-not-unique = Această valoare este deja folosită.
check-not-a-number = Introduceți un număr.
check-not-an-integer = Introduceți un număr întreg.
check-too-many-decimals = { $max ->
    [0] Aici nu se admit zecimale.
    [one] Cel mult { $max } zecimală.
    [few] Cel mult { $max } zecimale.
   *[other] Cel mult { $max } de zecimale.
}
check-below-minimum = Trebuie să fie cel puțin { $min }.
check-above-maximum = Trebuie să fie cel mult { $max }.
check-not-a-date = Introduceți o dată validă.
check-not-a-time = Introduceți o oră validă.
check-before-today = Nu poate fi înainte de ziua de astăzi.
check-before-field = Nu poate fi înainte de „{ $other }”.
check-not-an-email = Introduceți o adresă de e-mail validă, de exemplu name@example.com.
check-not-a-phone = Introduceți un număr de telefon valid.
check-not-a-url = Introduceți o adresă web validă, de exemplu https://example.com.
check-not-a-place = Indicați un loc valid pe hartă.
check-unknown-option = Alegeți una dintre opțiuni.
check-unknown-reference = Acest element nu există sau nu aveți dreptul de a-l folosi.
check-unknown-field = Acest câmp nu există.
check-wrong-kind = Valoarea nu se potrivește cu acest câmp.
check-employee-inactive = Alegeți un angajat activ.
check-password-weak = { $min ->
    [one] Prea ușor de ghicit. Folosiți cel puțin { $min } caracter și evitați cuvintele uzuale.
    [few] Prea ușor de ghicit. Folosiți cel puțin { $min } caractere și evitați cuvintele uzuale.
   *[other] Prea ușor de ghicit. Folosiți cel puțin { $min } de caractere și evitați cuvintele uzuale.
}
check-password-wrong = Parola actuală este greșită.
check-passwords-differ = Cele două parole nu sunt identice.
check-read-only = Acest câmp nu poate fi modificat.
check-cycle = Nu poate depinde de el însuși.
check-file-too-large = Fișierul este prea mare. Dimensiunea maximă este de { $max } MB.
check-file-kind = Acest tip de fișier nu este admis aici.
