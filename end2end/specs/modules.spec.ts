// Each module: a record is made through its form, stands in the list, and its page shows what was entered.
import type { Page } from "@playwright/test";
import { ROLES, type Person, day, decimal, employee, enter, unique } from "../support/data";
import { looks } from "../support/look";
import { type Entry, choose, detail, dialog, field, fill, pick, rowOf, titleOf, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

// A manager of his own for each test: he may do everything and sees only what is his.
test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

/** Opens the form of a module, fills it in and saves it. */
async function create(page: Page, path: string, button: string, entries: Record<string, Entry>) {
  await page.goto(path);
  await page.getByRole("main").getByRole("button", { name: button }).first().click();
  const form = dialog(page, button);
  await fill(form, entries);
  await form.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved");
  await expect(form).toBeHidden();
}

/** Opens a record of the list and its details, and compares them. */
async function shows(page: Page, name: string, details: Record<string, string | RegExp>) {
  await titleOf(page, name).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("navigation", { name: "Parts of the record" }).getByRole("link", { name: "Details" }).click();
  for (const [label, text] of Object.entries(details)) await expect(detail(page, label)).toHaveText(text);
}

test("LEAD-01 lead: form, list, record @phone", async ({ page }) => {
  const name = unique("Ada Novak");
  await create(page, "/leads", "New lead", {
    "Lead name": name,
    Source: choose("Referral"),
    Industry: choose("Software"),
    Level: choose("A (key customer)"),
    "Next contact": `${day(3)}T09:30`,
    Mobile: "+40 722 123 456",
    Phone: "021 555 01",
    "E-mail": "ada@example.com",
    "Street and number": "Main Street 1",
    City: "Cluj-Napoca",
    Remark: "Met at the fair.\nWants a demo.",
  });
  await expect(rowOf(page, name)).toContainText("Referral");
  await looks(page, "leads");
  await shows(page, name, {
    Industry: "Software",
    Mobile: "+40 722 123 456",
    "E-mail": "ada@example.com",
    Address: "Main Street 1, Cluj-Napoca",
    Remark: "Met at the fair. Wants a demo.",
    Owner: new RegExp(me.name),
  });
  await looks(page, "lead");
});

test("CUST-01 customer: form, list, record", async ({ page }) => {
  const name = unique("Northwind Traders");
  await create(page, "/customers", "New customer", {
    "Customer name": name,
    Source: choose("Partner"),
    Level: choose("B (normal customer)"),
    Industry: choose("Retail"),
    Mobile: "0722 555 666",
    Phone: "021 555 02",
    "E-mail": "office@northwind.example",
    Website: "northwind.example",
    "Street and number": "Harbour Road 12",
    Postcode: "400123",
    City: "Cluj-Napoca",
    "State or region": "Cluj",
    Country: "Romania",
    Latitude: "46.77",
    Longitude: "23.59",
    Employees: "120",
    "Annual revenue": "1250000",
    Founded: "1994",
    Remark: "Prefers e-mail.",
  });
  await expect(rowOf(page, name)).toContainText("Not dealt");
  await shows(page, name, {
    "Deal status": "Not dealt",
    Level: "B (normal customer)",
    Website: "northwind.example",
    Address: "Harbour Road 12, 400123, Cluj-Napoca, Cluj, Romania",
    Employees: "120",
    "Annual revenue": "$1,250,000.00",
    Founded: "1994",
  });
  await expect(detail(page, "Website").getByRole("link")).toHaveAttribute("href", "https://northwind.example");
  await expect(detail(page, "Place on the map")).toContainText("46.77");
  await looks(page, "customer-details");
});

test("CONT-01 contact: form, list, record", async ({ page }) => {
  const customer = await me.customer();
  const name = unique("Ion Popescu");
  await create(page, "/contacts", "New contact", {
    "Contact name": name,
    Customer: pick(customer.name),
    Position: "Head of purchasing",
    "Decision maker": { on: true },
    Sex: choose("Male"),
    Mobile: "0733 123 123",
    "E-mail": "ion@example.com",
    Birthday: "1980-02-29",
  });
  await expect(rowOf(page, name)).toContainText(customer.name);
  await expect(rowOf(page, name)).toContainText("Yes");
  await shows(page, name, {
    Customer: customer.name,
    Position: "Head of purchasing",
    Birthday: "Feb 29, 1980",
    Sex: "Male",
  });
});

test("OPP-01 opportunity: products make the amount, to the cent @phone", async ({ page }) => {
  const customer = await me.customer();
  const [screw, service] = [await me.product({ price: decimal("0.105") }), await me.product({ price: decimal("1200") })];
  const name = unique("New warehouse");
  await page.goto("/opportunities");
  await page.getByRole("main").getByRole("button", { name: "New opportunity" }).first().click();
  const form = dialog(page, "New opportunity");
  await fill(form, {
    "Opportunity name": name,
    Customer: pick(customer.name),
    Stage: choose("Proposal and quote"),
    "Expected on": day(30),
    "Add a product…": pick(screw.name),
  });
  const lines = form.getByRole("table", { name: "Products" });
  const line = (product: string) => lines.getByRole("row").filter({ hasText: product });
  await expect(line(screw.name)).toBeVisible();
  await fill(line(screw.name), { Quantity: "333", Discount: "12.5" });
  await fill(form, { "Add a product…": pick(service.name) });
  await fill(line(service.name), { Quantity: "2.5", Price: "1199.99" });
  // 333 × 0.105 × 0.875 = 30.594375, rounded to 30.59; 2.5 × 1,199.99 = 2,999.975, rounded to 2,999.98.
  await expect(line(screw.name)).toContainText("30.59");
  await expect(line(service.name)).toContainText("2,999.98");
  await fill(form, { "Discount on the whole": "7" });
  // 3,030.57 × 0.93 = 2,818.4301
  await expect(form.getByText("Total: $2,818.43")).toBeVisible();
  await looks(page, "opportunity-form", "dialog[open]");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await expect(rowOf(page, name)).toContainText("$2,818.43");
  await shows(page, name, { Amount: "$2,818.43", Stage: "Proposal and quote", "Win probability": "50%" });
  await expect(page.getByRole("table", { name: "Products" })).toContainText("30.59");
  await expect(page.getByRole("table", { name: "Products" })).toContainText("2,999.98");
  await looks(page, "opportunity-details");
});

test("CTR-01 contract: the opportunity brings amount and products, the number is given", async ({ page }) => {
  const customer = await me.customer();
  const product = await me.product({ price: decimal("250") });
  const opportunity = await me.opportunity(customer, {
    lines: { t: "lines", v: [{ product: product.id, name: product.name, unit: "", price: "250", quantity: "4", discount: "10" }] },
  });
  const contact = await me.contact(customer);
  const name = unique("Frame contract");
  await page.goto("/contracts");
  await page.getByRole("main").getByRole("button", { name: "New contract" }).first().click();
  const form = dialog(page, "New contract");
  await fill(form, { "Contract name": name, Opportunity: pick(opportunity.name) });
  await expect(field(form, "Contract amount")).toHaveValue("900");
  await expect(form.getByRole("table", { name: "Products" })).toContainText(product.name);
  await expect(field(form, "Signed on")).toHaveValue(day());
  await fill(form, { Start: day(10), End: day(5), "Signed by (customer)": pick(contact.name) });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("link", { name: /^End:/ })).toBeVisible();
  await fill(form, { End: day(375) });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await shows(page, name, {
    "Contract number": /\d/,
    Customer: customer.name,
    Opportunity: opportunity.name,
    "Contract amount": "$900.00",
    "Signed by (customer)": contact.name,
  });
  await expect(detail(page, "Signed by (our side)")).toContainText(me.name);
});

