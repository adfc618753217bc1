# Why a record cannot be saved, beyond the single value.
problem-disk = The server cannot write to its disk: it is full or read-only. Nothing was changed. Tell your administrator.
check-changed-meanwhile = Somebody else changed this meanwhile
check-other-customer = This belongs to another customer
check-other-contract = This belongs to another contract
check-filter = This filter cannot be used here

## What an entry on a team changed.

feed-field-team-read = Team member (read)
feed-field-team-write = Team member (read and write)
feed-field-team-removed = Removed from the team
