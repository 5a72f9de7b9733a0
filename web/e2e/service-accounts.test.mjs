// A service account: made by an administrator, used by a program over HTTP, stopped, and deleted; members see it belongs.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import WebSocket from 'ws';
import { clean } from './support/axe.mjs';
import { baseURL, createCalendar, dialog, newPage, screenshot, signUp } from './support/browser.mjs';
import { join, makeOrganisation } from './support/organisation.mjs';
import { ask, makeToken } from './support/token.mjs';

const NAME = 'Robot Works';
const ROBOT = 'Room display';

/** Begins a subscription as a program does; `closed` tells the code with which its socket ends. */
async function follow(secret) {
  const socket = new WebSocket(`${baseURL.replace(/^http/, 'ws')}/graphql`, ['graphql-transport-ws']);
  const closed = once(socket, 'close').then(([code]) => code);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${secret}` } }));
  const [greeting] = await once(socket, 'message');
  assert.equal(JSON.parse(greeting).type, 'connection_ack');
  const payload = { query: 'subscription { changes { cursor } }' };
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
  return { closed };
}

const MEMBERS = '{ organisations(first: 5) { nodes { id name viewerRole } } }';

describe('a service account', () => {
  let ada;
  let bob;
  let secret;
  let organisation;

  before(async () => {
    [ada, bob] = [await newPage(), await newPage()];
    await signUp(ada);
    await makeOrganisation(ada, NAME);
    await join(ada, bob, await signUp(bob), NAME);
  });
  after(async () => {
    for (const page of [ada, bob]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const account = () =>
    ada.getByRole('list', { name: 'Service accounts' }).getByRole('listitem').filter({ hasText: ROBOT });
  const act = async (what) => {
    await ada.getByRole('button', { name: `Actions for ${ROBOT}` }).click();
    await ada.getByRole('menuitem', { name: what }).click();
  };

  it('is made by an administrator of the organisation', async () => {
    await ada.getByText('There are no service accounts yet.').waitFor();
    await ada.getByRole('button', { name: 'New service account' }).click();
    await dialog(ada).getByRole('button', { name: 'Save' }).click();
    await dialog(ada).getByRole('alert').first().waitFor();
    await dialog(ada).getByLabel('Name').fill(ROBOT);
    await dialog(ada).getByLabel('What it does').fill('Shows who has the room');
    await dialog(ada).getByLabel('Role in the organisation').selectOption('Resource manager');
    await dialog(ada).getByRole('button', { name: 'Save' }).click();
    await account().first().waitFor();
    assert.match(await account().first().innerText(), /Shows who has the room[\s\S]*Resource manager/);
    const member = ada
      .getByRole('list', { name: 'Members' })
      .getByRole('listitem')
      .filter({ hasText: ROBOT });
    assert.match(await member.innerText(), /Service account/);
    assert.equal(await member.getByRole('combobox').count(), 0, 'its role is not among those of people');
  });

  it('gets a token, whose text is shown once', async () => {
    await ada.getByRole('button', { name: `Tokens of ${ROBOT}` }).click();
    const tokens = ada.getByRole('region', { name: `Tokens of ${ROBOT}` });
    await tokens.getByText('It has no token').waitFor();
    secret = await makeToken(ada, tokens, 'Display', ['calendars:read', 'organisations:read']);
    assert.match(secret, /^cal3_svc_[0-9a-f]{64}$/);
    await tokens.getByText('never used').waitFor();
    await clean(ada, 'the service accounts of an organisation');
    await screenshot(ada, 'service-account');
  });

  it('lets a program do what the token is for, and nothing else', async () => {
    const seen = await ask(secret, MEMBERS);
    [organisation] = seen.data.organisations.nodes;
    assert.deepEqual([organisation.name, organisation.viewerRole], [NAME, 'RESOURCE_MANAGER']);
    const refused = await ask(secret, '{ resources(first: 5) { nodes { id } } }');
    assert.equal(refused.errors[0].extensions.code, 'FORBIDDEN');
    assert.match(JSON.stringify(refused.errors[0]), /resources:read/);
    await ada.reload();
    await ada.getByRole('button', { name: NAME }).click();
    await ada.getByRole('button', { name: `Tokens of ${ROBOT}` }).click();
    await ada.getByText('last used').waitFor();
  });

  it('is refused at once while it is stopped', async () => {
    const { closed } = await follow(secret);
    await act('Stop');
    await dialog(ada).getByRole('button', { name: 'Stop' }).click();
    await account().getByText('Stopped', { exact: true }).waitFor();
    assert.equal((await ask(secret, MEMBERS)).errors[0].extensions.code, 'UNAUTHENTICATED');
    assert.equal(await closed, 4403, 'what it followed ends too');
    await act('Let it act again');
    await account().getByText('Stopped', { exact: true }).waitFor({ state: 'detached' });
    assert.equal((await ask(secret, MEMBERS)).data.organisations.nodes.length, 1);
  });

  it('sees a calendar that is shared with it', async () => {
    const calendars = '{ calendars(first: 10) { nodes { name viewerRole } } }';
    assert.deepEqual((await ask(secret, calendars)).data.calendars.nodes, []);
    const page = await ada.context().newPage();
    await page.goto('/?view=week');
    await createCalendar(page, 'Rooms');
    await page.getByRole('button', { name: 'Options for Rooms' }).click();
    await page.getByRole('menuitem', { name: 'Share…' }).click();
    await dialog(page).getByLabel('With', { exact: true }).selectOption(NAME);
    await dialog(page).getByLabel('Who there').selectOption(`Service account: ${ROBOT}`);
    await dialog(page).getByRole('button', { name: 'Share', exact: true }).click();
    await dialog(page).getByLabel(`Level of ${ROBOT}`).waitFor();
    assert.deepEqual((await ask(secret, calendars)).data.calendars.nodes, [
      { name: 'Rooms', viewerRole: 'READER' },
    ]);
    await page.close();
  });

  it('is a member to members, who cannot decide on it', async () => {
    await bob.goto('/settings/organisations');
    await bob.getByRole('button', { name: NAME }).click();
    const member = bob
      .getByRole('list', { name: 'Members' })
      .getByRole('listitem')
      .filter({ hasText: ROBOT });
    await member.getByText('Service account').waitFor();
    assert.equal(await bob.getByRole('heading', { name: 'Service accounts' }).count(), 0);
  });

  it('ends with its tokens', async () => {
    const { closed } = await follow(secret);
    await act('Delete');
    await dialog(ada).getByRole('button', { name: 'Delete' }).click();
    await ada.getByText('There are no service accounts yet.').waitFor();
    assert.equal((await ask(secret, MEMBERS)).errors[0].extensions.code, 'UNAUTHENTICATED');
    assert.equal(await closed, 4403);
  });

  it('is shown page by page where there are many', async () => {
    await ada.goto('/settings/tokens');
    const own = await makeToken(ada, ada, 'Maker', ['organisations:write']);
    const create = `mutation ($input: ServiceAccountCreateInput!) {
      serviceAccountCreate(input: $input) { userErrors { message } } }`;
    for (let number = 1; number <= 26; number += 1) {
      const input = { organisationId: organisation.id, name: `Robot ${String(number).padStart(2, '0')}` };
      const { data } = await ask(own, create, { input });
      assert.deepEqual(data.serviceAccountCreate.userErrors, []);
    }
    await ada.goto('/settings/organisations');
    await ada.getByRole('button', { name: NAME }).click();
    for (const [list, last, count] of [
      ['Service accounts', ['Robot 26'], 25],
      ['Members', ['Robot 24', 'Robot 25', 'Robot 26'], 25],
    ]) {
      const part = ada.locator('section', { has: ada.getByRole('heading', { name: list, exact: true }) });
      const items = part.getByRole('list', { name: list, exact: true }).getByRole('listitem');
      await items.nth(count - 1).waitFor();
      assert.equal(await items.count(), count);
      await part.getByRole('button', { name: 'Next page' }).click();
      await items.nth(count - 1).waitFor({ state: 'detached' });
      await items.filter({ hasText: last.at(-1) }).waitFor();
      for (const name of last) assert.equal(await items.filter({ hasText: name }).count(), 1, name);
      assert.equal(await items.count(), last.length);
      assert.equal(await part.getByRole('button', { name: 'Next page' }).isDisabled(), true);
      await part.getByRole('button', { name: 'Previous page' }).click();
      await items.filter({ hasText: 'Robot 01' }).waitFor();
    }
  });
});
