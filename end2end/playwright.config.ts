// The browser tests: `cargo xtask e2e [filter]` builds page and server and runs them.
//
// The browser is the machine's own Chromium (environment variable CHROMIUM), never one that Playwright downloads.
import { defineConfig, devices } from "@playwright/test";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: here("specs"),
  outputDir: here("results/artifacts"),
  fullyParallel: true,
  workers: 2,
  // At a desk none: a test that passes at the second try has found something. On the shared machine of CI a stall of
  // seconds must not fail a whole run; what needed a second try is listed as flaky in the output and looked into.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: true,
  // The debug page is large and the first load of it slow, above all on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["line"], ["json", { outputFile: here("results/report.json") }]],
  use: {
    browserName: "chromium",
    actionTimeout: 20_000,
    locale: "en-US",
    timezoneId: "UTC",
    // Each test begins with an empty browser: keeping the debug page's thirty megabytes in it would only take time.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? installed,
      args: [
        // Chromium refuses to run as root with its sandbox: in containers only.
        ...(asRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    // `@phone` on a test means: also on a phone; `@phone-only`: nowhere else.
    { name: "desk", grepInvert: /@phone-only/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grep: /@phone/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
        userAgent: devices["Pixel 7"].userAgent,
      },
    },
  ],
});
