import { ROLES, employee, enter, option, decimal, date, day, ref } from "../support/data";
import { expect, test } from "../support/weft";
for (const lang of ["fr", "ro", "es"] as const)
test(`pics ${lang} @phone`, async ({ page, context, weft }, info) => {
  const me = await employee(weft, { name: "Jean-Sébastien de la Rochefoucauld-Montbel", roles: [ROLES.superAdmin], lang });
  const customer = await me.customer({ level: option("a"), industry: option("employment"), source: option("search") });
  const contract = await me.contract(customer, { amount: decimal("1234567.89") });
  await me.save("payment_plan", { customer: ref(customer), contract: ref(contract), due_on: date(day(9)), amount: decimal("400") });
  await me.contact(customer); await me.contact(customer);
  await enter(context, weft, me);
  const shot = async (name: string) => { await expect(page.getByRole("main")).not.toBeEmpty(); await expect(page.locator(".skeleton")).toHaveCount(0); await page.screenshot({ path: `/tmp/e1pics/${info.project.name}-${lang}-${name}.png` }); };
  for (const [name, path] of [["customers", "/customers"], ["customer", customer.path], ["details", customer.path + "/details"], ["contacts", customer.path + "/contacts"], ["plans", contract.path + "/payment-plans"], ["tax", "/tax-invoices"], ["roles", "/admin/roles"], ["fields", "/admin/fields"], ["employees", "/admin/employees"], ["import", "/customers/import"]]) {
    await page.goto(path); await page.getByRole("main").waitFor(); await expect(page.getByRole("heading").first()).toBeVisible();
    if (name === "plans" || name === "contacts") await page.locator("tbody tr").first().hover();
    await shot(name);
  }
  await page.goto("/contracts"); await page.getByRole("main").getByRole("heading").first().waitFor(); await page.keyboard.press("c"); await page.locator("dialog[open]").waitFor(); await shot("form");
});
