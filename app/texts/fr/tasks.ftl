### Tasks: the list, one task, its form, labels, comments, history.


## What they are about.

record-tab-tasks = Tâches
activity-kind-tasks = Tâches
task-field-title = Titre
task-field-text = Description
task-field-responsible = Responsable
task-field-participants = Participants
task-field-due-on = Échéance
task-field-priority = Priorité
task-field-labels = Étiquettes
task-field-links = Fiches liées
task-field-steps = Sous-tâches
task-field-step-people = Personnes des sous-tâches
task-priority-high = Haute
task-priority-normal = Normale
task-priority-low = Basse
task-state-open = Ouverte
task-state-done = Terminée

## The list.

task-scope = Tâches de qui
task-scope-responsible = Mes tâches
task-scope-takes-part = J’y participe
task-scope-created = Créées par moi
task-scope-subordinates = De mon équipe
task-scope-all = Toutes les visibles
task-shown = État
task-shown-open = Ouvertes
task-shown-done = Terminées
task-shown-all = Tous les états
task-due = Échéance
task-due-any = Toutes les dates
task-due-overdue = En retard
task-due-today = Aujourd’hui
task-due-week = 7 prochains jours
task-due-never = Sans date
task-search = Chercher une tâche
task-empty = Aucune tâche ici
task-empty-text = Créez-en une et indiquez qui la fait et pour quand.
task-about-empty = Aucune tâche sur cette fiche
task-comments-count = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
task-steps-done = { $count ->
    [one] { $done } sur { $count } sous-tâche terminée
   *[other] { $done } sur { $count } sous-tâches terminées
}
task-from = de { $who }
task-timeline = { $who } a créé une tâche pour { $person }
task-details = Voir le détail

## One task and its form.

task-new = Nouvelle tâche
task-edit = Modifier la tâche
task-created = Tâche créée
task-finish = Marquer comme terminée
task-reopen = Rouvrir
task-finish-named = Marquer comme terminée : { $what }
task-reopen-named = Rouvrir : { $what }
task-is-done = Tâche terminée
task-is-open = Tâche rouverte
task-facts = À propos de la tâche
task-created-by = Créée par
task-created-at = Créée le
task-done-at = Terminée le
task-people-change = Ajouter ou retirer des personnes
task-delete = Supprimer la tâche
task-delete-title = Supprimer cette tâche ?
task-delete-text = Ses sous-tâches et ses commentaires seront perdus.
task-step-add = Ajouter une sous-tâche
task-step-placeholder = Ce qui est à faire
task-step-title = Titre de la sous-tâche { $number }
task-step-person = Personne de la sous-tâche { $number }
task-step-due = Échéance de la sous-tâche { $number }
task-step-remove = Retirer la sous-tâche { $number }
task-changed-meanwhile = { $who } a modifié cette tâche entre-temps. Ce que vous n’aviez pas touché montre maintenant ces changements : vérifiez, puis enregistrez à nouveau.

## Labels.

task-label-any = Toutes les étiquettes
task-labels-manage = Gérer les étiquettes
task-labels-text = Tout le monde peut utiliser toutes les étiquettes. Vous pouvez modifier et supprimer les vôtres.
task-labels-empty = Pas encore d’étiquettes
task-label-new = Nouvelle étiquette
task-label-name = Nom de l’étiquette
task-label-hue = Couleur
task-label-delete-title = Supprimer cette étiquette ?
task-label-delete-text = Elle disparaît de toutes les tâches qui la portent.
task-hue-gray = Gris
task-hue-red = Rouge
task-hue-orange = Orange
task-hue-amber = Ambre
task-hue-green = Vert
task-hue-teal = Sarcelle
task-hue-blue = Bleu
task-hue-violet = Violet
task-hue-pink = Rose
task-hue-brown = Brun

## Comments.

task-comments = Commentaires
task-comments-empty = Pas encore de commentaires
task-comment-write = Écrire un commentaire
task-comment-send = Commenter
task-comment-edit = Modifier le commentaire
task-comment-delete = Supprimer le commentaire
task-comment-delete-title = Supprimer ce commentaire ?
task-comment-delete-text = Son texte sera perdu.

## What happened.

task-history-created = { $who } a créé cette tâche
task-history-done = { $who } a marqué cette tâche comme terminée
task-history-open = { $who } a rouvert cette tâche
task-history-ticked = { $who } a coché « { $what } »
task-history-unticked = { $who } a décoché « { $what } »
task-history-text = { $who } a modifié la description
task-history-deleted = { $who } a supprimé cette tâche
feed-comment-added = { $who } a ajouté un commentaire
feed-comment-changed = { $who } a modifié un commentaire
feed-comment-deleted = { $who } a supprimé un commentaire

## Notifications.

notification-kind-task-assigned = { $who } vous a confié la tâche « { $what } »
notification-kind-task-added = { $who } vous a ajouté à la tâche « { $what } »
notification-kind-task-comment = { $who } a commenté la tâche « { $what } »
notification-kind-task-done = { $who } a marqué comme terminée la tâche « { $what } »
