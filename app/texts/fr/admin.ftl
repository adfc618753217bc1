### La console d’administration : personnes, droits et fonctionnement de l’entreprise.

admin-title = Console d’administration
admin-intro = Choisissez ce que vous souhaitez configurer.
admin-section-company = Entreprise
admin-section-people = Personnes et droits
admin-section-crm = Paramètres du CRM

## Les pages, chacune avec son propre droit.

admin-right-company = Paramètres de l’entreprise
    .hint = Nom, logo, fuseau horaire, langue
admin-right-employees = Employés
    .hint = Comptes, supérieurs et rôles des personnes
admin-right-departments = Services
    .hint = L’organisation de l’entreprise
admin-right-roles = Rôles
    .hint = Qui peut faire quoi, et sur quelles fiches
admin-right-fields = Champs
    .hint = Ce que contient chaque module
admin-right-numbers = Règles de numérotation
    .hint = La numérotation des contrats, encaissements et autres
admin-right-follow-up-methods = Modes de suivi
    .hint = Les façons de contacter les clients
admin-right-product-categories = Catégories de produits
    .hint = L’arborescence des produits

## Employés.

employee-title = Employés
employee-one = Employé
employee-search = Nom, mobile ou e-mail
employee-any-role = Tous les rôles
employee-empty = Aucun employé ici. Ajoutez les personnes qui travailleront avec { -brand }.
employee-tab-all = Tous
employee-tab-new = Nouveaux (7 jours)
employee-tab-active = Actifs
employee-tab-not-activated = Non activés
employee-tab-disabled = Désactivés
employee-state-active = Actif
employee-state-not-activated = Non activé
employee-state-disabled = Désactivé

employee-name = Nom
employee-mobile = Mobile
    .hint = Il sert à se connecter, tout comme l’e-mail.
employee-email = E-mail
employee-password = Premier mot de passe
    .hint = Il devra être changé à la première connexion.
employee-sex = Sexe
employee-sex-male = Homme
employee-sex-female = Femme
employee-sex-other = Autre
employee-department = Service
employee-position = Poste
employee-manager = Supérieur
employee-roles = Rôles
employee-lang = Langue
employee-state = État
employee-created-at = Création
employee-last-sign-in = Dernière connexion
employee-never-signed-in = Jamais

employee-create = Nouvel employé
employee-edit = Modifier l’employé
employee-import = Importer des employés
employee-activate = Activer
employee-disable = Désactiver
employee-disable-confirm = { $count ->
    [one] { $count } employé sera déconnecté immédiatement et ne pourra plus se connecter. Ses fiches sont conservées.
   *[other] { $count } employés seront déconnectés immédiatement et ne pourront plus se connecter. Leurs fiches sont conservées.
}
employee-activate-confirm = { $count ->
    [one] { $count } employé pourra de nouveau se connecter.
   *[other] { $count } employés pourront de nouveau se connecter.
}
employee-reset-password = Réinitialiser le mot de passe
employee-reset-password-hint = Le nouveau mot de passe devra être changé à la prochaine connexion.
employee-new-password = Nouveau mot de passe
employee-password-make = En générer un robuste
    .hint = Il est affiché une seule fois, pour être transmis.
employee-password-type = En saisir un
employee-password-generate = Générer
employee-password-of = Nouveau mot de passe de { $name }
employee-password-once = Copiez le mot de passe maintenant : il ne sera plus affiché.
employee-copy-failed = La copie a échoué. Sélectionnez le texte et copiez-le à la main.
employee-reset-login = Réinitialiser l’accès
employee-reset-login-confirm = Toutes les sessions prendront fin et le blocage dû aux tentatives échouées sera levé.
employee-copy-roles = Copier les rôles
employee-copy-roles-from = Copier les rôles de { $name } vers
employee-edit-roles = Modifier les rôles
employee-set-roles-help = { $count ->
    [one] { $count } employé aura exactement ces rôles.
   *[other] Les { $count } employés auront exactement ces rôles.
}
employee-copy-roles-help = Ils auront exactement ces rôles à la place des leurs.
employee-move-department = Changer de service
employee-changed = { $count ->
    [one] { $count } employé modifié
   *[other] { $count } employés modifiés
}
employee-refused = { $count ->
    [one] { $count } employé est resté inchangé
   *[other] { $count } employés sont restés inchangés
}
employee-not-activated-hint = Ne s’est jamais connecté. La première connexion active le compte.
employee-kept = Les employés ne sont jamais supprimés : désactivez ceux qui sont partis.

