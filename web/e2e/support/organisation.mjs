// People who belong together: an organisation, and who joins it by the link of a mail.
import { linkTo } from './mail.mjs';

/** Makes an organisation in the settings; whoever makes it owns it. */
export async function makeOrganisation(page, name) {
  await page.goto('/settings/organisations');
  await page.getByRole('button', { name: 'New organisation' }).click();
  const form = page.locator('dialog[open]');
  await form.getByLabel('Name').fill(name);
  await form.getByRole('combobox', { name: /Time zone/ }).click();
  await form.getByRole('combobox', { name: /Time zone/ }).fill('budapest');
  await form.getByRole('option', { name: /Budapest/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name }).waitFor();
}

/** Invites a person, from the organisation that is open in the settings, and lets them join. */
export async function join(owner, page, person, name) {
  await owner.getByLabel('E-mail of whom to invite').fill(person.email);
  await owner.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.goto(await linkTo('/invitation', person.email));
  await page.getByRole('button', { name: `Join ${name}` }).click();
  await page.getByText(`You belong to ${name} now.`).waitFor();
}

/** Makes a type of resources; `fill` says its rules. */
export async function makeType(page, name, fill) {
  await page.goto('/reservations/resources');
  await page.getByRole('button', { name: 'New type' }).click();
  await page.getByLabel('Name').fill(name);
  await fill?.(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('list', { name: 'Types' }).getByText(name).waitFor();
}

/** Makes a resource of the first type; `fill` says more of it. */
export async function makeResource(page, name, fill) {
  await page.getByRole('button', { name: 'New resource', exact: true }).click();
  await page.getByLabel('Name').fill(name);
  await fill?.(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('list', { name: 'Resources' }).getByText(name).waitFor();
}

/** Gives the resource that is being edited rules of its own, and opens a part of them. */
export async function ownRules(page, part) {
  await page.getByLabel('Rules').selectOption('Rules of its own');
  await page.getByText(part, { exact: true }).click();
}
