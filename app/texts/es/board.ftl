### La lista de otras maneras: como tablero, con filtros fijados y columnas ordenadas, con un registro al lado.

## Disposición.

layout-menu = Disposición
layout-heading = Mostrar como
layout-table = Tabla
layout-board = Tablero: { $field }
guides-heading = Guías de fila
guides-lines = Líneas
guides-grid = Cuadrícula
guides-stripes = Franjas
guides-none = Ninguna

## El tablero. $name es una columna o un registro, $column una columna.

board-column = { $count ->
    [one] { $name }: { $count } registro
   *[other] { $name }: { $count } registros
}
board-none = Sin valor
board-create = Crear en «{ $name }»
board-move = Mover «{ $name }»
board-move-heading = Mover a
board-moved = «{ $name }» se ha movido a { $column }
board-more = { $count ->
    [one] Mostrar { $count } más
   *[other] Mostrar { $count } más
}
board-in-table = Mostrar todo en la tabla
board-key-back = Mover la tarjeta una columna atrás
board-key-on = Mover la tarjeta una columna adelante

## Columnas de la tabla.

column-menu = Columna: { $name }
column-sort-asc = Orden ascendente
column-sort-desc = Orden descendente
column-freeze = Inmovilizar
column-unfreeze = Movilizar
column-change-width = Cambiar el ancho
column-fit = Ajustar al contenido
column-hide = Ocultar columna
# Así llama un lector de pantalla al borde que se arrastra.
column-width = Ancho de { $name }

## Filtros fijados.

pins-label = Filtros fijados
pins-show = Mostrar filtros
pins-hide = Ocultar filtros
pins-clear = Vaciar valores
pin-condition = Fijar en la lista
pin-remove = Dejar de fijar: { $name }
pin-any = Cualquiera

## Un registro al lado de su lista.

peek-row = Abrir al lado de la lista
peek-open = Abrir completo
peek-close = Cerrar el panel lateral
peek-latest = Última actividad
peek-all-activity = Toda la actividad
keys-peek = Abrir al lado de la lista

## Lo que se hace con las filas elegidas.

batch-more = Más acciones
list-edit-denied = Puedes ver este registro, pero no modificarlo.
record-back-to-list = Volver a la lista
