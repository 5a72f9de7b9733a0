// Two browsers of one person: what one does, the other shows within a second.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  createCalendar,
  createEvent,
  dialog,
  events,
  live,
  newPage,
  save,
  signIn,
  signUp,
  WEEK,
} from './support/browser.mjs';

const MOST_MS = 1000;

describe('a second browser', () => {
  let one;
  let other;
  before(async () => {
    one = await newPage();
    const person = await signUp(one, `/?view=week&date=${WEEK}`);
    other = await newPage();
    await other.goto(`/?view=week&date=${WEEK}`);
    await signIn(other, person);
    await live(other);
  });
  after(async () => {
    for (const page of [one, other]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  /** Milliseconds from the click that saves until `seen` holds in the other browser. */
  async function delay(act, seen) {
    const waiting = seen.then(() => performance.now());
    const start = performance.now();
    await act();
    return (await waiting) - start;
  }

  it('sees a new calendar, a new event, and its change', async (test) => {
    await createCalendar(one, 'Shared');
    await other
      .getByRole('checkbox', { name: 'Show Shared' })
      .waitFor({ state: 'attached', timeout: MOST_MS * 2 });
    await createEvent(one, {
      title: 'First',
      date: '2027-03-10',
      start: '09:00',
      end: '10:00',
      calendar: 'Shared',
    });
    await events(other, 'First').waitFor({ timeout: MOST_MS * 2 });

    await events(one, 'First').click();
    await dialog(one).getByLabel('Title').fill('Second');
    const ms = await delay(() => save(one), events(other, 'Second').waitFor());
    test.diagnostic(`the change was seen after ${ms.toFixed(0)} ms`);
    assert.ok(ms < MOST_MS, `seen after ${ms.toFixed(0)} ms`);
  });

  it('hears of a change made while it was away', async () => {
    await other.context().setOffline(true);
    await other.evaluate(() => window.dispatchEvent(new Event('offline')));
    await events(one, 'Second').click();
    await dialog(one).getByLabel('Title').fill('Third');
    await save(one);
    await other.context().setOffline(false);
    await events(other, 'Third').waitFor({ timeout: 30_000 });
  });

  it('offers to make a change anew when the event was saved elsewhere', async () => {
    await events(other, 'Third').click();
    await dialog(other).getByLabel('Title').fill('From the other');
    await events(one, 'Third').click();
    await dialog(one).getByLabel('Location').fill('Moved by one');
    await save(one);
    await dialog(other).getByRole('button', { name: 'Save' }).click();
    await other.getByRole('heading', { name: 'Changed by someone else' }).waitFor();
    await dialog(other).getByText('Moved by one').waitFor();
    await dialog(other).getByRole('button', { name: 'Apply mine on top' }).click();
    await events(one, 'From the other').waitFor();
    await events(one, 'From the other').click();
    assert.equal(await dialog(one).getByLabel('Location').inputValue(), 'Moved by one');
  });

  it('says that the server is away, and shows everything when it is back', async () => {
    await one.keyboard.press('Escape');
    const tab = await one.context().newPage();
    await tab.route('**/graphql', (route) => route.fulfill({ status: 503, body: 'away' }));
    await tab.goto(`/?view=week&date=${WEEK}`);
    await tab.getByRole('alert').waitFor();
    await tab.unroute('**/graphql');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await events(tab, 'From the other').waitFor();
    assert.equal(await tab.getByRole('alert').count(), 0);
    await tab.close();
  });

  it('is signed out with the first', async () => {
    await one.keyboard.press('Escape');
    const tab = await one.context().newPage();
    await tab.goto('/');
    await live(tab);
    await one.getByRole('button', { name: /^Account of/ }).click();
    await one.getByRole('menuitem', { name: 'Sign out' }).click();
    await tab.waitForURL(/\/sign-in/);
  });
});
