// A walk without a mouse: create, filter, choose, open, edit, and back.
import { ROLES, employee, enter, option } from "../support/data";
import { dialog, field, titles } from "../support/screen";
import { expect, test } from "../support/weft";

test("L-22 keyboard: create, filter, select, open, edit and go back without a mouse", async ({ page, context, weft }) => {
  const me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
  await me.lead({ name: "Bravo", level: option("b") });
  const keys = page.keyboard;
  const focused = page.locator(":focus");
  await page.goto("/leads");
  await page.getByRole("heading", { level: 1, name: "Leads" }).waitFor();

  // The first stop of Tab leads past the navigation.
  await keys.press("Tab");
  await expect(focused).toHaveText("Skip to content");
  await keys.press("Enter");
  await keys.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);

  // `?` shows the keys, Esc goes back.
  await keys.press("?");
  const help = dialog(page, "Keyboard shortcuts");
  await expect(help).toContainText("Search in the list");
  await keys.press("Escape");
  await expect(help).toBeHidden();

  // `c` creates; Ctrl+Enter saves.
  await keys.press("c");
  const form = dialog(page, "New lead");
  await expect(field(form, "Lead name")).toBeFocused();
  await keys.type("Alpha");
  await keys.press("Tab");
  await expect(field(form, "Source")).toBeFocused();
  await keys.type("Ref");
  await keys.press("Control+Enter");
  await expect(form).toBeHidden();
  // A new record made by the key opens.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alpha");
  await expect(page.locator(".record__keys")).toContainText("Referral");

  // `g l` goes to the leads; `/` searches.
  await keys.press("g");
  await keys.press("l");
  await expect.poll(() => titles(page)).toEqual(["Alpha", "Bravo"]);
  await keys.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await keys.type("brav");
  await expect.poll(() => titles(page)).toEqual(["Bravo"]);
  await keys.press("Escape");
  await expect.poll(() => titles(page)).toEqual(["Alpha", "Bravo"]);

  // The filter, from its button by Enter.
  await keys.press("Tab");
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();
  await keys.press("Enter");
  const filter = dialog(page, "Filter");
  await expect(filter.getByRole("combobox", { name: "Field" })).toBeFocused();
  await keys.type("Level");
  await keys.press("Tab");
  await keys.press("Tab");
  await expect(filter.getByRole("combobox", { name: "Level" })).toBeFocused();
  await keys.type("B (");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(filter.getByRole("button", { name: /^Remove B \(/ })).toBeVisible();
  await keys.press("Escape");
  await filter.getByRole("button", { name: "Apply" }).focus();
  await keys.press("Enter");
  await expect.poll(() => titles(page)).toEqual(["Bravo"]);
  await expect(page.getByRole("button", { name: "Filter", exact: true }), "the focus comes back").toBeFocused();

  // `j` goes to the row, `x` selects it, Esc lets it go, Enter opens it.
  await keys.press("j");
  await expect(focused).toHaveText("Bravo");
  await keys.press("x");
  await expect(page.getByRole("toolbar", { name: "1 selected" })).toBeVisible();
  await keys.press("Escape");
  await expect(page.getByRole("toolbar")).toHaveCount(0);
  await expect(focused).toHaveText("Bravo");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bravo");

  // `e` edits.
  await keys.press("e");
  const edit = dialog(page, "Edit: Lead");
  await expect(field(edit, "Lead name")).toBeFocused();
  await keys.press("Control+a");
  await keys.type("Bravo two");
  await keys.press("Enter");
  await expect(edit).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bravo two");
  // The browser's own way back leads to the filtered list.
  await keys.press("Alt+ArrowLeft");
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(["Bravo two"]);
});

test("L-22 keyboard: whoever leaves a form is where he was before", async ({ page, context, weft }) => {
  const me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
  const lead = await me.lead();
  const keys = page.keyboard;
  await page.goto("/leads");
  const create = page.getByRole("main").getByRole("button", { name: "New lead" });
  await create.focus();
  await keys.press("Enter");
  const form = dialog(page, "New lead");
  await expect(field(form, "Lead name")).toBeFocused();
  await keys.press("Escape");
  await expect(form).toBeHidden();
  await expect(create).toBeFocused();

  // With something typed Esc asks first, and closes only the question when it comes again.
  await keys.press("Enter");
  await expect(field(form, "Lead name")).toBeFocused();
  await keys.type("Nobody");
  await keys.press("Escape");
  const question = dialog(page, "Leave without saving?");
  await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
  await keys.press("Escape");
  await expect(question).toBeHidden();
  await expect(field(form, "Lead name")).toBeFocused();
  // The browser does not ask for ever: after some more it would close the form itself.
  for (let again = 0; again < 5; again += 1) {
    await keys.press("Escape");
    await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
    await keys.press("Escape");
    await expect(question).toBeHidden();
    await expect(form).toBeVisible();
  }
  await keys.press("Escape");
  await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(form).toBeHidden();
  await expect(create).toBeFocused();

  await page.goto(lead.path);
  const edit = page.getByRole("main").getByRole("button", { name: "Edit", exact: true });
  await edit.focus();
  await keys.press("Enter");
  await expect(field(dialog(page, "Edit: Lead"), "Lead name")).toBeFocused();
  await keys.press("Escape");
  await expect(dialog(page, "Edit: Lead")).toBeHidden();
  await expect(edit).toBeFocused();
});
