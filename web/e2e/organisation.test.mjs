// An organisation in two windows: somebody is invited by mail, accepts, and sees what belongs to all.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newPage, screenshot, signUp } from './support/browser.mjs';
import { linkTo } from './support/mail.mjs';

const NAME = 'Analytical Engines';

describe('an organisation', () => {
  let ada;
  let bob;
  let link;
  const address = `bob.${process.pid}.${Date.now()}@example.org`;
  const password = `harbour-violin-${Date.now()}-plum`;

  before(async () => {
    [ada, bob] = [await newPage(), await newPage()];
    await signUp(ada);
  });
  after(async () => {
    for (const page of [ada, bob]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  it('is made in the settings', async () => {
    await ada.goto('/settings/organisations');
    await ada.getByRole('button', { name: 'New organisation' }).click();
    const dialog = ada.locator('dialog[open]');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Name').fill(NAME);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await ada.getByRole('heading', { name: NAME }).waitFor();
    const members = ada.getByRole('list', { name: 'Members' }).getByRole('listitem');
    await members.first().waitFor();
    assert.match(await members.first().innerText(), /Ada Example.*\(you\)[\s\S]*Owner/);
    await ada.getByRole('button', { name: 'Leave' }).click();
    await ada.locator('dialog[open]').getByRole('button', { name: 'Leave' }).click();
    await ada.getByText('An organisation needs an owner').waitFor();
    await ada.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('invites by mail', async () => {
    await ada.getByLabel('E-mail of whom to invite').fill(address);
    await ada.getByLabel('As', { exact: true }).selectOption('Administrator');
    await ada.getByRole('button', { name: 'Invite', exact: true }).click();
    const invited = ada.getByRole('list', { name: 'Invitations' }).getByRole('listitem');
    await invited.filter({ hasText: address }).waitFor();
    assert.match(await invited.first().innerText(), /Administrator[\s\S]*Waiting until/);
    await screenshot(ada, 'organisation-invited');
    link = await linkTo('/invitation', address);
  });

  it('shows whoever has the link what it offers, and lets them make an account', async () => {
    await bob.goto(link);
    await bob.getByText(`Ada Example invites you to join ${NAME}.`).waitFor();
    assert.equal(new URL(bob.url()).hash, '', 'the secret does not stay in the address');
    await screenshot(bob, 'invitation');
    await bob.getByRole('link', { name: 'Create an account to accept' }).click();
    await bob.getByLabel('Your name').fill('Bob Example');
    await bob.getByLabel('E-mail').fill(address);
    await bob.getByLabel('Password').fill(password);
    await bob.getByRole('button', { name: 'Create account' }).click();
    await bob.getByRole('button', { name: NAME }).waitFor();
  });

  it('has the new member, in the role of the invitation, and the link is spent', async () => {
    await bob.goto('/settings/organisations');
    await bob.getByRole('button', { name: NAME }).click();
    const members = bob.getByRole('list', { name: 'Members' }).getByRole('listitem');
    await members.filter({ hasText: 'Bob Example' }).waitFor();
    assert.match(await members.filter({ hasText: 'Bob Example' }).innerText(), /Administrator/);
    assert.equal(await members.count(), 2);
    await bob.goto(link);
    await bob.getByText('This invitation cannot be accepted (any more).').waitFor();
  });

  it('shares its calendars among its administrators', async () => {
    await ada.getByLabel('Name of a new calendar').fill('Engine room');
    await ada.getByRole('button', { name: 'Add calendar' }).click();
    await ada.getByRole('list', { name: 'Calendars' }).getByText('Engine room').waitFor();
    await bob.goto('/?view=week');
    await bob.getByRole('checkbox', { name: 'Show Engine room' }).waitFor({ state: 'attached' });
  });

  it('takes from whoever is removed what they saw through it', async () => {
    await ada.reload();
    await ada.getByRole('button', { name: NAME }).click();
    const member = ada
      .getByRole('list', { name: 'Members' })
      .getByRole('listitem')
      .filter({ hasText: 'Bob' });
    await member.getByRole('button', { name: 'Remove' }).click();
    await ada.locator('dialog[open]').getByRole('button', { name: 'Remove' }).click();
    await member.waitFor({ state: 'detached' });
    await bob.getByRole('checkbox', { name: 'Show Engine room' }).waitFor({ state: 'detached' });
  });

  it('lets in whoever has an account by a link of their own', async () => {
    await ada.getByLabel('E-mail of whom to invite').fill(address);
    await ada.getByRole('button', { name: 'Invite', exact: true }).click();
    await bob.goto(await linkTo('/invitation', address, 2));
    await bob.getByRole('button', { name: `Join ${NAME}` }).click();
    await bob.getByText(`You belong to ${NAME} now.`).waitFor();
  });
});
