// What each module records: fields renamed, required or optional, hidden, unique.
import type { Page } from "@playwright/test";
import { admin, enter, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of (409|422)/] });

const turn = async (page: Page, part: string, name: string) => {
  const saved = page.waitForResponse(/save-field/);
  await page.getByRole("switch", { name: `${part}: ${name}`, exact: true }).click();
  await saved;
};

test("ADM-09 fields: renamed, made required, optional, hidden, unique; forms, lists, details and the server follow", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const lead = await boss.lead({ remark: "Kept in mind", mobile: "+40721000111" });
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/fields`);
  await expect(page.getByRole("heading", { name: "Basic data" })).toBeVisible();
  await expect(page.getByRole("switch", { name: "Required: Lead name" }), "the name of a record is always needed").toBeDisabled();
  await expect(page.getByRole("switch", { name: "Hidden: Lead name" })).toHaveCount(0);
  await looks(page, "fields");

  await page.getByRole("button", { name: "Rename: Source" }).click();
  await page.getByRole("textbox", { name: "Name of the field" }).fill("Origin");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Original name: Source")).toBeVisible();
  await turn(page, "Required", "Origin");
  await expect(page.getByRole("switch", { name: "Required: Origin" })).toBeChecked();
  await expect(page.getByRole("switch", { name: "Hidden: Origin" })).toHaveCount(0);
  await turn(page, "Hidden", "Remark");
  await turn(page, "Unique", "Mobile");
  await toast(page, "Saved");

  await page.goto(`${fresh.url}/leads`);
  await expect(page.getByRole("columnheader", { name: "Origin" })).toBeVisible();
  await page.getByRole("button", { name: "New lead" }).first().click();
  const form = dialog(page, "New lead");
  await expect(form.getByLabel("Remark")).toHaveCount(0);
  const name = unique("Second");
  await fill(form, { "Lead name": name, Mobile: "+40721000111" });
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form.getByText("Please fill this in.").first()).toBeVisible();
  await field(form, "Origin").selectOption({ label: "Website" });
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form.getByText("This value is already in use.").first()).toBeVisible();
  await fill(form, { Mobile: "+40721000112" });
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form).toBeHidden();
  await expect(boss.lead(), "the server knows it too").rejects.toThrow("check-required");

  // Hidden is not lost.
  await page.goto(`${fresh.url}${lead.path}/details`);
  await expect(page.getByText("Origin").first()).toBeVisible();
  await expect(page.getByText("Kept in mind")).toHaveCount(0);
  await page.goto(`${fresh.url}/admin/fields`);
  await turn(page, "Hidden", "Remark");
  await page.goto(`${fresh.url}${lead.path}/details`);
  await expect(page.getByText("Kept in mind").first()).toBeVisible();

  // An opportunity without a customer: refused, then, made optional, taken.
  await page.goto(`${fresh.url}/opportunities`);
  await page.getByRole("button", { name: "New opportunity" }).first().click();
  const chance = dialog(page, "New opportunity");
  await fill(chance, { "Opportunity name": unique("Nobody's") });
  await chance.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chance.getByText("Please fill this in.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await page.goto(`${fresh.url}/admin/fields/opportunities`);
  await turn(page, "Required", "Customer");
  await page.goto(`${fresh.url}/opportunities`);
  await page.getByRole("button", { name: "New opportunity" }).first().click();
  await fill(chance, { "Opportunity name": unique("Nobody's") });
  await chance.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chance).toBeHidden();
});
