### The address book.

book-search = Buscar por nombre, puesto, número o correo
book-empty = Nadie coincide. Prueba con otro nombre o departamento.
