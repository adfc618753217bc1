### Modulele: numele lor și ce spun listele goale.

module-lead = Clienți potențiali
    .one = Client potențial
    .new = Client potențial nou
    .empty = Aici se adună primele informații despre posibili clienți: adăugați primul client potențial sau importați o listă.
module-customer = Clienți
    .one = Client
    .new = Client nou
    .empty = Clienții sunt companiile care pot cumpăra: adăugați primul client sau importați o listă.
module-contact = Contacte
    .one = Contact
    .new = Contact nou
    .empty = Contactele sunt persoanele cu care discutați la un client: adăugați primul contact sau importați o listă.
module-opportunity = Oportunități
    .one = Oportunitate
    .new = Oportunitate nouă
    .empty = Oportunitățile sunt vânzări posibile, cu o sumă și o etapă: adăugați prima oportunitate pentru a urmări vânzarea.
module-contract = Contracte
    .one = Contract
    .new = Contract nou
    .empty = Contractele păstrează ce s-a semnat, iar din ele rezultă cifrele de vânzări: adăugați primul contract.
module-payment = Încasări
    .one = Încasare
    .new = Încasare nouă
    .empty = Încasările sunt banii primiți pe baza contractelor: înregistrați prima încasare când sosește.
module-payment-plan = Planuri de încasare
    .one = Plan de încasare
    .new = Plan de încasare nou
    .empty = Planurile de încasare arată când este scadentă fiecare rată a unui contract: adăugați-le pe rând sau mai multe odată.
module-tax-invoice = Facturi fiscale
    .one = Factură fiscală
    .new = Factură fiscală nouă
    .empty = Aici se solicită facturarea unui contract și se notează emiterea: adăugați prima solicitare.
module-visit = Vizite
    .one = Vizită
    .new = Vizită nouă
    .empty = Vizitele arată cât de mulțumiți sunt clienții cu contract semnat: înregistrați prima vizită.
module-product = Produse
    .one = Produs
    .new = Produs nou
    .empty = Produsele sunt ceea ce vindeți, cu preț și unitate: adăugați primul produs sau importați o listă.
module-campaign = Campanii
    .one = Campanie
    .new = Campanie nouă
    .empty = Campaniile sunt acțiuni de marketing care aduc clienți potențiali: adăugați prima campanie și distribuiți formularul ei.
module-customer-address = Adrese
    .one = Adresă
    .new = Adresă nouă
    .empty = Aici stau celelalte adrese ale clientului, precum filiale sau depozite: adăugați prima adresă.
module-expense = Cheltuieli
    .one = Cheltuială
    .new = Cheltuială nouă
    .empty = Aici se notează ce s-a cheltuit pentru client, de exemplu deplasări: înregistrați prima cheltuială.

## Un număr de lucruri.

count-of = { $what ->
    [lead] { $count ->
        [one] { $count } client potențial
        [few] { $count } clienți potențiali
       *[other] { $count } de clienți potențiali
    }
    [customer] { $count ->
        [one] { $count } client
        [few] { $count } clienți
       *[other] { $count } de clienți
    }
    [contact] { $count ->
        [one] { $count } contact
        [few] { $count } contacte
       *[other] { $count } de contacte
    }
    [opportunity] { $count ->
        [one] { $count } oportunitate
        [few] { $count } oportunități
       *[other] { $count } de oportunități
    }
    [contract] { $count ->
        [one] { $count } contract
        [few] { $count } contracte
       *[other] { $count } de contracte
    }
    [payment] { $count ->
        [one] { $count } încasare
        [few] { $count } încasări
       *[other] { $count } de încasări
    }
    [payment_plan] { $count ->
        [one] { $count } plan de încasare
        [few] { $count } planuri de încasare
       *[other] { $count } de planuri de încasare
    }
    [tax_invoice] { $count ->
        [one] { $count } factură fiscală
        [few] { $count } facturi fiscale
       *[other] { $count } de facturi fiscale
    }
    [visit] { $count ->
        [one] { $count } vizită
        [few] { $count } vizite
       *[other] { $count } de vizite
    }
    [product] { $count ->
        [one] { $count } produs
        [few] { $count } produse
       *[other] { $count } de produse
    }
    [campaign] { $count ->
        [one] { $count } campanie
        [few] { $count } campanii
       *[other] { $count } de campanii
    }
    [customer_address] { $count ->
        [one] { $count } adresă
        [few] { $count } adrese
       *[other] { $count } de adrese
    }
    [expense] { $count ->
        [one] { $count } cheltuială
        [few] { $count } cheltuieli
       *[other] { $count } de cheltuieli
    }
    [employee] { $count ->
        [one] { $count } angajat
        [few] { $count } angajați
       *[other] { $count } de angajați
    }
    [department] { $count ->
        [one] { $count } departament
        [few] { $count } departamente
       *[other] { $count } de departamente
    }
    [role] { $count ->
        [one] { $count } rol
        [few] { $count } roluri
       *[other] { $count } de roluri
    }
    [product_category] { $count ->
        [one] { $count } categorie de produse
        [few] { $count } categorii de produse
       *[other] { $count } de categorii de produse
    }
    [follow_up] { $count ->
        [one] { $count } interacțiune
        [few] { $count } interacțiuni
       *[other] { $count } de interacțiuni
    }
    [task] { $count ->
        [one] { $count } sarcină
        [few] { $count } sarcini
       *[other] { $count } de sarcini
    }
    [file] { $count ->
        [one] { $count } fișier
        [few] { $count } fișiere
       *[other] { $count } de fișiere
    }
   *[other] { $count } { $what }
}
