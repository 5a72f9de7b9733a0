// The API page: a query, the examples, the documentation, and a subscription that receives.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  baseURL,
  createCalendar,
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
});

/** Up to where the change log can be read by a person. */
async function latestCursor({ email, password }) {
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
  const query = '{ changes(first: 100) { endCursor pageInfo { hasNextPage } } }';
  const { data } = await post('/graphql', { query }, { authorization: `Bearer ${accessToken}` });
  assert.equal(data.changes.pageInfo.hasNextPage, false);
  return data.changes.endCursor;
}
