### The help panel: the guide (a topic for each area), the manual (step by step), feedback.
# The guide’s and manual’s texts have a little markup: “- ” and “1. ” begin the items of lists, ** ** is bold.


## The panel.

help-open = Ouvrir l’aide
help-tab-guide = Guide
help-tab-manual = Manuel
help-tab-feedback = Vos remarques
help-topic = Sujet
help-edit = Modifier pour tous
help-own-text = Texte propre à votre entreprise.
help-text = Texte de ce sujet
help-markup = « ## » commence un titre, « - » et « 1. » un élément de liste ; **deux étoiles** mettent en gras.
help-reset = Revenir au texte standard
help-reset-title = Revenir au texte standard ?
help-reset-text = Le texte de votre entreprise pour ce sujet dans cette langue sera perdu.
help-reset-done = Le texte standard est rétabli

## Feedback.

feedback-intro = Que manque-t-il, qu’est-ce qui vous gêne ? Vos administrateurs le liront, avec votre nom.
feedback-text = Vos remarques
feedback-sent = Merci. Vos administrateurs ont été prévenus.
feedback-received = Remarques reçues
feedback-empty = Aucune remarque pour l’instant
notification-kind-feedback = { $who } a écrit : { $what }

## The guide.

guide-overview =
    Vos clients, ce que vous leur vendez et ce qui a été convenu sont au même endroit, et chacun voit ce qui le concerne.

    - Le **sélecteur d’application** en haut mène au CRM et au bureau (tâches, annuaire).
    - Les **rubriques** sur le côté sont des listes : pistes, clients, contrats… Sur un téléphone, les premières sont en bas, les autres derrière « Plus ».
    - La **cloche** signale ce qui vous concerne : fiches reçues, tâches, commentaires.
    - La touche du point d’interrogation montre tous les raccourcis.
    .title = Vue d’ensemble
guide-leads =
    Une piste est la première information sur un client possible : une carte, un appel, un formulaire.

    - Créez les pistes une à une, ou importez un fichier.
    - Notez chaque contact comme **suivi** avec la prochaine date ; la liste montre ce qui est dû.
    - **Transférez** une piste lorsqu’un collègue la reprend.
    .title = Pistes
guide-customers =
    Un client est une entreprise qui achète ou peut acheter. Sa page réunit tout : contacts, opportunités, contrats, encaissements, tâches.

    - Le **contact principal** est la personne à appeler d’abord ; choisissez-le parmi les contacts.
    - Le **niveau** (A, B, C) et le statut aident à trier la liste.
    - Partagez un client avec son **équipe**, en lecture ou en écriture, même pour une durée limitée.
    .title = Clients
guide-contacts =
    Un contact est une personne chez un client. Téléphones et adresses e-mail sont des liens : un clic appelle ou écrit.

    - Notez qui décide avec **décideur**.
    - Opportunités et contrats peuvent nommer le contact concerné.
    .title = Contacts
guide-opportunities =
    Une opportunité est une vente possible avec un montant, une date prévue et une étape.

    - Avancez l’**étape** au fil de l’affaire ; la probabilité suit.
    - Ajoutez les **produits** avec prix, quantité et remise : le montant se calcule seul.
    - Une opportunité finit gagnée, perdue ou non valable.
    .title = Opportunités
guide-contracts =
    Un contrat est ce qui a été signé. La plupart des chiffres de vente viennent des contrats.

    - Encaissements, échéances, factures fiscales et visites appartiennent à un contrat.
    - Le **numéro** suit la règle de numérotation de l’entreprise.
    - Surveillez la date de fin : ceux qui finissent bientôt ont leur propre vue.
    .title = Contrats
guide-payments =
    Un encaissement est de l’argent reçu sur un contrat ; une échéance est un versement attendu.

    - Faites le plan avec le contrat et saisissez chaque encaissement depuis son échéance : le montant est déjà rempli.
    - Une échéance est ouverte, reçue en partie, reçue ou en retard.
    .title = Encaissements
guide-tax-invoices =
    Une facture fiscale est la demande d’émettre une facture sur un contrat, puis son émission : numéro, date, envoi.
    .title = Factures fiscales
guide-visits =
    Une visite demande à un client sous contrat s’il est satisfait. Notez ce qu’il dit : la page du contrat le montre à tous ceux qui travaillent avec lui.
    .title = Visites
guide-products =
    Les produits sont ce que vous vendez, avec catégorie, unité, prix et code. Seuls les produits **en vente** peuvent être choisis ; les anciens restent là où ils ont servi.
    .title = Produits
guide-campaigns =
    Une campagne est une action de marketing qui apporte des pistes : un salon, un envoi, un événement. Indiquez-la sur les pistes et clients obtenus pour comparer son coût à ses résultats.
    .title = Campagnes
