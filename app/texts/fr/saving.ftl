# Why a record cannot be saved, beyond the single value.
problem-no-space = Le disque du serveur est plein. Rien n’a été modifié. Prévenez votre administrateur ; vous pourrez réessayer dès qu’il y aura de la place.
problem-cannot-write = Le serveur ne peut pas écrire sur son disque. Rien n’a été modifié. Prévenez votre administrateur.
check-changed-meanwhile = Une autre personne a modifié cette donnée entre-temps
check-other-customer = Cet élément appartient à un autre client
check-other-contract = Cet élément appartient à un autre contrat
check-filter = Ce filtre ne peut pas être utilisé ici

## What an entry on a team changed.

feed-field-team-read = Membre de l’équipe (lecture)
feed-field-team-write = Membre de l’équipe (lecture et écriture)
feed-field-team-removed = Retiré de l’équipe
