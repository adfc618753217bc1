// The recycle bin, taking changes back, fields of many records at once.
import type { Page } from "@playwright/test";
import { type Person, ROLES, employee, enter, option, unique } from "../support/data";
import { looks } from "../support/look";
import { actionBar, choose, detail, dialog, field, fill, fromMenu, rowOf, select, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const main = (page: Page) => page.getByRole("main");
/** The row of a deleted record: it has no page to lead to. */
const row = (page: Page, name: string) => main(page).getByRole("row", { name });
/** Takes back what a message says. */
const undo = (page: Page, text: string) =>
  page.getByRole("region", { name: "Messages" }).locator(".toast").filter({ hasText: text }).getByRole("button", { name: "Undo" }).click();

test("PLUS-04 recycle bin: what was deleted is found, comes back with what it belongs to, and can be removed for good @phone", async ({ page, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.salesManager] });
  const customer = await me.customer({ name: unique("Gone") });
  const contact = await me.contact(customer, { name: unique("Carla") });
  await me.addToTeam(customer, boss);
  await me.call("records/delete", { module: "contact", ids: [contact.id] });
  await page.goto("/customers");
  await select(page, customer.name);
  await fromBar(page, "Delete");
  await dialog(page, /^Delete/).getByRole("button", { name: "Delete" }).click();
  await toast(page, "Deleted: 1 customer");

  await fromMenu(main(page), /^More$/, "Recycle bin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recycle bin");
  await expect(main(page)).toContainText("Deleted records are kept for 30 days");
  await expect(row(page, customer.name)).toContainText(me.name);
  await looks(page, "recycle-bin", "main");
  await page.getByRole("searchbox").fill("nothing like it");
  await expect(main(page).getByText("No results")).toBeVisible();
  await page.getByRole("searchbox").fill(customer.name);
  await expect(row(page, customer.name)).toBeVisible();

  await page.getByRole("searchbox").fill("");
  await expect(page).not.toHaveURL(/q=/);
  await chooseModule(page, "Contacts");
  await row(page, contact.name).getByRole("button", { name: `Restore ${contact.name}` }).click();
  const refused = dialog(page, "Not everything could be done");
  await expect(refused).toContainText(`It belongs to “${customer.name}”, which is deleted too.`);
  await refused.getByRole("button", { name: "Restore with what they belong to" }).click();
  await toast(page, "Restored: 1 contact");
  await page.goto(`${customer.path}/team`);
  await expect(main(page)).toContainText(boss.name);
  await page.goto(`${customer.path}/history`);
  await expect(main(page)).toContainText(`${me.name} restored this record`);

  // Away from the customer first: its page may be asking for the contact just now.
  await page.goto("/recycle-bin");
  await me.call("records/delete", { module: "contact", ids: [contact.id] });
  await page.goto("/recycle-bin/contacts");
  await row(page, contact.name).getByRole("button", { name: `Remove ${contact.name} for good` }).click();
  const sure = dialog(page, "Remove 1 contact for good?");
  await expect(sure, "one record is spoken of as one").toContainText("Its values");
  await expect(sure).toContainText("nobody can bring them back");
  await sure.getByRole("button", { name: "Remove for good" }).click();
  await toast(page, "Removed for good: 1 contact");
  await expect(row(page, contact.name)).toHaveCount(0);
});

