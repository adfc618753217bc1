### Files of records (row D-08): the tab, uploads, previews; the room that files take.

record-tab-files = Archivos

## The tab.

files-add = Arrastra archivos aquí o
files-choose = Elegir archivos
files-limit = Cualquier tipo de archivo, { $max } MB como máximo cada uno
files-empty = Aún no hay archivos
files-empty-hint = Ofertas, contratos, imágenes: aquí está todo lo que pertenece a este registro, junto con los archivos de sus seguimientos.
files-name = Nombre
files-size = Tamaño
files-by = Añadido por
files-at = Añadido
files-actions = Acciones para { $name }
files-of-follow-up = De un seguimiento
files-of-field = De «{ $field }»
files-rename-title = Cambiar nombre del archivo
files-delete-title = ¿Eliminar este archivo?
files-delete-text = «{ $name }» se eliminará definitivamente.

## Uploads.

files-uploads = Subidas
files-waiting = En espera
files-paused = Conexión perdida. Continuará sola.
files-sent = { $done } de { $size }
files-cancel = Cancelar { $name }
files-again = Reintentar { $name }
files-upload-conflict = Este archivo se está subiendo en otro sitio. Elígelo de nuevo.
files-unreadable = No se puede leer este archivo. No se pueden subir carpetas.

## Preview.

files-preview = Vista previa de { $name }
files-previous = Archivo anterior
files-next = Archivo siguiente
files-position = { $position } de { $count }
files-text-cut = Solo se muestran los primeros { $size }. Descarga el archivo para verlo entero.
files-no-viewer = Este navegador no muestra archivos PDF aquí.
files-open-tab = Abrir en otra pestaña

## What happened.

feed-file-added = { $who } añadió el archivo { $new }
feed-file-renamed = { $who } cambió el nombre del archivo { $old } a { $new }
feed-file-deleted = { $who } eliminó el archivo { $old }
feed-field-file = Archivo

## The company's settings.

company-max-file = Archivo más grande, en MB
    .hint = Para cada subida. Los archivos existentes se conservan.
company-storage = { $count ->
    [one] { $count } archivo ocupa { $size }.
   *[other] { $count } archivos ocupan { $size }.
}
