// A sales team moves in: its people, products, accounts and pipeline come from another program's tables, through the page.
import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import type { Download, Locator, Page } from "@playwright/test";
import { ROLES, admin, employee, enter, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, pickIn } from "../support/screen";
import { FACTS, csv, parseCsv, sales } from "../support/sales";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of 422/] });

const next = (page: Page) => page.getByRole("button", { name: "Next" }).click();
const mapping = (page: Page, target: string) => page.getByRole("combobox", { name: target, exact: true });

/** The figures of a dry run or of a run, by their names. */
async function expectFigures(page: Page, figures: Record<string, number>) {
  for (const [name, value] of Object.entries(figures)) {
    const figure = page.getByRole("main").locator("dl > div").filter({ has: page.getByRole("term").getByText(name, { exact: true }) });
    await expect(figure.getByRole("definition"), name).toHaveText(value.toLocaleString("en-US"));
  }
}

async function expectFiguresIn(place: Locator, figures: Record<string, number>) {
  for (const [name, value] of Object.entries(figures)) {
    const figure = place.locator("dl > div").filter({ has: place.page().getByRole("term").getByText(name, { exact: true }) });
    await expect(figure.getByRole("definition"), name).toHaveText(String(value));
  }
}

const upload = (page: Page, name: string, text: string) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** The row of an unknown text in the step that settles them. */
const unknown = (page: Page, target: string, text: string) => page.getByRole("table", { name: target }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: text, exact: true }) });

async function settle(row: Locator, as: string) {
  await pickIn(row.getByRole("combobox"), as);
}

async function run(page: Page, rows: number, patience = 120_000) {
  await page.getByRole("button", { name: `Import ${rows.toLocaleString("en-US")} row${rows === 1 ? "" : "s"}` }).click();
  await expect(page.getByText(/^(Everything was imported\.|Some rows could not be imported\.)/)).toBeVisible({ timeout: patience });
}

const contents = async (download: Download) => readFile(await download.path());

