// Apps that the company switches off, and features that it tries.
import { ROLES, admin, decimal, employee, enter, option } from "../support/data";
import { looks } from "../support/look";
import { fromMenu, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of 40[34]/] });

test("ADM-02 apps: switched off they are gone for everybody at once, and come back as they were @phone", async ({ page, context, device, fresh }, info) => {
  const phone = info.project.name === "phone";
  const boss = await admin(fresh);
  const sam = await employee(fresh, { roles: [ROLES.salesManager] });
  const customer = await sam.customer({ name: "Northwind" });
  const theirs = await device();
  await enter(theirs.context(), fresh, sam);
  await theirs.goto(`${fresh.url}${customer.path}`);
  const tab = theirs.getByRole("link", { name: "Tasks", exact: true });
  await expect(tab).toBeVisible();
  const news = theirs.getByRole("banner").getByRole("link", { name: /^Announcements/ });
  if (!phone) await expect(news).toBeVisible();

  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/apps`);
  await expect(page.getByText("Always on")).toBeVisible();
  await expect(page.getByRole("switch")).toHaveCount(3);
  await looks(page, "apps");
  const off = async (name: string) => {
    await page.getByRole("switch", { name }).uncheck();
    await toast(page, `${name}: switched off`);
  };
  await off("Tasks");
  await expect(tab, "gone from a record that is open").toHaveCount(0);
  await expect(theirs.getByRole("heading", { name: "Northwind" })).toBeVisible();
  await off("Announcements");
  await expect(news).toHaveCount(0);
  await off("Address book");
  await expect(page.getByRole("navigation", { name: "Admin console" }).getByRole("link", { name: "Announcements" })).toHaveCount(0);

  // The switcher has one app left, the search offers none of their pages, and their addresses lead nowhere.
  await theirs.keyboard.press("Control+k");
  await theirs.getByRole("combobox").last().fill("tas");
  await expect(theirs.getByRole("option", { name: "Tasks", exact: true })).toHaveCount(0);
  await theirs.keyboard.press("Escape");
  for (const path of ["/tasks", "/announcements", "/address-book"]) {
    await theirs.goto(`${fresh.url}${path}`);
    await expect(theirs.getByRole("heading", { name: "Page not found" })).toBeVisible();
  }
  await expect(sam.call("tasks/list", { query: { scope: "all" } })).rejects.toThrow("problem-app-off");

  for (const name of ["Tasks", "Announcements", "Address book"]) {
    await page.getByRole("switch", { name }).check();
    await toast(page, `${name}: switched on`);
  }
  await expect(theirs.getByRole("heading", { name: "Address book", level: 1 }), "back where one waits for it").toBeVisible();
});

test("ADM-23 labs: off until switched on; then boards say which cards are quiet", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const customer = await boss.customer({ name: "Northwind" });
  await boss.opportunity(customer, { name: "Press", amount: decimal("100"), stage: option("verify") });
  await boss.opportunity(customer, { name: "Sold", amount: decimal("200"), stage: option("won") });
  await enter(context, fresh, boss);
  // As if all of them had been made three weeks ago.
  const before = new Date(Date.now() - 21 * 86_400_000 - 3_600_000).toISOString();
  await page.route("**/api/records/board", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/("created_at":\{"t":"instant","v":")[^"]+/g, `$1${before}`);
    await route.fulfill({ response, body });
  });
  const board = `${fresh.url}/opportunities?board=stage`;
  await page.goto(board);
  await expect(page.getByRole("link", { name: "Press", exact: true })).toBeVisible();
  await expect(page.getByText(/^No contact for/)).toHaveCount(0);

  await page.goto(`${fresh.url}/admin/labs`);
  const lab = page.getByRole("switch", { name: "Quiet cards on boards" });
  await expect(lab).not.toBeChecked();
  await looks(page, "labs");
  await lab.check();
  await toast(page, "Quiet cards on boards: switched on");

  await page.goto(board);
  const card = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(card("Press")).toContainText("No contact for 21 days");
  await expect(card("Sold"), "what is won need not be reminded of").not.toContainText("No contact");
  await looks(page, "board-quiet");
});

test("NAV-05 notification settings: what is switched off is not told, the rest is", async ({ page, context, openAs, weft }) => {
  const mia = await employee(weft, { roles: [ROLES.salesManager] });
  const boss = await admin(weft);
  await enter(context, weft, mia);
  await page.goto("/profile/notifications");
  const transferred = page.getByRole("switch", { name: "Records transferred to me" });
  await expect(transferred).toBeChecked();
  await expect(page.getByRole("switch", { name: "Feedback for the administrators" }), "nobody writes to her").toHaveCount(0);
  await looks(page, "notification-settings");
  const saved = page.waitForResponse(/notices\/save-settings/);
  await transferred.uncheck();
  await saved;

  const other = await openAs(mia, "/profile/notifications");
  await expect(other.getByRole("switch", { name: "Records transferred to me" }), "the same on every device").not.toBeChecked();
  await expect(other.getByRole("switch", { name: /^Teams/ })).toBeChecked();

  await boss.transfer(await boss.lead({ name: "Unheard" }), mia);
  const shared = await boss.lead({ name: "Heard" });
  await boss.addToTeam(shared, mia);
  await page.getByRole("button", { name: "1 unread notification", exact: true }).click();
  await expect(page.getByText(/“?Heard”?/)).toBeVisible();
  await expect(page.getByText("Unheard")).toHaveCount(0);
});

test("L-12 layout: a list opens the way it was left: as a table or as a board, on every device", async ({ page, context, openAs, weft }) => {
  const sam = await employee(weft, { roles: [ROLES.salesManager] });
  const customer = await sam.customer();
  await sam.opportunity(customer, { name: "Press" });
  await enter(context, weft, sam);
  await page.goto("/opportunities");
  const saved = page.waitForResponse(/views\/save-prefs/);
  await fromMenu(page, "Layout", "Board: Stage");
  await saved;
  await page.goBack();
  await expect(page, "back leads to the table").not.toHaveURL(/board/);
  await expect(page.getByRole("table", { name: "Opportunities" })).toBeVisible();

  const other = await openAs(sam, "/leads");
  await other.getByRole("link", { name: "Opportunities", exact: true }).first().click();
  await expect(other).toHaveURL(/board=stage/);
  await expect(other.getByRole("region", { name: /^Verify customer/ })).toBeVisible();
  await other.goto("/opportunities");
  await expect(other).toHaveURL(/board=stage/);
  const kept = other.waitForResponse(/views\/save-prefs/);
  await fromMenu(other, "Layout", "Table");
  await kept;
  await other.goto("/opportunities");
  await expect(other.getByRole("table", { name: "Opportunities" })).toBeVisible();
  await expect(other).not.toHaveURL(/board/);
});
