### The help panel: the guide (a topic for each area), the manual (step by step), feedback.
# The guide’s and manual’s texts have a little markup: “- ” and “1. ” begin the items of lists, ** ** is bold.


## The panel.

help-open = Deschideți ajutorul
help-tab-guide = Ghid
help-tab-manual = Manual
help-tab-feedback = Păreri
help-topic = Subiect
help-edit = Editare pentru toți
help-own-text = Textul propriu al companiei.
help-text = Textul acestui subiect
help-markup = „## ” începe un titlu, „- ” și „1. ” un element de listă; **două stele** fac textul aldin.
help-reset = Revenire la textul standard
help-reset-title = Reveniți la textul standard?
help-reset-text = Textul companiei pentru acest subiect, în această limbă, se va pierde.
help-reset-done = Textul standard a fost restabilit

## Feedback.

feedback-intro = Ce lipsește, ce vă încurcă? Administratorii vor citi mesajul, cu numele dumneavoastră.
feedback-text = Părerea dumneavoastră
feedback-sent = Vă mulțumim. Administratorii au fost anunțați.
feedback-received = Păreri primite
feedback-empty = Nicio părere până acum
notification-kind-feedback = { $who } a scris: { $what }

## The guide.

guide-overview =
    Clienții, ce le vindeți și ce s-a convenit stau într-un singur loc, iar fiecare vede ce îl privește.

    - **Selectorul de aplicații** de sus duce la CRM și la birou (sarcini, agendă).
    - **Secțiunile** din lateral sunt liste: clienți potențiali, clienți, contracte și altele. Pe telefon, primele sunt jos, restul în „Mai mult”.
    - **Clopoțelul** anunță ce vă privește: înregistrări primite, sarcini, comentarii.
    - Apăsați **?** pentru a vedea toate tastele.
    .title = Prezentare generală
guide-leads =
    Un client potențial este prima informație despre un posibil client: o carte de vizită, un apel, un formular.

    - Creați-i unul câte unul sau importați un fișier.
    - Notați fiecare contact ca **interacțiune**, cu data următoare; lista arată ce urmează.
    - **Transferați** clientul potențial când îl preia un coleg.
    .title = Clienți potențiali
guide-customers =
    Un client este o firmă care cumpără sau poate cumpăra. Pagina lui cuprinde tot: contacte, oportunități, contracte, încasări, sarcini.

    - **Contactul principal** este persoana pe care o sunați întâi; alegeți-l dintre contacte.
    - **Nivelul** (A, B, C) și starea ajută la ordonarea listei.
    - Partajați un client prin **echipa** lui, cu drept de citire sau scriere, și pe timp limitat.
    .title = Clienți
guide-contacts =
    Un contact este o persoană de la un client. Telefoanele și adresele de e-mail sunt legături: un clic sună sau scrie.

    - Notați cine hotărăște cu **factor de decizie**.
    - Oportunitățile și contractele pot numi contactul cu care s-a convenit.
    .title = Contacte
guide-opportunities =
    O oportunitate este o vânzare posibilă, cu sumă, dată așteptată și etapă.

    - Avansați **etapa** pe măsură ce merge afacerea; probabilitatea o urmează.
    - Adăugați **produsele** cu preț, cantitate și reducere: suma se calculează singură.
    - O oportunitate se încheie câștigată, pierdută sau nevalidă.
    .title = Oportunități
guide-contracts =
    Un contract este ce s-a semnat. Cele mai multe cifre de vânzări vin din contracte.

    - Încasările, planurile de încasare, facturile fiscale și vizitele țin de un contract.
    - **Numărul** este dat de regula de numerotare a companiei.
    - Urmăriți data de sfârșit: cele care se încheie curând au o vizualizare proprie.
    .title = Contracte
guide-payments =
    O încasare este suma primită pe un contract; un plan de încasare este o rată așteptată.

    - Faceți planul odată cu contractul și introduceți fiecare încasare din rata ei: suma este deja completată.
    - Un plan este deschis, încasat parțial, încasat sau restant.
    .title = Încasări
guide-tax-invoices =
    O factură fiscală este cererea de a emite o factură pe un contract și emiterea ei: număr, dată, mod de trimitere.
    .title = Facturi fiscale
guide-visits =
    O vizită întreabă un client cu contract semnat cât este de mulțumit. Notați ce spune: pagina contractului arată asta tuturor celor care lucrează cu el.
    .title = Vizite
guide-products =
    Produsele sunt ceea ce vindeți, cu categorie, unitate, preț și cod. Numai cele **la vânzare** pot fi alese în oportunități și contracte; cele vechi rămân unde au fost folosite.
    .title = Produse
guide-campaigns =
    O campanie este o acțiune de marketing care aduce clienți potențiali: un târg, o corespondență, un eveniment. Treceți-o la cei aduși; astfel costul se compară cu rezultatul.
    .title = Campanii