test("L-17 ADM-03 L-14 L-16 a team moves in: employees, products, customers and 8,800 opportunities imported, summed and exported", async ({ page, context, fresh }) => {
  test.setTimeout(300_000);
  const boss = await admin(fresh);
  const tables = sales();
  await enter(context, fresh, boss);

  await test.step("the team: managers and offices are made", async () => {
    await page.goto(`${fresh.url}/admin/employees`);
    await page.getByRole("link", { name: "Import employees" }).click();
    await expect(page.getByText("Nothing has been imported here yet.")).toBeVisible();
    await looks(page, "import-file");
    await upload(page, "teams.csv", csv(tables.teams));
    await expect(page.getByText("teams.csv, 35 rows")).toBeVisible();
    await expect(mapping(page, "Name").locator("option:checked")).toHaveText("sales_agent");
    await expect(mapping(page, "Manager").locator("option:checked")).toHaveText("manager");
    await expect(mapping(page, "Department").locator("option:checked")).toHaveText("regional_office");
    // Without being told to make them, they are unknown.
    await next(page);
    await expect(page.getByText("3 unknown values")).toBeVisible();
    await expect(page.getByText("6 unknown values")).toBeVisible();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("checkbox", { name: "Create missing departments and managers" }).check();
    await next(page);
    await expectFigures(page, { Rows: 35, Created: 35, Failed: 0 });
    await run(page, 35);
    await page.getByRole("link", { name: "Open: Employees" }).click();
    await expect(page.getByRole("navigation", { name: "State" }).getByRole("link", { name: /^Not activated/ })).toContainText("41");
    const { sales_agent: agent, manager, regional_office: office } = tables.teams[0]!;
    await page.getByRole("searchbox").fill(agent!);
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: agent! }) });
    for (const text of [manager!, office!, "Sales person"]) await expect(row).toContainText(text);
    await page.goto(`${fresh.url}/admin/departments`);
    for (const name of FACTS.offices) await expect(page.getByRole("treeitem").filter({ hasText: name }).last()).toBeVisible();
  });

  await test.step("the products: who may make categories gets those that are missing", async () => {
    await page.goto(`${fresh.url}/products/import`);
    await upload(page, "products.csv", csv(tables.products));
    await expect(mapping(page, "Category").locator("option:checked")).toHaveText("series");
    await expect(mapping(page, "Price").locator("option:checked")).toHaveText("sales_price");
    await next(page);
    await expectFigures(page, { Rows: 7, Created: 7, Failed: 0 });
    await run(page, 7);
    await page.goto(`${fresh.url}/admin/product-categories`);
    await expect(page.getByRole("treeitem")).toHaveText([/GTK/, /GTX/, /MG/]);
  });

  await test.step("the accounts: daughters before their mothers, a misspelled sector", async () => {
    await page.goto(`${fresh.url}/customers/import`);
    await upload(page, "accounts.csv", csv(tables.accounts));
    await expect(mapping(page, "Parent customer").locator("option:checked")).toHaveText("subsidiary_of");
    await looks(page, "import-columns");
    await next(page);
    const row = unknown(page, "Industry", "technolgy");
    await expect(row.getByRole("cell").first()).toHaveText(String(FACTS.misspelledSectors));
    await expect(row.getByRole("combobox"), "what is nearly the same is taken").toHaveValue("Technology");
    await looks(page, "import-unknown");
    await next(page);
    await expectFigures(page, { Rows: FACTS.accounts, Created: FACTS.accounts, Failed: 0 });
    await looks(page, "import-check");
    await run(page, FACTS.accounts);
    await page.goto(`${fresh.url}/customers`);
    await expect(page.getByText("1–50 of 85")).toBeVisible();
  });

  await test.step("the pipeline: names of stages and products settled once, rows without an account fail", async () => {
    await page.goto(`${fresh.url}/opportunities/import`);
    await upload(page, "pipeline.csv", csv(tables.pipeline));
    await expect(page.getByText("pipeline.csv, 8,800 rows")).toBeVisible();
    for (const [target, column] of [["Owner", "sales_agent"], ["Customer", "account"], ["Stage", "deal_stage"], ["Amount", "close_value"], ["Product (one line item)", "product"]]) {
      await expect(mapping(page, target!).locator("option:checked")).toHaveText(column!);
    }
    await expect(page.getByRole("textbox", { name: "Opportunity name: A text combined from columns" })).toHaveValue("{account} – {product}");
    await next(page);
    await expect(unknown(page, "Product (one line item)", "GTXPro").getByRole("cell").first()).toHaveText("1,480", { timeout: 60_000 });
    await expect(unknown(page, "Product (one line item)", "GTXPro").getByRole("combobox")).toHaveValue("GTX Pro");
    await settle(unknown(page, "Stage", "Prospecting"), "Verify customer");
    await settle(unknown(page, "Stage", "Engaging"), "Analyse needs");
    await expect(page.getByText("Everything is settled.")).toBeVisible();
    await next(page);
    const sum = { Rows: FACTS.rows, Created: FACTS.rows - FACTS.withoutAccount, Updated: 0, Skipped: 0, Failed: FACTS.withoutAccount };
    await expect(page.getByText("1,425 rows will fail. They go into a file with the reasons; all others are imported.")).toBeVisible({ timeout: 60_000 });
    await expectFigures(page, sum);
    await expect(page.getByRole("table", { name: "Rows that fail" }).getByRole("row").nth(1)).toContainText("Customer: Please fill this in.");
    await looks(page, "import-check-failures");
    await run(page, FACTS.rows - FACTS.withoutAccount);
    await expectFigures(page, sum);
    await looks(page, "import-run");
  });

  await test.step("the failed rows, with their reasons, come in when the customer is optional", async () => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download error file" }).click();
    const errors = (await contents(await waiting)).toString();
    const rows = parseCsv(errors);
    expect(rows).toHaveLength(FACTS.withoutAccount);
    expect(new Set(rows.map((row) => row.Reason))).toEqual(new Set(["Customer: Please fill this in."]));
    expect(rows.every((row) => row.account === "")).toBe(true);

    await page.goto(`${fresh.url}/admin/fields/opportunities`);
    await page.locator(".field-item").getByRole("button", { name: /^Customer\*?$/ }).click();
    const editor = dialog(page, "Field: Customer");
    await editor.getByRole("switch", { name: "Required" }).click();
    await editor.getByRole("button", { name: "Save", exact: true }).click();
    await expect(editor).toBeHidden();
    await page.goto(`${fresh.url}/opportunities/import`);
    // The run before is found again.
    const history = page.getByRole("table", { name: "Earlier imports" }).getByRole("row").filter({ hasText: "pipeline.csv" });
    await expect(history).toContainText("7,375");
    await expect(history).toContainText("1,425");
    await upload(page, "the rest.csv", errors);
    await next(page);
    await settle(unknown(page, "Stage", "Prospecting"), "Verify customer");
    await settle(unknown(page, "Stage", "Engaging"), "Analyse needs");
    await next(page);
    await expectFigures(page, { Rows: FACTS.withoutAccount, Created: FACTS.withoutAccount, Failed: 0 });
    await run(page, FACTS.withoutAccount);
    await expect(page.getByText("Everything was imported.")).toBeVisible();
  });

  const won = tables.pipeline.filter((row) => row.deal_stage === "Won");
  await test.step("the same rows once more change nothing", async () => {
    await page.getByRole("button", { name: "Import another file" }).click();
    await upload(page, "again.csv", csv(won.slice(0, 50)));
    await next(page);
    await expect(page.getByText("Everything is settled.")).toBeVisible();
    await next(page);
    await expectFigures(page, { Rows: 50, Created: 0, Skipped: 50, Failed: 0 });
    await expect(page.getByRole("button", { name: /^Import 0 rows/ })).toBeDisabled();
  });

  await test.step("the list counts and sums all of it", async () => {
    await page.goto(`${fresh.url}/opportunities`);
    await expect(page.getByText("1–50 of 8,800")).toBeVisible();
    await expect(page.getByText("$10,005,534.00")).toBeVisible();
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: /^Won/ }).click();
    await expect(page.getByText("1–50 of 4,238")).toBeVisible();
    await expect(page.getByText("$10,005,534.00")).toBeVisible();
    await looks(page, "opportunities-won");
    await page.getByRole("checkbox", { name: "Select all on this page" }).check();
    const amounts = await page.getByRole("cell", { name: /^\$[\d,]+\.\d\d$/ }).allInnerTexts();
    expect(amounts).toHaveLength(50);
    const chosen = amounts.reduce((sum, text) => sum + Number(text.replaceAll(/[$,]/g, "")), 0);
    await expect(page.getByText("Total of selection")).toBeVisible();
    await expect(page.getByText(chosen.toLocaleString("en-US", { style: "currency", currency: "USD" }), { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Clear selection" }).click();
  });

  await test.step("the won ones exported as CSV and read back", async () => {
    await page.getByRole("main").getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Export all" }).click();
    const form = dialog(page, "Export 4,238 opportunities");
    await looks(page, "export", "dialog[open]");
    await form.getByRole("radio", { name: "CSV (.csv)" }).check();
    const waiting = page.waitForEvent("download");
    await form.getByRole("button", { name: "Export" }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const rows = parseCsv((await contents(file)).toString());
    expect(rows).toHaveLength(FACTS.won);
    expect(rows.reduce((sum, row) => sum + Number(row.Amount), 0)).toBe(FACTS.wonSum);
    const ids = (all: string[]) => [...all].sort();
    expect(ids(rows.map((row) => row.Reference!))).toEqual(ids(won.map((row) => row.opportunity_id!)));
    const one = won[0]!;
    const same = rows.find((row) => row.Reference === one.opportunity_id)!;
    expect(same).toMatchObject({ Customer: one.account, Stage: "Won", Owner: one.sales_agent, "Opportunity name": `${one.account} – ${one.product === "GTXPro" ? "GTX Pro" : one.product}` });
  });

  await test.step("and chosen ones as a workbook", async () => {
    for (const row of (await page.getByRole("checkbox", { name: /^Select / }).all()).slice(1, 4)) await row.check();
    await page.getByRole("button", { name: "Export selected" }).click();
    const form = dialog(page, "Export 3 opportunities");
    await form.getByRole("radio", { name: "Excel (.xlsx)" }).check();
    const waiting = page.waitForEvent("download");
    await form.getByRole("button", { name: "Export" }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const parts = unzipped(await contents(file));
    expect([...parts.keys()]).toContain("xl/workbook.xml");
    const sheet = parts.get("xl/worksheets/sheet1.xml")!;
    expect(sheet.match(/<row /g), "the head and three rows").toHaveLength(4);
  });
});

test("L-17 customers: the template, the owner must be an active employee, rows that exist skipped or overwritten @phone", async ({ page, context, weft }) => {
  const boss = await employee(weft, { name: unique("Boss"), roles: [ROLES.superAdmin] });
  const [mia, gone] = [await employee(weft, { name: unique("Mia") }), await employee(weft, { name: unique("Gone") })];
  await boss.call("org/act-on-employees", { ids: [gone.id], action: { t: "disable" } });
  const known = await boss.customer({ name: unique("Known"), phone: "+40 21 000 01" });
  await enter(context, weft, boss);
  await page.goto("/customers");
  await page.getByRole("main").getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Import" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV template" }).click();
  const template = (await contents(await waiting)).toString().replace(/^\uFEFF/, "");
  expect(template).toContain("Customer name");
  expect(template).toContain("Owner");
  const workbook = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel template" }).click();
  expect([...unzipped(await contents(await workbook)).keys()]).toContain("xl/worksheets/sheet1.xml");

  const fresh = [unique("First"), unique("Second"), unique("Third")];
  const row = (name: string, phone: string, owner: string) => ({ "Customer name": name, Phone: phone, Owner: owner, Level: "A" });
  const rows = [row(known.name, "+40 21 999 99", ""), row(fresh[0]!, "", mia.name), row(fresh[1]!, "", gone.name), row(fresh[2]!, "no phone", "")];
  const table = csv(rows);
  await upload(page, "customers.csv", table);
  await expect(page.getByText("A row exists already if one of these is the same: Customer name")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Skip/ })).toBeChecked();
  await looks(page, "import-map");
  await next(page);
  await expect(page.getByText("1 value is not settled: its rows will fail (1).")).toBeVisible();
  await looks(page, "import-settle");
  await next(page);
  await expectFigures(page, { Rows: 4, Created: 1, Updated: 0, Skipped: 1, Failed: 2 });
  await expect(page.getByRole("table", { name: "Rows that fail" })).toContainText("Enter a valid phone number.");
  await page.getByRole("button", { name: "Back" }).click();
  await settle(unknown(page, "Owner", gone.name), mia.name);
  await next(page);
  await expectFigures(page, { Created: 2, Skipped: 1, Failed: 1 });
  await run(page, 2);
  await expect(page.getByText("Some rows could not be imported.", { exact: false })).toBeVisible();
  await looks(page, "import-finished");
  await page.getByRole("link", { name: "Open: Customers" }).click();
  await page.getByRole("searchbox").fill(fresh[1]!);
  await expect(page.getByRole("row").filter({ has: page.getByRole("link", { name: fresh[1]! }) })).toContainText(mia.name);
  expect((await boss.get(known)).record.values.phone).toEqual({ t: "text", v: "+40 21 000 01" });

  await page.goto("/customers/import");
  await upload(page, "customers.csv", csv(rows.slice(0, 2)));
  await page.getByRole("radio", { name: /^Overwrite/ }).check();
  await next(page);
  await expectFigures(page, { Rows: 2, Created: 0, Updated: 2, Failed: 0 });
  await run(page, 2);
  expect((await boss.get(known)).record.values.phone).toEqual({ t: "text", v: "+40 21 999 99" });
  // The importer hears of it, wherever he is.
  await page.goto("/leads");
  await page.getByRole("button", { name: /unread notification/ }).click();
  await expect(dialog(page, "Notifications").getByRole("listitem").first()).toContainText("Import of customers.csv finished: 0 created, 2 updated, 0 skipped, 0 failed");

  // What is no table is refused in words.
  await page.goto("/customers/import");
  await page.locator("input[type=file]").setInputFiles({ name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) });
  await expect(page.getByRole("alert").first()).toBeVisible();
  await looks(page, "import-refused");
});

