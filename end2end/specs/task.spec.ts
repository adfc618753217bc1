// Tasks: from a record and on their own, the tasks' page; quick phrases.
import type { Page } from "@playwright/test";
import { type Person, ROLES, Refused, day, employee, enter, newId, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fromMenu, pick, pickIn, fill, toast } from "../support/screen";
import { expect, test } from "../support/weft";

let me: Person;

test.beforeEach(async ({ context, weft }) => {
  me = await employee(weft, { roles: [ROLES.salesManager] });
  await enter(context, weft, me);
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const card = (page: Page, title: string) => page.locator("section.card", { has: page.getByRole("heading", { name: title, exact: true }) });
const tasks = (page: Page) => page.getByRole("list", { name: "Tasks" });

/** A task as the API takes it. */
const task = (responsible: Person, values: object = {}) => ({
  id: newId(), version: null, title: unique("Task"), text: "", responsible: responsible.id, participants: [] as string[],
  priority: "normal", due_on: null as string | null, links: [] as object[], labels: [] as string[], steps: [] as object[], ...values,
});

test("D-06 task from a record: people, labels, sub-tasks, activity, comments, state, notifications @phone", async ({ page, weft, openAs }) => {
  const [colleague, helper] = [await employee(weft), await employee(weft)];
  const customer = await me.customer();
  const title = unique("Send the offer");
  const label = unique("Fair");
  await page.goto(`${customer.path}/tasks`);
  await expect(page.getByText("No tasks about this record")).toBeVisible();
  await card(page, "Tasks").getByRole("button", { name: "New task" }).click();
  const form = dialog(page, "New task");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please fill this in.").first()).toBeVisible();
  await fill(form, { Title: title, Description: "With the new prices, see https://example.com.", Responsible: pick(colleague.name), Participants: pick(helper.name), "Due date": day(-1) });
  await form.getByRole("radio", { name: "High" }).check();

  await form.getByRole("button", { name: "Manage labels" }).click();
  const labels = dialog(page, "Manage labels");
  await labels.getByRole("button", { name: "New label" }).click();
  await field(labels, "Name of the label").fill(label);
  await labels.getByLabel("Colour").selectOption({ label: "Green" });
  await labels.getByRole("button", { name: "Save" }).click();
  await expect(labels.getByRole("listitem").filter({ hasText: label })).toBeVisible();
  await labels.getByRole("button", { name: "Close" }).click();
  await pickIn(field(form, "Labels"), label);

  await form.getByRole("button", { name: "Add sub-task" }).click();
  await form.getByLabel("Title of sub-task 1").fill("Ask for the prices");
  await pickIn(form.getByRole("combobox", { name: "Person of sub-task 1" }), helper.name);
  await form.getByLabel("Due date of sub-task 1").fill(day(2));
  await looks(page, "task-form");
  await form.getByRole("button", { name: "Save" }).click();
  await toast(page, "Task created");

  const row = tasks(page).getByRole("listitem").filter({ hasText: title });
  await expect(row).toContainText("1 day overdue");
  await expect(row).toContainText(label);
  await expect(row).toContainText(colleague.name);

  // It stands in the activity, where it can be chosen alone, and leads to its page.
  await page.goto(customer.path);
  await page.getByRole("group", { name: "Filter" }).getByRole("radio", { name: "Tasks" }).check();
  const item = page.getByRole("main").getByRole("list", { name: "Activity" }).getByRole("listitem").filter({ hasText: title });
  await expect(item).toContainText(`${me.name} created a task for ${colleague.name}`);
  await item.getByRole("link", { name: "View details" }).click();
  await expect(heading(page)).toHaveText(title);
  await expect(card(page, "Related records").getByRole("link", { name: customer.name })).toBeVisible();
  await looks(page, "task");

  // Who does a sub-task was told, ticks it, comments; the state stays.
  const theirs = await openAs(helper, "/tasks?scope=takes-part");
  await theirs.getByRole("button", { name: "1 unread notification" }).click();
  await expect(theirs.getByRole("dialog", { name: "Notifications" }).getByText(`${me.name} added you to the task “${title}”`)).toBeVisible();
  await theirs.getByRole("dialog", { name: "Notifications" }).getByRole("link", { name: title }).click();
  await expect(heading(theirs)).toHaveText(title);
  await expect(theirs.getByRole("button", { name: "Mark as done" })).toHaveCount(0);
  await theirs.getByRole("checkbox", { name: "Ask for the prices" }).check();
  await theirs.getByRole("textbox", { name: "Write a comment" }).fill("Here they are.");
  await theirs.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByRole("list", { name: "Comments" }), "live").toContainText("Here they are.");
  await expect(page.getByRole("checkbox", { name: "Ask for the prices" })).toBeChecked();
  await expect(page.getByRole("main").getByText("Open", { exact: true })).toBeVisible();
  const mine = theirs.getByRole("list", { name: "Comments" }).getByRole("listitem");
  await mine.hover();
  await mine.getByRole("button", { name: "Edit comment" }).click();
  await mine.getByRole("textbox").fill("Here they are, all of them.");
  await mine.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "Comments" })).toContainText("all of them");
  await expect(page.getByRole("list", { name: "Comments" }).getByRole("button", { name: "Edit comment" }), "not one’s own").toHaveCount(0);

  await page.getByRole("button", { name: "Mark as done" }).click();
  await toast(page, "Task done");
  await expect(card(page, "History")).toContainText(`${me.name} marked this task as done`);
  await expect(card(page, "History")).toContainText(`${helper.name} ticked off “Ask for the prices”`);
  await page.getByRole("button", { name: "Reopen" }).click();
  await toast(page, "Task reopened");
  await expect(page.getByRole("button", { name: "Mark as done" })).toBeVisible();
});

