// axe on the main pages, in both colour schemes and at phone width.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  createCalendar,
  createEvent,
  dialog,
  events,
  live,
  newPage,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { makeOrganisation, makeResource, makeType, ownRules } from './support/organisation.mjs';

for (const colorScheme of ['light', 'dark']) {
  describe(`in the ${colorScheme} scheme`, () => {
    it('axe finds nothing on the main pages', async () => {
      const page = await newPage({ colorScheme });
      await page.goto('/sign-in');
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await page.getByRole('link', { name: 'Continue with Example ID' }).waitFor();
      await clean(page, 'sign-in');
      await page.goto('/sign-up');
      await page.getByRole('heading', { name: 'Create an account' }).waitFor();
      await clean(page, 'sign-up');
      await page.goto('/forgot-password');
      await page.getByRole('heading', { name: 'Forgotten password' }).waitFor();
      await clean(page, 'forgotten password');

      await signUp(page, `/?view=month&date=${WEEK}`);
      await page.getByRole('button', { name: 'Make a calendar' }).waitFor();
      await clean(page, 'without a calendar');
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
      await page.goto('/settings/security');
      await page.getByRole('list', { name: 'Devices' }).getByRole('listitem').first().waitFor();
      await clean(page, 'security');
      await page.getByRole('button', { name: 'Switch two-step sign-in on' }).click();
      await dialog(page).waitFor();
      await clean(page, 'security dialog');
      await page.goto('/notices');
      await page.getByText('Nothing was told to you yet.').waitFor();
      await clean(page, 'notices');
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
    await page.reload();
    await live(page);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Skip to the calendar' }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'main');
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
    await page.waitForFunction(() => document.activeElement?.classList.contains('ec-event'));
    await page.context().close();
  });
});

/** A house with a room whose requests wait, and a reservation of it. */
async function withReservations(page) {
  await signUp(page);
  await makeOrganisation(page, 'Harbour House');
  await page.goto('/reservations/resources');
  await page.getByText('There is nothing here').waitFor();
  await clean(page, 'no resources');
  await makeType(page, 'Rooms');
  await makeResource(page, 'Hall', async () => {
    await page.getByRole('button', { name: 'Add an attribute' }).click();
    await page.getByPlaceholder('Attribute').fill('Projector');
    await page.getByLabel('Seats').fill('40');
    await ownRules(page, 'Approval');
    await page.getByLabel('Every reservation needs approval').check();
    await page.getByLabel('Never needs approval').selectOption('Only the groups below');
    for (const part of ['Opening hours', 'Times and lengths', 'Who may book, and how much'])
      await page.getByText(part, { exact: true }).click();
    await page.getByLabel('It is always open').uncheck();
    await page.getByRole('button', { name: 'Add dates' }).click();
    await page.getByLabel('Date', { exact: true }).fill('2027-03-15');
    await page.getByRole('button', { name: 'Add a quota' }).click();
    await clean(page, 'resource editor');
  });
  await clean(page, 'resources');
}

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 800 }, hasTouch: true }],
]) {
  describe(`the pages about reservations (${name})`, () => {
    it('axe finds nothing, and nothing is wider than the page', async () => {
      const page = await newPage(options);
      const looked = async (where) => {
        await clean(page, where);
        await screenshot(page, `${where.replaceAll(' ', '-')}-${name}`);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          true,
          `${where} is wider than the page`,
        );
      };
      await withReservations(page);
      await looked('reservations resources');
      await page.goto('/reservations/book?date=2027-03-09&view=month');
      await page.getByRole('button', { name: /^Tuesday 9 March, [1-9]/ }).waitFor();
      await looked('reservations month');
      await page.getByRole('button', { name: /^Tuesday 9 March, [1-9]/ }).click();
      const ten = page.getByRole('button', { name: '10:00 – 11:00, Hall', exact: true });
      await ten.waitFor();
      await looked('reservations day');
      await ten.click();
      await dialog(page).getByRole('timer').waitFor();
      await looked('reservations hold');
      await dialog(page).getByRole('button', { name: 'Reserve' }).click();
      await page.getByText(/It is requested/).waitFor();
      await page.goto('/reservations/mine');
      await page.getByRole('list', { name: 'To come' }).getByText('Hall').waitFor();
      await looked('reservations mine');
      await page.goto('/reservations/approvals');
      await page.getByRole('button', { name: /^Approve/ }).click();
      await looked('reservations approve');
      await page.keyboard.press('Escape');
      await looked('reservations approvals');
      for (const view of ['day', 'week', 'month']) {
        await page.goto(`/reservations/timeline?date=2027-03-09&view=${view}`);
        await page.locator('.cal3-timeline .ec-event').waitFor();
        await looked(`reservations timeline ${view}`);
      }
      await page.goto('/reservations/booking-pages');
      await page.getByRole('button', { name: 'New booking page' }).click();
      for (const [index, kind] of ['Text', 'Number', 'Choice', 'Box to tick', 'Date'].entries()) {
        await page.getByRole('button', { name: 'Add a question' }).click();
        await page.getByLabel('Answer', { exact: true }).nth(index).selectOption(kind);
      }
      await looked('reservations booking page');
      await page.goto('/reservations/resources');
      await page.getByRole('button', { name: 'Edit Hall' }).click();
      await page.getByRole('link', { name: 'Door display' }).click();
      // What stands in the form stays until the display is there.
      await page.getByRole('link', { name: 'Door display' }).waitFor({ state: 'detached' });
      await page.getByText(/^(Free|Closed)$/).waitFor();
      await looked('reservations door');
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  });
}
