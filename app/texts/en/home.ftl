### The home of the admin console: the company in figures, what is new; the face of the company.

## Figures.

home-figures = The company in figures
home-people = People
home-records = Records
home-records-hint = As many of each as you may see.
home-records-none = You may see no records.
home-storage = Storage
home-database = Database
home-files = Files
home-version = Version

## What is new, per version.

home-news = What is new
home-news-version = Version { $version }
home-news-fields = Custom fields of many kinds, with formulas, in forms that you arrange.
home-news-boards = Lists as boards, cards moved by hand; each list opens the way you left it.
home-news-search = Search over everything with Ctrl or ⌘ and K, a duplicate check, and merging of duplicates.
home-news-undo = A recycle bin, undo, and changes of many records at once with a preview.
home-news-tasks = Tasks, announcements, the address book, and files at every record.
home-news-rights = Field rights: a role hides single fields or makes them read-only.
home-news-apps = Apps can be switched off; your logo stands in the bar; everybody chooses what to be notified of.

## Logo, picture of the sign-in page, web address.

company-face = Logo and sign-in page
company-face-public = Anybody who opens the sign-in page sees these pictures.
company-logo-help = PNG, JPEG, WebP or GIF up to { $max } KB. It is shown small: a transparent ground looks best.
company-picture-help = PNG, JPEG, WebP or GIF up to { $max } KB. It fills the side of the page, or its top on a phone.
company-picture-change = Change picture of the sign-in page
company-picture-remove = Remove picture of the sign-in page
company-base-url-hint = Stands in links that are copied here and handed on, for example https://crm.example.com.
company-base-url-fixed = The server was started with this address: it holds, and cannot be changed here.
check-base-url = Enter an address like https://crm.example.com, without a path.
check-picture-too-large = The picture may have at most { $max } KB.
employee-sign-in-at = Sign in at { $url }
