### The installed app: without a connection, and what other apps share with it.

pwa-offline-title = You are offline
pwa-offline-text = { -brand } opens by itself as soon as there is a connection. What you had typed into forms is kept.

pwa-share-title = Shared with { -brand }
pwa-share-what = What was shared
pwa-share-nothing = Nothing was shared
pwa-share-nothing-hint = Choose { -brand } in the share menu of another app.
pwa-share-follow-up = Add as a follow-up
pwa-share-module = Kind of record
pwa-share-record = Record
pwa-share-lead = Create a lead from it
