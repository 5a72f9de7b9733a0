// The API page: a query, the examples, the documentation, and a subscription that receives.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCalendar, live, newPage, screenshot, signUp } from './support/browser.mjs';

describe('GraphiQL', () => {
  let calendar;
  let page;
  before(async () => {
    calendar = await newPage();
    await signUp(calendar);
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
  const run = () => page.getByRole('button', { name: /^Execute query/ }).click();

  it('runs the first example with the session of the browser', async () => {
    await run();
    await result().getByText('Queried').waitFor();
    await screenshot(page, 'graphiql');
  });

  it('explains the schema', async () => {
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'occurrences', exact: true }).waitFor();
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  });

  it('receives what the calendar page does', async () => {
    await page.getByRole('tab', { name: 'Changes' }).click();
    await run();
    await page.getByRole('button', { name: /^Stop query/ }).waitFor();
    await live(calendar);
    // The server has taken the subscription once a change made after it arrives; until then, more are made.
    const seen = result().getByText('CALENDAR').first().waitFor({ timeout: 20_000 });
    await createCalendar(calendar, 'Announced');
    await seen;
    await result().getByText('Announced').waitFor();
  });
});
