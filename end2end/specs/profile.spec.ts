// One's own page: picture and data, language and look, which hold on every device.
import { writeFile } from "node:fs/promises";
import { employee, enter, unique } from "../support/data";
import { looks } from "../support/look";
import { toast } from "../support/screen";
import { expect, signIn, test } from "../support/weft";

// 2 × 2 pixels of one colour.
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD0lEQVR42mNgSMkEIQgFABTWAzXSzSiEAAAAAElFTkSuQmCC",
  "base64",
);

test("NAV-07 profile: picture, data, language, appearance and row height, the same on a second device", async ({ page, context, device, weft }, info) => {
  const mia = await employee(weft, { name: unique("Mia"), position: "Key accounts" });
  await enter(context, weft, mia);
  await page.goto("/profile");
  await expect(page.getByRole("definition").filter({ hasText: mia.login })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Key accounts" })).toBeVisible();
  await looks(page, "profile");

  const file = info.outputPath("mia.png");
  await writeFile(file, PICTURE);
  await page.locator("input[type=file]").setInputFiles(file);
  await toast(page, "Profile saved");
  await expect(page.getByRole("banner").locator("img")).toHaveAttribute("src", /^\/files\//);
  await expect(page.getByRole("button", { name: "Remove picture" })).toBeVisible();

  await page.getByRole("link", { name: "Language and appearance" }).click();
  await looks(page, "look");
  const settled = () => page.waitForResponse(/save-settings/);
  let saved = settled();
  await page.getByRole("radio", { name: "Dark" }).click();
  await saved;
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  saved = settled();
  await page.getByRole("radio", { name: "Comfortable" }).click();
  await saved;
  await expect(page.locator("html")).toHaveAttribute("data-density", "comfortable");
  saved = settled();
  await page.getByRole("main").getByLabel("Language").selectOption({ label: "Français" });
  await saved;
  await expect(page.getByRole("heading", { name: "Mon compte" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await looks(page, "look-french");

  const other = await device();
  await signIn(other, mia.login, mia.password);
  await other.goto("/profile/look");
  await expect(other.getByRole("heading", { name: "Mon compte" })).toBeVisible();
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(other.locator("html")).toHaveAttribute("data-density", "comfortable");
  await expect(other.getByRole("banner").locator("img")).toHaveJSProperty("naturalWidth", 2);

  // Back again, from the menu.
  await other.getByRole("banner").getByRole("button", { name: "Mon compte" }).click();
  await other.getByRole("menuitemcheckbox", { name: "English" }).click();
  await expect(other.getByRole("heading", { name: "My account" })).toBeVisible();
  await other.goto("/profile");
  await other.getByRole("button", { name: "Remove picture" }).click();
  await toast(other, "Profile saved");
  await expect(other.getByRole("banner").locator("img")).toHaveCount(0);
});
