### Consola de administrare: persoane, drepturi și modul de lucru al companiei.

admin-title = Consola de administrare
admin-intro = Alegeți ce doriți să configurați.
admin-section-company = Companie
admin-section-people = Persoane și drepturi
admin-section-crm = Setări CRM

## Paginile, fiecare cu dreptul ei.

admin-right-company = Setările companiei
    .hint = Nume, siglă, fus orar, limbă
admin-right-employees = Angajați
    .hint = Conturile, superiorii și rolurile persoanelor
admin-right-departments = Departamente
    .hint = Structura companiei
admin-right-roles = Roluri
    .hint = Cine ce poate face și cu care înregistrări
admin-right-fields = Câmpuri
    .hint = Ce date păstrează fiecare modul
admin-right-numbers = Reguli de numerotare
    .hint = Cum se numerotează contractele, încasările și altele
admin-right-follow-up-methods = Metode de contact
    .hint = Modurile de a lua legătura cu clienții
admin-right-product-categories = Categorii de produse
    .hint = Arborele în care stau produsele

## Angajați.

employee-title = Angajați
employee-one = Angajat
employee-search = Nume, mobil sau e-mail
employee-any-role = Orice rol
employee-empty = Niciun angajat aici. Adăugați persoanele care vor lucra cu { -brand }.
employee-tab-all = Toți
employee-tab-new = Noi în 7 zile
employee-tab-active = Activi
employee-tab-not-activated = Neactivați
employee-tab-disabled = Dezactivați
employee-state-active = Activ
employee-state-not-activated = Neactivat
employee-state-disabled = Dezactivat

employee-name = Nume
employee-mobile = Mobil
    .hint = Servește la autentificare, la fel ca e-mailul.
employee-email = E-mail
employee-password = Prima parolă
    .hint = Va trebui schimbată la prima autentificare.
employee-sex = Sex
employee-sex-male = Bărbat
employee-sex-female = Femeie
employee-sex-other = Altul
employee-department = Departament
employee-position = Funcție
employee-manager = Superior
employee-roles = Roluri
employee-lang = Limbă
employee-state = Stare
employee-created-at = Creat
employee-last-sign-in = Ultima autentificare
employee-never-signed-in = Niciodată

employee-create = Angajat nou
employee-edit = Editarea angajatului
employee-import = Importul angajaților
employee-activate = Activare
employee-disable = Dezactivare
employee-disable-confirm = { $count ->
    [one] { $count } angajat va fi deconectat imediat și nu se va mai putea autentifica. Înregistrările lui se păstrează.
    [few] { $count } angajați vor fi deconectați imediat și nu se vor mai putea autentifica. Înregistrările lor se păstrează.
   *[other] { $count } de angajați vor fi deconectați imediat și nu se vor mai putea autentifica. Înregistrările lor se păstrează.
}
employee-activate-confirm = { $count ->
    [one] { $count } angajat se va putea conecta din nou.
    [few] { $count } angajați se vor putea conecta din nou.
   *[other] { $count } de angajați se vor putea conecta din nou.
}
employee-reset-password = Resetarea parolei
employee-reset-password-hint = Parola nouă va trebui schimbată la următoarea autentificare.
employee-new-password = Parola nouă
employee-password-make = Generarea uneia puternice
    .hint = Se afișează o singură dată, pentru a fi transmisă.
employee-password-type = Introducerea uneia
employee-password-generate = Generare
employee-password-of = Parola nouă a lui { $name }
employee-password-once = Copiați parola acum: nu va mai fi afișată.
employee-copy-failed = Copierea nu a reușit. Selectați textul și copiați-l manual.
employee-reset-login = Resetarea accesului
employee-reset-login-confirm = Toate sesiunile se vor încheia, iar blocarea după încercări eșuate va fi ridicată.
employee-copy-roles = Copierea rolurilor
employee-copy-roles-from = Copierea rolurilor de la { $name } către
employee-edit-roles = Editarea rolurilor
employee-set-roles-help = { $count ->
    [one] { $count } angajat va avea exact aceste roluri.
    [few] { $count } angajați vor avea exact aceste roluri.
   *[other] { $count } de angajați vor avea exact aceste roluri.
}
employee-copy-roles-help = Vor avea exact aceste roluri în locul celor proprii.
employee-move-department = Mutare în alt departament
employee-changed = { $count ->
    [one] { $count } angajat modificat
    [few] { $count } angajați modificați
   *[other] { $count } de angajați modificați
}
employee-refused = { $count ->
    [one] { $count } angajat a rămas neschimbat
    [few] { $count } angajați au rămas neschimbați
   *[other] { $count } de angajați au rămas neschimbați
}
employee-not-activated-hint = Nu s-a conectat niciodată. Prima conectare activează contul.
employee-kept = Angajații nu se șterg niciodată: dezactivați-i pe cei care au plecat.

