// Programs: the tokens that they are given in the page, and what they ask with them.
import { baseURL, dialog } from './browser.mjs';

/** Fills the dialog of a new token, which is made by a button of `scope`, and answers its text. */
export async function makeToken(page, scope, name, scopes) {
  await scope.getByRole('button', { name: 'New token' }).click();
  await dialog(page).getByLabel('Name').fill(name);
  for (const one of scopes) await dialog(page).getByLabel(one, { exact: true }).check();
  await dialog(page).getByRole('button', { name: 'Make the token' }).click();
  const secret = await dialog(page).getByLabel('Token', { exact: true }).inputValue();
  await page.keyboard.press('Escape');
  return secret;
}

/** What a program is answered that sends this secret. */
export async function ask(secret, query, variables = {}) {
  const response = await fetch(`${baseURL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
