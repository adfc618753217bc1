### The help panel: the guide (a topic for each area), the manual (step by step), feedback.
# The guide’s and manual’s texts have a little markup: “- ” and “1. ” begin the items of lists, ** ** is bold.


## The panel.

help-open = Open the help
help-tab-guide = Guide
help-tab-manual = Manual
help-tab-feedback = Feedback
help-topic = Topic
help-edit = Edit for everybody
help-own-text = Your company’s own text.
help-text = Text of this topic
help-markup = “## ” begins a heading, “- ” and “1. ” a list item; **two stars** make text bold.
help-reset = Back to the standard text
help-reset-title = Back to the standard text?
help-reset-text = Your company’s text of this topic in this language will be lost.
help-reset-done = The standard text is back

## Feedback.

feedback-intro = What is missing, what gets in your way? Your administrators read it, with your name.
feedback-text = Your feedback
feedback-sent = Thank you. Your administrators have been told.
feedback-received = Received feedback
feedback-empty = No feedback so far
notification-kind-feedback = { $who } wrote: { $what }

## The guide.

guide-overview =
    Your customers, what you sell to them and what was agreed stand in one place, and everybody sees what concerns him.

    - The **app switcher** at the top leads to the CRM and to the office (tasks, address book).
    - The **sections** at the side are lists: leads, customers, contracts and so on. On a phone the first ones are at the bottom, the rest behind “More”.
    - The **bell** tells what concerns you: records given to you, tasks, comments.
    - Press **?** to see all keys.
    .title = Overview
guide-leads =
    A lead is the first, raw information on a possible customer: a business card, a call, a form.

    - Create leads one by one, or import a file.
    - Write each contact as a **follow-up** with the next date; the list shows who is due.
    - **Transfer** a lead when a colleague takes it over.
    .title = Leads
guide-customers =
    A customer is a company that buys or may buy. Its page holds everything about it: contacts, opportunities, contracts, payments, tasks.

    - The **primary contact** is the person you call first; choose it among the contacts.
    - The **level** (A, B, C) and the deal status help to sort the list.
    - Share a customer through its **team**, with the right to read or to write, also for a limited time.
    .title = Customers
guide-contacts =
    A contact is a person at a customer. Telephone numbers and e-mail addresses are links: a click calls or writes.

    - Note who decides with **decision maker**.
    - Opportunities and contracts can name the contact they were agreed with.
    .title = Contacts
guide-opportunities =
    An opportunity is a sales chance with an amount, an expected date and a stage.

    - Move the **stage** on as the deal goes on; the win probability follows.
    - Add the **products** with price, quantity and discount: the amount is added up for you.
    - An opportunity ends as won, lost or invalid.
    .title = Opportunities
guide-contracts =
    A contract is what was signed. Most sales figures come from contracts.

    - Payments, payment plans, tax invoices and visits belong to a contract.
    - The **number** is given by the company’s number rule.
    - Mind the end date: contracts that end soon have a view of their own.
    .title = Contracts
guide-payments =
    A payment is money received on a contract; a payment plan is an instalment that is expected.

    - Make the plan with the contract, and enter each payment from its instalment: the amount is filled in.
    - A plan is open, partly received, received or overdue.
    .title = Payments
guide-tax-invoices =
    A tax invoice is a request to issue an invoice on a contract, and its issue: number, date, how it was sent.
    .title = Tax invoices
guide-visits =
    A visit asks a customer with a signed contract how satisfied he is. Write down what he says: the contract’s page shows it to everybody who works with him.
    .title = Visits
guide-products =
    Products are what you sell, with category, unit, price and code. Only products **on the shelf** can be chosen in opportunities and contracts; old ones stay where they were used.
    .title = Products
guide-campaigns =
    A campaign is a marketing activity that brings leads: a fair, a mailing, an event. Enter it at the leads and customers it brought; so its cost can be compared with what came of it.
    .title = Campaigns
