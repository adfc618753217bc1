### The shell of the page: what the frame's own texts lack.

shell-brand = { -brand }
shell-home = Go to the start page
shell-messages = Messages
shell-breadcrumb = You are here

## When something is missing.

shell-start-failed = { -brand } could not start
shell-offline-title = No connection
shell-no-sections = Nothing to see yet
shell-no-sections-text = You have no rights so far. Please ask your administrator for a role.

## One's own profile.

shell-look = Language and appearance
shell-picture-drop = Drop a picture here, or
shell-picture-help = PNG, JPEG, WebP or GIF; a square picture looks best.
shell-device-unknown = Unknown device

## Notifications and keys.

shell-notices-older = Show older ones
shell-keys-go = Go to a section
