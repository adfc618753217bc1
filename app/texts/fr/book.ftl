### The address book.

book-search = Chercher par nom, poste, numéro ou e-mail
book-empty = Personne ne correspond. Essayez un autre nom ou service.
