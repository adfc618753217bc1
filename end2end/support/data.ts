// What a test needs before it begins, made through the server's HTTP API: people with roles, records of every module.
//
//   const boss = await admin(weft);                                  // the first employee's own door to the API
//   const ana = await employee(weft, { name: "Ana", roles: [ROLES.salesPerson] });
//   const customer = await ana.save("customer", { name: unique("Northwind") });
//   await enter(context, weft, ana);                                 // the browser is signed in as Ana
//
// Names are unique within a worker's server, so that tests can share it.
import type { BrowserContext } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { ADMIN, type Weft } from "./server";

export type Id = string;

export type Module =
  | "lead"
  | "customer"
  | "contact"
  | "opportunity"
  | "contract"
  | "payment"
  | "payment_plan"
  | "tax_invoice"
  | "visit"
  | "product"
  | "campaign"
  | "customer_address"
  | "expense";

/** Where a module's list is. */
export const PATH: Record<Module, string> = {
  lead: "/leads",
  customer: "/customers",
  contact: "/contacts",
  opportunity: "/opportunities",
  contract: "/contracts",
  payment: "/payments",
  payment_plan: "/payment-plans",
  tax_invoice: "/tax-invoices",
  visit: "/visits",
  product: "/products",
  campaign: "/campaigns",
  customer_address: "/customer-addresses",
  expense: "/expenses",
};

const builtin = (number: number): Id => `00000000-0000-8000-8000-${number.toString(16).padStart(12, "0")}`;

/** The department that is the company itself. */
export const ROOT_DEPARTMENT = builtin(1);

/** The built-in roles. */
export const ROLES = {
  superAdmin: builtin(100),
  systemSettings: builtin(101),
  peopleDepartments: builtin(102),
  crmAdmin: builtin(105),
  announcementAdmin: builtin(107),
  salesManager: builtin(108),
  salesPerson: builtin(109),
};

let made = 0;
// Two workers, and two runs, never give the same name.
const RUN = `${Date.now().toString(36).slice(-4)}${process.pid.toString(36)}`;

/** A name that nothing else has: `Northwind k3f9a1-7`. */
export const unique = (stem: string) => `${stem} ${RUN}-${++made}`;

