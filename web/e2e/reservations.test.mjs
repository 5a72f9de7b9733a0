// Reserving in two windows: a member finds a time, holds it and reserves; what is taken meanwhile is told with what would
// do instead; reservations are moved, checked in and cancelled.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dialog, newPage, screenshot, signUp, ZONE } from './support/browser.mjs';
import { join, makeOrganisation, makeResource, makeType, ownRules } from './support/organisation.mjs';

const NAME = 'Harbour House';
const DAY = '2027-03-09';

/** Keeps some of a page's questions on their way, as on a slow network, until what this resolves to is called. */
async function holdBack(page, question) {
  let goOn;
  const waiting = new Promise((resolve) => {
    goOn = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(question)) await waiting;
    await route.continue();
  });
  return goOn;
}

/** A date on the clocks of a zone, as `2027-03-09`. */
function dateIn(timeZone, ms) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(ms));
}

/** A zone in which it is neither early nor late now, so that the next hours are of one day there. */
function zoneByDay() {
  const hour = (timeZone) =>
    Number(new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format());
  return ['Europe/Budapest', 'Pacific/Auckland'].find((zone) => hour(zone) >= 4 && hour(zone) <= 18);
}

describe('a reservation', () => {
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
      await page.getByText('Times and lengths').click();
      await page.getByLabel('A start every … minutes').fill('30');
    });
    await makeResource(manager, 'Library', (page) => page.getByLabel('Seats').fill('12'));
    await makeResource(manager, 'Studio', (page) => page.getByLabel('Seats').fill('4'));
    await makeResource(manager, 'Desk', async (page) => {
      await ownRules(page, 'Opening hours');
      await page.getByLabel('It is always open').check();
      await page.getByText('Cancelling and checking in').click();
      await page.getByLabel('People check in').check();
      await page.getByLabel('From … minutes before the start').fill('1440');
    });
  });
  after(async () => {
    for (const page of [manager, member]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const mine = (page) => page.getByRole('list', { name: 'To come' }).getByRole('listitem');
  const group = (page, name) => page.getByRole('region', { name, exact: true });

  it('is found among all that fit, or of one resource, in a day or a month', async () => {
    await member.goto(`/reservations/book?date=${DAY}`);
    await group(member, 'Studio').getByRole('button', { name: '10:00 – 11:00, Studio' }).waitFor();
    const any = group(member, 'Any that fits').getByRole('button');
    assert.equal(
      await any.filter({ hasText: '10:00' }).getAttribute('aria-label'),
      '10:00 – 11:00, 3 are free',
    );
    await screenshot(member, 'book-day');
    await member.getByLabel('For how many people').fill('8');
    await group(member, 'Studio').waitFor({ state: 'detached' });
    await member.getByLabel('What', { exact: true }).selectOption('Library');
    const shown = group(member, 'Library').getByRole('button');
    assert.equal(await shown.first().getAttribute('aria-label'), '09:00 – 10:00, Library');
    assert.equal(await shown.count(), 16, 'one begins every half hour from nine on');
    await member.getByRole('button', { name: '16:30 – 17:30, Library: why not?' }).click();
    await dialog(member).getByText('It is closed.').waitFor();
    await member.keyboard.press('Escape');
    await member.getByRole('button', { name: 'Month' }).click();
    await member.getByRole('button', { name: 'Saturday 6 March, 0 free starts' }).waitFor();
    await member.getByRole('button', { name: 'Tuesday 9 March, 15 free starts' }).waitFor();
    await screenshot(member, 'book-month');
    await member.getByRole('button', { name: 'Tuesday 9 March, 15 free starts' }).click();
    await group(member, 'Library').waitFor();
  });

  it('is held while one looks at it, until a deadline that is shown, and given back', async () => {
    await group(member, 'Library').getByRole('button', { name: '10:00 – 11:00, Library' }).click();
    const timer = dialog(member).getByRole('timer');
    await timer.waitFor();
    assert.match(await timer.innerText(), /held for you for (10:00|9:5\d) more minutes/);
    await screenshot(member, 'book-hold');
    await manager.goto(`/reservations/book?date=${DAY}`);
    await manager.getByLabel('What', { exact: true }).selectOption('Library');
    const blocked = group(manager, 'Library').getByRole('button', {
      name: '10:30 – 11:30, Library: why not?',
    });
    await blocked.click();
    await dialog(manager).getByText('It is taken.').waitFor();
    await screenshot(manager, 'book-why');
    await manager.keyboard.press('Escape');
    await dialog(member).getByRole('button', { name: 'Give it back' }).click();
    await group(manager, 'Library')
      .getByRole('button', { name: '10:30 – 11:30, Library', exact: true })
      .waitFor();
  });

  it('is told what takes its place, and what would do instead', async () => {
    const ten = group(member, 'Library').getByRole('button', { name: '10:00 – 11:00, Library', exact: true });
    await ten.waitFor();
    const release = await holdBack(member, 'query ResourceAvailability');
    await member.getByLabel('What for').fill('Rehearsal');
    await manager.getByLabel('What for').fill('Board meeting');
    await group(manager, 'Library')
      .getByRole('button', { name: '10:00 – 11:00, Library', exact: true })
      .click();
    await dialog(manager).getByRole('button', { name: 'Reserve' }).click();
    await manager.getByText(/It is reserved: /).waitFor();
    await ten.click();
    await dialog(member).getByRole('list', { name: 'What takes it' }).getByText('10:00 – 11:00').waitFor();
    assert.equal(await dialog(member).getByText('Board meeting').count(), 0, 'whose it is, is not told');
    await screenshot(member, 'book-conflict');
    release();
    await dialog(member)
      .getByRole('button', { name: /11:00 – 12:00/ })
      .click();
    await dialog(member).getByRole('timer').waitFor();
    await dialog(member).getByRole('button', { name: 'Reserve' }).click();
    await member.getByText(/It is reserved: /).waitFor();
    await member.getByRole('link', { name: 'My reservations' }).click();
    await mine(member).filter({ hasText: 'Library' }).waitFor();
    assert.match(
      await mine(member).first().innerText(),
      /9 Mar 2027, 11:00 – 12:00[\s\S]*Rehearsal[\s\S]*Reserved/,
    );
  });

  it('is moved within the rules; each that is broken is told', async () => {
    await mine(member).getByRole('button', { name: /^Move/ }).click();
    await dialog(member).getByLabel('At', { exact: true }).fill('16:45');
    await dialog(member).getByRole('button', { name: 'Move', exact: true }).click();
    const told = dialog(member).getByRole('alert').getByRole('listitem');
    await told.first().waitFor();
    assert.equal(await told.count(), 2, (await told.allInnerTexts()).join(' | '));
    await screenshot(member, 'move-refused');
    await dialog(member).getByLabel('At', { exact: true }).fill('14:00');
    await dialog(member).getByRole('button', { name: 'Move', exact: true }).click();
    await mine(member).filter({ hasText: '14:00 – 15:00' }).waitFor();
    await screenshot(member, 'mine');
  });

  it('recurs: what cannot be had is moved or left out, then all is reserved at once', async () => {
    await member.goto('/reservations/book?date=2027-03-30');
    await member.getByLabel('What', { exact: true }).selectOption('Studio');
    await group(member, 'Studio').getByRole('button', { name: '10:00 – 11:00, Studio', exact: true }).click();
    await dialog(member).getByRole('button', { name: 'Reserve', exact: true }).click();
    await member.getByText(/It is reserved: /).waitFor();
    await member.goto('/reservations/book?date=2027-03-16');
    await member.getByLabel('What', { exact: true }).selectOption('Studio');
    await member.getByLabel('What for').fill('Choir');
    await group(member, 'Studio').getByRole('button', { name: '10:00 – 11:00, Studio', exact: true }).click();
    await dialog(member).getByRole('button', { name: 'Repeat …' }).click();
    await dialog(member).getByLabel('times', { exact: false }).first().fill('4');
    await dialog(member).getByRole('button', { name: 'See what is free' }).click();
    const plan = dialog(member).getByRole('list', { name: 'What can be had' }).getByRole('listitem');
    await plan.filter({ hasText: 'It is taken.' }).waitFor();
    assert.equal(await plan.count(), 4);
    await dialog(member).getByText('1 time cannot be had.').waitFor();
    await screenshot(member, 'repeat-plan');
    await plan.filter({ hasText: '30 Mar' }).getByRole('combobox').selectOption('Library instead');
    await dialog(member).getByRole('button', { name: 'Reserve 4 times' }).click();
    await member.getByText('4 reservations are made.').waitFor();
    await member.getByRole('link', { name: 'My reservations' }).click();
    await mine(member).filter({ hasText: 'Choir' }).nth(3).waitFor();
    assert.match(await mine(member).filter({ hasText: 'Choir' }).nth(2).innerText(), /Library/);
  });

  it('is checked in', async () => {
    await member.goto(`/reservations/book?date=${dateIn(ZONE, Date.now() + 86_400_000)}`);
    await member.getByLabel('What', { exact: true }).selectOption('Desk');
    await group(member, 'Desk').getByRole('button', { name: '00:00 – 01:00, Desk' }).click();
    await dialog(member).getByRole('button', { name: 'Reserve' }).click();
    await member.getByRole('link', { name: 'My reservations' }).click();
    await mine(member)
      .getByRole('button', { name: /^Check in/ })
      .click();
    await mine(member).filter({ hasText: 'Desk' }).getByText('Checked in').waitFor();
  });

  it('is told beside the door, as it comes and goes', async () => {
    await manager.goto('/reservations/resources');
    await makeResource(manager, 'Booth', async (page) => {
      const zone = page.getByRole('combobox', { name: 'Time zone of its hours' });
      await zone.click();
      await zone.fill(zoneByDay().split('/')[1]);
      await page.getByRole('option', { name: /UTC/ }).first().click();
      await ownRules(page, 'Opening hours');
      await page.getByLabel('It is always open').check();
    });
    await manager.getByRole('button', { name: 'Edit Booth' }).click();
    await manager.getByRole('link', { name: 'Door display' }).click();
    await manager.getByText('Nothing more is reserved today.').waitFor();
    await manager.getByText('Free', { exact: true }).waitFor();
    await member.goto(`/reservations/book?date=${dateIn(ZONE, Date.now() + 45 * 60_000)}`);
    await member.getByLabel('What', { exact: true }).selectOption('Booth');
    await member.getByLabel('What for').fill('Typing');
    await member
      .getByRole('button', { name: /^\d\d:\d\d – \d\d:\d\d, Booth$/ })
      .first()
      .click();
    await dialog(member).getByRole('button', { name: 'Reserve' }).click();
    await member.getByText(/It is reserved/).waitFor();
    await manager
      .getByRole('region', { name: 'Today' })
      .getByText(/Typing/)
      .waitFor();
    await screenshot(manager, 'door');
    await member.getByRole('link', { name: 'My reservations' }).click();
    await mine(member)
      .filter({ hasText: 'Typing' })
      .getByRole('button', { name: /^Cancel reservation/ })
      .click();
    await dialog(member).getByRole('button', { name: 'Cancel reservation' }).click();
    await manager.getByText('Nothing more is reserved today.').waitFor();
    await manager.goto(`/reservations/book?date=${DAY}`);
    await manager.getByLabel('What', { exact: true }).selectOption('Library');
  });

  it('is cancelled, which others see', async () => {
    await group(manager, 'Library')
      .getByRole('button', { name: '14:00 – 15:00, Library: why not?' })
      .waitFor();
    await mine(member)
      .filter({ hasText: 'Rehearsal' })
      .getByRole('button', { name: /^Cancel reservation/ })
      .click();
    await dialog(member).getByRole('button', { name: 'Cancel reservation' }).click();
    await mine(member).filter({ hasText: 'Rehearsal' }).waitFor({ state: 'detached' });
    await member
      .getByRole('list', { name: 'Past and given up' })
      .getByRole('listitem')
      .filter({ hasText: 'Cancelled' })
      .filter({ hasText: 'Rehearsal' })
      .waitFor();
    await group(manager, 'Library')
      .getByRole('button', { name: '14:00 – 15:00, Library', exact: true })
      .waitFor();
  });
});
