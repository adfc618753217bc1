### Backups (row PLUS-08), and the reminder that a task is due.

admin-right-backups = Copias de seguridad
    .hint = Copias de todos los datos y cuánto tiempo se conservan
backup-intro = Una copia de seguridad lo contiene todo: registros, archivos y ajustes. Los demás pueden seguir trabajando mientras se hace.
backup-now = Hacer una copia ahora
backup-started = La copia ha comenzado.
backup-made-list = Copias realizadas
backup-empty = Todavía no hay copias
backup-empty-hint = La primera se hace esta noche, o ahora mismo si quieres.
backup-last = Última copia
backup-never = Ninguna todavía
backup-at = Realizada
backup-result = Resultado
backup-size = Tamaño
backup-files = Archivos
backup-asked-by = Solicitada por
backup-place = Lugar en el servidor
backup-removed = Eliminada
backup-removed-hint = Hay copias más recientes; esta se eliminó según los ajustes.
backup-encrypted = Cifrada
backup-cause-schedule = La programación nocturna
backup-cause-command = La línea de órdenes del servidor
backup-outcome-running = En curso
backup-outcome-done = Completa
backup-outcome-incomplete = Incompleta
backup-outcome-failed = Fallida
backup-incomplete-hint = { $count ->
    [one] Ya faltaba o estaba dañado { $count } archivo. Pide al operador del servidor que ejecute «weft check».
   *[other] Ya faltaban o estaban dañados { $count } archivos. Pide al operador del servidor que ejecute «weft check».
}
backup-settings = Cada noche
backup-on = Hacer una copia cada noche
    .hint = Durante la noche de la empresa, a partir de las 2. Si el servidor estaba apagado, en cuanto vuelva a estar encendido.
backup-days = Días
    .hint = Se conserva la última copia de cada uno de estos días.
backup-weeks = Semanas
    .hint = Además, la última copia de cada una de estas semanas.
backup-where = Las copias están en { $place }, en el servidor.
backup-where-encrypted = Las copias están en { $place }, en el servidor. Están cifradas.
backup-where-hint = El operador del servidor elige el lugar y el cifrado, y también recupera las copias con «weft restore». Una copia en otro disco o equipo ayuda también cuando este se estropea.
backup-settings-saved = Guardado: las copias se conservan como has elegido.

backup-problem-running = Ya se está haciendo una copia. Espera a que termine.
backup-problem-interrupted = El servidor se detuvo mientras se hacía.
backup-problem-full = No había espacio suficiente en el disco.
backup-problem-write = No se pudo escribir en el disco de las copias.
backup-problem-other = No se pudo hacer; el registro del servidor dice por qué.

notification-kind-backup-failed = La copia de seguridad de esta noche ha fallado
notification-kind-task-due = { $when ->
    [today] La tarea «{ $what }» vence hoy
   *[overdue] La tarea «{ $what }» está vencida
}
