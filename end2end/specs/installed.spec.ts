// The installed app: it starts without a connection, says so, and asks before a new version takes over.
import { employee, enter } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, pickIn } from "../support/screen";
import { expect, test } from "../support/weft";

test.use({ serviceWorkers: "allow", expectedErrors: [/net::ERR_/] });

test("Installed app: starts without a connection and says so, goes on with it, and asks before a new version takes over", async ({ context, page, weft }) => {
  const me = await employee(weft);
  await enter(context, weft, me);
  const lead = await me.lead();
  await page.goto("/leads");
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated") await new Promise((done) => active?.addEventListener("statechange", () => active.state === "activated" && done(null)));
  });

  await context.setOffline(true);
  await page.goto(lead.path);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await looks(page, "offline");
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: lead.name })).toBeVisible();

  // A new version: another script for the same place.
  await page.evaluate(() => navigator.serviceWorker.register("/sw.js?next"));
  const notice = page.getByRole("status").filter({ hasText: "A new version is ready." });
  await expect(notice).toBeVisible();
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  await notice.getByRole("button", { name: "Reload" }).click();
  // Asked in the middle of the reload, the page has no answer yet.
  await expect(async () => expect(await page.evaluate(() => "notReloaded" in window)).toBe(false)).toPass();
  await expect(page.getByRole("heading", { level: 1, name: lead.name })).toBeVisible();
});

test("Installed app: its manifest speaks the browser's language, and its short cuts lead where they say", async ({ context, page, weft }) => {
  await enter(context, weft, await employee(weft));
  const answer = await page.request.get("/manifest.webmanifest", { headers: { "accept-language": "zh-CN,zh;q=0.9" } });
  const manifest = (await answer.json()) as { lang: string; shortcuts: { name: string; url: string }[] };
  expect(manifest.lang).toMatch(/^zh/);
  expect(manifest.shortcuts.map(({ name }) => name)).toEqual(["新建线索", "客户", "商机", "合同"]);
  await page.goto(manifest.shortcuts[0].url);
  await expect(dialog(page, "New lead")).toBeVisible();
  await expect(page).toHaveURL(/\/leads$/);
});

test("Installed app: what another app shares becomes a follow-up with its files, or a lead", async ({ context, page, weft }) => {
  const me = await employee(weft);
  await enter(context, weft, me);
  const customer = await me.customer();
  await page.goto("/share");
  await expect(page.getByText("Nothing was shared")).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const share = () =>
    page.evaluate(async () => {
      const data = new FormData();
      data.set("title", "Met at the fair");
      data.set("text", "They want an offer.");
      data.append("files", new File(["Business card"], "card.txt", { type: "text/plain" }));
      await fetch("/share", { method: "POST", body: data });
    });

  await share();
  await page.goto("/share");
  await expect(field(page, "Text")).toHaveValue("Met at the fair\nThey want an offer.");
  await expect(page.getByText("card.txt")).toBeVisible();
  await looks(page, "share");
  await field(page, "Kind of record").selectOption({ label: "Customer" });
  await pickIn(field(page, "Record"), customer.name);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(customer.path + "/activity");
  await expect(page.getByRole("textbox", { name: "Write a follow-up" })).toHaveValue("Met at the fair\nThey want an offer.");
  await expect(page.getByRole("button", { name: /card\.txt/ })).toBeVisible();
  await page.getByRole("button", { name: "Add follow-up" }).click();
  await expect(page.getByRole("list", { name: "Activity" })).toContainText("card.txt");

  await share();
  await page.goto("/share");
  await page.getByRole("button", { name: "Create a lead from it" }).click();
  await expect(field(dialog(page, "New lead"), "Lead name")).toHaveValue("Met at the fair");
});
