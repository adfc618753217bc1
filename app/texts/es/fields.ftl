### Los campos de todos los módulos: nombres, grupos, opciones y vistas incluidas.

## Grupos.

group-basic = Datos básicos
group-contact = Datos de contacto
group-address = Dirección
group-business = Negocio
group-products = Productos
group-tax = Datos fiscales
group-mailing = Envío postal
group-system = Datos del sistema

## Campos de varios módulos.

field-name = Nombre
field-number = Número
field-owner = Responsable
field-created-by = Creado por
field-created-at = Creado el
field-updated-at = Modificado el
field-last-follow-up-at = Último seguimiento
field-next-contact-at = Próximo contacto
field-remark = Observaciones
field-source = Origen
field-industry = Sector
field-level = Nivel
field-mobile = Móvil
field-phone = Teléfono
field-email = Correo electrónico
field-address = Dirección
field-campaign = Campaña
field-customer = Cliente
field-contact = Contacto
field-opportunity = Oportunidad
field-contract = Contrato
field-amount = Importe
field-lines = Productos
field-discount = Descuento global
field-starts-on = Inicio
field-ends-on = Fin
field-pictures = Imágenes
field-type = Tipo
field-method = Forma de pago
field-state = Estado
field-category = Categoría

## Prospectos.

field-lead-name = Nombre del prospecto

## Clientes.

field-customer-name = Nombre del cliente
field-deal-status = Estado comercial
field-parent = Cliente matriz
field-website = Sitio web
field-primary-contact = Contacto principal
field-place = Ubicación en el mapa
field-employees = Empleados
field-annual-revenue = Ingresos anuales
field-founded = Año de fundación
field-dealt-on = Primera venta

## Contactos.

field-contact-name = Nombre del contacto
field-position = Cargo
field-decision-maker = Decide la compra
field-sex = Sexo
field-birthday = Fecha de nacimiento

## Oportunidades.

field-opportunity-name = Nombre de la oportunidad
field-reference = Referencia
field-stage = Etapa
field-started-on = Fecha de inicio
field-expected-on = Cierre previsto
field-closed-on = Fecha de cierre
field-probability = Probabilidad de ganar

## Contratos.

field-contract-number = Número de contrato
field-contract-name = Nombre del contrato
field-contract-amount = Importe del contrato
field-signed-on = Firmado el
field-signed-by-contact = Firma por el cliente
field-signed-by-employee = Firma por nuestra parte

## Cobros y planes de cobro.

field-payment-number = Número de cobro
field-payment-amount = Importe cobrado
field-plan = Plazo previsto
field-paid-on = Cobrado el
field-payment-plan-name = Plan de cobro
field-payment-plan-amount = Importe previsto
field-instalment = Número de plazo
field-due-on = Vence el
field-remind-days = Avisar con días de antelación
field-received = Cobrado
field-open = Pendiente

## Facturas fiscales.

field-tax-invoice-number = Número de solicitud
field-tax-invoice-amount = Importe de la factura
field-tax-invoice-type = Tipo de factura
field-requested-on = Solicitada el
field-title-type = A nombre de
field-title = Titular de la factura
field-tax-number = NIF
field-bank = Banco
field-bank-account = Cuenta bancaria
field-tax-address = Domicilio fiscal
field-tax-phone = Teléfono fiscal
field-recipient = Destinatario
field-recipient-phone = Teléfono del destinatario
field-mailing-address = Dirección de envío

## Visitas.

field-visit-number = Número de visita
field-visitor = Visitante
field-form = Forma
field-visited-on = Fecha de la visita
field-satisfaction = Satisfacción
field-feedback = Comentarios

## Productos.

field-product-name = Nombre del producto
field-unit = Unidad
field-price = Precio
field-code = Código
field-on-shelf = A la venta
field-description = Descripción

## Campañas.

field-campaign-name = Nombre de la campaña
field-budget = Presupuesto
field-cost = Coste real
field-expected-revenue = Ingresos previstos
field-target = Público objetivo
field-participants = Participantes

## Direcciones y gastos de un cliente.

field-customer-address-name = Nombre de la dirección
field-customer-address-contact-name = Persona de contacto
field-expense-name = Concepto
field-spent-on = Fecha del gasto

## Partes de una dirección y de una ubicación.

