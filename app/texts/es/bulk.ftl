### Cambiar campos de muchos registros a la vez.

bulk-action = Editar campos
bulk-title = Editar { $what }
bulk-field-add = Añadir un campo
bulk-field-remove = Dejar { $field } como está
bulk-hint = Solo se cambian los campos que añadas aquí. Un valor vacío vacía su campo.
bulk-scope = Qué registros
bulk-scope-chosen = Los seleccionados
bulk-scope-all = Todo lo que muestra la lista
bulk-check = Comprobar
bulk-checking = Comprobando { $done } de { $total }
bulk-editing = Cambiando { $done } de { $total }
bulk-would-change = Cambiarán: { $what }
bulk-would-stay = Ya tienen estos valores: { $what }
bulk-would-refuse = Quedarán como están: { $what }
bulk-nothing = No cambiaría nada.
bulk-more-refused = y { $what } más
bulk-apply = Cambiar { $what }
bulk-done = Cambiado: { $what }
bulk-stop = Detener
bulk-too-many = Hay más de { $max }. Reduce primero la lista con un filtro.
