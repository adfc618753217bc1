### Căutarea în tot (Ctrl K): înregistrări, pagini și acțiuni.

search-hint = Nume, număr, pagină sau acțiune
search-recent = Deschise recent
search-pages = Pagini
search-actions = Acțiuni
search-all = Toate rezultatele din { $module }
search-import = Import: { $module }
search-theme = Temă: { $theme }
search-nothing = Nu s-a găsit nimic
search-unready = Indexul de căutare este încă în construcție; unele înregistrări pot lipsi.
