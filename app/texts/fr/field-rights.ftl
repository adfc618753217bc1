# Droits sur les champs par rôle, et ce qui est dit quand un champ n’est pas ouvert.
right-fields = Droits sur les champs
    .hint = Ce que ce rôle peut faire de chaque champ des fiches qu’il voit. Un champ masqué n’existe pas pour lui : ni dans les listes, les détails, les filtres, les totaux, les exports, les imports, ni dans l’historique. Si une personne a plusieurs rôles, le plus large compte.
field-access-hidden = Masqué
field-access-visible = Lecture seule
field-access-editable = Modifiable
field-rights-module = Module
field-rights-module-limited = { $module } ({ $count })
field-rights-search = Rechercher un champ
field-rights-all = Tous les champs affichés
field-rights-always = Toujours visible : ce champ sert à nommer, à trouver ou à relier les fiches.
field-rights-system = Tenu par le système
field-rights-required = Obligatoire
field-rights-none = Aucun champ ne correspond
field-rights-no-module = Ce rôle ne voit pas : { $module }. Ses droits sur les champs compteront dès qu’il pourra les consulter.
field-rights-summary = { $hidden } masqués, { $visible } en lecture seule

check-field-needed = Ce champ ne peut pas être masqué : il sert à nommer ou à trouver les fiches
check-field-must-be-entered = Ce rôle crée des fiches et le champ est obligatoire sans valeur par défaut : il doit rester modifiable
check-hidden-field = Ne correspond pas à la valeur d’un champ que vous ne pouvez pas voir
problem-hidden-field = Votre saisie ne correspond pas à la valeur d’un champ que vous ne pouvez pas voir. Demandez à une personne qui voit tous les champs de cette fiche.
problem-filter-field = Une condition de ce filtre ne peut pas être appliquée : son champ n’existe pas ou vous est masqué. Retirez la condition ou choisissez une autre vue.
