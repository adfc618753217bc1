### Le filtre avancé d’une liste. Une condition se lit comme une phrase : champ, opérateur, valeur.

filter-title = Filtre
filter-active = Filtre appliqué
filter-join = Lien entre les conditions
filter-all-of = Toutes ces conditions
filter-any-of = L’une de ces conditions
filter-where = Où
filter-and = et
filter-or = ou
filter-field = Champ
filter-op = Opérateur
filter-add = Ajouter une condition
filter-remove = Retirer la condition sur { $field }
filter-save-view = Enregistrer comme vue
filter-me = moi
filter-subordinates = mes subordonnés
filter-departments = Services
filter-from = de
filter-until = à
filter-too-large = Il y a trop de conditions.
filter-misfit = Une des conditions ne convient pas à son champ.
filter-chip = { $field } { $op } { $value }
filter-chip-bare = { $field } { $op }

## Opérateurs ; ceux des dates ont leurs propres mots là où ils diffèrent.

op-is = est
op-is-not = n’est pas
op-contains = contient
op-not-contains = ne contient pas
op-starts-with = commence par
op-ends-with = se termine par
op-less = est inférieur à
op-at-most = est au plus
op-greater = est supérieur à
op-at-least = est au moins
op-between = est compris entre
op-during = tombe
op-in = est l’un de
op-not-in = n’est aucun de
op-empty = est vide
op-not-empty = n’est pas vide
op-date-less = est avant le
op-date-at-most = est au plus tard le
op-date-greater = est après le
op-date-at-least = est à partir du

## Périodes, par rapport à aujourd’hui.

period-today = aujourd’hui
period-yesterday = hier
period-tomorrow = demain
period-this-week = cette semaine
period-last-week = la semaine dernière
period-next-week = la semaine prochaine
period-this-month = ce mois-ci
period-last-month = le mois dernier
period-next-month = le mois prochain
period-this-quarter = ce trimestre
period-last-quarter = le trimestre dernier
period-this-year = cette année
period-last-year = l’année dernière
period-last-7-days = ces 7 derniers jours
period-last-30-days = ces 30 derniers jours
period-next-7-days = ces 7 prochains jours
period-next-30-days = ces 30 prochains jours
