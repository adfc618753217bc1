// Signing in and out, and what happens to a session meanwhile.
import type { Page } from "@playwright/test";
import { type Person, ROLES, admin, employee, enter, newId, signedIn, unique } from "../support/data";
import { looks } from "../support/look";
import { dialog, field, fill, titleOf, toast } from "../support/screen";
import { ADMIN, expect, signIn, test } from "../support/weft";

// The server says so when it refuses; the browser logs every such answer.
test.use({ expectedErrors: [/status of (401|422|429)/] });

const signInHead = (page: Page) => page.getByRole("heading", { name: "Sign in to Weft" });

async function tryToSignIn(page: Page, login: string, password: string) {
  await page.getByLabel("Mobile or e-mail").fill(login);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("signing in by e-mail and by mobile, a wrong password, signing out @phone", async ({ page, weft }) => {
  const boss = await admin(weft);
  const mobile = `+40 7${`${Date.now()}${process.pid}`.slice(-8)}`;
  const login = `${newId()}@example.com`;
  const [name, password] = [unique("Mia"), "a first password"];
  const draft = { id: newId(), name, mobile, email: login, sex: null, department: null, position: "", manager: null, lang: "en", password };
  await boss.call("org/save-employee", { draft: { ...draft, roles: [ROLES.salesPerson] } });

  await page.goto("/customers");
  await expect(signInHead(page)).toBeVisible();
  await expect(page.getByText("Acme")).toBeVisible();
  await looks(page, "sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Please fill this in.")).toHaveCount(2);
  await expect(page.getByLabel("Mobile or e-mail")).toBeFocused();

  // Who exists and who does not is not told apart.
  const failed = page.getByText("Mobile, e-mail or password is wrong.");
  await tryToSignIn(page, login, "not the password");
  await expect(failed).toBeVisible();
  await looks(page, "sign-in-failed");
  await page.reload();
  await tryToSignIn(page, "nobody@example.com", "not the password");
  await expect(failed).toBeVisible();

  // Spaces, dashes and capitals do not matter.
  await signIn(page, ` ${mobile.replaceAll(" ", "-")}`, password);
  await expect(page.getByRole("heading", { name: "Change password" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();

  await signIn(page);
  await page.getByRole("button", { name: "My account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(signInHead(page)).toBeVisible();
  await page.goto("/customers");
  await expect(signInHead(page)).toBeVisible();
  await signIn(page, ADMIN.login.toUpperCase());
  await expect(page, "the page that was asked for").toHaveURL(/\/customers$/);
});

test("too many wrong passwords: the account has to wait, and is told so", async ({ page, fresh }) => {
  await page.goto(fresh.url);
  for (let tries = 0; tries < 5; tries += 1) {
    const answered = page.waitForResponse(/sign-in/);
    await tryToSignIn(page, ADMIN.login, "not the password");
    expect((await answered).status()).toBe(422);
  }
  await tryToSignIn(page, ADMIN.login, ADMIN.password);
  await expect(page.getByText(/Too many tries\. Try again in \d+ seconds\./)).toBeVisible();
  await expect(signInHead(page)).toBeVisible();
});

test("the sign-in page speaks the language that is chosen there", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Language").selectOption({ label: "简体中文" });
  await expect(page.getByRole("heading", { name: /登录/ })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans-CN");
  await page.reload();
  await expect(page.getByRole("heading", { name: /登录/ })).toBeVisible();
});

test("a first password has to be changed before anything else @phone", async ({ page, weft }) => {
  const mia = await employee(weft, { fresh: true });
  await page.goto("/leads");
  await signIn(page, mia.login, mia.password);
  await expect(page.getByText("Please choose a new password before you go on.")).toBeVisible();
  await looks(page, "must-change-password");

  const form = page.getByRole("main");
  await fill(form, { "Current password": mia.password, "New password": "short", "Repeat new password": "shorter" });
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Use at least 8 characters.")).toBeVisible();
  await expect(page.getByText("The two passwords are not the same.")).toBeVisible();
  await fill(form, { "New password": mia.password, "Repeat new password": mia.password });
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Choose a password that differs from the current one.")).toBeVisible();
  await fill(form, { "Current password": "wrong", "New password": "battery staple 43", "Repeat new password": "battery staple 43" });
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("The current password is wrong.")).toBeVisible();

  // A way around the page leads nowhere.
  await page.goto("/customers");
  await expect(form.getByRole("button", { name: "Change password" })).toBeVisible();
  await fill(form, { "Current password": mia.password, "New password": "battery staple 43", "Repeat new password": "battery staple 43" });
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("heading", { name: /^Customers/, level: 1 })).toBeVisible();
});

test("an ended session: signing in over the page, and nothing typed is lost @phone", async ({ page, context, weft }) => {
  const mia = await employee(weft);
  await enter(context, weft, mia);
  await page.goto("/leads");
  await page.getByRole("button", { name: "New lead" }).first().click();
  const form = dialog(page, "New lead");
  const name = unique("Half typed");
  await fill(form, { "Lead name": name, Mobile: "+40 721 000 111" });

  await mia.call("sessions/end-others");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  const again = dialog(page, "Sign in");
  await expect(again.getByText("Your session has ended. Please sign in again.")).toBeVisible();
  await expect(again.getByLabel("Mobile or e-mail")).toHaveValue(mia.login);
  await expect(again.getByLabel("Password", { exact: true })).toBeFocused();
  await looks(page, "signed-out-meanwhile", "dialog[open]");
  await again.getByLabel("Password", { exact: true }).fill("wrong");
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByText("Mobile, e-mail or password is wrong.")).toBeVisible();
  await again.getByLabel("Password", { exact: true }).fill(mia.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again).toBeHidden();

  await expect(field(form, "Lead name")).toHaveValue(name);
  await expect(field(form, "Mobile")).toHaveValue("+40 721 000 111");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(titleOf(page, name)).toBeVisible();
});

test("one's own sessions: listed, ended one by one and all at once", async ({ page, context, device, weft }) => {
  const mia = await employee(weft);
  const [laptop, tablet] = [await device(), await device()];
  for (const other of [laptop, tablet]) await signIn(other, mia.login, mia.password);
  await enter(context, weft, mia);
  await page.goto("/profile/sessions");
  const sessions = page.getByRole("main").getByRole("listitem");
  // This one, two devices, and the one of the test itself.
  await expect(sessions).toHaveCount(4);
  await expect(sessions.filter({ hasText: "This device" })).toHaveCount(1);
  await expect(sessions.filter({ hasText: /Chrome · / })).toHaveCount(2);
  await looks(page, "sessions");

  const end = sessions.filter({ hasText: /Chrome · / }).getByRole("button", { name: "End session" });
  await end.first().click();
  await toast(page, "Session ended");
  await expect(sessions).toHaveCount(3);
  await page.getByRole("button", { name: "End all other sessions" }).click();
  const question = dialog(page, "End all other sessions");
  await expect(question.getByText("All other devices will have to sign in again.")).toBeVisible();
  await question.getByRole("button", { name: "End all other sessions" }).click();
  await toast(page, "2 sessions ended");
  await expect(sessions).toHaveCount(1);
  for (const other of [laptop, tablet]) {
    await other.reload();
    await expect(signInHead(other)).toBeVisible();
  }
  await page.reload();
  await expect(sessions).toHaveCount(1);
});

test("changing the own password ends the other sessions", async ({ page, context, device, weft }) => {
  const mia = await employee(weft);
  const other = await device();
  await enter(other.context(), weft, mia);
  await enter(context, weft, mia);
  await page.goto("/profile/password");
  const form = page.getByRole("main");
  await fill(form, { "Current password": mia.password, "New password": "another staple 7", "Repeat new password": "another staple 7" });
  await looks(page, "change-password");
  await form.getByRole("button", { name: "Change password" }).click();
  await toast(page, "Password changed. Your other devices have been signed out.");
  await expect(field(form, "New password")).toHaveValue("");
  await other.goto("/leads");
  await expect(signInHead(other)).toBeVisible();
  await signIn(other, mia.login, "another staple 7");
  await expect(other.getByRole("heading", { name: /^Leads/, level: 1 })).toBeVisible();
  await refused(mia);
});

/** The old password is worth nothing any more. */
async function refused(person: Person) {
  await expect(signedIn(person.weft, person.login, person.password)).rejects.toThrow("problem-sign-in-failed");
}
