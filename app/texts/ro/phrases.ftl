### Quick phrases at the box of a follow-up.

phrase-title = Expresii rapide
phrase-replaced = Textul dumneavoastră a fost înlocuit
phrase-empty = Încă nu aveți expresii rapide.
phrase-manage = Administrarea expresiilor
phrase-manage-title = Expresiile dumneavoastră rapide
phrase-manage-text = Texte pe care le scrieți des. Numai dumneavoastră le vedeți.
phrase-new = Expresie nouă
phrase-text = Expresie
