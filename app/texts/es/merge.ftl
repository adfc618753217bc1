### Combinar duplicados en un solo registro.

merge-action = Combinar
merge-title = Combinar registros
merge-text = Elige qué registro se conserva y qué valores toma. Todo lo que pertenece a los demás pasa a él; los demás van a la papelera y sus direcciones llevan al registro conservado. Sus responsables quedan en su equipo.
merge-keep = Registro que se conserva
merge-created = creado el { $when }
merge-same = Estos registros no se diferencian en ningún campo.
merge-no-right = No puedes combinar estos registros: necesitas poder editar uno de ellos y eliminar todos los demás.
merge-moves = Pasa al registro conservado: { $what }
merge-moves-nothing = Los demás no tienen nada que pasar.
merge-follow-ups = { $count ->
    [one] { $count } seguimiento
   *[other] { $count } seguimientos
}
merge-do = Combinar
merge-done = Registros combinados
merge-wrong-count = Elige de dos a cinco registros
merge-changed = Uno de estos registros se acaba de modificar. Revisa los valores e inténtalo de nuevo.
feed-merged = { $who } combinó «{ $new }» con este registro
feed-field-merged = Registro combinado
feed-field-merged-into = Combinado en
