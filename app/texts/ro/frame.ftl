### Cadrul fiecărei pagini: aplicații, navigare, autentificare, contul propriu, notificări, tastatură.

## Aplicații.

app-crm = CRM
    .hint = Clienți și vânzări
app-books = Books
    .hint = Facturi, cheltuieli, conturi
app-oa = Birou
    .hint = Sarcini și agendă
app-bi = BI
    .hint = Analize și rapoarte
app-hrm = Resurse umane
    .hint = Angajați, concedii, prezență

## Navigare.

nav-apps = Schimbarea aplicației
nav-sections = Secțiuni
nav-collapse = Restrângerea meniului
nav-expand = Extinderea meniului
nav-skip = Salt la conținut
nav-search = Căutare peste tot
nav-create = Creare
nav-dashboard = Tablou de bord
nav-todo = De făcut
nav-announcements = Anunțuri
nav-notifications = Notificări
nav-help = Ajutor
nav-admin = Consola de administrare
nav-account = Contul meu
nav-profile = Profil
nav-password = Schimbarea parolei
nav-language = Limbă
nav-theme = Aspect
nav-theme-system = Ca sistemul
nav-theme-light = Luminos
nav-theme-dark = Întunecat
nav-density = Înălțimea rândurilor
nav-density-compact = Compactă
nav-density-comfortable = Confortabilă
nav-sessions = Dispozitive conectate
nav-sign-out = Deconectare
nav-more = Mai multe
nav-tasks = Sarcini
nav-approvals = Aprobări
nav-reports = Rapoarte de lucru
nav-address-book = Agendă
nav-calendar = Calendar

## Pagini inexistente sau cu erori.

page-not-found-title = Pagina nu a fost găsită
page-not-found-text = Linkul este greșit, conținutul nu mai există sau nu aveți dreptul de a-l vedea.
page-error-title = Această pagină nu a putut fi afișată
page-error-text = Încercați din nou. Dacă problema se repetă, spuneți-i administratorului ce ați făcut.
page-update = O versiune nouă este pregătită.
page-update-reload = Reîncărcare

## Autentificare.

sign-in-title = Autentificare în { -brand }
sign-in-login = Mobil sau e-mail
sign-in-password = Parolă
sign-in-show-password = Afișarea parolei
sign-in-hide-password = Ascunderea parolei
sign-in-submit = Autentificare
sign-in-submitting = Se face autentificarea…
sign-in-failed = Numărul de mobil, e-mailul sau parola este greșită.
sign-in-expired = Sesiunea s-a încheiat. Autentificați-vă din nou.
sign-in-signed-out = V-ați deconectat.
sign-in-disabled = Acest cont este dezactivat. Adresați-vă administratorului.
sign-in-inactive = Acest cont nu este încă activat. Adresați-vă administratorului.
sign-in-forgotten = Ați uitat parola? Administratorul o poate reseta.

## Prima pornire: configurarea companiei.

setup-title = Configurarea { -brand }
setup-intro = Indicați numele companiei și creați primul administrator. Restul se poate modifica mai târziu.
setup-company-section = Companie
setup-company = Numele companiei
setup-currency = Moneda de bază
    .hint = Cifrele se însumează în această monedă. Nu se mai poate schimba după ce există sume.
setup-time-zone = Fus orar
    .hint = După el se stabilesc zilele, mementourile și operațiunile de noapte.
setup-language = Limbă
    .hint = Pentru angajații noi. Fiecare poate alege alta.
setup-week-start = Prima zi a săptămânii
setup-week-start-monday = Luni
setup-week-start-saturday = Sâmbătă
setup-week-start-sunday = Duminică
setup-admin-section = Administrator
setup-name = Numele dumneavoastră
setup-login = Mobil sau e-mail
    .hint = Servește la autentificare.
setup-email = E-mail
setup-mobile = Mobil
    .hint = Servește la autentificare, la fel ca e-mailul.
setup-password = Parolă
setup-password-repeat = Repetarea parolei
setup-submit = Crearea companiei
setup-submitting = Se configurează…
setup-done = { -brand } este deja configurat. Autentificați-vă.

