// One person's day: sign up, a calendar, an event by dragging, editing, moving, resizing, deleting, leaving, returning.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  answered,
  box,
  center,
  createCalendar,
  dialog,
  drag,
  events,
  live,
  newPage,
  save,
  screenshot,
  signIn,
  signUp,
  WEEK,
} from './support/browser.mjs';

describe('a calendar of one’s own', () => {
  let page;
  let person;
  before(async () => {
    page = await newPage();
    person = await signUp(page, `/?view=week&date=${WEEK}`);
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('makes, recolours and renames a calendar', async () => {
    await createCalendar(page, 'Projekt');
    await page.getByRole('button', { name: 'Options for Projekt' }).click();
    await page.getByRole('menuitem', { name: 'Name, colour and zone' }).click();
    await dialog(page).getByLabel('Name').fill('Projects');
    await dialog(page).getByLabel('Orchid').check();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('checkbox', { name: 'Show Projects' }).waitFor({ state: 'attached' });
  });

  it('makes an event by dragging over the grid', async () => {
    const column = page.locator('.ec-time-grid .ec-body .ec-day').nth(1);
    const place = await box(column);
    const top = (
      await page.locator('.ec-time-grid .ec-sidebar time', { hasText: '10:00' }).first().boundingBox()
    ).y;
    const x = place.x + place.width / 2;
    // From a little after 10:00 for two hours; the grid snaps to quarters.
    await drag(page, { x, y: top + 10 }, { x, y: top + 10 + 100 });
    const editor = dialog(page);
    assert.equal(await editor.getByLabel('Starts on').inputValue(), '2027-03-09');
    const start = await editor.getByLabel('At', { exact: true }).inputValue();
    const end = await editor.getByLabel('Until', { exact: true }).inputValue();
    assert.match(start, /^(09:45|10:00|10:15)$/);
    assert.match(end, /^(11:45|12:00|12:15|12:30)$/);
    await editor.getByLabel('Title').fill('Workshop');
    await editor.getByLabel('At', { exact: true }).fill('10:00');
    await editor.getByLabel('Until', { exact: true }).fill('12:00');
    await editor.getByLabel('Calendar', { exact: true }).selectOption({ label: 'Projects' });
    await editor.getByLabel('Location').fill('Room 4');
    await save(page);
    await events(page, 'Workshop').waitFor();
    assert.match(await events(page, 'Workshop').innerText(), /10:00 – 12:00/);
    await screenshot(page, 'week');
  });

  it('edits it in the dialog', async () => {
    await events(page, 'Workshop').click();
    assert.equal(await dialog(page).getByLabel('Location').inputValue(), 'Room 4');
    assert.match(await dialog(page).getByLabel('Time zone').inputValue(), /Budapest/);
    await dialog(page).getByLabel('Title').fill('Long workshop');
    await save(page);
    await events(page, 'Long workshop').waitFor();
  });

  it('moves and resizes it by dragging, and it is there after a reload', async () => {
    const from = await center(events(page, 'Long workshop'));
    const column = page.locator('.ec-time-grid .ec-body .ec-day');
    const to = await center(column.nth(3));
    await drag(page, from, { x: to.x, y: from.y });
    await inColumn(page, 3);
    const moved = await box(events(page, 'Long workshop'));
    const edge = { x: moved.x + moved.width / 2, y: moved.y + moved.height - 3 };
    await page.mouse.move(edge.x, edge.y - 8);
    const resized = answered(page, 'EventUpdate', 'T13:00');
    await drag(page, edge, { x: edge.x, y: edge.y + 48 });
    await page.getByText('10:00 – 13:00').first().waitFor();
    await resized;
    await page.reload();
    await live(page);
    await inColumn(page, 3);
    assert.match(await events(page, 'Long workshop').innerText(), /10:00 – 13:00/);
  });

  it('hides and shows a calendar, and remembers it', async () => {
    const show = page.getByRole('checkbox', { name: 'Show Projects' });
    const hidden = answered(page, 'CalendarPreferencesUpdate');
    await show.uncheck({ force: true });
    await events(page, 'Long workshop').waitFor({ state: 'detached' });
    await hidden;
    await page.reload();
    await live(page);
    assert.equal(await show.isChecked(), false);
    await show.check({ force: true });
    await events(page, 'Long workshop').waitFor();
  });

  it('exports the calendar', async () => {
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Options for Projects' }).click();
    await page.getByRole('menuitem', { name: 'Export as .ics' }).click();
    const download = await arriving;
    assert.equal(download.suggestedFilename(), 'Projects.ics');
    const text = readFileSync(await download.path(), 'utf8');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /SUMMARY:Long workshop\r\n/);
    assert.match(text, /DTSTART;TZID=Europe\/Budapest:20270311T100000\r\n/);
  });

  it('has a feed that can be read without signing in, replaced and turned off', async () => {
    await page.getByRole('button', { name: 'Options for Projects' }).click();
    await page.getByRole('menuitem', { name: 'Feed link…' }).click();
    await dialog(page).getByRole('button', { name: 'Make a link' }).click();
    const first = await dialog(page).getByLabel('Feed link').inputValue();
    const read = (url) => fetch(rebased(url));
    assert.match(await (await read(first)).text(), /SUMMARY:Long workshop/);
    await dialog(page).getByRole('button', { name: 'Replace the link' }).click();
    await page.waitForFunction(
      (old) => document.querySelector('dialog input[readonly]')?.value !== old,
      first,
    );
    const second = await dialog(page).getByLabel('Feed link').inputValue();
    assert.equal((await read(first)).status, 404);
    assert.equal((await read(second)).status, 200);
    await dialog(page).getByRole('button', { name: 'Turn the feed off' }).click();
    await dialog(page).getByText('There is no link at present.').waitFor();
    assert.equal((await read(second)).status, 404);
    await page.keyboard.press('Escape');
  });

  it('signs out, and returns after signing in to where it was', async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto(`/?view=day&date=2027-03-11`);
    await page.waitForURL(/\/sign-in\?from=/);
    await signIn(page, { ...person, password: 'not the password' });
    await page.getByRole('alert').waitFor();
    await signIn(page, person);
    await page.waitForURL(/view=day&date=2027-03-11/);
    await events(page, 'Long workshop').waitFor();
  });

  it('deletes the event, and the calendar after a question', async () => {
    await events(page, 'Long workshop').click();
    await dialog(page).getByRole('button', { name: 'Delete' }).click();
    await events(page, 'Long workshop').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Options for Projects' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await dialog(page).getByRole('button', { name: 'Delete calendar' }).click();
    await page.getByRole('checkbox', { name: 'Show Projects' }).waitFor({ state: 'detached' });
  });
});

/** The feed's address names the deployment's public origin, which need not be the one under test. */
function rebased(url) {
  const { pathname } = new URL(url);
  return new URL(pathname, process.env.CAL3_URL);
}

async function inColumn(page, index) {
  await page.waitForFunction((at) => {
    const event = [
      ...document.querySelectorAll('.cal3-grid .ec-body .ec-event:not(.ec-ghost):not(.ec-preview)'),
    ].find((one) => one.textContent.includes('Long workshop'));
    const day = document.querySelectorAll('.ec-time-grid .ec-body .ec-day')[at];
    if (!event || !day) return false;
    const [a, b] = [event.getBoundingClientRect(), day.getBoundingClientRect()];
    return a.left >= b.left - 2 && a.right <= b.right + 2;
  }, index);
}
