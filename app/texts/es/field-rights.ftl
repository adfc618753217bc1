# Permisos de campo de los roles y lo que se dice cuando un campo no está abierto.
right-fields = Permisos de campo
    .hint = Lo que este rol puede hacer con cada campo de los registros que ve. Un campo oculto no existe para él: ni en listas, detalles, filtros, sumas, exportaciones, importaciones ni historiales. Si alguien tiene varios roles, cuenta el más amplio.
field-access-hidden = Oculto
field-access-visible = Solo lectura
field-access-editable = Editable
field-rights-module = Módulo
field-rights-module-limited = { $module } ({ $count })
field-rights-search = Buscar un campo
field-rights-all = Todos los campos mostrados
field-rights-always = Siempre visible: por este campo se nombran, se encuentran o se relacionan los registros.
field-rights-system = Lo mantiene el sistema
field-rights-required = Obligatorio
field-rights-none = Ningún campo coincide
field-rights-no-module = Este rol no ve { $module }. Sus permisos de campo contarán cuando pueda verlos.
field-rights-summary = { $hidden } ocultos, { $visible } de solo lectura

check-field-needed = Este campo no se puede ocultar: por él se nombran o se encuentran los registros
check-field-must-be-entered = Este rol crea registros y el campo es obligatorio sin valor predeterminado: debe seguir siendo editable
check-hidden-field = No concuerda con el valor de un campo que usted no puede ver
problem-hidden-field = Lo que ha introducido no concuerda con el valor de un campo que usted no puede ver. Pregunte a alguien que vea todos los campos de este registro.
problem-filter-field = No se puede aplicar una condición de este filtro: su campo no existe o está oculto para usted. Quite la condición o elija otra vista.
