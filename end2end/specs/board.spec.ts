// The board of opportunities by stage, and of any list by any choice.
import type { Locator, Page } from "@playwright/test";
import { type Person, ROLES, decimal, employee, enter, option } from "../support/data";
import { looks } from "../support/look";
import { fromMenu, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}: `) });
const card = (page: Page, name: string) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
const cards = (column: Locator) => column.locator("[data-row]").allInnerTexts();

test("OPP-03 board: columns by stage with counts and sums; a card is moved by pointer, keys and menu, and undone", async ({ page, weft }) => {
  const customer = await me.customer({ name: "Northwind" });
  const press = await me.opportunity(customer, { name: "Press", amount: decimal("100"), stage: option("verify") });
  await me.opportunity(customer, { name: "Mill", amount: decimal("250.50"), stage: option("verify") });
  await me.opportunity(customer, { name: "Drill", amount: decimal("900"), stage: option("quote") });
  await page.goto("/opportunities");
  await fromMenu(page, "Layout", "Board: Stage");
  await expect(page).toHaveURL(/board=stage/);
  await expect(column(page, "Verify customer")).toContainText("$350.50");
  await expect.poll(() => cards(column(page, "Verify customer"))).toEqual(["Mill", "Press"]);
  await expect(card(page, "Press")).toContainText("Northwind");
  await expect(column(page, "Won").getByRole("listitem")).toHaveCount(0);
  await looks(page, "board");

  // By pointer.
  await card(page, "Press").hover();
  await page.mouse.down();
  const to = (await column(page, "Negotiation").boundingBox())!;
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 8 });
  await expect(column(page, "Negotiation")).toHaveClass(/is-over/);
  await page.mouse.up();
  await expect.poll(() => cards(column(page, "Negotiation"))).toEqual(["Press"]);
  await expect(column(page, "Negotiation")).toContainText("$100.00");
  await toast(page, "“Press” moved to Negotiation");
  const stageOf = async () => (await me.get(press)).record.values.stage!.v;
  await expect.poll(stageOf).toBe("negotiate");
  await expect(page, "a drag opens nothing").toHaveURL(/board=stage/);

  // By keys: the arrows walk, with Shift they carry the card along.
  await page.getByRole("link", { name: "Press", exact: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("link", { name: "Drill", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("link", { name: "Mill", exact: true })).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  // Saved: a step that is taken while the one before is on its way is undone together with it.
  await toast(page, "“Mill” moved to Analyse needs");
  await expect(page.getByRole("link", { name: "Mill", exact: true })).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  // On top at first, then where the order of the list puts it.
  await expect.poll(async () => (await cards(column(page, "Proposal and quote"))).sort()).toEqual(["Drill", "Mill"]);
  await expect(page.getByRole("link", { name: "Mill", exact: true }), "the focus goes along").toBeFocused();
  const message = page.getByRole("listitem").or(page.locator(".toast")).filter({ hasText: "“Mill” moved to Proposal and quote" });
  await message.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(() => cards(column(page, "Analyse needs"))).toEqual(["Mill"]);

  // By its menu; search and filter narrow the board as they narrow the list; Back leads back.
  await card(page, "Drill").hover();
  await page.getByRole("button", { name: "Move “Drill”" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Won" }).click();
  await expect.poll(() => cards(column(page, "Won"))).toEqual(["Drill"]);
  await page.getByRole("searchbox").fill("pre");
  await expect.poll(() => page.locator("[data-row]").allInnerTexts()).toEqual(["Press"]);
  await page.getByRole("searchbox").fill("");
  await expect.poll(async () => (await page.locator("[data-row]").allInnerTexts()).length).toBe(3);

  // A new one begins in its column; what a colleague does comes in by itself.
  await column(page, "Analyse needs").getByRole("button", { name: /^New in/ }).click();
  await expect(page.getByRole("dialog").getByRole("combobox", { name: /^Stage/ })).toHaveValue("analyse");
  await page.keyboard.press("Escape");
  const colleague = await employee(weft, { roles: [ROLES.salesPerson], manager: me });
  await colleague.opportunity(await colleague.customer(), { name: "Fresh", stage: option("won"), amount: decimal("1") });
  await expect.poll(() => cards(column(page, "Won"))).toEqual(["Fresh", "Drill"]);
  await page.reload();
  await expect.poll(() => cards(column(page, "Won"))).toEqual(["Fresh", "Drill"]);
});

test.describe("conflicts", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("OPP-03 board: a card that somebody else moved meanwhile is not overwritten in silence", async ({ page, weft }) => {
    const ana = await employee(weft, { roles: [ROLES.salesManager], manager: me });
    const theirs = await ana.opportunity(await ana.customer(), { name: "Shared", stage: option("verify") });
    await page.goto("/opportunities?board=stage");
    await expect.poll(() => cards(column(page, "Verify customer"))).toEqual(["Shared"]);
    // The page does not see the change before it saves: its questions wait, its saves go through.
    await page.route("**/api/records/board", () => {});
    await ana.save("opportunity", { stage: option("lost") }, theirs);
    await page.getByRole("link", { name: "Shared", exact: true }).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect(page.getByText(/changed.*meanwhile|meanwhile.*changed/i).first()).toBeVisible();
    await page.unroute("**/api/records/board");
    await page.reload();
    await expect.poll(() => cards(column(page, "Lost"))).toEqual(["Shared"]);
  });
});

test("board: a long column gives more cards on request, and leads to the table when it is too long", async ({ page }) => {
  for (let at = 1; at <= 25; at += 1) await me.lead({ name: `Lead ${at}`, level: option("a") });
  await me.lead({ name: "Alone" });
  await page.goto("/leads?board=level");
  const long = column(page, "A \\(key customer\\)");
  await expect(long.locator("[data-row]")).toHaveCount(20);
  await long.getByRole("button", { name: "Show 5 more" }).click();
  await expect(long.locator("[data-row]")).toHaveCount(25);
  await expect.poll(() => cards(column(page, "Without a value"))).toEqual(["Alone"]);
});

test("OPP-03 board on a phone: a long press lifts a card, a swipe only scrolls @phone-only", async ({ page, context }) => {
  const customer = await me.customer();
  const press = await me.opportunity(customer, { name: "Press", amount: decimal("100"), stage: option("verify") });
  await page.goto("/opportunities?board=stage");
  await expect.poll(() => cards(column(page, "Verify customer"))).toEqual(["Press"]);
  await looks(page, "board-phone");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "nothing but the board scrolls sideways").toBeLessThanOrEqual(0);

  const touch = await context.newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const box = (await card(page, "Press").boundingBox())!;
  const [x, y] = [box.x + 40, box.y + box.height - 12];
  await send("touchStart", x, y);
  await expect(page.locator(".board__ghost")).toBeVisible();
  const { width } = page.viewportSize()!;
  // Held at the edge, the board moves along until another column lies below.
  await send("touchMove", width - 20, y);
  await expect.poll(() => page.locator(".board").evaluate((board) => board.scrollLeft)).toBeGreaterThan(200);
  await send("touchMove", width / 2, y + 10);
  await expect(page.locator(".board__column.is-over")).toBeVisible();
  const name = await page.locator(".board__column.is-over").getAttribute("data-column");
  await send("touchEnd");
  await expect.poll(async () => (await me.get(press)).record.values.stage!.v).toBe(name);
  expect(name).not.toBe("verify");

  // Without a mouse or a drag: its menu.
  await page.getByRole("button", { name: "Move “Press”" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Won" }).click();
  await expect.poll(async () => (await me.get(press)).record.values.stage!.v).toBe("won");
});

test("OPP-03 board: the menu of a card stays open while others change the card", async ({ page }) => {
  const customer = await me.customer();
  const press = await me.opportunity(customer, { name: "Press", amount: decimal("100"), stage: option("verify") });
  await page.goto("/opportunities?board=stage");
  await card(page, "Press").hover();
  await card(page, "Press").getByRole("button", { name: /^Move/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  const dearer = await me.save("opportunity", { amount: decimal("250") }, press);
  await expect(card(page, "Press")).toContainText("$250.00");
  await expect(page.getByRole("menu")).toBeVisible();
  // Even a card that was moved away stays in hand until its menu is closed.
  await me.save("opportunity", { stage: option("quote") }, dearer);
  await expect(column(page, "Verify customer")).toHaveAccessibleName(/: 0/);
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await cards(column(page, "Verify customer"))).toEqual(["Press"]);
  await page.getByRole("menu").getByText("Negotiation").click();
  await expect.poll(() => cards(column(page, "Negotiation"))).toEqual(["Press"]);
});
