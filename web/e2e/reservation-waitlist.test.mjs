// Waiting for a place: a member stands in line for what is taken, sees where, leaves, and gets the place when it becomes free.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { dialog, newPage, screenshot, signUp } from './support/browser.mjs';
import { join, makeOrganisation, makeResource, makeType } from './support/organisation.mjs';

const NAME = 'Harbour House';
const DAY = '2027-03-09';

describe('the waitlist', () => {
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
      await page.getByText('Cancelling and checking in').click();
      await page.getByLabel('People can wait for a place that is taken').check();
      await page.getByLabel('Whoever is first in line').selectOption('gets the reservation at once');
      await screenshot(page, 'waitlist-rules');
    });
    await makeResource(manager, 'Library');
  });
  after(async () => {
    for (const page of [manager, member]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const mine = (page) => page.getByRole('list', { name: 'To come' }).getByRole('listitem');

  async function look(page) {
    await page.goto(`/reservations/book?date=${DAY}`);
    await page.getByLabel('What', { exact: true }).selectOption('Library');
  }

  it('is offered for what is taken', async () => {
    await look(manager);
    await manager.getByLabel('What for').fill('Board meeting');
    await manager.getByRole('button', { name: '10:00 – 11:00, Library', exact: true }).click();
    await dialog(manager).getByRole('button', { name: 'Reserve' }).click();
    await manager.getByText(/It is reserved: /).waitFor();
    await look(member);
    await member.getByLabel('What for').fill('Rehearsal');
    await member.getByRole('button', { name: '10:00 – 11:00, Library: why not?' }).click();
    await dialog(member).getByText('You can wait').waitFor();
    await screenshot(member, 'waitlist-offer');
    await clean(member, 'the offer to wait');
    await dialog(member).getByRole('button', { name: 'Wait for this place' }).click();
    await member.getByText(/You wait for it: /).waitFor();
  });

  it('shows the place in line, and can be left', async () => {
    await member.getByRole('link', { name: 'My reservations' }).click();
    const waiting = mine(member).filter({ hasText: 'Rehearsal' });
    await waiting.getByText('On the waitlist').waitFor();
    await waiting.getByText('Number 1 in line').waitFor();
    await screenshot(member, 'waitlist-mine');
    await waiting.getByRole('button', { name: /^Leave the waitlist/ }).click();
    await member.getByText('You do not wait for it any more.').waitFor();
    await waiting.waitFor({ state: 'detached' });
  });

  it('gives the place to who is first as soon as it is free', async () => {
    await look(member);
    await member.getByLabel('What for').fill('Concert');
    await member.getByRole('button', { name: '10:00 – 11:00, Library: why not?' }).click();
    await dialog(member).getByRole('button', { name: 'Wait for this place' }).click();
    await member.getByRole('link', { name: 'My reservations' }).click();
    await mine(member).filter({ hasText: 'Concert' }).getByText('Number 1 in line').waitFor();
    await manager.getByRole('link', { name: 'My reservations' }).click();
    await mine(manager)
      .getByRole('button', { name: /^Cancel reservation/ })
      .click();
    await dialog(manager).getByRole('button', { name: 'Cancel reservation' }).click();
    await mine(member).filter({ hasText: 'Concert' }).getByText('Reserved', { exact: true }).waitFor();
    await screenshot(member, 'waitlist-got');
  });
});
