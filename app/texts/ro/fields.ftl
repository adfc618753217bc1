### Câmpurile tuturor modulelor: denumiri, grupuri, opțiuni și vizualizări incluse.

## Grupuri.

group-basic = Date de bază
group-contact = Date de contact
group-address = Adresă
group-business = Afacere
group-products = Produse
group-tax = Date de facturare
group-mailing = Expediere
group-system = Date de sistem

## Câmpuri din mai multe module.

field-name = Nume
field-number = Număr
field-owner = Responsabil
field-created-by = Creat de
field-created-at = Creat la
field-updated-at = Modificat la
field-last-follow-up-at = Ultima interacțiune
field-next-contact-at = Următorul contact
field-remark = Observații
field-source = Sursă
field-industry = Domeniu de activitate
field-level = Nivel
field-mobile = Mobil
field-phone = Telefon
field-email = E-mail
field-address = Adresă
field-campaign = Campanie
field-customer = Client
field-contact = Contact
field-opportunity = Oportunitate
field-contract = Contract
field-amount = Sumă
field-lines = Produse
field-discount = Discount pe total
field-starts-on = Început
field-ends-on = Sfârșit
field-pictures = Imagini
field-type = Tip
field-method = Modalitate de plată
field-state = Stare
field-category = Categorie

## Clienți potențiali.

field-lead-name = Nume client potențial

## Clienți.

field-customer-name = Nume client
field-deal-status = Stare comercială
field-parent = Client superior
field-website = Site web
field-primary-contact = Contact principal
field-place = Poziție pe hartă
field-employees = Angajați
field-annual-revenue = Cifră de afaceri anuală
field-founded = Anul înființării
field-dealt-on = Prima tranzacție

## Contacte.

field-contact-name = Nume contact
field-position = Funcție
field-decision-maker = Factor de decizie
field-sex = Sex
field-birthday = Data nașterii

## Oportunități.

field-opportunity-name = Nume oportunitate
field-reference = Referință
field-stage = Etapă
field-started-on = Începută la
field-expected-on = Finalizare estimată
field-closed-on = Închisă la
field-probability = Probabilitate de câștig

## Contracte.

field-contract-number = Număr contract
field-contract-name = Nume contract
field-contract-amount = Valoare contract
field-signed-on = Semnat la
field-signed-by-contact = Semnatar client
field-signed-by-employee = Semnatarul nostru

## Încasări și planuri de încasare.

field-payment-number = Număr încasare
field-payment-amount = Sumă încasată
field-plan = Rată planificată
field-paid-on = Încasat la
field-payment-plan-name = Plan de încasare
field-payment-plan-amount = Sumă planificată
field-instalment = Numărul ratei
field-due-on = Scadent la
field-remind-days = Reamintire (zile înainte)
field-received = Încasat
field-open = De încasat

## Facturi fiscale.

field-tax-invoice-number = Număr cerere
field-tax-invoice-amount = Valoare factură
field-tax-invoice-type = Tip factură
field-requested-on = Solicitată la
field-title-type = Emisă pentru
field-title = Titular factură
field-tax-number = Cod fiscal
field-bank = Bancă
field-bank-account = Cont bancar
field-tax-address = Adresa sediului
field-tax-phone = Telefonul sediului
field-recipient = Destinatar
field-recipient-phone = Telefon destinatar
field-mailing-address = Adresă de expediere

## Vizite.

field-visit-number = Număr vizită
field-visitor = Vizitator
field-form = Formă
field-visited-on = Data vizitei
field-satisfaction = Satisfacție
field-feedback = Feedback

## Produse.

field-product-name = Nume produs
field-unit = Unitate
field-price = Preț
field-code = Cod
field-on-shelf = La vânzare
field-description = Descriere

## Campanii.

field-campaign-name = Nume campanie
field-budget = Buget
field-cost = Cost real
field-expected-revenue = Venit estimat
field-target = Public țintă
field-participants = Participanți

## Adrese și cheltuieli ale unui client.

field-customer-address-name = Denumirea adresei
field-customer-address-contact-name = Persoană de contact
field-expense-name = Scop
field-spent-on = Data cheltuielii

## Părțile unei adrese și ale unei poziții.

