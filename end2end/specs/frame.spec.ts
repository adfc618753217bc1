// The frame around every page: top bar, sections, notifications, keys, and what stands in the place of what one may not see.
import type { Page } from "@playwright/test";
import { type Module, type Person, ROLES, admin, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, fromMenu, reload } from "../support/screen";
import { expect, test } from "../support/weft";

const SECTIONS = ["Leads", "Customers", "Contacts", "Opportunities", "Contracts", "Payments", "Payment plans", "Tax invoices", "Visits", "Products", "Campaigns"];

const sections = (page: Page) => page.getByRole("navigation", { name: "Sections" });
const head = (page: Page, name: string) => page.getByRole("heading", { name: new RegExp(`^${name}( \\d+)?$`), level: 1 });

/** A role of the company's own. */
async function role(boss: Person, modules: Partial<Record<Module, string[]>>, adminRights: string[] = []) {
  const id = newId();
  const grants = Object.entries(modules).map(([module, actions]) => [module, { actions, scope: "all" }]);
  const rights = { modules: Object.fromEntries(grants), admin: adminRights };
  await boss.call("org/save-role", { draft: { id, group: "crm", name: unique("Role"), rights } });
  return id;
}

test("NAV-01 NAV-02 top bar and sections: company, app, every section; folded, and still so tomorrow", async ({ page, context, weft }) => {
  const mia = await employee(weft, { roles: [ROLES.superAdmin] });
  await enter(context, weft, mia);
  await page.goto("/");
  await expect(page, "the start page is the first section").toHaveURL(/\/leads$/);
  const bar = page.getByRole("banner");
  await bar.getByRole("button", { name: "Switch app: CRM" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: /^CRM/ }), "the menu tells which app is open").toBeChecked();
  await looks(page, "apps");
  await page.keyboard.press("Escape");
  await expect(sections(page).getByRole("link")).toHaveText(SECTIONS);
  for (const name of SECTIONS) {
    await sections(page).getByRole("link", { name, exact: true }).click();
    await expect(head(page, name)).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Acme · Weft`);
    await expect(sections(page).getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
  }
  await page.goBack();
  await expect(head(page, "Products")).toBeVisible();
  await bar.getByRole("link", { name: "Acme" }).click();
  await expect(head(page, "Leads")).toBeVisible();

  const saved = page.waitForResponse(/save-settings/);
  await page.getByRole("button", { name: "Collapse the menu" }).click();
  await saved;
  await looks(page, "rail-folded");
  await page.reload();
  await expect(page.getByRole("button", { name: "Expand the menu" })).toBeVisible();
  await sections(page).getByRole("link", { name: "Visits" }).click();
  await expect(head(page, "Visits")).toBeVisible();
});

test("NAV-02 NAV-07 only what the role allows is shown, and nothing else is served", async ({ page, context, weft }) => {
  const boss = await admin(weft);
  const roles = [await role(boss, { lead: ["view"], product: ["view", "create"] }, ["employees"])];
  const mia = await employee(weft, { roles });
  await enter(context, weft, mia);
  await page.goto("/");
  await expect(sections(page).getByRole("link")).toHaveText(["Leads", "Products"]);
  await expect(page.getByRole("button", { name: "New lead" })).toHaveCount(0);
  await page.goto("/products");
  await expect(page.getByRole("button", { name: "New product" }).first()).toBeVisible();

  // A section that he may not see does not exist; a page of the console is there, but not for him.
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Page not found", level: 1 })).toBeVisible();
  await looks(page, "not-found");
  await page.goto("/leads/import");
  await expect(page.getByText("You do not have the right to see this.")).toBeVisible();
  await looks(page, "no-right");
  await page.goto("/admin/roles");
  await expect(page.getByText("You do not have the right to see this.")).toBeVisible();
  await page.goto("/admin/nonsense");
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();

  await page.getByRole("link", { name: "Admin console" }).click();
  const console = page.getByRole("navigation", { name: "Admin console" });
  await expect(console.getByRole("link")).toHaveText(["Employees"]);
  await console.getByRole("link", { name: "Employees" }).click();
  await expect(head(page, "Employees")).toBeVisible();

  // Somebody without any right is told whom to ask.
  const nobody = await employee(weft, { roles: [await role(boss, {})] });
  await enter(context, weft, nobody);
  await page.goto("/");
  await expect(page.getByText("You have no rights so far. Please ask your administrator for a role.")).toBeVisible();
  await looks(page, "no-sections");
  await page.goto("/admin");
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
});

test("NAV-05 notifications: arrive at once, lead to the record, are marked as read one by one and all @phone", async ({ page, context, weft }) => {
  const ana = await employee(weft, { name: unique("Ana"), roles: [ROLES.salesManager] });
  const mia = await employee(weft, { name: unique("Mia"), manager: ana });
  const leads = [await ana.lead(), await ana.lead(), await ana.lead()];
  await enter(context, weft, mia);
  await page.goto("/products");
  await page.getByRole("button", { name: "No unread notifications" }).click();
  const panel = dialog(page, "Notifications");
  await expect(panel.getByText("You are up to date.")).toBeVisible();
  await looks(page, "notifications-none");

  // The panel is open while they come.
  for (const lead of leads) await ana.transfer(lead, mia);
  const rows = panel.getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(`${ana.name} transferred ${leads[2]!.name} to you`);
  await looks(page, "notifications");
  await rows.nth(1).getByRole("button", { name: "Mark as read" }).click();
  await expect(rows.nth(1).getByRole("button", { name: "Mark as read" })).toHaveCount(0);
  await panel.getByRole("switch", { name: "Unread only" }).click();
  await expect(rows).toHaveCount(2);
  await rows.filter({ hasText: leads[0]!.name }).getByRole("link").click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("heading", { name: leads[0]!.name, level: 1 })).toBeVisible();

  const bell = page.getByRole("button", { name: "1 unread notification" });
  await bell.click();
  await expect(rows).toHaveCount(3);
  await panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(panel.getByRole("button", { name: "Mark as read" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "No unread notifications" })).toBeVisible();
  await expect(page.getByRole("button", { name: "No unread notifications" }), "the focus is where it was").toBeFocused();
  await reload(page);
  await expect(page.getByRole("button", { name: "No unread notifications" })).toBeVisible();

  // While one works elsewhere, the badge says it.
  await ana.addToTeam(await ana.lead(), mia, true);
  await expect(bell).toBeVisible();
  await bell.click();
  await expect(rows.first()).toContainText(`${ana.name} gave you the right to edit`);
});

test("NAV-07 the menu of one's account: profile, password, language, appearance, sign out", async ({ page, context, weft }) => {
  const mia = await employee(weft, { name: unique("Mia") });
  await enter(context, weft, mia);
  await page.goto("/leads");
  const bar = page.getByRole("banner");
  await expect(bar.getByRole("link", { name: "Admin console" })).toHaveCount(0);
  await bar.getByRole("button", { name: "My account" }).click();
  await expect(page.getByRole("menu").getByText(mia.name)).toBeVisible();
  await looks(page, "account-menu");
  await page.getByRole("menuitem", { name: "Profile" }).click();
  await expect(page).toHaveURL(/\/profile$/);
  await fromMenu(bar, "My account", "Change password");
  await expect(page).toHaveURL(/\/profile\/password$/);
  await fromMenu(bar, "My account", "简体中文");
  await expect(page.getByRole("heading", { name: "我的账号" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans-CN");
  await fromMenu(bar, "我的账号", "深色");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await reload(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await fromMenu(bar, "我的账号", "退出登录");
  await expect(page.getByText("您已退出登录。")).toBeVisible();
});

test("keys: their help, going to sections, searching, creating, back; Tab reaches the content", async ({ page, context, weft }) => {
  const mia = await employee(weft, { roles: [ROLES.superAdmin] });
  await enter(context, weft, mia);
  await page.goto("/leads");
  await expect(head(page, "Leads")).toBeVisible();
  await page.keyboard.press("?");
  const help = dialog(page, "Keyboard shortcuts");
  for (const what of ["Search in the list", "Create", "Go to the start page", "Customers", "Next row", "Select", "Back or close"]) {
    await expect(help.getByRole("term").filter({ hasText: what }).first()).toBeVisible();
  }
  await looks(page, "keys");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(head(page, "Customers")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  // What is typed is text there and no key.
  await page.keyboard.type("c?");
  await expect(page.getByRole("searchbox")).toHaveValue("c?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("c");
  await expect(dialog(page, "New customer")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(head(page, "Admin console")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.goto("/leads");
  await expect(head(page, "Leads")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("@phone-only the four first sections, and the others on a sheet", async ({ page, context, weft }) => {
  const mia = await employee(weft, { roles: [ROLES.superAdmin] });
  await enter(context, weft, mia);
  await page.goto("/");
  const bar = sections(page);
  await expect(bar.getByRole("link")).toHaveText(SECTIONS.slice(0, 4));
  await bar.getByRole("button", { name: "More" }).click();
  const sheet = dialog(page, "Sections");
  await expect(sheet.getByRole("link")).toHaveText([...SECTIONS, "Tasks", "Address book", "Announcements", "My account", "Admin console"]);
  await looks(page, "more-sheet");
  await sheet.getByRole("link", { name: "Products" }).click();
  await expect(sheet).toBeHidden();
  await expect(head(page, "Products")).toBeVisible();
  await expect(bar.getByRole("button", { name: "More" })).toHaveAttribute("aria-current", "page");
  // A thumb finds everything that stands in a bar.
  for (const target of await page.getByRole("banner").or(bar).locator("a, button").filter({ visible: true }).all()) {
    expect((await target.boundingBox())!.height, `the height of ${await target.innerText()}`).toBeGreaterThanOrEqual(44);
  }
});
