// The tables that a sales team brings along from another program, invented by a seeded generator: teams, products, accounts
// and a pipeline whose counts and sums are known. They are as untidy as such tables are: a sector and a country misspelled, a
// product written in two ways, opportunities without an account, words for stages that are not ours.

export type Cells = Record<string, string>;

export interface Sales {
  teams: Cells[];
  products: Cells[];
  accounts: Cells[];
  pipeline: Cells[];
}

/** What is true of the tables. */
export const FACTS = {
  people: 35,
  managers: 6,
  offices: ["Central", "East", "West"],
  accounts: 85,
  subsidiaries: 15,
  misspelledSectors: 12,
  rows: 8_800,
  won: 4_238,
  lost: 2_473,
  engaging: 1_589,
  prospecting: 500,
  /** Opportunities without an account, all of them open. */
  withoutAccount: 1_425,
  engagingWithoutAccount: 1_088,
  /** Rows whose product is written "GTXPro". */
  gtxPro: 1_480,
  /** What the won ones brought, in cents of nothing: whole dollars. */
  wonSum: 10_005_534,
};

const PRODUCTS: [name: string, series: string, price: number, rows: number][] = [
  ["GTX Basic", "GTX", 550, 1_866],
  ["GTX Pro", "GTX", 4_821, FACTS.gtxPro],
  ["MG Special", "MG", 55, 1_651],
  ["MG Advanced", "MG", 3_393, 1_412],
  ["GTX Plus Pro", "GTX", 5_482, 968],
  ["GTX Plus Basic", "GTX", 1_096, 1_383],
  ["GTK 500", "GTK", 26_768, 40],
];

const SECTORS: [name: string, accounts: number][] = [
  ["retail", 17],
  ["technolgy", FACTS.misspelledSectors],
  ["medical", 12],
  ["marketing", 8],
  ["finance", 8],
  ["software", 7],
  ["entertainment", 6],
  ["telecommunications", 6],
  ["services", 5],
  ["employment", 4],
];

/** A table as a CSV file. */
export function csv(rows: Cells[]): string {
  const heads = Object.keys(rows[0]!);
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [heads, ...rows.map((row) => heads.map((head) => row[head]!))].map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

/** Reads a CSV file back; a byte order mark and both kinds of line ends are known. */
export function parseCsv(text: string): Cells[] {
  const lines: string[][] = [[]];
  const parts = text.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r?\n|$)/g);
  for (const [whole, cell, end] of parts) {
    if (!whole) break;
    lines.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end !== ",") lines.push([]);
  }
  const [heads, ...rows] = lines.filter((cells) => cells.length > 0);
  return rows.map((cells) => Object.fromEntries(heads!.map((head, at) => [head, cells[at] ?? ""])));
}

/** The tables; the same seed gives the same ones. */
export function sales(seed = 1): Sales {
  const random = mulberry32(seed);
  const teams = inventTeams(random);
  const accounts = inventAccounts(random);
  return {
    teams,
    products: PRODUCTS.map(([product, series, price]) => ({ product, series, sales_price: String(price) })),
    accounts,
    pipeline: inventPipeline(random, teams, accounts),
  };
}

type Random = () => number;

/** A small generator of numbers from 0 to 1, the same in every run. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

function shuffle<T>(random: Random, all: T[]): T[] {
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}

/** Words that nothing else is called, made of syllables. */
function words(random: Random, count: number, syllables: number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const word = Array.from({ length: syllables }, () => pick(random, [..."bdfgklmnprstvz"]) + pick(random, [..."aeiou"])).join("");
    made.add(word[0]!.toUpperCase() + word.slice(1));
  }
  return [...made];
}

