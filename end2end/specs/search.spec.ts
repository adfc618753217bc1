// Search over everything (PLUS-03), the duplicate check (L-07), merging (PLUS-05). Each test has people of its own.
import { type Person, ROLES, Refused, employee, enter, ref, unique } from "../support/data";
import { looks } from "../support/look";
import { actionBar, dialog, field, fill, fromMenu, rowOf, select, titleOf, toast } from "../support/screen";
import { expect, test } from "../support/weft";
import type { Page } from "@playwright/test";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const palette = (page: Page) => dialog(page, "Search everything");
const box = (page: Page) => palette(page).getByRole("combobox");
const hit = (page: Page, name: string) => palette(page).getByRole("option").filter({ hasText: name });

test("PLUS-03 search everything: records of all modules, pages and actions, by keys; only what one may see", async ({ page, weft, openAs }) => {
  const stem = unique("Ștefan").replace(/\W+$/, "");
  const digits = String(Date.now()).slice(-9);
  const customer = await me.customer({ name: `${stem} & Fiii` });
  const lead = await me.lead({ name: `${stem} Pop`, mobile: `+40 ${digits}` });
  const contact = await me.save("contact", { name: unique("北京小明"), customer: ref(customer) });
  await page.goto("/leads");
  await titleOf(page, lead.name).waitFor();

  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeFocused();
  await expect(palette(page).getByRole("group", { name: "Pages" })).toBeVisible();
  await looks(page, "search-empty", "dialog[open]");
  await box(page).fill(stem.toLowerCase().replace("ș", "s"));
  await expect(palette(page).getByRole("group", { name: "Leads" }).getByRole("option")).toContainText([`${stem} Pop`]);
  await expect(palette(page).getByRole("group", { name: "Customers" }).getByRole("option")).toContainText([`${stem} & Fiii`]);
  await expect(hit(page, "Pop").locator("mark").first()).toContainText("Ștefan");
  await looks(page, "search-found", "dialog[open]");
  await page.keyboard.press("ArrowDown");
  await expect(hit(page, "Fiii")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(customer.path));
  await expect(palette(page)).toBeHidden();
  // It counts as opened when it is on the screen.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(customer.name);

  // A number in another notation, Chinese by its sound, and what was opened last.
  await page.getByRole("button", { name: /^Search everything/ }).click();
  await expect(palette(page).getByRole("group", { name: "Opened lately" }).getByRole("option")).toContainText([customer.name]);
  await box(page).fill(`0${digits}`);
  await expect(hit(page, lead.name)).toContainText("Mobile");
  await box(page).fill("bjxm");
  await expect(hit(page, contact.name)).toContainText(customer.name);
  await box(page).fill("nobody is called so");
  await expect(palette(page).getByRole("status")).toHaveText("Nothing found");

  // Actions and pages.
  await box(page).fill("new cust");
  await hit(page, "New customer").click();
  const form = dialog(page, "New customer");
  await expect(form).toBeVisible();
  await form.getByRole("button", { name: "Cancel" }).click();
  await page.keyboard.press("Control+k");
  await box(page).fill("opportun");
  await hit(page, "Opportunities").first().click();
  await expect(page).toHaveURL(/\/opportunities/);

  // A colleague finds none of it, in the search or in his lists.
  const stranger = await employee(weft, { roles: [ROLES.salesPerson] });
  const his = await openAs(stranger, "/leads");
  await his.getByRole("button", { name: /^Search everything/ }).click();
  for (const typed of [stem, `0${digits}`, "bjxm"]) {
    const answered = his.waitForResponse(/search\/everything/);
    await box(his).fill(typed);
    expect(await (await answered).json()).toEqual({ groups: [], unready: false });
  }
  for (const module of ["lead", "customer"]) {
    const request = { selection: { module, search: stem }, columns: ["name"], page: 1, size: 50 };
    expect(await stranger.call("records/list", { request })).toMatchObject({ rows: [], total: { count: 0 } });
  }
});

test("PLUS-03 search everything on a phone @phone", async ({ page }) => {
  const lead = await me.lead();
  await page.goto("/customers");
  await page.getByRole("button", { name: /^Search everything/ }).click();
  await box(page).fill(lead.name);
  await looks(page, "search-phone", "dialog[open]");
  await hit(page, lead.name).click();
  await expect(page).toHaveURL(new RegExp(lead.path));
});

