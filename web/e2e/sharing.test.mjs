// A calendar is shared between two browsers at each level, revoked, and lent to a program and to the public.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  baseURL,
  createCalendar,
  createEvent,
  dialog,
  events,
  newPage,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { linkIn, mailTo } from './support/mail.mjs';
import { serve } from './support/site.mjs';

const CALENDAR = 'Shared with Bob';
const LEVELS = {
  FREE_BUSY: 'Only when it is busy',
  READER: 'See events',
  WRITER: 'Change events',
  OWNER: 'Change and share',
};

/** What a program is answered that sends this secret. */
async function ask(secret, query, variables = {}) {
  const response = await fetch(`${baseURL}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function openMenu(page, name, item) {
  await page.getByRole('button', { name: `Options for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The names of what can be done with a calendar. */
async function menuOf(page, name) {
  await page.getByRole('button', { name: `Options for ${name}` }).click();
  const items = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  return items.map((item) => item.trim());
}

describe('sharing', () => {
  let ada;
  let bob;
  let bobsAddress;
  const shown = () => bob.getByRole('checkbox', { name: `Show ${CALENDAR}` });
  const blocks = (page) => page.locator('.cal3-grid .cal3-busy');

  before(async () => {
    ada = await newPage();
    await signUp(ada, `/?view=week&date=${WEEK}`);
    await createCalendar(ada, CALENDAR);
    await createEvent(ada, {
      title: 'Planning',
      date: '2027-03-10',
      start: '09:00',
      end: '10:00',
      calendar: CALENDAR,
    });
    bob = await newPage();
    bobsAddress = (await signUp(bob, `/?view=week&date=${WEEK}`)).email;
    // What is shared with an address is given to who has proved it.
    await bob.goto(linkIn(await mailTo(bobsAddress), '/confirm-address'));
    await bob
      .getByText(/confirmed/i)
      .first()
      .waitFor();
    await bob.goto(`/?view=week&date=${WEEK}`);
  });
  after(async () => {
    for (const page of [ada, bob]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  it('shows at once what each level lets see, and no more', async () => {
    await openMenu(ada, CALENDAR, 'Share…');
    await dialog(ada).getByLabel('E-mail of a person').fill(bobsAddress);
    await dialog(ada).getByLabel('Level', { exact: true }).selectOption(LEVELS.FREE_BUSY);
    await dialog(ada).getByRole('button', { name: 'Share', exact: true }).click();
    const level = dialog(ada).getByLabel(`Level of ${bobsAddress}`);
    await level.waitFor();

    await shown().waitFor({ state: 'attached' });
    await blocks(bob).waitFor();
    assert.equal(await events(bob, 'Planning').count(), 0);
    assert.equal(
      await blocks(bob)
        .innerText()
        .then((text) => /Planning/.test(text)),
      false,
    );
    assert.deepEqual(await menuOf(bob, CALENDAR), ['My colour and group…', 'Export as .ics', 'Leave…']);

    await level.selectOption(LEVELS.READER);
    await events(bob, 'Planning').waitFor();
    await blocks(bob).waitFor({ state: 'detached' });
    await events(bob, 'Planning').click();
    await dialog(bob).getByRole('heading', { name: 'Event', exact: true }).waitFor();
    assert.equal(await dialog(bob).getByRole('button', { name: 'Save' }).count(), 0, 'to be read only');
    await bob.keyboard.press('Escape');

    await level.selectOption(LEVELS.WRITER);
    await bob.getByText(LEVELS.WRITER).waitFor();
    await ada.keyboard.press('Escape');
    await createEvent(bob, {
      title: 'From Bob',
      date: '2027-03-11',
      start: '11:00',
      end: '12:00',
      calendar: CALENDAR,
    });
    await events(ada, 'From Bob').waitFor();

    await openMenu(ada, CALENDAR, 'Share…');
    await level.selectOption(LEVELS.OWNER);
    await bob.getByText(LEVELS.OWNER).waitFor();
    assert.ok((await menuOf(bob, CALENDAR)).includes('Share…'));
  });

  it('vanishes at once when it is taken back', async () => {
    await dialog(ada)
      .getByRole('button', { name: `Stop sharing with ${bobsAddress}` })
      .click();
    await shown().waitFor({ state: 'detached' });
    await events(bob, 'Planning').waitFor({ state: 'detached' });
    await dialog(ada).getByText('Nobody else sees this calendar.').waitFor();
  });

  it('is open to whoever has a public link, in a frame too, until that is replaced', async () => {
    await dialog(ada).getByLabel('Level of a new link').selectOption(LEVELS.READER);
    await dialog(ada).getByRole('button', { name: 'Make a link' }).click();
    const code = await dialog(ada).getByLabel('For a frame in your page').inputValue();
    const url = /src="([^"]+)"/.exec(code)?.[1];
    assert.ok(url?.startsWith(`${baseURL}/embed#cal3_lnk_`), url);

    const allowed = await fetch(`${baseURL}/embed`);
    assert.match(allowed.headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
    assert.equal(allowed.headers.get('x-frame-options'), null);
    for (const path of ['/', '/public', '/embed/', '/embed/..%2fgraphiql', '/graphiql']) {
      const refused = await fetch(`${baseURL}${path}`);
      assert.match(refused.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.equal(refused.headers.get('x-frame-options'), 'DENY', path);
    }

    const anybody = await newPage();
    const site = await serve(code);
    await anybody.goto(site.url);
    const frame = anybody.frameLocator('iframe');
    await frame.getByRole('heading', { name: CALENDAR }).waitFor();
    await anybody.goto(`${url.replace('/embed', '/public')}`);
    await anybody.getByRole('heading', { name: CALENDAR }).waitFor();

    const replaced = ada.waitForResponse((answer) => answer.request().postData()?.includes('LinkRotate'));
    await dialog(ada).getByRole('button', { name: 'Replace' }).click();
    await replaced;
    await anybody.reload();
    await anybody.getByText('This link does not work (any more).').waitFor();
    assert.deepEqual(anybody.problems, []);
    await anybody.context().close();
    site.close();
    await ada.keyboard.press('Escape');
  });

  it('is read by a program with a token, for what the token is for', async () => {
    await ada.goto('/settings/tokens');
    await ada.getByText('You have no token.').waitFor();
    await ada.getByRole('button', { name: 'New token' }).click();
    await dialog(ada).getByLabel('Name').fill('Report');
    await dialog(ada).getByRole('button', { name: 'Make the token' }).click();
    await dialog(ada).getByText('give at least one scope').waitFor();
    await dialog(ada).getByLabel('calendars:read', { exact: true }).check();
    await dialog(ada).getByLabel(CALENDAR, { exact: true }).check();
    await dialog(ada).getByRole('button', { name: 'Make the token' }).click();
    const secret = await dialog(ada).getByLabel('Token', { exact: true }).inputValue();
    assert.match(secret, /^cal3_pat_[0-9a-f]{64}$/);
    await ada.keyboard.press('Escape');

    const calendars = '{ calendars(first: 10) { nodes { id name } } }';
    const seen = await ask(secret, calendars);
    assert.deepEqual(
      seen.data.calendars.nodes.map((node) => node.name),
      [CALENDAR],
    );
    const id = seen.data.calendars.nodes[0].id;
    const refused = await ask(
      secret,
      'mutation ($id: ID!) { calendarUpdate(input: { id: $id, name: "Mine" }) { calendar { id } userErrors { code } } }',
      { id },
    );
    assert.equal(refused.errors[0].extensions.code, 'FORBIDDEN');
    assert.match(JSON.stringify(refused.errors[0]), /calendars:write/);

    await ada.reload();
    await ada.getByText('last used').waitFor();
    await ada.getByRole('button', { name: 'Revoke' }).click();
    await dialog(ada).getByRole('button', { name: 'Revoke token' }).click();
    await ada.getByText('You have no token.').waitFor();
    const after = await ask(secret, calendars);
    assert.equal(after.errors[0].extensions.code, 'UNAUTHENTICATED');
  });
});
