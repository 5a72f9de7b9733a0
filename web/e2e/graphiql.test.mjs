// The API page: a query, the examples, the documentation, and a subscription that receives.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  baseURL,
  createCalendar,
  dialog,
  fillVariables,
  newPage,
  runOperation,
  screenshot,
  signUp,
} from './support/browser.mjs';

describe('GraphiQL', () => {
  let calendar;
  let page;
  let person;
  before(async () => {
    calendar = await newPage();
    person = await signUp(calendar);
    await createCalendar(calendar, 'Queried');
    page = await calendar.context().newPage();
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(error.message));
    await page.goto('/graphiql.html');
    await page.getByRole('tab', { name: 'MyCalendars' }).waitFor({ timeout: 30_000 });
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await calendar.context().close();
  });

  const result = () => page.locator('.graphiql-response .view-lines');

  it('runs the first example with the session of the browser', async () => {
    await runOperation(page, 'MyCalendars');
    await result().getByText('Queried').waitFor();
    await screenshot(page, 'graphiql');
  });

  it('explains the schema', async () => {
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'occurrences', exact: true }).waitFor();
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  });

  it('receives what the calendar page does, from a cursor on', async () => {
    // With a cursor nothing depends on when the server has taken the subscription.
    const after = await latestCursor(person);
    await runOperation(page, 'Changes', () => fillVariables(page, { after }));
    await page.getByRole('button', { name: /^Stop query/ }).waitFor();
    await createCalendar(calendar, 'Announced');
    await result().getByText('"Announced"').waitFor();
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });

  it('asks as the program whose token is pasted, and as its person again without', async () => {
    const settings = await calendar.context().newPage();
    await settings.goto('/settings/tokens');
    await settings.getByRole('button', { name: 'New token' }).click();
    await dialog(settings).getByLabel('Name').fill('Reader');
    await dialog(settings).getByLabel('events:read', { exact: true }).check();
    await dialog(settings).getByRole('button', { name: 'Make the token' }).click();
    const secret = await dialog(settings).getByLabel('Token', { exact: true }).inputValue();
    await settings.close();
    const id = await firstCalendar(person);

    await page.getByLabel('Token', { exact: true }).fill(`Bearer ${secret}`);
    await page.getByText('Requests have the rights of this token').waitFor();
    const window = { from: '2027-03-01T00:00:00Z', to: '2027-04-01T00:00:00Z' };
    await runOperation(page, 'Month', () => fillVariables(page, { calendarIds: [id], ...window }));
    await result().getByText('"hasNextPage"').waitFor();
    assert.doesNotMatch(await result().innerText(), /FORBIDDEN/);

    const time = { local: '2027-03-09T09:00:00', timeZone: 'Europe/Budapest' };
    const input = { calendarId: id, summary: 'Made in GraphiQL', start: time, end: time };
    await runOperation(page, 'CreateEvent', () => fillVariables(page, { input }));
    await result().getByText('"FORBIDDEN"').waitFor();
    await result().getByText('"events:write"').waitFor();
    await screenshot(page, 'graphiql-token');

    await page.getByRole('button', { name: 'Forget it' }).click();
    await page.getByText('Requests have the rights of your session').waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await result().getByText('"Made in GraphiQL"').waitFor();
  });

  it('has a field for the token that everybody can use', async () => {
    await clean(page, 'the token of GraphiQL', '.cal3-token');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByLabel('Token', { exact: true }).waitFor();
    await screenshot(page, 'graphiql-token-phone');
  });
});

/** The id of the first calendar that a person sees. */
async function firstCalendar(person) {
  const data = await ask(person, '{ calendars(first: 1) { nodes { id } } }');
  return data.calendars.nodes[0].id;
}

/** Up to where the change log can be read by a person. */
async function latestCursor(person) {
  const data = await ask(person, '{ changes(first: 100) { endCursor pageInfo { hasNextPage } } }');
  assert.equal(data.changes.pageInfo.hasNextPage, false);
  return data.changes.endCursor;
}

/** What a person is answered. */
async function ask({ email, password }, query) {
  const post = async (path, body, headers = {}) => {
    const response = await fetch(baseURL + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 200, path);
    return response.json();
  };
  const { accessToken } = await post('/api/auth/login', { email, password });
  const { data } = await post('/graphql', { query }, { authorization: `Bearer ${accessToken}` });
  return data;
}
