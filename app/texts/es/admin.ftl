### La consola de administración: personas, permisos y funcionamiento de la empresa.

admin-title = Consola de administración
admin-intro = Elige qué quieres configurar.
admin-section-company = Empresa
admin-section-people = Personas y permisos
admin-section-crm = Ajustes del CRM

## Las páginas, cada una con su propio permiso.

admin-right-company = Ajustes de la empresa
    .hint = Nombre, logotipo, zona horaria, idioma
admin-right-employees = Empleados
    .hint = Cuentas, superiores y roles de las personas
admin-right-departments = Departamentos
    .hint = La estructura de la empresa
admin-right-roles = Roles
    .hint = Quién puede hacer qué con cada registro
admin-right-fields = Campos
    .hint = Qué datos recoge cada módulo
admin-right-numbers = Reglas de numeración
    .hint = Cómo se numeran contratos, cobros y otros
admin-right-follow-up-methods = Métodos de seguimiento
    .hint = Formas de contactar con los clientes
admin-right-product-categories = Categorías de productos
    .hint = El árbol que ordena los productos

## Empleados.

employee-title = Empleados
employee-one = Empleado
employee-search = Nombre, móvil o correo
employee-any-role = Cualquier rol
employee-empty = Aquí no hay empleados. Añade a las personas que trabajarán con { -brand }.
employee-tab-all = Todos
employee-tab-new = Nuevos en 7 días
employee-tab-active = Activos
employee-tab-not-activated = Sin activar
employee-tab-disabled = Desactivados
employee-state-active = Activo
employee-state-not-activated = Sin activar
employee-state-disabled = Desactivado

employee-name = Nombre
employee-mobile = Móvil
    .hint = Sirve para iniciar sesión, igual que el correo.
employee-email = Correo electrónico
employee-password = Primera contraseña
    .hint = Habrá que cambiarla en el primer inicio de sesión.
employee-sex = Sexo
employee-sex-male = Hombre
employee-sex-female = Mujer
employee-sex-other = Otro
employee-department = Departamento
employee-position = Puesto
employee-manager = Superior
employee-roles = Roles
employee-lang = Idioma
employee-state = Estado
employee-created-at = Creado
employee-last-sign-in = Último inicio de sesión
employee-never-signed-in = Nunca

employee-create = Nuevo empleado
employee-edit = Editar empleado
employee-import = Importar empleados
employee-activate = Activar
employee-disable = Desactivar
employee-disable-confirm = { $count ->
    [one] Se cerrará de inmediato la sesión de { $count } empleado, que ya no podrá entrar. Sus registros se conservan.
   *[other] Se cerrará de inmediato la sesión de { $count } empleados, que ya no podrán entrar. Sus registros se conservan.
}
employee-activate-confirm = { $count ->
    [one] { $count } empleado podrá volver a iniciar sesión.
   *[other] { $count } empleados podrán volver a iniciar sesión.
}
employee-reset-password = Restablecer contraseña
employee-reset-password-hint = Habrá que cambiar la nueva contraseña en el próximo inicio de sesión.
employee-new-password = Nueva contraseña
employee-password-make = Generar una segura
    .hint = Se muestra una sola vez para entregarla.
employee-password-type = Escribir una
employee-password-generate = Generar
employee-password-of = Nueva contraseña de { $name }
employee-password-once = Copia la contraseña ahora: no se volverá a mostrar.
employee-copy-failed = No se ha podido copiar. Selecciona el texto y cópialo a mano.
employee-reset-login = Restablecer acceso
employee-reset-login-confirm = Se cerrarán todas las sesiones y se levantará el bloqueo por intentos fallidos.
employee-copy-roles = Copiar roles
employee-copy-roles-from = Copiar los roles de { $name } a
employee-edit-roles = Editar roles
employee-set-roles-help = { $count ->
    [one] El empleado tendrá exactamente estos roles.
   *[other] Los { $count } empleados tendrán exactamente estos roles.
}
employee-copy-roles-help = Tendrán exactamente estos roles en lugar de los suyos.
employee-move-department = Cambiar de departamento
employee-changed = { $count ->
    [one] { $count } empleado modificado
   *[other] { $count } empleados modificados
}
employee-refused = { $count ->
    [one] { $count } empleado quedó sin cambios
   *[other] { $count } empleados quedaron sin cambios
}
employee-not-activated-hint = Nunca ha iniciado sesión. El primer inicio activa la cuenta.
employee-kept = Los empleados nunca se eliminan: desactiva a quienes ya no trabajan en la empresa.

