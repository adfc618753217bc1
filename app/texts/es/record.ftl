### La página de un registro: cabecera, pestañas, actividad, detalles, equipo, historial, formularios y líneas.

## Cabecera y pestañas.

record-tabs = Partes del registro
record-aside = De un vistazo
record-tab-activity = Actividad
record-tab-details = Detalles
record-tab-team = Equipo
record-tab-history = Historial
record-children-customer = Clientes filiales
record-edit-field = Editar { $field }
record-reach = Datos de contacto
record-people = Personas
record-link = Vincular existente
record-link-title = Vincular existentes: { $what }
record-linked = Vinculado
record-unlink = Quitar el vínculo
record-unlinked = Vínculo quitado

## Clientes.

customer-summary = Cifras
customer-follow-ups = Seguimientos
customer-last-contact = Último contacto
customer-deals = Ventas
customer-deal-amount = Importe de ventas
customer-received = Cobrado
customer-hierarchy = Matriz y filiales
customer-make-primary = Marcar como principal
customer-primary-set = Contacto principal cambiado

## Actividad.

activity-write = Escribir un seguimiento
activity-placeholder = ¿De qué se trató?
activity-method = Método
activity-contact = Hablé con…
activity-send = Añadir seguimiento
activity-added = Seguimiento añadido
activity-edit = Editar el seguimiento
activity-delete = Eliminar el seguimiento
activity-delete-title = ¿Eliminar este seguimiento?
activity-delete-text = Se perderán su texto y sus archivos.
activity-add-picture = Adjuntar imágenes
activity-add-file = Adjuntar archivos
activity-next = Próximo contacto: { $when }
activity-edited = editado
activity-kind = Qué mostrar
activity-kind-all = Todo
activity-kind-follow-ups = Seguimientos
activity-kind-events = Cambios
activity-from = Desde
activity-until = Hasta
activity-older = Mostrar anteriores
activity-empty = Aún no hay actividad
activity-empty-hint = Aquí aparecen los seguimientos y los cambios importantes de este registro.

## Equipo.

team-change = Cambiar el equipo
team-member = Miembro
team-right = Permiso
team-until = Hasta
team-no-end = Sin fin
team-right-read = Lectura
team-right-write = Lectura y escritura
team-right-of = Permiso de { $name }
team-until-of = Último día de { $name }
team-remove = Quitar a { $name }
team-empty = Nadie más trabaja en esto
team-hint = Los miembros del equipo ven este registro aunque sus roles no lo muestren. Solo vale para este registro.
team-leave-title = ¿Salir del equipo?
team-leave-text = Puede que ya no veas este registro.

## Formularios.

form-edit-title = Editar: { $what }
form-draft-restored = Se ha recuperado lo que escribiste. Todavía no está guardado.
form-draft-discard = Descartar el borrador
conflict-mine = Conservar lo mío
conflict-theirs = Tomar lo suyo
conflict-save = Guardar de nuevo

## Líneas de productos.

lines-label = Productos
lines-product = Producto
lines-unit = Unidad
lines-price = Precio
lines-quantity = Cantidad
lines-discount = Descuento
lines-sum = Subtotal
lines-add = Añadir un producto…
lines-remove = Quitar { $name }
lines-total = Total: { $sum }
lines-none = Aún no hay productos

## Lo que pasó; $who es una persona.

feed-system = { -brand }
feed-created = { $who } creó este registro
feed-updated = { $count ->
    [one] { $who } cambió { $count } campo
   *[other] { $who } cambió { $count } campos
}
feed-changed = { $who } cambió { $field } de { $old } a { $new }
feed-deleted = { $who } eliminó este registro
feed-transferred = { $who } transfirió este registro
feed-transferred-to = { $who } transfirió este registro de { $old } a { $new }
feed-team-changed = { $who } cambió el equipo
feed-follow-up-added = { $who } añadió un seguimiento
feed-follow-up-changed = { $who } cambió un seguimiento
feed-follow-up-deleted = { $who } eliminó un seguimiento
feed-linked = { $who } creó un vínculo
feed-unlinked = { $who } quitó un vínculo
feed-imported = { $who } importó este registro
feed-exported = { $who } exportó este registro
feed-line = { $name }: { $quantity } × { $price }
feed-line-discount = { $name }: { $quantity } × { $price }, descuento { $discount }
feed-field-team = Miembro del equipo
feed-field-write = Puede escribir
feed-field-until = Hasta
feed-field-text = Texto
feed-field-method = Método
feed-field-files = Archivos
