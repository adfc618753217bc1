### Les champs de tous les modules : libellés, groupes, options, vues fournies.

## Groupes.

group-basic = Informations de base
group-contact = Coordonnées
group-address = Adresse
group-business = Activité
group-products = Produits
group-tax = Données de facturation
group-mailing = Envoi postal
group-system = Données système

## Champs de plusieurs modules.

field-name = Nom
field-number = Numéro
field-owner = Responsable
field-created-by = Créé par
field-created-at = Créé le
field-updated-at = Modifié le
field-last-follow-up-at = Dernier suivi
field-next-contact-at = Prochain contact
field-remark = Remarque
field-source = Origine
field-industry = Secteur d’activité
field-level = Niveau
field-mobile = Mobile
field-phone = Téléphone
field-email = E-mail
field-address = Adresse
field-campaign = Campagne
field-customer = Client
field-contact = Contact
field-opportunity = Opportunité
field-contract = Contrat
field-amount = Montant
field-lines = Produits
field-discount = Remise globale
field-starts-on = Début
field-ends-on = Fin
field-pictures = Images
field-type = Type
field-method = Mode de paiement
field-state = Statut
field-category = Catégorie

## Pistes.

field-lead-name = Nom de la piste

## Clients.

field-customer-name = Nom du client
field-deal-status = Statut commercial
field-parent = Client parent
field-website = Site web
field-primary-contact = Contact principal
field-place = Position sur la carte
field-employees = Effectif
field-annual-revenue = Chiffre d’affaires annuel
field-founded = Année de création
field-dealt-on = Première vente

## Contacts.

field-contact-name = Nom du contact
field-position = Fonction
field-decision-maker = Décideur
field-sex = Sexe
field-birthday = Date de naissance

## Opportunités.

field-opportunity-name = Nom de l’opportunité
field-reference = Référence
field-stage = Étape
field-started-on = Commencée le
field-expected-on = Conclusion prévue le
field-closed-on = Clôturée le
field-probability = Probabilité de gain

## Contrats.

field-contract-number = Numéro de contrat
field-contract-name = Nom du contrat
field-contract-amount = Montant du contrat
field-signed-on = Signé le
field-signed-by-contact = Signataire du client
field-signed-by-employee = Notre signataire

## Encaissements et échéances.

field-payment-number = Numéro d’encaissement
field-payment-amount = Montant encaissé
field-plan = Échéance prévue
field-paid-on = Encaissé le
field-payment-plan-name = Échéance de paiement
field-payment-plan-amount = Montant prévu
field-instalment = Numéro d’échéance
field-due-on = Échéance le
field-remind-days = Rappel (jours avant)
field-received = Encaissé
field-open = Restant dû

## Factures fiscales.

field-tax-invoice-number = Numéro de demande
field-tax-invoice-amount = Montant de la facture
field-tax-invoice-type = Type de facture
field-requested-on = Demandée le
field-title-type = Établie pour
field-title = Intitulé de la facture
field-tax-number = Numéro fiscal
field-bank = Banque
field-bank-account = Compte bancaire
field-tax-address = Adresse du siège
field-tax-phone = Téléphone du siège
field-recipient = Destinataire
field-recipient-phone = Téléphone du destinataire
field-mailing-address = Adresse d’envoi

## Visites.

field-visit-number = Numéro de visite
field-visitor = Visiteur
field-form = Forme
field-visited-on = Date de la visite
field-satisfaction = Satisfaction
field-feedback = Retour du client

## Produits.

field-product-name = Nom du produit
field-unit = Unité
field-price = Prix
field-code = Code
field-on-shelf = En vente
field-description = Description

## Campagnes.

field-campaign-name = Nom de la campagne
field-budget = Budget
field-cost = Coût réel
field-expected-revenue = Revenu attendu
field-target = Public visé
field-participants = Participants

## Adresses et frais d’un client.

field-customer-address-name = Nom de l’adresse
field-customer-address-contact-name = Interlocuteur
field-expense-name = Objet
field-spent-on = Dépensé le

## Parties d’une adresse et d’une position.

