### Los módulos: sus nombres y lo que dicen sus listas vacías.

module-lead = Prospectos
    .one = Prospecto
    .new = Nuevo prospecto
    .empty = Los prospectos son la primera información sobre posibles clientes: crea el primero o importa una lista.
module-customer = Clientes
    .one = Cliente
    .new = Nuevo cliente
    .empty = Los clientes son las empresas que pueden comprarte: crea el primero o importa una lista.
module-contact = Contactos
    .one = Contacto
    .new = Nuevo contacto
    .empty = Los contactos son las personas con las que tratas en cada cliente: crea el primero o importa una lista.
module-opportunity = Oportunidades
    .one = Oportunidad
    .new = Nueva oportunidad
    .empty = Las oportunidades son posibles ventas con un importe y una etapa: crea la primera para empezar tu embudo.
module-contract = Contratos
    .one = Contrato
    .new = Nuevo contrato
    .empty = Los contratos recogen lo firmado y de ellos salen las cifras de ventas: crea el primero.
module-payment = Cobros
    .one = Cobro
    .new = Nuevo cobro
    .empty = Los cobros son el dinero recibido por los contratos: registra el primero cuando llegue.
module-payment-plan = Planes de cobro
    .one = Plan de cobro
    .new = Nuevo plan de cobro
    .empty = Los planes de cobro indican cuándo vence cada plazo de un contrato: créalos uno a uno o varios a la vez.
module-tax-invoice = Facturas fiscales
    .one = Factura fiscal
    .new = Nueva factura fiscal
    .empty = Aquí se solicita la factura de un contrato y se anota su emisión: crea la primera solicitud.
module-visit = Visitas
    .one = Visita
    .new = Nueva visita
    .empty = Las visitas recogen la satisfacción de los clientes con contrato firmado: registra la primera.
module-product = Productos
    .one = Producto
    .new = Nuevo producto
    .empty = Los productos son lo que vendes, con su precio y unidad: crea el primero o importa una lista.
module-campaign = Campañas
    .one = Campaña
    .new = Nueva campaña
    .empty = Las campañas son acciones de marketing que traen prospectos: crea la primera y comparte su formulario.
module-customer-address = Direcciones
    .one = Dirección
    .new = Nueva dirección
    .empty = Aquí están las demás direcciones del cliente, como sucursales o almacenes: añade la primera.
module-expense = Gastos
    .one = Gasto
    .new = Nuevo gasto
    .empty = Los gastos son lo invertido en el cliente, como los viajes: registra el primero.

## Un número de cosas.

count-of = { $what ->
    [lead] { $count ->
        [one] { $count } prospecto
       *[other] { $count } prospectos
    }
    [customer] { $count ->
        [one] { $count } cliente
       *[other] { $count } clientes
    }
    [contact] { $count ->
        [one] { $count } contacto
       *[other] { $count } contactos
    }
    [opportunity] { $count ->
        [one] { $count } oportunidad
       *[other] { $count } oportunidades
    }
    [contract] { $count ->
        [one] { $count } contrato
       *[other] { $count } contratos
    }
    [payment] { $count ->
        [one] { $count } cobro
       *[other] { $count } cobros
    }
    [payment_plan] { $count ->
        [one] { $count } plan de cobro
       *[other] { $count } planes de cobro
    }
    [tax_invoice] { $count ->
        [one] { $count } factura fiscal
       *[other] { $count } facturas fiscales
    }
    [visit] { $count ->
        [one] { $count } visita
       *[other] { $count } visitas
    }
    [product] { $count ->
        [one] { $count } producto
       *[other] { $count } productos
    }
    [campaign] { $count ->
        [one] { $count } campaña
       *[other] { $count } campañas
    }
    [customer_address] { $count ->
        [one] { $count } dirección
       *[other] { $count } direcciones
    }
    [expense] { $count ->
        [one] { $count } gasto
       *[other] { $count } gastos
    }
    [employee] { $count ->
        [one] { $count } empleado
       *[other] { $count } empleados
    }
    [department] { $count ->
        [one] { $count } departamento
       *[other] { $count } departamentos
    }
    [role] { $count ->
        [one] { $count } rol
       *[other] { $count } roles
    }
    [product_category] { $count ->
        [one] { $count } categoría de productos
       *[other] { $count } categorías de productos
    }
    [follow_up] { $count ->
        [one] { $count } seguimiento
       *[other] { $count } seguimientos
    }
    [task] { $count ->
        [one] { $count } tarea
       *[other] { $count } tareas
    }
    [file] { $count ->
        [one] { $count } archivo
       *[other] { $count } archivos
    }
   *[other] { $count } { $what }
}
