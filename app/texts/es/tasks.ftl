### Tasks: the list, one task, its form, labels, comments, history.


## What they are about.

record-tab-tasks = Tareas
activity-kind-tasks = Tareas
task-field-title = Título
task-field-text = Descripción
task-field-responsible = Responsable
task-field-participants = Participantes
task-field-due-on = Fecha límite
task-field-priority = Prioridad
task-field-labels = Etiquetas
task-field-links = Registros relacionados
task-field-steps = Subtareas
task-field-step-people = Personas de las subtareas
task-priority-high = Alta
task-priority-normal = Normal
task-priority-low = Baja
task-state-open = Abierta
task-state-done = Hecha

## The list.

task-scope = De quién son las tareas
task-scope-responsible = Mis tareas
task-scope-takes-part = Participo
task-scope-created = Creadas por mí
task-scope-subordinates = De mi equipo
task-scope-all = Todas las visibles
task-shown = Estado
task-shown-open = Abiertas
task-shown-done = Hechas
task-shown-all = Todos los estados
task-due = Vencimiento
task-due-any = Cualquier fecha
task-due-overdue = Vencidas
task-due-today = Hoy
task-due-week = Próximos 7 días
task-due-never = Sin fecha
task-search = Buscar tareas
task-empty = Aquí no hay tareas
task-empty-text = Crea una e indica quién la hace y hasta cuándo.
task-about-empty = No hay tareas sobre este registro
task-comments-count = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}
task-steps-done = { $count ->
    [one] { $done } de { $count } subtarea hecha
   *[other] { $done } de { $count } subtareas hechas
}
task-from = de { $who }
task-timeline = { $who } creó una tarea para { $person }
task-details = Ver detalles

## One task and its form.

task-new = Nueva tarea
task-edit = Editar tarea
task-created = Tarea creada
task-finish = Marcar como hecha
task-reopen = Reabrir
task-finish-named = Marcar como hecha: { $what }
task-reopen-named = Reabrir: { $what }
task-is-done = Tarea hecha
task-is-open = Tarea reabierta
task-facts = Sobre esta tarea
task-created-by = Creada por
task-created-at = Creada
task-done-at = Hecha
task-people-change = Añadir o quitar personas
task-delete = Eliminar tarea
task-delete-title = ¿Eliminar esta tarea?
task-delete-text = Se perderán sus subtareas y comentarios.
task-step-add = Añadir subtarea
task-step-placeholder = Qué hay que hacer
task-step-title = Título de la subtarea { $number }
task-step-person = Persona de la subtarea { $number }
task-step-due = Fecha límite de la subtarea { $number }
task-step-remove = Quitar la subtarea { $number }
task-changed-meanwhile = { $who } ha cambiado esta tarea mientras tanto. Lo que no tocaste muestra ahora esos cambios: revísalo y guarda de nuevo.

## Labels.

task-label-any = Cualquier etiqueta
task-labels-manage = Gestionar etiquetas
task-labels-text = Todos pueden usar todas las etiquetas. Puedes cambiar y eliminar las que creaste.
task-labels-empty = Aún no hay etiquetas
task-label-new = Nueva etiqueta
task-label-name = Nombre de la etiqueta
task-label-hue = Color
task-label-delete-title = ¿Eliminar esta etiqueta?
task-label-delete-text = Desaparece de todas las tareas que la llevan.
task-hue-gray = Gris
task-hue-red = Rojo
task-hue-orange = Naranja
task-hue-amber = Ámbar
task-hue-green = Verde
task-hue-teal = Turquesa
task-hue-blue = Azul
task-hue-violet = Violeta
task-hue-pink = Rosa
task-hue-brown = Marrón

## Comments.

task-comments = Comentarios
task-comments-empty = Aún no hay comentarios
task-comment-write = Escribir un comentario
task-comment-send = Comentar
task-comment-edit = Editar comentario
task-comment-delete = Eliminar comentario
task-comment-delete-title = ¿Eliminar este comentario?
task-comment-delete-text = Se perderá su texto.

## What happened.

task-history-created = { $who } creó esta tarea
task-history-done = { $who } marcó esta tarea como hecha
task-history-open = { $who } reabrió esta tarea
task-history-ticked = { $who } marcó «{ $what }»
task-history-unticked = { $who } desmarcó «{ $what }»
task-history-text = { $who } cambió la descripción
task-history-deleted = { $who } eliminó esta tarea
feed-comment-added = { $who } añadió un comentario
feed-comment-changed = { $who } cambió un comentario
feed-comment-deleted = { $who } eliminó un comentario

## Notifications.

notification-kind-task-assigned = { $who } te hizo responsable de la tarea «{ $what }»
notification-kind-task-added = { $who } te añadió a la tarea «{ $what }»
notification-kind-task-comment = { $who } comentó la tarea «{ $what }»
notification-kind-task-done = { $who } marcó como hecha la tarea «{ $what }»
