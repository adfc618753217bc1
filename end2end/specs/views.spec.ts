// Views that are shared with others.
import { ROLES, employee, enter, option, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, fromMenu, pick, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test("L-03 shared view: given to colleagues, with its author's name, hidden and ordered by each, opened first on every device", async ({ page, context, browser, weft }) => {
  const me = await employee(weft, { roles: [ROLES.salesManager] });
  const colleague = await employee(weft);
  await enter(context, weft, me);
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
