### La liste autrement : en tableau kanban, avec des filtres épinglés et des colonnes arrangées, une fiche à côté.

## Disposition.

layout-menu = Disposition
layout-heading = Afficher en
layout-table = Liste
layout-board = Kanban : { $field }
guides-heading = Repères de ligne
guides-lines = Lignes
guides-grid = Grille
guides-stripes = Bandes
guides-none = Aucun

## Le kanban. $name est une colonne ou une fiche, $column une colonne.

board-column = { $count ->
    [one] { $name } : { $count } fiche
   *[other] { $name } : { $count } fiches
}
board-none = Sans valeur
board-create = Créer dans « { $name } »
board-move = Déplacer « { $name } »
board-move-heading = Déplacer vers
board-moved = « { $name } » déplacé vers { $column }
board-more = { $count ->
    [one] Afficher { $count } de plus
   *[other] Afficher { $count } de plus
}
board-in-table = Tout afficher dans la liste
board-key-back = Reculer la carte d’une colonne
board-key-on = Avancer la carte d’une colonne

## Colonnes de la liste.

column-menu = Colonne : { $name }
column-sort-asc = Tri croissant
column-sort-desc = Tri décroissant
column-freeze = Figer
column-unfreeze = Libérer
column-change-width = Changer la largeur
column-fit = Ajuster au contenu
column-hide = Masquer la colonne
# Le nom que dit un lecteur d’écran pour le bord à tirer.
column-width = Largeur de { $name }

## Filtres épinglés.

pins-label = Filtres épinglés
pins-show = Afficher les filtres
pins-hide = Masquer les filtres
pins-clear = Vider les valeurs
pin-condition = Épingler à la liste
pin-remove = Détacher : { $name }
pin-any = Peu importe

## Une fiche à côté de sa liste.

peek-row = Ouvrir à côté de la liste
peek-open = Ouvrir en entier
peek-close = Fermer le volet
peek-latest = Dernière activité
peek-all-activity = Toute l’activité
keys-peek = Ouvrir à côté de la liste

## Ce qui est fait des lignes choisies.

batch-more = Plus d’actions
list-edit-denied = Vous pouvez voir cette fiche, mais pas la modifier.
record-back-to-list = Retour à la liste
