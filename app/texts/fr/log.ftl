### Les journaux de l’entreprise : qui s’est connecté et déconnecté, et chaque modification.

admin-right-logs = Journaux
    .hint = Qui s’est connecté, qui a modifié quoi
log-intro = Rien ici ne peut être modifié. Seul ce que vous pouvez voir y figure.
log-sign-ins = Connexions
log-operations = Opérations
log-kept = { $days ->
    [one] Les connexions sont conservées { $days } jour.
   *[other] Les connexions sont conservées { $days } jours.
}
log-at = Heure
log-who = Personne
log-by = Auteur
log-result = Événement
log-address = Adresse
log-agent = Navigateur
log-kind = Action
log-topic = Domaine
log-record = Fiche
log-changes = Modifications
log-any-result = Tous les événements
log-any-kind = Toutes les actions
log-any-topic = Tous les domaines
log-from = Du
log-until = Au
log-older = Entrées plus anciennes
log-empty = Aucune entrée
    .hint = Les connexions et les modifications apparaissent ici au fur et à mesure.
log-none-yet = Rien trouvé pour l’instant
    .hint = Seule une partie du journal a été parcourue. Des entrées plus anciennes peuvent suivre.
log-values = { $count ->
    [one] { $count } champ
   *[other] { $count } champs
}
log-gone = N’existe plus
log-change = { $field } : { $old } → { $new }
log-change-new = { $field } : { $new }
log-export = Exporter le journal
    .hint = Toutes les entrées qui répondent aux filtres, même celles qui ne sont pas encore affichées.

## What happened at the door.

log-result-signed-in = Connexion
log-result-wrong-password = Mot de passe incorrect
log-result-unknown-login = Identifiant inconnu
log-result-disabled = Refus : compte désactivé
log-result-locked-out = Refus : trop d’essais
log-result-signed-out = Déconnexion
log-result-ended-by-owner = Fermée depuis une autre session
log-result-ended-by-admin = Fermée par un administrateur
log-result-ended-by-password = Fermée par un nouveau mot de passe

## Kinds of changes (domain::feed::FeedKind).

log-kind-created = Création
log-kind-updated = Modification
log-kind-deleted = Suppression
log-kind-transferred = Transfert
log-kind-team-changed = Équipe modifiée
log-kind-follow-up-added = Suivi ajouté
log-kind-follow-up-changed = Suivi modifié
log-kind-follow-up-deleted = Suivi supprimé
log-kind-linked = Lien ajouté
log-kind-unlinked = Lien supprimé
log-kind-imported = Importation
log-kind-exported = Exportation
log-kind-file-added = Fichier ajouté
log-kind-file-renamed = Fichier renommé
log-kind-file-deleted = Fichier supprimé
log-kind-comment-added = Commentaire ajouté
log-kind-comment-changed = Commentaire modifié
log-kind-comment-deleted = Commentaire supprimé
log-kind-restored = Restauration
log-kind-purged = Suppression définitive
log-kind-undone = Annulation
log-kind-merged = Fusion

## What a change is about, besides the modules.

log-topic-task = Tâches
log-topic-employee = Employés
log-topic-department = Services
log-topic-role = Rôles
log-topic-product-category = Catégories de produits
log-topic-settings = Paramètres

## Fields and parts of settings that have no words elsewhere.

log-field-password-reset = Mot de passe réinitialisé
log-field-login-reset = Connexion réinitialisée
log-field-state = État
log-field-step-done = Sous-tâche terminée
log-field-form = Ordre des champs
feed-field-export-format = Format du fichier
feed-field-export-rows = Lignes
log-part-label = Nom
log-part-lang = Langue
log-part-max-file-mb = Taille maximale d’un fichier, en Mo
log-part-wide = Pleine largeur
log-part-checks = Vérifications
log-part-columns = Colonnes
log-part-formula = Formule
log-part-column = Affiché dans les listes
log-part-searched = Inclus dans la recherche
log-part-key = Clé
log-part-colour = Couleur
log-part-enabled = Proposé
log-part-system = Géré par le système
log-part-fixed = Non modifiable ensuite
log-part-read-only = Lecture seule
