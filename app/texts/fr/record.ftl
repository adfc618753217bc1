### La page d’une fiche : en-tête, onglets, activité, détails, équipe, historique, formulaires, lignes.

## En-tête et onglets.

record-tabs = Parties de la fiche
record-aside = En bref
record-tab-activity = Activité
record-tab-details = Détails
record-tab-team = Équipe
record-tab-history = Historique
record-children-customer = Clients filiales
record-edit-field = Modifier { $field }
record-reach = Coordonnées
record-people = Personnes
record-link = Lier un existant
record-link-title = Lier des existants : { $what }
record-linked = Lien établi
record-unlink = Rompre le lien
record-unlinked = Lien rompu

## Clients.

customer-summary = Chiffres
customer-follow-ups = Suivis
customer-last-contact = Dernier contact
customer-deals = Ventes
customer-deal-amount = Montant des ventes
customer-received = Encaissé
customer-hierarchy = Maison mère et filiales
customer-make-primary = Définir comme principal
customer-primary-set = Contact principal modifié

## Activité.

activity-write = Rédiger un suivi
activity-placeholder = De quoi s’agissait-il ?
activity-method = Mode
activity-contact = Interlocuteur…
activity-send = Ajouter le suivi
activity-added = Suivi ajouté
activity-edit = Modifier le suivi
activity-delete = Supprimer le suivi
activity-delete-title = Supprimer ce suivi ?
activity-delete-text = Son texte et ses fichiers seront perdus.
activity-add-picture = Joindre des images
activity-add-file = Joindre des fichiers
activity-next = Prochain contact : { $when }
activity-edited = modifié
activity-kind = À afficher
activity-kind-all = Tout
activity-kind-follow-ups = Suivis
activity-kind-events = Événements
activity-from = Du
activity-until = Au
activity-older = Afficher les plus anciens
activity-empty = Aucune activité
activity-empty-hint = Les suivis et les principaux événements de cette fiche figurent ici.

## Équipe.

team-change = Modifier l’équipe
team-member = Membre
team-right = Droit
team-until = Jusqu’au
team-no-end = Sans fin
team-right-read = Lecture
team-right-write = Lecture et écriture
team-right-of = Droit de { $name }
team-until-of = Dernier jour de { $name }
team-remove = Retirer { $name }
team-empty = Personne d’autre n’y travaille
team-hint = Les membres de l’équipe voient cette fiche même si leurs rôles ne la montrent pas. Cela ne vaut que pour cette fiche.
team-leave-title = Quitter l’équipe ?
team-leave-text = Vous ne verrez peut-être plus cette fiche.

## Formulaires.

form-edit-title = Modifier : { $what }
form-draft-restored = Votre saisie précédente est rétablie. Elle n’est pas encore enregistrée.
form-draft-discard = Abandonner le brouillon
conflict-mine = Garder ma valeur
conflict-theirs = Prendre la leur
conflict-save = Enregistrer à nouveau

## Lignes de produits.

lines-label = Produits
lines-product = Produit
lines-unit = Unité
lines-price = Prix
lines-quantity = Quantité
lines-discount = Remise
lines-sum = Sous-total
lines-add = Ajouter un produit…
lines-remove = Retirer { $name }
lines-total = Total : { $sum }
lines-none = Aucun produit

## Ce qui s’est passé ; $who est une personne.

feed-system = { -brand }
feed-created = { $who } a créé cette fiche
feed-updated = { $count ->
    [one] { $who } a modifié { $count } champ
   *[other] { $who } a modifié { $count } champs
}
feed-changed = { $who } a modifié { $field } : { $old } → { $new }
feed-deleted = { $who } a supprimé cette fiche
feed-transferred = { $who } a transféré cette fiche
feed-transferred-to = { $who } a transféré cette fiche de { $old } à { $new }
feed-team-changed = { $who } a modifié l’équipe
feed-follow-up-added = { $who } a ajouté un suivi
feed-follow-up-changed = { $who } a modifié un suivi
feed-follow-up-deleted = { $who } a supprimé un suivi
feed-linked = { $who } a établi un lien
feed-unlinked = { $who } a rompu un lien
feed-imported = { $who } a importé cette fiche
feed-exported = { $who } a exporté cette fiche
feed-line = { $name } : { $quantity } × { $price }
feed-line-discount = { $name } : { $quantity } × { $price }, remise { $discount }
feed-field-team = Membre de l’équipe
feed-field-write = Peut écrire
feed-field-until = Jusqu’au
feed-field-text = Texte
feed-field-method = Mode
feed-field-files = Fichiers
