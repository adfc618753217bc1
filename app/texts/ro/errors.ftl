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
problem-last-admin = Trebuie să rămână cel puțin un superadministrator. Atribuiți mai întâi rolul altei persoane.
problem-root-department = Compania nu poate fi mutată sau ștearsă.
problem-built-in = Acest element face parte din sistem și nu poate fi șters.
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
check-too-many-values = Sunt prea multe elemente.
check-not-unique = Această valoare este deja folosită.
check-not-a-number = Introduceți un număr.
check-not-a-whole-number = Introduceți un număr întreg.
check-too-many-decimals = { $max ->
    [0] Aici nu se admit zecimale.
    [one] Cel mult { $max } zecimală.
    [few] Cel mult { $max } zecimale.
   *[other] Cel mult { $max } de zecimale.
}
check-negative = Nu poate fi negativ.
check-below-minimum = Trebuie să fie cel puțin { $min }.
check-above-maximum = Trebuie să fie cel mult { $max }.
check-not-a-date = Introduceți o dată validă.
check-not-a-time = Introduceți o oră validă.
check-before-today = Nu poate fi înainte de ziua de astăzi.
check-before-field = Nu poate fi înainte de „{ $other }”.
check-not-an-email = Introduceți o adresă de e-mail validă, de exemplu name@example.com.
check-not-a-phone = Introduceți un număr de telefon valid.
check-mobile-or-email = Introduceți un număr de mobil sau o adresă de e-mail.
check-not-a-url = Introduceți o adresă web validă, de exemplu https://example.com.
check-not-a-place = Indicați un loc valid pe hartă.
check-unknown-option = Alegeți una dintre opțiuni.
check-unknown-reference = Acest element nu există sau nu aveți dreptul de a-l folosi.
check-unknown-field = Acest câmp nu există.
check-wrong-kind = Valoarea nu se potrivește cu acest câmp.
check-employee-inactive = Alegeți un angajat activ.
check-password-weak = { $min ->
    [one] Folosiți cel puțin { $min } caracter.
    [few] Folosiți cel puțin { $min } caractere.
   *[other] Folosiți cel puțin { $min } de caractere.
}
check-password-wrong = Parola actuală este greșită.
check-passwords-differ = Cele două parole nu sunt identice.
check-read-only = Acest câmp nu poate fi modificat.
check-cycle = Nu poate depinde de el însuși.
check-file-too-large = Fișierul este prea mare. Dimensiunea maximă este de { $max } MB.
check-file-kind = Acest tip de fișier nu este admis aici.
check-number-one-running = Este nevoie de exact un număr curent.
check-number-step = Pasul trebuie să fie între 1 și 1.000.
check-number-digits = Sunt posibile între 1 și 12 cifre.
check-number-reset-needs-date = O numerotare care se reia trebuie să conțină o dată cu aceeași precizie.
