// The installed app: it starts without a connection, says so, and asks before a new version takes over.
import { employee, enter } from "../support/data";
import { looks } from "../support/look";
import { dialog } from "../support/screen";
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

  // A new version: the same script with another number.
  await context.route("**/sw.js", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/"version":"[0-9a-f]+"/, '"version":"feed"') });
  });
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const notice = page.getByRole("status").filter({ hasText: "A new version is ready." });
  await expect(notice).toBeVisible();
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => page.evaluate(() => "notReloaded" in window)).toBe(false);
  await expect(page.getByRole("heading", { level: 1, name: lead.name })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual(["weft-feed"]);
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