address-country = País
address-region = Provincia o región
address-city = Ciudad
address-street = Calle y número
address-postcode = Código postal
place-latitude = Latitud
place-longitude = Longitud
place-here = Usar mi ubicación
place-searching = Buscando tu ubicación…
place-failed = No se pudo obtener tu ubicación. Permítelo para este sitio o escríbela a mano.
place-on-map = Ver en el mapa

## Introducir valores.

field-number-auto = Se asigna automáticamente si queda vacío.
field-empty = Sin valor
field-choose = Elegir…
field-search-people = Buscar por nombre…
field-search-records = Buscar…
field-inactive = ya no está activo
field-lines-count = { $count ->
    [one] { $count } producto
   *[other] { $count } productos
}
field-pictures-count = { $count ->
    [one] { $count } imagen
   *[other] { $count } imágenes
}
pictures-add = Suelta imágenes aquí o
pictures-choose = Elegir imágenes
pictures-open = Abrir la imagen { $name }
pictures-remove = Quitar la imagen { $name }

## Vistas incluidas.

view-customer-dealt = Clientes con ventas
view-opportunity-won = Oportunidades ganadas
view-product-on-shelf = A la venta
view-product-off-shelf = Retirados

## Opciones.

option-other = Otro
option-source-advertising = Publicidad
option-source-search = Buscador
option-source-website = Sitio web
option-source-event = Evento
option-source-referral = Recomendación
option-source-phone = Consulta telefónica
option-source-visit = Visita en frío
option-source-partner = Socio
option-source-import = Importación
option-industry-technology = Tecnología
option-industry-software = Software
option-industry-telecommunications = Telecomunicaciones
option-industry-finance = Finanzas
option-industry-medical = Sanidad
option-industry-retail = Comercio minorista
option-industry-marketing = Marketing
option-industry-entertainment = Entretenimiento
option-industry-employment = Recursos humanos
option-industry-services = Servicios
option-industry-manufacturing = Industria
option-industry-education = Educación
option-industry-real-estate = Inmobiliario
option-industry-government = Administración pública
option-level-a = A (cliente clave)
option-level-b = B (cliente normal)
option-level-c = C (baja prioridad)
option-deal-status-open = Sin ventas
option-deal-status-dealt = Con ventas
option-sex-male = Hombre
option-sex-female = Mujer
option-sex-other = Otro sexo
option-stage-verify = Verificar cliente
option-stage-analyse = Análisis de necesidades
option-stage-quote = Propuesta y presupuesto
option-stage-negotiate = Negociación
option-stage-won = Ganada
option-stage-lost = Perdida
option-stage-invalid = No válida
option-method-bank-transfer = Transferencia bancaria
option-method-card = Tarjeta
option-method-cash = Efectivo
option-method-cheque = Cheque
option-method-online = Pago en línea
option-title-type-company = Empresa
option-title-type-person = Particular
option-tax-invoice-type-standard = Factura ordinaria
option-tax-invoice-type-special = Factura con IVA
option-tax-invoice-type-receipt = Recibo
option-form-on-site = Presencial
option-form-phone = Teléfono
option-form-sms = SMS
option-form-email = Correo electrónico
option-form-wechat = WeChat
option-satisfaction-very-satisfied = Muy satisfecho
option-satisfaction-satisfied = Satisfecho
option-satisfaction-neutral = Indiferente
option-satisfaction-dissatisfied = Insatisfecho
option-satisfaction-very-dissatisfied = Muy insatisfecho
option-unit-piece = Pieza
option-unit-set = Juego
option-unit-box = Caja
option-unit-kilogram = Kilogramo
option-unit-metre = Metro
option-unit-hour = Hora
option-unit-day = Día
option-unit-month = Mes
option-unit-year = Año
option-unit-licence = Licencia
option-campaign-type-event = Evento
option-campaign-type-advertising = Publicidad
option-campaign-type-e-mail = Correo electrónico
option-campaign-type-social = Redes sociales
option-campaign-type-webinar = Seminario web
option-campaign-type-partner = Socio
option-state-planned = Planificada
option-state-running = En curso
option-state-ended = Terminada
option-state-cancelled = Cancelada
option-customer-address-type-delivery = Entrega
option-customer-address-type-billing = Facturación
option-customer-address-type-branch = Sucursal
option-category-travel = Viaje
option-category-meals = Comidas
option-category-lodging = Alojamiento
option-category-gift = Regalo
option-category-material = Material
