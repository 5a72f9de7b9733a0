// axe on the main pages, in both colour schemes and at phone width.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import {
  createCalendar,
  createEvent,
  dialog,
  events,
  newPage,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';

async function clean(page, where) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  assert.deepEqual(found, []);
}

for (const colorScheme of ['light', 'dark']) {
  describe(`in the ${colorScheme} scheme`, () => {
    it('axe finds nothing on the main pages', async () => {
      const page = await newPage({ colorScheme });
      await page.goto('/sign-in');
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await clean(page, 'sign-in');
      await page.goto('/sign-up');
      await page.getByRole('heading', { name: 'Create an account' }).waitFor();
      await clean(page, 'sign-up');

      await signUp(page, `/?view=month&date=${WEEK}`);
      await createCalendar(page, 'Amber things');
      await createEvent(page, {
        title: 'Coloured',
        date: '2027-03-09',
        start: '09:00',
        end: '10:00',
        fill: async (editor) => {
          await editor.getByLabel('Amber').check();
          await editor.getByLabel('Repeats').selectOption('Weekly');
          await clean(page, 'editor');
        },
      });
      await createEvent(page, {
        title: 'Perhaps',
        date: '2027-03-10',
        start: '09:00',
        end: '09:15',
        fill: (editor) => editor.getByLabel('Status').selectOption('Tentative'),
      });
      for (const view of ['month', 'week', 'day', 'agenda']) {
        await page.goto(`/?view=${view}&date=2027-03-09`);
        await page.getByText('Coloured').first().waitFor();
        await clean(page, view);
        await screenshot(page, `${view}-${colorScheme}`);
      }
      await page.getByRole('button', { name: 'Options for Amber things' }).click();
      await clean(page, 'menu');
      await page.context().close();
    });
  });
}

describe('at phone width', () => {
  it('axe finds nothing, and nothing is wider than the page', async () => {
    const page = await newPage({ viewport: { width: 390, height: 800 }, hasTouch: true });
    await signUp(page, '/');
    for (const view of ['month', 'week', 'day', 'agenda']) {
      await page.goto(`/?view=${view}&date=2027-03-09`);
      await page.getByRole('button', { name: 'Show calendars' }).waitFor();
      await clean(page, `phone ${view}`);
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        true,
      );
      await screenshot(page, `${view}-phone`);
    }
    await page.getByRole('button', { name: 'Show calendars' }).click();
    await dialog(page).getByRole('button', { name: 'New calendar' }).waitFor();
    await clean(page, 'drawer');
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  it('an event can be made, opened and closed, and the focus returns', async () => {
    const page = await newPage();
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Keys');
    await page.locator('body').press('n');
    await dialog(page).waitFor();
    await page.keyboard.type('Typed');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await events(page, 'Typed').focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('ec-event')), true);
    await page.context().close();
  });
});
