// What every list shows: a form for a new record, order, pages, sums, stars.
import type { Page } from "@playwright/test";
import { type Person, date, day, decimal, employee, enter, ref, Refused, ROLES, signedIn, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, foot, reload, rowOf, select, shows, titleOf, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const main = (page: Page) => page.getByRole("main");

test.describe("refusals", () => {
  test.use({ expectedErrors: [/status of 422/] });

  test("L-01 new record: page and server check by the same rules", async ({ page }) => {
    const taken = await me.customer();
    const problem = await me.save("customer", { email: "nobody" }).catch((error: Refused) => error.problem);
    expect(problem).toMatchObject({ kind: "invalid" });
    const wrong = (problem as Refused["problem"]).fields!.map(({ field, message }) => `${field} ${message}`);
    expect(wrong.sort()).toEqual(["email check-not-an-email", "name check-required"]);

    await page.goto("/customers");
    await main(page).getByRole("button", { name: "New customer" }).click();
    const form = dialog(page, "New customer");
    await expect(field(form, "Customer name"), "the first field has the focus").toBeFocused();
    await fill(form, { "E-mail": "nobody" });
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByText("Please check 2 fields:")).toBeVisible();
    await expect(form.getByText("Enter a valid e-mail address, for example name@example.com.")).toHaveCount(2);
    await form.getByRole("link", { name: "Customer name: Please fill this in." }).click();
    await expect(field(form, "Customer name")).toBeFocused();
    await expect(field(form, "Customer name")).toHaveAttribute("aria-invalid", "true");
    await looks(page, "form-errors", "dialog[open]");

    // What only the server knows is said at the field too, and nothing typed is lost.
    await fill(form, { "Customer name": taken.name.toUpperCase(), "E-mail": "office@example.com" });
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByRole("link", { name: "Customer name: This value is already in use." })).toBeVisible();
    const name = unique("Contoso");
    await fill(form, { "Customer name": name });
    await form.getByRole("button", { name: "Save" }).click();
    await toast(page, "Saved");
    await expect(rowOf(page, name)).toContainText("Not dealt");
  });
});

test("L-08 sort: newest first, then by any column; numbers as numbers, names by the language's alphabet", async ({ page, weft }) => {
  const customer = await me.customer();
  for (const [name, amount] of [["Zoë", "9"], ["ábel", "10"], ["Abel b", "1000"], ["张", "200"], ["白", "0.5"], ["陈", "30"]] as const) {
    await me.opportunity(customer, { name, amount: decimal(amount) });
  }
  await page.goto("/opportunities");
  await shows(page, ["陈", "白", "张", "Abel b", "ábel", "Zoë"]);
  const sort = page.getByRole("columnheader", { name: "Amount" });
  await sort.getByRole("button", { name: "Amount", exact: true }).click();
  await shows(page, ["白", "Zoë", "ábel", "陈", "张", "Abel b"]);
  await expect(sort).toHaveAttribute("aria-sort", "ascending");
  await sort.getByRole("button", { name: "Amount", exact: true }).click();
  await shows(page, ["Abel b", "张", "陈", "ábel", "Zoë", "白"]);
  await expect(page).toHaveURL(/sort=-amount/);
  await page.getByRole("columnheader").getByRole("button", { name: "Opportunity name", exact: true }).click();
  await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual(["ábel", "Abel b", "Zoë"]);
  // For a Chinese user: pinyin. bái, chén, zhāng.
  await (await signedIn(weft, me.login, me.password)).settings({ lang: "zh" });
  await reload(page);
  await expect.poll(async () => (await titles(page)).filter((name) => /\p{Script=Han}/u.test(name))).toEqual(["白", "陈", "张"]);
});

test("L-13 pages: size, numbers, total", async ({ page }) => {
  for (let at = 1; at <= 45; at += 1) await me.lead({ name: `Lead ${String(at).padStart(2, "0")}` });
  await page.goto("/leads");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("45");
  await expect(foot(page)).toContainText("1–45 of 45");
  await foot(page).getByRole("combobox", { name: "Rows per page" }).selectOption("20");
  await expect(foot(page)).toContainText("1–20 of 45");
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Page 3 of 3" }).click();
  await expect(foot(page)).toContainText("41–45 of 45");
  await shows(page, ["Lead 05", "Lead 04", "Lead 03", "Lead 02", "Lead 01"]);
  await pages.getByRole("link", { name: "Previous page" }).click();
  await expect(foot(page)).toContainText("21–40 of 45");
  await page.goBack();
  await expect(foot(page)).toContainText("41–45 of 45");
  await page.goto("/leads?page=2");
  await expect(foot(page), "the size is kept").toContainText("21–40 of 45");
});

test("L-14 sums: of everything, and of what is selected", async ({ page }) => {
  const customer = await me.customer();
  for (const [name, amount] of [["One", "0.10"], ["Two", "0.20"], ["Three", "1234567.89"]] as const) {
    await me.opportunity(customer, { name, amount: decimal(amount) });
  }
  const contract = await me.contract(customer, { name: "Frame", amount: decimal("5000") });
  const plan = { customer: ref(customer), contract: ref(contract), due_on: date(day(3)) };
  const first = await me.save("payment_plan", { ...plan, amount: decimal("300") });
  await me.save("payment_plan", { ...plan, amount: decimal("700") });
  await me.payment(customer, contract, { plan: ref(first), amount: decimal("120.25") });

  await page.goto("/opportunities");
  await expect(foot(page)).toContainText("Amount: $1,234,568.19");
  await select(page, "One", "Two");
  await expect(foot(page)).toContainText(/Total of selection\s*Amount: \$0\.30/);
  await page.goto("/contracts");
  await expect(foot(page)).toContainText("Contract amount: $5,000.00");
  await page.goto("/payments");
  await expect(foot(page)).toContainText("Amount received: $120.25");
  await page.goto("/payment-plans");
  await expect(foot(page)).toContainText("Planned amount: $1,000.00");
  await expect(foot(page)).toContainText("Received: $120.25");
  await expect(foot(page)).toContainText("Outstanding: $879.75");
});

test("L-21 star: in front of the name, one's own, with a view", async ({ page, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.salesManager] });
  const lead = await me.lead();
  await me.lead();
  await me.addToTeam(lead, boss);
  await page.goto("/leads");
  await rowOf(page, lead.name).getByRole("button", { name: "Star" }).click();
  await expect(rowOf(page, lead.name).getByRole("button", { name: "Remove star" })).toHaveAttribute("aria-pressed", "true");
  await views(page).getByRole("link", { name: "Starred" }).click();
  await shows(page, [lead.name]);
  await titleOf(page, lead.name).click();
  await expect(page.getByRole("button", { name: "Star" })).toHaveAttribute("aria-pressed", "true");
  const { rows } = await boss.call<{ rows: { id: string; starred: boolean }[] }>("records/list", {
    request: { selection: { module: "lead" }, columns: ["name"], page: 1, size: 20 },
  });
  expect(rows).toEqual([expect.objectContaining({ id: lead.id, starred: false })]);
  await page.goBack();
  await rowOf(page, lead.name).getByRole("button", { name: "Remove star" }).click();
  await expect(main(page).getByRole("heading", { name: "Nothing in this view" })).toBeVisible();
});