test.describe("a stranger", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("D-06 whoever has nothing to do with a task is told nothing", async ({ page, weft, openAs }) => {
    const stranger = await employee(weft);
    const draft = task(me);
    await me.call("tasks/save", { draft });
    const theirs = await openAs(stranger, `/tasks/${draft.id}`);
    await expect(theirs.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expect(stranger.call("tasks/get", { id: draft.id })).rejects.toThrow(Refused);
    await page.goto(`/tasks/${draft.id}`);
    await expect(heading(page)).toHaveText(draft.title);
    await page.getByRole("button", { name: "Delete task" }).click();
    await dialog(page, "Delete this task?").getByRole("button", { name: "Delete" }).click();
    await expect(page).toHaveURL(/\/tasks$/);
  });
});

test("NAV-03 tasks: my own, where I take part, created, my team’s; filters, search, all in the URL; the app switch", async ({ page, weft }) => {
  const below = await employee(weft, { manager: me });
  const stem = unique("Fair");
  const save = (responsible: Person, values: object) => me.call("tasks/save", { draft: task(responsible, values) });
  await save(me, { title: `${stem} mine`, due_on: day(0) });
  await save(below, { title: `${stem} theirs`, due_on: day(30) });
  await below.call("tasks/save", { draft: task(below, { title: `${stem} shared`, participants: [me.id] }) });

  await page.goto("/customers");
  await fromMenu(page.getByRole("banner"), /^Switch app/, /^Office/);
  await expect(heading(page)).toContainText("Tasks");
  await expect(page.getByRole("navigation", { name: "Sections" }).first().getByRole("link", { name: "Address book" })).toBeVisible();
  const names = () => tasks(page).getByRole("link").allInnerTexts();
  await expect.poll(names).toEqual([`${stem} mine`]);
  await looks(page, "tasks");
  await page.getByRole("link", { name: "My team’s" }).click();
  await expect.poll(names).toEqual([`${stem} theirs`, `${stem} shared`]);
  await page.getByRole("link", { name: "I take part" }).click();
  await expect.poll(names).toEqual([`${stem} shared`]);
  await page.getByRole("link", { name: "Created by me" }).click();
  await expect.poll(names).toEqual([`${stem} mine`, `${stem} theirs`]);
  await page.getByRole("combobox", { name: "Due" }).selectOption({ label: "Today" });
  await expect.poll(names).toEqual([`${stem} mine`]);
  await page.reload();
  await expect.poll(names, "the URL keeps it").toEqual([`${stem} mine`]);
  await page.goBack();
  await expect.poll(names).toEqual([`${stem} mine`, `${stem} theirs`]);
  await page.getByRole("searchbox", { name: "Search in tasks" }).fill("theirs");
  await expect.poll(names).toEqual([`${stem} theirs`]);
  await page.getByRole("searchbox", { name: "Search in tasks" }).fill("");

  await page.getByRole("checkbox", { name: `Mark as done: ${stem} mine` }).check();
  await expect.poll(names).toEqual([`${stem} theirs`]);
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(names).toEqual([`${stem} mine`, `${stem} theirs`]);

  // A new one on its own, by the key.
  await page.keyboard.press("c");
  const form = dialog(page, "New task");
  await field(form, "Title").fill(`${stem} new`);
  await form.getByRole("button", { name: "Save" }).click();
  await expect.poll(names).toContain(`${stem} new`);
});

test("D-04 quick phrases: one’s own list; a click replaces the text, which can be taken back", async ({ page }) => {
  const customer = await me.customer();
  await page.goto(customer.path);
  const composer = page.getByRole("form", { name: "Write a follow-up" });
  const text = composer.getByRole("textbox", { name: "Write a follow-up" });
  await composer.getByRole("button", { name: "Quick phrases" }).click();
  await page.getByRole("dialog", { name: "Quick phrases" }).getByRole("button", { name: "Manage phrases" }).click();
  const manage = dialog(page, "Your quick phrases");
  for (const phrase of ["Nobody there.", "Sent the price list."]) {
    await manage.getByRole("button", { name: "New phrase" }).click();
    await field(manage, "Phrase").fill(phrase);
    await manage.getByRole("button", { name: "Save" }).click();
    await expect(manage.getByRole("listitem").filter({ hasText: phrase })).toBeVisible();
  }
  await manage.getByRole("button", { name: "Move up: Sent the price list." }).click();
  await expect(manage.getByRole("listitem").first()).toContainText("Sent the price list.");
  await manage.getByRole("button", { name: "Edit: Nobody there." }).click();
  await field(manage, "Phrase").fill("Nobody answered.");
  await manage.getByRole("button", { name: "Save" }).click();
  await expect(manage.getByRole("listitem").last()).toContainText("Nobody answered.");
  await looks(page, "phrases", "dialog[open]");
  await manage.getByRole("button", { name: "Delete: Nobody answered." }).click();
  await expect(manage.getByRole("listitem")).toHaveCount(1);
  await manage.getByRole("button", { name: "Close" }).click();

  await text.fill("Typed with care.");
  await composer.getByRole("button", { name: "Quick phrases" }).click();
  await page.getByRole("button", { name: "Sent the price list." }).click();
  await expect(text).toHaveValue("Sent the price list.");
  await page.getByRole("region", { name: "Messages" }).locator(".toast", { hasText: "Your text was replaced" }).getByRole("button", { name: "Undo" }).click();
  await expect(text, "nothing typed is lost").toHaveValue("Typed with care.");
});
