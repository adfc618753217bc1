# Why a record cannot be saved, beyond the single value.
problem-no-space = The server’s disk is full. Nothing was changed. Tell your administrator; you can try again as soon as there is room.
problem-cannot-write = The server cannot write to its disk. Nothing was changed. Tell your administrator.
check-changed-meanwhile = Somebody else changed this meanwhile
check-other-customer = This belongs to another customer
check-other-contract = This belongs to another contract
check-filter = This filter cannot be used here

## What an entry on a team changed.

feed-field-team-read = Team member (read)
feed-field-team-write = Team member (read and write)
feed-field-team-removed = Removed from the team