test("PAY-01 payment: on a contract, with an instalment that fills it in", async ({ page }) => {
  const customer = await me.customer();
  const contract = await me.contract(customer, { amount: decimal("1500") });
  await me.save("payment_plan", {
    customer: { t: "ref", v: customer.id },
    contract: { t: "ref", v: contract.id },
    due_on: { t: "date", v: day(7) },
    amount: decimal("400.50"),
  });
  await page.goto("/payments");
  await page.getByRole("main").getByRole("button", { name: "New payment" }).first().click();
  const form = dialog(page, "New payment");
  await fill(form, { Contract: pick(contract.name), "Planned instalment": pick("") });
  await expect(field(form, "Amount received")).toHaveValue("400.5");
  await expect(field(form, "Customer")).toHaveValue(customer.name);
  await fill(form, { Method: choose("Cash"), Remark: "First instalment" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  const row = page.getByRole("row").filter({ hasText: contract.name });
  await expect(row).toContainText("$400.50");
  await row.getByRole("rowheader").getByRole("link").click();
  await page.getByRole("link", { name: "Details" }).click();
  await expect(detail(page, "Contract")).toHaveText(contract.name);
  await expect(detail(page, "Method")).toHaveText("Cash");
  // What is received counts on the plan.
  await page.goto("/payment-plans");
  await expect(page.getByRole("row").filter({ hasText: contract.name })).toContainText("$400.50");
});

test("PLAN-01 payment plan: form, list, new payment from its row", async ({ page }) => {
  const customer = await me.customer();
  const contract = await me.contract(customer);
  await create(page, "/payment-plans", "New payment plan", {
    Contract: pick(contract.name),
    "Due on": day(14),
    "Planned amount": "333.33",
    Method: choose("Bank transfer"),
    "Remind days before": "5",
  });
  const row = page.getByRole("row").filter({ hasText: contract.name });
  await expect(row).toContainText("$333.33");
  await page.goto(`${contract.path}/payment-plans`);
  await row.or(page.getByRole("row").filter({ hasText: "$333.33" })).getByRole("button", { name: "New payment" }).click();
  const form = dialog(page, "New payment");
  await expect(field(form, "Contract")).toHaveValue(new RegExp(contract.name));
  await expect(field(form, "Amount received")).toHaveValue("333.33");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await page.goto(`${contract.path}/payments`);
  await expect(page.getByRole("main")).toContainText("$333.33");
});

test("INV-01 tax invoice: number given, contract amount read-only", async ({ page }) => {
  const customer = await me.customer();
  const contract = await me.contract(customer, { amount: decimal("4321.10") });
  await create(page, "/tax-invoices", "New tax invoice", {
    Contract: pick(contract.name),
    "Invoice amount": "1000",
    "Invoice type": choose("VAT invoice"),
    "Issued to": choose("Company"),
    "Invoice title": "Northwind SRL",
    "Tax number": "RO123456",
    Bank: "Banca",
    "Bank account": "RO49AAAA1B31007593840000",
    "Registered address": "Harbour Road 12",
    Recipient: "Maria",
  });
  const row = page.getByRole("row").filter({ hasText: contract.name });
  await expect(row).toContainText("VAT invoice");
  await row.getByRole("rowheader").getByRole("link").click();
  await page.getByRole("link", { name: "Details" }).click();
  await expect(detail(page, "Contract amount")).toHaveText("$4,321.10");
  await expect(detail(page, "Invoice amount")).toContainText("$1,000.00");
  await expect(detail(page, "Customer")).toContainText(customer.name);
  await expect(page.getByRole("button", { name: "Edit Contract amount" })).toHaveCount(0);
  await expect(detail(page, "Request number")).toHaveText(/\d/);
});

test("VISIT-01 visit: customer, contract and number stay as they are", async ({ page }) => {
  const customer = await me.customer();
  const contract = await me.contract(customer);
  await create(page, "/visits", "New visit", {
    Contract: pick(contract.name),
    Form: choose("On site"),
    Satisfaction: choose("Very satisfied"),
    Feedback: "Everything as agreed.",
  });
  const row = page.getByRole("row").filter({ hasText: contract.name });
  await expect(row).toContainText("Very satisfied");
  await row.getByRole("rowheader").getByRole("link").click();
  await page.getByRole("link", { name: "Details" }).click();
  await expect(detail(page, "Visitor")).toContainText(me.name);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const form = dialog(page, "Edit: Visit");
  await expect(field(form, "Satisfaction")).toBeVisible();
  for (const fixed of ["Customer", "Contract", "Visit number"]) {
    await expect(form.getByRole("combobox", { name: fixed, exact: true })).toHaveCount(0);
    await expect(form.getByRole("textbox", { name: fixed, exact: true })).toHaveCount(0);
  }
  await fill(form, { Satisfaction: choose("Neutral") });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(detail(page, "Satisfaction")).toContainText("Neutral");
  await page.getByRole("button", { name: "More" }).click();
  await expect(page.getByRole("menuitem", { name: "Delete" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Transfer" })).toHaveCount(0);
});

test("PROD-01 product: picture, views on and off shelf", async ({ page }) => {
  const name = unique("Steel shelf");
  await page.goto("/products");
  await page.getByRole("main").getByRole("button", { name: "New product" }).first().click();
  const form = dialog(page, "New product");
  await fill(form, {
    "Product name": name,
    Unit: choose("Piece"),
    Price: "79.9",
    Code: unique("SH"),
    Description: "120 × 40 cm",
    "On shelf": { on: false },
  });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), form.getByRole("button", { name: "Choose pictures" }).click()]);
  await chooser.setFiles({ name: "shelf.png", mimeType: "image/png", buffer: PNG });
  await expect(form.getByRole("button", { name: /Remove picture shelf\.png/ })).toBeVisible();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  const views = page.getByRole("navigation", { name: "Views" });
  await views.getByRole("link", { name: "Off shelf" }).click();
  await expect(rowOf(page, name)).toContainText("$79.90");
  await shows(page, name, { Unit: "Piece", Price: "$79.90", "On shelf": "No" });
  const picture = page.getByRole("link", { name: "Open picture shelf.png" }).locator("img");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  await page.goto("/products");
  await views.getByRole("link", { name: "On shelf" }).click();
  await expect(page).toHaveURL(/view=on-shelf/);
  await expect(rowOf(page, name)).toHaveCount(0);
});

test("CAMP-01 campaign: form, list, its leads", async ({ page }) => {
  const name = unique("Spring fair");
  const colleague = unique("Zoe");
  await create(page, "/campaigns", "New campaign", {
    "Campaign name": name,
    Type: choose("Webinar"),
    State: choose("Running"),
    Start: day(-2),
    End: day(20),
    Budget: "5000",
    "Actual cost": "1234.56",
    "Target group": "Retailers",
    Participants: pick(me.name),
  });
  await expect(rowOf(page, name)).toContainText("Running");
  await shows(page, name, { Budget: "$5,000.00", "Actual cost": "$1,234.56", "Target group": "Retailers" });
  await expect(detail(page, "Participants")).toContainText(me.name);
  await page.getByRole("navigation", { name: "Parts of the record" }).getByRole("link", { name: "Leads" }).click();
  await page.getByRole("button", { name: "New lead" }).click();
  const form = dialog(page, "New lead");
  await expect(field(form, "Campaign")).toHaveValue(name);
  await fill(form, { "Lead name": colleague });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(titleOf(page, colleague)).toBeVisible();
});

/** A picture of two by two points. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==",
  "base64",
);
