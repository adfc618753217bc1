// The ways of being in touch that follow-ups offer.
import { admin, enter } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, reload } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ expectedErrors: [/status of 422/] });

test("ADM-14 follow-up methods: added, renamed, ordered, no longer offered; follow-ups follow", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const lead = await boss.lead();
  await boss.followUp(lead, "First call", "call");
  await enter(context, fresh, boss);
  await page.goto(`${fresh.url}/admin/follow-up-methods`);
  const methods = page.getByRole("main").getByRole("listitem").locator(".card-list__main");
  await expect(methods).toHaveText(["Call", "E-mail", "Message", "Meeting", "Event"]);
  await looks(page, "methods");

  await page.getByRole("button", { name: "New method" }).click();
  let form = dialog(page, "New method");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await fill(form, { Name: "Trade fair" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(methods).toHaveText(["Call", "E-mail", "Message", "Meeting", "Event", "Trade fair"]);
  await page.getByRole("button", { name: "Rename: Call" }).click();
  form = dialog(page, "Rename method");
  await expect(field(form, "Name")).toHaveValue("Call");
  await fill(form, { Name: "Telephone" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(methods.first()).toHaveText("Telephone");
  await page.getByRole("button", { name: "Move up: Trade fair" }).click();
  await expect(methods).toHaveText(["Telephone", "E-mail", "Message", "Meeting", "Trade fair", "Event"]);
  await expect(page.getByRole("button", { name: "Move up: Telephone" })).toBeDisabled();
  await page.getByRole("switch", { name: "Offered: Message" }).click();
  await reload(page);
  await expect(page.getByRole("switch", { name: "Offered: Message" })).not.toBeChecked();
  await expect(methods).toHaveText(["Telephone", "E-mail", "Message", "Meeting", "Trade fair", "Event"]);

  await page.goto(`${fresh.url}${lead.path}`);
  const offered = page.getByRole("radiogroup", { name: "Method" });
  await expect(offered.getByText(/./)).toHaveText(["Telephone", "E-mail", "Meeting", "Trade fair", "Event"]);
  await expect(page.getByRole("main").getByText("Telephone").first(), "what was written before is called anew").toBeVisible();
});
