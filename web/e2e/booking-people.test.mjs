// Booking people: one lets her time be booked and makes a page of it, a guest books, moves and cancels, and her calendar follows and
// takes away what is busy; a manager makes a page of a team that takes turns, and one of a team together.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  createCalendar,
  createEvent,
  events,
  newPage,
  screenshot,
  signUp,
  ZONE,
} from './support/browser.mjs';
import { linkTo } from './support/mail.mjs';
import { join, makeOrganisation } from './support/organisation.mjs';

const HOUSE = 'Harbour House';
const HERE = { timezoneId: ZONE };
const PHONE = { ...HERE, viewport: { width: 390, height: 844 } };
const guest = (name) => ({ name, email: `${name.toLowerCase()}.${process.pid}.${Date.now()}@example.net` });

/** The tenth of next month, as people and as addresses write it. */
const TENTH = (() => {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 10));
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return { words: words.format(day), iso: day.toISOString().slice(0, 10) };
})();

describe('booking people', () => {
  let manager;
  let bea;
  let phone;
  const grace = guest('Grace');
  const address = (slug) => `/book/${slug}-${process.pid}`;
  const pages = (page) => page.getByRole('list', { name: 'Booking pages' }).getByRole('listitem');
  const times = (page) => page.getByRole('list', { name: /^Times on/ }).getByRole('button');
  const at = (page, time) => times(page).filter({ hasText: time });

  before(async () => {
    [manager, bea, phone] = [await newPage(HERE), await newPage(HERE), await newPage(PHONE)];
    await signUp(manager);
    const person = await signUp(bea);
    await makeOrganisation(manager, HOUSE);
    await join(manager, bea, person, HOUSE);
    await bea.goto(`/?view=week&date=${TENTH.iso}`);
    await createCalendar(bea, 'Bea’s days');
    await createEvent(bea, {
      title: 'Secret',
      date: TENTH.iso,
      start: '09:00',
      end: '10:00',
      calendar: 'Bea’s days',
    });
    await bea.goto('/settings/profile');
    await bea.getByLabel('Your name').fill('Bea Builder');
    await bea.getByRole('button', { name: 'Save' }).click();
    await bea.getByText('saved').first().waitFor();
  });
  after(async () => {
    for (const page of [manager, bea, phone]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  async function bookable(page) {
    await page.goto('/reservations/booking-pages');
    await page.getByText('Your time cannot be booked.').waitFor();
    await page.getByRole('button', { name: 'Let my time be booked' }).click();
    await page.getByRole('button', { name: 'Let it be booked no more' }).waitFor();
  }

  /** Makes a page on which an hour is booked, without a mail to confirm it. */
  async function makePage(page, title, fill) {
    await page.getByRole('button', { name: 'New booking page' }).click();
    await page.getByLabel('Title').fill(`${title} ${process.pid}`);
    await page.getByLabel('Lengths to choose from').fill('60');
    await page.getByLabel('Guests confirm by mail').uncheck();
    await fill();
    await page.getByRole('button', { name: 'Save' }).click();
    await pages(page).filter({ hasText: title }).waitFor();
  }

  /** Opens a page on the tenth of next month. */
  async function open(page, slug) {
    await page.goto(address(slug));
    await page.getByRole('button', { name: 'Next month' }).click();
    await page
      .getByRole('grid')
      .getByRole('button', { name: new RegExp(`\\b${TENTH.words}\\b.* times?$`) })
      .click();
    await page.getByRole('list', { name: new RegExp(`^Times on .*\\b${TENTH.words}\\b`) }).waitFor();
  }

  async function book(page, slug, time, { name, email }) {
    await open(page, slug);
    await at(page, time).click();
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByRole('heading', { name: 'It is booked' }).waitFor();
  }

  it('a member lets her time be booked and makes a page of it', async () => {
    await bookable(bea);
    await bea.getByLabel('What is booked goes into').selectOption('Bea’s days');
    await bea.getByText('Your time can be booked.').last().waitFor();
    await clean(bea, 'one’s own time');
    await screenshot(bea, 'people-my-time');
    await makePage(bea, 'Talk', async () => {
      await bea.getByLabel('What is booked').selectOption('Bea Builder (you)');
      await clean(bea, 'the form of one’s own page');
      await screenshot(bea, 'people-own-page');
    });
  });

  it('a guest is offered when she is free, and told no more', async () => {
    await open(phone, 'talk');
    const offered = await times(phone).allTextContents();
    for (const taken of ['08:30', '09:00', '09:30']) assert.ok(!offered.includes(taken), taken);
    for (const free of ['08:00', '10:00']) assert.ok(offered.includes(free), free);
    await phone.getByText('With Bea Builder').waitFor();
    assert.equal(await phone.getByText('Secret').count(), 0);
    await clean(phone, 'the page of a person');
    await screenshot(phone, 'people-page');
  });

  it('what is booked is in her calendar, moves and is cancelled with the booking', async () => {
    await book(phone, 'talk', '11:00', grace);
    await phone.getByText('With Bea Builder').waitFor();
    await screenshot(phone, 'people-booked');
    const title = `Talk ${process.pid}: Grace`;
    await bea.goto(`/?view=week&date=${TENTH.iso}`);
    await events(bea, title).filter({ hasText: '11:00' }).waitFor();
    await screenshot(bea, 'people-calendar');
    await phone.goto(await linkTo('/book/manage', grace.email));
    await phone.getByText('With Bea Builder').waitFor();
    await phone.getByRole('button', { name: 'Choose another time' }).click();
    await at(phone, '14:30').click();
    await phone.getByRole('button', { name: 'Move it' }).click();
    await phone.getByText('It is moved.').waitFor();
    await screenshot(phone, 'people-manage');
    await events(bea, title).filter({ hasText: '14:30' }).waitFor();
    await phone.getByRole('button', { name: 'Cancel the booking' }).click();
    await phone.getByRole('button', { name: 'Yes, cancel it' }).click();
    await phone.getByText('It is cancelled.').waitFor();
    await open(phone, 'talk');
    await at(phone, '14:30').waitFor();
  });

  it('a team takes turns, and its guests learn whom they meet when they have booked', async () => {
    await bookable(manager);
    await makePage(manager, 'Advice', async () => {
      await manager.getByLabel('What is booked').selectOption('A team');
      await manager.getByRole('button', { name: 'Save' }).click();
      await manager.getByText('Choose at least one person.').waitFor();
      await manager.getByLabel('Ada Example', { exact: true }).check();
      await manager.getByLabel('Bea Builder', { exact: true }).check();
      await clean(manager, 'the form of a page of a team');
      await screenshot(manager, 'people-team-form');
    });
    await pages(manager)
      .filter({ hasText: /One of (Ada Example, Bea Builder|Bea Builder, Ada Example)/ })
      .waitFor();
    await screenshot(manager, 'people-pages');
    await open(phone, 'advice');
    await phone.getByText('With one of the team').waitFor();
    assert.equal(await phone.getByText('Bea Builder').count(), 0);
    await screenshot(phone, 'people-team-page');
    const met = [];
    for (const name of ['Rosa', 'Ines']) {
      await book(phone, 'advice', '16:00', guest(name));
      met.push(await phone.getByText(/^With /).textContent());
    }
    assert.deepEqual(met.sort(), ['With Ada Example', 'With Bea Builder']);
    await open(phone, 'advice');
    assert.ok(!(await times(phone).allTextContents()).includes('16:00'), 'both have met somebody');
    assert.ok((await times(phone).allTextContents()).includes('09:00'), 'one of them is free');
  });

  it('a team together is offered when all are free', async () => {
    await manager.reload();
    await makePage(manager, 'Panel', async () => {
      await manager.getByLabel('What is booked').selectOption('A team');
      await manager.getByLabel('Ada Example', { exact: true }).check();
      await manager.getByLabel('Bea Builder', { exact: true }).check();
      await manager.getByLabel('Who meets the guest').selectOption('All of them together');
    });
    await open(phone, 'panel');
    await phone.getByText(/^With (Ada Example, Bea Builder|Bea Builder, Ada Example)$/).waitFor();
    const offered = await times(phone).allTextContents();
    assert.ok(!offered.includes('09:00') && !offered.includes('16:00') && offered.includes('12:00'));
    await book(phone, 'panel', '12:00', guest('Mary'));
    await phone.getByText('With Ada Example, Bea Builder').waitFor();
    await bea.goto(`/?view=week&date=${TENTH.iso}`);
    await events(bea, `Panel ${process.pid}: Mary`).waitFor();
    await screenshot(bea, 'people-panel-calendar');
  });
});