address-country = Țară
address-region = Județ sau regiune
address-city = Localitate
address-street = Strada și numărul
address-postcode = Cod poștal
place-latitude = Latitudine
place-longitude = Longitudine
place-here = Folosește poziția mea
place-searching = Se caută poziția…
place-failed = Poziția nu a putut fi găsită. Permiteți accesul pentru acest site sau introduceți-o manual.
place-on-map = Arată pe hartă

## Introducerea valorilor.

field-number-auto = Se atribuie automat dacă rămâne gol.
field-empty = Necompletat
field-choose = Alegeți…
field-search-people = Căutare după nume…
field-search-records = Căutare…
field-inactive = nu mai este activ
field-lines-count = { $count ->
    [one] { $count } produs
    [few] { $count } produse
   *[other] { $count } de produse
}
field-pictures-count = { $count ->
    [one] { $count } imagine
    [few] { $count } imagini
   *[other] { $count } de imagini
}
pictures-add = Trageți imaginile aici sau
pictures-choose = Alegeți imagini
pictures-open = Deschide imaginea { $name }
pictures-remove = Elimină imaginea { $name }

## Vizualizări incluse.

view-customer-dealt = Clienți cu vânzări
view-opportunity-won = Oportunități câștigate
view-product-on-shelf = La vânzare
view-product-off-shelf = Retrase

## Opțiuni.

option-other = Altele
option-source-advertising = Publicitate
option-source-search = Motor de căutare
option-source-website = Site web
option-source-event = Eveniment
option-source-referral = Recomandare
option-source-phone = Solicitare telefonică
option-source-visit = Vizită neanunțată
option-source-partner = Partener
option-source-import = Import
option-industry-technology = Tehnologie
option-industry-software = Software
option-industry-telecommunications = Telecomunicații
option-industry-finance = Finanțe
option-industry-medical = Sănătate
option-industry-retail = Comerț cu amănuntul
option-industry-marketing = Marketing
option-industry-entertainment = Divertisment
option-industry-employment = Resurse umane
option-industry-services = Servicii
option-industry-manufacturing = Producție
option-industry-education = Educație
option-industry-real-estate = Imobiliare
option-industry-government = Administrație publică
option-level-a = A (client-cheie)
option-level-b = B (client obișnuit)
option-level-c = C (prioritate redusă)
option-deal-status-open = Fără vânzări
option-deal-status-dealt = Cu vânzări
option-sex-male = Masculin
option-sex-female = Feminin
option-sex-other = Alt sex
option-stage-verify = Verificare client
option-stage-analyse = Analiză nevoi
option-stage-quote = Propunere și ofertă
option-stage-negotiate = Negociere
option-stage-won = Câștigată
option-stage-lost = Pierdută
option-stage-invalid = Nevalidă
option-method-bank-transfer = Transfer bancar
option-method-card = Card bancar
option-method-cash = Numerar
option-method-cheque = Cec
option-method-online = Plată online
option-title-type-company = Companie
option-title-type-person = Persoană fizică
option-tax-invoice-type-standard = Factură obișnuită
option-tax-invoice-type-special = Factură cu TVA
option-tax-invoice-type-receipt = Chitanță
option-form-on-site = La sediu
option-form-phone = Telefon
option-form-sms = SMS
option-form-email = E-mail
option-form-wechat = WeChat
option-satisfaction-very-satisfied = Foarte mulțumit
option-satisfaction-satisfied = Mulțumit
option-satisfaction-neutral = Neutru
option-satisfaction-dissatisfied = Nemulțumit
option-satisfaction-very-dissatisfied = Foarte nemulțumit
option-unit-piece = Bucată
option-unit-set = Set
option-unit-box = Cutie
option-unit-kilogram = Kilogram
option-unit-metre = Metru
option-unit-hour = Oră
option-unit-day = Zi
option-unit-month = Lună
option-unit-year = An
option-unit-licence = Licență
option-campaign-type-event = Eveniment
option-campaign-type-advertising = Publicitate
option-campaign-type-e-mail = E-mail
option-campaign-type-social = Rețele sociale
option-campaign-type-webinar = Webinar
option-campaign-type-partner = Partener
option-state-planned = Planificată
option-state-running = În curs
option-state-ended = Încheiată
option-state-cancelled = Anulată
option-customer-address-type-delivery = Livrare
option-customer-address-type-billing = Facturare
option-customer-address-type-branch = Filială
option-category-travel = Deplasare
option-category-meals = Mese
option-category-lodging = Cazare
option-category-gift = Cadou
option-category-material = Materiale
