# Why a record cannot be saved, beyond the single value.
problem-no-space = El disco del servidor está lleno. No se ha cambiado nada. Avisa al administrador; podrás intentarlo de nuevo en cuanto haya espacio.
problem-cannot-write = El servidor no puede escribir en su disco. No se ha cambiado nada. Avisa al administrador.
check-changed-meanwhile = Otra persona cambió este dato mientras tanto
check-other-customer = Pertenece a otro cliente
check-other-contract = Pertenece a otro contrato
check-filter = Este filtro no se puede usar aquí

## What an entry on a team changed.

feed-field-team-read = Miembro del equipo (lectura)
feed-field-team-write = Miembro del equipo (lectura y escritura)
feed-field-team-removed = Retirado del equipo
