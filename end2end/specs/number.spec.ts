// How contracts, payments, tax invoices and visits are numbered.
import { admin, day, enter } from "../support/data";
import { looks } from "../support/look";
import { fromMenu, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of 422/] });

test("ADM-21 number rules: parts in order, refused when numbers would repeat, used by the next record", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const customer = await boss.customer();
  const number = async () => {
    const saved = await boss.contract(customer);
    return (await boss.get(saved)).record.values.number!.v;
  };
  const today = day().replaceAll("-", "");
  expect(await number()).toBe(`CTR-${today}-0001`);
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/numbers`);
  const card = page.locator("section, article, div").filter({ has: page.getByRole("heading", { name: "Contracts", exact: true }) }).last();
  const parts = card.getByRole("list", { name: "Parts" }).getByRole("listitem");
  await expect(parts).toHaveCount(4);
  await expect(card.getByText(`Example: CTR-${today}-0001`)).toBeVisible();
  for (const name of ["Contracts", "Payments", "Tax invoices", "Visits"]) await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  await looks(page, "numbers");

  await parts.nth(0).getByLabel("Text").fill("K");
  await parts.nth(1).getByLabel("Date").selectOption({ label: "Year" });
  await expect(card.getByText("Numbers that start anew need a date part at least as fine as that.")).toBeVisible();
  await expect(card.getByRole("button", { name: "Save" })).toBeDisabled();
  await looks(page, "numbers-refused");
  await parts.nth(3).getByLabel("Starts anew").selectOption({ label: "Every year" });
  await parts.nth(3).getByLabel("Start", { exact: true }).fill("100");
  await parts.nth(3).getByLabel("Step").fill("5");
  await parts.nth(3).getByLabel("Digits").fill("6");
  // The running number to the front, one text away, another at the end.
  for (let at = 3; at > 0; at -= 1) await parts.nth(at).getByRole("button", { name: "Move up" }).click();
  await parts.nth(3).getByRole("button", { name: "Remove" }).click();
  await fromMenu(card, "Add part", "Text");
  await parts.nth(3).getByLabel("Text").fill("/A");
  const year = day().slice(0, 4);
  await expect(card.getByText(`Example: 000100K${year}/A`)).toBeVisible();
  await card.getByRole("button", { name: "Add part" }).click();
  await expect(page.getByRole("menuitem", { name: "Running number" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Escape");
  await card.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved");
  await page.reload();
  await expect(card.getByText(`Example: 000100K${year}/A`)).toBeVisible();
  expect(await number()).toBe(`000100K${year}/A`);
  // At the same time, and yet each once.
  const many = await Promise.all(Array.from({ length: 8 }, number));
  expect(many.sort()).toEqual(Array.from({ length: 8 }, (_, at) => `${String(105 + 5 * at).padStart(6, "0")}K${year}/A`));
});
