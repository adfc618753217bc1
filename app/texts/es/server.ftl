### Lo que dice el servidor más allá de las comprobaciones de la página.

## Personas y permisos.

problem-oneself = No puedes hacer esto con tu propia cuenta.
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
