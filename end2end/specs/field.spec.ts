// What each module records: the arrangement of its form, standard fields changed, and fields of the company's own.
import type { Page } from "@playwright/test";
import { ROLES, admin, employee, enter, unique } from "../support/data";
import { looks } from "../support/look";
import { choose, detail, dialog, field, fill, rowOf, titleOf, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of (409|422)/] });

/** Opens the editor of a field. */
async function open(page: Page, name: string) {
  await page.locator(".field-item").getByRole("button", { name: new RegExp(`^${name}\\*?$`) }).click();
  return dialog(page, `Field: ${name}`);
}

/** Turns a switch of a field and saves. */
async function turn(page: Page, part: string, name: string) {
  const editor = await open(page, name);
  await editor.getByRole("switch", { name: part }).click();
  await editor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(editor).toBeHidden();
}

/** Opens the editor of a new field from the library. */
async function add(page: Page, kind: string, name: string) {
  await page.locator(".kind-list:visible").getByRole("button", { name: kind, exact: true }).click();
  const editor = dialog(page, `New field: ${kind}`);
  await fill(editor, { "Name of the field": name });
  return editor;
}

/** Saves an editor. */
async function keep(page: Page, editor: ReturnType<typeof dialog>, name: string) {
  await editor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(editor).toBeHidden();
  await expect(page.locator(".field-item", { hasText: name })).toBeVisible();
}

