// How a person arranges a list for himself: pinned filters, columns and their order, frozen ones, widths, row guides. All of it is kept on the
// server for him, and the values of filters stand in the URL.
import type { Page } from "@playwright/test";
import { type Person, ROLES, decimal, employee, enter, option } from "../support/data";
import { looks } from "../support/look";
import { condition, dialog, fromMenu, pickIn, reload, rowOf, showsAll } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const heads = (page: Page) => page.getByRole("columnheader").filter({ hasNot: page.getByRole("checkbox") }).allInnerTexts();
const column = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });
const widthOf = async (page: Page, name: string) => Math.round((await column(page, name).boundingBox())!.width);

test("L-06 pinned filter: stays on the list, is edited there, folds away, is unpinned @phone", async ({ page }) => {
  const customer = await me.customer();
  for (const [name, amount, stage] of [["Press", "100", "verify"], ["Mill", "250", "quote"], ["Drill", "900", "won"]] as const) {
    await me.opportunity(customer, { name, amount: decimal(amount), stage: option(stage) });
  }
  await page.goto("/opportunities");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const form = dialog(page, "Filter");
  const line = form.getByRole("group").filter({ has: page.getByRole("combobox", { name: "Operator" }) });
  await condition(form, 0, "Amount", "is at least", (entry) => entry.fill("200"));
  await form.getByRole("button", { name: "Add condition" }).click();
  await condition(form, 1, "Stage", "is one of", (entry) => pickIn(entry, "Proposal"));
  for (const at of [0, 1]) await line.nth(at).getByRole("button", { name: "Pin to the list" }).click();
  await looks(page, "pin", "dialog[open]");
  await form.getByRole("button", { name: "Apply" }).click();
  await showsAll(page, ["Mill"]);

  // What is pinned stands on the list, not among the chips, and holds as soon as it is entered.
  const pins = page.getByRole("group", { name: "Pinned filters" });
  const amount = pins.getByRole("group", { name: "Amount is at least" }).getByRole("textbox");
  await expect(amount).toHaveValue("200");
  await expect(page.getByRole("group", { name: "Filter in force" })).toHaveCount(0);
  await pins.getByRole("button", { name: /^Remove Proposal/ }).click();
  await showsAll(page, ["Mill", "Drill"]);
  await amount.fill("500");
  await showsAll(page, ["Drill"]);
  await looks(page, "pinned");
  await page.goBack();
  await showsAll(page, ["Mill", "Drill"]);
  await expect(amount).toHaveValue("200");
  await pins.getByRole("button", { name: "Clear values" }).click();
  await showsAll(page, ["Press", "Mill", "Drill"]);
  await expect(amount).toHaveValue("");

  // Kept for the user and the view: folded or not, on every page load, and in this view only.
  await page.getByRole("button", { name: "Hide filters" }).click();
  await expect(pins).toBeHidden();
  await reload(page);
  await page.getByRole("button", { name: "Show filters" }).click();
  await expect(pins.getByRole("group")).toHaveCount(2);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Mine" }).click();
  await expect(pins).toBeHidden();
  await page.goBack();
  await amount.fill("900");
  await showsAll(page, ["Drill"]);
  await pins.getByRole("button", { name: "Unpin: Amount is at least" }).click();
  await showsAll(page, ["Press", "Mill", "Drill"]);
  await pins.getByRole("button", { name: "Unpin: Stage is one of" }).click();
  await expect(pins).toBeHidden();
});

test("L-09 freeze a column: it moves to the front and stays there; again to unfreeze", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await me.lead({ name: "Anna Müller", mobile: "+49 151 2345678" });
  await page.goto("/leads");
  const before = ["Lead name", "Source", "Level", "Next contact", "Mobile", "Owner", "Created", "Last follow-up"];
  await expect.poll(() => heads(page)).toEqual(before);
  await fromMenu(column(page, "Mobile"), "Column: Mobile", "Freeze");
  const frozen = ["Lead name", "Mobile", "Source", "Level", "Next contact", "Owner", "Created", "Last follow-up"];
  await expect.poll(() => heads(page)).toEqual(frozen);
  await reload(page);
  await expect.poll(() => heads(page)).toEqual(frozen);
  // Scrolled to its end, the list still shows name and mobile, side by side.
  for (const name of ["Source", "Owner"]) {
    await column(page, name).hover();
    await fromMenu(column(page, name), `Column: ${name}`, "Change width");
    await expect(column(page, name).getByRole("separator")).toBeFocused();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
  }
  const at = async () => Math.round((await column(page, "Mobile").boundingBox())!.x);
  await page.locator(".table-frame").evaluate((frame) => frame.scrollTo({ left: 0 }));
  const place = await at();
  const moved = await page.locator(".table-frame").evaluate((frame) => {
    frame.scrollTo({ left: 100_000 });
    return frame.scrollLeft;
  });
  expect(moved, "there is something to scroll").toBeGreaterThan(100);
  expect(await at()).toBe(place);
  const name = (await column(page, "Lead name").boundingBox())!;
  expect(Math.abs(name.x + name.width - place), "behind the name").toBeLessThanOrEqual(1);
  await looks(page, "frozen");
  await fromMenu(column(page, "Mobile"), "Column: Mobile", "Unfreeze");
  await expect.poll(() => heads(page)).toEqual(before);
});

