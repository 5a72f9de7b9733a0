// An administrator of the installation: all people, all organisations, an owner for one that has none, and the audit log.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { dialog, newPage, screenshot, signUp } from './support/browser.mjs';
import { makeOrganisation } from './support/organisation.mjs';
import { ask, makeToken } from './support/token.mjs';

const NAME = 'Orphaned Works';

describe('the administration', { skip: !process.env.CAL3_BINARY && 'needs CAL3_BINARY' }, () => {
  let root;
  let ada;
  let administrator;
  let owner;

  before(async () => {
    [root, ada] = [await newPage(), await newPage()];
    administrator = await signUp(root);
    owner = await signUp(ada);
    await makeOrganisation(ada, NAME);
    execFileSync(process.env.CAL3_BINARY, ['user', 'create-admin', administrator.email]);
  });
  after(async () => {
    for (const page of [root, ada]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const organisation = () =>
    root.getByRole('list', { name: 'All organisations' }).getByRole('listitem').filter({ hasText: NAME });

  it('is not offered to others', async () => {
    await ada.goto('/settings/all-organisations');
    await ada.getByText('This page is for administrators of the installation.').waitFor();
    assert.equal(await ada.getByRole('link', { name: 'All organisations' }).count(), 0);
  });

  it('shows every organisation with its numbers', async () => {
    await root.goto('/settings/all-organisations');
    await root.getByLabel('Search by name').fill(NAME.toUpperCase());
    await organisation().first().waitFor();
    assert.match(await organisation().first().innerText(), /Members: 1 · Service accounts: 0 · Calendars: 0/);
    assert.equal(await root.getByText('No owner').count(), 0);
  });

  it('gives an organisation whose owner is barred another', async () => {
    await root.goto('/settings/users');
    await root.getByLabel('Search by name or address').fill(owner.email);
    const person = root.getByRole('listitem').filter({ hasText: owner.email });
    await person.getByRole('button', { name: /Actions for/ }).click();
    await root.getByRole('menuitem', { name: 'Bar' }).click();
    await dialog(root).getByRole('button', { name: 'Bar' }).click();
    await person.getByText('Barred').waitFor();

    await root.goto('/settings/all-organisations');
    await root.getByLabel('Search by name').fill(NAME);
    await organisation().getByText('No owner').waitFor();
    await organisation().getByRole('button', { name: 'Give it an owner' }).click();
    await dialog(root).getByRole('button', { name: 'Save' }).click();
    await dialog(root).getByText('Choose somebody.').waitFor();
    await dialog(root).getByLabel('Search by name or address').fill(administrator.email);
    const label = `${administrator.name} (${administrator.email})`;
    await dialog(root).getByLabel('New owner').selectOption({ label });
    await clean(root, 'the choice of an owner');
    await screenshot(root, 'all-organisations');
    await dialog(root).getByRole('button', { name: 'Save' }).click();
    await organisation().getByText('No owner').waitFor({ state: 'detached' });
    await root.goto('/settings/organisations');
    await root.getByRole('button', { name: NAME }).waitFor();
  });

  it('reads the audit log page by page, the newest first', async () => {
    await root.goto('/settings/tokens');
    const secret = await makeToken(root, root, 'Renamer', ['organisations:read', 'organisations:write']);
    const { data } = await ask(secret, '{ organisations(first: 1) { nodes { id } } }');
    const rename = `mutation ($input: OrganisationUpdateInput!) {
      organisationUpdate(input: $input) { userErrors { message } } }`;
    for (let number = 1; number <= 50; number += 1) {
      const input = { id: data.organisations.nodes[0].id, name: `${NAME} ${number}` };
      const renamed = await ask(secret, rename, { input });
      assert.deepEqual(renamed.data.organisationUpdate.userErrors, []);
    }
    await root.goto('/settings/audit');
    const rows = root.locator('tbody tr');
    await rows.first().waitFor();
    const newest = await rows.first().innerText();
    assert.equal(await rows.count(), 50);
    assert.equal(await root.getByRole('button', { name: 'Previous page' }).isDisabled(), true);
    await root.getByRole('button', { name: 'Next page' }).click();
    await root.getByRole('button', { name: 'Previous page', disabled: false }).waitFor();
    await root.getByRole('cell', { name: 'ORGANISATION_OWNER_APPOINT' }).first().waitFor();
    assert.notEqual(await rows.first().innerText(), newest);
    await root.getByRole('button', { name: 'Previous page' }).click();
    await root.getByRole('button', { name: 'Previous page', disabled: true }).waitFor();
    await root.waitForFunction((text) => document.querySelector('tbody tr')?.innerText === text, newest);
  });
});
