### El marco de cada página: aplicaciones, navegación, inicio de sesión, cuenta propia, notificaciones, teclado.

## Aplicaciones.

app-crm = CRM
    .hint = Clientes y ventas
app-books = Books
    .hint = Facturas, gastos y cuentas
app-oa = Oficina
    .hint = Tareas y directorio
app-bi = BI
    .hint = Análisis e informes
app-hrm = RR. HH.
    .hint = Empleados, ausencias y asistencia

## Navegación.

nav-apps = Cambiar de aplicación
nav-sections = Secciones
nav-collapse = Contraer el menú
nav-expand = Desplegar el menú
nav-skip = Saltar al contenido
nav-search = Buscar en todo
nav-create = Crear
nav-dashboard = Panel
nav-todo = Pendientes
nav-announcements = Anuncios
nav-notifications = Notificaciones
nav-help = Ayuda
nav-admin = Consola de administración
nav-account = Mi cuenta
nav-profile = Perfil
nav-password = Cambiar contraseña
nav-language = Idioma
nav-theme = Apariencia
nav-theme-system = Como el sistema
nav-theme-light = Claro
nav-theme-dark = Oscuro
nav-density = Altura de las filas
nav-density-compact = Compacta
nav-density-comfortable = Amplia
nav-sessions = Dispositivos conectados
nav-sign-out = Cerrar sesión
nav-more = Más
nav-tasks = Tareas
nav-approvals = Aprobaciones
nav-reports = Informes de trabajo
nav-address-book = Directorio
nav-calendar = Calendario

## Páginas que no existen o no funcionan.

page-not-found-title = Página no encontrada
page-not-found-text = El enlace no es correcto, o el contenido ya no existe o no tienes permiso para verlo.
page-error-title = No se ha podido mostrar esta página
page-error-text = Inténtalo de nuevo. Si vuelve a ocurrir, explica a tu administrador qué estabas haciendo.
page-update = Hay una nueva versión disponible.
page-update-reload = Volver a cargar

## Inicio de sesión.

sign-in-title = Iniciar sesión en { -brand }
sign-in-login = Móvil o correo electrónico
sign-in-password = Contraseña
sign-in-show-password = Mostrar contraseña
sign-in-hide-password = Ocultar contraseña
sign-in-submit = Iniciar sesión
sign-in-submitting = Iniciando sesión…
sign-in-failed = El móvil, el correo o la contraseña no son correctos.
sign-in-expired = Tu sesión ha terminado. Vuelve a iniciar sesión.
sign-in-signed-out = Has cerrado la sesión.
sign-in-disabled = Esta cuenta está desactivada. Consulta con tu administrador.
sign-in-inactive = Esta cuenta aún no está activada. Consulta con tu administrador.
sign-in-forgotten = ¿Has olvidado la contraseña? Tu administrador puede restablecerla.

## Primer inicio: configuración de la empresa.

setup-title = Configurar { -brand }
setup-intro = Indica el nombre de tu empresa y crea el primer administrador. Todo lo demás se puede cambiar más tarde.
setup-company-section = Empresa
setup-company = Nombre de la empresa
setup-currency = Moneda base
    .hint = Las cifras se suman en esta moneda. No se puede cambiar cuando ya hay importes.
setup-time-zone = Zona horaria
    .hint = Determina los días, los recordatorios y las tareas nocturnas.
setup-language = Idioma
    .hint = Para los nuevos empleados. Cada uno puede elegir otro.
setup-week-start = Primer día de la semana
setup-week-start-monday = Lunes
setup-week-start-saturday = Sábado
setup-week-start-sunday = Domingo
setup-admin-section = Administrador
setup-name = Tu nombre
setup-login = Móvil o correo electrónico
    .hint = Sirve para iniciar sesión.
setup-email = Correo electrónico
setup-mobile = Móvil
    .hint = Sirve para iniciar sesión, igual que el correo electrónico.
