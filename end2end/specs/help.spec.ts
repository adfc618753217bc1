// The help panel and the address book.
import { type Person, ROOT_DEPARTMENT, admin, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft);
  await enter(context, weft, me);
});

test("NAV-06 help: opens at the topic of the page; the manual; the company’s own text and back; feedback", async ({ page, fresh }) => {
  const boss = await admin(fresh);
  const ana = await employee(fresh);
  await page.context().clearCookies();
  await enter(page.context(), fresh, boss);
  await page.goto(`${fresh.url}/customers`);
  await page.getByRole("banner").getByRole("button", { name: "Help", exact: true }).click();
  const panel = dialog(page, "Help");
  await expect(panel.getByLabel("Topic")).toHaveValue("customers");
  await expect(panel.getByRole("article")).toContainText("A customer is a company that buys");
  await looks(page, "help", "dialog[open]");
  await panel.getByRole("tab", { name: "Manual" }).click();
  await panel.getByText("Give somebody a task").click();
  await expect(panel.getByText("Say who is responsible")).toBeVisible();

  // The company's own text, with a little markup and never HTML.
  await panel.getByRole("tab", { name: "Guide" }).click();
  await panel.getByRole("button", { name: "Edit for everybody" }).click();
  await field(panel, "Text of this topic").fill("## Ask Ada\n\n- **First** <img src=x onerror=alert(1)>\n- https://example.com");
  await expect(panel.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "Ask Ada" })).toBeVisible();
  await panel.getByRole("button", { name: "Save" }).click();
  await toast(page, "Saved");
  await expect(panel.getByRole("article").getByRole("listitem").first()).toHaveText("First <img src=x onerror=alert(1)>");
  await expect(panel.getByRole("article").locator("img")).toHaveCount(0);

  // Others read it, but do not write it; they tell the administrators what they think.
  const other = await page.context().browser()!.newContext();
  await enter(other, fresh, ana);
  const theirs = await other.newPage();
  await theirs.goto(`${fresh.url}/customers`);
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await theirs.keyboard.press("h");
  const help = dialog(theirs, "Help");
  await expect(help.getByRole("article")).toContainText("Ask Ada");
  await expect(help.getByRole("button", { name: "Edit for everybody" })).toHaveCount(0);
  await help.getByRole("tab", { name: "Feedback" }).click();
  await help.getByRole("button", { name: "Send" }).click();
  await expect(help.getByText("Please fill this in.")).toBeVisible();
  await field(help, "Your feedback").fill("The list could be wider.");
  await help.getByRole("button", { name: "Send" }).click();
  await expect(theirs.getByRole("region", { name: "Messages" })).toContainText("Your administrators have been told.");
  await other.close();
  await panel.getByRole("tab", { name: "Feedback" }).click();
  await expect(panel.getByRole("listitem").filter({ hasText: ana.name })).toContainText("The list could be wider.");

  await panel.getByRole("tab", { name: "Guide" }).click();
  await panel.getByRole("button", { name: "Edit for everybody" }).click();
  await panel.getByRole("button", { name: "Back to the standard text" }).click();
  await dialog(page, "Back to the standard text?").getByRole("button", { name: "Back to the standard text" }).click();
  await expect(panel.getByRole("article")).toContainText("A customer is a company that buys");
});

test("NAV-10 address book: departments, people, search without accents, numbers that call @phone", async ({ page, weft, isMobile }) => {
  const department = { id: newId(), name: unique("Export"), parent: ROOT_DEPARTMENT, head: null };
  await (await admin(weft)).call("org/save-department", { draft: department });
  const person = await employee(weft, { name: unique("Ștefan Țăranu"), department: department.id, manager: me, position: "Buyer" });
  const name = person.name.replace("Ș", "s").replace("Ț", "t").replace("ă", "a").toLowerCase();
  await page.goto("/address-book");
  await page.getByRole("searchbox").fill(name);
  const people = page.getByRole("list", { name: "Address book" });
  await expect(people.getByRole("listitem")).toHaveCount(1);
  await expect(people.getByRole("listitem")).toContainText(`Buyer · ${department.name}`);
  await expect(people.getByRole("link", { name: person.login })).toHaveAttribute("href", `mailto:${person.login}`);
  await looks(page, "address-book");
  await people.getByRole("link", { name: person.name }).click();
  const sheet = dialog(page, person.name);
  await expect(sheet).toContainText(me.name);
  await expect(sheet).toContainText(department.name);
  await sheet.getByRole("button", { name: "Close" }).click();
  await page.getByRole("searchbox").fill("");
  if (isMobile) await page.getByRole("combobox", { name: "Departments" }).selectOption(department.id);
  else await page.getByRole("treeitem").filter({ hasText: department.name }).last().click();
  await expect(people.getByRole("listitem")).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`department=${department.id}`));
});
