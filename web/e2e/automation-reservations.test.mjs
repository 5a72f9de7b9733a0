// Rules about reservations and about what happens to a calendar, built in the page, and what they tell.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { createCalendar, newPage, screenshot, signUp, WEEK } from './support/browser.mjs';
import { makeOrganisation, makeResource, makeType } from './support/organisation.mjs';
import { asPersonOf, begin } from './support/rules.mjs';

const NAME = 'Rule House';

describe('a rule about what is reserved and shared', () => {
  let page;
  let ask;

  /** Has the rule tell its owner in the page. */
  async function tellMe(text) {
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1', { exact: true }).selectOption('Tell people');
    const action = page.getByRole('region', { name: /^Action 1/ });
    await action.getByLabel('By which way').selectOption('In Cal3');
    await action.getByLabel('Text', { exact: true }).fill(text);
  }

  async function saved(name) {
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  }

  before(async () => {
    page = await newPage();
    ask = asPersonOf(page);
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Ours');
    await makeOrganisation(page, NAME);
    await makeType(page, 'Rooms');
    await makeResource(page, 'Library');
    await makeResource(page, 'Hall');
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('is built without writing more than a text', async () => {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill('Watch the rooms');
    await page.getByLabel('What it waits for').selectOption('A reservation is confirmed');
    await page.getByRole('combobox', { name: 'Where it looks' }).selectOption(`Everything of ${NAME}`);
    await page.getByRole('button', { name: 'Add a condition', exact: true }).click();
    await page.getByLabel('What', { exact: true }).selectOption('Name of the resource');
    await page.getByLabel('Value', { exact: true }).fill('libr');
    await tellMe('{{ reservation.bookerName }} has {{ resource.name }} from {{ reservation.startTime }}.');
    await clean(page, 'rule about reservations');
    await screenshot(page, 'rule-reservation-edit');
    await saved('Watch the rooms');
    await page.getByText('In everything of an organisation').waitFor();
  });

  it('runs once for a reservation, and says so', async () => {
    const { resources } = await ask('{ resources(first: 1) { nodes { id name } } }');
    const { reservationCreate } = await ask(
      `mutation ($input: ReservationCreateInput!) {
         reservationCreate(input: $input) { reservation { id code } userErrors { message } }
       }`,
      {
        input: {
          resources: [{ resourceId: resources.nodes[0].id }],
          start: '2027-03-09T10:00:00Z',
          end: '2027-03-09T11:00:00Z',
        },
      },
    );
    assert.deepEqual(reservationCreate.userErrors, []);
    await page.getByRole('link', { name: 'Notices, 1 unread notice', exact: true }).click();
    const notice = page.getByRole('list', { name: 'Notices' }).getByRole('listitem').first();
    await notice.getByText(/has Library from \d\d:00\./).waitFor();
    await screenshot(page, 'notice-reservation');
    const { code } = reservationCreate.reservation;
    await notice.getByRole('link', { name: 'Watch the rooms', exact: true }).click();
    await page.getByRole('heading', { name: code }).waitFor();
    await page.getByRole('button', { name: `Cancel reservation ${code}` }).waitFor();
    await clean(page, 'one reservation');
    await screenshot(page, 'reservation-one');
    await page.goto('/settings/automation');
    await page.getByRole('link', { name: 'Watch the rooms' }).click();
    const run = page.getByRole('listitem').filter({ hasText: `Library · ${code}` });
    await run.getByText('succeeded').waitFor();
    await run.locator('summary').first().click();
    await run.getByRole('link', { name: 'Open what it is about' }).click();
    await page.getByRole('heading', { name: code }).waitFor();
    await page.goBack();
  });

  it('is tried on the reservation, and on the past', async () => {
    await page.getByRole('button', { name: 'Try the rule' }).click();
    await page.getByText('Choose a reservation first.').waitFor();
    await page.getByLabel('Around the day').fill('2027-03-09');
    const picker = page.getByRole('combobox', { name: 'Reservation' });
    await picker.click();
    await picker.fill('library');
    await page.getByRole('option', { name: /Library/ }).click();
    await page.getByRole('button', { name: 'Try the rule' }).click();
    await page.getByText(/^It would run for “Library · /).waitFor();
    await page
      .getByText(/has Library from \d\d:00\./)
      .first()
      .waitFor();
    await clean(page, 'rule tried on a reservation');
    await screenshot(page, 'rule-reservation-tried');
    await page.getByRole('button', { name: 'Look at the past' }).click();
    await page.getByText('It would have run once.').waitFor();
  });

  it('reserves something at chosen resources, by hand', async () => {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill('Hall too');
    await page.getByLabel('What it waits for').selectOption('I run it by hand');
    await page.getByLabel('About what it runs').selectOption('A reservation');
    await page.getByRole('combobox', { name: 'Where it looks' }).selectOption('At chosen resources');
    const place = page.getByRole('combobox', { name: 'Resources' });
    await place.click();
    await page.getByRole('option', { name: /Library/ }).click();
    await page.getByRole('button', { name: 'Take away Library' }).waitFor();
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1', { exact: true }).selectOption('Reserve');
    const action = page.getByRole('region', { name: /^Action 1/ });
    await action.getByRole('combobox', { name: 'What', exact: true }).click();
    await page.getByRole('option', { name: /Hall/ }).click();
    await action
      .getByRole('group', { name: 'Start' })
      .getByLabel('Counted from')
      .selectOption('Start of the reservation');
    await action.getByLabel('Title', { exact: true }).fill('Beside {{ reservation.code }}');
    await clean(page, 'rule that reserves');
    await screenshot(page, 'rule-reserves');
    await saved('Hall too');
    await page.getByText('Library', { exact: true }).waitFor();
    await page.getByLabel('Around the day').first().fill('2027-03-09');
    const picker = page.getByRole('combobox', { name: 'Reservation' }).first();
    await picker.click();
    await page.getByRole('option', { name: /Library/ }).click();
    await page.getByRole('button', { name: 'Run it now' }).click();
    await page.getByText('succeeded').first().waitFor();
    const { reservations } = await ask(
      '{ reservations(first: 9) { nodes { summary items { resource { name } } } } }',
    );
    const made = reservations.nodes.find(({ summary }) => summary.startsWith('Beside'));
    assert.equal(made.items[0].resource.name, 'Hall');
  });

  it('is told with whom a calendar was shared', async () => {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill('Watch my calendars');
    await page.getByLabel('What it waits for').selectOption('A calendar is shared');
    await tellMe('{{ share.granteeName }} sees {{ calendar.name }} now.');
    await saved('Watch my calendars');
    const { calendars, organisations } = await ask(
      '{ calendars(first: 9) { nodes { id name } } organisations(first: 1) { nodes { id } } }',
    );
    const calendarId = calendars.nodes.find(({ name }) => name === 'Ours').id;
    const { calendarShareCreate } = await ask(
      `mutation ($input: CalendarShareCreateInput!) {
         calendarShareCreate(input: $input) { calendarShare { id } userErrors { message } }
       }`,
      { input: { calendarId, grantee: { organisationId: organisations.nodes[0].id }, role: 'READER' } },
    );
    assert.deepEqual(calendarShareCreate.userErrors, []);
    await page.goto('/notices');
    await page.getByText(`${NAME} sees Ours now.`).waitFor();
  });
});
