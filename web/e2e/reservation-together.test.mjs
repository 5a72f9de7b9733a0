// Several things reserved together; taking reservations along as files; how much things are used.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  box,
  center,
  createCalendar,
  dialog,
  drag,
  events,
  newPage,
  save,
  screenshot,
  signUp,
} from './support/browser.mjs';
import { makeOrganisation, makeResource, makeType } from './support/organisation.mjs';

const DAY = '2027-03-09';

describe('things that are reserved together', () => {
  let page;
  before(async () => {
    page = await newPage();
    await signUp(page);
    await makeOrganisation(page, 'Mill House');
    await makeType(page, 'Things', async (form) => {
      await form.getByText('Opening hours').click();
      await form.getByLabel('It is always open').uncheck();
    });
    await makeResource(page, 'Library');
    await makeResource(page, 'Projector');
    await makeResource(page, 'Chairs', (form) => form.getByLabel('How many there are').fill('10'));
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  const shown = (text) =>
    page.locator('.cal3-timeline .ec-event:not(.ec-ghost):not(.ec-preview)').filter({ hasText: text });

  async function lookAt(resource) {
    await page.goto(`/reservations/book?date=${DAY}`);
    await page.getByLabel('What', { exact: true }).selectOption(resource);
  }

  it('are held and reserved as one, at times at which all are free', async () => {
    await lookAt('Projector');
    await page.getByLabel('What for').fill('Film');
    await page.getByRole('button', { name: '10:00 – 11:00, Projector', exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Reserve', exact: true }).click();
    await page.getByText(/It is reserved/).waitFor();

    await lookAt('Library');
    await page.getByRole('button', { name: '10:00 – 11:00, Library', exact: true }).waitFor();
    await page.getByLabel('Together with it').selectOption('Projector');
    await page.getByLabel('Together with it').selectOption('Chairs');
    await page.getByLabel('How many of Chairs').fill('4');
    await page.getByText('These are the times at which all of it is free.').waitFor();
    await page.getByRole('button', { name: '11:00 – 12:00, Library', exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: '10:00 – 11:00, Library', exact: true }).count(), 0);
    await page.getByLabel('What for').fill('Lecture');
    await screenshot(page, 'together-book');
    await clean(page, 'booking several things');
    await page.getByRole('button', { name: '11:00 – 12:00, Library', exact: true }).click();
    await dialog(page).getByText('Projector, 4 × Chairs').waitFor();
    await dialog(page).getByRole('timer').waitFor();
    await screenshot(page, 'together-hold');
    await dialog(page).getByRole('button', { name: 'Reserve', exact: true }).click();
    await page
      .getByText(/It is reserved/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'My reservations' }).click();
    const mine = page
      .getByRole('list', { name: 'To come' })
      .getByRole('listitem')
      .filter({ hasText: 'Lecture' });
    await mine.getByText('Library').waitFor();
    assert.match(await mine.innerText(), /Projector/);
    assert.match(await mine.innerText(), /4 × Chairs/);
  });

  it('are refused as one, with the name of what is taken, and can be had without it', async () => {
    await page.goto(`/reservations/timeline?view=day&date=${DAY}`);
    await shown('Lecture').first().waitFor();
    assert.equal(await shown('with 2 more things').count(), 3, 'it is in three rows');
    const row = await center(page.locator('.ec-sidebar').getByText('Library'));
    const film = await box(shown('Film'));
    await drag(page, { x: film.x + 5, y: row.y }, { x: film.x + film.width - 5, y: row.y });
    await dialog(page).getByLabel('What for').fill('Slides');
    await dialog(page).getByLabel('Together with it').selectOption('Projector');
    await dialog(page).getByRole('button', { name: 'Reserve', exact: true }).click();
    await dialog(page).getByText('Projector:').waitFor();
    await dialog(page).getByRole('list', { name: 'What takes it' }).getByText('Film').waitFor();
    await screenshot(page, 'together-refused');
    await dialog(page).getByRole('button', { name: 'Do without Projector' }).click();
    await shown('Slides').waitFor();
    assert.equal(await shown('Slides').count(), 1);
    await screenshot(page, 'together-timeline');
  });

  it('are taken along as a table and as a calendar', async () => {
    const take = async (what) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: what }).click(),
      ]);
      return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
    };
    const [table, csv] = await take('Table (CSV)');
    assert.equal(table, 'reservations.csv');
    const rows = csv.trim().split('\r\n');
    assert.match(rows[0], /^id,code,status,start,end,/);
    assert.equal(rows.length, 4, csv);
    assert.match(csv, /Library; Projector; 4 × Chairs|4 × Chairs/);
    assert.match(csv, /2027-03-09T11:00:00\+01:00/);
    const [calendar, ics] = await take('Calendar (.ics)');
    assert.equal(calendar, 'reservations.ics');
    assert.equal(ics.match(/BEGIN:VEVENT/g).length, 3);
    assert.match(ics, /SUMMARY:Lecture/);
  });

  it('are told of by hours', async () => {
    await page.getByRole('link', { name: 'Utilisation' }).click();
    await page.getByLabel('From').fill('2027-03-08');
    await page.getByLabel('Until').fill('2027-03-14');
    await page.getByLabel('For each').selectOption('Day');
    const table = page.getByRole('table', { name: 'Utilisation' });
    await table
      .getByRole('rowheader', { name: /Tue.*9/ })
      .first()
      .waitFor();
    const library = table.getByRole('row').filter({ hasText: 'Library' });
    // Two hours: the lecture and the slides.
    const cells = await library.getByRole('cell').allInnerTexts();
    assert.equal(cells[1], '2');
    assert.equal(cells[3], '2');
    const chairs = await table
      .getByRole('row')
      .filter({ hasText: 'Chairs' })
      .getByRole('cell')
      .allInnerTexts();
    assert.equal(chairs[1], '4', 'four chairs for an hour');
    await screenshot(page, 'utilisation');
    await clean(page, 'utilisation');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Table (CSV)' }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    assert.equal(csv.trim().split('\r\n').length, 1 + 3 * 7);
  });

  it('have an event in a calendar that is moved and cancelled with them', async () => {
    await page.goto(`/?view=day&date=${DAY}`);
    await createCalendar(page, 'Mine');
    await lookAt('Library');
    await page.getByLabel('What for').fill('Rehearsal');
    await page.getByText('More to say').click();
    await page.getByLabel('Also in the calendar').selectOption('Mine');
    await page.getByRole('button', { name: '13:00 – 14:00, Library', exact: true }).click();
    await dialog(page).getByRole('timer').waitFor();
    await dialog(page).getByRole('button', { name: 'Reserve', exact: true }).click();
    await page
      .getByText(/It is reserved/)
      .first()
      .waitFor();
    await page.goto(`/?view=day&date=${DAY}`);
    await events(page, 'Rehearsal').waitFor();
    assert.match(await events(page, 'Rehearsal').innerText(), /13:00 – 14:00/);
    await screenshot(page, 'together-event');

    await page.goto(`/reservations/timeline?view=day&date=${DAY}`);
    const place = await box(shown('Rehearsal'));
    const from = await center(shown('Rehearsal'));
    await drag(page, from, { x: from.x + place.width, y: from.y });
    await page.getByText(/It is moved to .*14:00 – 15:00/).waitFor();
    await page.goto(`/?view=day&date=${DAY}`);
    await events(page, 'Rehearsal').filter({ hasText: '14:00 – 15:00' }).waitFor();
    // By hand it stays where the reservation is.
    const event = await center(events(page, 'Rehearsal'));
    const height = (await box(events(page, 'Rehearsal'))).height;
    await drag(page, event, { x: event.x, y: event.y + height });
    await page.getByText(/It follows the reservation/).waitFor();
    await events(page, 'Rehearsal').filter({ hasText: '14:00 – 15:00' }).waitFor();
    // What it is called is one's own.
    await events(page, 'Rehearsal').click();
    await dialog(page).getByLabel('Title').fill('Dress rehearsal');
    await save(page);
    await events(page, 'Dress rehearsal').filter({ hasText: '14:00 – 15:00' }).waitFor();

    await page.goto('/reservations/mine');
    const mine = page.getByRole('listitem').filter({ hasText: 'Rehearsal' });
    await mine.getByRole('button', { name: /^Cancel reservation/ }).click();
    await dialog(page).getByRole('button', { name: 'Cancel reservation', exact: true }).click();
    await page.getByText('It is cancelled.').waitFor();
    await page.goto(`/?view=day&date=${DAY}`);
    await page.locator('.cal3-cancelled').filter({ hasText: 'Dress rehearsal' }).waitFor();
  });
});
