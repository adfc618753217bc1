// The tree of product categories.
import type { Page } from "@playwright/test";
import { ROLES, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, fill, pickIn, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of (409|422)/] });

const node = (page: Page, name: string) => page.getByRole("tree", { name: "Product categories" }).locator(".tree__row", { hasText: name });
const item = (page: Page, name: string) => page.getByRole("treeitem").filter({ hasText: name }).last();

test("ADM-16 product categories: a tree to create, rename and move; deleted only when empty", async ({ page, context, weft }) => {
  const boss = await employee(weft, { roles: [ROLES.crmAdmin] });
  await enter(context, weft, boss);
  const [software, games, tools] = [unique("Software"), unique("Games"), unique("Tools")];
  
  await boss.call("company/save-product-category", { category: { id: newId(), name: tools, parent: null } });
  await page.goto("/admin/product-categories");
  const card = page.getByRole("main");
  await page.getByRole("button", { name: "New category", exact: true }).click();
  let form = dialog(page, "New category");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await fill(form, { Name: software });
  await form.getByRole("button", { name: "Save" }).click();
  await node(page, software).click();
  await expect(card.getByRole("heading", { name: software })).toBeVisible();
  await card.getByRole("button", { name: "New category below" }).click();
  form = dialog(page, "New category");
  await fill(form, { Name: games });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(item(page, games)).toHaveAttribute("aria-level", "2");
  await looks(page, "categories");

  const question = dialog(page, "Delete category");
  const refused = async (why: string) => {
    await card.getByRole("button", { name: "Delete category" }).click();
    await question.getByRole("button", { name: "Delete" }).click();
    await expect(question.getByText(`It cannot be deleted because other data depends on it: ${why}.`)).toBeVisible();
    await question.getByRole("button", { name: "Cancel" }).click();
  };
  await refused("1 product category");

  await node(page, games).click();
  await card.getByRole("button", { name: "Rename category" }).click();
  form = dialog(page, "Rename category");
  const puzzles = unique("Puzzles");
  await fill(form, { Name: puzzles });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(card.getByRole("heading", { name: puzzles })).toBeVisible();
  await card.getByRole("button", { name: "Move category" }).click();
  form = dialog(page, "Move category");
  await form.getByRole("tree").getByText(tools).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(card.getByRole("definition").first()).toHaveText(tools);

  // A product stands in it, by the form of the product.
  await page.goto("/products");
  await page.getByRole("button", { name: "New product" }).first().click();
  form = dialog(page, "New product");
  await fill(form, { "Product name": unique("Chess"), Price: "12" });
  await pickIn(form.getByRole("combobox", { name: "Category" }), puzzles);
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form).toBeHidden();
  await page.goto("/admin/product-categories");
  await node(page, puzzles).click();
  await expect(card.getByText("1 product", { exact: true })).toBeVisible();
  await refused("1 product");
  await node(page, software).click();
  await card.getByRole("button", { name: "Delete category" }).click();
  await question.getByRole("button", { name: "Delete" }).click();
  await toast(page, "Deleted");
  await expect(node(page, software)).toHaveCount(0);
});
