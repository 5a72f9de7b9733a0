// A file dropped on the page, its report, and its events in the right places.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  createCalendar,
  dialog,
  dropFiles,
  events,
  live,
  newPage,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';

const text = readFileSync(new URL('./fixtures/import.ics', import.meta.url), 'utf8');

describe('an import', () => {
  let page;
  before(async () => {
    page = await newPage();
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Imported');
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  async function importOnce() {
    await dropFiles(page, [{ name: 'village.ics', text }]);
    await dialog(page).getByLabel('Into calendar').selectOption({ label: 'Imported' });
    await dialog(page).getByText('village.ics').waitFor();
    await dialog(page).getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('[data-import-status=SUCCEEDED]').first().waitFor({ timeout: 30_000 });
  }

  it('refuses what is not a calendar before anything is sent', async () => {
    await dropFiles(page, [{ name: 'photo.txt', text: 'x' }]);
    await dialog(page).getByText('“photo.txt” is not an .ics file.').waitFor();
    assert.equal(await dialog(page).getByRole('button', { name: 'Import', exact: true }).isDisabled(), true);
    await page.keyboard.press('Escape');
  });

  it('takes a dropped file and shows its events without a reload', async () => {
    await importOnce();
    await events(page, 'Choir practice (moved)').waitFor();
    await events(page, 'Town festival').waitFor();
    // Eight in the morning in Seattle, given by its Windows name, is five in the afternoon in Budapest.
    assert.match(await events(page, 'Call with Seattle').innerText(), /17:00 – 18:00/);
    assert.equal(await events(page, 'Choir practice').count(), 0);
    await screenshot(page, 'imported');
  });

  it('accounts for every object in the report', async () => {
    await page.getByRole('link', { name: 'Report' }).first().click();
    await page.getByRole('heading', { name: 'Import of village.ics' }).waitFor();
    const figure = async (name) => Number(await page.locator(`[data-figure=${name}]`).innerText());
    await page.getByText('Has no start').waitFor();
    assert.equal(await figure('total'), 5);
    assert.equal(await figure('created'), 4);
    assert.equal(await figure('skipped'), 1);
    assert.equal(await page.locator('tbody tr').count(), 5);
    await page.getByLabel('Show').selectOption('Skipped');
    await page.getByText('Choir practice').first().waitFor({ state: 'detached' });
    const row = page.locator('tbody tr', { hasText: 'Has no start' });
    assert.match(await row.innerText(), /Skipped/);
    assert.notEqual((await row.locator('td').last().innerText()).trim(), '', 'the report says why');
    await screenshot(page, 'report');
    await page.getByRole('link', { name: 'Back to the calendar' }).click();
  });

  it('changes nothing when the same file comes again', async () => {
    await page.goto(`/?view=week&date=${WEEK}`);
    await live(page);
    await importOnce();
    await page.getByRole('link', { name: 'Report' }).first().click();
    await page.locator('[data-figure=unchanged]').waitFor();
    await page.waitForFunction(() => document.querySelector('[data-figure=unchanged]')?.textContent === '4');
    assert.equal(await page.locator('[data-figure=created]').innerText(), '0');
  });

  it('is shown again when the page is loaded anew in its middle', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      [
        'BEGIN:VEVENT',
        `UID:many-${n}@fixture.example`,
        'DTSTAMP:20270101T000000Z',
        'DTSTART:20280310T120000Z',
        'END:VEVENT',
      ].join('\r\n'),
    );
    const body = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cal3//Many//EN', ...many, 'END:VCALENDAR', ''];
    await page.goto(`/?view=week&date=${WEEK}`);
    await live(page);
    await dropFiles(page, [{ name: 'many.ics', text: body.join('\r\n') }]);
    await dialog(page).getByLabel('Into calendar').selectOption({ label: 'Imported' });
    await dialog(page).getByRole('button', { name: 'Import', exact: true }).click();
    const item = page.getByRole('region', { name: 'Imports' }).locator('[data-import-status]');
    await page.locator('[data-import-status=RUNNING]').waitFor({ timeout: 30_000 });
    await page.reload();
    assert.match(await item.innerText(), /many\.ics/);
    await page.locator('[data-import-status=SUCCEEDED]').waitFor({ timeout: 60_000 });
    assert.match(await item.innerText(), /20,000 new/);
    await page.reload();
    await live(page);
    assert.equal(await item.count(), 0, 'what has ended is not shown again');
  });
});