## Departamente.

department-title = Departamente
department-name = Nume
department-parent = Face parte din
department-head = Șef de departament
department-people = { $count ->
    [0] Nimeni
    [one] { $count } persoană
    [few] { $count } persoane
   *[other] { $count } de persoane
}
department-with-below = Cu departamentele subordonate
department-create = Departament nou
department-create-below = Subdepartament nou
department-rename = Redenumirea departamentului
department-move = Mutarea departamentului
department-set-head = Alegerea șefului
department-show-people = Afișarea angajaților
department-delete = Ștergerea departamentului
department-delete-confirm = Ștergeți departamentul „{ $name }”?
department-empty = Încă nu există departamente. Creați primul departament.

## Roluri.

role-title = Roluri
role-group-system = Administrarea sistemului
role-group-office = Administrarea biroului
role-group-crm = CRM
role-name = Nume
role-group = Grup
role-built-in = Predefinit
role-members = Membri
role-members-add = Adăugarea membrilor
role-members-remove = Eliminare din rol
role-members-remove-confirm = { $who } nu va mai avea rolul „{ $name }”.
role-member-count = { $count ->
    [0] Niciun membru
    [one] { $count } membru
    [few] { $count } membri
   *[other] { $count } de membri
}
role-create = Rol nou
role-edit = Editarea rolului
role-copy = Copierea rolului
role-copy-name = Copie a rolului { $name }
role-delete = Ștergerea rolului
role-delete-confirm = Ștergeți rolul „{ $name }”?
role-needed = Fiecare angajat are nevoie de cel puțin un rol.
role-add-up = Dacă cineva are mai multe roluri, drepturile lor se adună.
role-fixed = Drepturile acestui rol sunt fixe, pentru ca firma să poată fi administrată oricând.

role-super-admin = Superadministrator
    .hint = Poate face orice
role-system-settings = Setări de sistem
    .hint = Setările companiei și regulile de numerotare
role-people-departments = Persoane și departamente
    .hint = Angajați și departamente
role-business-approval = Aprobări comerciale
    .hint = Fluxurile de aprobare pentru contracte, încasări și facturi fiscale
role-office-approval = Aprobări administrative
    .hint = Fluxurile de aprobare pentru concedii, deplasări și altele
role-crm-admin = Administrator CRM
    .hint = Toate înregistrările și setările CRM
role-finance-admin = Administrator financiar
    .hint = Toate înregistrările și setările financiare
role-announcement-admin = Administrator de anunțuri
    .hint = Redactează anunțurile
role-sales-manager = Director de vânzări
    .hint = Înregistrările proprii și ale subordonaților
role-sales-person = Agent de vânzări
    .hint = Înregistrările proprii

## Ce permite un rol.

right-title = Drepturi
right-module = Modul
right-all = Toate drepturile
right-all-modules = Toate modulele
right-admin = Consola de administrare
right-list = Listare
right-view = Vizualizare
right-create = Creare
right-edit = Editare
right-delete = Ștergere
right-import = Importare
right-export = Exportare
right-transfer = Transferare
right-team = Gestionarea echipei
right-print = Tipărire
right-none = Niciun drept

scope-title = Aria datelor
scope-apply-to-all = Aria datelor pentru toate modulele
scope-various = Diferite
scope-self = Proprii
scope-self-and-subordinates = Proprii și ale subordonaților
scope-department = Departamentul propriu
scope-department-and-below = Departamentul propriu și cele subordonate
scope-all = Toate
scope-departments = Departamente alese
scope-own = { scope-self }
scope-own-and-subordinates = { scope-self-and-subordinates }
scope-departments-choose = Alegerea departamentelor

field-right-title = Drepturi asupra câmpurilor
field-right-hidden = Ascuns
field-right-visible = Vizibil
field-right-editable = Editabil

## Câmpurile modulelor.

field-setting-title = Câmpuri
field-setting-intro = Redenumiți, ascundeți și ordonați datele fiecărui modul.
field-setting-at-once = Fiecare modificare este valabilă imediat pentru toți. Datele introduse se păstrează.
field-setting-module = Modul
field-setting-name = Numele câmpului
field-setting-original = Numele inițial
field-setting-kind = Tip
field-setting-required = Obligatoriu
field-setting-unique = Unic
    .hint = Două înregistrări nu pot avea aceeași valoare.
