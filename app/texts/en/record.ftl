### The page of one record: head, tabs, activity, details, team, history, forms, line items.

## Head and tabs.

record-tabs = Parts of the record
record-aside = At a glance
record-tab-activity = Activity
record-tab-details = Details
record-tab-team = Team
record-tab-history = History
record-children-customer = Child customers
record-edit-field = Edit { $field }
record-reach = Contact data
record-people = People
record-link = Link existing
record-link-title = Link existing: { $what }
record-linked = Linked
record-unlink = Undo the link
record-unlinked = The link is undone

## Customers.

customer-summary = Figures
customer-follow-ups = Follow-ups
customer-last-contact = Last contact
customer-deals = Deals
customer-deal-amount = Amount of deals
customer-received = Received
customer-hierarchy = Parent and child customers
customer-make-primary = Make primary contact
customer-primary-set = Primary contact changed

## Activity.

activity-write = Write a follow-up
activity-placeholder = What was it about?
activity-method = Method
activity-contact = Spoken to…
activity-send = Add follow-up
activity-added = Follow-up added
activity-edit = Edit follow-up
activity-delete = Delete follow-up
activity-delete-title = Delete this follow-up?
activity-delete-text = Its text and its files will be lost.
activity-add-picture = Attach pictures
activity-add-file = Attach files
activity-next = Next contact: { $when }
activity-edited = edited
activity-kind = What to show
activity-kind-all = Everything
activity-kind-follow-ups = Follow-ups
activity-kind-events = Events
activity-from = From
activity-until = Until
activity-older = Show older entries
activity-empty = No activity yet
activity-empty-hint = Follow-ups and the main events of this record stand here.

## Team.

team-change = Change team
team-member = Member
team-right = Right
team-until = Until
team-no-end = No end
team-right-read = Read
team-right-write = Read and write
team-right-of = Right of { $name }
team-until-of = Last day of { $name }
team-remove = Remove { $name }
team-empty = Nobody else works on this
team-hint = Team members see this record even where their roles would not show it. This holds for this record only.
team-leave-title = Leave the team?
team-leave-text = You may no longer be able to see this record.

## Forms.

form-edit-title = Edit: { $what }
form-draft-restored = What you typed earlier is back. It is not saved yet.
form-draft-discard = Discard draft
conflict-mine = Keep mine
conflict-theirs = Take theirs
conflict-save = Save again

## Line items.

lines-label = Products
lines-product = Product
lines-unit = Unit
lines-price = Price
lines-quantity = Quantity
lines-discount = Discount
lines-sum = Subtotal
lines-add = Add a product…
lines-remove = Remove { $name }
lines-total = Total: { $sum }
lines-none = No products yet

## What happened. $who is a person.

feed-system = { -brand }
feed-created = { $who } created this record
feed-updated = { $count ->
    [one] { $who } changed { $count } field
   *[other] { $who } changed { $count } fields
}
feed-changed = { $who } changed { $field } from { $old } to { $new }
feed-deleted = { $who } deleted this record
feed-transferred = { $who } transferred this record
feed-transferred-to = { $who } transferred this record from { $old } to { $new }
feed-team-changed = { $who } changed the team
feed-follow-up-added = { $who } added a follow-up
feed-follow-up-changed = { $who } changed a follow-up
feed-follow-up-deleted = { $who } deleted a follow-up
feed-linked = { $who } made a link
feed-unlinked = { $who } undid a link
feed-imported = { $who } imported this record
feed-exported = { $who } exported this record
feed-line = { $name }: { $quantity } × { $price }
feed-line-discount = { $name }: { $quantity } × { $price }, discount { $discount }
feed-field-team = Team member
feed-field-write = May write
feed-field-until = Until
feed-field-text = Text
feed-field-method = Method
feed-field-files = Files