guide-tasks =
    A task says what is to be done, by whom and until when. One person is responsible; others take part.

    - Create tasks here or on the page of a customer, contact, opportunity or contract: there they also stand in the activity.
    - **Sub-tasks** have a person and a date of their own. Ticking them does not finish the task: whoever is responsible does.
    - Who sees a task: who made it, who is responsible, who takes part or has a sub-task, their managers, and whoever sees a related record.
    - Everybody who sees a task can comment on it.
    .title = Tasks
guide-address-book =
    Everybody who works here, by department, with telephone and e-mail. A click on a number calls, a click on an address writes. Search by name, position, number or e-mail; accents do not matter.
    .title = Address book
guide-import =
    Bring your data along in a file: choose it, say which column is which field, settle what does not fit, and let it run.

    - Download the **template** if you begin with an empty table.
    - Rows that cannot be imported come back in a file with the reason beside them.
    - Nothing that exists is overwritten unless you choose so.
    .title = Import
guide-profile =
    Here you change your language, the look, your picture and your password, and see on which devices you are signed in. End a session that you do not know, and change your password then.
    .title = My account
guide-admin =
    Here the company is set up: people, departments, roles, fields and numbers.

    1. Build the **departments**.
    2. Give the **roles** their rights: what may be done, and with whose records.
    3. Create the **employees** with department, manager and roles.

    A changed right holds at the next click of whom it concerns.
    .title = Admin console

## The manual.

manual-find =
    1. Open the list and type into the search box: several words must all be found.
    2. Press “Filter” for conditions on fields; they stand above the list and can be taken away one by one.
    3. Click a column’s head to sort.
    4. Copy the address of the page: it holds search, filter and order, and can be sent to a colleague.
    .title = Find a record
manual-create =
    1. Press + at the top, or **c** in a list.
    2. Fill in what you know; fields with a star are required.
    3. Save. What belongs to a record is best created on its page, for then the reference is filled in.

    A form that you leave unsaved is kept on this device.
    .title = Create a record
manual-follow-up =
    1. Open the record; “Activity” is its first tab.
    2. Choose the method, write what it was about, and set the next contact.
    3. The button with the flash holds your **quick phrases**: a click puts one in place of the text, “Undo” brings the text back.
    4. Attach pictures and files by the buttons, by dragging, or by pasting.
    .title = Write a follow-up
manual-task =
    1. On a record, open “Tasks” and press “New task”; or open the tasks of the office.
    2. Say who is responsible, who takes part, and until when.
    3. Add sub-tasks if several people share the work.
    4. They are notified at once, and you when the task is done.
    .title = Give somebody a task
manual-team =
    1. Open the record and press “…”.
    2. “Change team” gives colleagues the right to read or to write, also until a date.
    3. “Transfer” gives the record another owner; you choose whether the owner before keeps a right.
    4. Both can be done for several records marked in a list.
    .title = Share or transfer
manual-views =
    1. Filter the list as you need it.
    2. Save the filter as a view with a name: it becomes a tab.
    3. In the settings of the views you order and hide tabs and choose the one that opens first.
    .title = Keep a view
manual-import =
    1. Open the list, then “Import” in its menu.
    2. Choose the file, check the columns, settle unknown names.
    3. Look at the preview, start, and download the rows that failed.
    .title = Import a file
manual-export =
    1. Filter the list, or mark some records.
    2. Choose “Export”, the columns and the format.
    3. The file holds what you see, and nothing else.
    .title = Export a list
manual-phone =
    1. Open the same address in the phone’s browser.
    2. Choose “Add to home screen” in the browser’s menu: it becomes an app.
    3. Lists show cards; the sections are at the bottom, the rest behind “More”.
    .title = On the phone
manual-account =
    1. Open the menu of your picture at the top.
    2. Choose the language and the look: they hold on all your devices.
    3. “Change password” signs your other devices out.
    .title = Language and password
