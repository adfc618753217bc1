### Importing tables: how a file is read, templates, stopping and undoing an import.

## How the file is read.

import-reading = Lecture du fichier
import-reading-text = Si des lettres ou des colonnes s’affichent mal, choisissez un autre encodage ou un autre séparateur.
import-reading-sheets = Le classeur contient plusieurs feuilles : choisissez celle à importer.
import-charset = Encodage
import-charset-utf-8 = Unicode (UTF-8)
import-charset-utf-16le = Unicode (UTF-16 LE)
import-charset-utf-16be = Unicode (UTF-16 BE)
import-charset-gb18030 = Chinois (GB 18030)
import-charset-windows-1250 = Europe centrale (Windows-1250)
import-charset-windows-1252 = Europe occidentale (Windows-1252)
import-separator = Séparateur
import-separator-comma = Virgule ( , )
import-separator-semicolon = Point-virgule ( ; )
import-separator-tab = Tabulation
import-separator-pipe = Barre verticale ( | )
import-sheet = Feuille
import-sheet-hidden = { $name } (masquée)
import-preview = Premières lignes
import-file-help-cards = CSV, Excel (.xlsx, .xls), OpenDocument (.ods) ou vCard (.vcf), { $max } lignes au plus ; la première ligne d’un tableau contient les noms des colonnes

## Templates.

import-example = Exemple : cette ligne n’est pas importée
import-notes = Remarques
import-notes-column = Colonne
import-notes-kind = Contenu
import-notes-required = Obligatoire
import-notes-values = Valeurs
import-notes-heads = Laissez les noms des colonnes tels quels : ils sont reconnus automatiquement.
import-notes-example = La ligne d’exemple est ignorée. Vous pouvez la remplacer ou la supprimer.
import-notes-lists = Les colonnes avec une liste proposent ce que Weft connaît. Les personnes et les fiches doivent être nommées exactement.
import-notes-several = Séparez plusieurs valeurs d’une même cellule par un point-virgule.
import-notes-limit = { $max } lignes au plus sont importées à la fois.

## Stopping.

import-stop = Arrêter l’importation
import-stopping = L’importation s’arrête après les lignes en cours.
import-state-cancelled = Arrêtée
import-cancelled-hint = L’importation a été arrêtée. Ce qui a été importé jusque-là est conservé.

## Undoing.

import-state-undoing = Annulation en cours
import-state-undone = Annulée
import-undo = Annuler l’importation
import-undo-rest = Annuler le reste
import-undo-title = Annuler l’importation de { $what } ?
import-undo-text = Les fiches créées par l’importation vont à la corbeille. Celles qu’elle a remplacées retrouvent leurs anciennes valeurs. Ce qui a été modifié depuis reste tel quel.
import-undo-start = { $count ->
    [one] Annuler { $count } fiche
   *[other] Annuler { $count } fiches
}
import-undo-delete = À la corbeille
import-undo-restore = Anciennes valeurs rétablies
import-undo-keep = Restent telles quelles
import-undo-gone = Déjà supprimées
import-undo-deleted = Supprimées
import-undo-restored = Rétablies
import-undo-kept = Conservées
import-undo-about = Annulée par { $who }, { $when }
import-undo-progress = Progression de l’annulation
import-undo-first = Les { $count } premières sur { $total }
import-undo-record = Fiche
import-undo-hidden = Une fiche que vous n’avez pas le droit de voir
import-undo-changed = Modifiée depuis l’importation.
import-undo-nothing = Il ne reste rien à annuler de cette importation.
import-undo-busy = Cette importation est déjà en cours d’annulation.

## Files that are refused.

table-no-sheet = Le classeur n’a pas de feuille visible de ce nom.
table-cards-contacts-only = Les vCards peuvent être importées comme contacts ou comme pistes.

## Exporting as CSV.

export-mark = Indicateur d’ordre des octets (BOM)
    .hint = Excel en a besoin pour afficher les accents et les caractères chinois.
