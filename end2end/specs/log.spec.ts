// The logs of the company: who signed in and out, and every change.
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { ROLES, admin, employee, enter, newId, option, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, pickIn } from "../support/screen";
import { expect, test } from "../support/weft";

// The server says so when it refuses; the browser logs every such answer.
test.use({ expectedErrors: [/status of 422/] });

const main = (page: Page) => page.getByRole("main");
const rows = (page: Page) => main(page).getByRole("row").filter({ has: page.getByRole("rowheader") });

test("ADM-24 log of sign-ins: in, refused, out, ended; filtered, in the URL, exported @phone", async ({ page, context, device, weft }) => {
  const boss = await admin(weft);
  const mia = await employee(weft, { name: unique("Mia") });
  const theirs = await device();
  await theirs.goto("/");
  await theirs.getByLabel("Mobile or e-mail").fill(mia.login);
  await theirs.getByLabel("Password", { exact: true }).fill("not the password");
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByText("Mobile, e-mail or password is wrong.")).toBeVisible();
  const secret = unique("my secret");
  await theirs.getByLabel("Mobile or e-mail").fill(secret);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByText("Mobile, e-mail or password is wrong.")).toBeVisible();
  await boss.call("org/act-on-employees", { ids: [mia.id], action: { t: "reset_login" } });

  await enter(context, weft, boss);
  await page.goto("/admin/logs");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logs");
  await expect(rows(page).filter({ hasText: "Unknown login" }).first()).toContainText("Unknown");
  await expect(main(page)).not.toContainText(secret);
  await looks(page, "log-sign-ins");
  await pickIn(main(page).getByRole("combobox", { name: "Person" }), mia.name);
  await expect(page).toHaveURL(new RegExp(`who=${mia.id}`));
  await expect(rows(page).first()).toContainText("Ended by an administrator");
  await expect(rows(page).filter({ hasText: "Signed in" }).first()).toContainText("127.0.0.1");
  await main(page).getByLabel("What happened", { exact: true }).selectOption({ label: "Wrong password" });
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(mia.name);

  await page.getByRole("button", { name: "Export" }).click();
  const asked = dialog(page, "Export log");
  await asked.getByText("CSV", { exact: false }).first().click();
  const file = page.waitForEvent("download");
  await asked.getByRole("button", { name: "Export" }).click();
  const table = await readFile(await (await file).path(), "utf8");
  expect(table.trim().split("\r\n")).toHaveLength(2);
  expect(table).toContain(`${mia.name},Wrong password,,127.0.0.1`);

  await main(page).getByLabel("What happened", { exact: true }).selectOption({ label: "Refused: too many tries" });
  await expect(main(page).getByText("No results")).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
});

test("ADM-24 log of operations: records, settings and exports in words, filters, older entries; the right opens no record", async ({ page, context, openAs, weft }) => {
  const boss = await admin(weft);
  const mia = await employee(weft, { name: unique("Mia"), roles: [ROLES.salesManager] });
  const customer = await mia.customer({ name: unique("Globex") });
  await mia.call("records/save", {
    draft: { id: customer.id, module: "customer", version: customer.version, values: { level: option("a") } },
  });
  const role = { id: newId(), group: "system", name: unique("Auditor"), rights: { modules: {}, admin: ["logs"] } };
  await boss.call("org/save-role", { draft: role });
  const auditor = await employee(weft, { name: unique("Ada"), roles: [role.id] });

  await enter(context, weft, boss);
  await page.goto("/admin/logs");
  await main(page).getByRole("link", { name: "Operations" }).click();
  await pickIn(main(page).getByRole("combobox", { name: "By" }), mia.name);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText("Level");
  await expect(rows(page).first()).toContainText("A (key customer)");
  await looks(page, "log-operations");
  await rows(page).first().getByRole("link", { name: customer.name }).click();
  await expect(page).toHaveURL(new RegExp(customer.path));

  await page.goto("/admin/logs/operations?topic=role");
  const made = rows(page).filter({ hasText: role.name });
  await made.locator("summary").click();
  await expect(made).toContainText("Admin console");
  await expect(made).toContainText("Logs");

  // What left the house: the whole module, and one record alone.
  await mia.export("customer", null, "csv");
  await mia.export("customer", [customer.id], "xlsx");
  await page.goto(`/admin/logs/operations?who=${mia.id}`);
  await expect(rows(page)).toHaveCount(4);
  await main(page).getByLabel("What", { exact: true }).selectOption({ label: "Exported" });
  await expect(page).toHaveURL(/what=exported/);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText(customer.name);
  await expect(rows(page).first()).toContainText(/File format\s*XLSX\s*Rows\s*1/);
  await expect(rows(page).last()).toContainText("Customers");
  await expect(rows(page).last()).toContainText(/File format\s*CSV\s*Rows\s*1/);
  await expect(rows(page).last()).not.toContainText("No longer there");
  await looks(page, "log-exports");

  // More than a page: the older ones come below, none twice.
  for (let count = 0; count < 55; count += 1) await mia.lead({ name: `${customer.name} ${count}` });
  await page.goto(`/admin/logs/operations?who=${mia.id}&topic=lead`);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole("button", { name: "Older entries" }).click();
  await expect(rows(page)).toHaveCount(55);
  await expect(page.getByRole("button", { name: "Older entries" })).toHaveCount(0);

  const theirs = await openAs(auditor, "/admin/logs/operations");
  await expect(rows(theirs).filter({ hasText: role.name }).first()).toBeVisible();
  await theirs.goto(`/admin/logs/operations?who=${mia.id}`);
  await expect(rows(theirs), "no record of hers, but that she took the whole list").toHaveCount(1);
  await expect(rows(theirs)).toContainText(/Exported.*Customers/s);
  await theirs.goto(`/admin/logs/operations?who=${mia.id}&topic=lead`);
  await expect(main(theirs).getByText("No results")).toBeVisible();
  const none = await openAs(mia, "/admin/logs");
  await expect(main(none)).toContainText("Page not found");
});
