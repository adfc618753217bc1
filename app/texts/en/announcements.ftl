# Announcements.

announcement-new = New announcement
announcement-change = Change announcement
announcement-choose = Choose an announcement to read it.
announcement-empty = No announcements yet
announcement-empty-text = What the company has to tell everybody appears here.
announcement-older = Show older ones
announcement-pinned = Pinned
announcement-unread = unread
announcement-by = { $who }, { $when }
announcement-edited = changed { $when }
announcement-everybody = Everybody
announcement-for = For: { $departments }
announcement-withdraw = Withdraw
announcement-withdraw-text = Nobody will be able to read this announcement any more.
announcement-withdrawn = Announcement withdrawn
announcement-saved = Announcement published
announcement-publish = Publish
announcement-title = Title
announcement-text = Text
announcement-text-hint = An empty line begins a new paragraph. Web addresses become links.
announcement-audience = Audience
announcement-audience-hint = The people of these departments and of those below them. Leave it empty for everybody.
announcement-pin = Keep at the top of the list
announcement-arrived = New announcement

admin-right-announcements = Announcements
    .hint = Tell everybody, or some departments
