// How long somebody waits for a list in a browser, on the first visit and on the next: `cargo xtask bench` runs it.
//
//   node visit.mjs URL LOGIN PASSWORD FILE
//
// A visit begins with the navigation and ends when the rows of the list have been on the screen for a frame and the page is
// free to answer a click; the page's own clock says when, for asking it from outside takes a tenth of a second. Each round is
// a browser profile of its own: empty at the first visit, with the installed page at the second, and with what the browser has
// compiled of it at the fourth.
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

/** Runs in the page: notes when it is usable. */
function watch() {
  const seen = new MutationObserver(() => {
    if (document.querySelector("tbody a[data-row]") === null) return;
    seen.disconnect();
    const note = () => setTimeout(() => (window.usable = performance.now()));
    requestAnimationFrame(() => requestAnimationFrame(note));
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
  const took = await (await page.waitForFunction(() => window.usable)).jsonValue();
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
  cold.push({ took: first.took, bytes: first.bytes });
  // The second visit is that of somebody whose browser has finished installing the page.
  await first.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await first.page.close();
  const second = await visit(context);
  warm.push({ took: second.took, bytes: second.bytes });
  await second.page.close();
  const third = await visit(context);
  await third.page.close();
  used.push((await visit(context)).took);
  await context.close();
}
await browser.close();
if (early.length > 0) throw new Error(`a first list needs what xtask/src/split/later.txt has put off: ${early[0]}`);
const figures = {
  "first visit until a list is usable, Chromium (ms)": median(cold.map(({ took }) => took)),
  "first visit until its rows are shown, over the network (KB)": median(cold.map(({ bytes }) => bytes)) / 1000,
  "second visit until a list is usable, Chromium (ms)": median(warm.map(({ took }) => took)),
  "fourth visit until a list is usable, Chromium (ms)": median(used),
  "second visit until its rows are shown, over the network (KB)": median(warm.map(({ bytes }) => bytes)) / 1000,
};
writeFileSync(file, JSON.stringify(figures, null, 2));
