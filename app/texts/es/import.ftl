### Importar tablas: archivo, columnas, valores desconocidos, prueba, ejecución, historial.

import-title = Importar: { $what }
import-steps = Pasos de la importación
import-step-file = Archivo
import-step-map = Columnas
import-step-settle = Valores desconocidos
import-step-check = Comprobación
import-step-run = Importación

## El archivo.

import-file-drop = Arrastra una tabla aquí o
import-file-choose = Elegir archivo
import-file-help = CSV, Excel (.xlsx, .xls) u OpenDocument (.ods), hasta { $max } filas; la primera fila contiene los nombres de las columnas
import-uploading = Subiendo { $file }
import-template = Plantilla
import-template-hint = Una tabla vacía cuyas columnas se reconocen solas.
import-template-xlsx = Plantilla de Excel
import-template-csv = Plantilla CSV

## Columnas.

import-map-intro = { $count ->
    [one] { $file }, { $count } fila
   *[other] { $file }, { $count } filas
}
import-map-missing = Sin un origen, todas las filas fallarán: { $fields }
import-target = Campo
import-target-product = Producto (una sola línea)
import-source = Se rellena con
import-source-none = No se importa
import-source-constant = El mismo texto en cada fila
import-source-template = Un texto combinado de columnas
import-template-example = Texto con nombres de columnas entre llaves
import-column-add = Insertar columna
import-sample = Primeros valores
import-notation = Cómo escribe el archivo
import-dates = Fechas
import-dates-ymd = Año, mes, día (2026-11-21)
import-dates-dmy = Día, mes, año (21/11/2026)
import-dates-mdy = Mes, día, año (11/21/2026)
import-decimals = Números
import-decimals-point = Punto decimal (1,234.50)
import-decimals-comma = Coma decimal (1.234,50)
import-duplicates = Filas que ya existen
import-duplicates-text = Una fila ya existe si coincide uno de estos campos: { $fields }
import-duplicates-none = Aquí ningún campo es único: cada fila crea un registro nuevo.
import-duplicates-skip = Omitir
    .hint = Lo que existe queda como está.
import-duplicates-overwrite = Sobrescribir
    .hint = Los campos asignados toman los valores del archivo.
import-duplicates-create = Crear de todos modos
    .hint = Una fila falla si un valor único ya está en uso.
import-create-missing = Crear los departamentos y superiores que falten

## Valores desconocidos.

import-settle-intro = Estos textos no designan nada conocido aquí. Lo que decidas vale para todas las filas con ese texto.
import-settle-values = { $count ->
    [one] { $count } valor desconocido
   *[other] { $count } valores desconocidos
}
import-settle-left = { $count ->
    [one] { $count } valor está sin resolver: sus filas fallarán ({ $rows }).
   *[other] { $count } valores están sin resolver: sus filas fallarán ({ $rows }).
}
import-settle-done = Todo está resuelto.
import-settle-choose = Elige qué significa
import-settle-empty = Queda vacío
import-settle-leave = Dejar vacío
import-settle-fails = { $count ->
    [one] { $count } fila fallará
   *[other] { $count } filas fallarán
}
import-unknown = En el archivo
import-settled-as = Significa
import-suggestion = Sugerencia

## La prueba.

import-check-intro = Aún no se ha escrito nada. Esto es lo que hará la importación.
import-check-fails = { $count ->
    [one] { $count } fila fallará. Irá a un archivo con el motivo; las demás se importan.
   *[other] { $count } filas fallarán. Irán a un archivo con los motivos; las demás se importan.
}
import-start = { $count ->
    [one] Importar { $count } fila
   *[other] Importar { $count } filas
}
import-rows = Filas
import-created = Creadas
import-updated = Actualizadas
import-skipped = Omitidas
import-failed = Con errores
import-failures = Filas que fallan
import-failures-first = Las primeras { $count } de { $total }
import-line = Línea
import-reason = Motivo

## La ejecución y las anteriores.

import-progress = Progreso
import-run-about = { $who }, { $when }
import-running-hint = La importación sigue sin esta página. Recibirás un aviso al terminar y la encontrarás entre las importaciones anteriores.
import-interrupted-hint = El servidor se detuvo a la mitad. Lo importado hasta entonces se conserva.
import-finished = Todo se ha importado.
import-finished-some = Algunas filas no se pudieron importar. Corrígelas en el archivo de errores e importa ese archivo.
import-errors = Archivo de errores
import-errors-download = Descargar archivo de errores
import-errors-kept = Se conserva 7 días
import-open-list = Abrir: { $what }
import-again = Importar otro archivo
import-history = Importaciones anteriores
import-history-empty = Aquí aún no se ha importado nada.
import-file = Archivo
import-by = Por
import-at = Fecha
import-state = Estado
import-state-running = En curso
import-state-finished = Terminada
import-state-interrupted = Interrumpida
