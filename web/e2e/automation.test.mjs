// A rule is built, tried, seen to act and explained.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  createCalendar,
  createEvent,
  dialog,
  events,
  newPage,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { asPersonOf, begin, tryOn } from './support/rules.mjs';

const FERN = '#15803d';

/** Events of the grid with this title that are drawn in the colour of the rule. */
function inFern(page, title) {
  return events(page, title).and(page.locator(`[style*="${FERN}"]`));
}

describe('a rule', () => {
  let page;
  before(async () => {
    page = await newPage();
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Mine');
    for (const [title, start, end] of [
      ['Sport class', '09:00', '10:00'],
      ['Dentist', '11:00', '12:00'],
    ]) {
      await createEvent(page, { title, date: '2027-03-09', start, end, calendar: 'Mine' });
    }
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('is built without writing JSON, and its faults stand where they are', async () => {
    await page.goto('/settings/automation');
    await page.getByText('You have no rule yet.').waitFor();
    await begin(page, 'An empty rule');
    await page.getByLabel('What it waits for').selectOption('An event is made');
    await page.getByRole('button', { name: 'Add a condition', exact: true }).first().click();
    const condition = page.getByRole('group', { name: 'Condition', exact: true });
    assert.equal(
      await condition.getByLabel('What', { exact: true }).evaluate((e) => e === document.activeElement),
      true,
    );
    await condition.getByLabel('What', { exact: true }).selectOption('Title');
    await condition.getByLabel('Comparison').selectOption('contains');
    await page.getByRole('button', { name: 'Add an action' }).click();
    const action = page.getByRole('region', { name: /^Action 1/ });
    await action.getByLabel('Action 1', { exact: true }).selectOption('Set the title');
    await action.getByLabel('Title', { exact: true }).fill('{{ event.sumary }}');

    await page.getByRole('button', { name: 'Save the rule' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'cannot be saved yet' });
    await summary.getByText(/3 things are wrong/).waitFor();
    await summary.getByText(/^Action 1: .*event\.summary/).waitFor();
    const title = action.getByLabel('Title', { exact: true });
    assert.equal(await title.getAttribute('aria-invalid'), 'true');
    assert.match(await action.getByRole('alert').innerText(), /event\.summary/);
    await summary.getByText('Conditions: Give a text; to ask for none use “is empty”.').waitFor();
    assert.equal(await condition.getByLabel('Value').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid'), 'true');
    await screenshot(page, 'automation-faults');

    await page.getByLabel('Name', { exact: true }).fill('Colour sport');
    await condition.getByLabel('Value').fill('Sport');
    await action.getByLabel('Action 1', { exact: true }).selectOption('Set the colour');
    await action.getByLabel('Fern').check();
  });

  it('is tried before it is saved: why, and what it would do, with nothing done', async () => {
    await tryOn(page, 'Sport class');
    await page.getByText('It would run for “Sport class”.').waitFor();
    await page.getByText('Title contains “Sport” – it was “Sport class”').waitFor();
    const effects = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What it would do' }) });
    await effects.last().getByText(FERN).waitFor();
    await tryOn(page, 'Dentist');
    await page.getByText('It would not run for “Dentist”: the condition does not hold.').waitFor();
    await page.getByText('Title contains “Sport” – it was “Dentist”').waitFor();
    await screenshot(page, 'automation-tried');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await page.getByText('It has not run yet.').waitFor();

    const other = await page.context().newPage();
    await other.goto(`/?view=week&date=${WEEK}`);
    await events(other, 'Sport class').waitFor();
    assert.equal(await inFern(other, 'Sport class').count(), 0);
    await other.close();
  });

  it('acts on a new event at once, and its history says why', async () => {
    const calendar = await page.context().newPage();
    await calendar.goto(`/?view=week&date=${WEEK}`);
    await createEvent(calendar, { title: 'Sport day', date: '2027-03-10', start: '09:00', end: '10:00' });
    await createEvent(calendar, { title: 'Reading', date: '2027-03-11', start: '09:00', end: '10:00' });
    await events(calendar, 'Sport day').waitFor();
    await inFern(calendar, 'Sport day').waitFor();
    assert.equal(await inFern(calendar, 'Reading').count(), 0);
    await calendar.close();

    const runs = page.getByRole('list', { name: 'History' }).getByRole('listitem');
    const run = runs.filter({ hasText: 'Sport day' }).first();
    await run.getByText('succeeded').waitFor();
    assert.equal(await page.getByRole('list', { name: 'History' }).getByText('Reading').count(), 0);
    await run.getByText('Sport day').first().click();
    await run.getByText('Title contains “Sport” – it was “Sport day”').waitFor();
    await run.getByText(FERN).waitFor();
    await screenshot(page, 'automation-history');

    await run.getByRole('button', { name: 'Run it once more' }).click();
    await dialog(page).getByRole('button', { name: 'Run it once more' }).click();
    await page.getByRole('list', { name: 'History' }).locator(':scope > li').nth(1).waitFor();
  });

  it('is edited by the keyboard: its actions are moved, and it is not left by mistake', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('heading', { name: 'Edit “Colour sport”' }).waitFor();
    await page.getByRole('button', { name: 'Add an action' }).press('Enter');
    await page.getByLabel('Action 2', { exact: true }).selectOption('Set the place');
    const place = page.getByRole('region', { name: /^Action 2/ }).getByLabel('Place', { exact: true });
    await place.fill('At ');
    await page.getByRole('button', { name: 'Insert a value into “Place”' }).press('Enter');
    await page.keyboard.type('name of the calendar');
    await page.keyboard.press('Enter');
    assert.equal(await place.inputValue(), 'At {{ calendar.name }}');
    assert.equal(await place.evaluate((e) => e === document.activeElement), true);
    await page.getByRole('button', { name: 'Move action 2 up' }).press('Enter');
    await page.getByText('Set the place is action 1 of 2 now.').waitFor({ state: 'attached' });
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Move action 1 up',
    );

    await page.getByRole('link', { name: 'All rules' }).click();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByText('At {{ calendar.name }}').waitFor();
  });

  it('is switched off and on again, and deleted', async () => {
    await page.getByRole('link', { name: 'All rules' }).click();
    const enabled = page.getByRole('switch', { name: '“Colour sport” is enabled' });
    await page.getByText(/Last run .*: succeeded/).waitFor();
    await screenshot(page, 'automation-list');
    await enabled.click();
    await page.locator('[role=switch][aria-checked=false]').waitFor();
    await enabled.click();
    await page.locator('[role=switch][aria-checked=true]').waitFor();
    await page.getByRole('button', { name: 'Options for Colour sport' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog(page).getByRole('button', { name: 'Delete' }).click();
    await page.getByText('You have no rule yet.').waitFor();
  });
});

describe('the history of a rule', () => {
  /** As many failures one after the other pause a rule. */
  const MOST_FAILURES = 10;

  it('says why its runs failed and that it is paused; they are tried again, and it is let go on', async () => {
    const page = await newPage();
    const ask = asPersonOf(page);
    await signUp(page, `/?view=week&date=${WEEK}`);
    for (const name of ['Mine', 'Gone soon']) await createCalendar(page, name);
    const { calendars } = await ask('{ calendars(first: 2) { nodes { id name } } }');
    const idOf = (name) => calendars.nodes.find((calendar) => calendar.name === name).id;
    await makeRule(ask, 'Copy', { kind: 'COPY_TO_CALENDAR', calendarId: idOf('Gone soon') });
    await ask('mutation ($id: ID!) { calendarDelete(input: { id: $id }) { deletedId } }', {
      id: idOf('Gone soon'),
    });
    await page.goto('/settings/automation');
    await page.getByRole('link', { name: 'Copy' }).click();
    await page.getByText('It has not run yet.').waitFor();
    await makeEvent(ask, idOf('Mine'), 'First');
    const run = page
      .getByRole('list', { name: 'History' })
      .locator(':scope > li')
      .filter({ hasText: 'First' });
    await run.getByText('failed', { exact: true }).first().waitFor();
    await run.getByText('First').first().click();
    await run.getByText('There is nothing with this id').waitFor();
    await run.getByRole('button', { name: 'Try it again' }).click();
    await run.getByText('attempt 2').waitFor();

    await Promise.all(
      Array.from({ length: MOST_FAILURES }, (_, index) => makeEvent(ask, idOf('Mine'), `More ${index}`)),
    );
    const notice = page.getByRole('alert').filter({ hasText: 'It was paused on' });
    await notice.waitFor();
    await page.getByRole('link', { name: 'All rules' }).click();
    await notice.getByText(/The last fault: There is nothing/).waitFor();
    await screenshot(page, 'automation-paused');
    await notice.getByRole('button', { name: 'Let it go on' }).click();
    await notice.waitFor({ state: 'detached' });
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('has its history page by page', async () => {
    const page = await newPage();
    const ask = asPersonOf(page);
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Mine');
    const { calendars } = await ask('{ calendars(first: 1) { nodes { id } } }');
    await makeRule(ask, 'Often', { kind: 'STOP' });
    await Promise.all(
      Array.from({ length: 25 }, (_, index) => makeEvent(ask, calendars.nodes[0].id, `Event ${index}`)),
    );
    await page.goto('/settings/automation');
    await page.getByRole('link', { name: 'Often' }).click();
    const runs = page.getByRole('list', { name: 'History' }).locator(':scope > li');
    const count = (wanted) =>
      page.waitForFunction(
        (number) => document.querySelectorAll('ul[aria-label=History] > li').length === number,
        wanted,
      );
    await count(20);
    const newest = await runs.allInnerTexts();
    await page.getByRole('button', { name: 'Next' }).click();
    await count(5);
    const oldest = await runs.allInnerTexts();
    const titles = [...newest, ...oldest].map((text) => /Event \d+/.exec(text)?.[0]);
    assert.equal(new Set(titles).size, 25);
    await page.getByRole('button', { name: 'Previous' }).click();
    await count(20);
    await page.context().close();
  });
});

/** Makes a rule for new events that does one thing. */
async function makeRule(ask, name, action) {
  const { ruleCreate } = await ask(
    'mutation ($definition: JSON!) { ruleCreate(input: { definition: $definition }) { userErrors { message } } }',
    {
      definition: {
        name,
        timeZone: 'Europe/Budapest',
        trigger: { kind: 'EVENT_CREATED' },
        steps: [{ action }],
      },
    },
  );
  assert.deepEqual(ruleCreate.userErrors, []);
}

async function makeEvent(ask, calendarId, summary) {
  const time = (local) => ({ local, timeZone: 'Europe/Budapest' });
  const { eventCreate } = await ask(
    'mutation ($input: EventCreateInput!) { eventCreate(input: $input) { userErrors { message } } }',
    {
      input: {
        calendarId,
        summary,
        start: time('2027-03-09T09:00:00'),
        end: time('2027-03-09T10:00:00'),
      },
    },
  );
  assert.deepEqual(eventCreate.userErrors, []);
}
