### El filtro avanzado de una lista. Una condición se lee como una frase: campo, operador, valor.

filter-title = Filtro
filter-active = Filtro aplicado
filter-join = Condiciones
filter-all-of = Todas estas
filter-any-of = Cualquiera de estas
filter-where = Donde
filter-and = y
filter-or = o
filter-field = Campo
filter-op = Operador
filter-add = Añadir condición
filter-remove = Quitar la condición sobre { $field }
filter-save-view = Guardar como vista
filter-me = yo
filter-subordinates = mis subordinados
filter-departments = Departamentos
filter-from = desde
filter-until = hasta
filter-too-large = Hay demasiadas condiciones.
filter-misfit = Una de las condiciones no corresponde a su campo.
filter-chip = { $field } { $op } { $value }
filter-chip-bare = { $field } { $op }

## Operadores; los de fechas tienen palabras propias donde difieren.

op-is = es
op-is-not = no es
op-contains = contiene
op-not-contains = no contiene
op-starts-with = empieza por
op-ends-with = termina en
op-less = es menor que
op-at-most = es como máximo
op-greater = es mayor que
op-at-least = es como mínimo
op-between = está entre
op-during = cae en
op-in = es uno de
op-not-in = no es ninguno de
op-empty = está vacío
op-not-empty = no está vacío
op-date-less = es antes del
op-date-at-most = es como tarde el
op-date-greater = es después del
op-date-at-least = es a partir del

## Periodos, respecto a hoy.

period-today = hoy
period-yesterday = ayer
period-tomorrow = mañana
period-this-week = esta semana
period-last-week = la semana pasada
period-next-week = la semana que viene
period-this-month = este mes
period-last-month = el mes pasado
period-next-month = el mes que viene
period-this-quarter = este trimestre
period-last-quarter = el trimestre pasado
period-this-year = este año
period-last-year = el año pasado
period-last-7-days = los últimos 7 días
period-last-30-days = los últimos 30 días
period-next-7-days = los próximos 7 días
period-next-30-days = los próximos 30 días
