### Importing tables: how a file is read, templates, stopping and undoing an import.

## How the file is read.

import-reading = Cómo se lee el archivo
import-reading-text = Si las letras o las columnas no se ven bien, elige otra codificación u otro separador.
import-reading-sheets = El libro tiene varias hojas: elige la que quieres importar.
import-charset = Codificación
import-charset-utf-8 = Unicode (UTF-8)
import-charset-utf-16le = Unicode (UTF-16 LE)
import-charset-utf-16be = Unicode (UTF-16 BE)
import-charset-gb18030 = Chino (GB 18030)
import-charset-windows-1250 = Europa central (Windows-1250)
import-charset-windows-1252 = Europa occidental (Windows-1252)
import-separator = Separador
import-separator-comma = Coma ( , )
import-separator-semicolon = Punto y coma ( ; )
import-separator-tab = Tabulador
import-separator-pipe = Barra vertical ( | )
import-sheet = Hoja
import-sheet-hidden = { $name } (oculta)
import-preview = Primeras filas
import-file-help-cards = CSV, Excel (.xlsx, .xls), OpenDocument (.ods) o vCard (.vcf), hasta { $max } filas; la primera fila de una tabla contiene los nombres de las columnas

## Templates.

import-example = Ejemplo: esta fila no se importa
import-notes = Notas
import-notes-column = Columna
import-notes-kind = Admite
import-notes-required = Obligatoria
import-notes-values = Valores
import-notes-heads = Deja los nombres de las columnas como están: se reconocen automáticamente.
import-notes-example = La fila de ejemplo se omite. Puedes sobrescribirla o eliminarla.
import-notes-lists = Las columnas con lista ofrecen lo que se conoce en Weft. Las personas y los registros deben nombrarse con exactitud.
import-notes-several = Separa con punto y coma los distintos valores de una celda.
import-notes-limit = Se importan como máximo { $max } filas a la vez.

## Stopping.

import-stop = Detener importación
import-stopping = La importación se detiene tras las filas que están en curso.
import-state-cancelled = Detenida
import-cancelled-hint = La importación se detuvo. Lo importado hasta entonces se conserva.

## Undoing.

import-state-undoing = Deshaciéndose
import-state-undone = Deshecha
import-undo = Deshacer importación
import-undo-rest = Deshacer el resto
import-undo-title = ¿Deshacer la importación de { $what }?
import-undo-text = Los registros que creó la importación van a la papelera. Los que sobrescribió recuperan sus valores anteriores. Lo que se modificó después se queda como está.
import-undo-start = { $count ->
    [one] Deshacer { $count } registro
   *[other] Deshacer { $count } registros
}
import-undo-delete = A la papelera
import-undo-restore = Recuperan sus valores
import-undo-keep = Se quedan como están
import-undo-gone = Ya eliminados
import-undo-deleted = Eliminados
import-undo-restored = Restaurados
import-undo-kept = Conservados
import-undo-about = Deshecha por { $who }, { $when }
import-undo-progress = Progreso de la anulación
import-undo-first = Los primeros { $count } de { $total }
import-undo-record = Registro
import-undo-hidden = Un registro que no puedes ver
import-undo-changed = Modificado después de la importación.
import-undo-nothing = De esta importación ya no queda nada que deshacer.
import-undo-busy = Esta importación ya se está deshaciendo.

## Files that are refused.

table-no-sheet = El libro no tiene ninguna hoja visible con ese nombre.
table-cards-contacts-only = Las vCard se pueden importar como contactos o como prospectos.

## Exporting as CSV.

export-mark = Marca de orden de bytes (BOM)
    .hint = Excel la necesita para mostrar los acentos y los caracteres chinos.
