// Every main screen in each of the five languages: no text is missing, no English word is left over, nothing is too wide.
import type { Page } from "@playwright/test";
import { LANGS, type Lang, PATH, type Person, ROLES, type Saved, admin, date, day, decimal, employee, enter, option, ref } from "../support/data";
import { looks } from "../support/look";
import { englishOnly, plainTexts } from "../support/texts";
import { expect, test } from "../support/weft";

const TAGS: Record<Lang, string> = { en: "en", zh: "zh-Hans-CN", es: "es", fr: "fr", ro: "ro" };
const ADMIN = [
  "",
  "company",
  "apps",
  "labs",
  "backups",
  "logs",
  "employees",
  "departments",
  "roles",
  "fields",
  "numbers",
  "follow-up-methods",
  "product-categories",
];

for (const lang of LANGS) {
  // Chinese has other type, French the longest words: these two on a phone as well.
  const phone = ["zh", "fr"].includes(lang) ? " @phone" : "";

  test(`${lang}: lists, records and forms${phone}`, async ({ page, context, fresh: weft }) => {
    test.setTimeout(180_000);
    // A server of its own: what other tests typed in is in no language.
    const me = await employee(weft, { name: "Li Wei", roles: [ROLES.salesManager], lang });
    const { customer, opportunity, lead, contract } = await data(me, await employee(weft, { name: "Wang Fang" }));
    await enter(context, weft, me);
    const tour = new Tour(page, lang);
    await page.goto(`${weft.url}/leads`);
    await expect(page.locator("html")).toHaveAttribute("lang", TAGS[lang]);
    for (const path of Object.values(PATH).filter((path) => !["/customer-addresses", "/expenses"].includes(path))) {
      await tour.visit(path);
      await page.keyboard.press("c");
      await page.locator("dialog[open]").waitFor();
      await tour.look(`${path}-form`, path === "/customers" ? "dialog[open]" : null);
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
    for (const tab of ["activity", "details", "contacts", "opportunities", "customer-addresses", "expenses", "customers", "team", "history"]) {
      await tour.visit(`${customer.path}/${tab}`);
    }
    await tour.visit(`${opportunity.path}/details`);
    await tour.visit(`${lead.path}/history`);
    await tour.visit(`${contract.path}/payment-plans`);
    await page.locator("tbody tr").first().hover();
    await tour.look("row-actions", null);
    await tour.visit("/visits");

    // The dialogs of a list.
    await tour.visit("/leads");
    await page.locator("tbody").getByRole("checkbox").first().check();
    await tour.look("selection");
    const bar = page.getByRole("toolbar").getByRole("button");
    const isPhone = test.info().project.name === "phone";
    // On a phone the first two stand in the bar, the others behind them in a menu that begins with "select all".
    for (const at of [0, 1, 2, 3, 4]) {
      if (isPhone && at > 1) {
        await bar.nth(2).click();
        await page.getByRole("menuitem").nth(at - 1).click();
      } else {
        await bar.nth(at).click();
      }
      await page.locator("dialog[open]").waitFor();
      await tour.look(`action-${at}`, "dialog[open]");
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
    const tools = page.locator(".list__tools");
    for (const name of ["action-filter", "list-columns"]) {
      await tools.getByRole("button", { name: tour.own.get(name), exact: true }).click();
      await page.locator("dialog[open]").waitFor();
      await tour.look(name, "dialog[open]");
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
    await page.getByRole("button", { name: tour.own.get("list-views-more"), exact: true }).click();
    await page.getByRole("menuitem", { name: tour.own.get("list-views-settings") }).click();
    await page.locator("dialog[open]").waitFor();
    await tour.look("arrange-views", "dialog[open]");
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    await tour.look("keys", "dialog[open]");
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await page.getByRole("banner").getByRole("button", { name: tour.own.get("nav-account"), exact: true }).click();
    await tour.look("account-menu", null);
    await page.keyboard.press("Escape");
    for (const path of ["/profile", "/profile/password", "/profile/sessions", "/leads/import", "/nowhere"]) await tour.visit(path);
    for (const key of ["module-lead", "module-customer", "module-opportunity"]) {
      expect(tour.seen, `${key} in the language's own word`).toContain(tour.own.get(key)!);
    }
  });

  test(`${lang}: admin console`, async ({ page, context, fresh }) => {
    test.setTimeout(180_000);
    await (await admin(fresh)).call("org/departments");
    const boss = await employee(fresh, { name: "Zhang Min", roles: [ROLES.superAdmin], lang });
    await enter(context, fresh, boss);
    await page.goto(`${fresh.url}/admin`);
    const tour = new Tour(page, lang);
    await tour.visit("/admin");
    for (const name of ADMIN) await tour.visit(`/admin/${name}`);
    await tour.visit("/admin/employees/import");
    for (const key of ["admin-title", "admin-right-employees", "admin-right-roles"]) {
      expect(tour.seen, `${key} in the language's own word`).toContain(tour.own.get(key)!);
    }
  });
}

/** One or two records of every module. */
async function data(me: Person, colleague: Person): Promise<Record<"customer" | "opportunity" | "lead" | "contract", Saved>> {
  const [mother, product] = [await me.customer(), await me.product({ unit: option("piece") })];
  const customer = await me.customer({ level: option("a"), industry: option("software"), source: option("referral"), parent: ref(mother) });
  await me.customer({ parent: ref(customer) });
  const contact = await me.contact(customer, { decision_maker: true, position: "CEO" });
  const lines = { t: "lines", v: [{ product: product.id, name: product.name, unit: "", price: "250", quantity: "4", discount: "10" }] };
  const opportunity = await me.opportunity(customer, { contact: ref(contact), lines, expected_on: date(day(20)) });
  const contract = await me.contract(customer, { opportunity: ref(opportunity), amount: decimal("900"), ends_on: date(day(300)) });
  const on = { customer: ref(customer), contract: ref(contract) };
  const plan = await me.save("payment_plan", { ...on, due_on: date(day(9)), amount: decimal("400") });
  await me.payment(customer, contract, { plan: ref(plan), amount: decimal("100"), method: option("cash") });
  await me.save("tax_invoice", { ...on, amount: decimal("900"), type: option("special") });
  await me.save("visit", { ...on, form: option("on_site"), visited_on: date(day()), satisfaction: option("satisfied"), visitor: ref(me.id) });
  await me.save("campaign", { name: "2027", type: option("webinar"), state: option("running") });
  await me.save("customer_address", { name: "A1", customer: ref(customer), type: option("branch"), address: { t: "address", v: { city: "Cluj" } } });
  await me.save("expense", { name: "T1", customer: ref(customer), category: option("meals"), amount: decimal("12"), spent_on: date(day()) });
  const lead = await me.lead({ level: option("b"), source: option("event") });
  const second = await me.save("lead", { level: option("a") }, lead);
  await me.addToTeam(lead, colleague);
  await me.transfer(await me.lead(), colleague, "keeps_writing");
  await me.save("lead", { level: option("c"), remark: "…" }, { ...lead, version: second.version });
  await me.followUp(customer, "1");
  return { customer, opportunity, lead, contract };
}

/** Goes through the screens of a page in one language and reads what stands there. */
class Tour {
  readonly own: Map<string, string>;
  readonly seen = new Set<string>();
  private readonly english: Set<string>;

  constructor(
    private readonly page: Page,
    private readonly lang: Lang,
  ) {
    this.own = plainTexts(lang);
    this.english = englishOnly(lang);
  }

  /** Follows a link inside of the page, which is quicker than loading it anew. */
  async visit(path: string) {
    await this.page.evaluate((path) => {
      const link = Object.assign(document.createElement("a"), { href: path });
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
    await expect(this.page).toHaveURL(new RegExp(`${path}$`));
    await expect(this.page.getByRole("main")).not.toBeEmpty();
    await expect(this.page.locator(".skeleton")).toHaveCount(0);
    await this.look(path);
  }

  /** Reads the screen. axe looks at English at a desk and at Chinese on a phone; `part` null: not at this one. */
  async look(name: string, part?: string | null) {
    const words = await this.page.evaluate(readable);
    for (const word of words) this.seen.add(word);
    const missing = words.filter((word) => word.includes("⟦"));
    expect(missing, `${name}: every text is there`).toEqual([]);
    if (this.lang !== "en") {
      expect(words.filter((word) => this.english.has(word) && word !== FIRST_EMPLOYEE), `${name}: no English text is left over`).toEqual([]);
    }
    if (this.lang === "zh") {
      expect(words.filter((word) => LATIN.test(word.replace(KNOWN, ""))), `${name}: no English word is left over`).toEqual([]);
    }
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${name}: nothing is wider than the screen`).toBeLessThanOrEqual(0);
    const isPhone = test.info().project.name === "phone";
    if (part !== null && this.lang === (isPhone ? "zh" : "en")) await looks(this.page, `${this.lang}${name.replaceAll(/\/(.{8}-.{27})?/g, "-")}`, part);
  }
}

/** A name, although it is a word too. */
const FIRST_EMPLOYEE = "Administrator";
/** A word of another script than the Chinese. */
const LATIN = /[A-Za-z]{2,}/;
/** What is the same everywhere: names of people, files, formats, currencies, zones, languages, keys, addresses, data of tests. */
const KNOWN = new RegExp(
  [
    "(Person|Customer|Contact|Lead|Opportunity|Contract|Product|Helper|Heir|Boss|Ana|Anna|Boris|Zoe|Maria|Administrator)\\b[^\\p{Script=Han}]*",
    "Li Wei|Wang Fang|Zhang Min|Acme|Weft|Cluj|CEO|CTR-[\\d-]+|PAY-[\\d-]+|INV-[\\d-]+|VIS-[\\d-]+|[A-Z]+-\\d{8}-\\d+",
    "CRM|node|Logo|\\.(?:csv|xls|ods|vcf)|CSV|Excel|OpenDocument|vCard|xlsx|KB|MB|PNG|JPEG|WebP|GIF|PDF|UTC|USD|US\\$|ID|Esc|Ctrl|Enter|English|Español|Français|Română",
    "weft restore|/[\\w./-]+|\\S+@\\S+|https?:\\S+|[A-Z][a-z]+/[A-Z]\\w+|Chromium|Chrome|Linux|[A-Z]{3}\\b",
  ].join("|"),
  "gu",
);

/** Everything that can be read or is read out on the page. Runs in the browser. */
function readable(): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest("script, style, noscript")) continue;
    found.add(node.textContent!.trim());
  }
  for (const attribute of ["aria-label", "placeholder", "title", "alt", "data-label"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) found.add(element.getAttribute(attribute)!.trim());
  }
  found.add(document.title);
  return [...found].filter((text) => /\p{L}{2}/u.test(text));
}
