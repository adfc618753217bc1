// What a role may do with single fields: hidden, read only, editable.
import type { Page } from "@playwright/test";
import { type Person, ROLES, admin, decimal, employee, enter, newId, option, unique } from "../support/data";
import { looks } from "../support/look";
import { detail, field, rowOf, titleOf, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of (401|403|404|409|422)/] });

const ALL = { actions: ["view", "create", "edit", "export", "import"], scope: "all" };

/** A role with everything in customers, contacts, opportunities and contracts, but for these fields. */
async function role(boss: Person, fields: object = {}, modules: object = {}) {
  const [id, name] = [newId(), unique("Role")];
  const rights = { modules: { customer: ALL, contact: ALL, opportunity: ALL, ...modules }, admin: [], fields };
  await boss.call("org/save-role", { draft: { id, group: "crm", name, rights } });
  return { id, name };
}

const say = async (page: Page, name: string, access: string) => {
  const choice = page.getByRole("radiogroup", { name, exact: true }).getByRole("radio", { name: access, exact: true });
  // The radio lies under its label.
  await choice.check({ force: true });
  await expect(choice).toBeChecked();
};

test("ADM-08 field rights are set per module, searched, set at once, and refused where they cannot be @phone", async ({ page, context, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.superAdmin] });
  const own = await role(boss, {}, { contract: ALL });
  await enter(context, weft, boss);
  await page.goto(`/admin/roles/${own.id}`);
  await page.getByRole("link", { name: "Field rights" }).click();
  await expect(page).toHaveURL(/tab=fields/);
  await expect(page.getByText("Always visible: by this field records are called, found or kept together.").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Module" }).selectOption({ label: "Contracts" });
  await expect(page).toHaveURL(/module=contracts/);
  await looks(page, "field-rights");

  await page.getByRole("searchbox", { name: "Find a field" }).fill("amount");
  await expect(page.getByRole("radiogroup", { name: "Customer", exact: true })).toHaveCount(0);
  const amount = (await page.getByRole("radiogroup").last().getAttribute("aria-label")) ?? "";
  expect(amount).toMatch(/amount/i);
  await say(page, amount, "Hidden");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("it has to stay editable")).toBeVisible();
  await say(page, amount, "Editable");

  // All fields shown at once, each as far as it goes.
  await page.getByRole("searchbox", { name: "Find a field" }).fill("");
  await page.getByRole("combobox", { name: "Module" }).selectOption({ label: "Opportunities" });
  await say(page, "All fields shown", "Read only");
  await say(page, "All fields shown", "Editable");
  await say(page, "Next contact", "Hidden");
  await say(page, "Remark", "Read only");
  await expect(page.getByText("1 hidden, 1 read only")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await toast(page, "Saved");
  await page.reload();
  await expect(page.getByRole("radiogroup", { name: "Next contact" }).getByRole("radio", { name: "Hidden" })).toBeChecked();
  await expect(page.getByRole("radiogroup", { name: "Remark" }).getByRole("radio", { name: "Read only" })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "Module" }).locator("option:checked")).toHaveText("Opportunities (2)");

  await boss.settings({ lang: "zh" });
  await page.reload();
  await expect(page.getByRole("link", { name: "字段权限" })).toBeVisible();
  await looks(page, "field-rights-chinese");
});

test("ADM-08 the super admin's fields are open and stay so", async ({ page, context, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.superAdmin] });
  await enter(context, weft, boss);
  await page.goto(`/admin/roles/${ROLES.superAdmin}?tab=fields&module=customers`);
  await expect(page.getByText("The rights of this role are fixed")).toBeVisible();
  await expect(page.getByRole("radiogroup", { name: "Mobile" }).getByRole("radio", { name: "Editable" })).toBeChecked();
  await expect(page.getByRole("radiogroup", { name: "Mobile" }).getByRole("radio", { name: "Hidden" })).toBeDisabled();
});

