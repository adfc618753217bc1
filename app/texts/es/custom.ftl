# Campos propios (fila ADM-09): el editor de campos, las fórmulas y los tipos archivos, firma y tabla de líneas.

custom-intro = Haga clic en un campo para cambiarlo, arrástrelo a otro lugar o añada campos propios de la biblioteca. Cada cambio vale al instante para todos.
custom-add = Añadir un campo
custom-library = Biblioteca
custom-used = { $count ->
    [one] { $count } de { $max } campos propios
   *[other] { $count } de { $max } campos propios
}
custom-own = Propio
custom-new-title = Campo nuevo: { $what }
custom-edit-title = Campo: { $what }
custom-wide = Todo el ancho del formulario
custom-column = Se muestra en las listas
custom-unique-help = Dos registros no pueden tener el mismo valor.
custom-hidden-help = No se muestra en ninguna parte; lo introducido se conserva.
custom-least = Valor mínimo
custom-most = Valor máximo
custom-restore = Recuperar
custom-removed = Campos quitados
custom-removed-text = No se pierde nada: un campo recuperado vuelve con todo lo que se introdujo.
custom-removed-detail = { $count ->
    [one] { $kind }, con valor en { $count } registro, quitado { $when } por { $who }
   *[other] { $kind }, con valor en { $count } registros, quitado { $when } por { $who }
}
custom-moved = { $name }: ahora es el número { $position } en { $group }

custom-group-add = Añadir un grupo
custom-group-new = Grupo nuevo
custom-group-name = Nombre del grupo
custom-group-remove = Quitar el grupo
custom-group-empty = Arrastre campos aquí o elija este grupo en el campo.

custom-option-new = Opción { $number }
custom-option-name = Nombre de la opción
custom-columns = Columnas
custom-column-add = Añadir columna
custom-column-first = Artículo
custom-column-name = Nombre de la columna
custom-column-options = Opciones, separadas por comas
custom-default-none = Ninguno
custom-default-today = El día de creación
custom-default-me = Quien crea el registro

custom-formula-result = Resultado
custom-formula-help = Por ejemplo: { "{" }Importe{ "}" } * 0.2, o if({ "{" }Importe{ "}" } > 1000, “grande”, “pequeño”)
custom-formula-field = Campo
custom-formula-function = Función

hue-gray = Gris
hue-red = Rojo
hue-orange = Naranja
hue-amber = Ámbar
hue-green = Verde
hue-teal = Turquesa
hue-blue = Azul
hue-violet = Violeta
hue-pink = Rosa
hue-brown = Marrón

formula-function-if = Uno de dos valores: if(condición, entonces, si no)
formula-function-round = Redondeado: round(número, decimales)
formula-function-min = El menor: min(a, b, …)
formula-function-max = El mayor: max(a, b, …)
formula-function-abs = Sin signo: abs(número)
formula-function-days = Días entre dos fechas: days(desde, hasta)
formula-function-today = El día de hoy: today()
formula-function-year = El año de una fecha: year(fecha)
formula-function-month = El mes de una fecha, de 1 a 12: month(fecha)
formula-function-concat = Textos seguidos: concat(a, b, …)
formula-function-length = Número de caracteres: length(texto)
formula-function-empty = Si no se ha introducido nada: empty(campo)

formula-too-long = Como máximo { $what } caracteres.
formula-open = { $what } en el carácter { $at } no está cerrado.
formula-not-a-number = «{ $what }» en el carácter { $at } no es un número.
formula-unknown = «{ $what }» en el carácter { $at } no significa nada en una fórmula.
formula-unexpected = «{ $what }» en el carácter { $at } no va ahí.
formula-expected = Falta «{ $what }» en el carácter { $at }.
formula-ends = Falta algo al final.
formula-too-deep = Demasiados paréntesis unos dentro de otros.
formula-no-function = No existe la función «{ $what }».
formula-arguments = «{ $what }» no admite esa cantidad de valores.
formula-no-field = No existe el campo { $what }.
formula-no-use = El campo { $what } no se puede usar en una fórmula.
formula-misfit = Los valores en «{ $what }» no encajan: ahí no se pueden mezclar números, textos, fechas y sí/no.
formula-other-kind = La fórmula da algo distinto del resultado elegido.
formula-cycle = La fórmula se necesitaría a sí misma: { $what }

check-too-many-fields = Ya hay { $max } campos propios. Quite uno antes.
check-field-in-formula = Una fórmula usa este campo: { $what }

field-kind-table = Tabla de líneas
field-table-count = { $count ->
    [one] { $count } fila
   *[other] { $count } filas
}
field-table-add = Añadir fila
field-table-remove = Quitar la fila { $number }
field-files-add = Suelte archivos aquí o
field-files-choose = elija archivos
signature-picture = Firma
signature-pad = Zona para firmar con lápiz, dedo o ratón
signature-type = O escriba el nombre
signature-keep = Usar esta firma
signature-clear = Borrar
signature-again = Firmar de nuevo
feed-field-removed = Campo quitado
