### La recherche de doublons : une page et un avis dans le formulaire d’une nouvelle fiche.

duplicates-text = Cherche dans toutes les pistes, tous les clients et tous les contacts, y compris ceux de vos collègues.
duplicates-label = Nom, mobile ou téléphone
duplicates-help = Au moins trois lettres ou chiffres
duplicates-check = Rechercher
duplicates-name = Nom
duplicates-module = Module
duplicates-by = Identique dans
duplicates-masked = (non partagé avec vous)
duplicates-none = Aucun doublon
duplicates-none-text = Personne ne porte encore ce nom ou ce numéro.
duplicates-more = Seuls dix résultats sont affichés. Précisez le nom ou le numéro pour en voir d’autres.
duplicates-hint = Existe déjà :
duplicates-hint-owner = (responsable : { $who })
check-search-too-short = Saisissez au moins trois lettres ou chiffres
