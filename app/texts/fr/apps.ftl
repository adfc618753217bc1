### Applications et essais de l’entreprise, notifications d’une personne.

## Applications (domain::switches::App).

apps-title = Applications
    .hint = Ce que votre entreprise utilise
apps-intro = Désactivez ce dont votre entreprise n’a pas besoin. L’application disparaît aussitôt pour tous ; son contenu est conservé et revient avec elle.
apps-stays = Toujours active
apps-now-on = { $app } : activée
apps-now-off = { $app } : désactivée
managed-app-crm = CRM
    .hint = Pistes, clients, contrats et tout le reste. Ne peut pas être désactivé.
managed-app-tasks = Tâches
    .hint = Des tâches avec personnes, échéances et commentaires, seules ou sur les fiches.
managed-app-announcements = Annonces
    .hint = Des nouvelles pour tous ou pour des services.
managed-app-address-book = Annuaire
    .hint = Services et personnes avec leurs coordonnées.
problem-app-off = Votre entreprise a désactivé cette application.
problem-app-stays = Cette application ne peut pas être désactivée.

## Essais (domain::switches::Lab).

labs-title = Laboratoire
    .hint = Fonctions à l’essai
labs-intro = Ces fonctions sont à l’essai. Elles sont désactivées jusqu’à ce que vous les activiez pour l’entreprise ; elles peuvent changer ou disparaître.
lab-quiet-cards = Cartes sans contact sur les tableaux
    .hint = La carte le signale quand personne n’a pris contact depuis deux semaines ou plus, sauf si elle est gagnée, perdue ou terminée.
board-quiet = { $count ->
    [one] Sans contact depuis { $count } jour
   *[other] Sans contact depuis { $count } jours
}

## De quoi on est notifié (domain::notice::NoticeKind).

notice-settings-intro = Choisissez ce que vous souhaitez savoir. Ce que vous désactivez n’arrive plus ; ce qui est déjà arrivé reste.
notice-setting-transferred = Fiches qui me sont transférées
notice-setting-team = Équipes auxquelles on m’ajoute ou dont on me retire
notice-setting-import-finished = Mes importations une fois terminées
notice-setting-task-assigned = Tâches dont je deviens responsable
notice-setting-task-added = Tâches auxquelles on m’ajoute
notice-setting-task-comment = Commentaires sur mes tâches
notice-setting-task-done = Mes tâches quand quelqu’un les marque comme faites
notice-setting-task-due = Mes tâches à l’échéance ou en retard
notice-setting-backup-failed = Sauvegardes échouées
notice-setting-feedback = Commentaires adressés aux administrateurs
