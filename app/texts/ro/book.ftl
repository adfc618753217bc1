### The address book.

book-search = Căutare după nume, funcție, număr sau e-mail
book-empty = Nimeni nu corespunde. Încercați alt nume sau departament.
