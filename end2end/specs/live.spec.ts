// Several people at once: changes that arrive by themselves, notifications, two editors of one record, drafts that stay.
import type { Page } from "@playwright/test";
import { type Person, ROLES, decimal, employee, enter, option, unique } from "../support/data";
import { looks } from "../support/look";
import { choose, detail, dialog, field, fill, rowOf, titleOf, titles, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const bell = (page: Page, name: string) => page.getByRole("banner").getByRole("button", { name, exact: true });

test("live: a colleague's change appears without a reload, in the list and in the record @phone", async ({ page, weft, openAs }) => {
  const ana = await employee(weft, { roles: [ROLES.salesManager], manager: me });
  const customer = await ana.customer();
  const press = await ana.opportunity(customer, { name: "Press", amount: decimal("100") });
  const hers = await openAs(ana, press.path + "/details");
  await page.goto("/opportunities");
  await expect(rowOf(page, "Press")).toContainText("$100.00");
  // What is kept in the page, and would be lost by a reload.
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));

  await detail(hers, "Amount").getByRole("button", { name: "Edit Amount" }).click();
  await detail(hers, "Amount").getByRole("textbox").fill("175.5");
  await detail(hers, "Amount").getByRole("textbox").press("Enter");
  await expect(rowOf(page, "Press")).toContainText("$175.50");
  await ana.opportunity(customer, { name: "Mill" });
  await expect.poll(() => titles(page)).toEqual(["Mill", "Press"]);

  await titleOf(page, "Press").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Press");
  await ana.followUp(press, "They want two of them.");
  await expect(page.getByRole("list", { name: "Activity" })).toContainText("They want two of them.");
  // Somebody who is writing is not disturbed by what comes in.
  const box = page.getByRole("textbox", { name: "Write a follow-up" });
  await box.fill("I am just wri");
  await detail(hers, "Stage").getByRole("button", { name: "Edit Stage" }).click();
  await detail(hers, "Stage").getByRole("combobox").selectOption({ label: "Negotiation" });
  await detail(hers, "Stage").getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".record__keys")).toContainText("Negotiation");
  await expect(box).toHaveValue("I am just wri");
  await expect(box).toBeFocused();
  expect(await page.evaluate(() => "notReloaded" in window)).toBe(true);
});

test("NAV-05 notifications: arrive at once on a transfer and on a right given; open, mark as read", async ({ page, weft }) => {
  const boss = await employee(weft, { name: unique("Boss"), roles: [ROLES.salesManager] });
  const [first, second, third] = [await boss.lead(), await boss.lead(), await boss.customer()];
  await page.goto("/leads");
  await expect(bell(page, "No unread notifications")).toBeVisible();
  await boss.transfer(first, me);
  await expect(bell(page, "1 unread notification")).toBeVisible();
  await boss.addToTeam(second, me);
  await expect(bell(page, "2 unread notifications")).toBeVisible();
  await expect.poll(async () => (await titles(page)).sort(), "the records are there too").toEqual([first.name, second.name].sort());
  await bell(page, "2 unread notifications").click();
  const panel = dialog(page, "Notifications");
  await expect(panel.getByRole("link")).toHaveText([
    new RegExp(`${boss.name} gave you the right to view ${second.name}`),
    new RegExp(`${boss.name} transferred ${first.name} to you`),
  ]);
  // The open panel follows.
  await boss.addToTeam(third, me, true);
  await expect(panel.getByRole("link").first()).toHaveText(new RegExp(`${boss.name} gave you the right to edit ${third.name}`));
  await looks(page, "notifications", "dialog[open]");
  await panel.getByRole("link", { name: new RegExp(first.name) }).click();
  await expect(page.getByRole("heading", { level: 1, name: first.name })).toBeVisible();
  await bell(page, "2 unread notifications").click();
  await panel.getByRole("listitem").filter({ hasText: second.name }).getByRole("button", { name: "Mark as read" }).click();
  await panel.getByRole("switch", { name: "Unread only" }).check();
  await expect(panel.getByRole("link")).toHaveCount(1);
  await panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(panel.getByRole("heading", { name: "You are up to date." })).toBeVisible();
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(bell(page, "No unread notifications")).toBeVisible();
});

