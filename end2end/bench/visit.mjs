// How long somebody waits for a list in a browser, on the first visit and on the next: `cargo xtask bench` runs it.
//
//   node visit.mjs URL LOGIN PASSWORD FILE
//
// A visit begins with the navigation. A list is shown when the first frame with rows of it is drawn, and usable when the next
// one is, too, and the page is free to answer a click; the page's own clock says when, for asking it from outside takes a tenth
// of a second. Each round is a browser profile of its own: empty at the first visit, with the installed page at the second, and
// with what the browser has compiled of it at the fourth.
import { chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";

const ROUNDS = 5;
/** With a window Chromium loads pages of its own, such as that of its address bar: they are no part of a visit. */
const WINDOW_MS = 1500;
const [url, login, password, file] = process.argv.slice(2);
const asRoot = process.getuid?.() === 0;

/** The middle one. */
function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** Runs in the page: notes when its list is shown, and when it is usable. */
function watch() {
  const seen = new MutationObserver(() => {
    if (document.querySelector("tbody a[data-row]") === null) return;
    seen.disconnect();
    const note = (what) => {
      // A message arrives when the frame that is being made is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window[what] = performance.now());
      port2.postMessage("");
    };
    requestAnimationFrame(() => {
      note("shown");
      requestAnimationFrame(() => note("usable"));
    });
  });
  addEventListener("DOMContentLoaded", () => seen.observe(document.body, { childList: true, subtree: true }));
}

/** Opens the list and waits for its rows; answers milliseconds and the bytes that came over the network before them. */
async function visit(context) {
  const page = await context.newPage();
  // Slow, and a mistake in what the halves of the program hold (docs/page-size.md).
  page.on("console", (message) => {
    if (message.text().includes("loads the second half of its program at once")) early.push(message.text());
  });
  const network = await context.newCDPSession(page);
  let bytes = 0;
  network.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await network.send("Network.enable");
  await page.waitForTimeout(WINDOW_MS);
  await page.addInitScript(watch);
  await page.goto(`${url}/customers`, { waitUntil: "commit" });
  const row = page.getByRole("row").nth(1);
  await row.getByRole("link").first().waitFor();
  // What follows the first list is asked for from here on.
  const until = bytes;
  await page.waitForFunction(() => window.usable);
  const took = await page.evaluate(() => ({ shown: window.shown, usable: window.usable }));
  // Nothing covers the row, and it stands still.
  await row.getByRole("link").first().click({ trial: true });
  return { page, took, bytes: until };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const early = [];
const cold = [];
const warm = [];
const used = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", reducedMotion: "reduce" });
  const headers = { origin: url };
  const answer = await context.request.post(`${url}/api/sessions/sign-in`, { data: { login, password }, headers });
  if (!answer.ok()) throw new Error(`${login} is not let in: ${await answer.text()}`);
  const first = await visit(context);
  cold.push(first);
  // The second visit is that of somebody whose browser has finished installing the page.
  await first.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await first.page.close();
  const second = await visit(context);
  warm.push(second);
  await second.page.close();
  const third = await visit(context);
  await third.page.close();
  used.push(await visit(context));
  await context.close();
}
await browser.close();
if (early.length > 0) throw new Error(`a first list needs what xtask/src/split/later.txt has put off: ${early[0]}`);
const of = (visits, what) => median(visits.map(({ took }) => took[what]));
const bytes = (visits) => median(visits.map((visit) => visit.bytes)) / 1000;
const figures = {
  "first visit until a list is shown, Chromium (ms)": of(cold, "shown"),
  "first visit until a list is usable, Chromium (ms)": of(cold, "usable"),
  "first visit until its rows are shown, over the network (KB)": bytes(cold),
  "second visit until a list is shown, Chromium (ms)": of(warm, "shown"),
  "second visit until a list is usable, Chromium (ms)": of(warm, "usable"),
  "second visit until its rows are shown, over the network (KB)": bytes(warm),
  "fourth visit until a list is shown, Chromium (ms)": of(used, "shown"),
  "fourth visit until a list is usable, Chromium (ms)": of(used, "usable"),
};
writeFileSync(file, JSON.stringify(figures, null, 2));
