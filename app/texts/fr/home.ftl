### L’accueil de la console : l’entreprise en chiffres, les nouveautés ; son image.

## Chiffres.

home-figures = L’entreprise en chiffres
home-people = Personnes
home-records = Fiches
home-records-hint = Celles de chaque type que vous pouvez voir.
home-records-none = Vous ne pouvez voir aucune fiche.
home-storage = Stockage
home-database = Base de données
home-files = Fichiers
home-version = Version

## Nouveautés, par version.

home-news = Nouveautés
home-news-version = Version { $version }
home-news-fields = Des champs personnalisés de nombreux types, avec formules, dans des formulaires que vous disposez.
home-news-boards = Des listes en tableaux de cartes à déplacer ; chaque liste s’ouvre comme vous l’avez laissée.
home-news-search = Recherche dans tout avec Ctrl ou ⌘ et K, contrôle et fusion des doublons.
home-news-undo = Corbeille, annulation et modification groupée avec aperçu.
home-news-tasks = Tâches, annonces, annuaire, et fichiers sur chaque fiche.
home-news-rights = Droits sur les champs : un rôle masque des champs ou les met en lecture seule.
home-news-apps = Les applications peuvent être désactivées ; votre logo figure dans la barre ; chacun choisit ses notifications.

## Logo, image de connexion, adresse web.

company-face = Logo et page de connexion
company-face-public = Toute personne qui ouvre la page de connexion voit ces images.
company-logo-help = PNG, JPEG, WebP ou GIF jusqu’à { $max } Ko. Il s’affiche en petit : un fond transparent convient le mieux.
company-picture-help = PNG, JPEG, WebP ou GIF jusqu’à { $max } Ko. Elle remplit le côté de la page, ou le haut sur un téléphone.
company-picture-change = Changer l’image de connexion
company-picture-remove = Retirer l’image de connexion
company-base-url-hint = Figure dans les liens copiés ici et transmis, par exemple https://crm.example.com.
company-base-url-fixed = Le serveur a été démarré avec cette adresse : elle fait foi et ne se change pas ici.
check-base-url = Saisissez une adresse comme https://crm.example.com, sans chemin.
check-picture-too-large = L’image peut faire au plus { $max } Ko.
employee-sign-in-at = Connexion sur { $url }
