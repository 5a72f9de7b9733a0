// Tasks are added, edited, ticked off and seen on the calendar, and a rule makes what follows from one that is done.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  answered,
  createCalendar,
  dialog,
  events,
  live,
  newPage,
  save,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { asPersonOf, begin } from './support/rules.mjs';

describe('tasks', () => {
  let page;
  let ask;
  const section = (name) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const row = (title) => page.getByRole('listitem').filter({ hasText: title });
  const box = (title) => page.getByRole('checkbox', { name: `Done: ${title}`, exact: true });

  before(async () => {
    page = await newPage();
    ask = asPersonOf(page);
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Mine');
    await createCalendar(page, 'Club');
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('are reached from the calendar, and added by the keyboard alone', async () => {
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByRole('heading', { name: 'Tasks', exact: true }).waitFor();
    await page.getByText('There is nothing to do.').waitFor();
    await page.getByLabel('What is to be done?').fill('Write the report');
    await page.keyboard.press('Enter');
    await section('Without a date').getByRole('button', { name: 'Write the report' }).waitFor();
    assert.equal(await page.getByLabel('What is to be done?').inputValue(), '');
    await page.getByLabel('What is to be done?').fill('Pay the rent');
    await page.getByLabel('Due on').fill('2020-01-31');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await section('Overdue').getByRole('button', { name: 'Pay the rent' }).waitFor();
    await clean(page, 'tasks');
  });

  it('are edited: all that they say', async () => {
    await page.getByRole('button', { name: 'Write the report' }).click();
    const editor = dialog(page);
    await editor.getByLabel('Title').fill('');
    await editor.getByRole('button', { name: 'Save' }).click();
    await editor.getByText('Say what is to be done.').waitFor();
    await editor.getByLabel('Title').fill('Write the yearly report');
    await editor.getByRole('combobox', { name: 'Due', exact: true }).selectOption('At a time');
    await editor.getByLabel('Date').fill('2027-03-10');
    await editor.getByLabel('Time', { exact: true }).fill('15:00');
    await editor.getByLabel('Notes').fill('- by *chapter*');
    await editor.getByLabel('Priority').selectOption('2');
    await editor.getByLabel('Labels').fill('Work, Urgent');
    await clean(page, 'task editor');
    await screenshot(page, 'task-editor');
    await save(page);
    const edited = row('Write the yearly report');
    await edited.getByText('Priority 2').waitFor();
    await edited.getByText('Urgent', { exact: true }).waitFor();
    await edited.getByText(/Due .*10 Mar.*15:00|Due .*Mar 10.*15:00/).waitFor();
    await section('Upcoming').getByRole('button', { name: 'Write the yearly report' }).waitFor();
    await screenshot(page, 'tasks');
  });

  it('are ticked off at once, and reopened', async () => {
    const told = answered(page, 'TaskUpdate');
    await box('Pay the rent').click();
    await told;
    await section('Done').getByRole('button', { name: 'Pay the rent' }).waitFor();
    assert.equal(await box('Pay the rent').isChecked(), true);
    // It has moved, and whoever works with the keyboard goes on from there.
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Done: Pay the rent',
    );
    await page.keyboard.press('Space');
    await section('Overdue').getByRole('button', { name: 'Pay the rent' }).waitFor();
    await box('Pay the rent').click();
    await section('Done').getByRole('button', { name: 'Pay the rent' }).waitFor();
  });

  it('are shown of one calendar', async () => {
    await page.getByLabel('Show', { exact: true }).selectOption('Club');
    await page.getByText('There is nothing to do.').waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('All calendars');
    await row('Write the yearly report').waitFor();
  });

  it('stand on the calendar where they are due, and are one thing there and here', async () => {
    await page.goto(`/?view=week&date=${WEEK}`);
    await live(page);
    const task = events(page, 'Write the yearly report');
    await task.waitFor();
    await screenshot(page, 'tasks-on-the-calendar');
    await task.click();
    await dialog(page).getByLabel('Status').selectOption('Done');
    await save(page);
    await page.locator('.cal3-done').filter({ hasText: 'Write the yearly report' }).waitFor();
    await page.goto(`/?view=agenda&date=${WEEK}`);
    await page.getByRole('button', { name: /Write the yearly report/ }).waitFor();
    await page.getByText('Task, done · Mine').waitFor();
    await screenshot(page, 'tasks-in-the-agenda');
  });

  it('make a rule act that waits for them to be done', async () => {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill('Follow up');
    await page.getByLabel('What it waits for').selectOption('A task is done');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1', { exact: true }).selectOption('Make a task');
    const action = page.getByRole('region', { name: /^Action 1/ });
    await action.getByLabel('Title', { exact: true }).fill('Follow up: {{ task.summary }}');
    await action.getByLabel('Labels', { exact: true }).fill('Later, Mail');
    await action.getByLabel('How it is said').selectOption('At a time of day');
    await action.getByLabel('Days later').fill('1');
    await clean(page, 'a rule about tasks');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('heading', { name: 'Follow up', exact: true }).waitFor();
    await page.getByText('Later, Mail').waitFor();

    await page.goto('/tasks');
    await page.getByLabel('What is to be done?').fill('Call the club');
    await page.keyboard.press('Enter');
    await box('Call the club').click();
    const follower = row('Follow up: Call the club');
    await follower.getByText('Mail', { exact: true }).waitFor();
    await screenshot(page, 'tasks-of-a-rule');
    const { tasks } = await ask('{ tasks(first: 10) { nodes { summary categories calendar { name } } } }');
    const made = tasks.nodes.filter(({ summary }) => summary === 'Follow up: Call the club');
    assert.deepEqual(made, [
      { summary: 'Follow up: Call the club', categories: ['Later', 'Mail'], calendar: { name: 'Mine' } },
    ]);
  });

  it('are opened by their link, deleted, and fit on a phone and in the dark', async () => {
    const { tasks } = await ask('{ tasks(first: 1, filter: { search: "rent" }) { nodes { id } } }');
    await page.goto(`/tasks/${tasks.nodes[0].id}`);
    await dialog(page).getByLabel('Title').waitFor();
    await dialog(page).getByRole('button', { name: 'Delete' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.waitForURL('**/tasks');
    await row('Pay the rent').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await row('Follow up: Call the club').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `the page is ${width} wide`);
    await clean(page, 'tasks on a phone in the dark');
    await screenshot(page, 'tasks-phone-dark');
    await page.goto(`/?view=day&date=2027-03-10`);
    await events(page, 'Write the yearly report').waitFor();
    await screenshot(page, 'tasks-calendar-phone-dark');
  });
});
