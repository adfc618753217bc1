### The duplicate check: a page, and a hint in the form of a new record.

duplicates-text = Looks through all leads, customers and contacts, also those of your colleagues.
duplicates-label = Name, mobile or phone
duplicates-help = At least three letters or digits
duplicates-check = Check
duplicates-name = Name
duplicates-module = Module
duplicates-by = Same in
duplicates-masked = (not shared with you)
duplicates-none = No duplicates
duplicates-none-text = Nobody has this name or number yet.
duplicates-more = Only ten hits are shown. Enter more of the name or number to see others.
duplicates-hint = Already there:
duplicates-hint-owner = (owner: { $who })
check-search-too-short = Enter at least three letters or digits
