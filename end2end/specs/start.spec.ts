// How the page starts: what it asks first, what it does without for its first list, and what it says when that fails.
import { employee, enter } from "../support/data";
import { titleOf } from "../support/screen";
import { expect, test } from "../support/weft";

test.describe("a first list", () => {
  test("start: one question answers who is there and all that the page needs; the list is the next one", async ({ context, page, weft }) => {
    const me = await employee(weft);
    await enter(context, weft, me);
    const lead = await me.lead();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.startsWith("/api/sessions/")) asked.push(new URL(request.url()).pathname);
    });
    const rest = page.waitForResponse((response) => response.url().endsWith("-rest.ftl"));
    await page.goto("/leads");
    await expect(titleOf(page, lead.name)).toBeVisible();
    expect(asked).toEqual(["/api/sessions/start"]);
    await rest;
    // The second time the texts of the language are asked for before the program is there as well, and no more than once.
    const texts: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.startsWith("/texts/")) texts.push(new URL(request.url()).pathname);
    });
    await page.reload();
    await expect(titleOf(page, lead.name)).toBeVisible();
    await expect.poll(() => texts.toSorted()).toEqual(["/texts/en-rest.ftl", "/texts/en.ftl"]);
    expect(asked).toEqual(["/api/sessions/start", "/api/sessions/start"]);
  });

  test("start: the frame and a list say all their words before the rest of the texts is there, and other pages wait for it @phone", async ({ context, page, weft }) => {
    const me = await employee(weft);
    await enter(context, weft, me);
    const lead = await me.lead();
    const lacking: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("not there yet")) lacking.push(message.text());
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/texts/*-rest.ftl", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/leads");
    await expect(titleOf(page, lead.name)).toBeVisible();
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(lacking, "texts that app/texts/src/part.rs should have in the first part").toEqual([]);
    await page.goto("/tasks");
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Tasks" })).toHaveCount(0);
    release();
    await expect(page.getByRole("heading", { level: 1, name: "Tasks" })).toBeVisible();
    expect(lacking).toEqual([]);
  });
});

test.describe("a start that fails", () => {
  test.use({ expectedErrors: [/net::ERR_/] });

  test("start: a first question without an answer is told, and asked again", async ({ context, page, weft }) => {
    const me = await employee(weft);
    await enter(context, weft, me);
    const lead = await me.lead();
    // By itself the page begins again when the server is well: not in this test.
    await page.route(/\/(api\/sessions\/start|health)$/, (route) => route.abort());
    await page.goto("/leads");
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(titleOf(page, lead.name)).toBeVisible();
  });
});
