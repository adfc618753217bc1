# Why a record cannot be saved, beyond the single value.
problem-disk = Serverul nu poate scrie pe disc: acesta este plin sau protejat la scriere. Nu s-a modificat nimic. Anunțați administratorul.
check-changed-meanwhile = Altcineva a modificat între timp acest câmp
check-other-customer = Aparține altui client
check-other-contract = Aparține altui contract
check-filter = Acest filtru nu poate fi folosit aici
