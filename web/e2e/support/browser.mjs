// What the end-to-end tests share: Chromium, new people, and the moves that every test makes.
import { mkdirSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

if (!process.env.CAL3_URL)
  throw new Error('Set CAL3_URL to the address of a running Cal3, such as http://127.0.0.1:8080');
export const baseURL = process.env.CAL3_URL.replace(/\/+$/, '');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The zone that every test person chooses; the browser's own is another, so that a mix-up shows. */
export const ZONE = 'Europe/Budapest';
const BROWSER_ZONE = 'America/New_York';

/** A Monday to Sunday without a change of the clock. */
export const WEEK = '2027-03-08';

const results = new URL('../../test-results/', import.meta.url);
mkdirSync(results, { recursive: true });

let launched;

/** The one browser of a test file; it is closed when the file is done. */
export function browser() {
  launched ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  return launched;
}
after(async () => (await launched)?.close());

/** A context of its own (cookies, storage), whose page fails the test on an error of the page's code. */
export async function newPage(options = {}) {
  const context = await (await browser()).newContext({
    baseURL,
    viewport: { width: 1360, height: 900 },
    timezoneId: BROWSER_ZONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text()))
      page.problems.push(message.text());
  });
  return page;
}

let people = 0;

/** Signs a new person up through the page and waits for the calendar. */
export async function signUp(page, path = '/?view=week') {
  people += 1;
  const person = {
    name: 'Ada Example',
    email: `ada.${process.pid}.${people}.${Date.now()}@example.org`,
    password: `lantern-orbit-${Date.now()}-meadow`,
  };
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('combobox', { name: 'Time zone' }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('budapest');
  await page.getByRole('option', { name: /Budapest/ }).click();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'New event' }).first().waitFor();
  await page.goto(path);
  await live(page);
  return person;
}

export async function signIn(page, person) {
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Waits until changes from elsewhere arrive. */
export function live(page) {
  return page.locator('[data-connection=open]').first().waitFor();
}

/** Resolves when the server has answered a mutation: what the page shows at once may still be on its way. */
export function answered(page, mutation, containing = '') {
  return page.waitForResponse((response) => {
    const sent = response.request().postData() ?? '';
    return sent.includes(`mutation ${mutation}(`) && sent.includes(containing);
  });
}

export async function createCalendar(page, name) {
  await page.getByRole('button', { name: 'New calendar' }).click();
  await dialog(page).getByLabel('Name').fill(name);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await page.getByRole('checkbox', { name: `Show ${name}` }).waitFor({ state: 'attached' });
}

/** The dialog on top. */
export function dialog(page) {
  return page.locator('dialog[open]').last();
}

/** Events of the grid with this title. */
export function events(page, title) {
  return page
    .locator('.cal3-grid .ec-event:not(.ec-ghost):not(.ec-preview)')
    .filter({ has: page.getByText(title, { exact: true }) });
}

/** Makes an event through the editor; times are on the person's own clock. */
export async function createEvent(page, { title, date, start, end, calendar, fill }) {
  await page.getByRole('button', { name: 'New event' }).first().click();
  const editor = dialog(page);
  await editor.getByLabel('Title').fill(title);
  await editor.getByLabel('Starts on').fill(date);
  await editor.getByLabel('At', { exact: true }).fill(start);
  await editor.getByLabel('Ends on').fill(date);
  await editor.getByLabel('Until', { exact: true }).fill(end);
  if (calendar) await editor.getByLabel('Calendar', { exact: true }).selectOption({ label: calendar });
  if (fill) await fill(editor);
  await save(page);
}

/** Saves the editor; with a scope, answers the question that a repeating event raises. */
export async function save(page, scope) {
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  if (scope) await choose(page, scope);
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Answers which events of a series are meant. */
export async function choose(page, scope, button = 'Apply') {
  await dialog(page).getByLabel(scope, { exact: true }).check();
  await dialog(page).getByRole('button', { name: button }).click();
}

/** Presses at one place and lets go at another, in steps that a drag needs. */
export async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

/** The place of an element, once it stands still. */
export async function box(locator) {
  let before;
  for (;;) {
    await locator.waitFor();
    const now = await locator.boundingBox();
    if (now && before && now.x === before.x && now.y === before.y && now.height === before.height) return now;
    before = now;
    await locator
      .page()
      .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

export async function center(locator) {
  const { x, y, width, height } = await box(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Drops files on the page, as a person does from a folder. */
export async function dropFiles(page, files) {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given)
      data.items.add(
        new File([text], name, { type: name.endsWith('.ics') ? 'text/calendar' : 'text/plain' }),
      );
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** Opens the tab of an operation in GraphiQL, lets `prepare` change its variables, and runs it. */
export async function runOperation(page, name, prepare) {
  await page.getByRole('tab', { name }).click();
  await page
    .locator('.graphiql-query-editor .view-lines')
    .getByText(name)
    .first()
    .waitFor({ timeout: 30_000 });
  await prepare?.();
  await page.getByRole('button', { name: /^Execute query/ }).click();
}

/** Replaces GraphiQL's variables by pasting: typed brackets and quotes would be closed by the editor. */
export async function fillVariables(page, variables) {
  const editor = page.getByRole('region', { name: 'Variables' });
  await editor.locator('.view-lines:visible').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, JSON.stringify(variables));
}

export function screenshot(page, name) {
  return page.screenshot({ path: new URL(`${name}.png`, results).pathname });
}
