// The parts of the screen that every module has, found as a person finds them: by role and by name.
import { type Locator, type Page, expect } from "@playwright/test";

/** What is entered in a field: a text, an option of a select, something found by a picker, a switch. */
export type Entry = string | { choose: string } | { pick: string } | { on: boolean };

/** An option of a select. */
export const choose = (option: string): Entry => ({ choose: option });
/** Typed into a picker and chosen from what it finds. */
export const pick = (name: string): Entry => ({ pick: name });

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The control with this label; the mark of required fields does not count. */
export const field = (form: Locator | Page, label: string) => form.getByLabel(new RegExp(`^${literal(label)}\\s*(\\*\\s*Required)?$`));

/** Fills fields of a form by their labels. */
export async function fill(form: Locator, entries: Record<string, Entry>) {
  for (const [label, entry] of Object.entries(entries)) {
    const control = field(form, label);
    if (typeof entry === "string") await control.fill(entry);
    else if ("choose" in entry) await control.selectOption({ label: entry.choose });
    else if ("pick" in entry) await pickIn(control, entry.pick);
    else await control.setChecked(entry.on);
  }
}

/** Types into a picker, takes what it finds under that name, and goes on to what comes next. */
export async function pickIn(picker: Locator, name: string) {
  await picker.click();
  await picker.fill(name);
  await picker.page().getByRole("listbox").getByRole("option", { name: new RegExp(`^${literal(name)}`) }).click();
  // A picker of several stays open for the next one.
  await picker.press("Tab");
}

/** The open dialog of this title. */
export const dialog = (page: Page, title: string | RegExp) => page.getByRole("dialog", { name: title });

/** The row, or on a phone the card, of the record of this name. */
export const rowOf = (page: Page | Locator, name: string) =>
  page.locator("tr", { has: page.getByRole("link", { name, exact: true }) });

/** The title link of a record in a list. */
export const titleOf = (page: Page | Locator, name: string) => page.getByRole("rowheader").getByRole("link", { name, exact: true });

/** Awaits that nothing is on its way to the server any more, in whatever language: whoever leaves the page before loses it. */
export const settled = (page: Page) => expect(page.getByRole("banner").locator(".topbar__state .spinner")).toHaveCount(0);

/** Loads the page anew, when nothing is on its way to the server any more. */
export async function reload(page: Page) {
  await settled(page);
  await page.reload();
}

/** Awaits a message in the corner, and closes it: the next one of the same words is a new one. */
export async function toast(page: Page, text: string | RegExp) {
  const message = page.getByRole("region", { name: "Messages" }).locator(".toast").filter({ hasText: text }).first();
  await expect(message).toBeVisible();
  // It goes by itself as well, perhaps just now.
  await message.locator("button").last().evaluateAll((buttons: HTMLElement[]) => buttons.at(0)?.click());
}

/** Opens an item of the menu behind a button. */
export async function fromMenu(scope: Page | Locator, opener: string | RegExp, item: string | RegExp) {
  await scope.getByRole("button", { name: opener }).click();
  const page = "page" in scope ? scope.page() : scope;
  await page.getByRole("menuitem", { name: item }).or(page.getByRole("menuitemcheckbox", { name: item })).click();
}

/** The names of the records of a list in their order. */
export const titles = (page: Page) => page.locator("[data-row]").allInnerTexts();

/** Awaits that a list shows exactly these, in this order. */
export const shows = (page: Page, names: string[]) => expect.poll(() => titles(page)).toEqual(names);
/** The same in whatever order. */
export const showsAll = (page: Page, names: string[]) => expect.poll(async () => (await titles(page)).sort()).toEqual([...names].sort());

/** A row of `<dt>` and `<dd>`: the value of a field in the details of a record. */
export const detail = (page: Page, label: string) =>
  page.locator(".details__item", { has: page.getByText(label, { exact: true }) }).getByRole("definition");

/** Sets a condition of a filter and enters its value. */
export async function condition(form: Locator, at: number, name: string, operator: string, enterValue?: (value: Locator) => Promise<void>) {
  const line = form.getByRole("group").filter({ has: form.page().getByRole("combobox", { name: "Operator" }) }).nth(at);
  await line.getByRole("combobox", { name: "Field" }).selectOption({ label: name });
  await line.getByRole("combobox", { name: "Operator" }).selectOption({ label: operator });
  if (enterValue) await enterValue(line.getByLabel(name, { exact: true }).and(line.locator("input, select")));
}

/** The bar that appears with a selection. */
export const actionBar = (page: Page) => page.getByRole("toolbar", { name: /selected$/ });

/** Ticks rows of a list. */
export async function select(page: Page, ...names: string[]) {
  for (const name of names) await page.getByRole("checkbox", { name: `Select ${name}`, exact: true }).check();
}

/** The foot of a list with sums and pages. */
export const foot = (page: Page) => page.locator(".list__foot");
