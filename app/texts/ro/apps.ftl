### Aplicațiile și încercările companiei, notificările unei persoane.

## Aplicații (domain::switches::App).

apps-title = Aplicații
    .hint = Ce folosește compania
apps-intro = Dezactivați ceea ce compania nu folosește. Dispare imediat pentru toți; conținutul se păstrează și revine odată cu aplicația.
apps-stays = Mereu activă
apps-now-on = { $app }: activată
apps-now-off = { $app }: dezactivată
managed-app-crm = CRM
    .hint = Clienți potențiali, clienți, contracte și tot restul. Nu poate fi dezactivat.
managed-app-tasks = Sarcini
    .hint = Sarcini cu persoane, termene și comentarii, de sine stătătoare sau la înregistrări.
managed-app-announcements = Anunțuri
    .hint = Știri pentru toți sau pentru departamente.
managed-app-address-book = Agendă
    .hint = Departamente și persoane cu datele lor de contact.
problem-app-off = Compania a dezactivat această aplicație.
problem-app-stays = Această aplicație nu poate fi dezactivată.

## Încercări (domain::switches::Lab).

labs-title = Laborator
    .hint = Funcții în curs de încercare
labs-intro = Aceste funcții sunt încercate. Sunt dezactivate până le activați pentru companie; se pot schimba sau pot dispărea.
lab-quiet-cards = Fișe fără contact pe panouri
    .hint = Fișa arată când nimeni nu a luat legătura de două săptămâni sau mai mult, în afară de cele câștigate, pierdute sau încheiate.
board-quiet = { $count ->
    [one] Fără contact de { $count } zi
    [few] Fără contact de { $count } zile
   *[other] Fără contact de { $count } de zile
}

## Despre ce se primesc notificări (domain::notice::NoticeKind).

notice-settings-intro = Alegeți ce doriți să aflați. Ce dezactivați nu mai sosește; ce a sosit deja rămâne.
notice-setting-transferred = Înregistrări transferate mie
notice-setting-team = Echipe în care sunt adăugat sau din care sunt scos
notice-setting-import-finished = Importurile mele când s-au încheiat
notice-setting-task-assigned = Sarcini de care devin responsabil
notice-setting-task-added = Sarcini la care sunt adăugat
notice-setting-task-comment = Comentarii la sarcinile mele
notice-setting-task-done = Sarcinile mele când cineva le marchează ca încheiate
notice-setting-task-due = Sarcinile mele la termen sau întârziate
notice-setting-backup-failed = Copii de rezervă nereușite
notice-setting-feedback = Păreri pentru administratori
