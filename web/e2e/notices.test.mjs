// A rule tells its owner in the page: the bell says so at once, and the notices are read there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  createCalendar,
  createEvent,
  dialog,
  events,
  live,
  newPage,
  save,
  screenshot,
  signIn,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { begin } from './support/rules.mjs';

describe('a notice in the page', () => {
  let page;
  let person;
  const bell = (count) => page.getByRole('link', { name: `Notices, ${count}`, exact: true });
  const notices = () => page.getByRole('list', { name: 'Notices' }).getByRole('listitem');

  before(async () => {
    page = await newPage();
    person = await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Mine');
    await createEvent(page, { title: 'Dentist', date: '2027-03-09', start: '11:00', end: '12:00' });
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('is told by a rule that says so', async () => {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill('Watch my events');
    await page.getByLabel('What it waits for').selectOption('An event is changed');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1', { exact: true }).selectOption('Tell people');
    const action = page.getByRole('region', { name: /^Action 1/ });
    await action.getByLabel('By which way').selectOption('In Cal3');
    assert.equal(await action.getByLabel('Further addresses').count(), 0);
    await action.getByLabel('Subject', { exact: true }).fill('Changed: {{ event.summary }}');
    await action.getByLabel('Text', { exact: true }).fill('It begins at {{ event.startTime }}.');
    await clean(page, 'tell in the page');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('heading', { name: 'Watch my events', exact: true }).waitFor();
    await page.getByText('In Cal3', { exact: true }).waitFor();
  });

  it('makes the number at the bell rise without the page being loaded anew', async () => {
    await page.goto(`/?view=week&date=${WEEK}`);
    await live(page);
    await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
    await page.evaluate(() => {
      window.isTheSamePage = true;
    });
    for (const [from, to] of [
      ['Dentist', 'Dentist, moved'],
      ['Dentist, moved', 'Dentist again'],
    ]) {
      await events(page, from).click();
      await dialog(page).getByLabel('Title').fill(to);
      await save(page);
      await events(page, to).waitFor();
    }
    await bell('2 unread notices').waitFor();
    await page.locator('[aria-live=polite]').getByText('2 unread notices').waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(() => window.isTheSamePage), true);
    await screenshot(page, 'notices-bell');
    await clean(page, 'bell');
  });

  it('is listed, marked as read by the keyboard, and leads to its event', async () => {
    await bell('2 unread notices').press('Enter');
    await page.getByRole('heading', { name: 'Notices', exact: true }).waitFor();
    await notices().first().getByText('Changed: Dentist again').waitFor();
    await notices().first().getByText('It begins at 11:00.').waitFor();
    await notices().first().getByText('From your rule “Watch my events”').waitFor();
    await screenshot(page, 'notices');
    await clean(page, 'notices');
    await page.getByRole('button', { name: 'Mark as read: Changed: Dentist again' }).press('Enter');
    await bell('1 unread notice').waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement?.contains(document.querySelector('main ul'))),
      true,
    );

    await page.getByRole('link', { name: 'Changed: Dentist, moved' }).click();
    await dialog(page).waitFor();
    assert.equal(await dialog(page).getByLabel('Title').inputValue(), 'Dentist again');
    assert.match(page.url(), /view=day&date=2027-03-09$/);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
  });

  it('is read and deleted elsewhere, as this page shows at once', async () => {
    await events(page, 'Dentist again').click();
    await dialog(page).getByLabel('Title').fill('Dentist at last');
    await save(page);
    await bell('1 unread notice').click();
    await notices().nth(2).waitFor();

    const other = await newPage({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      colorScheme: 'dark',
    });
    await other.goto('/notices');
    await signIn(other, person);
    await other.getByText('Changed: Dentist at last').waitFor();
    await clean(other, 'notices phone');
    await screenshot(other, 'notices-phone');
    assert.equal(await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await other.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
    await other.getByRole('button', { name: 'Delete: Changed: Dentist at last' }).click();
    await notices().filter({ hasText: 'Dentist at last' }).waitFor({ state: 'detached' });
    await other.getByLabel('Show').selectOption('Unread');
    await other.getByText('You have read everything.').waitFor();
    await other.goto('/');
    await live(other);
    await other.getByRole('link', { name: 'Notices', exact: true }).waitFor();
    await screenshot(other, 'notices-bell-phone');
    assert.equal(await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    assert.deepEqual(other.problems, []);
    await other.context().close();
  });

  it('that leads to what is gone says so', async () => {
    await page.goto('/events/evt_01h455vb4pex5vsknk084sn02q');
    await page.getByText('There is no such event any more').waitFor();
  });
});
