// Booking pages: a manager makes one, guests book on it at phone width and by keyboard, confirm by mail, move and cancel;
// what is taken meanwhile is told with what would do instead; requests are decided on.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { baseURL, dialog, newPage, screenshot, signUp, ZONE } from './support/browser.mjs';
import { linkTo } from './support/mail.mjs';
import { makeOrganisation, makeResource, makeType, ownRules } from './support/organisation.mjs';
import { serve } from './support/site.mjs';

const NAME = 'Harbour House';
/** On another host, as photos are; here it answers itself. */
const PHOTO = 'https://photos.example.net/studio.png';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PHONE = { viewport: { width: 390, height: 844 } };
const guest = (name) => ({ name, email: `${name.toLowerCase()}.${process.pid}.${Date.now()}@example.net` });

/** Presses Tab until something has the focus, as who has no mouse does. */
async function tabTo(page, locator, most = 40) {
  for (let times = 0; times < most; times += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${locator}`);
}

/** What the link of a guest's mail leads to, as the API says it. */
async function booking(link) {
  const query = 'query ($secret: String!) { publicBooking(secret: $secret) { code start } }';
  const answer = await fetch(`${baseURL}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables: { secret: link.split('#')[1] } }),
  });
  return (await answer.json()).data.publicBooking;
}

/** A date on the clocks of a zone, as `2027-03-09`. */
function dateIn(timeZone, instant) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}