test.describe("conflicts", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("two editors: the second one is told what changed, chooses field by field, and loses nothing", async ({ page, weft }) => {
    const ana = await employee(weft, { name: unique("Ana"), roles: [ROLES.salesManager], manager: me });
    const lead = await ana.lead({ mobile: "0700 000 000", level: option("c"), email: "old@example.com" });
    await page.goto(`${lead.path}/details`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const form = dialog(page, "Edit: Lead");
    await fill(form, { Mobile: "0711 111 111", Level: choose("A (key customer)"), Remark: "Mine." });
    await ana.save("lead", { mobile: "0722 222 222", level: option("b"), email: "new@example.com" }, lead);
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByText(`${ana.name} has changed this record meanwhile: Level and Mobile.`)).toBeVisible();
    await expect(form.getByRole("radiogroup", { name: "Mobile" })).toContainText("0711 111 111");
    await expect(form.getByRole("radiogroup", { name: "Mobile" })).toContainText("0722 222 222");
    await expect(form.getByRole("radiogroup", { name: "E-mail" }), "she alone changed it").toHaveCount(0);
    await looks(page, "conflict", "dialog[open]");
    await form.getByRole("radiogroup", { name: "Mobile" }).getByRole("radio", { name: "Take theirs" }).check();
    await form.getByRole("button", { name: "Save again" }).click();
    await expect(form).toBeHidden();
    await expect(detail(page, "Mobile")).toHaveText("0722 222 222");
    await expect(detail(page, "Level")).toHaveText("A (key customer)");
    await expect(detail(page, "E-mail")).toHaveText("new@example.com");
    await expect(detail(page, "Remark")).toHaveText("Mine.");
  });

  test("two editors of different fields do not disturb each other", async ({ page, weft }) => {
    const ana = await employee(weft, { roles: [ROLES.salesManager], manager: me });
    const lead = await ana.lead({ mobile: "0700 000 000" });
    await page.goto(`${lead.path}/details`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const form = dialog(page, "Edit: Lead");
    await fill(form, { Remark: "Mine." });
    await ana.save("lead", { mobile: "0722 222 222" }, lead);
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toBeHidden();
    await expect(detail(page, "Mobile")).toHaveText("0722 222 222");
    await expect(detail(page, "Remark")).toHaveText("Mine.");
  });
});

test("draft: what was typed in a form or a follow-up survives a reload", async ({ page }) => {
  const customer = await me.customer();
  await page.goto("/leads");
  await page.getByRole("main").getByRole("button", { name: "New lead" }).first().click();
  const form = dialog(page, "New lead");
  await fill(form, { "Lead name": "Half a na", Remark: "A long story…", Source: choose("Event") });
  await page.reload();
  await page.getByRole("main").getByRole("button", { name: "New lead" }).first().click();
  await expect(form.getByText("What you typed earlier is back. It is not saved yet.")).toBeVisible();
  await expect(field(form, "Lead name")).toHaveValue("Half a na");
  await expect(field(form, "Remark")).toHaveValue("A long story…");
  await expect(field(form, "Source")).toHaveValue("event");
  await looks(page, "draft", "dialog[open]");
  await page.keyboard.press("Escape");
  const question = dialog(page, "Leave without saving?");
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(field(form, "Lead name")).toHaveValue("Half a na");
  await form.getByRole("button", { name: "Discard draft" }).click();
  await expect(field(form, "Lead name")).toHaveValue("");
  await fill(form, { "Lead name": "Whole name" });
  await form.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved");
  await page.reload();
  await page.getByRole("main").getByRole("button", { name: "New lead" }).first().click();
  await expect(field(form, "Lead name")).toHaveValue("");
  await page.keyboard.press("Escape");

  await page.goto(customer.path);
  await page.getByRole("textbox", { name: "Write a follow-up" }).fill("Half a sent");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Write a follow-up" })).toHaveValue("Half a sent");
});