test("L-17 an old encoding is seen and changed, the import is undone, what was changed since stays @phone", async ({ page, context, weft }) => {
  const boss = await employee(weft, { name: unique("Boss"), roles: [ROLES.superAdmin] });
  const known = await boss.customer({ name: unique("Known"), phone: "+40 21 000 01" });
  const [made, changed] = [unique("Made"), unique("Changed")];
  // “Ţ” and “ş” in Windows-1250; the file is too short to say so by itself.
  const latin2 = (text: string) => Buffer.from([...text].map((letter) => ({ Ţ: 0xde, ş: 0xba, ă: 0xe3 })[letter] ?? letter.charCodeAt(0)));
  const table = `name;phone;remark\n${made};;Ţară\n${changed};;ş\n${known.name};+40 21 999 99;\n`;
  await enter(context, weft, boss);
  await page.goto("/customers/import");
  await page.locator("input[type=file]").setInputFiles({ name: "vechi.csv", mimeType: "text/csv", buffer: latin2(table) });
  const preview = page.getByRole("table", { name: "First rows" });
  await expect(page.getByRole("combobox", { name: "Separator" }).locator("option:checked")).toHaveText("Semicolon ( ; )");
  await page.getByRole("combobox", { name: "Encoding" }).selectOption("Western European (Windows-1252)");
  await expect(preview).toContainText("Þarã");
  await page.getByRole("combobox", { name: "Encoding" }).selectOption("Central European (Windows-1250)");
  await expect(preview).toContainText("Ţară");
  await looks(page, "import-reading");
  await page.getByRole("radio", { name: /^Overwrite/ }).check();
  await next(page);
  await expectFigures(page, { Rows: 3, Created: 2, Updated: 1, Failed: 0 });
  await run(page, 3);
  expect((await boss.get(known)).record.values.phone).toEqual({ t: "text", v: "+40 21 999 99" });

  // Somebody works on one of the new customers.
  const [found] = await boss.call<{ id: string }[]>("records/choose", { module: "customer", search: changed, customer: null });
  const { record } = await boss.get({ module: "customer", id: found!.id });
  await boss.save("customer", { remark: "mine" }, { id: found!.id, version: record.version, module: "customer", name: changed, path: "" });

  await page.getByRole("button", { name: "Undo import" }).click();
  const form = dialog(page, "Undo the import of vechi.csv?");
  await expectFiguresIn(form, { "To the recycle bin": 1, "Former values back": 1, "Stay as they are": 1 });
  await expect(form.getByRole("listitem")).toContainText(`${changed} Changed since the import.`);
  await looks(page, "import-undo", "dialog[open]");
  await form.getByRole("button", { name: "Undo 2 records" }).click();
  await expect(page.getByRole("heading", { name: "Undone" })).toBeVisible();
  await expectFiguresIn(page.getByRole("main"), { Deleted: 1, Restored: 1, Kept: 1 });
  await looks(page, "import-undone");
  expect((await boss.get(known)).record.values.phone).toEqual({ t: "text", v: "+40 21 000 01" });
  await page.goto("/customers");
  await page.getByRole("searchbox").fill(changed);
  await expect(page.getByRole("link", { name: changed })).toBeVisible();
  await page.getByRole("searchbox").fill(made);
  await expect(page.getByRole("link", { name: made })).toHaveCount(0);
  await page.goto("/customers/import");
  const history = page.getByRole("table", { name: "Earlier imports" }).getByRole("row").filter({ hasText: "vechi.csv" });
  await expect(history.first()).toContainText("Undone");
});

