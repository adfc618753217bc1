### The help panel: the guide (a topic for each area), the manual (step by step), feedback.
# The guide’s and manual’s texts have a little markup: “- ” and “1. ” begin the items of lists, ** ** is bold.


## The panel.

help-open = Abrir la ayuda
help-tab-guide = Guía
help-tab-manual = Manual
help-tab-feedback = Comentarios
help-topic = Tema
help-edit = Editar para todos
help-own-text = Texto propio de tu empresa.
help-text = Texto de este tema
help-markup = «## » inicia un título, «- » y «1. » un elemento de lista; **dos asteriscos** ponen negrita.
help-reset = Volver al texto estándar
help-reset-title = ¿Volver al texto estándar?
help-reset-text = Se perderá el texto de tu empresa para este tema en este idioma.
help-reset-done = Se recuperó el texto estándar

## Feedback.

feedback-intro = ¿Qué falta, qué te estorba? Lo leerán tus administradores, con tu nombre.
feedback-text = Tu comentario
feedback-sent = Gracias. Se ha avisado a tus administradores.
feedback-received = Comentarios recibidos
feedback-empty = Aún no hay comentarios
notification-kind-feedback = { $who } escribió: { $what }

## The guide.

guide-overview =
    Tus clientes, lo que les vendes y lo acordado están en un solo lugar, y cada cual ve lo que le corresponde.

    - El **selector de aplicación** de arriba lleva al CRM y a la oficina (tareas, directorio).
    - Las **secciones** del lateral son listas: prospectos, clientes, contratos, etc. En el móvil, las primeras están abajo y el resto tras «Más».
    - La **campana** avisa de lo que te concierne: registros que recibes, tareas, comentarios.
    - Pulsa la tecla de interrogación para ver todos los atajos.
    .title = Visión general
guide-leads =
    Un prospecto es la primera información sobre un posible cliente: una tarjeta, una llamada, un formulario.

    - Crea prospectos uno a uno o importa un archivo.
    - Anota cada contacto como **seguimiento** con la próxima fecha; la lista muestra los pendientes.
    - **Transfiere** un prospecto cuando lo asuma un colega.
    .title = Prospectos
guide-customers =
    Un cliente es una empresa que compra o puede comprar. Su página reúne todo: contactos, oportunidades, contratos, cobros, tareas.

    - El **contacto principal** es la persona a la que llamas primero; elígelo entre los contactos.
    - El **nivel** (A, B, C) y el estado ayudan a ordenar la lista.
    - Comparte un cliente con su **equipo**, con permiso de lectura o escritura, también por un tiempo.
    .title = Clientes
guide-contacts =
    Un contacto es una persona de un cliente. Los teléfonos y correos son enlaces: un clic llama o escribe.

    - Indica quién decide con **responsable de la decisión**.
    - Las oportunidades y los contratos pueden nombrar al contacto con quien se acordaron.
    .title = Contactos
guide-opportunities =
    Una oportunidad es una posible venta con importe, fecha prevista y etapa.

    - Avanza la **etapa** según progresa; la probabilidad la sigue.
    - Añade los **productos** con precio, cantidad y descuento: el importe se suma solo.
    - Una oportunidad termina ganada, perdida o no válida.
    .title = Oportunidades
guide-contracts =
    Un contrato es lo que se firmó. La mayoría de las cifras de ventas salen de los contratos.

    - Los cobros, planes de cobro, facturas fiscales y visitas pertenecen a un contrato.
    - El **número** lo da la regla de numeración de la empresa.
    - Vigila la fecha de fin: los que vencen pronto tienen su propia vista.
    .title = Contratos
guide-payments =
    Un cobro es dinero recibido de un contrato; un plan de cobro es un plazo que se espera.

    - Haz el plan con el contrato e introduce cada cobro desde su plazo: el importe ya viene puesto.
    - Un plan está abierto, cobrado en parte, cobrado o vencido.
    .title = Cobros
guide-tax-invoices =
    Una factura fiscal es la petición de emitir una factura de un contrato y su emisión: número, fecha, forma de envío.
    .title = Facturas fiscales
guide-visits =
    Una visita pregunta a un cliente con contrato firmado si está satisfecho. Anota lo que dice: la página del contrato lo muestra a quienes trabajan con él.
    .title = Visitas
guide-products =
    Los productos son lo que vendes, con categoría, unidad, precio y código. Solo los que están **a la venta** pueden elegirse en oportunidades y contratos; los antiguos siguen donde se usaron.
    .title = Productos
guide-campaigns =
    Una campaña es una acción de marketing que trae prospectos: una feria, un envío, un evento. Indícala en los prospectos y clientes que trajo; así se compara su coste con el resultado.
    .title = Campañas
