### Quick phrases at the box of a follow-up.

phrase-title = Phrases types
phrase-replaced = Votre texte a été remplacé
phrase-empty = Vous n’avez pas encore de phrases types.
phrase-manage = Gérer les phrases
phrase-manage-title = Vos phrases types
phrase-manage-text = Des textes que vous écrivez souvent. Vous seul les voyez.
phrase-new = Nouvelle phrase
phrase-text = Phrase
