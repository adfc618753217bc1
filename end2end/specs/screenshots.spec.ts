// The picture in the README, of a company with a pipeline. `WEFT_SCREENSHOTS=1 cargo xtask e2e screenshots` makes it anew;
// otherwise the test only looks at the screen, so that a run changes no file of the repository.
import { fileURLToPath } from "node:url";
import { type Person, ROLES, admin, date, day, decimal, employee, enter, moment, option } from "../support/data";
import { looks } from "../support/look";
import { titles } from "../support/screen";
import { expect, test } from "../support/weft";

const FILE = fileURLToPath(new URL("../../docs/screenshots/opportunities.png", import.meta.url));

const PEOPLE = ["Tom Becker", "Ana Popescu", "Sofia Ruiz", "Claire Fontaine"];

const PIPELINE: [customer: string, name: string, amount: string, stage: string, owner: number, days: number, star?: true][] = [
  ["Baltic Shipyards", "Dry dock crane control", "412000", "negotiate", 0, 18, true],
  ["Aurora Foods", "Packing line 4", "268500", "quote", 1, 41],
  ["Meridian Rail", "Depot energy metering", "231900", "negotiate", 2, 12, true],
  ["Helvetia Pharma", "Clean room monitoring", "198000", "analyse", 3, 65],
  ["Costa Water", "Pumping stations north", "176400", "quote", 2, 33],
  ["Lindgren Timber", "Kiln retrofit", "154250", "won", 0, -6],
  ["Aurora Foods", "Cold store sensors", "139900", "verify", 1, 80],
  ["Novak Glass", "Furnace optics", "121000", "negotiate", 0, 9],
  ["Sunfield Solar", "Inverter service contract", "98600", "quote", 3, 27, true],
  ["Portus Logistics", "Yard gates and cameras", "87450", "analyse", 2, 52],
  ["Baltic Shipyards", "Paint hall ventilation", "74900", "won", 0, -14],
  ["Kestrel Aviation", "Hangar heating", "68200", "verify", 3, 74],
  ["Meridian Rail", "Signal cabinet refit", "59990", "analyse", 2, 45],
  ["Dunav Breweries", "Bottling counters", "48750", "quote", 1, 22],
  ["Costa Water", "Laboratory upgrade", "36300", "lost", 2, -21],
  ["Novak Glass", "Spare parts 2027", "27800", "negotiate", 0, 5],
  ["Portus Logistics", "Forklift chargers", "19450", "verify", 2, 60],
  ["Dunav Breweries", "Tank level alarms", "12900", "won", 1, -3],
  ["Kestrel Aviation", "Door drives", "8640", "verify", 3, 90],
];

test("screenshots: the opportunities of a sales team", async ({ page, context, fresh }) => {
  const boss = await admin(fresh);
  const { company } = await boss.call<{ company: object }>("sessions/boot");
  await boss.call("company/save", { company: { ...company, name: "Northwind Controls" } });
  const me = await employee(fresh, { name: "Maya Lindqvist", roles: [ROLES.salesManager] });
  const team: Person[] = [];
  for (const name of PEOPLE) team.push(await employee(fresh, { name, roles: [ROLES.salesManager], manager: me }));
  const customers = new Map<string, Awaited<ReturnType<Person["customer"]>>>();
  for (const [index, [customer, name, amount, stage, at, days, star]] of PIPELINE.entries()) {
    const isOpen = !["won", "lost"].includes(stage);
    if (!customers.has(customer)) customers.set(customer, await me.customer({ name: customer }));
    const saved = await me.opportunity(customers.get(customer)!, {
      name,
      amount: decimal(amount),
      stage: option(stage),
      expected_on: date(day(days)),
      ...(isOpen && { next_contact_at: moment(new Date(Date.now() + (1 + (index % 6)) * 86_400_000)) }),
    });
    if (star) await me.call("records/star", { module: "opportunity", id: saved.id, starred: true });
    await me.transfer(saved, team[at]!);
  }
  const columns = ["customer", "amount", "stage", "owner", "expected_on", "next_contact_at"];
  const prefs = { columns, page_size: 50, views: [], hidden_views: [], default_view: { t: "all" } };
  await me.call("views/save-prefs", { module: "opportunity", prefs });
  await enter(context, fresh, me);
  await page.goto(`${fresh.url}/opportunities?sort=-amount`);
  await expect.poll(() => titles(page)).toEqual(PIPELINE.map(([, name]) => name));
  await looks(page, "screenshot");
  if (process.env.WEFT_SCREENSHOTS) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.screenshot({ path: FILE });
  }
});
