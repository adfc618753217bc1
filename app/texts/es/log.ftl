### Los registros de la empresa: quién entró y salió, y cada cambio.

admin-right-logs = Registros de actividad
    .hint = Quién inició sesión y quién cambió qué
log-intro = Nada de esto se puede modificar. Solo aparece lo que puedes ver.
log-sign-ins = Inicios de sesión
log-operations = Operaciones
log-kept = { $days ->
    [one] Los inicios de sesión se guardan { $days } día.
   *[other] Los inicios de sesión se guardan { $days } días.
}
log-at = Hora
log-who = Persona
log-by = Autor
log-result = Qué ocurrió
log-address = Dirección
log-agent = Navegador
log-kind = Qué
log-topic = Área
log-record = Registro
log-changes = Cambios
log-any-result = Cualquier suceso
log-any-kind = Cualquier cambio
log-any-topic = Cualquier área
log-from = Desde
log-until = Hasta
log-older = Entradas anteriores
log-empty = No hay entradas
    .hint = Los inicios de sesión y los cambios aparecen aquí cuando ocurren.
log-none-yet = Aún no se ha encontrado nada
    .hint = Solo se ha revisado una parte. Puede haber entradas anteriores.
log-values = { $count ->
    [one] { $count } campo
   *[other] { $count } campos
}
log-gone = Ya no existe
log-change = { $field }: { $old } → { $new }
log-change-new = { $field }: { $new }
log-export = Exportar las entradas
    .hint = Todas las entradas que cumplen los filtros, también las que aún no se muestran.

## What happened at the door.

log-result-signed-in = Sesión iniciada
log-result-wrong-password = Contraseña incorrecta
log-result-unknown-login = Usuario desconocido
log-result-disabled = Rechazado: desactivado
log-result-locked-out = Rechazado: demasiados intentos
log-result-signed-out = Sesión cerrada
log-result-ended-by-owner = Cerrada desde otra sesión
log-result-ended-by-admin = Cerrada por un administrador
log-result-ended-by-password = Cerrada por cambio de contraseña

## Kinds of changes (domain::feed::FeedKind).

log-kind-created = Creado
log-kind-updated = Modificado
log-kind-deleted = Eliminado
log-kind-transferred = Transferido
log-kind-team-changed = Equipo modificado
log-kind-follow-up-added = Seguimiento añadido
log-kind-follow-up-changed = Seguimiento modificado
log-kind-follow-up-deleted = Seguimiento eliminado
log-kind-linked = Vinculado
log-kind-unlinked = Desvinculado
log-kind-imported = Importado
log-kind-exported = Exportado
log-kind-file-added = Archivo añadido
log-kind-file-renamed = Archivo renombrado
log-kind-file-deleted = Archivo eliminado
log-kind-comment-added = Comentario añadido
log-kind-comment-changed = Comentario modificado
log-kind-comment-deleted = Comentario eliminado
log-kind-restored = Restaurado
log-kind-purged = Eliminado definitivamente
log-kind-undone = Deshecho
log-kind-merged = Fusionado

## What a change is about, besides the modules.

log-topic-task = Tareas
log-topic-employee = Empleados
log-topic-department = Departamentos
log-topic-role = Roles
log-topic-product-category = Categorías de productos
log-topic-settings = Ajustes

## Fields and parts of settings that have no words elsewhere.

log-field-password-reset = Contraseña restablecida
log-field-login-reset = Acceso restablecido
log-field-state = Estado
log-field-step-done = Subtarea hecha
log-field-form = Orden de los campos
feed-field-export-format = Formato del archivo
feed-field-export-rows = Filas
log-part-label = Nombre
log-part-lang = Idioma
log-part-max-file-mb = Archivo más grande, en MB
log-part-wide = Ancho completo
log-part-checks = Comprobaciones
log-part-columns = Columnas
log-part-formula = Fórmula
log-part-column = Se muestra en las listas
log-part-searched = Se busca en él
log-part-key = Clave
log-part-colour = Color
log-part-enabled = Disponible
log-part-system = Lo mantiene el sistema
log-part-fixed = No se cambia después
log-part-read-only = Solo lectura
