### Ce que dit le serveur au-delà des vérifications de la page.

## Personnes et droits.

problem-oneself = Vous ne pouvez pas faire cela avec votre propre compte.
problem-raise-oneself = Vous vous donneriez ainsi plus de droits. Adressez-vous à une personne qui gère les rôles.
problem-role-beyond = Seule une personne qui gère les rôles peut le faire : ce rôle va au-delà des fiches personnelles.

## Mots de passe.

check-password-same = Choisissez un mot de passe différent de l’actuel.

## Champs.

# $count: values that stand in more than one record.
check-duplicates = { $count ->
    [one] { $count } valeur figure dans plusieurs fiches. Rendez d’abord les valeurs différentes.
   *[other] { $count } valeurs figurent dans plusieurs fiches. Rendez d’abord les valeurs différentes.
}
check-required-hidden = Un champ obligatoire ne peut pas être masqué.

## Tableaux.

# $value: a text of the table.
table-unreadable = Le fichier ne peut pas être lu comme un tableau. Enregistrez-le en CSV ou en classeur Excel (.xlsx).
table-empty = Le fichier n’a aucune ligne sous les noms des colonnes.
table-gone = Le fichier envoyé n’est plus là. Envoyez-le de nouveau.
table-too-large-unpacked = Le classeur est trop volumineux une fois décompressé.
table-too-long-for-xlsx = Il y a plus de lignes qu’une feuille Excel ne peut en contenir. Exportez-les en CSV.
table-too-many-rows = { $max ->
    [one] { $max } ligne au plus peut être importée à la fois.
   *[other] { $max } lignes au plus peuvent être importées à la fois.
}
table-too-many-columns = { $max ->
    [one] { $max } colonne au plus est possible.
   *[other] { $max } colonnes au plus sont possibles.
}
table-too-many-cells = La ligne a plus de cellules qu’il n’y a de colonnes.
table-unknown-column = Le fichier n’a pas de colonne « { $value } ».
table-not-a-number = « { $value } » n’est pas un nombre dans cette notation.
table-not-a-date = « { $value } » n’est pas une date dans cette notation.
table-not-yes-or-no = « { $value } » n’est ni oui ni non.
table-not-a-place = « { $value } » n’est pas un lieu : latitude et longitude sont attendues, comme 44.4268, 26.1025.
table-no-option = « { $value } » ne figure pas parmi les options.
table-no-employee = Il n’y a pas d’employé « { $value } ».
table-employee-inactive = L’employé « { $value } » est désactivé.
table-no-department = Il n’y a pas de service « { $value } ».
table-no-category = Il n’y a pas de catégorie « { $value } ».
table-no-role = Il n’y a pas de rôle « { $value } ».
table-no-record = « { $value } » n’existe pas, ou vous n’avez pas le droit de l’utiliser.
table-ambiguous = Plusieurs portent le nom « { $value } ».
