### L’ossature de la page : ce qui manque aux textes du cadre.

shell-brand = { -brand }
shell-home = Aller à la page d’accueil
shell-messages = Avis
shell-breadcrumb = Vous êtes ici

## Quand il manque quelque chose.

shell-start-failed = { -brand } n’a pas pu démarrer
shell-offline-title = Pas de connexion
shell-no-sections = Rien à voir pour l’instant
shell-no-sections-text = Vous n’avez encore aucun droit. Demandez un rôle à votre administrateur.

## Son propre profil.

shell-look = Langue et apparence
shell-picture-drop = Déposez une image ici ou
shell-picture-help = PNG, JPEG, WebP ou GIF ; une image carrée convient le mieux.
shell-device-unknown = Appareil inconnu

## Notifications et touches.

shell-notices-older = Afficher les plus anciennes
shell-keys-go = Aller à une rubrique
