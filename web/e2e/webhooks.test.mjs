// A webhook is made, tells a real server of changes, fails, is mended, and goes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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
import { isSigned, startReceiver } from './support/receiver.mjs';
import { asPersonOf } from './support/rules.mjs';

const DAY = '2027-03-09';

describe('a webhook', () => {
  let page;
  let ask;
  let receiver;
  let secret;
  const calendars = {};

  before(async () => {
    receiver = await startReceiver();
    page = await newPage();
    ask = asPersonOf(page);
    await signUp(page, `/?view=week&date=${WEEK}`);
    for (const name of ['Told', 'Kept']) await createCalendar(page, name);
    const answer = await ask('{ calendars(first: 5) { nodes { id name } } }');
    for (const { id, name } of answer.calendars.nodes) calendars[name] = id;
  });
  after(async () => {
    await receiver.stop();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  async function makeEvent(calendar, summary) {
    const time = (local) => ({ local, timeZone: 'Europe/Budapest' });
    const input = {
      calendarId: calendars[calendar],
      summary,
      start: time(`${DAY}T09:00:00`),
      end: time(`${DAY}T10:00:00`),
    };
    const { eventCreate } = await ask(
      'mutation ($input: EventCreateInput!) { eventCreate(input: $input) { userErrors { message } } }',
      { input },
    );
    assert.deepEqual(eventCreate.userErrors, []);
  }

  const about =
    (summary) =>
    ({ body }) =>
      body.data.result?.data?.node?.summary === summary;
  const deliveries = () => page.getByRole('list', { name: 'Deliveries' }).locator(':scope > li');
  const newest = (state) => deliveries().first().getByText(state, { exact: true });

  it('is made in words; its secret is shown once', async () => {
    await page.goto('/settings/webhooks');
    await page.getByText('You have no webhook.').waitFor();
    await page.getByRole('button', { name: 'New webhook' }).click();
    const form = dialog(page);
    await form.getByLabel('Address').fill('ftp://example.org/');
    await form.getByRole('button', { name: 'Make the webhook' }).click();
    await form.getByText(/begins with https/).waitFor();
    assert.equal(await form.getByLabel('Address').getAttribute('aria-invalid'), 'true');
    assert.equal(await form.getByLabel('Name').getAttribute('aria-invalid'), 'true');
    await clean(page, 'the form of a webhook');
    await screenshot(page, 'webhook-faults');

    await form.getByLabel('Name').fill('Mirror');
    await form.getByLabel('Address').fill(receiver.url);
    await form.getByRole('group', { name: 'Only in these calendars' }).getByLabel('Told').check();
    await form.getByLabel('What is sent').selectOption('What changed, and the answer to a query');
    assert.match(await form.getByLabel('Query (GraphQL)').inputValue(), /on Event/);
    await form.getByRole('group', { name: 'Reservations' }).getByLabel('made').check();
    assert.match(await form.getByLabel('Query (GraphQL)').inputValue(), /on Reservation/);
    await form.getByRole('button', { name: 'Make the webhook' }).click();
    await dialog(page).getByText('it is not shown again').waitFor();
    secret = await dialog(page).getByLabel('Secret').inputValue();
    assert.match(secret, /^whsec_/);
    await screenshot(page, 'webhook-secret');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Mirror' }).waitFor();
    await page.getByText('Events, Reservations (made)').waitFor();
    await page.getByText('Nothing was sent yet.').waitFor();
  });

  it('sends a test message that is signed', async () => {
    await page.getByRole('button', { name: 'Send a test message' }).click();
    const message = await receiver.message(({ body }) => body.type === 'webhook.ping');
    assert.ok(isSigned(message, secret));
    assert.equal(isSigned({ ...message, raw: `${message.raw} ` }, secret), false);
    await newest('delivered').waitFor();
    await deliveries().first().getByText('Test message').click();
    await deliveries()
      .first()
      .getByText(/Attempt 1 .* answered 200/)
      .waitFor();
    await deliveries().first().getByText('understood').waitFor();
  });

  it('tells of what changes in its calendars, and of nothing else', async () => {
    const calendar = await page.context().newPage();
    await calendar.goto(`/?view=week&date=${WEEK}`);
    await createEvent(calendar, {
      title: 'Secret',
      date: DAY,
      start: '09:00',
      end: '10:00',
      calendar: 'Kept',
    });
    await createEvent(calendar, {
      title: 'Public',
      date: DAY,
      start: '09:00',
      end: '10:00',
      calendar: 'Told',
    });
    await calendar.close();
    const message = await receiver.message(about('Public'));
    assert.ok(isSigned(message, secret));
    assert.equal(message.body.type, 'event.created');
    assert.equal(message.body.data.calendarId, calendars.Told);
    assert.equal(JSON.stringify(receiver.messages).includes('Secret'), false);
    await deliveries().first().getByText('Event: made').waitFor();
  });

  it('has what was turned away in its deliveries, and sends it again under the same id', async () => {
    receiver.answer(400);
    await makeEvent('Told', 'Rejected');
    const { headers } = await receiver.message(about('Rejected'));
    await newest('failed').waitFor();
    await page.getByLabel('Show').selectOption('failed');
    await page.waitForFunction(
      () => document.querySelectorAll('ul[aria-label=Deliveries] > li').length === 1,
    );
    await deliveries().first().getByText('Event: made').click();
    await deliveries()
      .first()
      .getByText(/Attempt 1 .* answered 400/)
      .waitFor();
    await clean(page, 'the deliveries of a webhook');
    await screenshot(page, 'webhook-failed');
    receiver.answer(200);
    await deliveries().first().getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('There are none of these.').waitFor();
    const same = receiver.messages.filter((one) => one.headers['webhook-id'] === headers['webhook-id']);
    assert.equal(same.length, 2);
    await page.getByLabel('Show').selectOption('all');
    await newest('delivered').waitFor();
    await deliveries()
      .first()
      .getByText(/Attempt 2 .* answered 200/)
      .waitFor({ state: 'attached' });
  });

  it('signs with both secrets while its receiver changes over', async () => {
    await page.getByRole('button', { name: 'New secret' }).click();
    await dialog(page).getByRole('button', { name: 'New secret' }).click();
    await dialog(page).getByText('the former one signs as well').waitFor();
    const next = await dialog(page).getByLabel('Secret').inputValue();
    assert.notEqual(next, secret);
    await page.keyboard.press('Escape');
    await page.getByText(/The former one signs as well until/).waitFor();
    await makeEvent('Told', 'Twice signed');
    const message = await receiver.message(about('Twice signed'));
    assert.ok(isSigned(message, next) && isSigned(message, secret));
  });

  it('is paused when it is gone, says so, and goes on with what waited', async () => {
    receiver.answer(410);
    await makeEvent('Told', 'Gone');
    await receiver.message(about('Gone'));
    const notice = page.getByRole('alert').filter({ hasText: 'It was paused on' });
    await notice.getByText('It answered that it is gone (410).').waitFor();
    receiver.answer(200);
    await makeEvent('Told', 'Waited');
    await newest('waiting').waitFor();
    assert.equal(receiver.messages.some(about('Waited')), false);
    await clean(page, 'a paused webhook');
    await screenshot(page, 'webhook-paused');
    await notice.getByLabel('What waited').selectOption('Send all of it');
    await notice.getByRole('button', { name: 'Let it go on' }).click();
    await receiver.message(about('Waited'));
    await notice.waitFor({ state: 'detached' });
  });

  it('is edited, switched off and on, and deleted', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog(page).getByLabel('Name').fill('Mirror 2');
    await dialog(page).getByRole('group', { name: 'Reservations' }).getByLabel('made').uncheck();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Mirror 2' }).waitFor();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('It is switched off: nothing is sent to it.').waitFor();
    await makeEvent('Told', 'Unheard');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'Switch off' }).waitFor();
    await makeEvent('Told', 'Heard');
    await receiver.message(about('Heard'));
    assert.equal(receiver.messages.some(about('Unheard')), false);

    await page.getByRole('link', { name: 'All webhooks' }).click();
    await page.getByText(receiver.url).waitFor();
    await clean(page, 'the webhooks');
    await screenshot(page, 'webhook-list');
    await page.getByRole('link', { name: 'Mirror 2' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog(page).getByRole('button', { name: 'Delete' }).click();
    await page.getByText('You have no webhook.').waitFor();
  });

  for (const [name, options] of [
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 800 }, hasTouch: true }],
  ]) {
    it(`has pages in which axe finds nothing: ${name}`, async () => {
      const other = await newPage(options);
      await signUp(other);
      const check = async (where) => {
        await clean(other, where);
        assert.ok(
          await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          where,
        );
        await screenshot(other, `webhook-${name}-${where}`);
      };
      await other.goto('/settings/webhooks');
      await other.getByText('You have no webhook.').waitFor();
      await other.getByRole('button', { name: 'New webhook' }).click();
      await dialog(other).getByLabel('Name').fill('Somewhere');
      await dialog(other).getByLabel('Address').fill(receiver.url);
      await dialog(other).getByLabel('What is sent').selectOption('What changed, and the answer to a query');
      await dialog(other).getByText('Other kinds of changes').click();
      await check('form');
      await dialog(other).getByRole('button', { name: 'Make the webhook' }).click();
      await dialog(other).getByText('it is not shown again').waitFor();
      await check('secret');
      await other.keyboard.press('Escape');
      await other.getByRole('button', { name: 'Send a test message' }).click();
      const row = other.getByRole('list', { name: 'Deliveries' }).locator(':scope > li').first();
      await row.getByText('delivered', { exact: true }).waitFor();
      await row.getByText('Test message').click();
      await row.getByText('understood').waitFor();
      await check('one');
      assert.deepEqual(other.problems, []);
      await other.context().close();
    });
  }
});
