### Coșul de reciclare și anularea modificărilor.

## Pagina.

bin-module = Șterse din
bin-kept = { $days ->
    [one] Înregistrările șterse se păstrează { $days } zi, apoi sunt eliminate definitiv noaptea.
    [few] Înregistrările șterse se păstrează { $days } zile, apoi sunt eliminate definitiv noaptea.
   *[other] Înregistrările șterse se păstrează { $days } de zile, apoi sunt eliminate definitiv noaptea.
}
bin-empty = Aici nu s-a șters nimic
bin-empty-hint = Ce ștergeți poate fi recuperat de aici.
bin-by = Ștearsă de
bin-at = Ștearsă
bin-ends = Eliminare definitivă
bin-from = Ștearsă de la
bin-until = Ștearsă până la
bin-search = Căutare în înregistrările șterse
bin-restore-named = Restaurare { $name }
bin-purge-named = Eliminare definitivă { $name }
bin-restored = Restaurat: { $what }
bin-restore-parents = Restaurare împreună cu cele de care aparțin
bin-purge = Eliminare definitivă
bin-purge-title = Eliminați definitiv { $what }?
bin-purge-text = { $count ->
    [one] Valorile, liniile, fișierele, interacțiunile și echipa ei sunt eliminate și nimeni nu le mai poate recupera. Jurnalul de operațiuni păstrează faptul.
    [few] Valorile, liniile, fișierele, interacțiunile și echipa lor sunt eliminate și nimeni nu le mai poate recupera. Jurnalul de operațiuni păstrează faptul.
   *[other] Valorile, liniile, fișierele, interacțiunile și echipa lor sunt eliminate și nimeni nu le mai poate recupera. Jurnalul de operațiuni păstrează faptul.
}
bin-purged = Eliminat definitiv: { $what }
bin-settings = Modificarea duratei
bin-settings-title = Cât se păstrează înregistrările șterse
bin-days = Zile
    .hint = După acest număr de zile, o înregistrare ștearsă este eliminată definitiv, noaptea.

## De ce o înregistrare nu a putut fi restaurată.

bin-parent-deleted = Aparține de „{ $name }”, care este și el șters.
bin-parent-forbidden = Înregistrarea de care aparține este și ea ștearsă și nu aveți dreptul să o restaurați.
bin-parent-gone = Înregistrarea de care aparținea ({ $other }) a fost eliminată definitiv.
bin-taken = „{ $name }” are acum aceeași valoare în { $other }.
bin-taken-hidden = O înregistrare pe care nu o puteți vedea are acum aceeași valoare în { $other }.
bin-restored-already = A fost deja restaurată.

## Anularea modificărilor.

undo-done = Anulat
undo-entry = Anularea acestei modificări
undo-entry-title = Anulați această modificare?
undo-entry-text = Revin valorile anterioare. Aceasta este o intrare nouă în jurnalul de operațiuni.
undo-changed = Între timp s-a modificat din nou: { $fields }. Nu s-a anulat nimic.
undo-team-changed = Echipa a fost modificată din nou între timp. Nu s-a anulat nimic.
undo-too-late = { $minutes ->
    [one] O modificare poate fi anulată timp de { $minutes } minut. Termenul a trecut; modificările câmpurilor se mai pot anula din jurnalul de operațiuni.
    [few] O modificare poate fi anulată timp de { $minutes } minute. Termenul a trecut; modificările câmpurilor se mai pot anula din jurnalul de operațiuni.
   *[other] O modificare poate fi anulată timp de { $minutes } de minute. Termenul a trecut; modificările câmpurilor se mai pot anula din jurnalul de operațiuni.
}
undo-impossible = Aceasta nu se poate anula.
undo-nothing = Nu este nimic de anulat
undo-some-refused = Anulat, cu excepția: { $what }

## Intrări ale jurnalului de operațiuni și dreptul.

feed-restored = { $who } a restaurat această înregistrare
feed-purged = { $who } a eliminat definitiv această înregistrare
feed-undone = { $who } a anulat o modificare
feed-undone-field = { $who } a anulat o modificare: { $field } din { $old } înapoi în { $new }
right-purge = Eliminare definitivă
