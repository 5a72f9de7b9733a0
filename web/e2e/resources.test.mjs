// What can be reserved: types with rules, a tree of resources, and roles on them, made by who manages them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newPage, screenshot, signUp } from './support/browser.mjs';
import { join, makeOrganisation } from './support/organisation.mjs';

const NAME = 'Harbour House';

describe('resources', () => {
  let manager;
  let member;
  before(async () => {
    [manager, member] = [await newPage(), await newPage()];
    await signUp(manager);
    const person = await signUp(member);
    await makeOrganisation(manager, NAME);
    await join(manager, member, person, NAME);
    await manager.goto('/reservations/resources');
  });
  after(async () => {
    for (const page of [manager, member]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const list = (page) => page.getByRole('list', { name: 'Resources' }).getByRole('listitem');

  it('have a type, whose rules are said in a form', async () => {
    await manager.getByRole('button', { name: 'New type' }).click();
    await manager.getByLabel('Name').fill('Rooms');
    await manager.getByText('Opening hours').click();
    await manager.getByLabel('It is always open').uncheck();
    await manager.getByRole('button', { name: 'Monday: add hours' }).click();
    await manager.getByLabel('Monday: closes').first().fill('12:00');
    await manager.getByLabel('Monday: opens').nth(1).fill('11:00');
    await manager.getByText('Times and lengths').click();
    await manager.getByLabel('A start every … minutes').fill('30');
    await manager.getByLabel('At most').first().fill('4');
    await manager.getByRole('button', { name: 'Save' }).click();
    const refused = manager.getByRole('alert').filter({ hasText: 'Not before 12:00' });
    await refused.waitFor();
    await screenshot(manager, 'resource-type-refused');
    await manager.getByLabel('Monday: opens').nth(1).fill('13:00');
    await manager.getByRole('button', { name: 'Save' }).click();
    const types = manager.getByRole('list', { name: 'Types' }).getByRole('listitem');
    await types.filter({ hasText: 'Rooms' }).waitFor();
    await manager.getByRole('button', { name: 'Edit Rooms' }).click();
    await manager.getByText('Opening hours').click();
    assert.equal(await manager.getByLabel('Monday: opens').nth(1).inputValue(), '13:00');
    assert.equal(await manager.getByLabel('Saturday: opens').count(), 0);
    await screenshot(manager, 'resource-type');
    await manager.getByRole('button', { name: 'Cancel' }).click();
  });

  it('stand in a tree, with what they have', async () => {
    await manager.getByRole('button', { name: 'New resource' }).click();
    await manager.getByLabel('Name').fill('First floor');
    await manager.getByLabel('It can be reserved').uncheck();
    await manager.getByRole('button', { name: 'Save' }).click();
    await manager.getByRole('button', { name: 'New resource in First floor' }).click();
    await manager.getByLabel('Name').fill('Library');
    await manager.getByLabel('Seats').fill('12');
    await manager.getByRole('button', { name: 'Add an attribute' }).click();
    await manager.getByPlaceholder('Attribute').fill('Wheelchair access');
    await screenshot(manager, 'resource-editor');
    await manager.getByRole('button', { name: 'Save' }).click();
    await list(manager).nth(1).waitFor();
    const texts = await list(manager).allInnerTexts();
    assert.match(texts[0], /First floor[\s\S]*Not reservable itself/);
    assert.match(texts[1], /Library[\s\S]*12 seats[\s\S]*wheelchair access/);
    await screenshot(manager, 'resources');
  });

  it('can be changed, and have rules of their own', async () => {
    await manager.getByRole('button', { name: 'Edit Library' }).click();
    await manager.getByLabel('Seats').fill('10');
    await manager.getByLabel('Rules').selectOption('Rules of its own');
    await manager.getByText('Approval', { exact: true }).click();
    await manager.getByLabel('Every reservation needs approval').check();
    await manager.getByRole('button', { name: 'Save' }).click();
    await list(manager).filter({ hasText: '10 seats' }).filter({ hasText: 'Rules of its own' }).waitFor();
  });

  it('are managed by whom a role on them lets', async () => {
    await member.goto('/reservations');
    await member.getByRole('heading', { name: 'Reservations' }).waitFor();
    assert.equal(await member.getByRole('link', { name: 'Resources' }).count(), 0);
    await manager.getByRole('button', { name: 'Edit Library' }).click();
    const who = manager.getByLabel('Who', { exact: true });
    await who.locator('option').nth(2).waitFor({ state: 'attached' });
    const others = await who.locator('option').evaluateAll((all) => all.map(({ value }) => value));
    await manager.getByLabel('Find a member').fill((await emailOf(member)) ?? '');
    await manager.waitForFunction(
      (before) => document.querySelectorAll('option[value^="user "]').length < before,
      others.filter((value) => value.startsWith('user ')).length,
    );
    await who.selectOption({ index: 1 });
    await manager.getByLabel('Role', { exact: true }).selectOption('Manages it');
    await manager.getByRole('button', { name: 'Give the role' }).click();
    const roles = manager.getByRole('list', { name: 'Roles' }).getByRole('listitem');
    await roles.first().waitFor();
    await member.reload();
    await member.getByRole('link', { name: 'Resources' }).click();
    await member.getByRole('button', { name: 'Edit Library' }).waitFor();
    assert.equal(await member.getByRole('button', { name: 'Edit First floor' }).count(), 0);
    await roles
      .first()
      .getByRole('button', { name: /^Take the role/ })
      .click();
    await roles.first().waitFor({ state: 'detached' });
  });

  it('can be archived and restored', async () => {
    await manager.getByRole('button', { name: 'Archive' }).click();
    await manager.locator('dialog[open]').getByRole('button', { name: 'Archive' }).click();
    await list(manager).filter({ hasText: 'Library' }).waitFor({ state: 'detached' });
    await manager.getByLabel('Show archived ones').check();
    await manager.getByRole('button', { name: 'Edit Library' }).click();
    await manager.getByRole('button', { name: 'Restore' }).click();
    await list(manager).filter({ hasText: 'Library' }).waitFor();
    assert.equal(await manager.getByText('Archived', { exact: true }).count(), 0);
  });
});

/** The address of whoever is signed in. */
async function emailOf(page) {
  await page.getByRole('button', { name: /^Account of/ }).click();
  const text = await page.getByText(/@example\.org$/).innerText();
  await page.keyboard.press('Escape');
  return text;
}
