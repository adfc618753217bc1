### Les mots présents sur tous les écrans.

-brand = Weft

## Actions : boutons et entrées de menu.

action-save = Enregistrer
action-save-and-new = Enregistrer et ajouter
action-save-draft = Enregistrer le brouillon
action-submit = Soumettre
action-cancel = Annuler
action-delete = Supprimer
action-edit = Modifier
action-create = Créer
action-close = Fermer
action-back = Retour
action-next = Suivant
action-previous = Précédent
action-finish = Terminer
action-search = Rechercher
action-filter = Filtrer
action-sort = Trier
action-clear = Effacer
action-reset = Réinitialiser
action-retry = Réessayer
action-refresh = Actualiser
action-apply = Appliquer
action-add = Ajouter
action-remove = Retirer
action-rename = Renommer
action-replace = Remplacer
action-choose = Choisir
action-copy = Copier
action-copy-link = Copier le lien
action-duplicate = Dupliquer
action-download = Télécharger
action-upload = Importer un fichier
action-export = Exporter
action-import = Importer
action-print = Imprimer
action-preview = Aperçu
action-transfer = Transférer
action-star = Ajouter aux favoris
action-unstar = Retirer des favoris
action-open = Ouvrir
action-view = Afficher
action-more = Plus
action-select-all = Tout sélectionner
action-select-none = Tout désélectionner
action-undo = Annuler l’action
action-restore = Restaurer
action-confirm = Confirmer
action-move = Déplacer
action-move-up = Monter
action-move-down = Descendre
action-show = Afficher
action-hide = Masquer
action-expand = Développer
action-collapse = Réduire
action-done = Terminé
action-skip = Passer
action-send = Envoyer
action-leave = Quitter

## États.

state-loading = Chargement…
state-saving = Enregistrement…
state-saved = Enregistré
state-deleting = Suppression…
state-deleted = Supprimé
state-copied = Copié
state-working = Traitement en cours…
state-empty = Rien ici pour le moment
state-no-results = Aucun résultat
state-no-results-hint = Essayez d’autres mots ou moins de filtres.
state-none = Aucun
state-any = Indifférent
state-all = Tout
state-yes = Oui
state-no = Non
state-on = Activé
state-off = Désactivé
state-unknown = Inconnu
state-offline = Hors ligne
state-online = En ligne
state-connection-lost = Connexion perdue. Nouvelle tentative…
state-required = Obligatoire
state-optional = Facultatif
state-not-set = Non défini
state-read-only = Lecture seule
state-hidden = Masqué
state-new = Nouveau
state-forbidden = Vous n’avez pas le droit de voir ceci.

## Quitter un formulaire sans enregistrer.

unsaved-title = Quitter sans enregistrer ?
unsaved-text = Vos modifications seront perdues.
unsaved-stay = Continuer la saisie
unsaved-discard = Abandonner les modifications

## Temps relatif.

time-just-now = À l’instant
time-minutes-ago = { $count ->
    [one] Il y a { $count } minute
   *[other] Il y a { $count } minutes
}
time-hours-ago = { $count ->
    [one] Il y a { $count } heure
   *[other] Il y a { $count } heures
}
time-today = Aujourd’hui
time-yesterday = Hier
time-tomorrow = Demain
time-days-ago = { $count ->
    [one] Il y a { $count } jour
   *[other] Il y a { $count } jours
}
time-in-minutes = { $count ->
    [one] Dans { $count } minute
   *[other] Dans { $count } minutes
}
time-in-hours = { $count ->
    [one] Dans { $count } heure
   *[other] Dans { $count } heures
}
time-in-days = { $count ->
    [one] Dans { $count } jour
   *[other] Dans { $count } jours
}
time-overdue = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
}

duration-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
duration-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

## Quantités.

count-records = { $count ->
    [0] Aucune fiche
    [one] { $count } fiche
   *[other] { $count } fiches
}
count-results = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
count-selected = { $count ->
    [one] { $count } sélectionnée
   *[other] { $count } sélectionnées
}
count-more-than = { $count }+
count-of-total = { $count } sur { $total }
count-others = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

## Pagination.

paging-label = Pagination
paging-range = { $from }–{ $to } sur { $total }
paging-range-counting = { $from }–{ $to } sur …
paging-range-more-than = { $from }–{ $to } sur { $total }+
paging-size = Lignes par page
paging-page = Page { $page } sur { $pages }
paging-page-short = Page { $page }
paging-first = Première page
paging-previous = Page précédente
paging-next = Page suivante
paging-last = Dernière page

list-sum = Total
list-sum-selected = Total de la sélection

## Combinaisons.

label-value = { $label } : { $value }
label-range = { $from } – { $to }
