// Times in which a resource is closed although its hours say otherwise: made, seen by those who book, and opened again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { dialog, newPage, screenshot, signUp } from './support/browser.mjs';
import { join, makeOrganisation, makeResource, makeType } from './support/organisation.mjs';

const NAME = 'Closing House';
const DAY = '2027-03-09';

describe('the closed times of a resource', () => {
  let manager;
  let member;
  before(async () => {
    [manager, member] = [await newPage(), await newPage()];
    await signUp(manager);
    const person = await signUp(member);
    await makeOrganisation(manager, NAME);
    await join(manager, member, person, NAME);
    await makeType(manager, 'Rooms', async (page) => {
      await page.getByText('Opening hours').click();
      await page.getByLabel('It is always open').uncheck();
    });
    await makeResource(manager, 'Library');
  });
  after(async () => {
    for (const page of [manager, member]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const closed = (page) => page.getByRole('list', { name: 'Closed times' }).getByRole('listitem');
  const slot = (from, to) => member.getByRole('button', { name: `${from} – ${to}, Library`, exact: true });

  async function edit() {
    await manager.goto('/reservations/resources');
    await manager.getByRole('button', { name: 'Edit Library' }).click();
    await manager.getByRole('heading', { name: 'Closed times' }).waitFor();
  }

  it('are made with the keyboard, and say what is reserved in them', async () => {
    await member.goto(`/reservations/book?date=${DAY}`);
    await member.getByLabel('What for').fill('Reading');
    await slot('10:00', '11:00').click();
    await dialog(member).getByRole('button', { name: 'Reserve' }).click();
    await member.getByText('It is reserved').waitFor();

    await edit();
    await manager.getByText('It is not closed beyond its hours.').waitFor();
    await manager.getByRole('button', { name: 'Close it for a time' }).focus();
    await manager.keyboard.press('Enter');
    await dialog(manager).getByRole('button', { name: 'Save' }).click();
    await dialog(manager).getByText('Say why it is closed.').waitFor();
    await clean(manager, 'the dialog of a closed time', 'dialog[open]');
    await dialog(manager).getByLabel('Reason').fill('Cleaning');
    await dialog(manager).getByLabel('Whole days').uncheck();
    await dialog(manager).getByLabel('Start date').fill(DAY);
    await dialog(manager).getByLabel('Start time').fill('10:00');
    await dialog(manager).getByLabel('End time').fill('12:00');
    await dialog(manager).getByLabel('Repeats').selectOption('Weekly');
    await screenshot(manager, 'blackout-dialog');
    await dialog(manager).getByLabel('Reason').press('Enter');
    await dialog(manager).getByText('1 reservation lies in this time and stays.').waitFor();
    await dialog(manager)
      .getByRole('list', { name: 'Reservations in this time' })
      .getByText('Reading')
      .waitFor();
    await clean(manager, 'what is reserved in a closed time', 'dialog[open]');
    await screenshot(manager, 'blackout-conflicts');
    await dialog(manager).getByRole('button', { name: 'Close' }).last().click();
    await closed(manager).filter({ hasText: 'Cleaning' }).getByText('Repeats: Every week').waitFor();
    await clean(manager, 'the closed times of a resource');
    await screenshot(manager, 'blackouts');
  });

  it('keep others from booking, who read why', async () => {
    await member.goto(`/reservations/book?date=2027-03-16`);
    await slot('09:00', '10:00').waitFor();
    await slot('12:00', '13:00').waitFor();
    assert.equal(await slot('10:00', '11:00').count(), 0);
    assert.equal(await slot('11:00', '12:00').count(), 0);
  });

  it('stand on the timeline behind the reservations, with their reason', async () => {
    await manager.goto(`/reservations/timeline?view=day&date=${DAY}`);
    await manager.locator('.cal3-timeline .cal3-closed').getByText('Closed: Cleaning').waitFor();
    await manager.locator('.cal3-timeline .ec-event').filter({ hasText: 'Reading' }).waitFor();
    await screenshot(manager, 'timeline-closed');
    await clean(manager, 'the timeline with a closed time');
    await manager.goto(`/reservations/timeline?view=month&date=${DAY}`);
    await manager.locator('.cal3-timeline .cal3-closed').nth(3).waitFor();
    await screenshot(manager, 'timeline-closed-month');
  });

  it('are changed and opened again, which those who book see at once', async () => {
    await edit();
    await closed(manager)
      .filter({ hasText: 'Cleaning' })
      .getByRole('button', { name: /^Change/ })
      .click();
    await dialog(manager).getByLabel('Start time').fill('11:00');
    await dialog(manager).getByRole('button', { name: 'Save' }).click();
    await closed(manager).getByText('11:00 – 12:00').waitFor();
    await slot('10:00', '11:00').waitFor();
    await closed(manager)
      .getByRole('button', { name: /^Delete/ })
      .click();
    await dialog(manager).getByRole('button', { name: 'Delete' }).click();
    await manager.getByText('It is not closed beyond its hours.').waitFor();
    await slot('11:00', '12:00').waitFor();
  });

  it('are also the holidays of the organisation, which its administrators say', async () => {
    const holidays = (page) => page.getByRole('list', { name: 'Holidays' }).getByRole('listitem');
    await manager.goto('/settings/organisations');
    await manager.getByRole('button', { name: NAME }).click();
    await manager.getByLabel('Date', { exact: true }).fill('2027-03-16');
    await manager.getByLabel('Name of the holiday').fill('Founding day');
    await manager.getByLabel('Name of the holiday').press('Enter');
    await holidays(manager).filter({ hasText: 'Founding day' }).getByText('Tuesday, 16 March 2027').waitFor();
    await clean(manager, 'the holidays of an organisation');
    await screenshot(manager, 'holidays');
    await member.goto('/reservations/book?date=2027-03-16');
    await member.getByText('Nothing is free.').first().waitFor();
    await manager.getByRole('button', { name: 'Remove the holiday Founding day' }).click();
    await manager.getByText('There are no holidays in 2027.').waitFor();
    await slot('10:00', '11:00').waitFor();
  });

  it('leaves no room without its accessory, which is reserved with it', async () => {
    await manager.goto('/reservations/resources');
    await makeResource(manager, 'Projector');
    await manager.getByRole('button', { name: 'Edit Library' }).click();
    const accessories = manager.getByRole('list', { name: 'Accessories' }).getByRole('listitem');
    await manager.getByLabel('Another resource').selectOption('Projector');
    await manager.getByRole('button', { name: 'Add as an accessory' }).click();
    await accessories.filter({ hasText: 'Projector' }).waitFor();
    await manager.getByLabel('At most of Projector').press('Enter');
    await manager.getByText('The accessories were saved.').waitFor();
    await clean(manager, 'the accessories of a resource');
    await screenshot(manager, 'accessories');
    await member.goto('/reservations/book?date=2027-03-17');
    await member.getByLabel('What', { exact: true }).selectOption('Library');
    await slot('10:00', '11:00').click();
    await dialog(member).getByRole('button', { name: 'Reserve' }).click();
    await member.getByText('It is reserved').waitFor();
    await member.getByRole('link', { name: 'My reservations' }).click();
    await member
      .getByRole('list', { name: 'To come' })
      .getByRole('listitem')
      .filter({ hasText: 'Projector' })
      .waitFor();
  });
});
