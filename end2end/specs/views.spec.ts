// Views of a list: built-in ones, one's own, and those that are shared with others.
import type { Page } from "@playwright/test";
import { type Person, ROLES, employee, enter, newId, option, unique } from "../support/data";
import { looks } from "../support/look";
import { condition, dialog, field, fill, fromMenu, pick, pickIn, reload, settled, shows, showsAll, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const main = (page: Page) => page.getByRole("main");

test("L-02 views: built-in ones as tabs, five at most; hidden and ordered per user", async ({ page, weft }) => {
  const subordinate = await employee(weft, { roles: [ROLES.salesPerson], manager: me });
  const mine = await me.customer({ deal_status: option("dealt") });
  const his = await subordinate.customer();
  for (const name of ["Sixth", "Seventh"]) {
    await me.call("views/save", { view: { id: newId(), module: "customer", name, filter: { all: [] } } });
  }
  await page.goto("/customers");
  await showsAll(page, [mine.name, his.name]);
  await expect(views(page).getByRole("link")).toHaveText(["All", "Mine", "My subordinates’", "Starred", "Customers with deals"]);
  await views(page).getByRole("link", { name: "Mine" }).click();
  await shows(page, [mine.name]);
  await views(page).getByRole("link", { name: "My subordinates’" }).click();
  await shows(page, [his.name]);
  await views(page).getByRole("link", { name: "Customers with deals" }).click();
  await shows(page, [mine.name]);
  await views(page).getByRole("link", { name: "Starred" }).click();
  await expect(main(page).getByRole("heading", { name: "Nothing in this view" })).toBeVisible();
  await page.goBack();
  await shows(page, [mine.name]);

  await fromMenu(page, "More views", "Arrange views");
  const settings = dialog(page, "Arrange views");
  await settings.getByRole("checkbox", { name: "Starred" }).uncheck();
  for (let step = 0; step < 6; step += 1) await settings.getByRole("button", { name: "Move Seventh up" }).click();
  await looks(page, "arrange-views", "dialog[open]");
  await settings.getByRole("button", { name: "Done" }).click();
  const arranged = ["Seventh", "All", "Mine", "My subordinates’", "Customers with deals"];
  await expect(views(page).getByRole("link")).toHaveText(arranged);
  await reload(page);
  await expect(views(page).getByRole("link")).toHaveText(arranged);
  await fromMenu(page, "More views", "Sixth");
  await showsAll(page, [mine.name, his.name]);
});

test("L-03 new view: name and conditions; edit, open with it, delete", async ({ page }) => {
  const [hot, cold] = [await me.lead({ name: "Hot", level: option("a") }), await me.lead({ name: "Cold", level: option("c") })];
  await page.goto("/leads");
  await fromMenu(page, "More views", "New view");
  const editor = dialog(page, "New view");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText("Please fill this in.").first()).toBeVisible();
  await fill(editor, { "Name of the view": "Key leads" });
  await condition(editor, 0, "Level", "is one of", (value) => pickIn(value, "A (key"));
  await editor.getByRole("button", { name: "Save" }).click();
  await toast(page, "View saved");
  await expect(views(page).getByRole("link", { name: "Key leads" })).toHaveAttribute("aria-current", "page");
  await shows(page, [hot.name]);

  await fromMenu(page, "More views", "Edit view");
  const again = dialog(page, "Edit view");
  await fill(again, { "Name of the view": "Cold leads" });
  await again.getByRole("button", { name: /^Remove A \(key/ }).click();
  await pickIn(field(again.getByRole("group", { name: "Level" }), "Level"), "C (low");
  await again.getByRole("button", { name: "Save" }).click();
  await expect(again).toBeHidden();
  await shows(page, [cold.name]);

  await fromMenu(page, "More views", "Arrange views");
  const settings = dialog(page, "Arrange views");
  await fill(settings, { "Opens with": { choose: "Cold leads" } });
  await settings.getByRole("button", { name: "Done" }).click();
  await settled(page);
  await page.goto("/leads");
  await shows(page, [cold.name]);

  await fromMenu(page, "More views", "Arrange views");
  await settings.getByRole("button", { name: "Delete the view “Cold leads”" }).click();
  await dialog(page, "Delete view").getByRole("button", { name: "Delete" }).click();
  await toast(page, "View “Cold leads” deleted");
  await settings.getByRole("button", { name: "Done" }).click();
  await showsAll(page, [hot.name, cold.name]);
});

test("L-03 shared view: given to colleagues, with its author's name, hidden and ordered by each, opened first on every device", async ({ page, browser, weft }) => {
  const colleague = await employee(weft);
  const mine = await me.lead({ name: unique("Anna"), level: option("a") });
  const his = await colleague.lead({ name: unique("Berta") });
  const name = unique("Hot");
  await page.goto("/leads");
  await fromMenu(page, "More views", "New view");
  const editor = dialog(page, "New view");
  await fill(editor, { "Name of the view": name });
  await field(editor.getByRole("group", { name: "Lead name" }), "Lead name").fill("a");
  await editor.getByRole("radio", { name: "Departments and people" }).check();
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText("Choose at least one department or person.")).toBeVisible();
  await fill(editor, { People: pick(colleague.name) });
  await looks(page, "share-view", "dialog[open]");

  const elsewhere = await browser.newContext();
  await enter(elsewhere, weft, colleague);
  const hisPage = await elsewhere.newPage();
  await hisPage.goto(`${weft.url}/leads`);
  await expect.poll(() => titles(hisPage)).toEqual([his.name]);
  await editor.getByRole("button", { name: "Save" }).click();
  await toast(page, "View saved");
  await expect.poll(() => titles(page)).toEqual([mine.name]);

  // It is among his views without a reload, and shows what he may see, not what its author may.
  const shared = hisPage.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
  await expect(shared).toHaveAttribute("title", `${name} (by ${me.name})`);
  await shared.click();
  await expect(hisPage).toHaveURL(/view=/);
  await expect.poll(() => titles(hisPage)).toEqual([his.name]);
  await fromMenu(hisPage, "More views", "Arrange views");
  const settings = dialog(hisPage, "Arrange views");
  await expect(settings.getByRole("button", { name: `Edit the view “${name}”` }), "only its author changes it").toHaveCount(0);
  for (let step = 0; step < 4; step += 1) await settings.getByRole("button", { name: `Move ${name} up` }).click();
  await settings.getByRole("checkbox", { name: "Starred" }).uncheck();
  await fill(settings, { "Opens with": { choose: name } });
  await settings.getByRole("button", { name: "Done" }).click();
  await settled(hisPage);

  const device = await browser.newContext();
  await enter(device, weft, colleague);
  const phone = await device.newPage();
  await phone.goto(`${weft.url}/leads`);
  const tabs = phone.getByRole("navigation", { name: "Views" }).getByRole("link");
  await expect(tabs.first()).toHaveText(name);
  await expect(tabs.first()).toHaveAttribute("aria-current", "page");
  await expect(tabs.filter({ hasText: "Starred" })).toHaveCount(0);

  await fromMenu(page, "More views", "Arrange views");
  await dialog(page, "Arrange views").getByRole("button", { name: `Delete the view “${name}”` }).click();
  await dialog(page, "Delete view").getByRole("button", { name: "Delete" }).click();
  await toast(page, `View “${name}” deleted`);
  await expect(tabs.filter({ hasText: name }), "gone everywhere").toHaveCount(0);
  await expect(tabs.filter({ hasText: "All" })).toHaveAttribute("aria-current", "page");
  await elsewhere.close();
  await device.close();
});
