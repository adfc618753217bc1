### What the server says beyond the checks of the page.

## People and rights.

problem-oneself = You cannot do this to your own account.
problem-role-beyond = Only somebody with the right to manage roles may do this: the role reaches further than the own records.

## Passwords.

check-password-same = Choose a password that differs from the current one.

## Fields.

# $count: values that stand in more than one record.
check-duplicates = { $count ->
    [one] { $count } value stands in several records. Make the values different first.
   *[other] { $count } values stand in several records. Make the values different first.
}
check-required-hidden = A required field cannot be hidden.
