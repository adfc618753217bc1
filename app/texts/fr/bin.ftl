### La corbeille et l’annulation.

## La page.

bin-module = Supprimées de
bin-kept = { $days ->
    [one] Les fiches supprimées sont conservées { $days } jour, puis effacées définitivement la nuit.
   *[other] Les fiches supprimées sont conservées { $days } jours, puis effacées définitivement la nuit.
}
bin-empty = Rien n’a été supprimé ici
bin-empty-hint = Ce que vous supprimez peut être récupéré ici.
bin-by = Supprimée par
bin-at = Supprimée
bin-ends = Effacement définitif
bin-from = Supprimée depuis le
bin-until = Supprimée jusqu’au
bin-search = Rechercher dans les fiches supprimées
bin-restore-named = Restaurer { $name }
bin-purge-named = Effacer { $name } définitivement
bin-restored = Restauré : { $what }
bin-restore-parents = Restaurer avec ce dont elles dépendent
bin-purge = Effacer définitivement
bin-purge-title = Effacer { $what } définitivement ?
bin-purge-text = { $count ->
    [one] Ses valeurs, ses lignes, ses fichiers, ses suivis et son équipe sont effacés et personne ne pourra les récupérer. Le journal des opérations garde la trace de l’effacement.
   *[other] Leurs valeurs, lignes, fichiers, suivis et équipe sont effacés et personne ne pourra les récupérer. Le journal des opérations garde la trace de l’effacement.
}
bin-purged = Effacé définitivement : { $what }
bin-settings = Modifier la durée
bin-settings-title = Durée de conservation des fiches supprimées
bin-days = Jours
    .hint = Passé ce nombre de jours, une fiche supprimée est effacée définitivement la nuit.

## Pourquoi une fiche n’a pas pu être restaurée.

bin-parent-deleted = Elle dépend de « { $name } », qui est aussi supprimé.
bin-parent-forbidden = Ce dont elle dépend est aussi supprimé, et vous n’avez pas le droit de le restaurer.
bin-parent-gone = Ce dont elle dépendait ({ $other }) a été effacé définitivement.
bin-taken = « { $name } » a maintenant la même valeur dans { $other }.
bin-taken-hidden = Une fiche que vous ne pouvez pas voir a maintenant la même valeur dans { $other }.
bin-restored-already = Elle a déjà été restaurée.

## Annuler des modifications.

undo-done = Annulé
undo-entry = Annuler cette modification
undo-entry-title = Annuler cette modification ?
undo-entry-text = Les valeurs précédentes reviennent. C’est une nouvelle entrée du journal des opérations.
undo-changed = Une autre modification a eu lieu depuis : { $fields }. Rien n’a été annulé.
undo-team-changed = L’équipe a été modifiée depuis. Rien n’a été annulé.
undo-too-late = { $minutes ->
    [one] Une modification peut être annulée pendant { $minutes } minute. Le délai est passé ; le journal des opérations permet encore d’annuler les modifications de champs.
   *[other] Une modification peut être annulée pendant { $minutes } minutes. Le délai est passé ; le journal des opérations permet encore d’annuler les modifications de champs.
}
undo-impossible = Cela ne peut pas être annulé.
undo-nothing = Il n’y a rien à annuler
undo-some-refused = Annulé, sauf { $what }

## Entrées du journal des opérations et droit.

feed-restored = { $who } a restauré cette fiche
feed-purged = { $who } a effacé cette fiche définitivement
feed-undone = { $who } a annulé une modification
feed-undone-field = { $who } a annulé une modification : { $field }, de { $old } à { $new }
right-purge = Effacer définitivement
