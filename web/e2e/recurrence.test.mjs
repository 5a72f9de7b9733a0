// Repeating events: this one, this and following, all of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  center,
  choose,
  createCalendar,
  createEvent,
  dialog,
  drag,
  events,
  newPage,
  save,
  signUp,
  WEEK,
} from './support/browser.mjs';

describe('a repeating event', () => {
  let page;
  before(async () => {
    page = await newPage();
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Work');
    await createEvent(page, {
      title: 'Stand-up',
      date: '2027-03-08',
      start: '09:00',
      end: '10:00',
      calendar: 'Work',
      fill: async (editor) => {
        await editor.getByLabel('Repeats').selectOption('Daily');
        await editor.getByLabel('Ends', { exact: true }).selectOption('After a number of times');
        await editor.getByLabel('Times', { exact: true }).fill('7');
        await editor.getByText('Every day, 7 times').waitFor();
      },
    });
    await count('Stand-up', 7);
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  async function count(title, expected) {
    await page.waitForFunction(
      ([text, wanted]) =>
        [
          ...document.querySelectorAll(
            '.cal3-grid .ec-body .ec-event:not(.ec-ghost):not(.ec-preview) .cal3-name',
          ),
        ].filter((one) => one.textContent === text).length === wanted,
      [title, expected],
    );
  }
  const title = (name) => page.locator('.cal3-grid .ec-body .ec-event').filter({ hasText: name });

  it('changes one', async () => {
    await title('Stand-up').nth(1).click();
    await dialog(page).getByLabel('Title').fill('Retro');
    await save(page, 'This event');
    await count('Retro', 1);
    await count('Stand-up', 6);
  });

  it('changes one and those that follow', async () => {
    await title('Stand-up').nth(3).click();
    assert.equal(await dialog(page).getByLabel('Starts on').inputValue(), '2027-03-12');
    await dialog(page).getByLabel('Title').fill('Check-in');
    await save(page, 'This and following events');
    await count('Check-in', 3);
    await count('Retro', 1);
    await count('Stand-up', 3);
  });

  it('moves all by dragging one, on the wall clock', async () => {
    const from = await center(title('Check-in').nth(0));
    await drag(page, from, { x: from.x, y: from.y + 48 });
    await choose(page, 'All events');
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.ec-body .ec-event')].filter((one) =>
          /Check-in.*10:00 – 11:00/s.test(one.innerText),
        ).length === 3,
    );
  });

  it('puts a drag back when the question is dismissed', async () => {
    const from = await center(title('Check-in').nth(0));
    await drag(page, from, { x: from.x, y: from.y + 96 });
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.ec-body .ec-event:not(.ec-ghost):not(.ec-preview)')].filter((one) =>
          /Check-in.*10:00 – 11:00/s.test(one.innerText),
        ).length === 3,
    );
  });

  it('deletes one, then the following, then all', async () => {
    const remove = async (locator, scope) => {
      await locator.click();
      await dialog(page).getByRole('button', { name: 'Delete' }).click();
      await choose(page, scope, 'Delete');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    };
    await remove(title('Check-in').nth(0), 'This event');
    await count('Check-in', 2);
    await remove(title('Check-in').nth(1), 'This and following events');
    await count('Check-in', 1);
    await remove(title('Stand-up').nth(0), 'All events');
    await count('Stand-up', 0);
    await page.reload();
    await events(page, 'Check-in').waitFor();
    await count('Stand-up', 0);
  });

  it('shows what the server says about a rule that cannot be', async () => {
    await page.getByRole('button', { name: 'New event' }).first().click();
    await dialog(page).getByLabel('Title').fill('Never');
    await dialog(page).getByLabel('Repeats').selectOption('By rule (RRULE)');
    await dialog(page).getByLabel('Recurrence rule').fill('FREQ=MONTHLY;BYMONTHDAY=42');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
  });
});