## Departamentos.

department-title = Departamentos
department-name = Nombre
department-parent = Depende de
department-head = Jefe
department-people = { $count ->
    [0] Nadie
    [one] { $count } persona
   *[other] { $count } personas
}
department-with-below = Con los departamentos inferiores
department-create = Nuevo departamento
department-create-below = Nuevo subdepartamento
department-rename = Cambiar nombre del departamento
department-move = Mover departamento
department-set-head = Elegir jefe
department-show-people = Ver empleados
department-delete = Eliminar departamento
department-delete-confirm = ¿Eliminar el departamento «{ $name }»?
department-empty = Aún no hay departamentos. Crea el primero.

## Roles.

role-title = Roles
role-group-system = Administración del sistema
role-group-office = Administración de oficina
role-group-crm = CRM
role-name = Nombre
role-group = Grupo
role-built-in = Del sistema
role-members = Miembros
role-members-add = Añadir miembros
role-members-remove = Quitar del rol
role-members-remove-confirm = { $who } dejará de tener el rol «{ $name }».
role-member-count = { $count ->
    [0] Sin miembros
    [one] { $count } miembro
   *[other] { $count } miembros
}
role-create = Nuevo rol
role-edit = Editar rol
role-copy = Copiar rol
role-copy-name = Copia de { $name }
role-delete = Eliminar rol
role-delete-confirm = ¿Eliminar el rol «{ $name }»?
role-needed = Cada empleado necesita al menos un rol.
role-add-up = Si alguien tiene varios roles, sus permisos se suman.
role-fixed = Los permisos de este rol son fijos para que la empresa siempre se pueda administrar.

role-super-admin = Superadministrador
    .hint = Puede hacerlo todo
role-system-settings = Ajustes del sistema
    .hint = Ajustes de la empresa y reglas de numeración
role-people-departments = Personas y departamentos
    .hint = Empleados y departamentos
role-business-approval = Aprobación comercial
    .hint = Flujos de aprobación de contratos, cobros y facturas fiscales
role-office-approval = Aprobación administrativa
    .hint = Flujos de aprobación de ausencias, viajes y similares
role-crm-admin = Administrador del CRM
    .hint = Todos los registros y ajustes del CRM
role-finance-admin = Administrador de finanzas
    .hint = Todos los registros y ajustes de finanzas
role-announcement-admin = Administrador de anuncios
    .hint = Redacta los anuncios
role-sales-manager = Jefe de ventas
    .hint = Sus registros y los de sus subordinados
role-sales-person = Vendedor
    .hint = Sus propios registros

## Qué puede hacer un rol.

right-title = Permisos
right-module = Módulo
right-all = Todos los permisos
right-all-modules = Todos los módulos
right-admin = Consola de administración
right-list = Listar
right-view = Ver
right-create = Crear
right-edit = Editar
right-delete = Eliminar
right-import = Importar
right-export = Exportar
right-transfer = Transferir
right-team = Gestionar equipo
right-print = Imprimir
right-none = Sin permisos

scope-title = Alcance de los datos
scope-apply-to-all = Alcance de los datos de todos los módulos
scope-various = Varios
scope-self = Propios
scope-self-and-subordinates = Propios y de subordinados
scope-department = Propio departamento
scope-department-and-below = Propio departamento e inferiores
scope-all = Todos
scope-departments = Departamentos elegidos
scope-own = { scope-self }
scope-own-and-subordinates = { scope-self-and-subordinates }
scope-departments-choose = Elegir departamentos

field-right-title = Permisos de campos
field-right-hidden = Oculto
field-right-visible = Visible
field-right-editable = Editable

## Campos de los módulos.

field-setting-title = Campos
field-setting-intro = Cambia el nombre, oculta y ordena los datos de cada módulo.
field-setting-at-once = Cada cambio vale de inmediato para todos. Lo introducido se conserva.
field-setting-module = Módulo
field-setting-name = Nombre del campo
field-setting-original = Nombre original
field-setting-kind = Tipo
field-setting-required = Obligatorio
field-setting-unique = Único
    .hint = Dos registros no pueden tener el mismo valor.
