# Anunțuri.

announcement-new = Anunț nou
announcement-change = Modifică anunțul
announcement-choose = Alegeți un anunț pentru a-l citi.
announcement-empty = Niciun anunț încă
announcement-empty-text = Aici apare ce are compania de comunicat tuturor.
announcement-older = Arată-le pe cele mai vechi
announcement-pinned = Fixat
announcement-unread = necitit
announcement-by = { $who }, { $when }
announcement-edited = modificat la { $when }
announcement-everybody = Toată lumea
announcement-for = Pentru: { $departments }
announcement-withdraw = Retrage
announcement-withdraw-text = Nimeni nu va mai putea citi acest anunț.
announcement-withdrawn = Anunț retras
announcement-saved = Anunț publicat
announcement-publish = Publică
announcement-title = Titlu
announcement-text = Text
announcement-text-hint = Un rând gol începe un paragraf nou. Adresele web devin linkuri.
announcement-audience = Destinatari
announcement-audience-hint = Oamenii din aceste departamente și din cele subordonate lor. Lăsați gol pentru toată lumea.
announcement-pin = Păstrează la începutul listei
announcement-arrived = Anunț nou

admin-right-announcements = Anunțuri
    .hint = Mesaje pentru toți sau pentru unele departamente
