### Qué ha fallado: respuestas a una petición y comprobaciones de un campo.

## Problemas de una petición.

problem-unauthenticated = Inicia sesión, por favor.
problem-forbidden = No tienes permiso para hacer esto.
problem-not-found = No existe o no tienes permiso para verlo.
problem-conflict = { $who } ha modificado entretanto este registro: { $fields }. Revisa los datos y guarda de nuevo.
problem-invalid = Hay datos incorrectos. Revisa los campos marcados.
problem-in-use = No se puede eliminar porque hay datos que dependen de ello: { count-of }.
problem-too-many = { $seconds ->
    [one] Demasiados intentos. Vuelve a intentarlo dentro de { $seconds } segundo.
   *[other] Demasiados intentos. Vuelve a intentarlo dentro de { $seconds } segundos.
}
problem-too-large = Esto es demasiado grande para enviarlo.
problem-too-large-file = El archivo es demasiado grande. Se admiten { $max } MB como máximo.
problem-internal = Ha ocurrido un error en el servidor. No se ha guardado nada. Si vuelve a ocurrir, comunica este número a tu administrador: { $request }
problem-network = No se puede conectar con el servidor. Comprueba la conexión e inténtalo de nuevo.
problem-sign-in-failed = El móvil, el correo o la contraseña no son correctos.
problem-disabled = Esta parte del sistema está desactivada.
problem-last-admin = Debe quedar al menos un superadministrador. Asigna antes el rol a otra persona.
problem-root-department = La empresa no se puede mover ni eliminar.
problem-built-in = Viene con el sistema y no se puede eliminar.
problem-summary = { $count ->
    [one] Revisa { $count } campo:
   *[other] Revisa { $count } campos:
}
problem-request = Petición { $request }

## Comprobaciones de un campo.

check-required = Completa este campo.
check-too-long = { $max ->
    [one] { $max } carácter como máximo.
   *[other] { $max } caracteres como máximo.
}
check-too-short = { $min ->
    [one] { $min } carácter como mínimo.
   *[other] { $min } caracteres como mínimo.
}
check-too-many-values = Hay demasiadas entradas.
check-not-unique = Este valor ya está en uso.
check-not-a-number = Escribe un número.
check-not-a-whole-number = Escribe un número entero.
check-too-many-decimals = { $max ->
    [0] Aquí no se admiten decimales.
    [one] { $max } decimal como máximo.
   *[other] { $max } decimales como máximo.
}
check-negative = No puede ser negativo.
check-below-minimum = Debe ser como mínimo { $min }.
check-above-maximum = Debe ser como máximo { $max }.
check-not-a-date = Escribe una fecha válida.
check-not-a-time = Escribe una hora válida.
check-before-today = No puede ser anterior a hoy.
check-before-field = No puede ser anterior a «{ $other }».
check-not-an-email = Escribe una dirección de correo válida; por ejemplo, name@example.com.
check-not-a-phone = Escribe un número de teléfono válido.
check-mobile-or-email = Indica un número de móvil o una dirección de correo.
check-not-a-url = Escribe una dirección web válida; por ejemplo, https://example.com.
check-not-a-place = Indica un lugar válido en el mapa.
check-unknown-option = Elige una de las opciones.
check-unknown-reference = Este elemento no existe o no tienes permiso para usarlo.
check-unknown-field = Este campo no existe.
check-wrong-kind = El valor no corresponde a este campo.
check-employee-inactive = Elige un empleado activo.
check-password-weak = { $min ->
    [one] Usa al menos { $min } carácter.
   *[other] Usa al menos { $min } caracteres.
}
check-password-wrong = La contraseña actual no es correcta.
check-passwords-differ = Las dos contraseñas no coinciden.
check-read-only = Este campo no se puede modificar.
check-cycle = No puede depender de sí mismo.
check-file-too-large = El archivo es demasiado grande. Se admiten { $max } MB como máximo.
check-file-kind = Aquí no se admite este tipo de archivo.
check-number-one-running = Hace falta exactamente un número correlativo.
check-number-step = El incremento debe estar entre 1 y 1000.
check-number-digits = Se admiten de 1 a 12 cifras.
check-number-reset-needs-date = Si la numeración se reinicia, debe incluir una fecha con la misma precisión.
