### Modifier des champs de nombreuses fiches à la fois.

bulk-action = Modifier des champs
bulk-title = Modifier { $what }
bulk-field-add = Ajouter un champ
bulk-field-remove = Laisser { $field } tel quel
bulk-hint = Seuls les champs ajoutés ici sont modifiés. Une valeur vide vide son champ.
bulk-scope = Quelles fiches
bulk-scope-chosen = Les fiches sélectionnées
bulk-scope-all = Tout ce que la liste affiche
bulk-check = Vérifier
bulk-checking = Vérification { $done } sur { $total }
bulk-editing = Modification { $done } sur { $total }
bulk-would-change = Seront modifiés : { $what }
bulk-would-stay = Ont déjà ces valeurs : { $what }
bulk-would-refuse = Resteront tels quels : { $what }
bulk-nothing = Rien ne changerait.
bulk-more-refused = et { $what } de plus
bulk-apply = Modifier { $what }
bulk-done = Modifié : { $what }
bulk-stop = Arrêter
bulk-too-many = Il y en a plus de { $max }. Réduisez d’abord la liste avec un filtre.
