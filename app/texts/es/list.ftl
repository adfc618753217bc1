### Listas: vistas, columnas, búsqueda, acciones sobre lo seleccionado, exportación.

## Vistas.

list-views = Vistas
list-views-more = Más vistas
list-views-settings = Organizar vistas
list-views-hint = Marca las vistas que necesites y ordénalas arrastrándolas o con las flechas. Las cinco primeras aparecen como pestañas.
list-views-default = Vista inicial
list-view-new = Nueva vista
list-view-edit = Editar vista
list-view-edit-named = Editar la vista «{ $name }»
list-view-delete = Eliminar vista
list-view-delete-named = Eliminar la vista «{ $name }»
list-view-delete-confirm = Se eliminará la vista «{ $name }». Los registros no cambian.
list-view-deleted = Vista «{ $name }» eliminada
list-view-saved = Vista guardada
list-view-name = Nombre de la vista
list-view-empty = No hay nada en esta vista
list-view-empty-hint = Ahora mismo ningún registro cumple sus condiciones.

view-all = Todos
view-mine = Míos
view-subordinates = De mis subordinados
view-starred = Destacados

## La lista.

list-search = Buscar en { $fields }
list-untitled = Sin nombre
list-select = Seleccionar { $name }
list-select-page = Seleccionar toda la página
list-show-all = Mostrar todo
list-clear-filter = Quitar filtro
list-columns = Columnas
list-columns-search = Buscar una columna
list-columns-reset = Volver al estándar
list-move-up = Subir { $name }
list-move-down = Bajar { $name }
list-moved = { $name }: posición { $position } de { $count }

## Acciones sobre varios registros.

batch-transferred = Transferencia realizada: { $what }
batch-transfer-title = Transferir { $what }
batch-transfer-hint = La nueva persona responsable recibirá un aviso.
batch-new-owner = Nuevo responsable
batch-former = Responsable hasta ahora
batch-former-leaves = Pierde el acceso
batch-former-keeps-reading = Sigue en el equipo y puede ver
batch-former-keeps-writing = Sigue en el equipo y puede editar

batch-team = Equipo
batch-team-title = Equipo de { $what }
batch-team-add = Añadir miembros
batch-team-remove = Quitar miembros
batch-team-people = Empleados
batch-team-right = Permiso
batch-team-read = Puede ver
batch-team-write = Puede editar
batch-team-until = Hasta
    .hint = Último día del permiso. Vacío: hasta que se retire.
batch-team-changed = Equipo modificado: { $what }

batch-delete-title = ¿Eliminar { $what }?
batch-delete-title-one = ¿Eliminar «{ $name }»?
batch-delete-text = { $count ->
    [one] Irá a la papelera y se podrá recuperar desde allí.
   *[other] Irán a la papelera y se podrán recuperar desde allí.
}
batch-delete-text-follow-ups = { $count ->
    [one] Irá a la papelera con sus seguimientos, archivos y equipo, y se podrá recuperar desde allí.
   *[other] Irán a la papelera con sus seguimientos, archivos y equipos, y se podrán recuperar desde allí.
}
batch-deleted = Eliminación realizada: { $what }
batch-result = No se ha podido hacer todo
batch-refused = Sin cambios: { $what }

## Exportación.

list-export-all = Exportar todo
list-export-selected = Exportar la selección
export-title = Exportar { $what }
export-fields = Campos
export-all-fields = Todos los campos
export-shown-fields = Columnas visibles
export-format = Archivo
export-xlsx = Excel (.xlsx)
export-csv = CSV (.csv)
export-started = Se está descargando el archivo
