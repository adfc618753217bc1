### Filtrul avansat al unei liste. O condiție se citește ca o propoziție: câmp, operator, valoare.

filter-title = Filtru
filter-active = Filtru aplicat
filter-join = Condiții
filter-all-of = Toate acestea
filter-any-of = Oricare dintre acestea
filter-where = Unde
filter-and = și
filter-or = sau
filter-field = Câmp
filter-op = Operatorul
filter-add = Adăugarea unei condiții
filter-remove = Eliminarea condiției privind { $field }
filter-save-view = Salvare ca vizualizare
filter-me = eu
filter-subordinates = subordonații mei
filter-departments = Departamente
filter-from = de la
filter-until = până la
filter-too-large = Sunt prea multe condiții.
filter-misfit = Una dintre condiții nu se potrivește cu câmpul ei.
filter-chip = { $field } { $op } { $value }
filter-chip-bare = { $field } { $op }

## Operatori; cei pentru date au cuvinte proprii unde diferă.

op-is = este
op-is-not = nu este
op-contains = conține
op-not-contains = nu conține
op-starts-with = începe cu
op-ends-with = se termină cu
op-less = este mai mic decât
op-at-most = este cel mult
op-greater = este mai mare decât
op-at-least = este cel puțin
op-between = este între
op-during = este în perioada
op-in = este una dintre
op-not-in = nu este niciuna dintre
op-empty = este gol
op-not-empty = nu este gol
op-date-less = este înainte de
op-date-at-most = este cel târziu la
op-date-greater = este după
op-date-at-least = este începând cu

## Perioade, față de ziua de azi.

period-today = azi
period-yesterday = ieri
period-tomorrow = mâine
period-this-week = săptămâna aceasta
period-last-week = săptămâna trecută
period-next-week = săptămâna viitoare
period-this-month = luna aceasta
period-last-month = luna trecută
period-next-month = luna viitoare
period-this-quarter = trimestrul acesta
period-last-quarter = trimestrul trecut
period-this-year = anul acesta
period-last-year = anul trecut
period-last-7-days = ultimele 7 zile
period-last-30-days = ultimele 30 de zile
period-next-7-days = următoarele 7 zile
period-next-30-days = următoarele 30 de zile