test.describe("refusals", () => {
  test.use({ expectedErrors: [/status of 422/] });

  test("L-07 duplicate check: by name and number, masked where it may not be seen; a hint in the form", async ({ page, weft, openAs }) => {
    const stem = unique("Wexford");
    const digits = String(Date.now()).slice(-9);
    const lead = await me.lead({ name: stem, mobile: `+40 ${digits}` });
    await page.goto("/customers");
    await fromMenu(page.getByRole("main"), /^More$/, "Duplicate check");
    await expect(page).toHaveURL(/\/duplicates/);
    const input = page.getByRole("main").getByRole("searchbox");
    await input.fill("we");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main").getByText("Enter at least three letters or digits")).toBeVisible();
    await input.fill(`0${digits}`);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await expect(rowOf(page, stem)).toContainText(me.name);
    await looks(page, "duplicates");
    await page.getByRole("main").getByRole("link", { name: stem }).click();
    await expect(page).toHaveURL(new RegExp(lead.path));

    // To a stranger: that there is one, and whose, but not who.
    const stranger = await employee(weft, { roles: [ROLES.salesPerson] });
    const his = await openAs(stranger, `/duplicates?q=0${digits}`);
    await expect(his.getByRole("main").getByText("(not shared with you)")).toBeVisible();
    await expect(his.getByRole("main")).toContainText("W**");
    await expect(his.getByRole("main")).toContainText(me.name);
    await expect(his.getByRole("main")).not.toContainText(stem);
    const masked = await stranger.call("search/duplicates", { request: { t: "search", text: stem } });
    expect(JSON.stringify(masked)).not.toContain(stem);
    expect(JSON.stringify(masked)).not.toContain(lead.id);

    // While a new one is typed.
    await page.goto("/customers");
    // An empty list offers it, too.
    await page.getByRole("main").getByRole("button", { name: "New customer" }).first().click();
    const form = dialog(page, "New customer");
    await fill(form, { "Customer name": stem.toUpperCase() });
    await expect(form.getByRole("link", { name: stem })).toHaveAttribute("target", "_blank");
    await fill(form, { "Customer name": "Nobody" });
    await expect(form.getByRole("link", { name: stem })).toBeHidden();
    await fill(form, { Mobile: `0${digits}` });
    await expect(form.getByRole("link", { name: stem })).toBeVisible();
    await looks(page, "duplicate-hint", "dialog[open]");
    await expect(field(form, "Mobile")).toHaveValue(`0${digits}`);
  });
});

test("PLUS-05 merge: field by field, with everything that belongs to them", async ({ page }) => {
  const first = await me.customer({ email: "old@example.com" });
  const second = await me.customer({ email: "new@example.com", mobile: "0721 000 000" });
  const contact = await me.save("contact", { name: unique("Zoe"), customer: ref(second) });
  await page.goto("/customers");
  await select(page, first.name, second.name);
  await actionBar(page).getByRole("button", { name: "Merge" }).click();
  const merge = dialog(page, "Merge records");
  await expect(merge.getByRole("radio", { name: first.name }).first()).toBeChecked();
  await expect(merge.getByText("Moves to the kept record: 1 contact")).toBeVisible();
  await merge.getByRole("group", { name: "E-mail" }).getByRole("radio", { name: "new@example.com" }).check();
  await expect(merge.getByRole("group", { name: "Mobile" }).getByRole("radio", { name: "0721 000 000" })).toBeChecked();
  await looks(page, "merge", "dialog[open]");
  await merge.getByRole("button", { name: "Merge" }).click();
  await toast(page, "Merged");
  await expect(titleOf(page, second.name)).toBeHidden();

  // The address of the one that went leads to the one that is there.
  await page.goto(second.path);
  await expect(page).toHaveURL(new RegExp(first.path));
  await expect(page.getByRole("heading", { name: first.name })).toBeVisible();
  const { record } = await me.get(first);
  expect(record.values).toMatchObject({ email: { v: "new@example.com" }, mobile: { v: "0721 000 000" } });
  expect((await me.get(contact)).record.values.customer).toMatchObject({ v: first.id });
  await page.goto(`${first.path}/history`);
  await expect(page.getByRole("main").getByText(`merged “${second.name}” into this record`)).toBeVisible();
  const again = await me.call("records/merge-preview", { module: "customer", ids: [first.id, second.id] }).catch((error: Refused) => error.status);
  expect(again).toBe(404);
});
