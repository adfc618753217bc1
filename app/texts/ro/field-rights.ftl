# Drepturile pe câmpuri ale rolurilor și ce se spune când un câmp nu este deschis.
right-fields = Drepturi pe câmpuri
    .hint = Ce poate face acest rol cu fiecare câmp al înregistrărilor pe care le vede. Un câmp ascuns nu există pentru el: nici în liste, detalii, filtre, sume, exporturi, importuri sau istoric. Dacă cineva are mai multe roluri, contează cel mai permisiv.
field-access-hidden = Ascuns
field-access-visible = Doar citire
field-access-editable = Editabil
field-rights-module = Modul
field-rights-module-limited = { $module } ({ $count })
field-rights-search = Căutați un câmp
field-rights-all = Toate câmpurile afișate
field-rights-always = Mereu vizibil: după acest câmp înregistrările sunt numite, găsite sau legate între ele.
field-rights-system = Ținut de sistem
field-rights-required = Obligatoriu
field-rights-none = Niciun câmp nu se potrivește
field-rights-no-module = Acest rol nu vede: { $module }. Drepturile sale pe câmpuri contează de îndată ce le poate vedea.
field-rights-summary = { $hidden } ascunse, { $visible } doar pentru citire

check-field-needed = Acest câmp nu poate fi ascuns: după el sunt numite sau găsite înregistrările
check-field-must-be-entered = Acest rol creează înregistrări, iar câmpul este obligatoriu și fără valoare implicită: trebuie să rămână editabil
check-hidden-field = Nu se potrivește cu valoarea unui câmp pe care nu îl puteți vedea
problem-hidden-field = Ce ați introdus nu se potrivește cu valoarea unui câmp pe care nu îl puteți vedea. Întrebați pe cineva care vede toate câmpurile acestei înregistrări.
problem-filter-field = O condiție a acestui filtru nu poate fi aplicată: câmpul ei nu există sau vă este ascuns. Eliminați condiția sau alegeți altă vizualizare.