function inventTeams(random: Random): Cells[] {
  const first = words(random, FACTS.people + FACTS.managers, 2);
  const last = words(random, FACTS.people + FACTS.managers, 3);
  const names = first.map((name, at) => `${name} ${last[at]}`);
  const [managers, people] = [names.slice(0, FACTS.managers), names.slice(FACTS.managers)];
  return people.map((name, at) => {
    const team = at % FACTS.managers;
    const office = FACTS.offices[Math.floor((team * FACTS.offices.length) / FACTS.managers)]!;
    return { sales_agent: name, manager: managers[team]!, regional_office: office };
  });
}

function inventAccounts(random: Random): Cells[] {
  const names = words(random, FACTS.accounts, 4);
  const sectors = shuffle(random, SECTORS.flatMap(([name, count]) => Array<string>(count).fill(name)));
  const mothers = names.slice(-6);
  return names.map((account, at) => ({
    account,
    sector: sectors[at]!,
    year_established: String(1979 + Math.floor(random() * 38)),
    revenue: (4 + random() * 11_700).toFixed(2),
    employees: String(9 + Math.floor(random() * 34_000)),
    office_location: at % 6 === 5 ? pick(random, ["Kenya", "Philipines", "Japan", "Norway", "Brazil"]) : "United States",
    // Mothers stand below their daughters: the order of the rows must not matter.
    subsidiary_of: at < FACTS.subsidiaries ? pick(random, mothers) : "",
  }));
}

function inventPipeline(random: Random, teams: Cells[], accounts: Cells[]): Cells[] {
  const stages = shuffle(random, [
    ...Array<string>(FACTS.won).fill("Won"),
    ...Array<string>(FACTS.lost).fill("Lost"),
    ...Array<string>(FACTS.engaging).fill("Engaging"),
    ...Array<string>(FACTS.prospecting).fill("Prospecting"),
  ]);
  const products = shuffle(random, PRODUCTS.flatMap(([name, , price, count]) => Array(count).fill({ name, price }) as { name: string; price: number }[]));
  let engagingLeft = FACTS.engagingWithoutAccount;
  let prospectingLeft = FACTS.withoutAccount - FACTS.engagingWithoutAccount;
  const rows = stages.map((stage, at) => {
    const { name, price } = products[at]!;
    const began = new Date(Date.UTC(2016, 9, 20) + Math.floor(random() * 420) * 86_400_000);
    const ended = new Date(began.getTime() + (1 + Math.floor(random() * 130)) * 86_400_000);
    const isOver = stage === "Won" || stage === "Lost";
    const anonymous = (stage === "Engaging" && engagingLeft-- > 0) || (stage === "Prospecting" && prospectingLeft-- > 0);
    return {
      opportunity_id: at.toString(36).toUpperCase().padStart(4, "0") + pick(random, [..."ABCDEFGHJK"]),
      sales_agent: pick(random, teams).sales_agent!,
      product: name === "GTX Pro" ? "GTXPro" : name,
      account: anonymous ? "" : pick(random, accounts).account!,
      deal_stage: stage,
      engage_date: stage === "Prospecting" ? "" : iso(began),
      close_date: isOver ? iso(ended) : "",
      close_value: stage === "Won" ? String(Math.round(price * (0.8 + random() * 0.4))) : stage === "Lost" ? "0" : "",
    };
  });
  settleSum(rows.filter((row) => row.deal_stage === "Won"));
  return rows;
}

const iso = (day: Date) => day.toISOString().slice(0, 10);

/** Spreads what is missing to the known sum over the rows, a few dollars each. */
function settleSum(won: Cells[]) {
  let missing = FACTS.wonSum - won.reduce((sum, row) => sum + Number(row.close_value), 0);
  const each = Math.trunc(missing / won.length);
  for (const row of won) {
    const step = Math.max(each, 1 - Number(row.close_value));
    row.close_value = String(Number(row.close_value) + step);
    missing -= step;
  }
  const last = won.reduce((most, row) => (Number(row.close_value) > Number(most.close_value) ? row : most));
  last.close_value = String(Number(last.close_value) + missing);
}
