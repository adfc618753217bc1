// What every list can do. Each test has a manager of its own, who sees nothing but his own and his people's records.
import type { Locator, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import {
  type Person,
  ROLES,
  Refused,
  type Saved,
  day,
  decimal,
  date,
  employee,
  enter,
  newId,
  option,
  ref,
  signedIn,
  unique,
} from "../support/data";
import { looks } from "../support/look";
import { actionBar, dialog, field, fill, foot, fromMenu, pick, pickIn, reload, rowOf, select, titleOf, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const main = (page: Page) => page.getByRole("main");

/** Awaits that a list shows exactly these, in this order. */
const shows = (page: Page, names: string[]) => expect.poll(() => titles(page)).toEqual(names);
/** Awaits that a list shows exactly these, in whatever order. */
const showsAll = (page: Page, names: string[]) => expect.poll(async () => (await titles(page)).sort()).toEqual([...names].sort());

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
  await page.goto("/leads");
  await shows(page, [cold.name]);

  await fromMenu(page, "More views", "Arrange views");
  await settings.getByRole("button", { name: "Delete the view “Cold leads”" }).click();
  await dialog(page, "Delete view").getByRole("button", { name: "Delete" }).click();
  await toast(page, "View “Cold leads” deleted");
  await settings.getByRole("button", { name: "Done" }).click();
  await showsAll(page, [hot.name, cold.name]);
});

test("L-04 search: name, mobile and phone; the number of a contract; clearing shows all", async ({ page }) => {
  const anna = await me.lead({ name: "Anna Müller", mobile: "+49 151 2345678" });
  const bert = await me.lead({ name: "Bert Stone", phone: "021 998877" });
  const percent = await me.lead({ name: "100% Cotton" });
  const all = [percent.name, bert.name, anna.name];
  await page.goto("/leads");
  const box = page.getByRole("searchbox");
  const search = async (words: string, names: string[]) => {
    await box.fill(words);
    await shows(page, names);
  };
  await search("müll", [anna.name]);
  await expect(page).toHaveURL(/q=m%C3%BCll/);
  await search("2345", [anna.name]);
  await search("9988", [bert.name]);
  await search("100%", [percent.name]);
  await box.fill("nobody at all");
  await expect(main(page).getByRole("heading", { name: "No results" })).toBeVisible();
  await looks(page, "no-results");
  await main(page).getByRole("button", { name: "Clear filter" }).click();
  await shows(page, all);
  await expect(box).toHaveValue("");

  const contract = await me.contract(await me.customer());
  const { record } = await me.get(contract);
  await page.goto(`/contracts?q=${encodeURIComponent(String(record.values.number!.v))}`);
  await shows(page, [contract.name]);
  await expect(box).toHaveValue(String(record.values.number!.v));
});

/** Sets a condition of a filter and enters its value. */
async function condition(form: Locator, at: number, name: string, operator: string, enterValue?: (value: Locator) => Promise<void>) {
  const line = form.getByRole("group").filter({ has: form.page().getByRole("combobox", { name: "Operator" }) }).nth(at);
  await line.getByRole("combobox", { name: "Field" }).selectOption({ label: name });
  await line.getByRole("combobox", { name: "Operator" }).selectOption({ label: operator });
  if (enterValue) await enterValue(line.getByLabel(name, { exact: true }).and(line.locator("input, select")));
}

