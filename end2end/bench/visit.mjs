// How long somebody waits for a list in a browser, on the first visit and on the next: `cargo xtask bench` runs it.
//
//   node visit.mjs URL LOGIN PASSWORD FILE
//
// A visit begins with the navigation and ends when the rows of the list are on the screen and answer a click. Each round
// is a browser profile of its own: empty at the first visit, with the installed page at the second.
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
  const begin = performance.now();
  await page.goto(`${url}/customers`, { waitUntil: "commit" });
  const row = page.getByRole("row").nth(1);
  await row.getByRole("link").first().waitFor();
  // What follows the first list is asked for from here on.
  const until = bytes;
  // A trial click waits until nothing covers the row and it stands still.
  await row.getByRole("link").first().click({ trial: true });
  const took = performance.now() - begin;
  return { page, took, bytes: until };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const early = [];
const cold = [];
const warm = [];
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
  await context.close();
}
await browser.close();
if (early.length > 0) throw new Error(`a first list needs what xtask/src/split/later.txt has put off: ${early[0]}`);
const figures = {
  "first visit until a list is usable, Chromium (ms)": median(cold.map(({ took }) => took)),
  "first visit until its rows are shown, over the network (KB)": median(cold.map(({ bytes }) => bytes)) / 1000,
  "second visit until a list is usable, Chromium (ms)": median(warm.map(({ took }) => took)),
  "second visit until its rows are shown, over the network (KB)": median(warm.map(({ bytes }) => bytes)) / 1000,
};
writeFileSync(file, JSON.stringify(figures, null, 2));