guide-tasks =
    Una tarea dice qué hay que hacer, quién y hasta cuándo. Una persona es responsable; otras participan.

    - Crea tareas aquí o en la página de un cliente, contacto, oportunidad o contrato: allí aparecen también en la actividad.
    - Las **subtareas** tienen su propia persona y fecha. Marcarlas no termina la tarea: lo hace el responsable.
    - Ve una tarea quien la creó, el responsable, quien participa o tiene una subtarea, los superiores del responsable y quien ve un registro relacionado.
    - Todos los que ven una tarea pueden comentarla.
    .title = Tareas
guide-address-book =
    Todos los que trabajan aquí, por departamento, con teléfono y correo. Un clic en un número llama, en una dirección escribe. Busca por nombre, puesto, número o correo; los acentos no importan.
    .title = Directorio
guide-import =
    Trae tus datos en un archivo: elígelo, di qué columna es qué campo, resuelve lo que no encaja y déjalo correr.

    - Descarga la **plantilla** si empiezas con una tabla vacía.
    - Las filas que no se pueden importar vuelven en un archivo con el motivo al lado.
    - Nada existente se sobrescribe si no lo eliges.
    .title = Importación
guide-profile =
    Aquí cambias tu idioma, el aspecto, tu foto y tu contraseña, y ves en qué dispositivos tienes sesión. Cierra una sesión que no conozcas y cambia entonces tu contraseña.
    .title = Mi cuenta
guide-admin =
    Aquí se configura la empresa: personas, departamentos, roles, campos y números.

    1. Crea los **departamentos**.
    2. Da a los **roles** sus permisos: qué se puede hacer y con los registros de quién.
    3. Crea los **empleados** con departamento, superior y roles.

    Un permiso cambiado rige en el siguiente clic de quien afecta.
    .title = Consola de administración

## The manual.

manual-find =
    1. Abre la lista y escribe en el buscador: deben encontrarse todas las palabras.
    2. Pulsa «Filtrar» para poner condiciones; quedan sobre la lista y se quitan una a una.
    3. Haz clic en el título de una columna para ordenar.
    4. Copia la dirección de la página: guarda búsqueda, filtro y orden, y puede enviarse a un colega.
    .title = Encontrar un registro
manual-create =
    1. Pulsa + arriba, o **c** en una lista.
    2. Rellena lo que sepas; los campos con asterisco son obligatorios.
    3. Guarda. Lo que pertenece a un registro se crea mejor en su página: la referencia ya viene puesta.

    Un formulario sin guardar se conserva en este dispositivo.
    .title = Crear un registro
manual-follow-up =
    1. Abre el registro; «Actividad» es su primera pestaña.
    2. Elige el método, escribe de qué se trató y pon el próximo contacto.
    3. El botón del rayo guarda tus **frases rápidas**: un clic pone una en lugar del texto, «Deshacer» lo recupera.
    4. Adjunta imágenes y archivos con los botones, arrastrando o pegando.
    .title = Anotar un seguimiento
manual-task =
    1. En un registro, abre «Tareas» y pulsa «Nueva tarea»; o abre las tareas de la oficina.
    2. Di quién es responsable, quién participa y hasta cuándo.
    3. Añade subtareas si varias personas se reparten el trabajo.
    4. Se les avisa al momento, y a ti cuando la tarea esté hecha.
    .title = Dar una tarea a alguien
manual-team =
    1. Abre el registro y pulsa «…».
    2. «Cambiar equipo» da a colegas permiso de lectura o escritura, también hasta una fecha.
    3. «Transferir» da el registro a otro responsable; eliges si el anterior conserva un permiso.
    4. Ambas cosas valen para varios registros marcados en una lista.
    .title = Compartir o transferir
manual-views =
    1. Filtra la lista como la necesites.
    2. Guarda el filtro como vista con un nombre: será una pestaña.
    3. En los ajustes de las vistas ordenas y ocultas pestañas y eliges la que se abre primero.
    .title = Guardar una vista
manual-import =
    1. Abre la lista y luego «Importar» en su menú.
    2. Elige el archivo, revisa las columnas, resuelve los nombres desconocidos.
    3. Mira la vista previa, empieza y descarga las filas que fallaron.
    .title = Importar un archivo
manual-export =
    1. Filtra la lista o marca algunos registros.
    2. Elige «Exportar», las columnas y el formato.
    3. El archivo contiene lo que ves y nada más.
    .title = Exportar una lista
manual-phone =
    1. Abre la misma dirección en el navegador del móvil.
    2. Elige «Añadir a pantalla de inicio» en el menú del navegador: será una aplicación.
    3. Las listas muestran tarjetas; las secciones están abajo y el resto tras «Más».
    .title = En el móvil
manual-account =
    1. Abre el menú de tu foto, arriba.
    2. Elige el idioma y el aspecto: valen en todos tus dispositivos.
    3. «Cambiar contraseña» cierra la sesión en tus otros dispositivos.
    .title = Idioma y contraseña