## Services.

department-title = Services
department-name = Nom
department-parent = Rattaché à
department-head = Chef de service
department-people = { $count ->
    [0] Personne
    [one] { $count } personne
   *[other] { $count } personnes
}
department-with-below = Avec les sous-services
department-create = Nouveau service
department-create-below = Nouveau sous-service
department-rename = Renommer le service
department-move = Déplacer le service
department-set-head = Choisir le chef de service
department-show-people = Afficher les employés
department-delete = Supprimer le service
department-delete-confirm = Supprimer le service « { $name } » ?
department-empty = Il n’y a pas encore de service. Créez le premier.

## Rôles.

role-title = Rôles
role-group-system = Administration du système
role-group-office = Administration de bureau
role-group-crm = CRM
role-name = Nom
role-group = Groupe
role-built-in = Prédéfini
role-members = Membres
role-members-add = Ajouter des membres
role-members-remove = Retirer du rôle
role-members-remove-confirm = { $who } n’aura plus le rôle « { $name } ».
role-member-count = { $count ->
    [0] Aucun membre
    [one] { $count } membre
   *[other] { $count } membres
}
role-create = Nouveau rôle
role-edit = Modifier le rôle
role-copy = Copier le rôle
role-copy-name = Copie de { $name }
role-delete = Supprimer le rôle
role-delete-confirm = Supprimer le rôle « { $name } » ?
role-needed = Chaque employé doit avoir au moins un rôle.
role-add-up = Si une personne a plusieurs rôles, leurs droits s’additionnent.
role-fixed = Les droits de ce rôle sont fixes, afin que l’entreprise puisse toujours être administrée.

role-super-admin = Super-administrateur
    .hint = Peut tout faire
role-system-settings = Paramètres du système
    .hint = Paramètres de l’entreprise et règles de numérotation
role-people-departments = Personnes et services
    .hint = Employés et services
role-business-approval = Approbation commerciale
    .hint = Circuits d’approbation des contrats, encaissements et factures fiscales
role-office-approval = Approbation administrative
    .hint = Circuits d’approbation des congés, déplacements et autres
role-crm-admin = Administrateur du CRM
    .hint = Toutes les fiches et tous les paramètres du CRM
role-finance-admin = Administrateur des finances
    .hint = Toutes les fiches et tous les paramètres des finances
role-announcement-admin = Administrateur des annonces
    .hint = Rédige les annonces
role-sales-manager = Responsable des ventes
    .hint = Ses fiches et celles de ses subordonnés
role-sales-person = Commercial
    .hint = Ses propres fiches

## Ce qu’un rôle permet.

right-title = Droits
right-module = Module
right-all = Tous les droits
right-all-modules = Tous les modules
right-admin = Console d’administration
right-list = Lister
right-view = Voir
right-create = Créer
right-edit = Modifier
right-delete = Supprimer
right-import = Importer
right-export = Exporter
right-transfer = Transférer
right-team = Gérer l’équipe
right-print = Imprimer
right-none = Aucun droit

scope-title = Étendue des données
scope-apply-to-all = Étendue des données de tous les modules
scope-various = Différentes
scope-self = Les siennes
scope-self-and-subordinates = Les siennes et celles des subordonnés
scope-department = Son service
scope-department-and-below = Son service et les sous-services
scope-all = Toutes
scope-departments = Services choisis
scope-own = { scope-self }
scope-own-and-subordinates = { scope-self-and-subordinates }
scope-departments-choose = Choisir les services

field-right-title = Droits sur les champs
field-right-hidden = Masqué
field-right-visible = Visible
field-right-editable = Modifiable

## Champs des modules.

field-setting-title = Champs
field-setting-intro = Renommez, masquez et ordonnez les données de chaque module.
field-setting-at-once = Chaque modification vaut aussitôt pour tous. Ce qui a été saisi est conservé.
field-setting-module = Module
field-setting-name = Nom du champ
field-setting-original = Nom d’origine
field-setting-kind = Type
field-setting-required = Obligatoire
field-setting-unique = Unique
    .hint = Deux fiches ne peuvent pas avoir la même valeur.
