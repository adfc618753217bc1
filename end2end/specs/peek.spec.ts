// A record beside its list.
import { type Person, ROLES, decimal, employee, enter, option } from "../support/data";
import { looks } from "../support/look";
import { dialog, rowOf, select, titles } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

test("peek: a record beside the list, edited there, walked through by keys; the URL says it", async ({ page }) => {
  const customer = await me.customer();
  await me.opportunity(customer, { name: "Mill", amount: decimal("250") });
  const press = await me.opportunity(customer, { name: "Press", amount: decimal("100"), stage: option("quote") });
  await me.followUp(press, "They want two of them.");
  await page.goto("/opportunities");
  await expect.poll(() => titles(page)).toEqual(["Press", "Mill"]);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  const panel = page.getByRole("complementary", { name: "Press" });
  await expect(panel).toContainText("They want two of them.");
  await expect(page).toHaveURL(new RegExp(`peek=${press.id}`));
  await expect(rowOf(page, "Mill"), "the list stays").toBeVisible();
  await looks(page, "peek");

  await panel.getByRole("button", { name: "Edit Amount" }).first().click();
  await panel.getByRole("textbox", { name: "Amount" }).fill("175.5");
  await panel.getByRole("textbox", { name: "Amount" }).press("Enter");
  await expect(rowOf(page, "Press")).toContainText("$175.50");

  // `j` goes on: the panel follows, and one step back closes it.
  await page.getByRole("link", { name: "Press", exact: true }).first().focus();
  await page.keyboard.press("j");
  await expect(page.getByRole("complementary", { name: "Mill" })).toBeVisible();
  await page.keyboard.press("e");
  const form = dialog(page, "Edit: Opportunity");
  await expect(form.getByLabel(/^Opportunity name/)).toHaveValue("Mill");
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await page.reload();
  await expect(page.getByRole("complementary", { name: "Mill" })).toBeVisible();
  await page.getByRole("complementary").getByRole("link", { name: "Open in full" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mill");
  await page.goBack();
  await expect(page.getByRole("complementary", { name: "Mill" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Mill" })).toBeHidden();
  await expect(page).not.toHaveURL(/peek=/);

  // `e` on a row edits it without leaving the list.
  await page.getByRole("link", { name: "Press", exact: true }).focus();
  await page.keyboard.press("e");
  await expect(form.getByLabel(/^Opportunity name/)).toHaveValue("Press");
});

test("peek on a phone: a sheet over the list with everything that can be done with the record @phone-only", async ({ page }) => {
  const lead = await me.lead({ name: "Anna Müller", mobile: "+49 151 2345678" });
  await me.lead({ name: "Bert Stone" });
  await page.goto("/leads");
  const button = rowOf(page, "Anna Müller").getByRole("button", { name: "Open beside the list" });
  const target = (await button.boundingBox())!;
  expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(43.5);
  await button.click();
  const sheet = dialog(page, "Anna Müller");
  await expect(sheet.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`peek=${lead.id}`));
  await looks(page, "peek-phone", "dialog[open]");
  await sheet.getByRole("button", { name: "Previous record" }).click();
  await expect(dialog(page, "Bert Stone")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // What the bar of a phone has no room for is in its menu, Delete too.
  await select(page, "Anna Müller");
  const bar = page.getByRole("toolbar", { name: "1 selected" });
  await expect(bar.getByRole("button", { name: "Transfer" })).toBeVisible();
  await bar.getByRole("button", { name: "More actions" }).click();
  await looks(page, "bar-menu");
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(dialog(page, /^Delete/)).toBeVisible();
});

test.describe("not there", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("a record that is not there leads back to its list", async ({ page }) => {
    await page.goto("/leads/00000000-0000-7000-8000-000000000001");
    await page.getByRole("link", { name: "Back to the list" }).click();
    await expect(page).toHaveURL(/\/leads$/);
  });
});
