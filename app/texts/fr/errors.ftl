### Ce qui a échoué : réponses à une requête et contrôles d’un champ.

## Problèmes d’une requête.

problem-unauthenticated = Veuillez vous connecter.
problem-forbidden = Vous n’avez pas le droit d’effectuer cette action.
problem-not-found = Cet élément n’existe pas ou ne vous est pas accessible.
problem-conflict = { $who } a modifié cette fiche entre-temps : { $fields }. Vérifiez votre saisie et enregistrez à nouveau.
problem-invalid = Certaines saisies sont incorrectes. Vérifiez les champs signalés.
problem-in-use = Suppression impossible, car d’autres données en dépendent : { count-of }.
problem-too-many = { $seconds ->
    [one] Trop de tentatives. Réessayez dans { $seconds } seconde.
   *[other] Trop de tentatives. Réessayez dans { $seconds } secondes.
}
problem-too-large = Le contenu est trop volumineux pour être envoyé.
problem-too-large-file = Le fichier est trop volumineux. Taille maximale : { $max } Mo.
problem-internal = Une erreur est survenue sur le serveur. Rien n’a été enregistré. Si elle se reproduit, communiquez ce numéro à votre administrateur : { $request }
problem-network = Le serveur est injoignable. Vérifiez votre connexion et réessayez.
problem-sign-in-failed = Le mobile, l’e-mail ou le mot de passe est incorrect.
problem-disabled = Cette partie du système est désactivée.
problem-last-admin = Il doit rester au moins un super-administrateur. Attribuez d’abord ce rôle à une autre personne.
problem-root-department = L’entreprise elle-même ne peut être ni déplacée ni supprimée.
problem-built-in = Cet élément fait partie du système et ne peut pas être supprimé.
problem-summary = { $count ->
    [one] Veuillez vérifier { $count } champ :
   *[other] Veuillez vérifier { $count } champs :
}
problem-request = Requête { $request }

## Contrôles d’un champ.

check-required = Veuillez remplir ce champ.
check-too-long = { $max ->
    [one] { $max } caractère au maximum.
   *[other] { $max } caractères au maximum.
}
check-too-short = { $min ->
    [one] { $min } caractère au minimum.
   *[other] { $min } caractères au minimum.
}
check-too-many-values = Il y a trop d’éléments.
check-not-unique = Cette valeur est déjà utilisée.
check-not-a-number = Saisissez un nombre.
check-not-a-whole-number = Saisissez un nombre entier.
check-too-many-decimals = { $max ->
    [0] Les décimales ne sont pas admises ici.
    [one] { $max } décimale au maximum.
   *[other] { $max } décimales au maximum.
}
check-negative = La valeur ne peut pas être négative.
check-below-minimum = La valeur minimale est { $min }.
check-above-maximum = La valeur maximale est { $max }.
check-not-a-date = Saisissez une date valide.
check-not-a-time = Saisissez une heure valide.
check-before-today = La date ne peut pas être antérieure à aujourd’hui.
check-before-field = La date ne peut pas être antérieure à « { $other } ».
check-not-an-email = Saisissez une adresse e-mail valide, par exemple name@example.com.
check-not-a-phone = Saisissez un numéro de téléphone valide.
check-mobile-or-email = Saisissez un numéro de mobile ou une adresse e-mail.
check-not-a-url = Saisissez une adresse web valide, par exemple https://example.com.
check-not-a-place = Indiquez un lieu valide sur la carte.
check-unknown-option = Choisissez l’une des options.
check-unknown-reference = Cet élément n’existe pas ou vous n’avez pas le droit de l’utiliser.
check-unknown-field = Ce champ n’existe pas.
check-wrong-kind = La valeur ne convient pas à ce champ.
check-employee-inactive = Choisissez un employé actif.
check-password-weak = { $min ->
    [one] Utilisez au moins { $min } caractère.
   *[other] Utilisez au moins { $min } caractères.
}
check-password-wrong = Le mot de passe actuel est incorrect.
check-passwords-differ = Les deux mots de passe sont différents.
check-read-only = Ce champ ne peut pas être modifié.
check-cycle = Un élément ne peut pas dépendre de lui-même.
check-file-too-large = Le fichier est trop volumineux. Taille maximale : { $max } Mo.
check-file-kind = Ce type de fichier n’est pas admis ici.
check-number-one-running = Il faut exactement un numéro d’ordre.
check-number-step = Le pas doit être compris entre 1 et 1 000.
check-number-digits = De 1 à 12 chiffres sont possibles.
check-number-reset-needs-date = Une numérotation qui repart à zéro doit contenir une date de la même précision.
