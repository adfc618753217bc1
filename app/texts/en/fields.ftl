### The fields of all modules: labels, groups, options, the views that come with a module.
###
### A label is `field-<module>-<key>`, else `field-<key>`; an option is `option-<module>-<field>-<key>`, else `option-<field>-<key>`,
### else `option-<key>`. Underscores of keys are hyphens here.

## Groups.

group-basic = Basic data
group-contact = Contact data
group-address = Address
group-business = Business
group-products = Products
group-tax = Invoice data
group-mailing = Mailing
group-system = System data

## Fields of several modules.

field-name = Name
field-number = Number
field-owner = Owner
field-created-by = Created by
field-created-at = Created
field-updated-at = Changed
field-last-follow-up-at = Last follow-up
field-next-contact-at = Next contact
field-remark = Remark
field-source = Source
field-industry = Industry
field-level = Level
field-mobile = Mobile
field-phone = Phone
field-email = E-mail
field-address = Address
field-campaign = Campaign
field-customer = Customer
field-contact = Contact
field-opportunity = Opportunity
field-contract = Contract
field-amount = Amount
field-lines = Products
field-discount = Discount on the whole
field-starts-on = Start
field-ends-on = End
field-pictures = Pictures
field-type = Type
field-method = Method
field-state = State
field-category = Category

## Leads.

field-lead-name = Lead name

## Customers.

field-customer-name = Customer name
field-deal-status = Deal status
field-parent = Parent customer
field-website = Website
field-primary-contact = Primary contact
field-place = Place on the map
field-employees = Employees
field-annual-revenue = Annual revenue
field-founded = Founded
field-dealt-on = First deal

## Contacts.

field-contact-name = Contact name
field-position = Position
field-decision-maker = Decision maker
field-sex = Sex
field-birthday = Birthday

## Opportunities.

field-opportunity-name = Opportunity name
field-reference = Reference
field-stage = Stage
field-started-on = Started on
field-expected-on = Expected on
field-closed-on = Closed on
field-probability = Win probability

## Contracts.

field-contract-number = Contract number
field-contract-name = Contract name
field-contract-amount = Contract amount
field-signed-on = Signed on
field-signed-by-contact = Signed by (customer)
field-signed-by-employee = Signed by (our side)

## Payments and payment plans.

field-payment-number = Payment number
field-payment-amount = Amount received
field-plan = Planned instalment
field-paid-on = Received on
field-payment-plan-name = Payment plan
field-payment-plan-amount = Planned amount
field-instalment = Instalment number
field-due-on = Due on
field-remind-days = Remind days before
field-received = Received
field-open = Outstanding

## Tax invoices.

field-tax-invoice-number = Request number
field-tax-invoice-amount = Invoice amount
field-tax-invoice-type = Invoice type
field-requested-on = Requested on
field-title-type = Issued to
field-title = Invoice title
field-tax-number = Tax number
field-bank = Bank
field-bank-account = Bank account
field-tax-address = Registered address
field-tax-phone = Registered phone
field-recipient = Recipient
field-recipient-phone = Recipient’s phone
field-mailing-address = Mailing address

## Visits.

field-visit-number = Visit number
field-visitor = Visitor
field-form = Form
field-visited-on = Visited on
field-satisfaction = Satisfaction
field-feedback = Feedback

## Products.

field-product-name = Product name
field-unit = Unit
field-price = Price
field-code = Code
field-on-shelf = On shelf
field-description = Description

## Campaigns.

field-campaign-name = Campaign name
field-budget = Budget
field-cost = Actual cost
field-expected-revenue = Expected revenue
field-target = Target group
field-participants = Participants

## Addresses and expenses of a customer.

field-customer-address-name = Name of the address
field-customer-address-contact-name = Contact person
field-expense-name = Purpose
field-spent-on = Spent on

## Parts of an address and of a place.

address-country = Country
address-region = State or region
address-city = City
address-street = Street and number
address-postcode = Postcode
place-latitude = Latitude
place-longitude = Longitude
place-here = Use my position
place-searching = Finding your position…
place-failed = Your position could not be found. Allow it for this site, or enter it by hand.
place-on-map = Show on the map

## Entering values.

field-number-auto = Given automatically when left empty.
field-empty = Not set
field-choose = Choose…
field-search-people = Search by name…
field-search-records = Search…
field-inactive = no longer active
field-lines-count = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
field-pictures-count = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
pictures-add = Drop pictures here or
pictures-choose = Choose pictures
pictures-open = Open picture { $name }
pictures-remove = Remove picture { $name }

## Views that come with a module.

view-customer-dealt = Customers with deals
view-opportunity-won = Won opportunities
view-product-on-shelf = On shelf
view-product-off-shelf = Off shelf

## Options.

option-other = Other
option-source-advertising = Advertising
option-source-search = Search engine
option-source-website = Website
option-source-event = Event
option-source-referral = Referral
option-source-phone = Phone enquiry
option-source-visit = Cold visit
option-source-partner = Partner
option-source-import = Import
option-industry-technology = Technology
option-industry-software = Software
option-industry-telecommunications = Telecommunications
option-industry-finance = Finance
option-industry-medical = Medical
option-industry-retail = Retail
option-industry-marketing = Marketing
option-industry-entertainment = Entertainment
option-industry-employment = Employment services
option-industry-services = Services
option-industry-manufacturing = Manufacturing
option-industry-education = Education
option-industry-real-estate = Real estate
option-industry-government = Government
option-level-a = A (key customer)
option-level-b = B (normal customer)
option-level-c = C (low priority)
option-deal-status-open = Not dealt
option-deal-status-dealt = Dealt
option-sex-male = Male
option-sex-female = Female
option-sex-other = Other sex
option-stage-verify = Verify customer
option-stage-analyse = Analyse needs
option-stage-quote = Proposal and quote
option-stage-negotiate = Negotiation
option-stage-won = Won
option-stage-lost = Lost
option-stage-invalid = Invalid
option-method-bank-transfer = Bank transfer
option-method-card = Card
option-method-cash = Cash
option-method-cheque = Cheque
option-method-online = Online payment
option-title-type-company = Company
option-title-type-person = Person
option-tax-invoice-type-standard = Standard invoice
option-tax-invoice-type-special = VAT invoice
option-tax-invoice-type-receipt = Receipt
option-form-on-site = On site
option-form-phone = Phone
option-form-sms = SMS
option-form-email = E-mail
option-form-wechat = WeChat
option-satisfaction-very-satisfied = Very satisfied
option-satisfaction-satisfied = Satisfied
option-satisfaction-neutral = Neutral
option-satisfaction-dissatisfied = Dissatisfied
option-satisfaction-very-dissatisfied = Very dissatisfied
option-unit-piece = Piece
option-unit-set = Set
option-unit-box = Box
option-unit-kilogram = Kilogram
option-unit-metre = Metre
option-unit-hour = Hour
option-unit-day = Day
option-unit-month = Month
option-unit-year = Year
option-unit-licence = Licence
option-campaign-type-event = Event
option-campaign-type-advertising = Advertising
option-campaign-type-e-mail = E-mail
option-campaign-type-social = Social media
option-campaign-type-webinar = Webinar
option-campaign-type-partner = Partner
option-state-planned = Planned
option-state-running = Running
option-state-ended = Ended
option-state-cancelled = Cancelled
option-customer-address-type-delivery = Delivery
option-customer-address-type-billing = Billing
option-customer-address-type-branch = Branch
option-category-travel = Travel
option-category-meals = Meals
option-category-lodging = Lodging
option-category-gift = Gift
option-category-material = Material