guide-tasks =
    Une tâche dit ce qui est à faire, par qui et pour quand. Une personne est responsable ; d’autres participent.

    - Créez des tâches ici ou sur la page d’un client, contact, opportunité ou contrat : elles y figurent aussi dans l’activité.
    - Les **sous-tâches** ont leur personne et leur date. Les cocher ne termine pas la tâche : c’est au responsable de le faire.
    - Voient une tâche : qui l’a créée, le responsable, qui participe ou a une sous-tâche, les supérieurs du responsable, et qui voit une fiche liée.
    - Tous ceux qui voient une tâche peuvent la commenter.
    .title = Tâches
guide-address-book =
    Tous ceux qui travaillent ici, par service, avec téléphone et e-mail. Un clic sur un numéro appelle, sur une adresse écrit. Cherchez par nom, poste, numéro ou e-mail ; les accents ne comptent pas.
    .title = Annuaire
guide-import =
    Apportez vos données dans un fichier : choisissez-le, dites quelle colonne est quel champ, réglez ce qui ne va pas, puis lancez.

    - Téléchargez le **modèle** si vous partez d’un tableau vide.
    - Les lignes refusées reviennent dans un fichier, avec la raison à côté.
    - Rien d’existant n’est écrasé sans votre choix.
    .title = Importation
guide-profile =
    Ici vous changez votre langue, l’apparence, votre photo et votre mot de passe, et voyez sur quels appareils vous êtes connecté. Fermez une session inconnue, puis changez votre mot de passe.
    .title = Mon compte
guide-admin =
    Ici se configure l’entreprise : personnes, services, rôles, champs et numéros.

    1. Créez les **services**.
    2. Donnez leurs droits aux **rôles** : ce qui est permis, et sur les fiches de qui.
    3. Créez les **employés** avec service, supérieur et rôles.

    Un droit modifié vaut au prochain clic de la personne.
    .title = Console d’administration

## The manual.

manual-find =
    1. Ouvrez la liste et tapez dans la recherche : tous les mots doivent être trouvés.
    2. « Filtrer » pose des conditions sur les champs ; elles figurent au-dessus de la liste et s’enlèvent une à une.
    3. Cliquez sur l’en-tête d’une colonne pour trier.
    4. Copiez l’adresse de la page : elle garde recherche, filtre et ordre, et s’envoie à un collègue.
    .title = Trouver une fiche
manual-create =
    1. Appuyez sur + en haut, ou sur **c** dans une liste.
    2. Remplissez ce que vous savez ; les champs étoilés sont obligatoires.
    3. Enregistrez. Ce qui dépend d’une fiche se crée mieux sur sa page : la référence est déjà remplie.

    Un formulaire non enregistré est conservé sur cet appareil.
    .title = Créer une fiche
manual-follow-up =
    1. Ouvrez la fiche ; « Activité » est son premier onglet.
    2. Choisissez le mode, écrivez de quoi il s’agissait et fixez le prochain contact.
    3. Le bouton à l’éclair contient vos **phrases types** : un clic en met une à la place du texte, « Annuler » le rétablit.
    4. Joignez images et fichiers par les boutons, en glissant ou en collant.
    .title = Noter un suivi
manual-task =
    1. Sur une fiche, ouvrez « Tâches » puis « Nouvelle tâche » ; ou ouvrez les tâches du bureau.
    2. Dites qui est responsable, qui participe et pour quand.
    3. Ajoutez des sous-tâches si plusieurs personnes se partagent le travail.
    4. Elles sont prévenues aussitôt, et vous quand la tâche est terminée.
    .title = Confier une tâche
manual-team =
    1. Ouvrez la fiche et appuyez sur « … ».
    2. « Modifier l’équipe » donne à des collègues un droit de lecture ou d’écriture, même jusqu’à une date.
    3. « Transférer » donne la fiche à un autre responsable ; vous choisissez si l’ancien garde un droit.
    4. Les deux valent pour plusieurs fiches cochées dans une liste.
    .title = Partager ou transférer
manual-views =
    1. Filtrez la liste selon vos besoins.
    2. Enregistrez le filtre comme vue, avec un nom : elle devient un onglet.
    3. Les réglages des vues ordonnent et masquent les onglets, et désignent celui qui s’ouvre d’abord.
    .title = Garder une vue
manual-import =
    1. Ouvrez la liste, puis « Importer » dans son menu.
    2. Choisissez le fichier, vérifiez les colonnes, réglez les noms inconnus.
    3. Regardez l’aperçu, lancez, et téléchargez les lignes refusées.
    .title = Importer un fichier
manual-export =
    1. Filtrez la liste, ou cochez des fiches.
    2. Choisissez « Exporter », les colonnes et le format.
    3. Le fichier contient ce que vous voyez, et rien d’autre.
    .title = Exporter une liste
manual-phone =
    1. Ouvrez la même adresse dans le navigateur du téléphone.
    2. Choisissez « Ajouter à l’écran d’accueil » dans le menu du navigateur : c’est une application.
    3. Les listes montrent des cartes ; les rubriques sont en bas, les autres derrière « Plus ».
    .title = Sur le téléphone
manual-account =
    1. Ouvrez le menu de votre photo, en haut.
    2. Choisissez la langue et l’apparence : elles valent sur tous vos appareils.
    3. « Changer le mot de passe » déconnecte vos autres appareils.
    .title = Langue et mot de passe
