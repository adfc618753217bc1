### Quick phrases at the box of a follow-up.

phrase-title = Quick phrases
phrase-replaced = Your text was replaced
phrase-empty = You have no quick phrases yet.
phrase-manage = Manage phrases
phrase-manage-title = Your quick phrases
phrase-manage-text = Texts that you write often. Only you see them.
phrase-new = New phrase
phrase-text = Phrase
