// What holds for every screen, whatever it shows: axe finds nothing grave in light and in dark, and no text is missing.
//
// `WEFT_PICTURES=/tmp/pictures cargo xtask e2e` also keeps a picture of each, for eyes.
import { type Page, expect, test } from "@playwright/test";
import { axe } from "./weft";

/** The rules of axe that can say something else in the dark; all others are asked once. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Looks at a screen, or at the part of it that a selector names. The user's theme must be that of the system. */
export async function looks(page: Page, name: string, selector?: string) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await stillness(page);
    await axe(page, selector, colorScheme === "dark" ? COLOUR_RULES : undefined);
    await picture(page, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
  // ⟦key⟧ is how a text shows itself that is not there.
  expect(await page.locator("body").innerText(), "every text is there").not.toContain("⟦");
}

/** What just came in is at its place. */
async function stillness(page: Page) {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(done));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  });
}

async function picture(page: Page, name: string) {
  const folder = process.env.WEFT_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${test.info().project.name}-${name}.png` });
}
