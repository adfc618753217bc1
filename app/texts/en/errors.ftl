### What went wrong: answers to a request, and checks at a field.

## Problems of a request. What to do comes second.

problem-unauthenticated = Please sign in.
problem-forbidden = You do not have the right to do this.
problem-not-found = It does not exist, or you are not allowed to see it.
# $fields: the names of the fields, as a list.
problem-conflict = { $who } has changed this record meanwhile: { $fields }. Check your entries and save again.
problem-invalid = Some entries are not right. Please check the marked fields.
problem-in-use = It cannot be deleted because other data depends on it: { count-of }.
problem-too-many = { $seconds ->
    [one] Too many tries. Try again in { $seconds } second.
   *[other] Too many tries. Try again in { $seconds } seconds.
}
problem-too-large = This is too large to be sent.
problem-too-large-file = The file is too large. At most { $max } MB are allowed.
problem-internal = Something went wrong on the server. Nothing was saved. If it happens again, give your administrator this number: { $request }
problem-network = The server cannot be reached. Check your connection and try again.
problem-sign-in-failed = Mobile, e-mail or password is wrong.
problem-disabled = This part of the system is switched off.
problem-last-admin = The last super admin cannot be lost. Give the role to somebody else first.
problem-root-department = The company itself cannot be moved or deleted.
problem-built-in = This comes with the system and cannot be deleted.
# Over the errors of a form.
problem-summary = { $count ->
    [one] Please check { $count } field:
   *[other] Please check { $count } fields:
}
# Under a technical message.
problem-request = Request { $request }

## Checks at a field.

check-required = Please fill this in.
check-too-long = { $max ->
    [one] At most { $max } character.
   *[other] At most { $max } characters.
}
check-too-short = { $min ->
    [one] At least { $min } character.
   *[other] At least { $min } characters.
}
check-too-many-values = Too many entries.
check-not-unique = This value is already in use.
check-not-a-number = Enter a number.
check-not-a-whole-number = Enter a whole number.
check-too-many-decimals = { $max ->
    [0] No decimals here.
    [one] At most { $max } decimal.
   *[other] At most { $max } decimals.
}
check-negative = Must not be negative.
check-below-minimum = Must be at least { $min }.
check-above-maximum = Must be at most { $max }.
check-not-a-date = Enter a valid date.
check-not-a-time = Enter a valid time.
check-before-today = Must not be before today.
check-before-field = Must not be before “{ $other }”.
check-not-an-email = Enter a valid e-mail address, for example name@example.com.
check-not-a-phone = Enter a valid phone number.
check-mobile-or-email = Enter a mobile number or an e-mail address.
check-not-a-url = Enter a valid web address, for example https://example.com.
check-not-a-place = Enter a valid place on the map.
check-unknown-option = Choose one of the options.
check-unknown-reference = This entry does not exist, or you are not allowed to use it.
check-unknown-field = This field does not exist.
check-wrong-kind = This value does not fit the field.
check-employee-inactive = Choose an active employee.
check-password-weak = { $min ->
    [one] Use at least { $min } character.
   *[other] Use at least { $min } characters.
}
check-password-wrong = The current password is wrong.
check-passwords-differ = The two passwords are not the same.
check-read-only = This field cannot be changed.
check-cycle = It cannot be placed under itself.
check-file-too-large = The file is too large. At most { $max } MB are allowed.
check-file-kind = This kind of file is not allowed here.
check-number-one-running = Exactly one running number is needed.
check-number-step = The step must be between 1 and 1,000.
check-number-digits = 1 to 12 digits are possible.
check-number-reset-needs-date = Numbers that start anew need a date part at least as fine as that.
