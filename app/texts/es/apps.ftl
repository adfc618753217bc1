### Aplicaciones y pruebas de la empresa, notificaciones de una persona.

## Aplicaciones (domain::switches::App).

apps-title = Aplicaciones
    .hint = Lo que usa tu empresa
apps-intro = Desactiva lo que tu empresa no necesita. Desaparece para todos al instante; su contenido se conserva y vuelve al activarla.
apps-stays = Siempre activa
apps-now-on = { $app }: activada
apps-now-off = { $app }: desactivada
managed-app-crm = CRM
    .hint = Prospectos, clientes, contratos y todo lo demás. No se puede desactivar.
managed-app-tasks = Tareas
    .hint = Tareas con personas, vencimientos y comentarios, propias o en los registros.
managed-app-announcements = Anuncios
    .hint = Noticias para todos o para departamentos.
managed-app-address-book = Directorio
    .hint = Departamentos y personas con sus datos de contacto.
problem-app-off = Tu empresa ha desactivado esta aplicación.
problem-app-stays = Esta aplicación no se puede desactivar.

## Pruebas (domain::switches::Lab).

labs-title = Laboratorio
    .hint = Funciones en prueba
labs-intro = Estas funciones están a prueba. Están desactivadas hasta que las actives para la empresa; pueden cambiar o desaparecer.
lab-quiet-cards = Tarjetas sin contacto en los tableros
    .hint = La tarjeta avisa cuando nadie ha tenido contacto en dos semanas o más, salvo las ganadas, perdidas o terminadas.
board-quiet = { $count ->
    [one] { $count } día sin contacto
   *[other] { $count } días sin contacto
}

## De qué se notifica (domain::notice::NoticeKind).

notice-settings-intro = Elige de qué quieres enterarte. Lo que desactives deja de llegar; lo anterior se conserva.
notice-setting-transferred = Registros que se me transfieren
notice-setting-team = Equipos a los que se me añade o de los que se me quita
notice-setting-import-finished = Mis importaciones cuando terminan
notice-setting-task-assigned = Tareas de las que paso a ser responsable
notice-setting-task-added = Tareas a las que se me añade
notice-setting-task-comment = Comentarios en mis tareas
notice-setting-task-done = Mis tareas cuando alguien las marca como hechas
notice-setting-task-due = Mis tareas cuando vencen o están vencidas
notice-setting-backup-failed = Copias de seguridad fallidas
notice-setting-feedback = Comentarios para los administradores