describe('booking pages', () => {
  let manager;
  let phone;
  let desk;
  const [grace, alan, mary] = ['Grace', 'Alan', 'Mary'].map(guest);
  before(async () => {
    [manager, phone, desk] = [await newPage(), await newPage(PHONE), await newPage()];
    for (const page of [manager, phone, desk])
      await page.route(PHOTO, (route) => route.fulfill({ contentType: 'image/png', body: PIXEL }));
    await signUp(manager);
    await makeOrganisation(manager, NAME);
    await makeType(manager, 'Rooms', async (page) => {
      await page.getByText('Opening hours').click();
      await page.getByLabel('It is always open').uncheck();
      await page.getByText('Times and lengths').click();
      await page.getByLabel('A start every … minutes').fill('30');
      await page.getByText('Who may book, and how much').click();
      await page.getByLabel('Who may book', { exact: true }).selectOption('Everybody, on booking pages too');
    });
    await makeResource(manager, 'Studio', async (page) => {
      await page.getByLabel('Seats').fill('12');
      await page.getByLabel('Photo').fill(PHOTO);
    });
    await makeResource(manager, 'Hall', async (page) => {
      await ownRules(page, 'Approval');
      await page.getByLabel('Every reservation needs approval').check();
    });
  });
  after(async () => {
    for (const page of [manager, phone, desk]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const pages = () => manager.getByRole('list', { name: 'Booking pages' }).getByRole('listitem');
  const times = (page) => page.getByRole('list', { name: /^Times on/ }).getByRole('button');
  const grid = (page) => page.getByRole('grid');
  /** The label of a day that is free; of the nth, if it matters. */
  const freeDay = (page, nth = 0) =>
    grid(page)
      .getByRole('button', { name: /\d times?$/ })
      .nth(nth);
  const address = {};

  /** A time of next month: those of today pass. */
  async function chooseTime(page) {
    await page.getByRole('button', { name: 'Next month' }).click();
    await freeDay(page).click();
    await times(page).first().click();
  }

  async function fillIn(page, { name, email }) {
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('E-mail').fill(email);
  }

  it('are made by the manager, with an address that is proposed', async () => {
    await manager.getByRole('link', { name: 'Booking pages' }).click();
    await manager.getByText('There is no booking page yet.').waitFor();
    await manager.getByRole('button', { name: 'New booking page' }).click();
    await manager.getByLabel('Title').fill(`Studio visit ${process.pid}`);
    const slug = `studio-visit-${process.pid}`;
    assert.equal(await manager.getByLabel('Address').inputValue(), slug);
    await manager.getByText(`${baseURL}/book/${slug}`).waitFor();
    await manager.getByLabel('What is booked').selectOption('Studio');
    await manager.getByLabel('Description').fill('A bright room with a view of the boats.');
    await manager.getByRole('button', { name: 'Add a question' }).click();
    await manager.getByLabel('Question', { exact: true }).fill('How many people come?');
    await manager.getByLabel('Answer', { exact: true }).selectOption('Number');
    await manager.getByLabel('At least').fill('1');
    await manager.getByLabel('At most').fill('12');
    await manager.getByLabel('Whole numbers only').check();
    await manager.getByLabel('It must be answered').check();
    await manager.getByRole('button', { name: 'Add a question' }).click();
    await manager.getByLabel('Question', { exact: true }).nth(1).fill('What do you need?');
    await manager.getByLabel('Answer', { exact: true }).nth(1).selectOption('Choice');
    await manager.getByLabel('Choices').fill('Piano\nProjector');
    await manager.getByLabel('Several may be chosen').check();
    await manager.getByLabel('What guests must agree to').fill('I keep to the rules of the house.');
    await clean(manager, 'the form of a booking page');
    await screenshot(manager, 'booking-editor');
    await manager.getByRole('button', { name: 'Save' }).click();
    await pages()
      .filter({ hasText: `/book/${slug}` })
      .waitFor();
    await pages()
      .getByRole('button', { name: /^Share/ })
      .click();
    address.studio = await dialog(manager).getByLabel('Its address').inputValue();
    assert.equal(address.studio, `${baseURL}/book/${slug}`);
    address.code = await dialog(manager).getByLabel('Code that shows it in another page').inputValue();
    assert.ok(address.code.startsWith(`<iframe src="${address.studio}"`), address.code);
    await screenshot(manager, 'booking-share');
    await manager.keyboard.press('Escape');
  });

  it('refuse an address that is taken, at its field', async () => {
    await manager.getByRole('button', { name: 'New booking page' }).click();
    await manager.getByLabel('Title').fill('Hall');
    await manager.getByLabel('Address').fill(address.studio.split('/').at(-1));
    await manager.getByLabel('What is booked').selectOption('Hall');
    await manager.getByRole('button', { name: 'Save' }).click();
    await manager.locator('input[aria-invalid=true]').waitFor();
    address.hall = `${baseURL}/book/hall-${process.pid}`;
    await manager.getByLabel('Address').fill(`hall-${process.pid}`);
    await manager.getByRole('button', { name: 'Save' }).click();
    await pages()
      .filter({ hasText: `/book/hall-${process.pid}` })
      .waitFor();
    await screenshot(manager, 'booking-pages');
  });

  it('may stand in frames of other pages, but not the one on which a guest cancels', async () => {
    const allowed = await fetch(address.studio);
    assert.equal(allowed.status, 200);
    assert.equal(allowed.headers.get('cache-control'), 'no-cache');
    assert.match(allowed.headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
    assert.equal(allowed.headers.get('x-frame-options'), null);
    for (const path of ['/book/manage', '/book/manage?x', '/book/..%2fgraphiql', '/book/']) {
      const refused = await fetch(`${baseURL}${path}`);
      assert.match(refused.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.equal(refused.headers.get('x-frame-options'), 'DENY', path);
    }
    const elsewhere = await newPage();
    const site = await serve(address.code);
    await elsewhere.goto(site.url);
    const frame = elsewhere.frameLocator('iframe');
    await frame.getByRole('list', { name: /^Times on/ }).waitFor();
    await screenshot(elsewhere, 'booking-frame');
    assert.deepEqual(elsewhere.problems, []);
    await elsewhere.context().close();
    site.close();
  });

  it('let a guest book on a phone by keyboard, in both colour schemes', async () => {
    await phone.goto(address.studio);
    await times(phone).first().waitFor();
    await phone.getByText('New York (America)').waitFor();
    await phone.waitForFunction(
      (url) => [...document.images].some(({ src, naturalWidth }) => src === url && naturalWidth > 0),
      PHOTO,
    );
    for (const colorScheme of ['light', 'dark']) {
      await phone.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await clean(phone, `the days, ${colorScheme}`);
      await screenshot(phone, `booking-phone-${colorScheme}`);
    }
    await tabTo(phone, grid(phone).locator('button[tabindex="0"]'));
    await phone.keyboard.press('PageDown');
    await grid(phone).locator('button:focus').waitFor();
    await freeDay(phone).waitFor();
    const isFree = () => phone.evaluate(() => !document.activeElement?.ariaDisabled);
    for (let days = 0; days < 10 && !(await isFree()); days += 1) await phone.keyboard.press('ArrowRight');
    await phone.keyboard.press('Enter');
    await times(phone).first().and(phone.locator(':focus')).waitFor();
    await phone.keyboard.press('Enter');
    await phone.getByRole('heading', { name: 'Your details' }).and(phone.locator(':focus')).waitFor();
    await tabTo(phone, phone.getByRole('button', { name: 'Book', exact: true }));
    await phone.keyboard.press('Enter');
    await phone.getByLabel('Your name').and(phone.locator(':focus')).waitFor();
    await phone.getByText('4 fields need your attention.').waitFor({ state: 'attached' });
    for (const colorScheme of ['light', 'dark']) {
      await phone.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await clean(phone, `the form, ${colorScheme}`);
      await screenshot(phone, `booking-form-${colorScheme}`);
    }
    await phone.keyboard.type(grace.name);
    await tabTo(phone, phone.getByLabel('E-mail'));
    await phone.keyboard.type(grace.email);
    await tabTo(phone, phone.getByLabel('How many people come?'));
    await phone.keyboard.type('3');
    await tabTo(phone, phone.getByLabel('Piano'));
    await phone.keyboard.press('Space');
    await tabTo(phone, phone.getByLabel('I keep to the rules of the house.'));
    await phone.keyboard.press('Space');
    await phone.keyboard.press('Enter');
    await phone.getByRole('heading', { name: 'Look into your mail' }).and(phone.locator(':focus')).waitFor();
    await clean(phone, 'what became of it');
    await screenshot(phone, 'booking-held');
  });

  it('confirm by the link of the mail', async () => {
    address.grace = await linkTo('/book/manage', grace.email);
    assert.ok(address.grace.startsWith(`${baseURL}/book/manage#`), address.grace);
    await phone.goto(address.grace);
    await phone.getByText('Not confirmed yet').waitFor();
    await clean(phone, 'the guest’s booking');
    await screenshot(phone, 'booking-manage-held');
    await phone.getByRole('button', { name: 'Confirm the booking' }).click();
    await phone.getByText('Thank you, it is booked.').waitFor();
    await phone.getByText('Booked', { exact: true }).waitFor();
    await screenshot(phone, 'booking-manage');
  });

  it('offer other times for one that is taken meanwhile', async () => {
    const other = await newPage();
    await desk.goto(address.studio);
    await other.goto(address.studio);
    for (const page of [desk, other]) await chooseTime(page);
    for (const [page, who] of [
      [other, mary],
      [desk, alan],
    ]) {
      await fillIn(page, who);
      await page.getByLabel('How many people come?').fill('2');
      await page.getByLabel('I keep to the rules of the house.').check();
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      if (page === other) await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    }
    await desk.getByText('This time is not free any more.').waitFor();
    await clean(desk, 'a time that is taken');
    await screenshot(desk, 'booking-taken');
    const alternative = desk.getByRole('alert').getByRole('listitem').getByRole('button').first();
    const words = await alternative.textContent();
    await alternative.click();
    await desk.getByRole('complementary').getByText(words).waitFor();
    await desk.getByRole('button', { name: 'Book', exact: true }).click();
    await desk.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await screenshot(desk, 'booking-desk-held');
    assert.deepEqual(other.problems, []);
    await other.context().close();
  });

  it('let the guest choose another time, in a zone of their choice', async () => {
    await phone.getByRole('button', { name: 'Choose another time' }).click();
    await times(phone).first().waitFor();
    await phone.getByRole('button', { name: /Change the time zone/ }).click();
    await phone.getByRole('combobox', { name: 'Times are shown in' }).fill('lord howe');
    await phone.getByRole('option', { name: /Lord Howe/ }).click();
    await phone.getByText('Lord Howe (Australia)').first().waitFor();
    await times(phone).first().waitFor();
    await clean(phone, 'choosing another time');
    await screenshot(phone, 'booking-move');
    await freeDay(phone, 3).click();
    await times(phone).nth(2).click();
    await phone.getByText(/^Move it to/).waitFor();
    await phone.getByRole('button', { name: 'Move it' }).click();
    await phone.getByText('It is moved.').waitFor();
  });

  it('show the manager who the guest is and what they answered', async () => {
    const { start, code } = await booking(address.grace);
    await manager.goto(`/reservations/timeline?view=day&date=${dateIn(ZONE, start)}`);
    await manager.locator('.cal3-timeline .ec-event').filter({ hasText: grace.name }).click();
    await dialog(manager).getByRole('heading', { name: code }).waitFor();
    await dialog(manager).getByText(grace.email).waitFor();
    const answer = (name) => dialog(manager).getByRole('term').filter({ hasText: name }).locator('+ dd');
    assert.equal(await answer('How many people come').textContent(), '3');
    assert.equal(await answer('What do you need').textContent(), 'Piano');
    await screenshot(manager, 'booking-guest');
    await manager.keyboard.press('Escape');
  });

  it('let the guest cancel', async () => {
    await phone.getByRole('button', { name: 'Cancel the booking' }).click();
    await phone.getByRole('button', { name: 'Keep it as it is' }).and(phone.locator(':focus')).waitFor();
    await phone.getByRole('button', { name: 'Yes, cancel it' }).click();
    await phone.getByText('It is cancelled.').waitFor();
    await phone.getByText('Cancelled', { exact: true }).waitFor();
    await screenshot(phone, 'booking-cancelled');
    await phone.getByRole('link', { name: 'Book a new time' }).click();
    await times(phone).first().waitFor();
  });

  it('hand requests to who decides, with the guest’s name and answers', async () => {
    await desk.goto(address.hall);
    for (const [who, decision, shown] of [
      [guest('Rosa'), 'Decline', 'Declined'],
      [guest('Ines'), 'Approve', 'Booked'],
    ]) {
      await desk.goto(address.hall);
      await chooseTime(desk);
      await fillIn(desk, who);
      await desk.getByRole('button', { name: 'Book', exact: true }).click();
      await desk.getByRole('heading', { name: 'Look into your mail' }).waitFor();
      await desk.goto(await linkTo('/book/manage', who.email));
      await desk.getByRole('button', { name: 'Confirm the booking' }).click();
      await desk.getByText(`${NAME} decides on your request`).waitFor();
      await manager.goto('/reservations/approvals');
      const request = manager.getByRole('listitem').filter({ hasText: who.email });
      await request.getByText(who.name, { exact: true }).waitFor();
      await screenshot(manager, 'booking-approval');
      await request.getByRole('button', { name: new RegExp(`^${decision}`) }).click();
      await dialog(manager).getByRole('button', { name: decision }).click();
      await manager.getByText('Nothing waits for you.').waitFor();
      await desk.reload();
      await desk.getByText(shown, { exact: true }).waitFor();
    }
  });

  it('are gone for guests when they are closed', async () => {
    await manager.goto('/reservations/booking-pages');
    await pages().filter({ hasText: '/book/hall' }).getByRole('button', { name: /^Edit/ }).click();
    await manager.getByLabel('The page is open').uncheck();
    await manager.getByRole('button', { name: 'Save' }).click();
    await pages().filter({ hasText: 'Closed' }).waitFor();
    await desk.goto(address.hall);
    await desk.getByText('This page is not there').waitFor();
    await clean(desk, 'a page that is not there');
    await desk.goto('/book/manage#nothing');
    await desk.getByText('This link leads nowhere any more').waitFor();
  });
});