address-country = Pays
address-region = Région
address-city = Ville
address-street = Rue et numéro
address-postcode = Code postal
place-latitude = Latitude
place-longitude = Longitude
place-here = Utiliser ma position
place-searching = Localisation en cours…
place-failed = Votre position n’a pas pu être trouvée. Autorisez-la pour ce site ou saisissez-la.
place-on-map = Voir sur la carte

## Saisie des valeurs.

field-number-auto = Attribué automatiquement si laissé vide.
field-empty = Non renseigné
field-choose = Choisir…
field-search-people = Rechercher par nom…
field-search-records = Rechercher…
field-inactive = n’est plus actif
field-lines-count = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
field-pictures-count = { $count ->
    [one] { $count } image
   *[other] { $count } images
}
pictures-add = Déposez des images ici ou
pictures-choose = Choisir des images
pictures-open = Ouvrir l’image { $name }
pictures-remove = Retirer l’image { $name }

## Vues fournies.

view-customer-dealt = Clients avec ventes
view-opportunity-won = Opportunités gagnées
view-product-on-shelf = En vente
view-product-off-shelf = Retirés de la vente

## Options.

option-other = Autre
option-source-advertising = Publicité
option-source-search = Moteur de recherche
option-source-website = Site web
option-source-event = Événement
option-source-referral = Recommandation
option-source-phone = Appel entrant
option-source-visit = Visite spontanée
option-source-partner = Partenaire
option-source-import = Importation
option-industry-technology = Technologie
option-industry-software = Logiciel
option-industry-telecommunications = Télécommunications
option-industry-finance = Finance
option-industry-medical = Santé
option-industry-retail = Commerce de détail
option-industry-marketing = Marketing
option-industry-entertainment = Divertissement
option-industry-employment = Services d’emploi
option-industry-services = Services
option-industry-manufacturing = Industrie
option-industry-education = Enseignement
option-industry-real-estate = Immobilier
option-industry-government = Secteur public
option-level-a = A (client clé)
option-level-b = B (client normal)
option-level-c = C (faible priorité)
option-deal-status-open = Sans vente
option-deal-status-dealt = Avec vente
option-sex-male = Homme
option-sex-female = Femme
option-sex-other = Autre sexe
option-stage-verify = Qualification du client
option-stage-analyse = Analyse des besoins
option-stage-quote = Proposition et devis
option-stage-negotiate = Négociation
option-stage-won = Gagnée
option-stage-lost = Perdue
option-stage-invalid = Non valable
option-method-bank-transfer = Virement
option-method-card = Carte bancaire
option-method-cash = Espèces
option-method-cheque = Chèque
option-method-online = Paiement en ligne
option-title-type-company = Entreprise
option-title-type-person = Particulier
option-tax-invoice-type-standard = Facture ordinaire
option-tax-invoice-type-special = Facture avec TVA
option-tax-invoice-type-receipt = Reçu
option-form-on-site = Sur place
option-form-phone = Téléphone
option-form-sms = SMS
option-form-email = E-mail
option-form-wechat = WeChat
option-satisfaction-very-satisfied = Très satisfait
option-satisfaction-satisfied = Satisfait
option-satisfaction-neutral = Neutre
option-satisfaction-dissatisfied = Insatisfait
option-satisfaction-very-dissatisfied = Très insatisfait
option-unit-piece = Pièce
option-unit-set = Jeu
option-unit-box = Boîte
option-unit-kilogram = Kilogramme
option-unit-metre = Mètre
option-unit-hour = Heure
option-unit-day = Jour
option-unit-month = Mois
option-unit-year = Année
option-unit-licence = Licence
option-campaign-type-event = Événement
option-campaign-type-advertising = Publicité
option-campaign-type-e-mail = E-mail
option-campaign-type-social = Réseaux sociaux
option-campaign-type-webinar = Webinaire
option-campaign-type-partner = Partenaire
option-state-planned = Planifiée
option-state-running = En cours
option-state-ended = Terminée
option-state-cancelled = Annulée
option-customer-address-type-delivery = Livraison
option-customer-address-type-billing = Facturation
option-customer-address-type-branch = Succursale
option-category-travel = Déplacement
option-category-meals = Repas
option-category-lodging = Hébergement
option-category-gift = Cadeau
option-category-material = Matériel
