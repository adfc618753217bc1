### Recherche dans tout (Ctrl K) : fiches, pages et actions.

search-hint = Nom, numéro, page ou action
search-recent = Ouvertes récemment
search-pages = Pages
search-actions = Actions
search-all = Tous les résultats dans { $module }
search-import = Importer : { $module }
search-theme = Thème : { $theme }
search-nothing = Aucun résultat
search-unready = L’index de recherche est en cours de création ; certaines fiches peuvent manquer.
