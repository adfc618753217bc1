### Cadrul paginii: ce lipsește din textele sale.

shell-brand = { -brand }
shell-home = La pagina de pornire
shell-messages = Mesaje
shell-breadcrumb = Sunteți aici

## Când lipsește ceva.

shell-start-failed = { -brand } nu a putut porni
shell-offline-title = Fără conexiune
shell-no-sections = Nimic de văzut deocamdată
shell-no-sections-text = Nu aveți încă niciun drept. Cereți un rol administratorului.

## Propriul profil.

shell-look = Limbă și aspect
shell-picture-drop = Trageți o imagine aici sau
shell-picture-help = PNG, JPEG, WebP sau GIF; cel mai bine arată o imagine pătrată.
shell-device-unknown = Dispozitiv necunoscut

## Notificări și taste.

shell-notices-older = Afișarea celor mai vechi
shell-keys-go = La o secțiune
