// What differs on a phone: lists of cards, sheets, the bar at the foot.
import type { Page } from "@playwright/test";
import { ROLES, employee, enter, option } from "../support/data";
import { looks } from "../support/look";
import { choose, dialog, field, fill, rowOf, select, titleOf, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test("L-22 phone: cards, open, follow up, a new record on a sheet @phone-only", async ({ page, context, weft }) => {
  const me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
  for (const name of ["Anna Müller", "Bert Stone", "Cleo Ward"]) {
    await me.lead({ name, level: option("a"), source: option("event"), mobile: "+49 151 2345678" });
  }
  await page.goto("/leads");
  const card = rowOf(page, "Bert Stone");
  await expect(card).toBeVisible();
  const width = page.viewportSize()!.width;
  const box = (await card.boundingBox())!;
  expect(box.width, "a card takes the whole width").toBeGreaterThan(width - 40);
  expect(box.height, "its values stand below each other").toBeGreaterThan(80);
  await noSideways(page);
  await looks(page, "cards");

  // Everything that is touched is large enough for a finger.
  for (const name of ["New lead", "Filter", "Sort", "Columns"]) {
    const target = (await page.getByRole("main").getByRole("button", { name, exact: true }).boundingBox())!;
    expect(Math.min(target.width, target.height), name).toBeGreaterThanOrEqual(43.5);
  }
  await page.getByRole("button", { name: "Sort" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Lead name" }).click();
  await expect(page.locator("[data-row]").first()).toHaveText("Anna Müller");
  await select(page, "Anna Müller");
  await expect(page.getByRole("toolbar", { name: "1 selected" })).toBeVisible();
  await looks(page, "cards-selected");
  await page.getByRole("toolbar").getByRole("button", { name: "Clear selection" }).click();

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await looks(page, "filter-sheet", "dialog[open]");
  await noSideways(page);
  await page.keyboard.press("Escape");

  await titleOf(page, "Bert Stone").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bert Stone");
  await expect(page.getByRole("link", { name: "+49 151 2345678" }).first()).toHaveAttribute("href", "tel:+491512345678");
  await noSideways(page);
  await page.getByRole("textbox", { name: "Write a follow-up" }).fill("Met him at the door.");
  await page.getByRole("button", { name: "Add follow-up" }).click();
  await expect(page.getByRole("list", { name: "Activity" })).toContainText("Met him at the door.");
  await looks(page, "record");

  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Customers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Customers");
  await looks(page, "empty");
  await page.getByRole("main").getByRole("button", { name: "New customer" }).first().click();
  const sheet = dialog(page, "New customer");
  const place = (await sheet.boundingBox())!;
  expect([place.x, place.y, place.width], "a sheet over the whole screen").toEqual([0, 0, width]);
  await fill(sheet, { "Customer name": `Door ${Date.now()}`, Level: choose("B (normal customer)") });
  await expect(field(sheet, "Customer name")).toHaveCSS("font-size", "16px");
  await looks(page, "sheet", "dialog[open]");
  await sheet.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved");

  await page.getByRole("navigation", { name: "Sections" }).getByRole("button", { name: "More" }).click();
  const more = dialog(page, "Sections");
  await looks(page, "more", "dialog[open]");
  await more.getByRole("link", { name: "Products" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Products");
});

/** Nothing is wider than the screen. */
async function noSideways(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "nothing scrolls sideways").toBeLessThanOrEqual(0);
}
