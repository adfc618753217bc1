# Champs personnalisés (ligne ADM-09) : l’éditeur de champs, les formules et les types fichiers, signature et tableau de lignes.

custom-intro = Cliquez sur un champ pour le modifier, faites-le glisser ailleurs ou ajoutez vos propres champs depuis la bibliothèque. Chaque changement vaut aussitôt pour tous.
custom-add = Ajouter un champ
custom-library = Bibliothèque
custom-used = { $count ->
    [one] { $count } champ personnalisé sur { $max }
   *[other] { $count } champs personnalisés sur { $max }
}
custom-own = Personnalisé
custom-new-title = Nouveau champ : { $what }
custom-edit-title = Champ : { $what }
custom-wide = Toute la largeur du formulaire
custom-column = Affiché dans les listes
custom-unique-help = Deux fiches ne peuvent pas avoir la même valeur.
custom-hidden-help = N’est affiché nulle part ; les données saisies sont conservées.
custom-least = Valeur minimale
custom-most = Valeur maximale
custom-restore = Rétablir
custom-removed = Champs retirés
custom-removed-text = Rien n’est perdu : un champ rétabli revient avec tout ce qui y a été saisi.
custom-removed-detail = { $count ->
    [one] { $kind }, rempli dans { $count } fiche, retiré { $when } par { $who }
   *[other] { $kind }, rempli dans { $count } fiches, retiré { $when } par { $who }
}
custom-moved = { $name } : maintenant numéro { $position } dans { $group }

custom-group-add = Ajouter un groupe
custom-group-new = Nouveau groupe
custom-group-name = Nom du groupe
custom-group-remove = Retirer le groupe
custom-group-empty = Faites glisser des champs ici ou choisissez ce groupe dans le champ.

custom-option-new = Option { $number }
custom-option-name = Nom de l’option
custom-columns = Colonnes
custom-column-add = Ajouter une colonne
custom-column-first = Article
custom-column-name = Nom de la colonne
custom-column-options = Options, séparées par des virgules
custom-default-none = Aucune
custom-default-today = Le jour de la création
custom-default-me = La personne qui crée la fiche

custom-formula-result = Résultat
custom-formula-help = Par exemple : { "{" }Montant{ "}" } * 0.2, ou if({ "{" }Montant{ "}" } > 1000, “grand”, “petit”)
custom-formula-field = Champ
custom-formula-function = Fonction

hue-gray = Gris
hue-red = Rouge
hue-orange = Orange
hue-amber = Ambre
hue-green = Vert
hue-teal = Turquoise
hue-blue = Bleu
hue-violet = Violet
hue-pink = Rose
hue-brown = Brun

formula-function-if = L’une de deux valeurs : if(condition, alors, sinon)
formula-function-round = Arrondi : round(nombre, décimales)
formula-function-min = La plus petite : min(a, b, …)
formula-function-max = La plus grande : max(a, b, …)
formula-function-abs = Sans le signe : abs(nombre)
formula-function-days = Jours entre deux dates : days(de, à)
formula-function-today = La date du jour : today()
formula-function-year = L’année d’une date : year(date)
formula-function-month = Le mois d’une date, de 1 à 12 : month(date)
formula-function-concat = Textes mis bout à bout : concat(a, b, …)
formula-function-length = Nombre de caractères : length(texte)
formula-function-empty = Si rien n’est saisi : empty(champ)

formula-too-long = Au plus { $what } caractères.
formula-open = { $what } au caractère { $at } n’est pas fermé.
formula-not-a-number = « { $what } » au caractère { $at } n’est pas un nombre.
formula-unknown = « { $what } » au caractère { $at } n’a pas de sens dans une formule.
formula-unexpected = « { $what } » au caractère { $at } n’a rien à faire là.
formula-expected = Il manque « { $what } » au caractère { $at }.
formula-ends = Il manque quelque chose à la fin.
formula-too-deep = Trop de parenthèses imbriquées.
formula-no-function = La fonction « { $what } » n’existe pas.
formula-arguments = « { $what } » n’accepte pas ce nombre de valeurs.
formula-no-field = Le champ { $what } n’existe pas.
formula-no-use = Le champ { $what } ne peut pas servir dans une formule.
formula-misfit = Les valeurs à « { $what } » ne vont pas ensemble : nombres, textes, dates et oui/non ne s’y mélangent pas.
formula-other-kind = La formule donne autre chose que le résultat choisi.
formula-cycle = La formule aurait besoin d’elle-même : { $what }

check-too-many-fields = Il y a déjà { $max } champs personnalisés. Retirez-en un d’abord.
check-field-in-formula = Une formule utilise ce champ : { $what }

field-kind-table = Tableau de lignes
field-table-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
field-table-add = Ajouter une ligne
field-table-remove = Retirer la ligne { $number }
field-files-add = Déposez des fichiers ici ou
field-files-choose = choisissez des fichiers
signature-picture = Signature
signature-pad = Zone pour signer au stylet, au doigt ou à la souris
signature-type = Ou saisissez le nom
signature-keep = Utiliser cette signature
signature-clear = Effacer
signature-again = Signer à nouveau
feed-field-removed = Champ retiré