field-setting-hidden = Masqué
    .hint = Les données saisies sont conservées.
field-setting-default = Valeur par défaut
field-setting-group = Groupe
field-setting-options = Choix possibles
field-setting-option-add = Ajouter un choix
field-setting-option-colour = Couleur
field-setting-standard = Champ standard
field-setting-custom = Champ personnalisé
field-setting-system = Géré par le système
field-setting-add = Ajouter un champ
field-setting-remove = Retirer le champ
field-setting-remove-confirm = Retirer le champ « { $name } » ? Les données saisies sont conservées et reviennent avec le champ.
field-setting-restore = Restaurer le champ
field-setting-reset = Revenir au standard
field-setting-limit = { $max } champs personnalisés au maximum par module

field-kind-text = Texte
field-kind-long-text = Texte long
field-kind-integer = Nombre entier
field-kind-decimal = Nombre
field-kind-money = Montant
field-kind-percent = Pourcentage
field-kind-date = Date
field-kind-date-time = Date et heure
field-kind-bool = Oui ou non
field-kind-choice = Choix unique
field-kind-choices = Choix multiple
field-kind-phone = Téléphone
field-kind-email = E-mail
field-kind-url = Site web
field-kind-person = Employé
field-kind-people = Employés
field-kind-department = Service
field-kind-reference = Fiche liée
field-kind-category = Catégorie de produits
field-kind-address = Adresse
field-kind-place = Lieu sur la carte
field-kind-files = Fichiers
field-kind-pictures = Images
field-kind-number = Numéro selon une règle
field-kind-lines = Lignes de produits
field-kind-formula = Formule
field-kind-signature = Signature

## Règles de numérotation.

number-rule-title = Règles de numérotation
number-rule-intro = Un numéro se compose d’éléments ordonnés. Il est attribué lorsqu’une fiche est enregistrée sans numéro.
number-rule-module = Module
number-rule-parts = Éléments
number-rule-part-add = Ajouter un élément
number-rule-part-text = Texte
number-rule-part-date = Date
number-rule-part-running = Numéro d’ordre
number-rule-date-year = Année
number-rule-date-month = Année et mois
number-rule-date-day = Date complète
number-rule-start = Début
number-rule-step = Pas
number-rule-digits = Chiffres
number-rule-reset = Remise à zéro
number-rule-reset-never = Jamais
number-rule-reset-yearly = Chaque année
number-rule-reset-monthly = Chaque mois
number-rule-reset-daily = Chaque jour
number-rule-preview = Prochain numéro : { $number }
number-rule-example = Exemple : { $number }

## Modes de suivi.

follow-up-method-title = Modes de suivi
follow-up-method-intro = Ils sont proposés lors de la saisie d’un suivi.
follow-up-method-name = Nom
follow-up-method-enabled = Proposé
follow-up-method-create = Nouveau mode
follow-up-method-rename = Renommer le mode
follow-up-method-call = Appel
follow-up-method-email = E-mail
follow-up-method-message = Messagerie
follow-up-method-meeting = Rendez-vous
follow-up-method-event = Événement

## Catégories de produits.

product-category-title = Catégories de produits
product-category-intro = Les produits sont classés dans une arborescence de catégories.
product-category-name = Nom
product-category-parent = Rattachée à
product-category-top = Premier niveau
product-category-create = Nouvelle catégorie
product-category-create-below = Nouvelle sous-catégorie
product-category-rename = Renommer la catégorie
product-category-move = Déplacer la catégorie
product-category-delete = Supprimer la catégorie
product-category-delete-confirm = Supprimer la catégorie « { $name } » ?
product-category-empty = Il n’y a pas encore de catégorie. Créez la première.

## Paramètres de l’entreprise.

company-title = Paramètres de l’entreprise
company-name = Nom de l’entreprise
company-logo = Logo
company-logo-change = Changer le logo
company-logo-remove = Retirer le logo
company-sign-in-picture = Image de la page de connexion
company-base-url = Adresse web
company-currency = Devise de base
    .hint = Fixée à la configuration de l’entreprise.
company-time-zone = Fuseau horaire
company-language = Langue
    .hint = Pour les nouveaux employés.
company-week-start = Premier jour de la semaine
company-users = { $count ->
    [one] { $count } utilisateur
   *[other] { $count } utilisateurs
}
company-saved = Paramètres de l’entreprise enregistrés
