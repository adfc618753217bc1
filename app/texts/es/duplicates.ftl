### La comprobación de duplicados: una página y un aviso en el formulario de un registro nuevo.

duplicates-text = Busca en todos los prospectos, clientes y contactos, también en los de tus compañeros.
duplicates-label = Nombre, móvil o teléfono
duplicates-help = Al menos tres letras o cifras
duplicates-check = Comprobar
duplicates-name = Nombre
duplicates-module = Módulo
duplicates-by = Coincide en
duplicates-masked = (no compartido contigo)
duplicates-none = Sin duplicados
duplicates-none-text = Nadie tiene todavía este nombre o número.
duplicates-more = Solo se muestran diez resultados. Escribe más del nombre o del número para ver otros.
duplicates-hint = Ya existe:
duplicates-hint-owner = (responsable: { $who })
check-search-too-short = Escribe al menos tres letras o cifras
