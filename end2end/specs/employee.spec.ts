// Employees: the list, creating them, and what is done to one or several.
import type { Locator, Page } from "@playwright/test";
import { type Person, ROLES, ROOT_DEPARTMENT, admin, employee, enter, newId, signedIn, unique } from "../support/data";
import { looks } from "../support/look";
import { choose, dialog, field, fill, pick, pickIn, toast } from "../support/screen";
import { expect, signIn, test } from "../support/weft";

test.use({ expectedErrors: [/status of (401|403|422)/] });

const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "State" }).getByRole("link", { name: new RegExp(`^${name}`) });
/** The list with one person in it. */
async function find(page: Page, name: string) {
  await page.goto(`/admin/employees?search=${encodeURIComponent(name)}`);
  await expect(row(page, name)).toBeVisible();
}
async function act(page: Page, name: string, what: string) {
  await page.getByRole("button", { name: `More: ${name}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

/** A mobile number that nobody has. */
const mobileNumber = () => `+407${newId().replace(/\D/g, "").slice(-8).padStart(8, "0")}`;

test("ADM-03 employees: created with mobile and roles, not activated until the first sign-in, found by tab, search, department and role @phone", async ({ page, context, device, weft }) => {
  const boss = await employee(weft, { name: unique("Boss"), roles: [ROLES.superAdmin] });
  const office = { id: newId(), name: unique("Office"), parent: ROOT_DEPARTMENT, head: null };
  await boss.call("org/save-department", { draft: office });
  await enter(context, weft, boss);
  await page.goto("/admin/employees");
  await expect(row(page, boss.name)).toBeVisible();
  await looks(page, "employees");

  await page.getByRole("button", { name: "New employee" }).click();
  const form = dialog(page, "New employee");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Enter a mobile number or an e-mail address.")).toBeVisible();
  await expect(form.getByText("Please fill this in.").first()).toBeVisible();
  await looks(page, "employee-new", "dialog[open]");
  const [name, mobile] = [unique("Mia"), mobileNumber()];
  await fill(form, { Name: name, Mobile: mobile, "E-mail": "no address", Sex: choose("Female"), Position: "Key accounts" });
  await fill(form, { Department: pick(office.name), Manager: pick(boss.name) });
  await pickIn(field(form, "Roles"), "Sales person");
  await form.getByRole("heading").click();
  await form.getByRole("button", { name: "Generate" }).click();
  const password = await field(form, "First password").inputValue();
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Enter a valid e-mail address, for example name@example.com.")).toBeVisible();
  await fill(form, { "E-mail": "" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();

  // A second one with the same mobile is refused.
  await page.getByRole("button", { name: "New employee" }).click();
  await fill(form, { Name: unique("Twin"), Mobile: mobile, "First password": password });
  await pickIn(field(form, "Roles"), "Sales person");
  await form.getByRole("heading").click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("This value is already in use.")).toBeVisible();
  await form.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Discard changes" }).click();

  const search = page.getByRole("searchbox", { name: "Search" });
  for (const words of [mobile.slice(3), name]) {
    await search.fill(words);
    await expect(page.getByRole("rowheader")).toHaveCount(1);
    await expect(row(page, name)).toContainText("Not activated");
  }
  await expect(row(page, name)).toContainText(office.name);
  await expect(row(page, name)).toContainText(boss.name);
  await tab(page, "Active").click();
  await expect(page.getByText("No results")).toBeVisible();
  await tab(page, "Not activated").click();
  await expect(row(page, name)).toBeVisible();
  await tab(page, "New in 7 days").click();
  await expect(row(page, name)).toBeVisible();
  await tab(page, "Disabled").click();
  await expect(page.getByText("No results")).toBeVisible();
  await page.goto("/admin/employees");
  await pickIn(page.getByRole("combobox", { name: "Department" }), office.name);
  await expect(page.getByRole("rowheader")).toHaveText([new RegExp(name)]);
  await page.getByRole("combobox", { name: "Roles" }).selectOption({ label: "Sales person" });
  await expect(page).toHaveURL(/role=/);
  await expect(page.getByRole("rowheader")).toHaveText([new RegExp(name)]);

  await page.getByRole("link", { name }).click();
  const details = dialog(page, name);
  for (const value of [mobile, office.name, "Key accounts", boss.name, "Sales person", "Never"]) await expect(details.getByText(value, { exact: true })).toBeVisible();
  await expect(details.getByText("Has never signed in. The first sign-in activates the account.")).toBeVisible();
  await looks(page, "employee");

  const theirs = await device();
  await signIn(theirs, mobile, password);
  await expect(theirs.getByText("Please choose a new password before you go on.")).toBeVisible();
  await page.reload();
  await expect(details.getByText("Active", { exact: true })).toBeVisible();
});

test("ADM-04 one employee: edited, password reset and shown once, disabled and his session ended, activated, login reset", async ({ page, context, openAs, device, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.superAdmin] });
  const mia = await employee(weft, { name: unique("Mia") });
  const theirs = await openAs(mia, "/leads");
  await expect(theirs.getByRole("button", { name: "New lead" }).first()).toBeVisible();
  await enter(context, weft, boss);

  await find(page, mia.name);
  await act(page, mia.name, "Edit employee");
  const form = dialog(page, "Edit employee");
  await expect(field(form, "E-mail")).toHaveValue(mia.login);
  const name = unique("Mia Maria");
  await fill(form, { Name: name, Position: "Team lead" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await expect(theirs.getByRole("button", { name: "My account" })).toBeVisible();

  await find(page, name);
  await act(page, name, "Disable");
  await expect(dialog(page, "Disable").getByText("1 employee will be signed out at once and can no longer sign in. The records stay.")).toBeVisible();
  await dialog(page, "Disable").getByRole("button", { name: "Disable" }).click();
  await toast(page, "1 employee changed");
  await expect(row(page, name)).toContainText("Disabled");
  // At once: his page asks to sign in, and does not let him.
  const again = dialog(theirs, "Sign in");
  await expect(again).toBeVisible();
  await again.getByLabel("Password", { exact: true }).fill(mia.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByText("Mobile, e-mail or password is wrong.")).toBeVisible();
  await act(page, name, "Activate");
  await dialog(page, "Activate").getByRole("button", { name: "Activate" }).click();
  await expect(row(page, name)).toContainText("Active");
  await signedIn(weft, mia.login, mia.password);

  await act(page, name, "Reset password");
  const reset = dialog(page, `Reset password: ${name}`);
  await looks(page, "reset-password", "dialog[open]");
  await reset.getByRole("button", { name: "Reset password" }).click();
  const once = dialog(page, `New password of ${name}`);
  const made = await once.locator("code").innerText();
  await looks(page, "password-once", "dialog[open]");
  await once.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(made)).toHaveCount(0);
  const second = await device();
  await signIn(second, mia.login, made);
  await expect(second.getByText("Please choose a new password before you go on.")).toBeVisible();

  // Five wrong tries lock the account; the administrator lifts that.
  for (let tries = 0; tries < 5; tries += 1) await expect(signedIn(weft, mia.login, "wrong")).rejects.toThrow("problem-sign-in-failed");
  await expect(signedIn(weft, mia.login, made)).rejects.toThrow("too_many");
  await act(page, name, "Reset login");
  await expect(dialog(page, "Reset login").getByText("All sessions will end, and a lock after failed tries will be lifted.")).toBeVisible();
  await dialog(page, "Reset login").getByRole("button", { name: "Reset login" }).click();
  // The message may still be that of the activation: the dialog goes when it is done.
  await expect(dialog(page, "Reset login")).toBeHidden();
  await toast(page, "1 employee changed");
  await signedIn(weft, mia.login, made);
  await second.reload();
  await expect(second.getByRole("heading", { name: "Sign in to Weft" })).toBeVisible();
});

test("ADM-04 several employees at once: roles, roles copied from one, department, disabled; oneself is left out", async ({ page, context, weft }) => {
  const boss = await employee(weft, { name: unique("Boss"), roles: [ROLES.superAdmin] });
  const office = { id: newId(), name: unique("Office"), parent: ROOT_DEPARTMENT, head: null };
  await boss.call("org/save-department", { draft: office });
  const stem = unique("Team");
  const people: Person[] = [];
  for (const name of ["Ana", "Bea", "Cia"]) people.push(await employee(weft, { name: `${stem} ${name}` }));
  await enter(context, weft, boss);
  const [ana, bea, cia] = people as [Person, Person, Person];
  const bar = page.getByRole("toolbar", { name: /selected/ });

  await find(page, ana.name);
  await page.getByRole("searchbox", { name: "Search" }).fill(stem);
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await page.getByRole("checkbox", { name: `Choose: ${ana.name}` }).check();
  await page.getByRole("checkbox", { name: `Choose: ${bea.name}` }).check();
  await expect(page.getByText("2 selected")).toBeVisible();
  await looks(page, "employees-selected");
  await page.getByRole("button", { name: "Edit roles" }).click();
  let form: Locator = dialog(page, "Edit roles");
  await pickIn(form.getByRole("combobox"), "Finance admin");
  await form.getByRole("heading").click();
  await form.getByRole("button", { name: "Save" }).click();
  await toast(page, "2 employees changed");
  await expect(row(page, ana.name)).toContainText("Finance admin");
  await expect(row(page, cia.name)).not.toContainText("Finance admin");

  await act(page, ana.name, "Copy roles");
  form = dialog(page, "Copy roles");
  await pickIn(form.getByRole("combobox"), cia.name);
  await form.getByRole("heading").click();
  await form.getByRole("button", { name: "Copy" }).click();
  await expect(row(page, cia.name)).toContainText("Finance admin");

  await page.getByRole("checkbox", { name: "Select all" }).check();
  await page.getByRole("button", { name: "Move to another department" }).click();
  form = dialog(page, "Move to another department");
  await pickIn(form.getByRole("combobox"), office.name);
  await form.getByRole("button", { name: "Move" }).click();
  await toast(page, "3 employees changed");
  for (const { name } of people) await expect(row(page, name)).toContainText(office.name);

  // The administrator disables the three and, by mistake, himself: that one is refused, with the reason.
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await page.getByRole("checkbox", { name: `Choose: ${boss.name}` }).check();
  for (const { name } of people) await page.getByRole("checkbox", { name: `Choose: ${name}` }).check();
  await bar.getByRole("button", { name: "Disable" }).click();
  await dialog(page, "Disable").getByRole("button", { name: "Disable" }).click();
  const refused = dialog(page, "1 employee was left unchanged");
  await expect(refused.getByRole("listitem")).toContainText(boss.name);
  await looks(page, "employees-refused", "dialog[open]");
  await refused.getByRole("button", { name: "Close" }).last().click();
  await page.goto(`/admin/employees?tab=disabled&search=${encodeURIComponent(stem)}`);
  await expect(page.getByRole("rowheader")).toHaveCount(3);
});

test("ADM-03 whoever may manage employees but not roles gives nobody more than he may", async ({ page, context, weft }) => {
  const boss = await admin(weft);
  const people = await employee(weft, { name: unique("People"), roles: [ROLES.peopleDepartments] });
  const mia = await employee(weft, { name: unique("Mia") });
  await enter(context, weft, people);
  await find(page, mia.name);
  await act(page, mia.name, "Edit roles");
  const form = dialog(page, "Edit roles");
  await pickIn(form.getByRole("combobox"), "Super admin");
  await form.getByRole("heading").click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(dialog(page, "1 employee was left unchanged")).toContainText("Only somebody with the right to manage roles may do this");
  const { roles } = await boss.call<{ roles: string[] }>("org/employee", { id: mia.id });
  expect(roles).toEqual([ROLES.salesPerson]);
});
