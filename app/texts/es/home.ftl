### El inicio de la consola: la empresa en cifras, las novedades; la imagen de la empresa.

## Cifras.

home-figures = La empresa en cifras
home-people = Personas
home-records = Registros
home-records-hint = Los que puedes ver de cada tipo.
home-records-none = No puedes ver ningún registro.
home-storage = Almacenamiento
home-database = Base de datos
home-files = Archivos
home-version = Versión

## Novedades, por versión.

home-news = Novedades
home-news-version = Versión { $version }
home-news-fields = Campos propios de muchos tipos, con fórmulas, en formularios que tú ordenas.
home-news-boards = Listas como tableros con tarjetas que se mueven; cada lista se abre como la dejaste.
home-news-search = Búsqueda en todo con Ctrl o ⌘ y K, detección de duplicados y su combinación.
home-news-undo = Papelera, deshacer y cambios en muchos registros a la vez con vista previa.
home-news-tasks = Tareas, anuncios, directorio y archivos en cada registro.
home-news-rights = Permisos de campos: un rol oculta campos o los deja solo para lectura.
home-news-apps = Las aplicaciones se pueden desactivar; tu logotipo está en la barra; cada uno elige sus notificaciones.

## Logotipo, imagen de inicio de sesión, dirección web.

company-face = Logotipo e inicio de sesión
company-face-public = Cualquiera que abra la página de inicio de sesión ve estas imágenes.
company-logo-help = PNG, JPEG, WebP o GIF de hasta { $max } KB. Se muestra pequeño: mejor con fondo transparente.
company-picture-help = PNG, JPEG, WebP o GIF de hasta { $max } KB. Llena el lado de la página; en el teléfono, la parte superior.
company-picture-change = Cambiar imagen de inicio de sesión
company-picture-remove = Quitar imagen de inicio de sesión
company-base-url-hint = Aparece en los enlaces que se copian aquí y se envían, por ejemplo https://crm.example.com.
company-base-url-fixed = El servidor se inició con esta dirección: es la que vale y no se puede cambiar aquí.
check-base-url = Escribe una dirección como https://crm.example.com, sin ruta.
check-picture-too-large = La imagen puede tener como máximo { $max } KB.
employee-sign-in-at = Inicia sesión en { $url }