/** A UUIDv7, as the page makes them. Later ones sort after earlier ones. */
export function newId(): Id {
  const time = Date.now().toString(16).padStart(12, "0");
  const count = (++made % 0x1000).toString(16).padStart(3, "0");
  const random = Math.floor(Math.random() * 0x7fff_ffff_ffff).toString(16).padStart(12, "0");
  const worker = (process.pid % 0x1000).toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-8${worker}-${random}`;
}

/** A value as it travels. */
export type Value = { t: string; v?: unknown };
export type Values = Record<string, Value | string | boolean>;

export const empty: Value = { t: "empty" };
export const text = (v: string): Value => ({ t: "text", v });
export const integer = (v: number): Value => ({ t: "integer", v });
/** A decimal, an amount or a percentage: `"1234.50"`. */
export const decimal = (v: string): Value => ({ t: "decimal", v });
/** `YYYY-MM-DD` */
export const date = (v: string): Value => ({ t: "date", v });
export const moment = (v: Date): Value => ({ t: "instant", v: v.toISOString() });
export const option = (v: string): Value => ({ t: "option", v });
export const ref = (v: { id: Id } | Id): Value => ({ t: "ref", v: typeof v === "string" ? v : v.id });
export const refs = (v: Id[]): Value => ({ t: "refs", v });
export const address = (v: { street?: string; postcode?: string; city?: string; region?: string; country?: string }): Value => ({ t: "address", v });

export interface Line {
  product: Saved;
  price: string;
  quantity: string;
  discount?: string;
}
export const lines = (items: Line[]): Value => ({
  t: "lines",
  v: items.map(({ product, price, quantity, discount = "0" }) => ({
    product: product.id,
    name: product.name,
    unit: "",
    price,
    quantity,
    discount,
  })),
});

/** The day some days from today, in the company's zone (UTC): `YYYY-MM-DD`. */
export const day = (fromToday = 0) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

/** A saved record. */
export interface Saved {
  id: Id;
  version: number;
  module: Module;
  /** Its title as it was given; empty when it has a number that the server gives. */
  name: string;
  /** `/customers/<id>` */
  path: string;
}

/** What the server answers when it refuses. */
export class Refused extends Error {
  constructor(
    readonly endpoint: string,
    readonly status: number,
    readonly problem: { kind: string; message: string; args?: Record<string, string>; fields?: { field: string; message: string }[] },
  ) {
    super(`${endpoint}: ${status} ${JSON.stringify(problem)}`);
  }
}

/** One person's door to the API: a session of his own. */
export class Person {
  constructor(
    readonly weft: Weft,
    readonly id: Id,
    readonly name: string,
    readonly login: string,
    readonly password: string,
    /** The session's token. */
    readonly token: string,
  ) {}

  /** Calls a server function: `POST /api/<endpoint>`. */
  call<T = unknown>(endpoint: string, args: object = {}): Promise<T> {
    return post<T>(this.weft, endpoint, args, this.token).then(({ answer }) => answer);
  }

  /** Creates a record; or changes one when `base` says which. A bare string is a text. */
  async save(module: Module, values: Values, base?: Saved): Promise<Saved> {
    const id = base?.id ?? newId();
    const wired = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, wire(value)]));
    const draft = { id, module, version: base?.version ?? null, values: wired };
    const saved = await this.call<{ id: Id; version: number }>("records/save", { draft });
    const name = typeof values.name === "string" ? values.name : (base?.name ?? "");
    return { ...saved, module, name, path: `${PATH[module]}/${id}` };
  }

  /** A record with everything that its page shows. */
  get(record: Pick<Saved, "module" | "id">): Promise<{ record: { version: number; values: Record<string, Value> }; title: string }> {
    return this.call("records/get", { module: record.module, id: record.id });
  }

  customer(values: Values = {}) {
    return this.save("customer", { name: unique("Customer"), deal_status: option("open"), ...values });
  }

  contact(customer: Saved, values: Values = {}) {
    return this.save("contact", { name: unique("Contact"), customer: ref(customer), ...values });
  }

  lead(values: Values = {}) {
    return this.save("lead", { name: unique("Lead"), ...values });
  }

  opportunity(customer: Saved, values: Values = {}) {
    return this.save("opportunity", { name: unique("Opportunity"), customer: ref(customer), stage: option("verify"), ...values });
  }

  contract(customer: Saved, values: Values = {}) {
    return this.save("contract", {
      name: unique("Contract"),
      customer: ref(customer),
      amount: decimal("1000"),
      signed_on: date(day()),
      ...values,
    });
  }

  payment(customer: Saved, contract: Saved, values: Values = {}) {
    return this.save("payment", { customer: ref(customer), contract: ref(contract), amount: decimal("100"), paid_on: date(day()), ...values });
  }

  product(values: Values = {}) {
    return this.save("product", { name: unique("Product"), price: decimal("10"), on_shelf: true, ...values });
  }

  transfer(record: Saved, owner: Person, former: "leaves" | "keeps_reading" | "keeps_writing" = "leaves") {
    return this.call("records/transfer", { module: record.module, ids: [record.id], owner: owner.id, former });
  }

  addToTeam(record: Saved, member: Person, write = false, until: string | null = null) {
    const change = { t: "add", employees: [member.id], write, until };
    return this.call("records/change-team", { module: record.module, ids: [record.id], change });
  }

  followUp(record: Saved, text: string, method = "call") {
    const draft = { id: newId(), module: record.module, record: record.id, method, text, next_contact_at: null, contact: null, files: [] };
    return this.call("activity/add-follow-up", { draft });
  }

  /** Uploads a file and returns its id. */
  async upload(path: string, name: string, type: string): Promise<Id> {
    const answer = await fetch(`${this.weft.url}/files?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { origin: this.weft.url, cookie: `weft_session=${this.token}`, "content-type": type },
      body: await readFile(path),
    });
    if (!answer.ok) throw new Refused("files", answer.status, (await answer.json()) as Refused["problem"]);
    return ((await answer.json()) as { id: Id }).id;
  }

  /** Exports records as a browser does: all that the person sees, or these. */
  async export(module: Module, ids: Id[] | null, format: "csv" | "xlsx") {
    const request = { selection: { module }, ids, columns: ["name"], format };
    const path = `/export/${await this.call<Id>("exchange/export", { request })}`;
    const answer = await fetch(`${this.weft.url}${path}`, { headers: { cookie: `weft_session=${this.token}` } });
    if (!answer.ok) throw new Refused(path, answer.status, (await answer.json()) as Refused["problem"]);
    await answer.arrayBuffer();
  }

  /** The person's settings on the server, which hold at the next start of the page. */
  settings(settings: { lang?: Lang; theme?: "system" | "light" | "dark"; density?: "compact" | "comfortable" }) {
    return this.call("sessions/save-settings", {
      settings: { lang: "en", theme: "system", density: "compact", rail_collapsed: false, ...settings },
    });
  }
}

