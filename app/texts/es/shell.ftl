### El armazón de la página: lo que falta en los textos del marco.

shell-brand = { -brand }
shell-home = Ir a la página de inicio
shell-messages = Mensajes
shell-breadcrumb = Está aquí

## Cuando falta algo.

shell-start-failed = { -brand } no ha podido iniciarse
shell-offline-title = Sin conexión
shell-no-sections = Todavía no hay nada que ver
shell-no-sections-text = Aún no tiene ningún permiso. Pida un rol a su administrador.

## El perfil propio.

shell-look = Idioma y apariencia
shell-picture-drop = Arrastre una imagen aquí o
shell-picture-help = PNG, JPEG, WebP o GIF; lo mejor es una imagen cuadrada.
shell-device-unknown = Dispositivo desconocido

## Notificaciones y teclas.

shell-notices-older = Mostrar anteriores
shell-keys-go = Ir a una sección
