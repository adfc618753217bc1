// The company: made at the first start, changed in the admin console.
import { admin, enter } from "../support/data";
import { looks } from "../support/look";
import { field, fill, pickIn, toast } from "../support/screen";
import { expect, signIn, test } from "../support/weft";

test.use({ expectedErrors: [/status of 422/] });

test("the first start makes the company and its super admin, who is then signed in @phone", async ({ page, device, empty }) => {
  const [login, password] = ["owner@example.com", "a long first password"];
  await page.goto(`${empty.url}/customers`);
  await expect(page.getByRole("heading", { name: "Set up Weft" })).toBeVisible();
  await looks(page, "first-run");
  await page.getByLabel("Language").selectOption({ label: "Română" });
  await expect(page.getByLabel("Numele companiei")).toBeVisible();
  await page.getByLabel("Limbă").selectOption({ label: "English" });

  const form = page.getByRole("main");
  const submit = page.getByRole("button", { name: "Create company" });
  await submit.click();
  await expect(field(form, "Company name")).toBeFocused();
  await expect(field(form, "Company name")).toHaveAttribute("aria-invalid", "true");
  await fill(form, { "Company name": "Loom & Sons", "Base currency": { choose: "EUR – Euro" }, "First day of the week": { choose: "Sunday" } });
  await pickIn(field(form, "Time zone"), "Europe/Bucharest");
  await fill(form, { "Your name": "Olga Owner", "Mobile or e-mail": "not a login", Password: password, "Repeat password": `${password}!` });
  await submit.click();
  await expect(page.getByText("The two passwords are not the same.")).toBeVisible();
  await fill(form, { "Repeat password": password });
  await submit.click();
  await expect(page.getByText("Enter a mobile number or an e-mail address.")).toBeVisible();
  await looks(page, "first-run-refused");
  await fill(form, { "Mobile or e-mail": login });
  await submit.click();

  // The page that was asked for, at once.
  await expect(page.getByRole("heading", { name: /^Customers/, level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Loom & Sons" })).toBeVisible();
  await page.goto(`${empty.url}/admin/company`);
  const settings = page.getByRole("main");
  await expect(field(settings, "Company name")).toHaveValue("Loom & Sons");
  await expect(field(settings, "Base currency")).toHaveValue(/EUR/);
  await expect(field(settings, "Time zone")).toHaveValue("Europe/Bucharest");
  await expect(field(settings, "First day of the week")).toHaveValue("Sun");

  // Whoever comes next signs in.
  const other = await device();
  await other.goto(empty.url);
  await expect(other.getByRole("heading", { name: "Sign in to Weft" })).toBeVisible();
  await expect(other.getByText("Loom & Sons")).toBeVisible();
  await signIn(other, login, password);
  await expect(other.getByRole("link", { name: "Loom & Sons" })).toBeVisible();
});

test("ADM-01 company settings: the name, the time zone and the first day of the week", async ({ page, context, fresh }) => {
  await enter(context, fresh, await admin(fresh));
  await page.goto(`${fresh.url}/admin/company`);
  const form = page.getByRole("main");
  const save = form.getByRole("button", { name: "Save" });
  await expect(save).toBeDisabled();
  await looks(page, "company");
  await fill(form, { "Company name": " " });
  await save.click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await form.getByRole("button", { name: "Reset" }).click();
  await expect(field(form, "Company name")).toHaveValue("Acme");

  await fill(form, { "Company name": "Acme of Shanghai", "First day of the week": { choose: "Saturday" }, Language: { choose: "简体中文" } });
  await pickIn(field(form, "Time zone"), "Asia/Shanghai");
  await save.click();
  await toast(page, "Company settings saved");
  await expect(page.getByRole("link", { name: "Acme of Shanghai" })).toBeVisible();
  await page.reload();
  await expect(field(form, "Time zone")).toHaveValue("Asia/Shanghai");
  await expect(field(form, "First day of the week")).toHaveValue("Sat");
  await expect(field(form, "Base currency")).not.toBeEditable();
  // What was chosen is the language of the next employee.
  await page.goto(`${fresh.url}/admin/employees`);
  await page.getByRole("button", { name: "New employee" }).click();
  await expect(page.getByRole("dialog").getByLabel("Language")).toHaveValue("zh");
});
