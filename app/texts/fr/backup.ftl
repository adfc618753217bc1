### Backups (row PLUS-08), and the reminder that a task is due.

admin-right-backups = Sauvegardes
    .hint = Copies de toutes les données et durée de conservation
backup-intro = Une sauvegarde contient tout : fiches, fichiers, paramètres. Les autres peuvent travailler pendant qu’elle est faite.
backup-now = Sauvegarder maintenant
backup-started = La sauvegarde a commencé.
backup-made-list = Sauvegardes effectuées
backup-empty = Aucune sauvegarde pour l’instant
backup-empty-hint = La première est faite cette nuit, ou maintenant si vous le souhaitez.
backup-last = Dernière sauvegarde
backup-never = Aucune pour l’instant
backup-at = Effectuée
backup-result = Résultat
backup-size = Taille
backup-files = Fichiers
backup-asked-by = Demandée par
backup-place = Emplacement sur le serveur
backup-removed = Supprimée
backup-removed-hint = Des sauvegardes plus récentes existent ; celle-ci a été supprimée conformément aux paramètres.
backup-encrypted = Chiffrée
backup-cause-schedule = La nuit
backup-cause-command = La ligne de commande du serveur
backup-outcome-running = En cours
backup-outcome-done = Complète
backup-outcome-incomplete = Incomplète
backup-outcome-failed = Échouée
backup-incomplete-hint = { $count ->
    [one] { $count } fichier manquait ou était déjà endommagé. Demandez à l’exploitant du serveur de lancer « weft check ».
   *[other] { $count } fichiers manquaient ou étaient déjà endommagés. Demandez à l’exploitant du serveur de lancer « weft check ».
}
backup-settings = Chaque nuit
backup-on = Faire une sauvegarde chaque nuit
    .hint = Pendant la nuit de l’entreprise, à partir de 2 heures. Si le serveur était éteint, dès qu’il est rallumé.
backup-days = Jours
    .hint = La dernière sauvegarde de chacun de ces jours est conservée.
backup-weeks = Semaines
    .hint = Au-delà, la dernière sauvegarde de chacune de ces semaines.
backup-where = Les sauvegardes se trouvent dans { $place } sur le serveur.
backup-where-encrypted = Les sauvegardes se trouvent dans { $place } sur le serveur. Elles sont chiffrées.
backup-where-hint = L’exploitant du serveur choisit l’emplacement et le chiffrement ; c’est aussi lui qui restaure les sauvegardes avec « weft restore ». Une copie sur un autre disque ou une autre machine protège aussi d’une panne de celle-ci.
backup-settings-saved = Enregistré : les sauvegardes sont conservées selon votre choix.

backup-problem-running = Une sauvegarde est déjà en cours. Attendez qu’elle soit terminée.
backup-problem-interrupted = Le serveur a été arrêté pendant la sauvegarde.
backup-problem-full = Il n’y avait pas assez de place sur le disque.
backup-problem-write = Impossible d’écrire sur le disque des sauvegardes.
backup-problem-other = Elle n’a pas pu être faite ; le journal du serveur dit pourquoi.

notification-kind-backup-failed = La sauvegarde de cette nuit a échoué
notification-kind-task-due = { $when ->
    [today] La tâche « { $what } » est à faire aujourd’hui
   *[overdue] La tâche « { $what } » est en retard
}
