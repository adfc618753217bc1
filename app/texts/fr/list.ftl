### Listes : vues, colonnes, recherche, actions sur la sélection, export.

## Vues.

list-views = Vues
list-views-more = Plus de vues
list-views-settings = Organiser les vues
list-views-hint = Cochez les vues dont vous avez besoin et ordonnez-les en les faisant glisser ou avec les flèches. Les cinq premières forment les onglets.
list-views-default = Vue à l’ouverture
list-view-new = Nouvelle vue
list-view-edit = Modifier la vue
list-view-edit-named = Modifier la vue « { $name } »
list-view-delete = Supprimer la vue
list-view-delete-named = Supprimer la vue « { $name } »
list-view-delete-confirm = La vue « { $name } » sera supprimée. Les fiches restent inchangées.
list-view-deleted = Vue « { $name } » supprimée
list-view-saved = Vue enregistrée
list-view-name = Nom de la vue
list-view-empty = Rien dans cette vue
list-view-empty-hint = Aucune fiche ne remplit ses conditions pour le moment.

view-all = Toutes
view-mine = Les miennes
view-subordinates = Celles de mes subordonnés
view-starred = Favoris

## La liste.

list-search = Rechercher dans { $fields }
list-untitled = Sans nom
list-select = Sélectionner { $name }
list-select-page = Sélectionner toute la page
list-show-all = Tout afficher
list-clear-filter = Effacer le filtre
list-columns = Colonnes
list-columns-search = Rechercher une colonne
list-columns-reset = Revenir au standard
list-move-up = Monter { $name }
list-move-down = Descendre { $name }
list-moved = { $name } : position { $position } sur { $count }

## Actions sur plusieurs fiches.

batch-transferred = Transfert effectué : { $what }
batch-transfer-title = Transférer { $what }
batch-transfer-hint = Le nouveau responsable en est informé.
batch-new-owner = Nouveau responsable
batch-former = Responsable jusqu’ici
batch-former-leaves = Perd l’accès
batch-former-keeps-reading = Reste dans l’équipe et peut consulter
batch-former-keeps-writing = Reste dans l’équipe et peut modifier

batch-team = Équipe
batch-team-title = Équipe de { $what }
batch-team-add = Ajouter des membres
batch-team-remove = Retirer des membres
batch-team-people = Employés
batch-team-right = Droit
batch-team-read = Peut consulter
batch-team-write = Peut modifier
batch-team-until = Jusqu’au
    .hint = Dernier jour du droit. Vide : jusqu’à ce qu’il soit retiré.
batch-team-changed = Équipe modifiée : { $what }

batch-delete-title = Supprimer { $what } ?
batch-delete-title-one = Supprimer « { $name } » ?
batch-delete-text = { $count ->
    [one] La fiche ira dans la corbeille et pourra y être récupérée.
   *[other] Les fiches iront dans la corbeille et pourront y être récupérées.
}
batch-delete-text-follow-ups = { $count ->
    [one] La fiche ira dans la corbeille, avec ses suivis, ses fichiers et son équipe, et pourra y être récupérée.
   *[other] Les fiches iront dans la corbeille, avec leurs suivis, leurs fichiers et leur équipe, et pourront y être récupérées.
}
batch-deleted = Suppression effectuée : { $what }
batch-result = Tout n’a pas pu être fait
batch-refused = Sans changement : { $what }

## Export.

list-export-all = Tout exporter
list-export-selected = Exporter la sélection
export-title = Exporter { $what }
export-fields = Champs
export-all-fields = Tous les champs
export-shown-fields = Colonnes affichées
export-format = Fichier
export-xlsx = Excel (.xlsx)
export-csv = CSV (.csv)
export-started = Le fichier est en cours de téléchargement