test("L-05 advanced filter: every type of field, all-of and any-of, saved as a view @phone", async ({ page, weft }) => {
  const subordinate = await employee(weft, { manager: me });
  const [acme, zenith] = [await me.customer(), await me.customer()];
  const made: Record<string, Saved> = {};
  const opportunity = async (who: Person, name: string, values: Parameters<Person["opportunity"]>[1]) => {
    made[name] = await who.opportunity(name.startsWith("Sub") ? his : acme, { name, ...values });
  };
  const his = await subordinate.customer();
  await opportunity(me, "Alpha press", { amount: decimal("100"), stage: option("verify"), expected_on: date(day(0)) });
  await opportunity(me, "Beta press", { amount: decimal("250.50"), stage: option("quote"), expected_on: date(day(-400)) });
  await opportunity(me, "Gamma mill", { amount: decimal("1000"), stage: option("won"), customer: ref(zenith) });
  await opportunity(subordinate, "Sub press", { amount: decimal("9"), stage: option("verify"), expected_on: date(day(40)) });

  await page.goto("/opportunities");
  const filter = async (...lines: [string, string, ((value: Locator) => Promise<void>)?][]) => {
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const form = dialog(page, "Filter");
    const removes = form.getByRole("button", { name: /^Remove the condition/ });
    await expect(removes).not.toHaveCount(0);
    for (let left = await removes.count(); left > 0; left -= 1) {
      await removes.first().click();
      await expect(removes).toHaveCount(left - 1);
    }
    for (const [at, line] of lines.entries()) {
      await form.getByRole("button", { name: "Add condition" }).click();
      await condition(form, at, ...line);
    }
    return form;
  };
  const apply = async (names: string[], ...lines: Parameters<typeof filter>) => {
    const form = await filter(...lines);
    await form.getByRole("button", { name: "Apply" }).click();
    await expect(form).toBeHidden();
    await showsAll(page, names);
  };
  const type = (text: string) => (value: Locator) => value.fill(text);
  const has = (...names: string[]) => async (value: Locator) => {
    for (const name of names) await pickIn(value, name);
  };

  await apply(["Alpha press", "Beta press", "Sub press"], ["Opportunity name", "contains", type("PRESS")]);
  await expect(page.getByText("Opportunity name contains PRESS")).toBeVisible();
  await apply(["Gamma mill"], ["Opportunity name", "does not contain", type("press")]);
  await apply(["Beta press"], ["Opportunity name", "starts with", type("beta")], ["Amount", "is at least", type("250.5")]);
  await apply(["Alpha press", "Sub press"], ["Amount", "is less than", type("250.50")]);
  await apply(["Gamma mill"], ["Expected on", "is empty"]);
  await apply(["Alpha press"], ["Expected on", "is in", async (value) => void (await value.selectOption({ label: "today" }))]);
  await apply(["Sub press"], ["Expected on", "is after", type(day(1))]);
  await apply(["Beta press", "Gamma mill"], ["Stage", "is one of", has("Proposal", "Won")]);
  await apply(["Beta press", "Gamma mill"], ["Stage", "is none of", has("Verify")]);
  await apply(["Gamma mill"], ["Customer", "is one of", has(zenith.name)]);
  await apply(["Sub press"], ["Owner", "is one of", (value) => value.page().getByRole("checkbox", { name: "my subordinates" }).check()]);
  await apply(["Alpha press", "Beta press", "Gamma mill"], ["Owner", "is one of", (value) => value.page().getByRole("checkbox", { name: "me", exact: true }).check()]);

  const form = await filter(["Stage", "is one of", has("Won")], ["Amount", "is between"]);
  await form.getByRole("radio", { name: "Any of these" }).check();
  await form.getByRole("textbox", { name: "Amount: from" }).fill("9");
  await form.getByRole("textbox", { name: "Amount: to" }).fill("100");
  await looks(page, "filter", "dialog[open]");
  await form.getByRole("button", { name: "Save as view" }).click();
  const view = dialog(page, "New view");
  await fill(view, { "Name of the view": "Small or won" });
  await view.getByRole("button", { name: "Save" }).click();
  await toast(page, "View saved");
  await showsAll(page, ["Alpha press", "Gamma mill", "Sub press"]);
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

test("L-11 columns: search, tick, order; kept for the user", async ({ page }) => {
  await me.lead({ name: "Only one", email: "one@example.com" });
  await page.goto("/leads");
  const heads = () => page.getByRole("columnheader").filter({ hasNot: page.getByRole("checkbox") }).allInnerTexts();
  await expect.poll(heads).toEqual(["Lead name", "Source", "Level", "Next contact", "Mobile", "Owner", "Created", "Last follow-up"]);
  await page.getByRole("button", { name: "Columns" }).click();
  const columns = dialog(page, "Columns");
  await columns.getByRole("searchbox", { name: "Search for a column" }).fill("mail");
  await expect(columns.getByRole("checkbox")).toHaveCount(1);
  await columns.getByRole("checkbox", { name: "E-mail" }).check();
  await columns.getByRole("searchbox").fill("");
  await columns.getByRole("checkbox", { name: "Level" }).uncheck();
  await columns.getByRole("button", { name: "Move Owner up" }).click();
  await columns.getByRole("listitem").filter({ hasText: "Mobile" }).dragTo(columns.getByRole("listitem").filter({ hasText: "Source" }));
  await looks(page, "columns", "dialog[open]");
  await columns.getByRole("button", { name: "Save" }).click();
  const arranged = ["Lead name", "Mobile", "Source", "Owner", "Next contact", "Created", "Last follow-up", "E-mail"];
  await expect.poll(async () => (await heads()).slice().sort()).toEqual([...arranged].sort());
  const order = await heads();
  expect(order.indexOf("Mobile")).toBeLessThan(order.indexOf("Source"));
  expect(order.indexOf("Owner")).toBeLessThan(order.indexOf("Created"));
  await expect(rowOf(page, "Only one")).toContainText("one@example.com");
  await reload(page);
  await expect.poll(heads).toEqual(order);
  await page.getByRole("button", { name: "Columns" }).click();
  await columns.getByRole("button", { name: "Back to standard" }).click();
  await columns.getByRole("button", { name: "Save" }).click();
  await expect.poll(heads).toContain("Level");
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
