// What the tests of automation rules share.
import assert from 'node:assert/strict';
import { baseURL, dialog, WEEK } from './browser.mjs';

/** Opens the builder with one of the usual rules, or an empty one. */
export async function begin(page, rule) {
  await page.goto('/settings/automation');
  await page.getByRole('button', { name: 'New rule' }).click();
  await dialog(page).getByRole('link', { name: rule }).click();
  await page.getByRole('heading', { name: 'New rule' }).waitFor();
}

/** Chooses an event and tries the rule on it. */
export async function tryOn(page, title) {
  const event = page.getByRole('combobox', { name: 'Event' });
  await page.getByLabel('Around the day').fill(WEEK);
  await event.click();
  await event.fill(title.slice(0, 5));
  await page.getByRole('option', { name: title }).click();
  await page.getByRole('button', { name: /^Try (the rule|it again)$/ }).click();
}

/** Asks the API as the person of a page: call it before they sign up. Refusals fail the test. */
export function asPersonOf(page) {
  let token;
  page.on('request', (request) => {
    token = request.headers().authorization ?? token;
  });
  return async (query, variables = {}) => {
    const response = await fetch(`${baseURL}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: token },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    assert.equal(errors, undefined, JSON.stringify(errors)?.slice(0, 2_000));
    return data;
  };
}
