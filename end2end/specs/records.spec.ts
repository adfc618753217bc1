// What every record can do, and what is special to customers.
import type { Page } from "@playwright/test";
import { type Person, ROLES, Refused, admin, date, day, decimal, employee, enter, moment, newId, option, ref, text, unique } from "../support/data";
import { looks } from "../support/look";
import { choose, detail, dialog, field, fill, fromMenu, pick, pickIn, rowOf, titleOf, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const tab = (page: Page, name: string | RegExp) => page.getByRole("navigation", { name: "Parts of the record" }).getByRole("link", { name });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const composer = (page: Page) => page.getByRole("form", { name: "Write a follow-up" });
const timeline = (page: Page) => page.getByRole("main").getByRole("list", { name: "Activity" });
/** The key fields in the head of a record. */
const key = (page: Page, label: string) => page.locator(".record__key", { has: page.getByText(label, { exact: true }) });
/** A card beside the record. */
const card = (page: Page, title: string) =>
  page.getByRole("complementary", { name: "At a glance" }).locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==",
  "base64",
);

test("D-01 head: key fields, previous and next in the order of the list, the way back", async ({ page }) => {
  const customer = await me.customer();
  for (const [name, amount] of [["One", "30"], ["Two", "10"], ["Three", "20"], ["Other", "99"]] as const) {
    await me.opportunity(customer, { name, amount: decimal(amount), expected_on: date("2026-12-24") });
  }
  const filter = encodeURIComponent(JSON.stringify({ all: [{ is: { field: "amount", op: "less", value: { t: "one", v: decimal("90") } } }] }));
  await page.goto(`/opportunities?filter=${filter}&sort=amount`);
  await expect.poll(() => titles(page)).toEqual(["Two", "Three", "One"]);
  await titleOf(page, "Three").click();
  await expect(heading(page)).toHaveText("Three");
  await expect(page).toHaveTitle(/Three/);
  await expect(key(page, "Customer")).toContainText(customer.name);
  await expect(key(page, "Amount")).toContainText("$20.00");
  await expect(key(page, "Stage")).toContainText("Verify customer");
  await expect(key(page, "Owner")).toContainText(me.name);
  await expect(key(page, "Expected on")).toContainText("Dec 24, 2026");
  await tab(page, "Details").click();
  await page.getByRole("link", { name: "Next record" }).click();
  await expect(heading(page)).toHaveText("One");
  await expect(tab(page, "Details"), "the tab stays").toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("link", { name: "Next record" }), "the last one of the filtered list").toHaveCount(0);
  await page.getByRole("link", { name: "Previous record" }).click();
  await expect(heading(page)).toHaveText("Three");
  await expect(page.getByRole("link", { name: "Previous record" })).toBeVisible();
  await page.keyboard.press("k");
  await expect(heading(page)).toHaveText("Two");
  await expect(page.getByRole("link", { name: "Next record" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(heading(page)).toHaveText("Three");
  await page.getByRole("navigation", { name: "You are here" }).getByRole("link", { name: "Opportunities" }).click();
  await expect.poll(() => titles(page)).toEqual(["Two", "Three", "One"]);
});

test("D-03 activity: follow-ups with method, next date, contact, picture and file; filter; edit and delete one's own @phone", async ({ page, weft }) => {
  const colleague = await employee(weft);
  const customer = await me.customer();
  const contact = await me.contact(customer, { name: unique("Maria") });
  await me.addToTeam(customer, colleague, true);
  await colleague.followUp(customer, "Called, nobody there.");
  await page.goto(customer.path);
  await expect(timeline(page)).toContainText("Called, nobody there.");

  const form = composer(page);
  await form.getByRole("button", { name: "Add follow-up" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await form.getByRole("radio", { name: "Meeting" }).check();
  await form.getByRole("textbox", { name: "Write a follow-up" }).fill("Agreed on a test.\nSee https://example.com/offer.");
  await form.getByLabel("Next contact").last().fill(`${day(2)}T10:00`);
  await pickIn(form.getByRole("combobox", { name: "Spoken to…" }), contact.name);
  const [pictures] = await Promise.all([page.waitForEvent("filechooser"), form.getByRole("button", { name: "Attach pictures" }).click()]);
  await pictures.setFiles({ name: "site.png", mimeType: "image/png", buffer: PNG });
  await expect(form.getByRole("button", { name: "Remove site.png" })).toBeVisible();
  const [files] = await Promise.all([page.waitForEvent("filechooser"), form.getByRole("button", { name: "Attach files" }).click()]);
  await files.setFiles({ name: "offer.txt", mimeType: "text/plain", buffer: Buffer.from("1,000 pieces") });
  await expect(form.getByRole("button", { name: "Remove offer.txt" })).toBeVisible();
  await looks(page, "composer");
  await form.getByRole("button", { name: "Add follow-up" }).click();
  await toast(page, "Follow-up added");

  const mine = timeline(page).getByRole("listitem").filter({ hasText: "Agreed on a test." });
  await expect(mine).toContainText("Meeting");
  await expect(mine.getByRole("link", { name: contact.name })).toBeVisible();
  await expect(mine).toContainText("Next contact:");
  await expect(mine.getByRole("link", { name: "https://example.com/offer" })).toHaveAttribute("target", "_blank");
  const picture = mine.getByRole("link", { name: "Open picture site.png" }).locator("img");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  const [download] = await Promise.all([page.waitForEvent("download"), mine.getByRole("link", { name: /offer\.txt/ }).click()]);
  expect(download.suggestedFilename()).toBe("offer.txt");
  await expect(key(page, "Next contact"), "it is the record's next contact too").toContainText(/In 2 days|Tomorrow|In \d+ hours/);
  await expect(form.getByRole("textbox", { name: "Write a follow-up" })).toHaveValue("");
  await looks(page, "activity");

  const kinds = page.getByRole("radiogroup", { name: "What to show" });
  await kinds.getByRole("radio", { name: "Events" }).check();
  await expect(timeline(page)).toContainText(`${me.name} created this record`);
  await expect(timeline(page)).not.toContainText("Agreed on a test.");
  await kinds.getByRole("radio", { name: "Follow-ups" }).check();
  await expect(timeline(page)).toContainText("Agreed on a test.");
  await expect(timeline(page)).not.toContainText("created this record");
  await page.getByLabel("Until", { exact: true }).last().fill(day(-1));
  await expect(page.getByRole("heading", { name: "No results" })).toBeVisible();
  await page.getByRole("group", { name: "Filter" }).getByRole("button", { name: "Reset" }).click();

  const his = timeline(page).getByRole("listitem").filter({ hasText: "Called, nobody there." });
  await expect(his).toBeVisible();
  await expect(his.getByRole("button", { name: "Edit follow-up" })).toHaveCount(0);
  await mine.getByRole("button", { name: "Edit follow-up" }).click();
  const edit = page.getByRole("form", { name: "Edit follow-up" });
  await edit.getByRole("textbox", { name: "Edit follow-up" }).fill("Agreed on a test in May.");
  await edit.getByRole("button", { name: "Save" }).click();
  const changed = timeline(page).getByRole("listitem").filter({ hasText: "Agreed on a test in May." });
  await expect(changed).toContainText("edited");
  await changed.getByRole("button", { name: "Delete follow-up" }).click();
  await dialog(page, "Delete this follow-up?").getByRole("button", { name: "Delete" }).click();
  await expect(changed).toHaveCount(0);
  await expect(his).toBeVisible();
});

test("D-05 details: groups, edited where they stand, system data read-only", async ({ page, weft, openAs }) => {
  const reader = await employee(weft);
  const lead = await me.lead({ email: "old@example.com", level: option("b") });
  await page.goto(`${lead.path}/details`);
  for (const group of ["Basic data", "Contact data", "Address", "Business", "System data"]) {
    await expect(page.getByRole("main").getByRole("heading", { name: group, exact: true }).first()).toBeVisible();
  }
  for (const kept of ["Owner", "Created by", "Created", "Changed", "Last follow-up"]) {
    await expect(detail(page, kept).getByRole("button")).toHaveCount(0);
  }
  const email = detail(page, "E-mail");
  await email.hover();
  await email.getByRole("button", { name: "Edit E-mail" }).click();
  const input = email.getByRole("textbox");
  await expect(input).toBeFocused();
  await input.fill("wrong");
  await input.press("Enter");
  await expect(email).toContainText("Enter a valid e-mail address");
  await expect(input, "what was typed stays").toHaveValue("wrong");
  await input.press("Escape");
  await expect(email).toContainText("old@example.com");
  await email.getByRole("button", { name: "Edit E-mail" }).click();
  await input.fill("new@example.com");
  await input.press("Enter");
  await expect(email.getByRole("link", { name: "new@example.com" })).toBeVisible();
  await expect(email.getByRole("button", { name: "Edit E-mail" }), "the focus comes back").toBeFocused();
  await detail(page, "Level").getByRole("button", { name: "Edit Level" }).click();
  await detail(page, "Level").getByRole("combobox").selectOption({ label: "A (key customer)" });
  await detail(page, "Level").getByRole("button", { name: "Save" }).click();
  await expect(detail(page, "Level")).toContainText("A (key customer)");
  await expect(key(page, "Mobile").getByRole("button", { name: "Edit Mobile" })).toHaveCount(1);
  const { record } = await me.get(lead);
  expect(record.values).toMatchObject({ email: text("new@example.com"), level: option("a") });
  await looks(page, "details");

  // Somebody who may only read sees no pencil, and the server agrees.
  await me.addToTeam(lead, reader);
  const his = await openAs(reader, `${lead.path}/details`);
  await expect(detail(his, "E-mail")).toContainText("new@example.com");
  await expect(his.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  const status = await reader.save("lead", { email: "x@example.com" }, { ...lead, version: record.version }).catch((error: Refused) => error.status);
  expect(status).toBe(403);
});

test.describe("what is left", () => {
  // She who leaves may hear of the change before she is away from the page.
  test.use({ expectedErrors: [/status of 404/] });

  test("D-07 team: add with right and end, change, remove, leave; for this record only", async ({ page, weft, openAs }) => {
    const [anna, boris] = [await employee(weft, { name: unique("Anna") }), await employee(weft, { name: unique("Boris") })];
    const [lead, other] = [await me.lead(), await me.lead()];
    await page.goto(`${lead.path}/team`);
    await expect(page.getByRole("heading", { name: "Nobody else works on this" })).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "Change team" }).click();
    const form = dialog(page, /^Team of/);
    await pickIn(field(form, "Employees"), anna.name);
    await pickIn(field(form, "Employees"), boris.name);
    await form.getByRole("button", { name: "Add", exact: true }).click();
    const row = (person: Person) => page.getByRole("row").filter({ hasText: person.name });
    await expect(row(me)).toContainText("Owner");
    // One right after the other: neither undoes the other.
    await page.getByRole("combobox", { name: `Right of ${anna.name}` }).selectOption({ label: "Read and write" });
    await page.getByLabel(`Last day of ${anna.name}`).fill(day(30));
    await toast(page, "Saved");
    await expect.poll(async () => (await teamOf(me, lead.id)).find(({ name }) => name === anna.name)).toMatchObject({ write: true, until: day(30) });
    await looks(page, "team");
    await expect.poll(() => anna.save("lead", { remark: "mine too" }, lead).then(() => "saved", (error: Refused) => error.message)).toBe("saved");
    expect(await anna.get(other).catch((error: Refused) => error.status), "the other record stays closed").toBe(404);

    await page.getByRole("button", { name: `Remove ${boris.name}` }).click();
    await expect(row(boris)).toHaveCount(0);
    expect(await boris.get(lead).catch((error: Refused) => error.status)).toBe(404);

    const hers = await openAs(anna, `${lead.path}/team`);
    await hers.getByRole("button", { name: "Leave" }).click();
    await dialog(hers, "Leave the team?").getByRole("button", { name: "Leave" }).click();
    await expect(hers).toHaveURL(/\/leads$/);
    await expect(row(anna)).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Nobody else works on this" })).toBeVisible();
  });
});

async function teamOf(person: Person, id: string) {
  const { team } = await person.call<{ team: { name: string; write: boolean; until: string | null }[] }>("records/get", { module: "lead", id });
  return team;
}

test("D-09 history: every change with field, old and new value, who and when", async ({ page, weft }) => {
  const colleague = await employee(weft);
  const customer = await me.customer({ level: option("b") });
  const product = await me.product();
  const opportunity = await me.opportunity(customer, { name: "Press", amount: decimal("100") });
  await me.addToTeam(opportunity, colleague, true);
  const second = await colleague.save("opportunity", { amount: decimal("120.5") }, opportunity);
  await colleague.save("opportunity", { stage: option("won"), remark: "Signed!" }, second);
  await page.goto(`${opportunity.path}/history`);
  const log = page.getByRole("list", { name: "History" });
  await expect(log.getByText(`${colleague.name} changed Amount from $100.00 to $120.50`)).toBeVisible();
  const several = log.getByRole("listitem").filter({ hasText: `${colleague.name} changed` }).first();
  await expect(several).toContainText("Stage");
  await expect(several).toContainText("Verify customer");
  await expect(several).toContainText("Won");
  await expect(several).toContainText("Signed!");
  await expect(log.getByText(`${me.name} changed the team`)).toBeVisible();
  await expect(log.getByText(`${me.name} created this record`)).toBeVisible();
  // Nothing changes or deletes an entry: to take a change back is a change of its own.
  await expect(log.getByRole("button", { name: /^(?!Undo this change)/ })).toHaveCount(0);
  // It follows while it is looked at.
  const { record } = await me.get(opportunity);
  await me.save("opportunity", { lines: { t: "lines", v: [{ product: product.id, name: product.name, unit: "", price: "5", quantity: "2", discount: "0" }] } }, { ...opportunity, version: record.version });
  await expect(log).toContainText(`${product.name}: 2 × $5.00`);
  await looks(page, "history");
});

test("D-11 related: children are listed and made with the parent filled in; linked and unlinked, both sides follow", async ({ page }) => {
  const customer = await me.customer();
  const contact = await me.contact(customer);
  const linked = await me.opportunity(customer);
  await page.goto(`${customer.path}/opportunities`);
  await expect(rowOf(page, linked.name)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "New opportunity" }).click();
  const form = dialog(page, "New opportunity");
  await expect(field(form, "Customer")).toHaveValue(customer.name);
  const name = unique("From the customer");
  await fill(form, { "Opportunity name": name });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(rowOf(page, name)).toBeVisible();
  await expect(tab(page, "Opportunities")).toContainText("2");
  await looks(page, "related");

  await page.goto(`${contact.path}/opportunities`);
  await page.getByRole("main").getByRole("button", { name: "Link existing" }).click();
  const link = dialog(page, /^Link existing/);
  await pickIn(field(link, "Opportunities"), linked.name);
  await link.getByRole("button", { name: "Link existing" }).click();
  await toast(page, "Linked");
  await rowOf(page, linked.name).getByRole("link", { name: linked.name }).click();
  await tab(page, "Details").click();
  await expect(detail(page, "Contact").getByRole("link")).toHaveText(contact.name);
  await page.goto(`${contact.path}/opportunities`);
  await rowOf(page, linked.name).getByRole("button", { name: "Undo the link" }).click();
  await toast(page, "The link is undone");
  await expect(rowOf(page, linked.name)).toHaveCount(0);
  expect((await me.get(linked)).record.values.contact ?? { t: "empty" }).toEqual({ t: "empty" });
});

test("CUST-05 customer: parent and children, further addresses, expenses", async ({ page }) => {
  const [mother, daughter] = [await me.customer(), await me.customer()];
  await page.goto(`${daughter.path}/details`);
  await detail(page, "Parent customer").getByRole("button", { name: "Edit Parent customer" }).click();
  await pickIn(detail(page, "Parent customer").getByRole("combobox"), mother.name);
  await detail(page, "Parent customer").getByRole("button", { name: "Save" }).click();
  await expect(card(page, "Parent and child customers").getByRole("link", { name: mother.name })).toBeVisible();
  await card(page, "Parent and child customers").getByRole("link", { name: mother.name }).click();
  await expect(card(page, "Parent and child customers").getByRole("link", { name: daughter.name })).toBeVisible();
  const cycle = await me.save("customer", { parent: ref(daughter) }, mother).catch((error: Refused) => error.problem.fields);
  expect(cycle).toEqual([expect.objectContaining({ field: "parent", message: "check-cycle" })]);
  await tab(page, "Child customers").click();
  await expect(rowOf(page, daughter.name)).toBeVisible();

  await tab(page, "Addresses").click();
  await page.getByRole("main").getByRole("button", { name: "New address" }).click();
  const address = dialog(page, "New address");
  await fill(address, { "Name of the address": "Warehouse", Type: choose("Delivery"), "Street and number": "Dock 4", City: "Constanța" });
  await address.getByRole("button", { name: "Save" }).click();
  await expect(rowOf(page, "Warehouse")).toContainText("Dock 4, Constanța");

  await tab(page, "Expenses").click();
  await page.getByRole("main").getByRole("button", { name: "New expense" }).click();
  const expense = dialog(page, "New expense");
  await fill(expense, { Purpose: "Train to Constanța", Category: choose("Travel"), Amount: "84.20" });
  await expense.getByRole("button", { name: "Save" }).click();
  await expect(rowOf(page, "Train to Constanța")).toContainText("$84.20");
  await expect(page.locator(".list__foot")).toContainText("Amount: $84.20");
});

test("CUST-06 CUST-07 CUST-08 CUST-09 customer: figures, primary contact, way to the opportunities, tabs", async ({ page }) => {
  const customer = await me.customer();
  await page.goto(customer.path);
  await expect(card(page, "Figures")).toContainText(/Follow-ups\s*0/);
  await expect(tab(page, /.*/)).toHaveText([
    "Activity", "Details", "Contacts0", "Opportunities0", "Contracts0", "Payments0", "Payment plans0", "Tax invoices0", "Visits0",
    "Addresses0", "Expenses0", "Child customers0", "Tasks", "Team", "Files", "History",
  ]);
  await expect(page.getByRole("link", { name: "1 opportunity" })).toHaveCount(0);

  // All of it comes while the page is open.
  const first = await me.contact(customer, { mobile: "0700 111 222" });
  await expect(card(page, "Primary contact")).toContainText("0700 111 222");
  const second = await me.contact(customer);
  await me.followUp(customer, "Called.");
  await me.opportunity(customer);
  const contract = await me.contract(customer, { amount: decimal("2500") });
  await me.payment(customer, contract, { amount: decimal("400") });
  await expect(card(page, "Figures")).toContainText(/Follow-ups\s*1/);
  await expect(card(page, "Figures")).toContainText(/Deals\s*1/);
  await expect(card(page, "Figures")).toContainText(/Amount of deals\s*\$2,500\.00/);
  await expect(card(page, "Figures")).toContainText(/Received\s*\$400\.00/);
  await expect(card(page, "Figures")).toContainText(/Last contact\s*Just now/);
  await expect(tab(page, "Contacts")).toContainText("2");
  await looks(page, "customer");
  await page.getByRole("link", { name: "1 opportunity" }).click();
  await expect(tab(page, "Opportunities")).toHaveAttribute("aria-current", "page");

  await tab(page, "Contacts").click();
  await expect(rowOf(page, first.name)).toContainText("Primary contact");
  await rowOf(page, second.name).getByRole("button", { name: "Make primary contact" }).click();
  await toast(page, "Primary contact changed");
  await expect(rowOf(page, second.name)).toContainText("Primary contact");
  await expect(card(page, "Primary contact").getByRole("link", { name: second.name })).toBeVisible();

  await page.goto("/customers");
  await rowOf(page, customer.name).getByRole("link", { name: "1 opportunity" }).click();
  await expect(heading(page)).toHaveText(customer.name);
  await expect(tab(page, "Opportunities")).toHaveAttribute("aria-current", "page");
});

test("the menu of a record; one that is deleted or not one's own is not there", async ({ page, weft }) => {
  const heir = await employee(weft, { name: unique("Heir") });
  const stranger = await employee(weft, { roles: [ROLES.salesManager] });
  const foreign = await stranger.customer();
  const own = await me.lead({ next_contact_at: moment(new Date(Date.now() + 86_400_000)) });
  await page.goto(own.path);
  await fromMenu(page.getByRole("main"), "More", "Copy link");
  await toast(page, "Copied");
  await fromMenu(page.getByRole("main"), "More", "Change team");
  await dialog(page, "Team of 1 lead").getByRole("button", { name: "Cancel" }).click();
  await fromMenu(page.getByRole("main"), "More", "Transfer");
  const transfer = dialog(page, "Transfer 1 lead");
  await fill(transfer, { "New owner": pick(heir.name) });
  await transfer.getByRole("radio", { name: "Stays in the team and may edit" }).check();
  await transfer.getByRole("button", { name: "Transfer" }).click();
  await expect(key(page, "Owner")).toContainText(heir.name);
  await (await admin(weft)).transfer(own, me);
  await expect(key(page, "Owner")).toContainText(me.name);
  await fromMenu(page.getByRole("main"), "More", "Delete");
  const question = dialog(page, `Delete “${own.name}”?`);
  await expect(question, "one record is spoken of as one").toContainText("It goes to the recycle bin with its follow-ups");
  await question.getByRole("button", { name: "Delete" }).click();
  await toast(page, "Deleted: 1 lead");
  await expect(page).toHaveURL(/\/leads$/);
  expect(await me.get(own).catch((error: Refused) => error.status)).toBe(404);
  expect(await me.get(foreign).catch((error: Refused) => error.status)).toBe(404);
  expect(await me.get({ module: "customer", id: newId() }).catch((error: Refused) => error.status)).toBe(404);
});

test.describe("not there", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("the page of a record that one may not see says so, and leads on", async ({ page, weft }) => {
    const stranger = await employee(weft, { roles: [ROLES.salesManager] });
    const foreign = await stranger.customer();
    await page.goto(foreign.path);
    await expect(page.getByRole("alert")).toContainText("It does not exist, or you are not allowed to see it.");
    await looks(page, "record-not-there");
  });
});
