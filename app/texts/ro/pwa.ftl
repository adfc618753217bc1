### The installed app: without a connection, and what other apps share with it.

pwa-offline-title = Sunteți fără conexiune
pwa-offline-text = { -brand } se deschide singur imediat ce există conexiune. Ce ați completat în formulare se păstrează.

pwa-share-title = Partajat cu { -brand }
pwa-share-what = Ce s-a partajat
pwa-share-nothing = Nu s-a partajat nimic
pwa-share-nothing-hint = Alegeți { -brand } în meniul de partajare al altei aplicații.
pwa-share-follow-up = Adăugare ca interacțiune
pwa-share-module = Tipul înregistrării
pwa-share-record = Înregistrare
pwa-share-lead = Crearea unui client potențial
