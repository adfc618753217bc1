// The home of the admin console: the company in figures, its logo and pictures, its web address.
import type { Page } from "@playwright/test";
import { writeFile } from "node:fs/promises";
import { ROLES, admin, employee, enter, unique } from "../support/data";
import { looks } from "../support/look";
import { field, fill, fromMenu, toast } from "../support/screen";
import { expect, test } from "../support/weft";

// 2 × 2 pixels of one colour.
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD0lEQVR42mNgSMkEIQgFABTWAzXSzSiEAAAAAElFTkSuQmCC",
  "base64",
);

const figure = (page: Page, label: string) =>
  page.getByRole("region", { name: "The company in figures" }).locator(".figures__item", { hasText: label }).getByRole("definition");

test("ADM-01 home: figures, quick entries and what is new; only what one may open @phone", async ({ page, context, device, fresh }) => {
  const boss = await admin(fresh);
  await boss.lead();
  await boss.lead();
  await employee(fresh, { name: unique("New"), fresh: true });
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin`);
  await expect(figure(page, "Active")).toHaveText("1");
  await expect(figure(page, "Not activated")).toHaveText("1");
  await expect(figure(page, "Disabled")).toHaveText("0");
  await expect(figure(page, "Database")).toHaveText(/\d/);
  await expect(figure(page, "Version")).toHaveText(/^\d+\.\d+\.\d+$/);
  await expect(page.getByRole("link", { name: "Leads 2" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What is new" })).toBeVisible();
  await looks(page, "admin-home");
  await page.getByRole("main").getByRole("link", { name: /^Apps/ }).last().click();
  await expect(page.getByRole("heading", { name: "Apps", level: 1 })).toBeVisible();

  // Who looks after people sees their pages, and no figures of the company.
  const people = await employee(fresh, { roles: [ROLES.peopleDepartments] });
  const theirs = await device();
  await enter(theirs.context(), fresh, people);
  await theirs.goto(`${fresh.url}/admin`);
  await expect(theirs.getByRole("link", { name: /^Employees/ }).last()).toBeVisible();
  await expect(theirs.getByRole("region", { name: "The company in figures" })).toHaveCount(0);
  await expect(theirs.getByRole("link", { name: /^(Apps|Company settings)/ })).toHaveCount(0);
  await theirs.goto(`${fresh.url}/admin/apps`);
  await expect(theirs.getByRole("heading", { name: "You do not have the right to see this." })).toBeVisible();
});

test("ADM-01 logo and picture stand in the bar and on the sign-in page; the web address in copied links", async ({ page, context, device, fresh }, info) => {
  const boss = await admin(fresh);
  const lead = await boss.lead({ name: "Northwind" });
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/company`);
  const [logo, picture] = ["Logo", "Picture of the sign-in page"].map((name) => page.getByRole("region", { name, exact: true }));
  const [good, large] = [info.outputPath("logo.png"), info.outputPath("large.png")];
  await writeFile(good, PICTURE);
  await writeFile(large, Buffer.concat([PICTURE, Buffer.alloc(600 * 1024)]));

  await logo.locator("input[type=file]").setInputFiles(large);
  await expect(logo.getByText("The picture may have at most 512 KB.")).toBeVisible();
  await logo.locator("input[type=file]").setInputFiles(good);
  await toast(page, "Company settings saved");
  await expect(logo.getByText("at most 512 KB.")).toHaveCount(0);
  await picture.locator("input[type=file]").setInputFiles(good);
  await expect(picture.getByRole("img")).toBeVisible();
  await expect(page.getByRole("banner").locator("img[src^='/company/logo']")).toHaveJSProperty("naturalWidth", 2);
  await looks(page, "company-pictures");

  // Anybody sees them who comes to sign in.
  const stranger = await device();
  await stranger.goto(fresh.url);
  await expect(stranger.locator(".sign-in__logo")).toHaveJSProperty("naturalWidth", 2);
  await expect(stranger.locator(".sign-in__picture")).toHaveJSProperty("naturalWidth", 2);
  await looks(stranger, "sign-in-pictures");

  // What is typed beside them stays while they change, and a wrong address is said at its field.
  const form = page.getByRole("main");
  await fill(form, { "Company name": "Loom", "Web address": "crm.example.com/weft" });
  await logo.getByRole("button", { name: "Remove logo" }).click();
  await expect(page.getByRole("banner").locator("img[src^='/company/logo']")).toHaveCount(0);
  await expect(field(form, "Company name")).toHaveValue("Loom");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter an address like https://crm.example.com, without a path.")).toBeVisible();
  await fill(form, { "Web address": "https://crm.example.com/" });
  await expect(page.getByText("Enter an address like https://crm.example.com, without a path."), "a corrected field is right").toHaveCount(0);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Loom" })).toBeVisible();
  await page.reload();
  await expect(field(form, "Web address")).toHaveValue("https://crm.example.com");
  await expect(picture.getByRole("img"), "the form leaves the pictures alone").toBeVisible();

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${fresh.url}${lead.path}`);
  await fromMenu(page.locator(".record__actions"), "More", "Copy link");
  await toast(page, "Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://crm.example.com${lead.path}`);
});
