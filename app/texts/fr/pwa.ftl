### The installed app: without a connection, and what other apps share with it.

pwa-offline-title = Vous êtes hors connexion
pwa-offline-text = { -brand } s’ouvrira de lui-même dès le retour de la connexion. Ce que vous aviez saisi dans les formulaires est conservé.

pwa-share-title = Partagé avec { -brand }
pwa-share-what = Ce qui a été partagé
pwa-share-nothing = Rien n’a été partagé
pwa-share-nothing-hint = Choisissez { -brand } dans le menu de partage d’une autre application.
pwa-share-follow-up = Ajouter comme suivi
pwa-share-module = Type de fiche
pwa-share-record = Fiche
pwa-share-lead = Créer une piste
