// Announcements: written by whoever may, at once with everybody they are for.
import { ROLES, ROOT_DEPARTMENT, admin, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, fromMenu, pickIn, toast } from "../support/screen";
import { expect, test } from "../support/weft";

// Whoever has one open while it is withdrawn asks for it once more.
test.use({ expectedErrors: [/status of 404/] });

test("NAV-04 announcements: arrive at once at everybody they are for; open, read, change, withdraw @phone", async ({ page, context, device, fresh }, info) => {
  const phone = info.project.name === "phone";
  const boss = await admin(fresh);
  const office = { id: newId(), name: unique("Office"), parent: ROOT_DEPARTMENT, head: null };
  await boss.call("org/save-department", { draft: office });
  const writer = await employee(fresh, { name: unique("Anne"), roles: [ROLES.announcementAdmin] });
  const reader = await employee(fresh, { name: unique("Ravi") });
  const bell = (screen: typeof page) => screen.getByRole("banner").getByRole("link", { name: /^Announcements/ });

  const theirs = await device();
  await enter(theirs.context(), fresh, reader);
  await theirs.goto(`${fresh.url}/leads`);
  await expect(theirs.getByRole("button", { name: "New lead" }).first()).toBeVisible();

  await enter(context, fresh, writer);
  await page.goto(`${fresh.url}/announcements`);
  await expect(page.getByText("No announcements yet")).toBeVisible();
  await looks(page, "announcements-empty");
  await page.getByRole("button", { name: "New announcement" }).click();
  let form = dialog(page, "New announcement");
  await form.getByRole("button", { name: "Publish" }).click();
  await expect(form.getByText("Please fill this in.")).toHaveCount(2);
  await fill(form, { Title: "Summer party", Text: "Friday at six.\n\nPlaces: https://example.com/map" });
  // Nothing typed is lost by a reload.
  await page.reload();
  await page.getByRole("button", { name: "New announcement" }).click();
  form = dialog(page, "New announcement");
  await expect(field(form, "Title")).toHaveValue("Summer party");
  await form.getByRole("button", { name: "Publish" }).click();
  await toast(page, "Announcement published");
  await expect(page.getByRole("article").getByRole("heading", { name: "Summer party" })).toBeVisible();

  // At once, wherever he is.
  await toast(theirs, "New announcement");
  await expect(bell(theirs)).toHaveAccessibleName("Announcements: one unread");
  await bell(theirs).click();
  const row = theirs.getByRole("link", { name: /Summer party/ });
  await expect(row).toHaveClass(/is-unread/);
  await row.click();
  await expect(theirs.getByRole("article").getByRole("link", { name: "https://example.com/map" })).toHaveAttribute("rel", /noopener/);
  await expect(theirs.getByRole("article").getByRole("button")).toHaveCount(0);
  await looks(theirs, "announcement-open");
  if (!phone) await expect(bell(theirs)).toHaveAccessibleName("Announcements");

  // For a department that he is not in.
  if (phone) await page.getByRole("link", { name: "Announcements" }).last().click();
  await page.getByRole("button", { name: "New announcement" }).click();
  form = dialog(page, "New announcement");
  await fill(form, { Title: "Office closed", Text: "On Monday." });
  await pickIn(form.getByRole("combobox", { name: "Audience" }), office.name);
  await form.getByRole("heading").first().click();
  await form.getByText("Keep at the top of the list").click();
  await form.getByRole("button", { name: "Publish" }).click();
  await toast(page, "Announcement published");
  await expect(page.getByRole("article").getByText(`For: ${office.name}`)).toBeVisible();

  await page.goto(`${fresh.url}/announcements`);
  await page.getByRole("link", { name: /Summer party/ }).click();
  await fromMenu(page.getByRole("article"), "More", "Edit");
  form = dialog(page, "Change announcement");
  await fill(form, { Title: "Summer party moved" });
  await form.getByRole("button", { name: "Publish" }).click();
  await expect(theirs.getByRole("article").getByRole("heading", { name: "Summer party moved" })).toBeVisible();
  await theirs.goto(`${fresh.url}/announcements`);
  await expect(theirs.getByRole("link", { name: /Summer party moved/ })).toBeVisible();
  await expect(theirs.getByRole("link", { name: /Office closed/ })).toHaveCount(0);

  await fromMenu(page.getByRole("article"), "More", "Withdraw");
  await dialog(page, "Withdraw").getByRole("button", { name: "Withdraw" }).click();
  await toast(page, "Announcement withdrawn");
  await expect(theirs.getByText("No announcements yet")).toBeVisible();
});
