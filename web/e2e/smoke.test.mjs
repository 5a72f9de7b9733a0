// The shortest way through everything, for a deployment that was just started.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  baseURL,
  createCalendar,
  createEvent,
  dialog,
  dropFiles,
  events,
  newPage,
  runOperation,
  signUp,
  WEEK,
} from './support/browser.mjs';

const file = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Cal3//Smoke//EN',
  'BEGIN:VEVENT',
  'UID:smoke-1@fixture.example',
  'DTSTAMP:20270101T000000Z',
  'DTSTART:20270310T120000Z',
  'DTEND:20270310T130000Z',
  'SUMMARY:From a file',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

describe('a deployment', () => {
  let page;
  before(async () => {
    page = await newPage();
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('is healthy', async () => {
    for (const path of ['/api/health', '/api/ready'])
      assert.equal((await fetch(baseURL + path)).status, 200, path);
  });

  it('lets one sign up, keep an event, and hears of changes', async () => {
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Smoke');
    await createEvent(page, {
      title: 'Kept',
      date: '2027-03-09',
      start: '09:00',
      end: '10:00',
      calendar: 'Smoke',
    });
    await page.reload();
    await events(page, 'Kept').waitFor();
  });

  it('imports a file through the worker', async () => {
    await dropFiles(page, [{ name: 'smoke.ics', text: file }]);
    await dialog(page).getByLabel('Into calendar').selectOption({ label: 'Smoke' });
    await dialog(page).getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('[data-import-status=SUCCEEDED]').waitFor({ timeout: 30_000 });
    await events(page, 'From a file').waitFor();
    assert.match(await events(page, 'From a file').innerText(), /13:00 – 14:00/);
  });

  it('serves GraphiQL', async () => {
    await page.goto('/graphiql.html');
    await page.getByRole('tab', { name: 'MyCalendars' }).waitFor({ timeout: 30_000 });
    await runOperation(page, 'MyCalendars');
    await page.locator('.graphiql-response .view-lines').getByText('Smoke').waitFor();
  });
});
