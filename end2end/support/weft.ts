// What every browser test imports: `test` with a server behind it and an eye on the console, and the common steps.
//
//   import { expect, signIn, test, axe } from "../support/weft";
//   test("leads @phone", async ({ page }) => { await signIn(page); … });
//
// One server serves all the tests that one worker runs, so a test makes what it needs under names of its own and
// does not count on being alone.
import { type Browser, type BrowserContext, type ConsoleMessage, type Page, expect, test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Person, enter } from "./data";
import { ADMIN, type Weft, startWeft } from "./server";

export { ADMIN, expect };

interface PerTest {
  /** Console errors that this test provokes: `test.use({ expectedErrors: [/status of 403/] })`. */
  expectedErrors: RegExp[];
  /** Watches a browser context: an error in the console of one of its pages fails the test. */
  watch: (context: BrowserContext) => void;
  watchedConsole: void;
  /** Opens a page on a further device of its own, without a cookie: `const page = await device()`. */
  device: () => Promise<Page>;
  /** A colleague at a device of his own, signed in: `const page = await openAs(ana, "/leads")`. */
  openAs: (person: Person, path?: string) => Promise<Page>;
  /** A server of this test's own, for what changes the whole company: `await page.goto(fresh.url)`. */
  fresh: Weft;
  /** The same without a company: its page is that of the first run. */
  empty: Weft;
}

interface PerWorker {
  weft: Weft;
}

export const test = base.extend<PerTest, PerWorker>({
  weft: [
    async ({}, use) => {
      const weft = await startWeft();
      await use(weft);
      await weft.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: async ({ weft }, use) => {
    await use(weft.url);
  },

  expectedErrors: [[], { option: true }],

  // Whatever a test looks at: an error in the console is a failure.
  watch: async ({ expectedErrors, weft }, use, info) => {
    const errors: string[] = [];
    const note = (text: string) => {
      if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
    };
    const printedBefore = weft.log().length;
    await use((context) => {
      context.on("console", (message) => {
        if (message.type() === "error") note(described(message));
      });
      context.on("weberror", (error) => note(String(error.error().stack ?? error.error())));
    });
    if (info.status !== "passed" || errors.length > 0) {
      await info.attach("server log", { body: weft.log().slice(printedBefore), contentType: "text/plain" });
    }
    expect(errors, "errors in the browser's console").toEqual([]);
  },

  watchedConsole: [
    async ({ context, watch }, use) => {
      watch(context);
      await use();
    },
    { auto: true },
  ],

  device: async ({ browser, contextOptions, baseURL, viewport, isMobile, hasTouch, userAgent, serviceWorkers, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        ...contextOptions,
        ...{ baseURL, viewport, isMobile, hasTouch, userAgent, locale: "en-US", timezoneId: "UTC", serviceWorkers },
      });
      opened.push(context);
      watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  openAs: async ({ device, weft }, use) => {
    await use(async (person, path = "/") => {
      const page = await device();
      await enter(page.context(), weft, person);
      await page.goto(path);
      return page;
    });
  },

  fresh: async ({ browser }, use) => {
    await serving(browser, await startWeft(), use);
  },

  empty: async ({ browser }, use) => {
    await serving(browser, await startWeft({ company: false }), use);
  },
});

/** Lends a server to a test. Pages go first: one whose server has gone away says so in its console. */
async function serving(browser: Browser, weft: Weft, use: (weft: Weft) => Promise<void>) {
  await use(weft);
  await Promise.all(browser.contexts().map((context) => context.close()));
  await weft.stop();
}

/** Signs in through the page's own form, from wherever the page is. */
export async function signIn(page: Page, login = ADMIN.login, password = ADMIN.password) {
  if (page.url() === "about:blank") await page.goto("/");
  const form = page.locator("form", { has: page.locator("input[name=login]") });
  await form.locator("input[name=login]").fill(login);
  await form.locator("input[name=password]").fill(password);
  await form.locator("button[type=submit]").click();
  await expect(form, "the sign-in form goes away").toBeHidden();
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Asserts that axe finds nothing serious or critical on the page, or in the part of it that a selector names: by all rules,
 * or by those that are named.
 */
export async function axe(page: Page, selector?: string, rules?: string[]) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate(
    async ([selector, options]) => {
      const { violations } = await (window as any).axe.run(selector ?? document, options);
      return violations as { id: string; impact: string; help: string; nodes: { html: string; target: string[]; failureSummary: string }[] }[];
    },
    [selector, options] as const,
  );
  const grave = found.filter(({ impact }) => impact === "serious" || impact === "critical");
  const lines = grave.flatMap(({ id, help, nodes }) => nodes.map(({ html, target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${html}\n  ${failureSummary}`));
  expect(lines, "what axe finds").toEqual([]);
}

function described(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return url ? `${message.text()} (${url}:${lineNumber})` : message.text();
}
