### Le cadre de chaque page : applications, navigation, connexion, compte personnel, notifications, clavier.

## Applications.

app-crm = CRM
    .hint = Clients et ventes
app-books = Books
    .hint = Factures, dépenses et comptes
app-oa = Bureau
    .hint = Tâches et annuaire
app-bi = BI
    .hint = Analyses et rapports
app-hrm = RH
    .hint = Employés, congés, présence

## Navigation.

nav-apps = Changer d’application
nav-sections = Rubriques
nav-collapse = Réduire le menu
nav-expand = Développer le menu
nav-skip = Aller au contenu
nav-search = Rechercher partout
nav-create = Créer
nav-dashboard = Tableau de bord
nav-todo = À faire
nav-announcements = Annonces
nav-notifications = Notifications
nav-help = Aide
nav-admin = Console d’administration
nav-account = Mon compte
nav-profile = Profil
nav-password = Changer le mot de passe
nav-language = Langue
nav-theme = Apparence
nav-theme-system = Comme le système
nav-theme-light = Clair
nav-theme-dark = Sombre
nav-density = Hauteur des lignes
nav-density-compact = Compacte
nav-density-comfortable = Confortable
nav-sessions = Appareils connectés
nav-sign-out = Se déconnecter
nav-more = Plus
nav-tasks = Tâches
nav-approvals = Approbations
nav-reports = Comptes rendus
nav-address-book = Annuaire
nav-calendar = Calendrier

## Pages introuvables ou en erreur.

page-not-found-title = Page introuvable
page-not-found-text = Le lien est incorrect, ou le contenu n’existe plus ou ne vous est pas accessible.
page-error-title = Impossible d’afficher cette page
page-error-text = Veuillez réessayer. Si le problème persiste, indiquez à votre administrateur ce que vous faisiez.
page-update = Une nouvelle version est prête.
page-update-reload = Recharger

## Connexion.

sign-in-title = Connexion à { -brand }
sign-in-login = Mobile ou e-mail
sign-in-password = Mot de passe
sign-in-show-password = Afficher le mot de passe
sign-in-hide-password = Masquer le mot de passe
sign-in-submit = Se connecter
sign-in-submitting = Connexion en cours…
sign-in-failed = Le mobile, l’e-mail ou le mot de passe est incorrect.
sign-in-expired = Votre session a pris fin. Veuillez vous reconnecter.
sign-in-signed-out = Vous êtes déconnecté.
sign-in-disabled = Ce compte est désactivé. Contactez votre administrateur.
sign-in-inactive = Ce compte n’est pas encore activé. Contactez votre administrateur.
sign-in-forgotten = Mot de passe oublié ? Votre administrateur peut le réinitialiser.

## Premier démarrage : configuration de l’entreprise.

setup-title = Configurer { -brand }
setup-intro = Indiquez le nom de votre entreprise et créez le premier administrateur. Tout le reste pourra être modifié plus tard.
setup-company-section = Entreprise
setup-company = Nom de l’entreprise
setup-currency = Devise de base
    .hint = Les montants sont totalisés dans cette devise. Elle ne peut plus être modifiée dès qu’il existe des montants.
setup-time-zone = Fuseau horaire
    .hint = Il détermine les jours, les rappels et les traitements de nuit.
setup-language = Langue
    .hint = Pour les nouveaux employés. Chacun peut en choisir une autre.
setup-week-start = Premier jour de la semaine
setup-week-start-monday = Lundi
setup-week-start-saturday = Samedi
setup-week-start-sunday = Dimanche
setup-admin-section = Administrateur
setup-name = Votre nom
setup-login = Mobile ou e-mail
    .hint = Il sert à vous connecter.
setup-email = E-mail
setup-mobile = Mobile
    .hint = Il sert à vous connecter, tout comme l’e-mail.
setup-password = Mot de passe
setup-password-repeat = Répéter le mot de passe
setup-submit = Créer l’entreprise
setup-submitting = Configuration en cours…
setup-done = { -brand } est déjà configuré. Veuillez vous connecter.

## Profil et mot de passe.

profile-title = Profil
profile-name = Nom
profile-email = E-mail
profile-mobile = Mobile
profile-sex = Sexe
profile-picture = Photo
profile-picture-change = Changer la photo
profile-picture-remove = Retirer la photo
profile-department = Service
profile-position = Poste
profile-manager = Supérieur
profile-roles = Rôles
profile-managed = Seul un administrateur peut modifier cette information.
profile-saved = Profil enregistré

password-title = Changer le mot de passe
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
    .hint = { $min ->
        [one] Au moins { $min } caractère
       *[other] Au moins { $min } caractères
    }
password-repeat = Répéter le nouveau mot de passe
password-submit = Changer le mot de passe
password-changed = Mot de passe changé. Vos autres appareils ont été déconnectés.
password-must-change = Choisissez un nouveau mot de passe avant de continuer.

## Appareils connectés.

session-title = Appareils connectés
session-intro = Si vous ne reconnaissez pas l’un de ces appareils, mettez fin à sa session et changez votre mot de passe.
session-device = Appareil
session-address = Adresse
session-started = Connexion
session-last-seen = Dernière activité
session-this = Cet appareil
session-end = Mettre fin à la session
session-ended = Session terminée
session-end-others = Mettre fin à toutes les autres sessions
session-end-others-confirm = Tous les autres appareils devront se reconnecter.
session-others-ended = { $count ->
    [0] Il n’y avait pas d’autre session
    [one] { $count } session terminée
   *[other] { $count } sessions terminées
}

## Notifications.

notification-title = Notifications
notification-empty = Vous êtes à jour.
notification-unread = { $count ->
    [0] Aucune notification non lue
    [one] { $count } notification non lue
   *[other] { $count } notifications non lues
}
notification-only-unread = Non lues seulement
notification-mark-read = Marquer comme lue
notification-mark-all = Tout marquer comme lu
notification-kind-transferred = { $who } vous a transféré { $what }
notification-kind-transferred-many = { $who } vous a transféré { count-of }
notification-kind-team = { $right ->
    [write] { $who } vous a donné le droit de modifier { $what }
   *[read] { $who } vous a donné le droit de voir { $what }
}
notification-kind-team-many = { $right ->
    [write] { $who } vous a donné le droit de modifier { count-of }
   *[read] { $who } vous a donné le droit de voir { count-of }
}
notification-kind-team-removed = { $who } vous a retiré de l’équipe de { $what }
notification-kind-import-finished = Importation de { $file } terminée : { $created } créées, { $updated } mises à jour, { $skipped } ignorées, { $failed } en échec
notification-kind-import-failed = L’importation de { $file } a échoué

## Aide du clavier.

keys-title = Raccourcis clavier
keys-everywhere = Partout
keys-list = Dans les listes
keys-record = Dans une fiche
keys-or = ou
keys-then = puis
keys-command = Rechercher partout
keys-search = Rechercher dans la liste
keys-create = Créer
keys-help = Afficher les raccourcis clavier
keys-back = Revenir ou fermer
keys-down = Ligne suivante
keys-up = Ligne précédente
keys-open = Ouvrir
keys-select = Sélectionner
keys-edit = Modifier
keys-save = Enregistrer
keys-next-record = Fiche suivante
keys-previous-record = Fiche précédente

## What the frame and the lists call pages whose other words come with the rest (src/part.rs).

announcement-count = { $count ->
    [0] Annonces
    [one] Annonces : une non lue
   *[other] Annonces : { $count } non lues
}
bin-title = Corbeille
duplicates-title = Recherche de doublons
