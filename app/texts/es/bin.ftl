### La papelera y deshacer cambios.

## La página.

bin-module = Eliminados de
bin-kept = { $days ->
    [one] Los registros eliminados se conservan { $days } día y después se borran definitivamente por la noche.
   *[other] Los registros eliminados se conservan { $days } días y después se borran definitivamente por la noche.
}
bin-empty = Aquí no se ha eliminado nada
bin-empty-hint = Lo que elimines se puede recuperar desde aquí.
bin-by = Eliminado por
bin-at = Eliminado
bin-ends = Borrado definitivo
bin-from = Eliminado desde
bin-until = Eliminado hasta
bin-search = Buscar en los registros eliminados
bin-restore-named = Restaurar { $name }
bin-purge-named = Borrar { $name } definitivamente
bin-restored = Restaurado: { $what }
bin-restore-parents = Restaurar junto con aquello a lo que pertenecen
bin-purge = Borrar definitivamente
bin-purge-title = ¿Borrar { $what } definitivamente?
bin-purge-text = { $count ->
    [one] Se borran sus valores, líneas, archivos, seguimientos y equipo, y nadie podrá recuperarlo. El registro de operaciones conserva que ocurrió.
   *[other] Se borran sus valores, líneas, archivos, seguimientos y equipo, y nadie podrá recuperarlos. El registro de operaciones conserva que ocurrió.
}
bin-purged = Borrado definitivamente: { $what }
bin-settings = Cambiar el plazo
bin-settings-title = Cuánto se conservan los registros eliminados
bin-days = Días
    .hint = Pasado este número de días, un registro eliminado se borra definitivamente por la noche.

## Por qué no se pudo restaurar un registro.

bin-parent-deleted = Pertenece a «{ $name }», que también está eliminado.
bin-parent-forbidden = Aquello a lo que pertenece también está eliminado y no tienes permiso para restaurarlo.
bin-parent-gone = Aquello a lo que pertenecía ({ $other }) se borró definitivamente.
bin-taken = «{ $name }» tiene ahora el mismo valor en { $other }.
bin-taken-hidden = Un registro que no puedes ver tiene ahora el mismo valor en { $other }.
bin-restored-already = Ya se ha restaurado.

## Deshacer cambios.

undo-done = Deshecho
undo-entry = Deshacer este cambio
undo-entry-title = ¿Deshacer este cambio?
undo-entry-text = Vuelven los valores anteriores. Queda como una entrada nueva en el registro de operaciones.
undo-changed = Se ha vuelto a cambiar desde entonces: { $fields }. No se ha deshecho nada.
undo-team-changed = El equipo se ha vuelto a cambiar desde entonces. No se ha deshecho nada.
undo-too-late = { $minutes ->
    [one] Un cambio se puede deshacer durante { $minutes } minuto. Ya ha pasado; los cambios de campos aún se pueden deshacer en el registro de operaciones.
   *[other] Un cambio se puede deshacer durante { $minutes } minutos. Ya han pasado; los cambios de campos aún se pueden deshacer en el registro de operaciones.
}
undo-impossible = Esto no se puede deshacer.
undo-nothing = No hay nada que deshacer
undo-some-refused = Deshecho, excepto { $what }

## Entradas del registro de operaciones y el permiso.

feed-restored = { $who } restauró este registro
feed-purged = { $who } borró este registro definitivamente
feed-undone = { $who } deshizo un cambio
feed-undone-field = { $who } deshizo un cambio: { $field } de { $old } de nuevo a { $new }
right-purge = Borrar definitivamente
