// A time for people and a room: one says when one works, the other finds when both are free and a room is, holds it while the
// event is filled in, and is told what stands in the way where nothing suits.
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
  save,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { linkTo } from './support/mail.mjs';
import { join, makeOrganisation, makeResource, makeType } from './support/organisation.mjs';

const HOUSE = 'Harbour House';
const DAY = '2027-03-09';

/** A page that is as wide as a phone, for a while. */
async function onPhone(page, look) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await look();
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    'nothing is wider than the phone',
  );
  await page.setViewportSize(before);
}

describe('a time for people and a room', () => {
  let ada;
  let bob;
  const options = () => dialog(ada).getByRole('radio');

  before(async () => {
    [ada, bob] = [await newPage(), await newPage()];
    const address = (await signUp(ada)).email;
    const bobs = await signUp(bob);
    // What is shared with an address is given to who has proved it.
    await ada.goto(await linkTo('/confirm-address', address));
    await ada
      .getByText(/confirmed/i)
      .first()
      .waitFor();
    await makeOrganisation(ada, HOUSE);
    await join(ada, bob, bobs, HOUSE);
    await makeType(ada, 'Rooms', async (page) => {
      await page.getByText('Times and lengths').click();
      await page.getByLabel('A start every … minutes').fill('30');
    });
    await makeResource(ada, 'Library');
    await ada.goto(`/?view=week&date=${WEEK}`);
    await createCalendar(ada, 'Mine');
    await bob.goto(`/?view=week&date=${WEEK}`);
    await createCalendar(bob, 'Bob’s days');
    await createEvent(bob, {
      title: 'Secret',
      date: DAY,
      start: '09:00',
      end: '10:00',
      calendar: 'Bob’s days',
    });
    await bob.getByRole('button', { name: 'Options for Bob’s days' }).click();
    await bob.getByRole('menuitem', { name: 'Share…' }).click();
    await dialog(bob).getByLabel('E-mail of a person').fill(address);
    await dialog(bob).getByLabel('Level', { exact: true }).selectOption('Only when it is busy');
    await dialog(bob).getByRole('button', { name: 'Share', exact: true }).click();
    await dialog(bob).getByLabel('Level of Ada Example').waitFor();
    await bob.keyboard.press('Escape');
    // The person that Ada finds has a name of his own.
    await bob.goto('/settings/profile');
    await bob.getByLabel('Your name').fill('Bob Builder');
    await bob.getByRole('button', { name: 'Save' }).click();
    await bob.getByText('saved').first().waitFor();
  });
  after(async () => {
    for (const page of [ada, bob]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  it('keeps within working hours that one says in the settings', async () => {
    await bob.goto('/settings/working-hours');
    await bob.getByLabel('I work at certain hours').check();
    await bob.getByLabel('Tuesday: closes').fill('12:00');
    await bob.getByRole('button', { name: 'Add dates' }).click();
    await bob.getByLabel('Date', { exact: true }).fill('2027-03-10');
    await bob.getByLabel('Reason').fill('Dentist');
    await clean(bob, 'working hours');
    await screenshot(bob, 'working-hours');
    await onPhone(bob, () => screenshot(bob, 'working-hours-phone'));
    await bob.getByRole('button', { name: 'Save' }).click();
    await bob.getByText('Your working hours are saved.').waitFor();
    await bob.reload();
    assert.equal(await bob.getByLabel('Tuesday: closes').inputValue(), '12:00');
    assert.equal(await bob.getByLabel('Reason').inputValue(), 'Dentist');
  });

  it('is found by keyboard, and its room is held until the event is saved', async () => {
    await ada.goto(`/?view=week&date=${WEEK}`);
    await ada.getByRole('button', { name: 'New event' }).first().click();
    await dialog(ada).getByLabel('Title').fill('Planning');
    await dialog(ada).getByLabel('Starts on').fill(DAY);
    await dialog(ada).getByLabel('At', { exact: true }).fill('09:00');
    await dialog(ada).getByLabel('Ends on').fill(DAY);
    await dialog(ada).getByLabel('Until', { exact: true }).fill('10:00');
    await dialog(ada).getByRole('button', { name: 'Find a time…' }).click();
    await dialog(ada).getByLabel('Bob Builder', { exact: true }).check();
    await dialog(ada).getByLabel('Room or other resource').selectOption('Any of “Rooms” that fits');
    await dialog(ada).getByLabel('Within').selectOption('1 day');
    await dialog(ada).getByRole('button', { name: 'Look for times' }).click();
    await dialog(ada).getByText('10:00 – 11:00').waitFor();
    assert.equal(await options().count(), 3, 'from ten on, when Bob is free, until noon, when he goes');
    await clean(ada, 'find a time');
    await screenshot(ada, 'find-time');
    await onPhone(ada, () => screenshot(ada, 'find-time-phone'));
    await options().first().focus();
    await ada.keyboard.press('ArrowDown');
    await dialog(ada).getByRole('button', { name: 'Use this time and hold Library' }).waitFor();
    const held = answered(ada, 'ReservationCreate');
    await ada.keyboard.press('Enter');
    await held;
    await dialog(ada).getByText('Library is held for you').waitFor();
    assert.equal(await dialog(ada).getByLabel('At', { exact: true }).inputValue(), '10:30');
    assert.equal(await dialog(ada).getByLabel('Location').inputValue(), 'Library');
    await clean(ada, 'an event with a hold');
    await screenshot(ada, 'find-time-held');
    await save(ada);
    await events(ada, 'Planning').waitFor();
    await ada.goto('/reservations/mine');
    const mine = ada.getByRole('list', { name: 'To come' }).getByRole('listitem');
    await mine.filter({ hasText: 'Library' }).getByText('Reserved').waitFor();
  });

  it('gives the room back when the event is not kept', async () => {
    await ada.goto(`/?view=week&date=${WEEK}`);
    await ada.getByRole('button', { name: 'New event' }).first().click();
    await dialog(ada).getByLabel('Starts on').fill(DAY);
    await dialog(ada).getByRole('button', { name: 'Find a time…' }).click();
    await dialog(ada).getByLabel('Room or other resource').selectOption('Library');
    await dialog(ada).getByRole('button', { name: 'Look for times' }).click();
    await dialog(ada).getByRole('button', { name: 'Use this time and hold Library' }).click();
    await dialog(ada).getByText('Library is held for you').waitFor();
    const cancelled = answered(ada, 'ReservationCancel');
    await dialog(ada).getByRole('button', { name: 'Cancel' }).click();
    assert.equal((await (await cancelled).json()).data.reservationCancel.reservation.status, 'CANCELLED');
  });

  it('tells what stands in the way where nothing suits', async () => {
    await ada.getByRole('button', { name: 'New event' }).first().click();
    await dialog(ada).getByLabel('Starts on').fill('2027-03-10');
    await dialog(ada).getByRole('button', { name: 'Find a time…' }).click();
    await dialog(ada).getByLabel('Bob Builder', { exact: true }).check();
    await dialog(ada).getByLabel('Within').selectOption('1 day');
    await dialog(ada).getByRole('button', { name: 'Look for times' }).click();
    await dialog(ada).getByText('Bob Builder does not work: at 96 of 96 times').waitFor();
    assert.equal(await dialog(ada).getByText('Dentist').count(), 0, 'the reason is his own');
    await clean(ada, 'no time suits');
    await screenshot(ada, 'find-time-none');
    await dialog(ada).getByLabel('Only in the working hours').uncheck();
    await dialog(ada).getByRole('button', { name: 'Look for times' }).click();
    await dialog(ada).getByText('out of the hours of Bob Builder').first().waitFor();
  });
});