## Profil și parolă.

profile-title = Profil
profile-name = Nume
profile-email = E-mail
profile-mobile = Mobil
profile-sex = Sex
profile-picture = Fotografie
profile-picture-change = Schimbarea fotografiei
profile-picture-remove = Eliminarea fotografiei
profile-department = Departament
profile-position = Funcție
profile-manager = Superior
profile-roles = Roluri
profile-managed = Doar un administrator poate modifica această informație.
profile-saved = Profil salvat

password-title = Schimbarea parolei
password-current = Parola actuală
password-new = Parola nouă
    .hint = { $min ->
        [one] Cel puțin { $min } caracter
        [few] Cel puțin { $min } caractere
       *[other] Cel puțin { $min } de caractere
    }
password-repeat = Repetarea parolei noi
password-submit = Schimbarea parolei
password-changed = Parola a fost schimbată. Celelalte dispozitive au fost deconectate.
password-must-change = Alegeți o parolă nouă pentru a continua.

## Dispozitive conectate.

session-title = Dispozitive conectate
session-intro = Dacă nu recunoașteți unul dintre aceste dispozitive, încheiați-i sesiunea și schimbați parola.
session-device = Dispozitiv
session-address = Adresă
session-started = Autentificare
session-last-seen = Ultima activitate
session-this = Acest dispozitiv
session-end = Încheierea sesiunii
session-ended = Sesiune încheiată
session-end-others = Încheierea tuturor celorlalte sesiuni
session-end-others-confirm = Pe toate celelalte dispozitive va fi nevoie de o nouă autentificare.
session-others-ended = { $count ->
    [0] Nu existau alte sesiuni
    [one] { $count } sesiune încheiată
    [few] { $count } sesiuni încheiate
   *[other] { $count } de sesiuni încheiate
}

## Notificări.

notification-title = Notificări
notification-empty = Sunteți la zi.
notification-unread = { $count ->
    [0] Nicio notificare necitită
    [one] { $count } notificare necitită
    [few] { $count } notificări necitite
   *[other] { $count } de notificări necitite
}
notification-only-unread = Doar necitite
notification-mark-read = Marcare ca citită
notification-mark-all = Marcarea tuturor ca citite
notification-kind-transferred = { $who } v-a transferat { $what }
notification-kind-transferred-many = { $who } v-a transferat { count-of }
notification-kind-team = { $right ->
    [write] { $who } v-a acordat dreptul de a edita { $what }
   *[read] { $who } v-a acordat dreptul de a vedea { $what }
}
notification-kind-team-many = { $right ->
    [write] { $who } v-a acordat dreptul de a edita { count-of }
   *[read] { $who } v-a acordat dreptul de a vedea { count-of }
}
notification-kind-team-removed = { $who } v-a eliminat din echipa pentru { $what }
notification-kind-import-finished = Importul fișierului { $file } s-a încheiat: { $created } create, { $updated } actualizate, { $skipped } omise, { $failed } eșuate
notification-kind-import-failed = Importul fișierului { $file } a eșuat

## Ajutor pentru tastatură.

keys-title = Comenzi rapide de la tastatură
keys-everywhere = Peste tot
keys-list = În liste
keys-record = Într-o înregistrare
keys-or = sau
keys-then = apoi
keys-command = Căutare peste tot
keys-search = Căutare în listă
keys-create = Creare
keys-help = Afișarea comenzilor rapide
keys-back = Înapoi sau închidere
keys-down = Rândul următor
keys-up = Rândul anterior
keys-open = Deschidere
keys-select = Selectare
keys-edit = Editare
keys-save = Salvare
keys-next-record = Înregistrarea următoare
keys-previous-record = Înregistrarea anterioară

## What the frame and the lists call pages whose other words come with the rest (src/part.rs).

announcement-count = { $count ->
    [0] Anunțuri
    [one] Anunțuri: unul necitit
    [few] Anunțuri: { $count } necitite
   *[other] Anunțuri: { $count } de necitite
}
bin-title = Coș de reciclare
duplicates-title = Verificarea duplicatelor
