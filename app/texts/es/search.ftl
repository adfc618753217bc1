### Búsqueda en todo (Ctrl K): registros, páginas y acciones.

search-hint = Nombre, número, página o acción
search-recent = Abiertos hace poco
search-pages = Páginas
search-actions = Acciones
search-all = Todos los resultados en { $module }
search-import = Importar: { $module }
search-theme = Tema: { $theme }
search-nothing = No se ha encontrado nada
search-unready = El índice de búsqueda aún se está creando; pueden faltar algunos registros.