test("ADM-08 a hidden field is nowhere and a read-only one is not changed: list, filter, details, form, history, export", async ({ page, context, openAs, weft }) => {
  const boss = await admin(weft);
  const limited = await role(boss, { customer: { mobile: "hidden", level: "visible" } });
  const mia = await employee(weft, { roles: [limited.id] });
  let acme = await boss.customer({ mobile: "+40721000111", level: option("a"), remark: "Good customer" });
  acme = { ...(await boss.save("customer", { mobile: "+40721000222" }, acme)), name: acme.name };
  await boss.save("customer", { remark: "Very good customer" }, acme);

  const mias = await openAs(mia, `/customers?search=${encodeURIComponent(acme.name)}`);
  await expect(titleOf(mias, acme.name)).toBeVisible();
  await expect(rowOf(mias, acme.name).getByText("A (key customer)")).toBeVisible();
  await expect(mias.getByRole("columnheader", { name: "Mobile" })).toHaveCount(0);
  await expect(mias.getByText("+40721000222")).toHaveCount(0);

  // Neither found by it, nor filtered by it: the field is not offered, and a filter in the URL says so.
  await mias.getByRole("searchbox", { name: /Search/ }).first().fill("0721000222");
  await expect(titleOf(mias, acme.name)).toHaveCount(0);
  const filter = { is: { field: "mobile", op: "contains", value: { t: "one", v: { t: "text", v: "0721" } } } };
  await mias.goto(`/customers?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await expect(mias.getByText("A condition of this filter cannot be applied")).toBeVisible();

  await mias.goto(acme.path);
  await expect(mias.getByRole("heading", { name: acme.name })).toBeVisible();
  await mias.goto(`${acme.path}/details`);
  await expect(detail(mias, "Level")).toBeVisible();
  await expect(mias.getByText("Mobile", { exact: true })).toHaveCount(0);
  await mias.getByRole("button", { name: "Edit", exact: true }).first().click();
  const form = mias.getByRole("dialog");
  await expect(field(form, "Customer name")).toBeVisible();
  await expect(field(form, "Mobile")).toHaveCount(0);
  await expect(form.getByText("A (key customer)")).toBeVisible();
  await expect(form.getByRole("combobox", { name: "Level" })).toHaveCount(0);
  const name = unique("Renamed");
  await field(form, "Customer name").fill(name);
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(mias.getByRole("heading", { name })).toBeVisible();

  await mias.goto(`${acme.path}/history`);
  await expect(mias.getByText("Very good customer").first()).toBeVisible();
  await expect(mias.getByText("+40721000222")).toHaveCount(0);
  await expect(mias.getByText("Mobile")).toHaveCount(0);

  const ticket = await mia.call<string>("exchange/export", {
    request: {
      selection: { module: "customer", search: name },
      ids: null,
      columns: ["name", "mobile", "level"],
      format: "csv",
    },
  });
  const download = await mias.request.get(`/export/${ticket}`);
  expect(await download.text()).toBe(`\uFEFFCustomer name,Level\r\n${name},A (key customer)\r\n`);

  // The API knows neither way around it.
  const version = (await mia.get(acme)).record.version;
  const change = (values: object) => mia.call("records/save", { draft: { id: acme.id, module: "customer", version, values } });
  await expect(change({ mobile: { t: "text", v: "1" } })).rejects.toThrow(/check-unknown-field/);
  await expect(change({ level: { t: "option", v: "b" } })).rejects.toThrow(/check-read-only/);
  expect((await boss.get(acme)).record.values.mobile).toEqual({ t: "text", v: "+40721000222" });

  // The role opens the field: it is there without a reload.
  const super_ = await employee(weft, { roles: [ROLES.superAdmin] });
  await enter(context, weft, super_);
  await mias.goto(`${acme.path}/details`);
  await expect(mias.getByRole("heading", { name })).toBeVisible();
  await page.goto(`/admin/roles/${limited.id}?tab=fields&module=customers`);
  await say(page, "Mobile", "Read only");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await toast(page, "Saved");
  await expect(detail(mias, "Mobile")).toContainText("+40721000222");
});

test("ADM-08 sums and figures leave a hidden amount out", async ({ openAs, weft }) => {
  const boss = await admin(weft);
  const view = { actions: ["view"], scope: "all" };
  const limited = await role(boss, { contract: { amount: "hidden" } }, { contract: view });
  const mia = await employee(weft, { roles: [limited.id] });
  const customer = await boss.customer();
  const contract = await boss.contract(customer, { amount: decimal("777123") });
  const mias = await openAs(mia, `/contracts?search=${encodeURIComponent(contract.name)}`);
  await expect(titleOf(mias, contract.name)).toBeVisible();
  await expect(mias.getByText(/777[,.]?123/)).toHaveCount(0);
  await expect(mias.getByRole("columnheader", { name: /amount/i })).toHaveCount(0);
  await mias.goto(customer.path);
  await expect(mias.getByRole("heading", { name: customer.name })).toBeVisible();
  await expect(mias.getByText("Figures", { exact: true })).toBeVisible();
  await expect(mias.getByText(/777[,.]?123/)).toHaveCount(0);
});
