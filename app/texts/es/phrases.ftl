### Quick phrases at the box of a follow-up.

phrase-title = Frases rápidas
phrase-replaced = Se reemplazó tu texto
phrase-empty = Aún no tienes frases rápidas.
phrase-manage = Gestionar frases
phrase-manage-title = Tus frases rápidas
phrase-manage-text = Textos que escribes a menudo. Solo tú los ves.
phrase-new = Nueva frase
phrase-text = Frase
