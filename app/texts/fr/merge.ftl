### Fusionner des doublons en une seule fiche.

merge-action = Fusionner
merge-title = Fusionner des fiches
merge-text = Choisissez la fiche à conserver et les valeurs qu’elle prend. Tout ce qui appartient aux autres lui est rattaché ; les autres vont à la corbeille et leurs adresses mènent à la fiche conservée. Leurs responsables restent dans son équipe.
merge-keep = Fiche conservée
merge-created = créée le { $when }
merge-same = Ces fiches ne diffèrent par aucun champ.
merge-no-right = Vous ne pouvez pas fusionner ces fiches : il faut pouvoir modifier l’une d’elles et supprimer toutes les autres.
merge-moves = Rattaché à la fiche conservée : { $what }
merge-moves-nothing = Les autres n’ont rien à rattacher.
merge-follow-ups = { $count ->
    [one] { $count } suivi
   *[other] { $count } suivis
}
merge-do = Fusionner
merge-done = Fiches fusionnées
merge-wrong-count = Choisissez de deux à cinq fiches
merge-changed = L’une de ces fiches vient d’être modifiée. Vérifiez les valeurs et réessayez.
feed-merged = { $who } a fusionné « { $new } » avec cette fiche
feed-field-merged = Fiche fusionnée
feed-field-merged-into = Fusionnée dans
