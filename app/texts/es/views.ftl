### Vistas compartidas con otros.

views-audience = Quién tiene esta vista
views-private = Solo yo
views-everybody = Todos
views-some = Departamentos y personas
views-departments = Departamentos
    .hint = Con todo lo que hay por debajo.
views-people = Personas
views-audience-hint = Cada persona ve en ella solo los registros que ya puede ver.
views-by-named = { $name } (de { $who })
views-nobody = Elige al menos un departamento o una persona.
views-gone = Esta vista ya no existe
views-gone-hint = Se eliminó o ya no se comparte contigo.
views-left-out = { $count ->
    [one] Se omite { $count } condición de esta vista: su campo ya no existe.
   *[other] Se omiten { $count } condiciones de esta vista: sus campos ya no existen.
}
right-share = Compartir vistas