test("ADM-09 fields: renamed, made required, optional, hidden, unique; forms, lists, details and the server follow", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const lead = await boss.lead({ remark: "Kept in mind", mobile: "+40721000111" });
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/fields`);
  await expect(page.getByRole("heading", { name: "Basic data" })).toBeVisible();
  await looks(page, "fields");
  const title = await open(page, "Lead name");
  await expect(title.getByRole("switch", { name: "Required" }), "the name of a record is always needed").toHaveCount(0);
  await expect(title.getByRole("switch", { name: "Hidden" })).toHaveCount(0);
  await title.getByRole("button", { name: "Cancel" }).click();

  const source = await open(page, "Source");
  await fill(source, { "Name of the field": "Origin" });
  await source.getByRole("switch", { name: "Required" }).click();
  await expect(source.getByRole("switch", { name: "Hidden" })).toBeDisabled();
  await looks(page, "field-editor");
  await source.getByRole("button", { name: "Save", exact: true }).click();
  await toast(page, "Saved");
  await turn(page, "Hidden", "Remark");
  await turn(page, "Unique", "Mobile");
  const origin = await open(page, "Origin");
  await expect(origin.getByText("Original name: Source")).toBeVisible();
  await page.keyboard.press("Escape");

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
  await expect(chance).toBeHidden();
  await page.goto(`${fresh.url}/admin/fields/opportunities`);
  await turn(page, "Required", "Customer");
  await page.goto(`${fresh.url}/opportunities`);
  await page.getByRole("button", { name: "New opportunity" }).first().click();
  await fill(chance, { "Opportunity name": unique("Nobody's") });
  await chance.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chance).toBeHidden();
});

test("ADM-09 own fields: made from the library, seen by a colleague without reload, filled in, filtered, computed, removed and brought back", async ({ page, context, fresh, browser }) => {
  const boss = await admin(fresh);
  const ana = await employee(fresh, { name: unique("Ana"), roles: [ROLES.salesManager] });
  const lead = await ana.lead();
  await enter(context, fresh, boss);
  const hers = await browser.newContext();
  await enter(hers, fresh, ana);
  const desk = await hers.newPage();
  await desk.goto(`${fresh.url}/leads`);
  await expect(desk.getByRole("link", { name: lead.name, exact: true })).toBeVisible();

  await page.goto(`${fresh.url}/admin/fields/leads`);
  const risk = await add(page, "Choice", "Risk");
  await risk.getByLabel("Name of the option").first().fill("Low");
  await risk.getByLabel("Name of the option").nth(1).fill("High");
  await risk.getByLabel("Colour").nth(1).selectOption({ label: "Red" });
  await keep(page, risk, "Risk");
  await expect(desk.getByRole("columnheader", { name: "Risk" }), "without a reload").toBeVisible();
  const price = await add(page, "Amount", "Price");
  await fill(price, { "Smallest value": "0" });
  await keep(page, price, "Price");
  await keep(page, await add(page, "Whole number", "Pieces"), "Pieces");

  // The formula is checked while it is typed.
  const total = await add(page, "Formula", "Total");
  await field(total, "Result").selectOption({ label: "Amount" });
  await total.getByLabel(/^Formula/).fill("{Price} *");
  await expect(total.getByText("Something is missing at the end.")).toBeVisible();
  await total.getByLabel(/^Formula/).fill("round({Price} * {Pieces}, 2)");
  await expect(total.getByText("Something is missing at the end.")).toHaveCount(0);
  await keep(page, total, "Total");
  const parts = await add(page, "Line table", "Parts");
  await parts.getByLabel("Name of the column").first().fill("Part");
  await parts.getByRole("button", { name: "Add column" }).click();
  await parts.getByLabel("Name of the column").nth(1).fill("Weight");
  await parts.getByLabel("Kind").nth(1).selectOption({ label: "Number" });
  await looks(page, "custom-field-editor");
  await keep(page, parts, "Parts");
  await keep(page, await add(page, "Signature", "Signed by"), "Signed by");

  // Order by keyboard, a group of the company's own.
  await page.getByRole("button", { name: "Move up: Risk" }).press("Enter");
  await expect(page.getByText(/^Risk: now number \d+ in /)).toBeAttached();
  await page.getByRole("button", { name: "Add a group" }).click();
  await page.getByRole("textbox", { name: "Name of the group" }).fill("Workshop");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Workshop" })).toBeVisible();
  const moved = await open(page, "Parts");
  await field(moved, "Group").selectOption({ label: "Workshop" });
  await moved.getByRole("button", { name: "Save", exact: true }).click();
  await expect(moved).toBeHidden();

  // Ana fills it in.
  const form = dialog(desk, "New lead");
  const name = unique("Risky");
  // A form that was opened before the change arrived shows what held then.
  await expect(async () => {
    await desk.keyboard.press("Escape");
    await desk.getByRole("button", { name: "New lead" }).first().click({ timeout: 2_000 });
    await expect(form.getByRole("group", { name: "Workshop" })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await fill(form, { "Lead name": name, Risk: choose("High"), Price: "12.50", Pieces: "4" });
  await expect(form.getByText("$50.00"), "computed while it is typed").toBeVisible();
  await form.getByRole("button", { name: "Add row" }).click();
  await field(form, "Part").fill("Shuttle");
  await field(form, "Weight").fill("0.25");
  await form.getByLabel("Or type the name").fill("Ana Pop");
  await form.getByRole("button", { name: "Use this signature" }).click();
  await expect(form.getByRole("img", { name: "Signature" })).toBeVisible();
  await looks(desk, "form-with-own-fields");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form).toBeHidden();
  await expect(rowOf(desk, name)).toContainText("High");
  await expect(rowOf(desk, name)).toContainText("$50.00");
  const high = { is: { field: "c_1", op: "in", value: { t: "many", v: [{ t: "option", v: "o2" }] } } };
  await desk.goto(`${fresh.url}/leads?filter=${encodeURIComponent(JSON.stringify(high))}`);
  await expect(titleOf(desk, name), "filtered by it").toBeVisible();
  await expect(titleOf(desk, lead.name)).toHaveCount(0);
  await titleOf(desk, name).click();
  await desk.getByRole("tab", { name: "Details" }).or(desk.getByRole("link", { name: "Details" })).first().click();
  await expect(detail(desk, "Total")).toContainText("$50.00");
  await expect(detail(desk, "Parts").getByRole("cell", { name: "Shuttle" })).toBeVisible();

  // Removed, it is gone for everybody; brought back, it has what was in it.
  await open(page, "Price").then((editor) => editor.getByRole("button", { name: "Remove field" }).click());
  const question = page.getByRole("alertdialog").or(dialog(page, "Remove field"));
  await question.getByRole("button", { name: "Remove field" }).click();
  await expect(question.getByText(/A formula uses this field|Total/).first()).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  await page.keyboard.press("Escape");
  const gone = await open(page, "Risk");
  await gone.getByRole("button", { name: "Remove field" }).click();
  await question.getByRole("button", { name: "Remove field" }).click();
  await expect(page.locator(".field-item", { hasText: "Risk" })).toHaveCount(0);
  await expect(desk.getByText("Risk", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Bring back: Risk" }).click();
  await expect(page.locator(".field-item", { hasText: "Risk" })).toBeVisible();
  await expect(detail(desk, "Risk")).toContainText("High");
  await hers.close();
});

test("ADM-09 own fields on a phone: added from the sheet, filled in on the road @phone-only", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/fields/visits`);
  await page.getByRole("button", { name: "Add a field" }).click();
  await page.getByRole("dialog", { name: "Add a field" }).getByRole("button", { name: "Yes or no", exact: true }).click();
  const editor = dialog(page, "New field: Yes or no");
  await fill(editor, { "Name of the field": "Keys returned" });
  await looks(page, "field-editor-phone");
  await editor.getByRole("button", { name: "Save", exact: true }).click();
  await expect(editor).toBeHidden();
  await expect(page.locator(".field-item", { hasText: "Keys returned" })).toBeVisible();
  await page.goto(`${fresh.url}/visits`);
  await page.getByRole("button", { name: "New visit" }).first().click();
  await expect(dialog(page, "New visit").getByRole("switch", { name: "Keys returned" })).toBeVisible();
});
