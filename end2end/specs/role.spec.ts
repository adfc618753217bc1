// Roles and what they grant.
import type { Page } from "@playwright/test";
import { type Person, ROLES, admin, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, fromMenu, pickIn, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of (401|403|404|409|422)/] });

const BUILT_IN = {
  en: [
    ["System administration", "Super admin", "System settings", "People and departments", "Business approval", "Finance admin"],
    ["Office administration", "Office approval", "Announcement admin"],
    ["CRM", "CRM admin", "Sales manager", "Sales person"],
  ],
  zh: [
    ["系统管理", "超级管理员", "系统设置管理员", "部门与员工管理员", "业务审批流管理员", "财务管理员"],
    ["办公管理", "办公审批流管理员", "公告管理员"],
    ["客户管理", "客户管理员", "销售经理", "销售员"],
  ],
};

const list = (page: Page, name = "Roles") => page.getByRole("main").getByRole("navigation", { name, exact: true });
const roleHead = (page: Page, name: string) => page.getByRole("main").getByRole("heading", { name, exact: true });
const right = (page: Page, module: string, action: string) => page.getByRole("checkbox", { name: `${module}: ${action}`, exact: true });

async function expectRoles(page: Page, name: string, groups: string[][]) {
  for (const [group, ...roles] of groups) {
    await expect(list(page, name).getByRole("heading", { name: group, exact: true })).toBeVisible();
    for (const role of roles) await expect(list(page, name).getByRole("link", { name: new RegExp(`^${role}( ?\\d+)?$`) })).toBeVisible();
  }
}

async function ownRole(boss: Person, modules: object, name = unique("Role")) {
  const id = newId();
  await boss.call("org/save-role", { draft: { id, group: "crm", name, rights: { modules, admin: [] } } });
  return { id, name };
}

test("ADM-06 roles in three groups, the built-in ones in the user's language; create, copy, rename, members, delete", async ({ page, context, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.superAdmin] });
  const mia = await employee(weft, { name: unique("Mia") });
  await enter(context, weft, boss);
  await page.goto("/admin/roles");
  await expectRoles(page, "Roles", BUILT_IN.en);
  await expect(roleHead(page, "Super admin")).toBeVisible();
  await expect(page.getByText("The rights of this role are fixed")).toBeVisible();
  await expect(right(page, "Leads", "View")).toBeDisabled();
  await looks(page, "roles");

  const name = unique("Inside sales");
  await page.getByRole("button", { name: "New role" }).click();
  let form = dialog(page, "New role");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await fill(form, { Name: name });
  await expect(form.getByRole("radio", { name: "CRM" })).toBeChecked();
  await looks(page, "role-new", "dialog[open]");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(roleHead(page, name)).toBeVisible();
  await expect(list(page).getByRole("link", { name })).toHaveAttribute("aria-current", "page");

  // Seeing comes with every other right, and nothing is left without it.
  await right(page, "Leads", "Edit").check();
  await expect(right(page, "Leads", "View")).toBeChecked();
  await right(page, "All modules", "Export").check();
  await expect(right(page, "Visits", "Export")).toBeChecked();
  await right(page, "Visits", "View").uncheck();
  await expect(right(page, "Visits", "Export")).not.toBeChecked();
  await page.getByRole("combobox", { name: "Data scope: Leads" }).selectOption({ label: "Own department" });
  await page.getByRole("checkbox", { name: /^Follow-up methods/ }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await toast(page, "Saved");
  await page.reload();
  await expect(right(page, "Leads", "Edit")).toBeChecked();
  await expect(right(page, "Leads", "Create")).not.toBeChecked();
  await expect(right(page, "All modules", "Export")).not.toBeChecked();
  await expect(page.getByRole("combobox", { name: "Data scope: Leads" })).toHaveValue("department");
  await expect(page.getByRole("combobox", { name: "Data scope: Leads" }).locator("option:checked")).toHaveText("Own department");
  await expect(page.getByRole("checkbox", { name: /^Follow-up methods/ })).toBeChecked();

  await page.getByRole("link", { name: /^Members/ }).click();
  await expect(page.getByText("No members")).toBeVisible();
  await page.getByRole("button", { name: "Add members" }).click();
  form = dialog(page, "Add members");
  await pickIn(form.getByRole("combobox"), mia.name);
  await form.getByRole("button", { name: /^(Add|Save)$/ }).click();
  await expect(page.getByRole("rowheader", { name: mia.name })).toBeVisible();
  await looks(page, "role-members");
  await expect(page.getByRole("link", { name: /^Members\s*1$/ })).toBeVisible();

  // Not while somebody has it.
  await fromMenu(page.getByRole("main"), "More", "Delete role");
  const question = dialog(page, "Delete role");
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(question.getByText("It cannot be deleted because other data depends on it: 1 employee.")).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();

  await fromMenu(page.getByRole("main"), "More", "Copy role");
  form = dialog(page, "Copy role");
  await expect(field(form, "Name")).toHaveValue(`Copy of ${name}`);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(roleHead(page, `Copy of ${name}`)).toBeVisible();
  await expect(right(page, "Leads", "Edit")).toBeChecked();
  await page.getByRole("button", { name: "Rename" }).click();
  form = dialog(page, "Edit role");
  const other = unique("Outside sales");
  await fill(form, { Name: other });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(roleHead(page, other)).toBeVisible();
  await fromMenu(page.getByRole("main"), "More", "Delete role");
  await question.getByRole("button", { name: "Delete" }).click();
  await toast(page, "Deleted");
  await expect(list(page).getByRole("link", { name: other })).toHaveCount(0);

  await list(page).getByRole("link", { name }).click();
  await page.getByRole("link", { name: /^Members/ }).click();
  await page.getByRole("button", { name: `Remove from role: ${mia.name}` }).click();
  const leaves = dialog(page, "Remove from role");
  await expect(leaves.getByText(`${mia.name} will no longer have the role “${name}”.`)).toBeVisible();
  await leaves.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No members")).toBeVisible();

  await boss.settings({ lang: "zh" });
  await page.goto("/admin/roles");
  await expectRoles(page, "角色", BUILT_IN.zh);
  await expect(roleHead(page, "超级管理员")).toBeVisible();
  await looks(page, "roles-chinese");
});