field-setting-hidden = Ascuns
    .hint = Datele introduse se păstrează.
field-setting-default = Valoare implicită
field-setting-group = Grup
field-setting-options = Opțiuni
field-setting-option-add = Adăugarea unei opțiuni
field-setting-option-colour = Culoare
field-setting-standard = Câmp standard
field-setting-custom = Câmp personalizat
field-setting-system = Gestionat de sistem
field-setting-add = Adăugarea unui câmp
field-setting-remove = Eliminarea câmpului
field-setting-remove-confirm = Eliminați câmpul „{ $name }”? Datele introduse se păstrează și revin odată cu câmpul.
field-setting-restore = Restaurarea câmpului
field-setting-reset = Revenire la standard
field-setting-limit = Cel mult { $max } câmpuri personalizate pe modul

field-kind-text = Text
field-kind-long-text = Text lung
field-kind-integer = Număr întreg
field-kind-decimal = Număr
field-kind-money = Sumă
field-kind-percent = Procent
field-kind-date = Dată
field-kind-date-time = Dată și oră
field-kind-bool = Da sau nu
field-kind-choice = Alegere unică
field-kind-choices = Alegere multiplă
field-kind-phone = Telefon
field-kind-email = E-mail
field-kind-url = Site web
field-kind-person = Angajat
field-kind-people = Angajați
field-kind-department = Departament
field-kind-reference = Înregistrare asociată
field-kind-category = Categorie de produse
field-kind-address = Adresă
field-kind-place = Loc pe hartă
field-kind-files = Fișiere
field-kind-pictures = Imagini
field-kind-number = Număr după regulă
field-kind-lines = Linii de produse
field-kind-formula = Formulă
field-kind-signature = Semnătură

## Reguli de numerotare.

number-rule-title = Reguli de numerotare
number-rule-intro = Un număr este alcătuit din părți ordonate. El se atribuie când o înregistrare este salvată fără număr.
number-rule-module = Modul
number-rule-parts = Părți
number-rule-part-add = Adăugarea unei părți
number-rule-part-text = Text
number-rule-part-date = Dată
number-rule-part-running = Număr curent
number-rule-date-year = An
number-rule-date-month = An și lună
number-rule-date-day = Data completă
number-rule-start = Început
number-rule-step = Pas
number-rule-digits = Cifre
number-rule-reset = Se reia
number-rule-reset-never = Niciodată
number-rule-reset-yearly = În fiecare an
number-rule-reset-monthly = În fiecare lună
number-rule-reset-daily = În fiecare zi
number-rule-preview = Următorul număr: { $number }
number-rule-example = Exemplu: { $number }

## Metode de contact.

follow-up-method-title = Metode de contact
follow-up-method-intro = Sunt oferite la notarea unei interacțiuni.
follow-up-method-name = Nume
follow-up-method-enabled = Disponibilă
follow-up-method-create = Metodă nouă
follow-up-method-rename = Redenumire metodă
follow-up-method-call = Apel
follow-up-method-email = E-mail
follow-up-method-message = Mesaj
follow-up-method-meeting = Întâlnire
follow-up-method-event = Eveniment

## Categorii de produse.

product-category-title = Categorii de produse
product-category-intro = Produsele sunt ordonate într-un arbore de categorii.
product-category-name = Nume
product-category-parent = Face parte din
product-category-top = Nivelul principal
product-category-create = Categorie nouă
product-category-create-below = Subcategorie nouă
product-category-rename = Redenumirea categoriei
product-category-move = Mutare categorie
product-category-delete = Ștergerea categoriei
product-category-delete-confirm = Ștergeți categoria „{ $name }”?
product-category-empty = Încă nu există categorii. Creați prima categorie.

## Setările companiei.

company-title = Setările companiei
company-name = Numele companiei
company-logo = Siglă
company-logo-change = Schimbarea siglei
company-logo-remove = Eliminarea siglei
company-sign-in-picture = Imaginea paginii de autentificare
company-base-url = Adresa web
company-currency = Moneda de bază
    .hint = Stabilită la configurarea companiei.
company-time-zone = Fus orar
company-language = Limbă
    .hint = Pentru angajații noi.
company-week-start = Prima zi a săptămânii
company-users = { $count ->
    [one] { $count } utilizator
    [few] { $count } utilizatori
   *[other] { $count } de utilizatori
}
company-saved = Setările companiei au fost salvate
