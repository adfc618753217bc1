### Tasks: the list, one task, its form, labels, comments, history.


## What they are about.

record-tab-tasks = Sarcini
activity-kind-tasks = Sarcini
task-field-title = Titlu
task-field-text = Descriere
task-field-responsible = Responsabil
task-field-participants = Participanți
task-field-due-on = Termen
task-field-priority = Prioritate
task-field-labels = Etichete
task-field-links = Înregistrări asociate
task-field-steps = Subsarcini
task-field-step-people = Persoanele subsarcinilor
task-priority-high = Ridicată
task-priority-normal = Normală
task-priority-low = Scăzută
task-state-open = Deschisă
task-state-done = Finalizată

## The list.

task-scope = Ale cui sarcini
task-scope-responsible = Sarcinile mele
task-scope-takes-part = La care particip
task-scope-created = Create de mine
task-scope-subordinates = Ale echipei mele
task-scope-all = Toate cele vizibile
task-shown = Stare
task-shown-open = Deschise
task-shown-done = Finalizate
task-shown-all = Toate stările
task-due = Scadență
task-due-any = Orice dată
task-due-overdue = Restante
task-due-today = Astăzi
task-due-week = Următoarele 7 zile
task-due-never = Fără dată
task-search = Căutare în sarcini
task-empty = Nicio sarcină aici
task-empty-text = Creați una și spuneți cine o face și până când.
task-about-empty = Nicio sarcină despre această înregistrare
task-comments-count = { $count ->
    [one] { $count } comentariu
    [few] { $count } comentarii
   *[other] { $count } de comentarii
}
task-steps-done = { $count ->
    [one] { $done } din { $count } subsarcină finalizată
    [few] { $done } din { $count } subsarcini finalizate
   *[other] { $done } din { $count } de subsarcini finalizate
}
task-from = de la { $who }
task-timeline = { $who } a creat o sarcină pentru { $person }
task-details = Vedeți detaliile

## One task and its form.

task-new = Sarcină nouă
task-edit = Editarea sarcinii
task-created = Sarcina a fost creată
task-finish = Marcare ca finalizată
task-reopen = Redeschidere
task-finish-named = Marcare ca finalizată: { $what }
task-reopen-named = Redeschidere: { $what }
task-is-done = Sarcina este finalizată
task-is-open = Sarcina a fost redeschisă
task-facts = Despre sarcină
task-created-by = Creată de
task-created-at = Creată la
task-done-at = Finalizată la
task-people-change = Adăugare sau eliminare de persoane
task-delete = Ștergerea sarcinii
task-delete-title = Ștergeți această sarcină?
task-delete-text = Subsarcinile și comentariile ei se vor pierde.
task-step-add = Adăugare subsarcină
task-step-placeholder = Ce este de făcut
task-step-title = Titlul subsarcinii { $number }
task-step-person = Persoana subsarcinii { $number }
task-step-due = Termenul subsarcinii { $number }
task-step-remove = Eliminarea subsarcinii { $number }
task-changed-meanwhile = { $who } a modificat între timp această sarcină. Ce nu ați schimbat arată acum acele modificări: verificați și salvați din nou.

## Labels.

task-label-any = Orice etichetă
task-labels-manage = Administrarea etichetelor
task-labels-text = Toți pot folosi toate etichetele. Puteți modifica și șterge doar pe cele create de dumneavoastră.
task-labels-empty = Încă nu există etichete
task-label-new = Etichetă nouă
task-label-name = Numele etichetei
task-label-hue = Culoare
task-label-delete-title = Ștergeți această etichetă?
task-label-delete-text = Dispare de la toate sarcinile care o au.
task-hue-gray = Gri
task-hue-red = Roșu
task-hue-orange = Portocaliu
task-hue-amber = Chihlimbar
task-hue-green = Verde
task-hue-teal = Turcoaz
task-hue-blue = Albastru
task-hue-violet = Violet
task-hue-pink = Roz
task-hue-brown = Maro

## Comments.

task-comments = Comentarii
task-comments-empty = Încă nu există comentarii
task-comment-write = Scrieți un comentariu
task-comment-send = Comentare
task-comment-edit = Editarea comentariului
task-comment-delete = Ștergerea comentariului
task-comment-delete-title = Ștergeți acest comentariu?
task-comment-delete-text = Textul lui se va pierde.

## What happened.

task-history-created = { $who } a creat această sarcină
task-history-done = { $who } a marcat această sarcină ca finalizată
task-history-open = { $who } a redeschis această sarcină
task-history-ticked = { $who } a bifat „{ $what }”
task-history-unticked = { $who } a debifat „{ $what }”
task-history-text = { $who } a modificat descrierea
task-history-deleted = { $who } a șters această sarcină
feed-comment-added = { $who } a adăugat un comentariu
feed-comment-changed = { $who } a modificat un comentariu
feed-comment-deleted = { $who } a șters un comentariu

## Notifications.

notification-kind-task-assigned = { $who } v-a încredințat sarcina „{ $what }”
notification-kind-task-added = { $who } v-a adăugat la sarcina „{ $what }”
notification-kind-task-comment = { $who } a comentat sarcina „{ $what }”
notification-kind-task-done = { $who } a marcat ca finalizată sarcina „{ $what }”
