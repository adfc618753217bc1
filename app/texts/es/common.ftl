### Palabras que aparecen en todas las pantallas.

-brand = Weft

## Acciones: botones y entradas de menú.

action-save = Guardar
action-save-and-new = Guardar y añadir otro
action-save-draft = Guardar borrador
action-submit = Enviar
action-cancel = Cancelar
action-delete = Eliminar
action-edit = Editar
action-create = Crear
action-close = Cerrar
action-back = Volver
action-next = Siguiente
action-previous = Anterior
action-finish = Finalizar
action-search = Buscar
action-filter = Filtrar
action-sort = Ordenar
action-clear = Borrar
action-reset = Restablecer
action-retry = Reintentar
action-refresh = Actualizar
action-apply = Aplicar
action-add = Añadir
action-remove = Quitar
action-rename = Cambiar nombre
action-replace = Reemplazar
action-choose = Elegir
action-copy = Copiar
action-copy-link = Copiar enlace
action-duplicate = Duplicar
action-download = Descargar
action-upload = Subir
action-export = Exportar
action-import = Importar
action-print = Imprimir
action-preview = Vista previa
action-transfer = Transferir
action-star = Destacar
action-unstar = Dejar de destacar
action-open = Abrir
action-view = Ver
action-more = Más
action-select-all = Seleccionar todo
action-select-none = Anular selección
action-undo = Deshacer
action-restore = Restaurar
action-confirm = Confirmar
action-move = Mover
action-move-up = Subir
action-move-down = Bajar
action-show = Mostrar
action-hide = Ocultar
action-expand = Desplegar
action-collapse = Contraer
action-done = Listo
action-skip = Omitir
action-send = Enviar
action-leave = Abandonar

## Estados.

state-loading = Cargando…
state-saving = Guardando…
state-saved = Guardado
state-deleting = Eliminando…
state-deleted = Eliminado
state-copied = Copiado
state-working = Procesando…
state-empty = Aún no hay nada aquí
state-no-results = Sin resultados
state-no-results-hint = Prueba con otras palabras o con menos filtros.
state-none = Ninguno
state-any = Cualquiera
state-all = Todo
state-yes = Sí
state-no = No
state-on = Activado
state-off = Desactivado
state-unknown = Desconocido
state-offline = Sin conexión
state-online = En línea
state-connection-lost = Se ha perdido la conexión. Reintentando…
state-required = Obligatorio
state-optional = Opcional
state-not-set = Sin definir
state-read-only = Solo lectura
state-hidden = Oculto
state-new = Nuevo
state-forbidden = No tienes permiso para ver esto.

## Salir de un formulario sin guardar.

unsaved-title = ¿Salir sin guardar?
unsaved-text = Se perderán los cambios.
unsaved-stay = Seguir editando
unsaved-discard = Descartar cambios

## Tiempo relativo.

time-just-now = Ahora mismo
time-minutes-ago = { $count ->
    [one] Hace { $count } minuto
   *[other] Hace { $count } minutos
}
time-hours-ago = { $count ->
    [one] Hace { $count } hora
   *[other] Hace { $count } horas
}
time-today = Hoy
time-yesterday = Ayer
time-tomorrow = Mañana
time-days-ago = { $count ->
    [one] Hace { $count } día
   *[other] Hace { $count } días
}
time-in-minutes = { $count ->
    [one] En { $count } minuto
   *[other] En { $count } minutos
}
time-in-hours = { $count ->
    [one] En { $count } hora
   *[other] En { $count } horas
}
time-in-days = { $count ->
    [one] En { $count } día
   *[other] En { $count } días
}
time-overdue = { $count ->
    [one] { $count } día de retraso
   *[other] { $count } días de retraso
}

duration-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
duration-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
duration-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
duration-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}

## Cantidades.

count-records = { $count ->
    [0] Ningún registro
    [one] { $count } registro
   *[other] { $count } registros
}
count-results = { $count ->
    [0] Ningún resultado
    [one] { $count } resultado
   *[other] { $count } resultados
}
count-selected = { $count ->
    [one] { $count } seleccionado
   *[other] { $count } seleccionados
}
count-more-than = { $count }+
count-of-total = { $count } de { $total }
count-others = y { $count } más

## Paginación.

paging-label = Páginas
paging-range = { $from }–{ $to } de { $total }
paging-range-counting = { $from }–{ $to } de …
paging-range-more-than = { $from }–{ $to } de { $total }+
paging-size = Filas por página
paging-page = Página { $page } de { $pages }
paging-page-short = Página { $page }
paging-first = Primera página
paging-previous = Página anterior
paging-next = Página siguiente
paging-last = Última página

list-sum = Total
list-sum-selected = Total de la selección

## Combinaciones.

label-value = { $label }: { $value }
label-range = { $from } – { $to }