test("ADM-06 an employee keeps at least one role, and the company its last super admin", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const mia = await employee(fresh, { name: unique("Mia") });
  await enter(context, fresh, boss);
  const remove = async (role: string, name: string, said: string) => {
    await page.goto(`${fresh.url}/admin/roles/${role}?tab=members`);
    await page.getByRole("button", { name: `Remove from role: ${name}` }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.getByText(said)).toBeVisible();
  };
  await remove(ROLES.salesPerson, mia.name, "Every employee needs at least one role.");
  await page.reload();
  await expect(page.getByRole("rowheader", { name: mia.name })).toBeVisible();
  const second = await ownRole(boss, {});
  const me = await boss.call<{ roles: string[] }>("org/employee", { id: boss.id });
  await boss.call("org/act-on-employees", { ids: [boss.id], action: { t: "set_roles", v: [...me.roles, second.id] } });
  await remove(ROLES.superAdmin, boss.name, "The last super admin cannot be lost. Give the role to somebody else first.");
  await page.reload();
  await expect(page.getByRole("rowheader", { name: boss.name })).toBeVisible();
});

test("ADM-07 a role changed in the console changes what a signed-in colleague sees at his next request", async ({ page, context, openAs, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.superAdmin] });
  const view = { actions: ["view"], scope: "own" };
  const role = await ownRole(boss, { lead: view, customer: view });
  const mia = await employee(weft, { roles: [role.id] });
  const [theirs, lead] = [await boss.customer(), await boss.lead()];

  const colleague = await openAs(mia, "/leads");
  const sections = colleague.getByRole("navigation", { name: "Sections" });
  await expect(sections.getByRole("link")).toHaveText(["Leads", "Customers"]);
  await expect(colleague.getByRole("button", { name: "New lead" })).toHaveCount(0);
  await expect(colleague.getByText(lead.name)).toHaveCount(0);

  await enter(context, weft, boss);
  await page.goto(`/admin/roles/${role.id}`);
  await right(page, "Leads", "Create").check();
  await right(page, "Products", "View").check();
  await right(page, "Customers", "View").uncheck();
  await page.getByRole("combobox", { name: "Data scope: Leads" }).selectOption({ label: "All" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await toast(page, "Saved");

  // Without a reload: the frame follows, and with it every list.
  await expect(sections.getByRole("link")).toHaveText(["Leads", "Products"]);
  await expect(colleague.getByRole("button", { name: "New lead" }).first()).toBeVisible();
  await expect(colleague.getByRole("link", { name: lead.name })).toBeVisible();
  await expect(mia.call("records/get", { module: "customer", id: theirs.id })).rejects.toThrow(/40[34]/);
  await colleague.goto("/customers");
  await expect(colleague.getByRole("heading", { name: "Page not found" })).toBeVisible();

  // Several roles add up.
  const second = await ownRole(boss, { customer: { actions: ["view", "export"], scope: "all" } });
  await boss.call("org/act-on-employees", { ids: [mia.id], action: { t: "set_roles", v: [role.id, second.id] } });
  await expect(sections.getByRole("link")).toHaveText(["Leads", "Customers", "Products"]);
  await sections.getByRole("link", { name: "Customers" }).click();
  await colleague.getByRole("searchbox").fill(theirs.name);
  await expect(colleague.getByRole("link", { name: theirs.name })).toBeVisible();
});
