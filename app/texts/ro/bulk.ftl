### Modificarea câmpurilor mai multor înregistrări deodată.

bulk-action = Editare câmpuri
bulk-title = Editare { $what }
bulk-field-add = Adăugare câmp
bulk-field-remove = { $field } rămâne cum este
bulk-hint = Se modifică doar câmpurile adăugate aici. O valoare goală golește câmpul.
bulk-scope = Ce înregistrări
bulk-scope-chosen = Cele selectate
bulk-scope-all = Tot ce arată lista
bulk-check = Verificare
bulk-checking = Se verifică { $done } din { $total }
bulk-editing = Se modifică { $done } din { $total }
bulk-would-change = Se vor modifica: { $what }
bulk-would-stay = Au deja aceste valori: { $what }
bulk-would-refuse = Rămân cum sunt: { $what }
bulk-nothing = Nu s-ar modifica nimic.
bulk-more-refused = și încă { $what }
bulk-apply = Modificare { $what }
bulk-done = Modificat: { $what }
bulk-stop = Oprire
bulk-too-many = Sunt mai mult de { $max }. Restrângeți mai întâi lista cu un filtru.
