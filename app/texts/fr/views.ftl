### Vues partagées avec d’autres.

views-audience = Qui dispose de cette vue
views-private = Moi uniquement
views-everybody = Tout le monde
views-some = Des services et des personnes
views-departments = Services
    .hint = Avec tout ce qui en dépend.
views-people = Personnes
views-audience-hint = Chacun n’y voit que les fiches qu’il peut déjà voir.
views-by-named = { $name } (de { $who })
views-nobody = Choisissez au moins un service ou une personne.
views-gone = Cette vue n’existe plus
views-gone-hint = Elle a été supprimée, ou n’est plus partagée avec vous.
views-left-out = { $count ->
    [one] { $count } condition de cette vue est ignorée : son champ n’existe plus.
   *[other] { $count } conditions de cette vue sont ignorées : leurs champs n’existent plus.
}
right-share = Partager des vues
