// Departments: the tree of the company.
import type { Page } from "@playwright/test";
import { ROLES, ROOT_DEPARTMENT, admin, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, fill, pickIn, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of (409|422)/] });

const node = (page: Page, name: string) => page.getByRole("tree", { name: "Departments" }).getByRole("treeitem", { name, exact: false }).filter({ hasText: name }).last();

test("ADM-05 departments: create, below one another, rename, head, move, delete only when empty @phone", async ({ page, context, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.superAdmin] });
  await enter(context, weft, boss);
  await page.goto("/admin/departments");
  const card = page.getByRole("main");
  await expect(card.getByRole("button", { name: "Delete department" }), "the company itself stays").toHaveCount(0);
  await expect(card.getByRole("button", { name: "Move department" })).toHaveCount(0);

  const [north, east, south] = [unique("North"), unique("East"), unique("South")];
  await page.getByRole("button", { name: "New department", exact: true }).click();
  let form = dialog(page, "New department");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await fill(form, { Name: north });
  await pickIn(form.getByRole("combobox", { name: "Head" }), boss.name);
  await looks(page, "department-new", "dialog[open]");
  await form.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved");
  await node(page, north).locator(".tree__row").first().click();
  await expect(card.getByRole("heading", { name: north })).toBeVisible();
  await expect(card.getByRole("definition").filter({ hasText: boss.name })).toBeVisible();
  await expect(card.getByText("Nobody")).toBeVisible();

  await card.getByRole("button", { name: "New department below" }).click();
  form = dialog(page, "New department");
  await fill(form, { Name: east });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(node(page, east)).toHaveAttribute("aria-level", "3");
  await looks(page, "departments");

  await card.getByRole("button", { name: "Rename department" }).click();
  form = dialog(page, "Rename department");
  await fill(form, { Name: south });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(card.getByRole("heading", { name: south })).toBeVisible();

  // Not while it has something below it, or people.
  const question = dialog(page, "Delete department");
  await card.getByRole("button", { name: "Delete department" }).click();
  await expect(question.getByText(`Delete the department “${south}”?`)).toBeVisible();
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(question.getByText("It cannot be deleted because other data depends on it: 1 department.")).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();

  // Out of the one above it; never below itself.
  await node(page, east).locator(".tree__row").first().click();
  await expect(card.getByRole("heading", { name: east })).toBeVisible();
  const id = page.url().split("/").at(-1)!;
  await card.getByRole("button", { name: "Move department" }).click();
  form = dialog(page, "Move department");
  const places = form.getByRole("tree");
  await expect(places.getByRole("treeitem").filter({ hasText: east }).last()).toHaveAttribute("aria-disabled", "true");
  await places.getByText("Acme", { exact: true }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(node(page, east)).toHaveAttribute("aria-level", "2");

  const mia = await employee(weft, { name: unique("Mia"), department: id });
  await page.reload();
  await expect(card.getByText("1 person")).toBeVisible();
  await card.getByRole("button", { name: "Delete department" }).click();
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(question.getByText("It cannot be deleted because other data depends on it: 1 employee.")).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();
  await card.getByRole("link", { name: "Show employees" }).click();
  await expect(page.getByRole("rowheader", { name: mia.name })).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(1);

  await boss.call("org/act-on-employees", { ids: [mia.id], action: { t: "move_department", v: ROOT_DEPARTMENT } });
  await page.goto(`/admin/departments/${id}`);
  await card.getByRole("button", { name: "Delete department" }).click();
  await question.getByRole("button", { name: "Delete" }).click();
  await toast(page, "Deleted");
  await expect(page).toHaveURL(/\/admin\/departments$/);
  await expect(node(page, east)).toHaveCount(0);
});

test("ADM-05 the tree by keyboard", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const save = (name: string, parent: string) => {
    const id = newId();
    return boss.call("org/save-department", { draft: { id, name, parent, head: null } }).then(() => id);
  };
  const [north] = [await save("North", ROOT_DEPARTMENT), await save("South", ROOT_DEPARTMENT)];
  await save("Berlin", north!);
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/departments`);
  const item = (name: string) => page.getByRole("treeitem").and(page.locator(`[role=treeitem]:has(> .tree__row > .tree__label:text-is("${name}"))`));
  await item("Acme").focus();
  await page.keyboard.press("ArrowDown");
  await expect(item("North")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(item("Berlin")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("heading", { name: "Berlin" })).toBeVisible();
  await item("Berlin").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(item("North")).toHaveAttribute("aria-expanded", "false");
  await expect(item("Berlin")).toHaveCount(0);
  await page.keyboard.press("s");
  await expect(item("South")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(item("Acme")).toBeFocused();
});