test("L-17 vCards become contacts, a template comes back with its example left out", async ({ page, context, weft }) => {
  const boss = await employee(weft, { name: unique("Boss"), roles: [ROLES.superAdmin] });
  const customer = await boss.customer({ name: unique("Acme") });
  const person = unique("Ana");
  await enter(context, weft, boss);
  await page.goto("/contacts/import");
  const cards = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${person}\r\nORG:${customer.name}\r\nTEL;TYPE=CELL:+40 721 000 001\r\nEND:VCARD\r\n`;
  await page.locator("input[type=file]").setInputFiles({ name: "people.vcf", mimeType: "text/vcard", buffer: Buffer.from(cards) });
  await expect(page.getByText("people.vcf, 1 row")).toBeVisible();
  await expect(mapping(page, "Mobile").locator("option:checked")).toHaveText("Mobile");
  await next(page);
  await expectFigures(page, { Rows: 1, Created: 1, Failed: 0 });
  await run(page, 1);
  await page.getByRole("link", { name: "Open: Contacts" }).click();
  await page.getByRole("searchbox").fill(person);
  await expect(page.getByRole("row").filter({ hasText: person })).toContainText("+40 721 000 001");

  await page.goto("/contacts/import");
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel template" }).click();
  const workbook = await contents(await waiting);
  const parts = unzipped(workbook);
  expect(parts.get("xl/workbook.xml")).toMatch(/name="Notes"/);
  expect(parts.get("xl/workbook.xml")).toMatch(/state="hidden"/);
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain("<dataValidation ");
  await page.locator("input[type=file]").setInputFiles({
    name: "template.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: workbook,
  });
  await expect(page.getByRole("alert").first(), "the example alone is nothing to import").toContainText("The file has no rows");
});

/** The parts of a workbook, which is a ZIP file: by their names. */
function unzipped(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  // From the directory at the end: the sizes before each part may be missing.
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06"));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, start] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
      file.readUInt32LE(at + 42),
    ];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(data, data + size);
    parts.set(name, (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