test("L-10 column width: dragged, fitted, by the keyboard; kept for the user", async ({ page }) => {
  await me.lead({ name: "A lead whose name is rather long, as names of leads tend to be" });
  await page.goto("/leads");
  await expect(column(page, "Source")).toBeVisible();
  const edge = column(page, "Source").getByRole("separator");
  const start = await widthOf(page, "Source");
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 90, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => widthOf(page, "Source")).toBe(start + 90);
  await expect(column(page, "Source"), "dragging is not sorting").toHaveAttribute("aria-sort", "none");
  await reload(page);
  await expect.poll(() => widthOf(page, "Source")).toBe(start + 90);

  // By the keyboard: the menu leads to the edge, the arrows move it.
  await column(page, "Source").getByRole("button", { name: "Column: Source" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemcheckbox").first(), "the menu is open").toBeFocused();
  await page.getByRole("menuitem", { name: "Change width" }).focus();
  await page.keyboard.press("Enter");
  await expect(edge).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => widthOf(page, "Source")).toBe(start + 58);
  await expect(edge).toHaveAttribute("aria-valuenow", String(start + 58));
  await page.keyboard.press("Enter");
  await expect(column(page, "Source").getByRole("button", { name: "Column: Source" })).toBeFocused();

  // A double click fits the column to what it shows: the whole name is there.
  const title = page.getByRole("rowheader").getByRole("link");
  const cut = () => title.evaluate((link) => link.scrollWidth - link.clientWidth);
  expect(await cut()).toBeGreaterThan(0);
  await column(page, "Lead name").getByRole("separator").dblclick();
  await expect.poll(cut).toBeLessThanOrEqual(0);
  await looks(page, "widths");
});

test("L-11 columns: search, tick, order; kept for the user", async ({ page }) => {
  await me.lead({ name: "Only one", email: "one@example.com" });
  await page.goto("/leads");
  await expect.poll(() => heads(page)).toEqual(["Lead name", "Source", "Level", "Next contact", "Mobile", "Owner", "Created", "Last follow-up"]);
  await page.getByRole("button", { name: "Columns" }).click();
  const columns = dialog(page, "Columns");
  await columns.getByRole("searchbox", { name: "Search for a column" }).fill("mail");
  await expect(columns.getByRole("checkbox")).toHaveCount(1);
  await columns.getByRole("checkbox", { name: "E-mail" }).check();
  await columns.getByRole("searchbox").fill("");
  await columns.getByRole("checkbox", { name: "Level" }).uncheck();
  await columns.getByRole("button", { name: "Move Owner up" }).click();
  await columns.getByRole("listitem").filter({ hasText: "Mobile" }).dragTo(columns.getByRole("listitem").filter({ hasText: "Source" }));
  await looks(page, "columns", "dialog[open]");
  await columns.getByRole("button", { name: "Save" }).click();
  const arranged = ["Lead name", "Mobile", "Source", "Owner", "Next contact", "Created", "Last follow-up", "E-mail"];
  await expect.poll(async () => (await heads(page)).slice().sort()).toEqual([...arranged].sort());
  const order = await heads(page);
  expect(order.indexOf("Mobile")).toBeLessThan(order.indexOf("Source"));
  expect(order.indexOf("Owner")).toBeLessThan(order.indexOf("Created"));
  await expect(rowOf(page, "Only one")).toContainText("one@example.com");
  await reload(page);
  await expect.poll(() => heads(page)).toEqual(order);
  await page.getByRole("button", { name: "Columns" }).click();
  await columns.getByRole("button", { name: "Back to standard" }).click();
  await columns.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => heads(page)).toContain("Level");
});

test("L-12 row guides: lines, grid, stripes, none; kept for the user", async ({ page }) => {
  for (const name of ["One", "Two", "Three"]) await me.lead({ name });
  await page.goto("/leads");
  const cell = page.getByRole("rowheader").nth(1);
  const look = () =>
    cell.evaluate((cell) => {
      const { borderBottomColor, borderRightColor, borderRightWidth, backgroundColor } = getComputedStyle(cell);
      const shown = (colour: string) => !/, 0\)$|\/ 0\)$|transparent/.test(colour);
      return { line: shown(borderBottomColor), side: borderRightWidth !== "0px" && shown(borderRightColor), backgroundColor };
    });
  await expect(cell).toBeVisible();
  const plain = (await look()).backgroundColor;
  expect((await look()).line).toBe(true);
  for (const [guides, line] of [["Grid", true], ["Stripes", false], ["None", false], ["Lines", true]] as const) {
    await fromMenu(page, "Layout", guides);
    await expect.poll(async () => (await look()).line, guides).toBe(line);
    await expect.poll(async () => (await look()).backgroundColor !== plain, `${guides}: every second row shaded`).toBe(guides === "Stripes");
    if (guides === "Stripes") await looks(page, "stripes");
  }
  await fromMenu(page, "Layout", "Grid");
  await reload(page);
  await expect(page.locator(".table--grid")).toBeVisible();
  await page.getByRole("button", { name: "Layout" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Grid" })).toBeChecked();
});
