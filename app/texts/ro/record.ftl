### Pagina unei înregistrări: antet, file, activitate, detalii, echipă, istoric, formulare, linii.

## Antet și file.

record-tabs = Părțile înregistrării
record-aside = Pe scurt
record-tab-activity = Activitate
record-tab-details = Detalii
record-tab-team = Echipă
record-tab-history = Istoric
record-children-customer = Clienți subordonați
record-edit-field = Editează { $field }
record-reach = Date de contact
record-people = Persoane
record-link = Asociază existente
record-link-title = Asociază existente: { $what }
record-linked = Asociere făcută
record-unlink = Anulează asocierea
record-unlinked = Asocierea a fost anulată

## Clienți.

customer-summary = Cifre
customer-follow-ups = Interacțiuni
customer-last-contact = Ultimul contact
customer-deals = Tranzacții
customer-deal-amount = Valoarea tranzacțiilor
customer-received = Încasat
customer-hierarchy = Clienți superiori și subordonați
customer-make-primary = Setează ca principal
customer-primary-set = Contactul principal a fost schimbat

## Activitate.

activity-write = Notează o interacțiune
activity-placeholder = Despre ce a fost vorba?
activity-method = Metodă
activity-contact = Cu cine s-a vorbit…
activity-send = Adaugă interacțiunea
activity-added = Interacțiunea a fost adăugată
activity-edit = Editează interacțiunea
activity-delete = Șterge interacțiunea
activity-delete-title = Ștergeți această interacțiune?
activity-delete-text = Textul și fișierele ei se vor pierde.
activity-add-picture = Atașează imagini
activity-add-file = Atașează fișiere
activity-next = Următorul contact: { $when }
activity-edited = editată
activity-kind = Ce se afișează
activity-kind-all = Toate
activity-kind-follow-ups = Interacțiuni
activity-kind-events = Evenimente
activity-from = De la
activity-until = Până la
activity-older = Arată mai vechi
activity-empty = Nicio activitate încă
activity-empty-hint = Aici apar interacțiunile și evenimentele principale ale acestei înregistrări.

## Echipă.

team-change = Modifică echipa
team-member = Membru
team-right = Drept
team-until = Până la
team-no-end = Fără termen
team-right-read = Citire
team-right-write = Citire și scriere
team-right-of = Dreptul lui { $name }
team-until-of = Ultima zi pentru { $name }
team-remove = Elimină pe { $name }
team-empty = Nimeni altcineva nu lucrează la aceasta
team-hint = Membrii echipei văd această înregistrare chiar dacă rolurile lor nu o arată. Este valabil numai pentru ea.
team-leave-title = Părăsiți echipa?
team-leave-text = Este posibil să nu mai vedeți această înregistrare.

## Formulare.

form-edit-title = Editare: { $what }
form-draft-restored = Ce ați scris mai devreme a fost recuperat. Nu este încă salvat.
form-draft-discard = Renunță la ciornă
conflict-mine = Păstrează valoarea mea
conflict-theirs = Preia valoarea lor
conflict-save = Salvează din nou

## Linii de produse.

lines-label = Produse
lines-product = Produs
lines-unit = Unitate
lines-price = Preț
lines-quantity = Cantitate
lines-discount = Discount
lines-sum = Subtotal
lines-add = Adaugă un produs…
lines-remove = Elimină { $name }
lines-total = Total: { $sum }
lines-none = Niciun produs încă

## Ce s-a întâmplat; $who este o persoană.

feed-system = { -brand }
feed-created = { $who } a creat această înregistrare
feed-updated = { $count ->
    [one] { $who } a modificat { $count } câmp
    [few] { $who } a modificat { $count } câmpuri
   *[other] { $who } a modificat { $count } de câmpuri
}
feed-changed = { $who } a modificat { $field } din { $old } în { $new }
feed-deleted = { $who } a șters această înregistrare
feed-transferred = { $who } a transferat această înregistrare
feed-transferred-to = { $who } a transferat această înregistrare de la { $old } la { $new }
feed-team-changed = { $who } a modificat echipa
feed-follow-up-added = { $who } a adăugat o interacțiune
feed-follow-up-changed = { $who } a modificat o interacțiune
feed-follow-up-deleted = { $who } a șters o interacțiune
feed-linked = { $who } a făcut o asociere
feed-unlinked = { $who } a anulat o asociere
feed-imported = { $who } a importat această înregistrare
feed-exported = { $who } a exportat această înregistrare
feed-line = { $name }: { $quantity } × { $price }
feed-line-discount = { $name }: { $quantity } × { $price }, discount { $discount }
feed-field-team = Membru al echipei
feed-field-write = Poate scrie
feed-field-until = Până la
feed-field-text = Text
feed-field-method = Metodă
feed-field-files = Fișiere
