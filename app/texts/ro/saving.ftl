# Why a record cannot be saved, beyond the single value.
problem-no-space = Discul serverului este plin. Nu s-a modificat nimic. Anunțați administratorul; puteți încerca din nou imediat ce se eliberează spațiu.
problem-cannot-write = Serverul nu poate scrie pe disc. Nu s-a modificat nimic. Anunțați administratorul.
check-changed-meanwhile = Altcineva a modificat între timp acest câmp
check-other-customer = Aparține altui client
check-other-contract = Aparține altui contract
check-filter = Acest filtru nu poate fi folosit aici

## What an entry on a team changed.

feed-field-team-read = Membru al echipei (citire)
feed-field-team-write = Membru al echipei (citire și scriere)
feed-field-team-removed = Scos din echipă
