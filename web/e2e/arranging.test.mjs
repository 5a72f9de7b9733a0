// Calendars are shared with groups and organisations, arranged by their viewer, and handed over.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  answered,
  createCalendar,
  createEvent,
  dialog,
  events,
  newPage,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { join, makeOrganisation } from './support/organisation.mjs';

const CLUB = 'Rowing Club';
const CALENDAR = 'Boats';
const LEVELS = {
  FREE_BUSY: 'Only when it is busy',
  READER: 'See events',
  WRITER: 'Change events',
  OWNER: 'Change and share',
};

async function openMenu(page, name, item) {
  await page.getByRole('button', { name: `Options for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The calendars of the sidebar in their order. */
async function order(page) {
  const shown = await page
    .getByRole('checkbox', { name: /^Show / })
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label').replace('Show ', '')));
  return shown.filter((name) => name !== 'Calendar');
}

/** Waits until the sidebar stands in this order. */
async function inOrder(page, wanted) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (JSON.stringify(await order(page)) === JSON.stringify(wanted)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await order(page), wanted);
}

describe('calendars of people who belong together', () => {
  let ada;
  let settings;
  let bob;
  let address;
  const shown = () => bob.getByRole('checkbox', { name: `Show ${CALENDAR}` });
  const blocks = () => bob.locator('.cal3-grid .cal3-busy');
  const week = `/?view=week&date=${WEEK}`;

  before(async () => {
    [ada, bob] = [await newPage(), await newPage()];
    await signUp(ada, week);
    const person = await signUp(bob, week);
    address = person.email;
    await createCalendar(ada, CALENDAR);
    await createEvent(ada, {
      title: 'Regatta',
      date: '2027-03-10',
      start: '09:00',
      end: '10:00',
      calendar: CALENDAR,
    });
    settings = await ada.context().newPage();
    await makeOrganisation(settings, CLUB);
    await join(settings, bob, person, CLUB);
    await settings.getByLabel('Name of a new group').fill('Crew');
    await settings.getByRole('button', { name: 'Add group' }).click();
    await settings.getByRole('button', { name: 'Members of Crew' }).click();
    await dialog(settings)
      .getByLabel('Add somebody')
      .selectOption({ label: `Ada Example (${address})` });
    await dialog(settings).getByRole('listitem').waitFor();
    await bob.goto(week);
  });
  after(async () => {
    for (const page of [ada, bob]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  it('are shared with a group, at each level', async () => {
    await openMenu(ada, CALENDAR, 'Share…');
    await dialog(ada).getByLabel('With', { exact: true }).selectOption(CLUB);
    await dialog(ada).getByLabel('Who there').selectOption('Group Crew');
    await dialog(ada).getByLabel('Level', { exact: true }).selectOption(LEVELS.FREE_BUSY);
    await dialog(ada).getByRole('button', { name: 'Share', exact: true }).click();
    const level = dialog(ada).getByLabel('Level of Crew');
    await level.waitFor();
    await clean(ada, 'sharing with a group');
    await screenshot(ada, 'share-group');

    await shown().waitFor({ state: 'attached' });
    await blocks().waitFor();
    assert.equal(await events(bob, 'Regatta').count(), 0);
    await level.selectOption(LEVELS.READER);
    await events(bob, 'Regatta').waitFor();
    await level.selectOption(LEVELS.WRITER);
    await bob.getByText(LEVELS.WRITER).waitFor();
    await level.selectOption(LEVELS.OWNER);
    await bob.getByText(LEVELS.OWNER).waitFor();
  });

  it('vanish at once for whoever is taken out of the group', async () => {
    await dialog(settings).getByRole('button', { name: 'Take Ada Example out of Crew' }).click();
    await shown().waitFor({ state: 'detached' });
    await events(bob, 'Regatta').waitFor({ state: 'detached' });
  });

  it('are shared with everybody in an organisation, until that is taken back', async () => {
    await dialog(ada).getByLabel('Who there').selectOption(`Everybody in ${CLUB}`);
    await dialog(ada).getByLabel('Level', { exact: true }).selectOption(LEVELS.READER);
    await dialog(ada).getByRole('button', { name: 'Share', exact: true }).click();
    await dialog(ada).getByLabel(`Level of ${CLUB}`).waitFor();
    await events(bob, 'Regatta').waitFor();
    await dialog(ada)
      .getByRole('button', { name: `Stop sharing with ${CLUB}` })
      .click();
    await events(bob, 'Regatta').waitFor({ state: 'detached' });
    await ada.keyboard.press('Escape');
  });

  it('are put into groups of one’s own, which are named, closed, shown and hidden', async () => {
    await createCalendar(ada, 'Oars');
    await createCalendar(ada, 'Sails');
    await inOrder(ada, [CALENDAR, 'Oars', 'Sails']);
    await openMenu(ada, 'Oars', 'My colour and group…');
    await dialog(ada).getByLabel('Rose').check();
    await dialog(ada).getByLabel('Group', { exact: true }).selectOption('A new group…');
    await dialog(ada).getByRole('button', { name: 'Save' }).click();
    await dialog(ada).getByRole('alert').waitFor();
    await dialog(ada).getByLabel('Name of the new group').fill('Gear');
    await clean(ada, 'my colour and group');
    await screenshot(ada, 'calendar-view');
    await dialog(ada).getByRole('button', { name: 'Save' }).click();
    const gear = ada.getByRole('list', { name: 'Gear' });
    await gear.getByText('Oars').waitFor();
    await inOrder(ada, [CALENDAR, 'Sails', 'Oars']);
    await openMenu(ada, 'Sails', 'My colour and group…');
    await dialog(ada).getByLabel('Group', { exact: true }).selectOption('Gear');
    await dialog(ada).getByRole('button', { name: 'Save' }).click();
    await gear.getByText('Sails').waitFor();

    await openMenu(ada, 'Sails', 'Move up');
    await inOrder(ada, [CALENDAR, 'Sails', 'Oars']);
    await ada.reload();
    await inOrder(ada, [CALENDAR, 'Sails', 'Oars']);

    await openMenu(ada, 'the group Gear', 'Rename…');
    await dialog(ada).getByLabel('Name').fill('Equipment');
    await dialog(ada).getByRole('button', { name: 'Save' }).click();
    await openMenu(ada, 'the group Equipment', 'Hide all');
    for (const name of ['Oars', 'Sails'])
      await ada.locator(`input[aria-label="Show ${name}"]:not(:checked)`).waitFor({ state: 'attached' });
    await clean(ada, 'groups of calendars');
    await screenshot(ada, 'calendar-groups');
    const closed = answered(ada, 'CalendarGroupUpdate');
    await ada.getByRole('button', { name: 'Equipment', exact: true }).click();
    await closed;
    await ada.reload();
    const header = ada.getByRole('button', { name: 'Equipment', exact: true });
    await header.waitFor();
    assert.equal(await header.getAttribute('aria-expanded'), 'false');
    assert.equal(await ada.getByText('Oars', { exact: true }).isVisible(), false);
    await header.click();
    await ada.getByText('Oars', { exact: true }).waitFor();
  });

  it('have a colour of one’s own that nobody else sees', async () => {
    await openMenu(ada, 'Oars', 'Name, colour and zone');
    assert.equal(await dialog(ada).getByLabel('Rose').isChecked(), false, 'its own colour is another');
    await ada.keyboard.press('Escape');
    await openMenu(ada, 'Oars', 'My colour and group…');
    assert.equal(await dialog(ada).getByLabel('Rose').isChecked(), true);
    await ada.keyboard.press('Escape');
  });

  it('stay when their group goes', async () => {
    await openMenu(ada, 'the group Equipment', 'Delete group');
    await dialog(ada).getByRole('button', { name: 'Delete group' }).click();
    await ada.getByRole('button', { name: 'Equipment', exact: true }).waitFor({ state: 'detached' });
    await ada.getByText('Sails', { exact: true }).waitFor();
  });

  it('are given to an organisation, and by it to one of its members', async () => {
    await openMenu(ada, 'Sails', 'Give to another owner…');
    await dialog(ada).getByLabel('New owner').selectOption(CLUB);
    await clean(ada, 'handing over');
    await screenshot(ada, 'transfer');
    await dialog(ada).getByRole('button', { name: 'Give it away' }).click();
    await ada.getByText('Sails has another owner now.').waitFor();
    await ada.getByText(`Change and share · ${CLUB}`).waitFor();

    await openMenu(ada, 'Sails', 'Give to another owner…');
    await dialog(ada).getByLabel('New owner').selectOption(`Somebody in ${CLUB}`);
    const member = dialog(ada).getByLabel(`Somebody in ${CLUB}`);
    const other = member.locator('option', { hasText: '@' });
    await other.first().waitFor({ state: 'attached' });
    await member.selectOption({ label: `Ada Example (${address})` });
    await dialog(ada).getByRole('button', { name: 'Give it away' }).click();
    await ada.getByRole('checkbox', { name: 'Show Sails' }).waitFor({ state: 'detached' });
    await bob.getByRole('checkbox', { name: 'Show Sails' }).waitFor({ state: 'attached' });
  });
});
