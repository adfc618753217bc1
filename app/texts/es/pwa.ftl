### The installed app: without a connection, and what other apps share with it.

pwa-offline-title = Sin conexión
pwa-offline-text = { -brand } se abrirá por sí solo en cuanto haya conexión. Lo que habías escrito en los formularios se conserva.

pwa-share-title = Compartido con { -brand }
pwa-share-what = Lo compartido
pwa-share-nothing = No se ha compartido nada
pwa-share-nothing-hint = Elige { -brand } en el menú de compartir de otra aplicación.
pwa-share-follow-up = Añadir como seguimiento
pwa-share-module = Tipo de registro
pwa-share-record = Registro
pwa-share-lead = Crear un prospecto
