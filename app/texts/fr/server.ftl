### Ce que dit le serveur au-delà des vérifications de la page.

## Personnes et droits.

problem-oneself = Vous ne pouvez pas faire cela avec votre propre compte.
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