test("PLUS-04 undo: a deletion, an edit in place and a transfer; by the message, by Ctrl Z, from the operation log", async ({ page, weft }) => {
  const colleague = await employee(weft);
  const lead = await me.lead({ name: unique("Undone"), level: option("a") });
  await page.goto("/leads");
  await select(page, lead.name);
  await actionBar(page).getByRole("button", { name: "Delete" }).click();
  await dialog(page, /^Delete/).getByRole("button", { name: "Delete" }).click();
  await expect(rowOf(page, lead.name)).toHaveCount(0);
  await undo(page, "Deleted: 1 lead");
  await toast(page, "Undone");
  await expect(rowOf(page, lead.name)).toBeVisible();

  await page.goto(`${lead.path}/details`);
  await detail(page, "Mobile").hover();
  await detail(page, "Mobile").getByRole("button", { name: "Edit Mobile" }).click();
  await detail(page, "Mobile").getByRole("textbox").fill("+40 721 000 111");
  await detail(page, "Mobile").getByRole("textbox").press("Enter");
  await expect(detail(page, "Mobile")).toContainText("721 000 111");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  await toast(page, "Undone");
  await expect(detail(page, "Mobile")).not.toContainText("721 000 111");

  await me.call("records/save", {
    draft: { id: lead.id, module: "lead", version: (await me.get(lead)).record.version, values: { remark: { t: "text", v: "Wrong" } } },
  });
  await page.goto(`${lead.path}/history`);
  await main(page).getByRole("button", { name: "Undo this change" }).first().click();
  await dialog(page, "Undo this change?").getByRole("button", { name: "Undo" }).click();
  await toast(page, "Undone");
  await expect(main(page)).toContainText(`${me.name} undid a change: Remark from Wrong back to`);

  await page.goto("/leads");
  await select(page, lead.name);
  await actionBar(page).getByRole("button", { name: "Transfer" }).click();
  const transfer = dialog(page, /^Transfer/);
  await fill(transfer, { "New owner": { pick: colleague.name } });
  await transfer.getByRole("button", { name: "Transfer" }).click();
  await expect(rowOf(page, lead.name), "no longer seen").toHaveCount(0);
  await undo(page, "Transferred: 1 lead");
  await toast(page, "Undone");
  await expect(rowOf(page, lead.name)).toBeVisible();
});

test("PLUS-04 bulk edit: chosen fields of chosen records, first a look, then done and taken back as a whole", async ({ page }) => {
  const stem = unique("Bulk");
  const leads = [];
  for (const name of ["One", "Two", "Three"]) leads.push(await me.lead({ name: `${stem} ${name}` }));
  await me.save("lead", { remark: "Fair 2027" }, leads[0]);
  await page.goto("/leads");
  await select(page, leads[0]!.name, leads[1]!.name);
  await actionBar(page).getByRole("button", { name: "Edit fields" }).click();
  const bulk = dialog(page, "Edit 2 leads");
  await fill(bulk, { "Add a field": choose("Remark") });
  await fill(bulk, { Remark: "Fair 2027" });
  await fill(bulk, { "Add a field": choose("E-mail") });
  await fill(bulk, { "E-mail": "no address" });
  await bulk.getByRole("button", { name: "Check" }).click();
  await expect(bulk.getByText(/e-mail address/)).toBeVisible();
  await bulk.getByRole("button", { name: "Leave E-mail as it is" }).click();
  await bulk.getByRole("button", { name: "Check" }).click();
  await expect(bulk).toContainText("Will change: 1 lead");
  await expect(bulk).toContainText("Have these values already: 1 lead");
  await looks(page, "bulk-edit", "dialog[open]");
  await bulk.getByRole("radio", { name: /^Everything that the list shows/ }).check();
  await dialog(page, "Edit 3 leads").getByRole("button", { name: "Check" }).click();
  await dialog(page, "Edit 3 leads").getByRole("button", { name: "Change 2 leads" }).click();
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Changed: 2 leads");
  for (const lead of leads) expect((await me.get(lead)).record.values.remark).toEqual({ t: "text", v: "Fair 2027" });
  await undo(page, "Changed: 2 leads");
  await toast(page, "Undone");
  expect((await me.get(leads[2]!)).record.values.remark).toBeUndefined();
  expect((await me.get(leads[0]!)).record.values.remark).toEqual({ t: "text", v: "Fair 2027" });
  expect(await titles(page)).toHaveLength(3);
});

/** The module whose deleted records are shown. */
async function chooseModule(page: Page, name: string) {
  await page.getByRole("combobox", { name: "Deleted from" }).selectOption({ label: name });
}

/** An action on what is chosen: in the bar, on a phone in its menu. */
async function fromBar(page: Page, name: string) {
  const button = actionBar(page).getByRole("button", { name, exact: true });
  await expect(actionBar(page)).toBeVisible();
  if (await button.isVisible()) await button.click();
  else await fromMenu(actionBar(page), "More actions", name);
}
