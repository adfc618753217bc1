### Jurnalele companiei: cine s-a autentificat și deconectat, și fiecare modificare.

admin-right-logs = Jurnale
    .hint = Cine s-a autentificat, cine ce a modificat
log-intro = Nimic de aici nu poate fi modificat. Apare doar ceea ce puteți vedea.
log-sign-ins = Autentificări
log-operations = Operațiuni
log-kept = { $days ->
    [one] Autentificările se păstrează { $days } zi.
    [few] Autentificările se păstrează { $days } zile.
   *[other] Autentificările se păstrează { $days } de zile.
}
log-at = Ora
log-who = Persoana
log-by = Autor
log-result = Eveniment
log-address = Adresa
log-agent = Navigator
log-kind = Acțiune
log-topic = Domeniu
log-record = Înregistrare
log-changes = Modificări
log-any-result = Orice eveniment
log-any-kind = Orice acțiune
log-any-topic = Orice domeniu
log-from = De la
log-until = Până la
log-older = Intrări mai vechi
log-empty = Nicio intrare
    .hint = Autentificările și modificările apar aici pe măsură ce au loc.
log-none-yet = Nimic găsit până acum
    .hint = S-a parcurs doar o parte din jurnal. Pot urma intrări mai vechi.
log-values = { $count ->
    [one] { $count } câmp
    [few] { $count } câmpuri
   *[other] { $count } de câmpuri
}
log-gone = Nu mai există
log-change = { $field }: { $old } → { $new }
log-change-new = { $field }: { $new }
log-export = Exportul jurnalului
    .hint = Toate intrările care corespund filtrelor, inclusiv cele neafișate încă.

## What happened at the door.

log-result-signed-in = Autentificare
log-result-wrong-password = Parolă greșită
log-result-unknown-login = Utilizator necunoscut
log-result-disabled = Refuz: cont dezactivat
log-result-locked-out = Refuz: prea multe încercări
log-result-signed-out = Deconectare
log-result-ended-by-owner = Încheiată din altă sesiune
log-result-ended-by-admin = Încheiată de un administrator
log-result-ended-by-password = Încheiată printr-o parolă nouă

## Kinds of changes (domain::feed::FeedKind).

log-kind-created = Creare
log-kind-updated = Modificare
log-kind-deleted = Ștergere
log-kind-transferred = Transfer
log-kind-team-changed = Echipă modificată
log-kind-follow-up-added = Interacțiune adăugată
log-kind-follow-up-changed = Interacțiune modificată
log-kind-follow-up-deleted = Interacțiune ștearsă
log-kind-linked = Legătură adăugată
log-kind-unlinked = Legătură eliminată
log-kind-imported = Import
log-kind-exported = Export
log-kind-file-added = Fișier adăugat
log-kind-file-renamed = Fișier redenumit
log-kind-file-deleted = Fișier șters
log-kind-comment-added = Comentariu adăugat
log-kind-comment-changed = Comentariu modificat
log-kind-comment-deleted = Comentariu șters
log-kind-restored = Restaurare
log-kind-purged = Eliminare definitivă
log-kind-undone = Anulare
log-kind-merged = Îmbinare

## What a change is about, besides the modules.

log-topic-task = Sarcini
log-topic-employee = Angajați
log-topic-department = Departamente
log-topic-role = Roluri
log-topic-product-category = Categorii de produse
log-topic-settings = Setări

## Fields and parts of settings that have no words elsewhere.

log-field-password-reset = Parolă resetată
log-field-login-reset = Autentificare resetată
log-field-state = Stare
log-field-step-done = Subsarcină finalizată
log-field-form = Ordinea câmpurilor
feed-field-export-format = Formatul fișierului
feed-field-export-rows = Rânduri
log-part-label = Denumire
log-part-lang = Limbă
log-part-max-file-mb = Fișierul cel mai mare, în MB
log-part-wide = Lățime completă
log-part-checks = Verificări
log-part-columns = Coloane
log-part-formula = Formulă
log-part-column = Afișat în liste
log-part-searched = Inclus în căutare
log-part-key = Cheie
log-part-colour = Culoare
log-part-enabled = Disponibilă
log-part-system = Întreținut de sistem
log-part-fixed = Nu se mai modifică
log-part-read-only = Doar citire
