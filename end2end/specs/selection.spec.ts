// Records that are chosen in a list, and what is done to them.
import type { Locator, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { type Person, day, employee, enter, option, Refused, ROLES, unique } from "../support/data";
import { looks } from "../support/look";
import { actionBar, dialog, fill, fromMenu, pick, rowOf, select, shows, showsAll, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const main = (page: Page) => page.getByRole("main");

test("L-15 selection: one, a range, all of the page; the action bar comes and goes", async ({ page }) => {
  for (const name of ["One", "Two", "Three", "Four"]) await me.lead({ name });
  await page.goto("/leads");
  await select(page, "Four");
  await expect(actionBar(page)).toContainText("1 selected");
  await page.getByRole("checkbox", { name: "Select Two" }).click({ modifiers: ["Shift"] });
  await expect(actionBar(page)).toContainText("3 selected");
  await looks(page, "selection");
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expect(actionBar(page)).toContainText("4 selected");
  // A search narrows what is seen; what was selected stays selected.
  await actionBar(page).getByRole("button", { name: "Clear selection" }).click();
  await expect(actionBar(page)).toBeHidden();
  await select(page, "One");
  await page.keyboard.press("Escape");
  await expect(actionBar(page)).toBeHidden();
});

test("L-16 export: selected or all, chosen fields, CSV and Excel", async ({ page, weft }) => {
  const [a, b] = [await me.lead({ name: "Anna, “A”", mobile: "+1 555 1", level: option("a") }), await me.lead({ name: "=1+1", level: option("b") })];
  const stranger = await employee(weft, { roles: [ROLES.salesManager] });
  const foreign = await stranger.lead();
  await page.goto("/leads");
  await select(page, b.name);
  await actionBar(page).getByRole("button", { name: "Export selected" }).click();
  const form = dialog(page, "Export 1 lead");
  await form.getByRole("button", { name: "Clear selection" }).click();
  await expect(form.getByRole("button", { name: "Export", exact: true })).toBeDisabled();
  await form.getByRole("checkbox", { name: "Lead name" }).check();
  await form.getByRole("checkbox", { name: "Level" }).check();
  await form.getByRole("radio", { name: "CSV (.csv)" }).check();
  await looks(page, "export", "dialog[open]");
  const text = await downloaded(page, form);
  expect(text.name).toMatch(/\.csv$/);
  const lines = text.content.toString("utf8").replace(/^\uFEFF/, "").trim().split(/\r?\n/);
  expect(lines[0]).toBe("Lead name,Level");
  expect(lines).toHaveLength(2);
  // A cell that a spreadsheet would take for a formula is told apart.
  expect(lines[1]).not.toMatch(/^=/);

  await fromMenu(main(page).locator("header").first(), "More", "Export all");
  const all = dialog(page, "Export 2 leads");
  await all.getByRole("radio", { name: "Columns shown" }).check();
  await all.getByRole("radio", { name: "CSV (.csv)" }).check();
  const everything = (await downloaded(page, all)).content.toString("utf8");
  expect(everything).toContain(a.name);
  expect(everything).toContain("+1 555 1");
  expect(everything).not.toContain(foreign.name);

  await fromMenu(main(page).locator("header").first(), "More", "Export all");
  // The dialog opens with the format of before.
  await all.getByRole("radio", { name: "Excel (.xlsx)" }).check();
  const excel = await downloaded(page, all);
  expect(excel.name).toMatch(/\.xlsx$/);
  expect(excel.content.subarray(0, 2).toString()).toBe("PK");
});

async function downloaded(page: Page, form: Locator) {
  const [download] = await Promise.all([page.waitForEvent("download"), form.getByRole("button", { name: "Export", exact: true }).click()]);
  await expect(form).toBeHidden();
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test("L-18 transfer of the selected: new owner, the old one keeps reading, the new one is told", async ({ page, weft, openAs }) => {
  const heir = await employee(weft, { name: unique("Heir"), roles: [ROLES.salesPerson] });
  const [one, two] = [await me.lead(), await me.lead()];
  await page.goto("/leads");
  await select(page, one.name, two.name);
  await actionBar(page).getByRole("button", { name: "Transfer" }).click();
  const form = dialog(page, "Transfer 2 leads");
  await form.getByRole("button", { name: "Transfer" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await fill(form, { "New owner": pick(heir.name) });
  await form.getByRole("radio", { name: "Stays in the team and may view" }).check();
  await looks(page, "transfer", "dialog[open]");
  await form.getByRole("button", { name: "Transfer" }).click();
  await toast(page, "Transferred: 2 leads");
  await expect(rowOf(page, one.name)).toContainText(heir.name);
  const refused = await me.save("lead", { remark: "mine?" }, { ...one, version: 2 }).catch((error: Refused) => error.status);
  expect(refused).toBe(403);

  const his = await openAs(heir, "/leads");
  await showsAll(his, [one.name, two.name]);
  await his.getByRole("button", { name: "1 unread notification" }).click();
  const notices = dialog(his, "Notifications");
  await notices.getByRole("link", { name: `${me.name} transferred 2 leads to you` }).click();
  await expect(his).toHaveURL(/\/leads/);
  await expect(his.getByRole("button", { name: "No unread notifications" })).toBeVisible();
});

test("L-19 team of the selected: added with right and end, removed", async ({ page, weft, openAs }) => {
  const helper = await employee(weft, { name: unique("Helper") });
  const [one, two] = [await me.lead(), await me.lead()];
  await page.goto("/leads");
  await select(page, one.name, two.name);
  await actionBar(page).getByRole("button", { name: "Team" }).click();
  const form = dialog(page, "Team of 2 leads");
  await fill(form, { Employees: pick(helper.name), Until: day(7) });
  await form.getByRole("radio", { name: "May edit" }).check();
  await looks(page, "team-dialog", "dialog[open]");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await toast(page, "Team changed: 2 leads");
  const his = await openAs(helper, "/leads");
  await showsAll(his, [one.name, two.name]);
  await helper.save("lead", { remark: "I may." }, one);

  await select(page, one.name);
  await actionBar(page).getByRole("button", { name: "Team" }).click();
  const again = dialog(page, "Team of 1 lead");
  await again.getByRole("radio", { name: "Remove members" }).check();
  await fill(again, { Employees: pick(helper.name) });
  await again.getByRole("button", { name: "Remove", exact: true }).click();
  await toast(page, "Team changed: 1 lead");
  await shows(his, [two.name]);
});

test("L-20 delete: asks first, and refuses with a list while others depend on it", async ({ page }) => {
  const [busy, free] = [await me.customer(), await me.customer()];
  await me.opportunity(busy);
  await page.goto("/customers");
  await select(page, busy.name, free.name);
  await actionBar(page).getByRole("button", { name: "Delete" }).click();
  const question = dialog(page, "Delete 2 customers?");
  await expect(question.getByRole("button", { name: "Cancel" }), "the harmless button has the focus").toBeFocused();
  await looks(page, "delete", "dialog[open]");
  await question.getByRole("button", { name: "Cancel" }).click();
  await showsAll(page, [busy.name, free.name]);
  await actionBar(page).getByRole("button", { name: "Delete" }).click();
  await question.getByRole("button", { name: "Delete" }).click();
  const result = dialog(page, "Not everything could be done");
  await expect(result).toContainText("Deleted: 1 customer");
  await expect(result.getByRole("listitem")).toHaveText([
    `${busy.name} It cannot be deleted because other data depends on it: 1 opportunity.`,
  ]);
  await looks(page, "delete-refused", "dialog[open]");
  await result.getByRole("button", { name: "Close" }).last().click();
  await shows(page, [busy.name]);
});
