// Finding records in a list: the search box and the advanced filter.
import type { Locator, Page } from "@playwright/test";
import { type Person, type Saved, date, day, decimal, employee, enter, option, ref, ROLES } from "../support/data";
import { looks } from "../support/look";
import { condition, dialog, field, fill, pickIn, shows, showsAll, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const main = (page: Page) => page.getByRole("main");

test("L-04 search: name, mobile and phone; the number of a contract; clearing shows all", async ({ page }) => {
  const anna = await me.lead({ name: "Anna Müller", mobile: "+49 151 2345678" });
  const bert = await me.lead({ name: "Bert Stone", phone: "021 998877" });
  const percent = await me.lead({ name: "100% Cotton" });
  const all = [percent.name, bert.name, anna.name];
  await page.goto("/leads");
  const box = page.getByRole("searchbox");
  const search = async (words: string, names: string[]) => {
    await box.fill(words);
    await shows(page, names);
  };
  await search("müll", [anna.name]);
  await expect(page).toHaveURL(/q=m%C3%BCll/);
  await search("2345", [anna.name]);
  await search("9988", [bert.name]);
  await search("100%", [percent.name]);
  await box.fill("nobody at all");
  await expect(main(page).getByRole("heading", { name: "No results" })).toBeVisible();
  await looks(page, "no-results");
  await main(page).getByRole("button", { name: "Clear filter" }).click();
  await shows(page, all);
  await expect(box).toHaveValue("");

  const contract = await me.contract(await me.customer());
  const { record } = await me.get(contract);
  await page.goto(`/contracts?q=${encodeURIComponent(String(record.values.number!.v))}`);
  await shows(page, [contract.name]);
  await expect(box).toHaveValue(String(record.values.number!.v));
});

test("L-05 advanced filter: every type of field, all-of and any-of, saved as a view @phone", async ({ page, weft }) => {
  const subordinate = await employee(weft, { manager: me });
  const [acme, zenith] = [await me.customer(), await me.customer()];
  const made: Record<string, Saved> = {};
  const opportunity = async (who: Person, name: string, values: Parameters<Person["opportunity"]>[1]) => {
    made[name] = await who.opportunity(name.startsWith("Sub") ? his : acme, { name, ...values });
  };
  const his = await subordinate.customer();
  await opportunity(me, "Alpha press", { amount: decimal("100"), stage: option("verify"), expected_on: date(day(0)) });
  await opportunity(me, "Beta press", { amount: decimal("250.50"), stage: option("quote"), expected_on: date(day(-400)) });
  await opportunity(me, "Gamma mill", { amount: decimal("1000"), stage: option("won"), customer: ref(zenith) });
  await opportunity(subordinate, "Sub press", { amount: decimal("9"), stage: option("verify"), expected_on: date(day(40)) });

  await page.goto("/opportunities");
  const filter = async (...lines: [string, string, ((value: Locator) => Promise<void>)?][]) => {
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const form = dialog(page, "Filter");
    const removes = form.getByRole("button", { name: /^Remove the condition/ });
    await expect(removes).not.toHaveCount(0);
    for (let left = await removes.count(); left > 0; left -= 1) {
      await removes.first().click();
      await expect(removes).toHaveCount(left - 1);
    }
    for (const [at, line] of lines.entries()) {
      await form.getByRole("button", { name: "Add condition" }).click();
      await condition(form, at, ...line);
    }
    return form;
  };
  const apply = async (names: string[], ...lines: Parameters<typeof filter>) => {
    const form = await filter(...lines);
    await form.getByRole("button", { name: "Apply" }).click();
    await expect(form).toBeHidden();
    await showsAll(page, names);
  };
  const type = (text: string) => (value: Locator) => value.fill(text);
  const has = (...names: string[]) => async (value: Locator) => {
    for (const name of names) await pickIn(value, name);
  };

  await apply(["Alpha press", "Beta press", "Sub press"], ["Opportunity name", "contains", type("PRESS")]);
  await expect(page.getByText("Opportunity name contains PRESS")).toBeVisible();
  await apply(["Gamma mill"], ["Opportunity name", "does not contain", type("press")]);
  await apply(["Beta press"], ["Opportunity name", "starts with", type("beta")], ["Amount", "is at least", type("250.5")]);
  await apply(["Alpha press", "Sub press"], ["Amount", "is less than", type("250.50")]);
  await apply(["Gamma mill"], ["Expected on", "is empty"]);
  await apply(["Alpha press"], ["Expected on", "is in", async (value) => void (await value.selectOption({ label: "today" }))]);
  await apply(["Sub press"], ["Expected on", "is after", type(day(1))]);
  await apply(["Beta press", "Gamma mill"], ["Stage", "is one of", has("Proposal", "Won")]);
  await apply(["Beta press", "Gamma mill"], ["Stage", "is none of", has("Verify")]);
  await apply(["Gamma mill"], ["Customer", "is one of", has(zenith.name)]);
  await apply(["Sub press"], ["Owner", "is one of", (value) => value.page().getByRole("checkbox", { name: "my subordinates" }).check()]);
  await apply(["Alpha press", "Beta press", "Gamma mill"], ["Owner", "is one of", (value) => value.page().getByRole("checkbox", { name: "me", exact: true }).check()]);

  const form = await filter(["Stage", "is one of", has("Won")], ["Amount", "is between"]);
  await form.getByRole("radio", { name: "Any of these" }).check();
  await form.getByRole("textbox", { name: "Amount: from" }).fill("9");
  await form.getByRole("textbox", { name: "Amount: to" }).fill("100");
  await looks(page, "filter", "dialog[open]");
  await form.getByRole("button", { name: "Save as view" }).click();
  const view = dialog(page, "New view");
  await fill(view, { "Name of the view": "Small or won" });
  await view.getByRole("button", { name: "Save" }).click();
  await toast(page, "View saved");
  await showsAll(page, ["Alpha press", "Gamma mill", "Sub press"]);
});
