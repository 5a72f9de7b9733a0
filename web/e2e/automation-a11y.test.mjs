// axe on the pages of automation rules, in the dark and at phone width.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  createCalendar,
  createEvent,
  dialog,
  newPage,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { tryOn } from './support/rules.mjs';

describe('the pages of rules', () => {
  /** axe, no scrolling sideways, and a picture. */
  async function check(page, where) {
    await clean(page, where);
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      true,
      where,
    );
    await screenshot(page, `automation-${where}`);
  }

  for (const [name, options] of [
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 800 }, hasTouch: true }],
  ]) {
    it(`have nothing that axe finds: ${name}`, async () => {
      const page = await newPage(options);
      await signUp(page, `/?view=agenda&date=${WEEK}`);
      if (name === 'phone') await page.getByRole('button', { name: 'Show calendars' }).click();
      await createCalendar(page, 'Mine');
      if (name === 'phone') await page.keyboard.press('Escape');
      await createEvent(page, { title: 'Late call', date: '2027-03-09', start: '20:00', end: '21:00' });
      await page.goto('/settings/automation');
      await page.getByText('You have no rule yet.').waitFor();
      await page.getByRole('button', { name: 'New rule' }).click();
      await check(page, `${name}-begin`);
      await dialog(page).getByRole('link', { name: 'Mark events outside working hours' }).click();
      await page.getByRole('heading', { name: 'New rule' }).waitFor();
      await page.getByRole('button', { name: 'Add a condition on each of a list' }).first().click();
      for (const action of ['Call a web address', 'Make an event']) {
        await page.getByRole('button', { name: 'Add an action' }).click();
        await page
          .getByLabel(/^Action \d$/)
          .last()
          .selectOption(action);
      }
      await page.getByRole('button', { name: 'Add a field' }).click();
      await page.getByRole('button', { name: 'Add a header' }).click();
      await page.getByRole('button', { name: 'Save the rule' }).click();
      await page.getByRole('alert').filter({ hasText: 'cannot be saved yet' }).waitFor();
      await check(page, `${name}-faults`);
      await page.getByRole('button', { name: 'Remove action 3' }).click();
      await page.getByRole('button', { name: 'Remove action 2' }).click();
      await page.getByRole('button', { name: 'Remove this group' }).last().click();
      await page.getByRole('button', { name: 'Insert a value into' }).first().click();
      await check(page, `${name}-values`);
      await page.keyboard.press('Escape');
      await tryOn(page, 'Late call');
      await page.getByText('It would run for “Late call”.').waitFor();
      await page.getByText('All that was known').click();
      await check(page, `${name}-tried`);
      await page.getByRole('button', { name: 'Save the rule' }).click();
      await page.getByText('It has not run yet.').waitFor();
      await check(page, `${name}-rule`);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }
});
