# Anuncios.

announcement-new = Nuevo anuncio
announcement-change = Modificar el anuncio
announcement-choose = Elija un anuncio para leerlo.
announcement-empty = Todavía no hay anuncios
announcement-empty-text = Aquí aparece lo que la empresa quiere comunicar a todos.
announcement-older = Mostrar anteriores
announcement-pinned = Fijado
announcement-unread = sin leer
announcement-by = { $who }, { $when }
announcement-edited = modificado el { $when }
announcement-everybody = Todos
announcement-for = Para: { $departments }
announcement-withdraw = Retirar
announcement-withdraw-text = Nadie podrá volver a leer este anuncio.
announcement-withdrawn = Anuncio retirado
announcement-saved = Anuncio publicado
announcement-publish = Publicar
announcement-title = Título
announcement-text = Texto
announcement-text-hint = Una línea en blanco comienza un párrafo nuevo. Las direcciones web se convierten en enlaces.
announcement-audience = Destinatarios
announcement-audience-hint = Las personas de estos departamentos y de los que dependen de ellos. Vacío: para todos.
announcement-pin = Mantener al principio de la lista
announcement-arrived = Nuevo anuncio

admin-right-announcements = Anuncios
    .hint = Comunicar algo a todos o a algunos departamentos
