// Files of records (row D-08): uploads that survive a broken connection, previews, renaming, deleting, who may do what.
import type { Locator, Page } from "@playwright/test";
import { writeFile } from "node:fs/promises";
import { type Person, ROLES, admin, employee, enter } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fromMenu, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGM4YWuLBzGMSmNDAG7FuDlPsM7+AAAAAElFTkSuQmCC", "base64");
const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

const tab = (page: Page) => page.getByRole("link", { name: /^Files/ });
const table = (page: Page) => page.getByRole("table", { name: "Files" });
const row = (page: Page, name: string): Locator => table(page).getByRole("row", { name });
const upload = (page: Page, ...files: Parameters<Locator["setInputFiles"]>[0][]) => page.locator(".file-drop input[type=file]").setInputFiles(files.flat() as never);

test("D-08 files: add several, look at them, rename, delete; the log says so; a colleague with a right to read looks only @phone", async ({ page, weft, openAs }) => {
  const ana = await employee(weft, { roles: [ROLES.salesPerson] });
  const customer = await me.customer();
  await me.addToTeam(customer, ana);
  await page.goto(customer.path + "/files");
  await expect(page.getByText("No files yet")).toBeVisible();
  await looks(page, "files-empty");
  const hers = await openAs(ana, customer.path + "/files");
  await expect(hers.getByText("No files yet")).toBeVisible();

  const page1 = "<script>document.title = 'taken over'</script>";
  await upload(page, file("photo.png", PNG), file("offer.pdf", PDF), file("notes.html", Buffer.from(page1)), file("archive.zip", Buffer.from("PK\x03\x04rest")));
  for (const name of ["photo.png", "offer.pdf", "notes.html", "archive.zip"]) await expect(row(page, name)).toBeVisible();
  await expect(tab(page), "the tab counts them").toContainText("4");
  // A colleague sees what arrives; she may only look.
  await expect(row(hers, "archive.zip")).toContainText(me.name);
  await expect(hers.locator(".file-drop")).toHaveCount(0);
  await hers.getByRole("button", { name: "Actions for offer.pdf" }).click();
  await expect(hers.getByRole("menuitem")).toHaveText(["Preview", "Download"]);
  await looks(page, "files");

  // Preview, with the arrow keys from one to the next; what is no picture, PDF or text has none.
  await row(page, "photo.png").getByRole("button", { name: "Preview photo.png" }).click();
  const preview = page.getByRole("dialog");
  await expect(preview.getByRole("heading")).toHaveText("photo.png");
  await expect(preview.getByRole("img", { name: "photo.png" })).toHaveJSProperty("naturalWidth", 10);
  await expect(preview).toContainText("3 of 3");
  await looks(page, "files-preview");
  await page.keyboard.press("ArrowLeft");
  await expect(preview.getByRole("heading")).toHaveText("offer.pdf");
  await page.keyboard.press("ArrowLeft");
  await expect(preview.getByRole("heading")).toHaveText("notes.html");
  await expect(preview.locator("pre")).toHaveText(page1);
  expect(await page.title()).not.toContain("taken over");
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();

  // The contents come back as they were.
  const download = page.waitForEvent("download");
  await fromMenu(row(page, "archive.zip"), "Actions for archive.zip", "Download");
  expect((await download).suggestedFilename()).toBe("archive.zip");

  await fromMenu(row(page, "offer.pdf"), "Actions for offer.pdf", "Rename");
  const rename = dialog(page, "Rename file");
  await field(rename, "Name").fill(" ");
  await rename.getByRole("button", { name: "Rename" }).click();
  await expect(rename).toContainText("Please fill this in.");
  await field(rename, "Name").fill("Offer 2026.pdf");
  await field(rename, "Name").press("Enter");
  await expect(row(page, "Offer 2026.pdf")).toBeVisible();
  await expect(row(hers, "Offer 2026.pdf")).toBeVisible();
  await fromMenu(row(page, "archive.zip"), "Actions for archive.zip", "Delete");
  await dialog(page, "Delete this file?").getByRole("button", { name: "Delete" }).click();
  await toast(page, "Deleted");
  await expect(row(page, "archive.zip")).toHaveCount(0);

  await page.goto(customer.path + "/history");
  for (const text of [
    `${me.name} deleted the file archive.zip`,
    `${me.name} renamed the file offer.pdf to Offer 2026.pdf`,
    `${me.name} added the file photo.png`,
  ]) await expect(page.getByRole("list", { name: "History" })).toContainText(text);
});

