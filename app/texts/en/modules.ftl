### The modules: their names, and what their lists say when they are empty.
###
### The message is the plural, as it stands in the navigation; `.one` is the singular, `.new` the button, `.empty` what the list is
### for and the first thing to do.

module-lead = Leads
    .one = Lead
    .new = New lead
    .empty = Leads are first, raw information on possible customers: create the first one or import a list.
module-customer = Customers
    .one = Customer
    .new = New customer
    .empty = Customers are the companies that may buy from you: create the first one or import a list.
module-contact = Contacts
    .one = Contact
    .new = New contact
    .empty = Contacts are the people you deal with at a customer: create the first one or import a list.
module-opportunity = Opportunities
    .one = Opportunity
    .new = New opportunity
    .empty = Opportunities are sales chances with an amount and a stage: create the first one to see your pipeline grow.
module-contract = Contracts
    .one = Contract
    .new = New contract
    .empty = Contracts record what was signed, and sales figures are drawn from them: create the first one.
module-payment = Payments
    .one = Payment
    .new = New payment
    .empty = Payments are the money received on contracts: enter the first one when it arrives.
module-payment-plan = Payment plans
    .one = Payment plan
    .new = New payment plan
    .empty = Payment plans say which instalment of a contract is due when: create them one by one or several at once.
module-tax-invoice = Tax invoices
    .one = Tax invoice
    .new = New tax invoice
    .empty = Tax invoices are requests to invoice a contract, and their issue: create the first request.
module-visit = Visits
    .one = Visit
    .new = New visit
    .empty = Visits ask customers with a signed contract how satisfied they are: enter the first one.
module-product = Products
    .one = Product
    .new = New product
    .empty = Products are what you sell, with price and unit: create the first one or import a list.
module-campaign = Campaigns
    .one = Campaign
    .new = New campaign
    .empty = Campaigns are marketing activities that bring leads: create the first one and share its form.
module-customer-address = Addresses
    .one = Address
    .new = New address
    .empty = Further addresses of the customer, such as branches or warehouses, stand here: add the first one.
module-expense = Expenses
    .one = Expense
    .new = New expense
    .empty = Expenses are what was spent on the customer, such as travel: enter the first one.

## A number of things.

# $what is the key of a module (payment_plan) or of another thing that is counted; anything else is shown as it is.
count-of = { $what ->
    [lead] { $count ->
        [one] { $count } lead
       *[other] { $count } leads
    }
    [customer] { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
    [contact] { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
    [opportunity] { $count ->
        [one] { $count } opportunity
       *[other] { $count } opportunities
    }
    [contract] { $count ->
        [one] { $count } contract
       *[other] { $count } contracts
    }
    [payment] { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    }
    [payment_plan] { $count ->
        [one] { $count } payment plan
       *[other] { $count } payment plans
    }
    [tax_invoice] { $count ->
        [one] { $count } tax invoice
       *[other] { $count } tax invoices
    }
    [visit] { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
    [product] { $count ->
        [one] { $count } product
       *[other] { $count } products
    }
    [campaign] { $count ->
        [one] { $count } campaign
       *[other] { $count } campaigns
    }
    [customer_address] { $count ->
        [one] { $count } address
       *[other] { $count } addresses
    }
    [expense] { $count ->
        [one] { $count } expense
       *[other] { $count } expenses
    }
    [employee] { $count ->
        [one] { $count } employee
       *[other] { $count } employees
    }
    [department] { $count ->
        [one] { $count } department
       *[other] { $count } departments
    }
    [role] { $count ->
        [one] { $count } role
       *[other] { $count } roles
    }
    [product_category] { $count ->
        [one] { $count } product category
       *[other] { $count } product categories
    }
    [follow_up] { $count ->
        [one] { $count } follow-up
       *[other] { $count } follow-ups
    }
    [task] { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
    [file] { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
   *[other] { $count } { $what }
}
