// Backups: made at once and by the command line, how long they are kept, and who may.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ROLES, admin, employee, enter } from "../support/data";
import { looks } from "../support/look";
import { field, fill, toast } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of 422/] });

test("PLUS-08 backups: at once and beside the server, kept as the company wants @phone", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  await boss.customer();
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/backups`);
  await expect(page.getByText("No backup yet")).toBeVisible();
  await page.getByRole("button", { name: "Back up now" }).click();
  const rows = page.getByRole("row").filter({ hasText: "weft-" });
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText("Complete");
  expect(await readdir(join(fresh.data, "backups"))).toHaveLength(1);
  await looks(page, "backups");

  await fresh.run("backup");
  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("The server’s command line");

  await fill(page.locator("form"), { Days: "0" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Must be at least 1.")).toBeVisible();
  await fill(page.locator("form"), { Days: "3", Weeks: "0" });
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved: the backups are kept as you chose.");
  await page.reload();
  await expect(field(page, "Days")).toHaveValue("3");

  await page.goto(`${fresh.url}/admin`);
  await expect(page.getByText(/Last backup: .*Complete/)).toBeVisible();
});

test("PLUS-08 backups: only for those who look after them", async ({ openAs, weft }) => {
  const numbers = await employee(weft, { roles: [ROLES.crmAdmin] });
  const page = await openAs(numbers, "/admin/backups");
  await expect(page.getByText("You do not have the right")).toBeVisible();
});
