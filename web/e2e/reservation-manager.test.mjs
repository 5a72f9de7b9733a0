// Who manages resources, beside two members: the inbox of requests with what competes, and the timeline.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { box, center, dialog, drag, newPage, screenshot, signUp } from './support/browser.mjs';
import { join, makeOrganisation, makeResource, makeType, ownRules } from './support/organisation.mjs';

const NAME = 'Harbour House';
const DAY = '2027-03-09';

describe('the manager of resources', () => {
  let manager;
  let member;
  let rival;
  before(async () => {
    [manager, member, rival] = [await newPage(), await newPage(), await newPage()];
    await signUp(manager);
    const people = [await signUp(member), await signUp(rival)];
    await makeOrganisation(manager, NAME);
    await join(manager, member, people[0], NAME);
    await join(manager, rival, people[1], NAME);
    await makeType(manager, 'Rooms', async (page) => {
      await page.getByText('Opening hours').click();
      await page.getByLabel('It is always open').uncheck();
    });
    await makeResource(manager, 'Library');
    await makeResource(manager, 'Studio');
    await makeResource(manager, 'Hall', async (page) => {
      await ownRules(page, 'Approval');
      await page.getByLabel('Every reservation needs approval').check();
      await page.getByLabel('A request keeps the place until it is decided').uncheck();
    });
  });
  after(async () => {
    for (const page of [manager, member, rival]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const mine = (page) => page.getByRole('list', { name: 'To come' }).getByRole('listitem');
  const past = (page) => page.getByRole('list', { name: 'Past and given up' }).getByRole('listitem');
  const shown = (text) =>
    manager.locator('.cal3-timeline .ec-event:not(.ec-ghost):not(.ec-preview)').filter({ hasText: text });

  async function book(page, resource, from, to, summary) {
    await page.goto(`/reservations/book?date=${DAY}`);
    await page.getByLabel('What', { exact: true }).selectOption(resource);
    await page.getByLabel('What for').fill(summary);
    await page.getByRole('button', { name: `${from} – ${to}, ${resource}`, exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Reserve' }).click();
    await page.getByText(/It is re(served|quested)/).waitFor();
  }

  it('sees requests as they come, and which compete', async () => {
    await manager.getByRole('link', { name: 'Approvals' }).click();
    await manager.getByText('Nothing waits for you.').waitFor();
    await book(member, 'Hall', '10:00', '11:00', 'Concert');
    await manager.getByText('Concert').waitFor();
    await book(rival, 'Hall', '10:30', '11:30', 'Wedding');
    const contest = manager.getByRole('region', { name: '2 requests compete for the same place' });
    await contest.getByText('Wedding').waitFor();
    await screenshot(manager, 'approvals');
  });

  it('approves one, which declines the other, with words for its booker', async () => {
    await manager
      .getByRole('listitem')
      .filter({ hasText: 'Concert' })
      .getByRole('button', { name: /^Approve/ })
      .click();
    await dialog(manager).getByText('1 other request wants this place.').waitFor();
    await dialog(manager).getByLabel('Words for the booker').fill('Enjoy it');
    await screenshot(manager, 'approve');
    await dialog(manager).getByRole('button', { name: 'Approve' }).click();
    await manager.getByText('Nothing waits for you.').waitFor();
    await member.getByRole('link', { name: 'My reservations' }).click();
    await mine(member).filter({ hasText: 'Answer: Enjoy it' }).getByText('Reserved').waitFor();
    await rival.getByRole('link', { name: 'My reservations' }).click();
    await past(rival)
      .filter({ hasText: 'Wedding' })
      .filter({ hasText: 'Somebody else got the place' })
      .getByText('Declined')
      .waitFor();
  });

  it('declines with a reason', async () => {
    await book(rival, 'Hall', '14:00', '15:00', 'Band');
    await manager
      .getByRole('listitem')
      .filter({ hasText: 'Band' })
      .getByRole('button', { name: /^Decline/ })
      .click();
    await dialog(manager).getByLabel('Reason').fill('Too loud');
    await dialog(manager).getByRole('button', { name: 'Decline' }).click();
    await rival.getByRole('link', { name: 'My reservations' }).click();
    await past(rival).filter({ hasText: 'Answer: Too loud' }).getByText('Declined').waitFor();
  });

  it('has all on a timeline, live', async () => {
    await manager.goto(`/reservations/timeline?view=day&date=${DAY}`);
    await shown('Concert').waitFor();
    await book(member, 'Library', '10:00', '11:00', 'Reading');
    await shown('Reading').filter({ hasText: 'Reserved' }).waitFor();
    await screenshot(manager, 'timeline-day');
  });

  it('drags to another time and another resource, and by its end; the booker sees it', async () => {
    await member.getByRole('link', { name: 'My reservations' }).click();
    const place = await box(shown('Reading'));
    const from = await center(shown('Reading'));
    await drag(manager, from, { x: from.x + place.width, y: from.y });
    await mine(member).filter({ hasText: 'Reading' }).getByText('11:00 – 12:00').waitFor();
    const studio = await center(manager.locator('.ec-sidebar').getByText('Studio'));
    const now = await center(shown('Reading'));
    await drag(manager, now, { x: now.x, y: studio.y });
    await mine(member).filter({ hasText: 'Reading' }).getByText('Studio').waitFor();
    await shown('Reading').hover();
    const at = await box(shown('Reading'));
    const edge = { x: at.x + at.width - 3, y: at.y + at.height / 2 };
    await drag(manager, edge, { x: edge.x + place.width, y: edge.y });
    await mine(member).filter({ hasText: 'Reading' }).getByText('11:00 – 13:00').waitFor();
    await shown('Reading').filter({ hasText: '11:00 – 13:00' }).waitFor();
  });

  it('is told why something cannot be dragged somewhere, and it stays', async () => {
    await manager.getByText(/It is moved to .*11:00 – 13:00/).waitFor();
    const hall = await center(shown('Concert'));
    const now = await box(shown('Reading'));
    await drag(manager, { x: now.x + 12, y: now.y + now.height / 2 }, { x: hall.x + 12, y: hall.y });
    await dialog(manager).getByRole('list', { name: 'What takes it' }).getByText('Concert').waitFor();
    await screenshot(manager, 'timeline-refused');
    await dialog(manager).getByRole('button', { name: 'Leave it where it was' }).click();
    assert.deepEqual(await box(shown('Reading')), now);
  });

  it('reserves what is marked, also against a rule, with a reason', async () => {
    const row = await center(manager.locator('.ec-sidebar').getByText('Library'));
    const start = (await box(shown('Concert'))).x;
    await drag(manager, { x: start + 150, y: row.y }, { x: start + 215, y: row.y });
    await dialog(manager).getByLabel('What for').fill('Stocktaking');
    await dialog(manager).getByRole('button', { name: 'Reserve' }).click();
    await shown('Stocktaking').filter({ hasText: 'Reserved' }).waitFor();
    await shown('Stocktaking').focus();
    await manager.keyboard.press('Enter');
    await dialog(manager).getByRole('button', { name: /^Move/ }).click();
    await dialog(manager).getByLabel('At', { exact: true }).fill('20:00');
    await dialog(manager).getByRole('button', { name: 'Move', exact: true }).click();
    await dialog(manager).getByLabel('Reason to do it against the rules').fill('Once a year');
    await dialog(manager).getByRole('button', { name: 'Do it anyway' }).click();
    await dialog(manager).getByText('20:00 –').waitFor();
    await manager.keyboard.press('Escape');
  });

  it('zooms to a week and a month, and cancels from there', async () => {
    for (const view of ['Week', 'Month']) {
      await manager.getByRole('button', { name: view, exact: true }).click();
      await shown('Concert').waitFor();
      await screenshot(manager, `timeline-${view.toLowerCase()}`);
    }
    await shown('Concert').click();
    await dialog(manager)
      .getByRole('button', { name: /^Cancel reservation/ })
      .click();
    await dialog(manager).getByRole('button', { name: 'Cancel reservation', exact: true }).click();
    await shown('Concert').waitFor({ state: 'detached' });
    await past(member).filter({ hasText: 'Concert' }).getByText('Cancelled').waitFor();
  });
});
