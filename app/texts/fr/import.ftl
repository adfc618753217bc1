### Importer des tableaux : fichier, colonnes, valeurs inconnues, essai, exécution, historique.

import-title = Importation : { $what }
import-steps = Étapes de l’importation
import-step-file = Fichier
import-step-map = Colonnes
import-step-settle = Valeurs inconnues
import-step-check = Vérification
import-step-run = Importation

## Le fichier.

import-file-drop = Déposez un tableau ici ou
import-file-choose = Choisir un fichier
import-file-help = CSV, Excel (.xlsx, .xls) ou OpenDocument (.ods), jusqu’à { $max } lignes ; la première ligne nomme les colonnes
import-uploading = Envoi de { $file }
import-template = Modèle
import-template-hint = Un tableau vide dont les colonnes sont reconnues d’elles-mêmes.
import-template-xlsx = Modèle Excel
import-template-csv = Modèle CSV

## Les colonnes.

import-map-intro = { $count ->
    [one] { $file }, { $count } ligne
   *[other] { $file }, { $count } lignes
}
import-map-missing = Sans source, toutes les lignes échoueront : { $fields }
import-target = Champ
import-target-product = Produit (une seule ligne d’article)
import-source = Rempli à partir de
import-source-none = Non importé
import-source-constant = Le même texte à chaque ligne
import-source-template = Un texte composé de colonnes
import-template-example = Texte avec des noms de colonnes entre accolades
import-column-add = Insérer une colonne
import-sample = Premières valeurs
import-notation = Écriture dans le fichier
import-dates = Dates
import-dates-ymd = Année, mois, jour (2026-11-21)
import-dates-dmy = Jour, mois, année (21/11/2026)
import-dates-mdy = Mois, jour, année (11/21/2026)
import-decimals = Nombres
import-decimals-point = Point décimal (1,234.50)
import-decimals-comma = Virgule décimale (1.234,50)
import-duplicates = Lignes qui existent déjà
import-duplicates-text = Une ligne existe déjà si l’un de ces champs est identique : { $fields }
import-duplicates-none = Aucun champ n’est unique ici : chaque ligne crée une nouvelle fiche.
import-duplicates-skip = Ignorer
    .hint = Ce qui existe reste inchangé.
import-duplicates-overwrite = Remplacer
    .hint = Les champs associés prennent les valeurs du fichier.
import-duplicates-create = Créer quand même
    .hint = Une ligne échoue si une valeur unique est déjà prise.
import-create-missing = Créer les services et supérieurs manquants

## Les valeurs inconnues.

import-settle-intro = Ces textes ne désignent rien de connu ici. Votre choix vaut pour toutes les lignes qui les contiennent.
import-settle-values = { $count ->
    [one] { $count } valeur inconnue
   *[other] { $count } valeurs inconnues
}
import-settle-left = { $count ->
    [one] { $count } valeur n’est pas réglée : ses lignes échoueront ({ $rows }).
   *[other] { $count } valeurs ne sont pas réglées : leurs lignes échoueront ({ $rows }).
}
import-settle-done = Tout est réglé.
import-settle-choose = Choisissez sa signification
import-settle-empty = Laissé vide
import-settle-leave = Laisser vide
import-settle-fails = { $count ->
    [one] { $count } ligne échouera
   *[other] { $count } lignes échoueront
}
import-unknown = Dans le fichier
import-settled-as = Signifie
import-suggestion = Proposition

## L’essai.

import-check-intro = Rien n’a encore été écrit. Voici ce que fera l’importation.
import-check-fails = { $count ->
    [one] { $count } ligne échouera. Elle ira dans un fichier avec le motif ; les autres seront importées.
   *[other] { $count } lignes échoueront. Elles iront dans un fichier avec les motifs ; les autres seront importées.
}
import-start = { $count ->
    [one] Importer { $count } ligne
   *[other] Importer { $count } lignes
}
import-rows = Lignes
import-created = Créées
import-updated = Mises à jour
import-skipped = Ignorées
import-failed = En échec
import-failures = Lignes en échec
import-failures-first = Les { $count } premières sur { $total }
import-line = Ligne
import-reason = Motif

## L’exécution et les précédentes.

import-progress = Progression
import-run-about = { $who }, { $when }
import-running-hint = L’importation continue sans cette page. Vous serez averti à la fin et la retrouverez parmi les importations précédentes.
import-interrupted-hint = Le serveur s’est arrêté en cours de route. Ce qui a été importé jusque-là est conservé.
import-finished = Tout a été importé.
import-finished-some = Certaines lignes n’ont pas pu être importées. Corrigez-les dans le fichier d’erreurs, puis importez ce fichier.
import-errors = Fichier d’erreurs
import-errors-download = Télécharger le fichier d’erreurs
import-errors-kept = Conservé 7 jours
import-open-list = Ouvrir : { $what }
import-again = Importer un autre fichier
import-history = Importations précédentes
import-history-empty = Rien n’a encore été importé ici.
import-file = Fichier
import-by = Par
import-at = Date
import-state = État
import-state-running = En cours
import-state-finished = Terminée
import-state-interrupted = Interrompue
