### Search over everything (Ctrl K): records, pages and actions.

search-hint = Name, number, page or action
search-recent = Opened lately
search-pages = Pages
search-actions = Actions
search-all = All hits in { $module }
search-import = Import: { $module }
search-theme = Theme: { $theme }
search-nothing = Nothing found
search-unready = The search index is still being built; some records may be missing.
