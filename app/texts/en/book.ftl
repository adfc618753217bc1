### The address book.

book-search = Search by name, position, number or e-mail
book-empty = Nobody fits. Try another name or department.
