// The API page: a query, the examples, the documentation, and a subscription that receives.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCalendar, live, newPage, runOperation, screenshot, signUp } from './support/browser.mjs';

const MOST_CHANGES = 5;

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

  it('receives what the calendar page does', async () => {
    await runOperation(page, 'Changes');
    await page.getByRole('button', { name: /^Stop query/ }).waitFor();
    await live(calendar);
    // A change made before the server has taken the subscription is not sent: a few are made until one is.
    for (let n = 1; n <= MOST_CHANGES; n += 1) {
      await createCalendar(calendar, `Announced ${n}`);
      const seen = result().getByText('CALENDAR').first().waitFor({ timeout: 3000 });
      if (
        await seen.then(
          () => true,
          () => false,
        )
      )
        return;
    }
    assert.fail('no change arrived');
  });
});