test("D-08 files of follow-ups stand there too, and are changed where they were written", async ({ page }) => {
  const lead = await me.lead();
  await page.goto(lead.path + "/activity");
  await page.getByRole("textbox", { name: "Write a follow-up" }).fill("The plan is attached.");
  await page.locator("form input[type=file]:not([accept])").setInputFiles(file("plan.txt", Buffer.from("First, second, third.")));
  await expect(page.getByRole("button", { name: /plan\.txt/ })).toBeVisible();
  await page.getByRole("button", { name: "Add follow-up" }).click();
  await toast(page, "Follow-up added");
  await tab(page).click();
  await expect(row(page, "plan.txt")).toContainText("From a follow-up");
  await page.getByRole("button", { name: "Actions for plan.txt" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Preview", "Download"]);
  await page.keyboard.press("Escape");
  await row(page, "plan.txt").getByRole("link", { name: "From a follow-up" }).click();
  await expect(page.getByRole("list", { name: "Activity" })).toContainText("The plan is attached.");
});

test("D-08 a PDF is shown by the browser's own viewer in a frame that may run nothing", async ({ page }) => {
  const lead = await me.lead();
  await page.goto(lead.path + "/files");
  await upload(page, file("offer.pdf", PDF));
  const answer = page.waitForResponse((response) => response.url().endsWith("?view"));
  await row(page, "offer.pdf").getByRole("button", { name: "Preview offer.pdf" }).click();
  const viewer = page.getByRole("dialog").locator("iframe");
  if (await page.evaluate(() => navigator.pdfViewerEnabled)) {
    await expect(viewer).toHaveAttribute("src", /^\/files\/[^/]+\?view$/);
    const headers = (await answer).headers();
    expect(headers["content-type"]).toBe("application/pdf");
    // What Chromium tells of the policy of a PDF; server/tests looks at all of it.
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  } else {
    answer.catch(() => {});
    await expect(page.getByRole("link", { name: "Open in a new tab" })).toBeVisible();
  }
});

test.describe("broken connections", () => {
  test.use({ expectedErrors: [/net::ERR_/] });

  test("D-08 an upload goes on where the connection broke, by itself and after a reload", async ({ page }, info) => {
    const lead = await me.lead();
    const path = info.outputPath("film.bin");
    await writeFile(path, Buffer.alloc(3 * 1024 * 1024 + 5, 0));
    const MB = 1024 * 1024;
    const sent: number[] = [];
    let broken = (_: number) => false;
    await page.route("**/uploads/**", async (route) => {
      const offset = Number(new URL(route.request().url()).searchParams.get("offset"));
      if (broken(sent.push(offset))) await route.abort("connectionreset");
      else await route.continue();
    });

    await page.goto(lead.path + "/files");
    broken = (count) => count === 2;
    await upload(page, path);
    await expect(page.getByRole("list", { name: "Uploads" })).toContainText("Connection lost. It goes on by itself.");
    await expect(row(page, "film.bin")).toBeVisible();
    expect(sent, "what had arrived is not sent again").toEqual([0, MB, MB, 2 * MB, 3 * MB]);

    await fromMenu(row(page, "film.bin"), "Actions for film.bin", "Delete");
    await dialog(page, "Delete this file?").getByRole("button", { name: "Delete" }).click();
    await expect(row(page, "film.bin")).toHaveCount(0);
    sent.length = 0;
    broken = (count) => count > 2;
    await upload(page, path);
    await expect(page.getByRole("list", { name: "Uploads" })).toContainText("Connection lost. It goes on by itself.");
    await page.reload();
    await expect(page.getByText("No files yet")).toBeVisible();
    sent.length = 0;
    broken = () => false;
    await upload(page, path);
    await expect(row(page, "film.bin")).toBeVisible();
    expect(sent, "the same file goes on after a reload").toEqual([2 * MB, 3 * MB]);

    // Cancelled, it is gone.
    broken = () => true;
    await page.locator(".file-drop input[type=file]").setInputFiles(file("never.bin", Buffer.alloc(10)));
    await expect(page.getByRole("list", { name: "Uploads" })).toContainText("Connection lost. It goes on by itself.");
    await page.getByRole("button", { name: "Cancel never.bin" }).click();
    await expect(page.getByRole("list", { name: "Uploads" })).toHaveCount(0);
  });
});

test("D-08 the company says how large a file may be", async ({ context, page, fresh }) => {
  const boss = await admin(fresh);
  await enter(context, fresh, boss);
  const lead = await boss.lead();
  await page.goto(fresh.url + "/admin/company");
  const limit = field(page, "Largest file, in MB");
  await expect(limit).toHaveValue("25");
  await limit.fill("0");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Must be at least 1.")).toBeVisible();
  await limit.fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page, "Company settings saved");
  await expect(page.getByText("0 files take")).toBeVisible();
  await page.goto(fresh.url + lead.path + "/files");
  await expect(page.locator(".file-drop")).toContainText("at most 1 MB each");
  await upload(page, file("big.bin", Buffer.alloc(1024 * 1024 + 1)), file("small.txt", Buffer.from("ok")));
  await expect(page.getByRole("alert")).toContainText("The file is too large. At most 1 MB are allowed.");
  await expect(row(page, "small.txt")).toBeVisible();
});