guide-tasks =
    O sarcină spune ce este de făcut, de cine și până când. O persoană este responsabilă; altele participă.

    - Creați sarcini aici sau pe pagina unui client, contact, oportunități sau contract: acolo apar și în activitate.
    - **Subsarcinile** au persoana și data lor. Bifarea lor nu încheie sarcina: o face responsabilul.
    - O sarcină este văzută de cine a creat-o, de responsabil, de participanți și de cei cu subsarcini, de superiorii responsabilului și de cine vede o înregistrare asociată.
    - Oricine vede o sarcină o poate comenta.
    .title = Sarcini
guide-address-book =
    Toți cei care lucrează aici, pe departamente, cu telefon și e-mail. Un clic pe un număr sună, pe o adresă scrie. Căutați după nume, funcție, număr sau e-mail; diacriticele nu contează.
    .title = Agendă
guide-import =
    Aduceți datele într-un fișier: alegeți-l, spuneți ce coloană este ce câmp, lămuriți ce nu se potrivește și porniți.

    - Descărcați **șablonul** dacă începeți cu un tabel gol.
    - Rândurile care nu pot fi importate revin într-un fișier, cu motivul alături.
    - Nimic din ce există nu este suprascris dacă nu alegeți asta.
    .title = Import
guide-profile =
    Aici schimbați limba, aspectul, fotografia și parola și vedeți pe ce dispozitive sunteți conectat. Încheiați o sesiune necunoscută și schimbați apoi parola.
    .title = Contul meu
guide-admin =
    Aici se configurează compania: oameni, departamente, roluri, câmpuri și numere.

    1. Creați **departamentele**.
    2. Dați **rolurilor** drepturile: ce se poate face și cu înregistrările cui.
    3. Creați **angajații**, cu departament, superior și roluri.

    Un drept schimbat este valabil de la următorul clic al celui vizat.
    .title = Consola de administrare

## The manual.

manual-find =
    1. Deschideți lista și scrieți în căutare: toate cuvintele trebuie găsite.
    2. „Filtrare” pune condiții pe câmpuri; ele stau deasupra listei și se scot una câte una.
    3. Faceți clic pe capul unei coloane pentru sortare.
    4. Copiați adresa paginii: păstrează căutarea, filtrul și ordinea și poate fi trimisă unui coleg.
    .title = Găsirea unei înregistrări
manual-create =
    1. Apăsați + de sus sau **c** într-o listă.
    2. Completați ce știți; câmpurile cu stea sunt obligatorii.
    3. Salvați. Ce ține de o înregistrare se creează cel mai bine pe pagina ei: referința este deja completată.

    Un formular nesalvat se păstrează pe acest dispozitiv.
    .title = Crearea unei înregistrări
manual-follow-up =
    1. Deschideți înregistrarea; „Activitate” este prima filă.
    2. Alegeți metoda, scrieți despre ce a fost vorba și puneți următorul contact.
    3. Butonul cu fulger ține **expresiile rapide**: un clic pune una în locul textului, „Anulare” aduce textul înapoi.
    4. Atașați imagini și fișiere cu butoanele, prin tragere sau lipire.
    .title = Notarea unei interacțiuni
manual-task =
    1. Pe o înregistrare, deschideți „Sarcini” și apăsați „Sarcină nouă”; sau deschideți sarcinile biroului.
    2. Spuneți cine este responsabil, cine participă și până când.
    3. Adăugați subsarcini dacă mai mulți împart lucrul.
    4. Ei sunt anunțați imediat, iar dumneavoastră când sarcina este finalizată.
    .title = Încredințarea unei sarcini
manual-team =
    1. Deschideți înregistrarea și apăsați „…”.
    2. „Schimbarea echipei” dă colegilor drept de citire sau scriere, și până la o dată.
    3. „Transfer” dă înregistrarea altui responsabil; alegeți dacă cel dinainte păstrează un drept.
    4. Ambele se pot face pentru mai multe înregistrări bifate în listă.
    .title = Partajare sau transfer
manual-views =
    1. Filtrați lista după nevoie.
    2. Salvați filtrul ca vizualizare, cu un nume: devine o filă.
    3. În setările vizualizărilor ordonați și ascundeți file și alegeți pe cea care se deschide prima.
    .title = Păstrarea unei vizualizări
manual-import =
    1. Deschideți lista, apoi „Import” din meniul ei.
    2. Alegeți fișierul, verificați coloanele, lămuriți numele necunoscute.
    3. Priviți previzualizarea, porniți și descărcați rândurile nereușite.
    .title = Importul unui fișier
manual-export =
    1. Filtrați lista sau bifați câteva înregistrări.
    2. Alegeți „Export”, coloanele și formatul.
    3. Fișierul cuprinde ce vedeți și nimic altceva.
    .title = Exportul unei liste
manual-phone =
    1. Deschideți aceeași adresă în browserul telefonului.
    2. Alegeți „Adăugare la ecranul principal” din meniul browserului: devine aplicație.
    3. Listele arată cartonașe; secțiunile sunt jos, restul în „Mai mult”.
    .title = Pe telefon
manual-account =
    1. Deschideți meniul fotografiei, de sus.
    2. Alegeți limba și aspectul: sunt valabile pe toate dispozitivele.
    3. „Schimbarea parolei” deconectează celelalte dispozitive.
    .title = Limba și parola
