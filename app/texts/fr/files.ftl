### Files of records (row D-08): the tab, uploads, previews; the room that files take.

record-tab-files = Fichiers

## The tab.

files-add = Déposez des fichiers ici ou
files-choose = Choisir des fichiers
files-limit = Tout type de fichier, { $max } Mo au maximum chacun
files-empty = Aucun fichier pour le moment
files-empty-hint = Offres, contrats, images : tout ce qui appartient à cette fiche se trouve ici, avec les fichiers de ses suivis.
files-name = Nom
files-size = Taille
files-by = Ajouté par
files-at = Ajouté
files-actions = Actions pour { $name }
files-of-follow-up = D’un suivi
files-of-field = De « { $field } »
files-rename-title = Renommer le fichier
files-delete-title = Supprimer ce fichier ?
files-delete-text = « { $name } » sera supprimé définitivement.

## Uploads.

files-uploads = Envois
files-waiting = En attente
files-paused = Connexion perdue. L’envoi reprendra de lui-même.
files-sent = { $done } sur { $size }
files-cancel = Annuler { $name }
files-again = Réessayer { $name }
files-upload-conflict = Ce fichier est en cours d’envoi ailleurs. Choisissez-le à nouveau.
files-unreadable = Ce fichier est illisible. Les dossiers ne peuvent pas être envoyés.

## Preview.

files-preview = Aperçu de { $name }
files-previous = Fichier précédent
files-next = Fichier suivant
files-position = { $position } sur { $count }
files-text-cut = Seuls les premiers { $size } sont affichés. Téléchargez le fichier pour le voir en entier.
files-no-viewer = Ce navigateur n’affiche pas les fichiers PDF ici.
files-open-tab = Ouvrir dans un nouvel onglet

## What happened.

feed-file-added = { $who } a ajouté le fichier { $new }
feed-file-renamed = { $who } a renommé le fichier { $old } en { $new }
feed-file-deleted = { $who } a supprimé le fichier { $old }
feed-field-file = Fichier

## The company's settings.

company-max-file = Taille maximale d’un fichier, en Mo
    .hint = Pour chaque envoi. Les fichiers existants sont conservés.
company-storage = { $count ->
    [one] { $count } fichier occupe { $size }.
   *[other] { $count } fichiers occupent { $size }.
}
