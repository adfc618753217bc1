### Les modules : leurs noms et ce que disent leurs listes vides.

module-lead = Pistes
    .one = Piste
    .new = Nouvelle piste
    .empty = Les pistes sont les premières informations sur de possibles clients : créez la première ou importez une liste.
module-customer = Clients
    .one = Client
    .new = Nouveau client
    .empty = Les clients sont les entreprises susceptibles d’acheter : créez le premier ou importez une liste.
module-contact = Contacts
    .one = Contact
    .new = Nouveau contact
    .empty = Les contacts sont vos interlocuteurs chez un client : créez le premier ou importez une liste.
module-opportunity = Opportunités
    .one = Opportunité
    .new = Nouvelle opportunité
    .empty = Les opportunités sont des ventes possibles, avec un montant et une étape : créez la première pour alimenter votre pipeline.
module-contract = Contrats
    .one = Contrat
    .new = Nouveau contrat
    .empty = Les contrats conservent ce qui a été signé et alimentent les chiffres de vente : créez le premier.
module-payment = Encaissements
    .one = Encaissement
    .new = Nouvel encaissement
    .empty = Les encaissements sont les sommes reçues au titre des contrats : saisissez le premier dès sa réception.
module-payment-plan = Échéances de paiement
    .one = Échéance de paiement
    .new = Nouvelle échéance de paiement
    .empty = Les échéances de paiement indiquent quand chaque versement d’un contrat est dû : créez-les une à une ou par lots.
module-tax-invoice = Factures fiscales
    .one = Facture fiscale
    .new = Nouvelle facture fiscale
    .empty = Ici se demande la facturation d’un contrat et se note son émission : créez la première demande.
module-visit = Visites
    .one = Visite
    .new = Nouvelle visite
    .empty = Les visites recueillent la satisfaction des clients sous contrat : saisissez la première.
module-product = Produits
    .one = Produit
    .new = Nouveau produit
    .empty = Les produits sont ce que vous vendez, avec leur prix et leur unité : créez le premier ou importez une liste.
module-campaign = Campagnes
    .one = Campagne
    .new = Nouvelle campagne
    .empty = Les campagnes sont des actions marketing qui apportent des pistes : créez la première et partagez son formulaire.
module-customer-address = Adresses
    .one = Adresse
    .new = Nouvelle adresse
    .empty = Les autres adresses du client, agences ou entrepôts, figurent ici : ajoutez la première.
module-expense = Dépenses
    .one = Dépense
    .new = Nouvelle dépense
    .empty = Les dépenses sont les frais engagés pour le client, comme les déplacements : saisissez la première.

## Un nombre de choses.

count-of = { $what ->
    [lead] { $count ->
        [one] { $count } piste
       *[other] { $count } pistes
    }
    [customer] { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
    [contact] { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
    [opportunity] { $count ->
        [one] { $count } opportunité
       *[other] { $count } opportunités
    }
    [contract] { $count ->
        [one] { $count } contrat
       *[other] { $count } contrats
    }
    [payment] { $count ->
        [one] { $count } encaissement
       *[other] { $count } encaissements
    }
    [payment_plan] { $count ->
        [one] { $count } échéance de paiement
       *[other] { $count } échéances de paiement
    }
    [tax_invoice] { $count ->
        [one] { $count } facture fiscale
       *[other] { $count } factures fiscales
    }
    [visit] { $count ->
        [one] { $count } visite
       *[other] { $count } visites
    }
    [product] { $count ->
        [one] { $count } produit
       *[other] { $count } produits
    }
    [campaign] { $count ->
        [one] { $count } campagne
       *[other] { $count } campagnes
    }
    [customer_address] { $count ->
        [one] { $count } adresse
       *[other] { $count } adresses
    }
    [expense] { $count ->
        [one] { $count } dépense
       *[other] { $count } dépenses
    }
    [employee] { $count ->
        [one] { $count } employé
       *[other] { $count } employés
    }
    [department] { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
    [role] { $count ->
        [one] { $count } rôle
       *[other] { $count } rôles
    }
    [product_category] { $count ->
        [one] { $count } catégorie de produits
       *[other] { $count } catégories de produits
    }
    [follow_up] { $count ->
        [one] { $count } suivi
       *[other] { $count } suivis
    }
    [task] { $count ->
        [one] { $count } tâche
       *[other] { $count } tâches
    }
    [file] { $count ->
        [one] { $count } fichier
       *[other] { $count } fichiers
    }
   *[other] { $count } { $what }
}