field-setting-hidden = Oculto
    .hint = Los datos introducidos se conservan.
field-setting-default = Valor predeterminado
field-setting-group = Grupo
field-setting-options = Opciones
field-setting-option-add = Añadir opción
field-setting-option-colour = Color
field-setting-standard = Campo estándar
field-setting-custom = Campo personalizado
field-setting-system = Gestionado por el sistema
field-setting-add = Añadir campo
field-setting-remove = Quitar campo
field-setting-remove-confirm = ¿Quitar el campo «{ $name }»? Los datos introducidos se conservan y vuelven con el campo.
field-setting-restore = Restaurar campo
field-setting-reset = Volver al estándar
field-setting-limit = Hasta { $max } campos personalizados por módulo

field-kind-text = Texto
field-kind-long-text = Texto largo
field-kind-integer = Número entero
field-kind-decimal = Número
field-kind-money = Importe
field-kind-percent = Porcentaje
field-kind-date = Fecha
field-kind-date-time = Fecha y hora
field-kind-bool = Sí o no
field-kind-choice = Opción única
field-kind-choices = Opción múltiple
field-kind-phone = Teléfono
field-kind-email = Correo electrónico
field-kind-url = Sitio web
field-kind-person = Empleado
field-kind-people = Empleados
field-kind-department = Departamento
field-kind-reference = Registro relacionado
field-kind-category = Categoría de productos
field-kind-address = Dirección
field-kind-place = Lugar en el mapa
field-kind-files = Archivos
field-kind-pictures = Imágenes
field-kind-number = Número según regla
field-kind-lines = Líneas de productos
field-kind-formula = Fórmula
field-kind-signature = Firma

## Reglas de numeración.

number-rule-title = Reglas de numeración
number-rule-intro = Un número se compone de partes ordenadas. Se asigna al guardar un registro que no lo lleva.
number-rule-module = Módulo
number-rule-parts = Partes
number-rule-part-add = Añadir parte
number-rule-part-text = Texto
number-rule-part-date = Fecha
number-rule-part-running = Número correlativo
number-rule-date-year = Año
number-rule-date-month = Año y mes
number-rule-date-day = Fecha completa
number-rule-start = Inicio
number-rule-step = Incremento
number-rule-digits = Cifras
number-rule-reset = Se reinicia
number-rule-reset-never = Nunca
number-rule-reset-yearly = Cada año
number-rule-reset-monthly = Cada mes
number-rule-reset-daily = Cada día
number-rule-preview = Próximo número: { $number }
number-rule-example = Ejemplo: { $number }

## Métodos de seguimiento.

follow-up-method-title = Métodos de seguimiento
follow-up-method-intro = Se ofrecen al escribir un seguimiento.
follow-up-method-name = Nombre
follow-up-method-enabled = Disponible
follow-up-method-create = Nuevo método
follow-up-method-rename = Cambiar nombre del método
follow-up-method-call = Llamada
follow-up-method-email = Correo electrónico
follow-up-method-message = Mensaje
follow-up-method-meeting = Reunión
follow-up-method-event = Evento

## Categorías de productos.

product-category-title = Categorías de productos
product-category-intro = Los productos se ordenan en un árbol de categorías.
product-category-name = Nombre
product-category-parent = Depende de
product-category-top = Nivel superior
product-category-create = Nueva categoría
product-category-create-below = Nueva subcategoría
product-category-rename = Cambiar nombre de la categoría
product-category-move = Mover categoría
product-category-delete = Eliminar categoría
product-category-delete-confirm = ¿Eliminar la categoría «{ $name }»?
product-category-empty = Aún no hay categorías. Crea la primera.

## Ajustes de la empresa.

company-title = Ajustes de la empresa
company-name = Nombre de la empresa
company-logo = Logotipo
company-logo-change = Cambiar logotipo
company-logo-remove = Quitar logotipo
company-sign-in-picture = Imagen de la página de inicio de sesión
company-base-url = Dirección web
company-currency = Moneda base
    .hint = Fijada al configurar la empresa.
company-time-zone = Zona horaria
company-language = Idioma
    .hint = Para los nuevos empleados.
company-week-start = Primer día de la semana
company-users = { $count ->
    [one] { $count } usuario
   *[other] { $count } usuarios
}
company-saved = Ajustes de la empresa guardados
