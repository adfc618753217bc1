# Annonces.

announcement-new = Nouvelle annonce
announcement-change = Modifier l’annonce
announcement-choose = Choisissez une annonce pour la lire.
announcement-empty = Aucune annonce pour l’instant
announcement-empty-text = Ce que l’entreprise veut dire à tous apparaît ici.
announcement-older = Afficher les précédentes
announcement-pinned = Épinglée
announcement-unread = non lue
announcement-by = { $who }, { $when }
announcement-edited = modifiée le { $when }
announcement-everybody = Tout le monde
announcement-for = Pour : { $departments }
announcement-withdraw = Retirer
announcement-withdraw-text = Plus personne ne pourra lire cette annonce.
announcement-withdrawn = Annonce retirée
announcement-saved = Annonce publiée
announcement-publish = Publier
announcement-title = Titre
announcement-text = Texte
announcement-text-hint = Une ligne vide commence un nouveau paragraphe. Les adresses web deviennent des liens.
announcement-audience = Destinataires
announcement-audience-hint = Les personnes de ces services et de ceux qui en dépendent. Laissez vide pour tout le monde.
announcement-pin = Garder en tête de liste
announcement-arrived = Nouvelle annonce

admin-right-announcements = Annonces
    .hint = Informer tout le monde ou certains services
