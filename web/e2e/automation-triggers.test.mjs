// Rules that tell a chat, that run on a schedule, by a message and by hand, and what they would have done.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  createCalendar,
  createEvent,
  dialog,
  newPage,
  save as saveTask,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { startReceiver } from './support/receiver.mjs';
import { begin } from './support/rules.mjs';

describe('a rule', () => {
  let page;
  let receiver;
  before(async () => {
    receiver = await startReceiver();
    page = await newPage();
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Mine');
    await createEvent(page, { title: 'Dentist', date: '2027-03-09', start: '11:00', end: '12:00' });
  });
  after(async () => {
    await receiver.stop();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  async function named(name, trigger) {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('What it waits for').selectOption(trigger);
  }

  async function addAction(kind) {
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1', { exact: true }).selectOption(kind);
    return page.getByRole('region', { name: /^Action 1/ });
  }

  async function save(name) {
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  }

  const runs = () => page.getByRole('list', { name: 'History' }).locator(':scope > li');

  it('tells a chat by an address that is not shown again', async () => {
    await named('Tell the team', 'An event is made');
    const action = await addAction('Tell people');
    await action.getByLabel('By which way').selectOption('Slack');
    await action.getByLabel('Text', { exact: true }).fill('{{ event.summary }} is new');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('alert').filter({ hasText: 'cannot be saved yet' }).waitFor();
    await action.getByLabel('Address of the incoming webhook').fill(`${receiver.url}/kept-for-itself`);
    await screenshot(page, 'automation-notify');
    await clean(page, 'tell-people');
    await save('Tell the team');
    await page.getByText('Slack').first().waitFor();

    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByText(/http:\/\/127\.0\.0\.1\/•+ is kept/).waitFor();
    assert.equal(await action.getByLabel('Address of the incoming webhook').inputValue(), '');
    assert.equal((await page.content()).includes('kept-for-itself'), false);
    await page.getByRole('button', { name: 'Save the rule' }).click();

    const calendar = await page.context().newPage();
    await calendar.goto(`/?view=week&date=${WEEK}`);
    await createEvent(calendar, { title: 'Tea & cake', date: '2027-03-10', start: '09:00', end: '10:00' });
    await calendar.close();
    const { body } = await receiver.message((message) => message.body.text?.includes('Tea'));
    assert.deepEqual(body, { text: '*Tell the team*\nTea &amp; cake is new' });
    await runs().filter({ hasText: 'Tea & cake' }).first().getByText('succeeded').first().waitFor();
  });

  it('says what it would have done of late', async () => {
    await page.getByRole('button', { name: 'Look at the past' }).click();
    await page.getByText('It would have run 2 times.').waitFor();
    const past = page.getByRole('list', { name: 'What it would have done' });
    await past.getByText('Dentist', { exact: true }).click();
    await past.getByText('Dentist is new').waitFor();
    await screenshot(page, 'automation-backtest');
    await clean(page, 'backtest');
  });

  it('is applied to the events that there are', async () => {
    const applied = page.locator('section').filter({ hasText: 'Apply it to the events that there are' });
    await applied.getByLabel('Which events').selectOption('All');
    await applied.getByRole('button', { name: 'Apply it' }).click();
    await applied.getByText('Done.').waitFor();
    await applied.getByText('2 of 2 events looked at. The rule fits 2 of them; 2 are done.').waitFor();
    await screenshot(page, 'automation-apply');
    await clean(page, 'apply');
    const { body } = await receiver.message((message) => message.body.text?.includes('Dentist'));
    assert.deepEqual(body, { text: '*Tell the team*\nDentist is new' });
    await runs().filter({ hasText: 'Dentist' }).first().getByText('succeeded').first().waitFor();
  });

  it('runs on a schedule that is chosen, not written', async () => {
    await named('Weekly', 'It is time, by a schedule');
    await page.getByLabel('How often').selectOption('Every week');
    await page.getByLabel('Weekday').selectOption('Friday');
    await page.getByLabel('Time of day').fill('16:30');
    await addAction('End the run');
    await page.getByRole('button', { name: 'Try the rule' }).click();
    await page.getByText('It would run.').waitFor();
    await screenshot(page, 'automation-schedule');
    await clean(page, 'schedule');
    await save('Weekly');
    await page.getByText('It is time: every Friday at 16:30').waitFor();
    await page.getByLabel('Look back').selectOption('90 days');
    await page.getByRole('button', { name: 'Look at the past' }).click();
    await page.getByText(/It would have run 1[23] times\./).waitFor();

    await page.getByRole('link', { name: 'Edit' }).click();
    assert.equal(await page.getByLabel('Time of day').inputValue(), '16:30');
    await page.getByLabel('How often').selectOption('By an expression');
    await page.getByLabel('Expression of cron').fill('61 * * * *');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('alert').filter({ hasText: 'cannot be saved yet' }).waitFor();
    await page.getByLabel('Expression of cron').fill('* * * * *');
    await save('Weekly');
    // A minute is not long to wait for.
    await runs().first().getByText('succeeded').first().waitFor({ timeout: 90_000 });
  });

  it('runs by a message at its address', async () => {
    await named('Incoming', 'A message comes in');
    await page.getByRole('button', { name: 'Take out a value' }).click();
    await page.getByLabel('Name of value 1').fill('title');
    await page.getByLabel('Where value 1 stands').fill('/issue/title');
    await page.getByRole('button', { name: 'Add a condition', exact: true }).first().click();
    const condition = page.getByRole('group', { name: 'Condition', exact: true });
    await condition.getByLabel('What', { exact: true }).selectOption('title');
    await condition.getByLabel('Comparison').selectOption('contains');
    await condition.getByLabel('Value').fill('broken');
    const action = await addAction('End the run');
    await action.getByLabel('Reason', { exact: true }).fill('{{ webhook.title }}');
    await page.getByLabel('The message, as JSON').fill('{"issue": {"title": "It is broken"}}');
    await page.getByRole('button', { name: 'Try the rule' }).click();
    await page.getByText('It would run.').waitFor();
    await screenshot(page, 'automation-message');
    await clean(page, 'message');
    await save('Incoming');

    await page.getByRole('button', { name: 'Make the address' }).click();
    const url = await dialog(page).getByLabel('Address', { exact: true }).inputValue();
    const secret = await dialog(page).getByLabel('Secret', { exact: true }).inputValue();
    await screenshot(page, 'automation-address');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    const post = (id, title) => {
      const body = JSON.stringify({ issue: { title } });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
      return fetch(new URL(new URL(url).pathname, page.url()), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature}`,
        },
        body,
      });
    };
    assert.equal((await post('msg_1', 'It is broken')).status, 202);
    assert.equal((await post('msg_1', 'It is broken')).status, 202);
    assert.equal((await post('msg_2', 'All is well')).status, 202);
    await runs().first().getByText('succeeded').first().waitFor();
    assert.equal(await runs().count(), 1);
  });

  it('is run by hand on a chosen event', async () => {
    await named('By hand', 'I run it by hand');
    const action = await addAction('Set the title');
    await action.getByLabel('Title', { exact: true }).fill('{{ event.summary }}, run by hand');
    await save('By hand');
    const heading = page.getByRole('heading', { name: 'Run it', exact: true });
    const panel = page.locator('section').filter({ has: heading });
    await panel.getByLabel('Around the day').fill(WEEK);
    const event = panel.getByRole('combobox', { name: 'Event' });
    await event.click();
    await event.fill('Denti');
    await page.getByRole('option', { name: 'Dentist' }).click();
    await panel.getByRole('button', { name: 'Run it now' }).click();
    await page.getByText('“By hand” runs.').waitFor();
    await runs().filter({ hasText: 'Dentist' }).first().getByText('succeeded').first().waitFor();
    await screenshot(page, 'automation-by-hand');
  });

  it('is run by hand about a task that is found by its notes', async () => {
    await page.goto('/tasks');
    for (const title of ['Pay the rent', 'Write the report']) {
      await page.getByLabel('What is to be done?').fill(title);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: title, exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Write the report', exact: true }).click();
    await dialog(page).getByLabel('Notes').fill('Chapter by chapter');
    await saveTask(page);
    await named('Task by hand', 'I run it by hand');
    await page.getByLabel('About what it runs').selectOption('A task');
    const action = await addAction('Make a task');
    await action.getByLabel('Title', { exact: true }).fill('{{ task.summary }}, by hand');
    await save('Task by hand');
    const heading = page.getByRole('heading', { name: 'Run it', exact: true });
    const panel = page.locator('section').filter({ has: heading });
    await panel.getByRole('button', { name: 'Run it now' }).click();
    await panel.getByText('Choose a task first.').waitFor();
    const task = panel.getByRole('combobox', { name: 'Task' });
    await task.click();
    await page.getByRole('option').nth(1).waitFor();
    await screenshot(page, 'automation-task-picker');
    await clean(page, 'task picker');
    await task.fill('chapter');
    await page.getByRole('option', { name: 'Pay the rent' }).waitFor({ state: 'detached' });
    await page.getByRole('option', { name: 'Write the report' }).click();
    assert.equal(await task.inputValue(), 'Write the report');
    await panel.getByRole('button', { name: 'Run it now' }).click();
    await page.getByText('“Task by hand” runs.').waitFor();
    await runs().filter({ hasText: 'Write the report' }).first().getByText('succeeded').first().waitFor();
  });
});