setup-password = Contraseña
setup-password-repeat = Repetir contraseña
setup-submit = Crear empresa
setup-submitting = Configurando…
setup-done = { -brand } ya está configurado. Inicia sesión.

## Perfil y contraseña.

profile-title = Perfil
profile-name = Nombre
profile-email = Correo electrónico
profile-mobile = Móvil
profile-sex = Sexo
profile-picture = Foto
profile-picture-change = Cambiar foto
profile-picture-remove = Quitar foto
profile-department = Departamento
profile-position = Puesto
profile-manager = Superior
profile-roles = Roles
profile-managed = Solo un administrador puede cambiar este dato.
profile-saved = Perfil guardado

password-title = Cambiar contraseña
password-current = Contraseña actual
password-new = Nueva contraseña
    .hint = { $min ->
        [one] Al menos { $min } carácter
       *[other] Al menos { $min } caracteres
    }
password-repeat = Repetir nueva contraseña
password-submit = Cambiar contraseña
password-changed = Contraseña cambiada. Se ha cerrado la sesión en los demás dispositivos.
password-must-change = Elige una contraseña nueva para continuar.

## Dispositivos conectados.

session-title = Dispositivos conectados
session-intro = Si no reconoces alguno de estos dispositivos, cierra su sesión y cambia la contraseña.
session-device = Dispositivo
session-address = Dirección
session-started = Inicio de sesión
session-last-seen = Última actividad
session-this = Este dispositivo
session-end = Cerrar sesión
session-ended = Sesión cerrada
session-end-others = Cerrar todas las demás sesiones
session-end-others-confirm = Habrá que volver a iniciar sesión en todos los demás dispositivos.
session-others-ended = { $count ->
    [0] No había otras sesiones
    [one] { $count } sesión cerrada
   *[other] { $count } sesiones cerradas
}

## Notificaciones.

notification-title = Notificaciones
notification-empty = Estás al día.
notification-unread = { $count ->
    [0] Ninguna notificación sin leer
    [one] { $count } notificación sin leer
   *[other] { $count } notificaciones sin leer
}
notification-only-unread = Solo sin leer
notification-mark-read = Marcar como leída
notification-mark-all = Marcar todas como leídas
notification-kind-transferred = { $who } te ha transferido { $what }
notification-kind-transferred-many = { $who } te ha transferido { count-of }
notification-kind-team = { $right ->
    [write] { $who } te ha dado permiso para editar { $what }
   *[read] { $who } te ha dado permiso para ver { $what }
}
notification-kind-team-many = { $right ->
    [write] { $who } te ha dado permiso para editar { count-of }
   *[read] { $who } te ha dado permiso para ver { count-of }
}
notification-kind-team-removed = { $who } te ha quitado del equipo de { $what }
notification-kind-import-finished = Importación de { $file } terminada: { $created } creados, { $updated } actualizados, { $skipped } omitidos, { $failed } con errores
notification-kind-import-failed = La importación de { $file } ha fallado

## Ayuda del teclado.

keys-title = Atajos de teclado
keys-everywhere = En todas partes
keys-list = En las listas
keys-record = En un registro
keys-or = o
keys-then = luego
keys-command = Buscar en todo
keys-search = Buscar en la lista
keys-create = Crear
keys-help = Mostrar los atajos de teclado
keys-back = Volver o cerrar
keys-down = Fila siguiente
keys-up = Fila anterior
keys-open = Abrir
keys-select = Seleccionar
keys-edit = Editar
keys-save = Guardar
keys-next-record = Registro siguiente
keys-previous-record = Registro anterior

## What the frame and the lists call pages whose other words come with the rest (src/part.rs).

announcement-count = { $count ->
    [0] Anuncios
    [one] Anuncios: uno sin leer
   *[other] Anuncios: { $count } sin leer
}
bin-title = Papelera
duplicates-title = Comprobación de duplicados
