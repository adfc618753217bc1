### Lo que dice el servidor más allá de las comprobaciones de la página.

## Personas y permisos.

problem-oneself = No puedes hacer esto con tu propia cuenta.
problem-raise-oneself = Con esto te darías más permisos. Pídeselo a quien gestiona los roles.
problem-role-beyond = Solo puede hacerlo quien tiene permiso para gestionar roles: este rol va más allá de los registros propios.

## Contraseñas.

check-password-same = Elige una contraseña distinta de la actual.

## Campos.

# $count: values that stand in more than one record.
check-duplicates = { $count ->
    [one] Hay { $count } valor repetido en varios registros. Cámbialo primero para que no se repita.
   *[other] Hay { $count } valores repetidos en varios registros. Cámbialos primero para que no se repitan.
}
check-required-hidden = Un campo obligatorio no se puede ocultar.

## Tablas.

# $value: a text of the table.
table-unreadable = El archivo no se puede leer como tabla. Guárdalo como CSV o como libro de Excel (.xlsx).
table-empty = El archivo no tiene filas debajo de los nombres de las columnas.
table-gone = El archivo subido ya no está. Súbelo de nuevo.
table-too-large-unpacked = El libro es demasiado grande una vez descomprimido.
table-too-long-for-xlsx = Hay más filas de las que caben en una hoja de Excel. Expórtalas como CSV.
table-too-many-rows = { $max ->
    [one] Se puede importar como máximo { $max } fila a la vez.
   *[other] Se pueden importar como máximo { $max } filas a la vez.
}
table-too-many-columns = { $max ->
    [one] Puede haber como máximo { $max } columna.
   *[other] Puede haber como máximo { $max } columnas.
}
table-too-many-cells = La fila tiene más celdas que columnas hay.
table-unknown-column = El archivo no tiene ninguna columna «{ $value }».
table-not-a-number = «{ $value }» no es un número en esta notación.
table-not-a-date = «{ $value }» no es una fecha en esta notación.
table-not-yes-or-no = «{ $value }» no es ni sí ni no.
table-not-a-place = «{ $value }» no es un lugar: se esperan latitud y longitud, como 44.4268, 26.1025.
table-no-option = «{ $value }» no es ninguna de las opciones.
table-no-employee = No hay ningún empleado «{ $value }».
table-employee-inactive = El empleado «{ $value }» está desactivado.
table-no-department = No hay ningún departamento «{ $value }».
table-no-category = No hay ninguna categoría «{ $value }».
table-no-role = No hay ningún rol «{ $value }».
table-no-record = No existe «{ $value }» o no tienes permiso para usarlo.
table-ambiguous = Hay varios que se llaman «{ $value }».