export type Lang = "en" | "zh" | "es" | "fr" | "ro";
export const LANGS: Lang[] = ["en", "zh", "es", "fr", "ro"];

/** A new session of somebody who exists. */
export async function signedIn(weft: Weft, login: string, password: string): Promise<Person> {
  const { token } = await post(weft, "sessions/sign-in", { login, password });
  const { answer } = await post<{ me: { id: Id; name: string } }>(weft, "sessions/boot", {}, token);
  return new Person(weft, answer.me.id, answer.me.name, login, password, token);
}

const admins = new WeakMap<Weft, Promise<Person>>();

/** The first employee, who may do everything; one session for all tests of a server. */
export function admin(weft: Weft): Promise<Person> {
  let session = admins.get(weft);
  if (!session) admins.set(weft, (session = signedIn(weft, ADMIN.login, ADMIN.password)));
  return session;
}

export interface EmployeeWishes {
  name?: string;
  roles?: Id[];
  department?: Id;
  manager?: Person;
  position?: string;
  lang?: Lang;
  /** He has not signed in yet and must choose a password when he does. */
  fresh?: boolean;
}

/** The password of every employee that tests make. */
export const PASSWORD = "battery staple 42";
const FIRST_PASSWORD = "first battery staple";

/** A new employee with a session: a sales person unless other roles are given. */
export async function employee(weft: Weft, wishes: EmployeeWishes = {}): Promise<Person> {
  const id = newId();
  const name = wishes.name ?? unique("Person");
  const login = `person-${RUN}-${++made}@example.com`;
  const draft = {
    id,
    name,
    mobile: "",
    email: login,
    sex: null,
    department: wishes.department ?? ROOT_DEPARTMENT,
    position: wishes.position ?? "",
    manager: wishes.manager?.id ?? null,
    roles: wishes.roles ?? [ROLES.salesPerson],
    lang: wishes.lang ?? "en",
    password: FIRST_PASSWORD,
  };
  await (await admin(weft)).call("org/save-employee", { draft });
  if (wishes.fresh) return new Person(weft, id, name, login, FIRST_PASSWORD, "");
  const { token } = await post(weft, "sessions/sign-in", { login, password: FIRST_PASSWORD });
  await post(weft, "sessions/change-password", { current: FIRST_PASSWORD, new: PASSWORD }, token);
  return new Person(weft, id, name, login, PASSWORD, token);
}

/** Signs a browser in as somebody, without the form. */
export async function enter(context: BrowserContext, weft: Weft, person: Person) {
  const { token } = await post(weft, "sessions/sign-in", { login: person.login, password: person.password });
  await context.addCookies([{ name: "weft_session", value: token, url: weft.url, httpOnly: true, sameSite: "Lax" }]);
}

function wire(value: Value | string | boolean): Value {
  if (typeof value === "string") return text(value);
  return typeof value === "boolean" ? { t: "bool", v: value } : value;
}

/** The session's token in the answer is set when the call signs somebody in. */
async function post<T>(weft: Weft, endpoint: string, args: object, token = ""): Promise<{ answer: T; token: string }> {
  const answer = await fetch(`${weft.url}/api/${endpoint}`, {
    method: "POST",
    headers: { origin: weft.url, "content-type": "application/json", accept: "application/json", cookie: `weft_session=${token}` },
    body: JSON.stringify(args),
  });
  const body = await answer.text();
  if (!answer.ok) throw new Refused(endpoint, answer.status, JSON.parse(body) as Refused["problem"]);
  const cookie = /weft_session=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
  return { answer: (body ? JSON.parse(body) : null) as T, token: cookie };
}
