// Signing in: with another service, in two steps, with a confirmed address and after a forgotten password.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { dialog, newPage, screenshot, signIn, signUp } from './support/browser.mjs';
import { linkIn, mailTo } from './support/mail.mjs';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app with this secret shows (RFC 6238), `ahead` half minutes from now. */
function appShows(secret, ahead = 0) {
  const bits = [...secret].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((octet) => Number.parseInt(octet, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const hash = createHmac('sha1', key).update(step).digest();
  const word = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(word % 1_000_000).padStart(6, '0');
}

/** Goes to the other service, which asks who one is and whether to tell us, and comes back. */
async function atExample(page, name) {
  await page.waitForURL(/\/interaction\//);
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('whatever');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('signing in with another service', () => {
  const name = `ada-${process.pid}-${Date.now()}`;
  let page;
  let another;
  let secret;
  let codes;
  before(async () => {
    [page, another] = [await newPage(), await newPage()];
  });
  after(async () => {
    for (const one of [page, another]) {
      assert.deepEqual(one.problems, []);
      await one.context().close();
    }
  });

  it('makes an account, and goes where one was going', async () => {
    await page.goto('/settings/security');
    await page.getByRole('link', { name: 'Continue with Example ID' }).click();
    await atExample(page, name);
    await page.waitForURL(/\/settings\/security$/);
    const services = page.getByRole('list', { name: 'Other services' }).getByRole('listitem');
    await services.first().waitFor();
    assert.match(await services.first().innerText(), new RegExp(`Example ID\\s+${name}@openid.example`));
    await page.getByText('confirmed', { exact: true }).waitFor();
  });

  it('keeps the last way into the account', async () => {
    await page.getByRole('button', { name: 'Unlink Example ID' }).click();
    await dialog(page).getByRole('button', { name: 'Unlink' }).click();
    await dialog(page).getByText('This is the only way to sign in').waitFor();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  });

  it('sets up a second step', async () => {
    await page.getByRole('button', { name: 'Switch two-step sign-in on' }).click();
    await dialog(page).getByRole('button', { name: 'Next' }).click();
    await dialog(page).getByRole('img', { name: 'QR code of the secret' }).waitFor();
    await screenshot(page, 'two-step');
    secret = await dialog(page).locator('[data-secret]').innerText();
    await dialog(page).getByLabel('Code').fill('000000');
    await dialog(page).getByRole('button', { name: 'Switch on' }).click();
    await dialog(page).getByRole('alert').waitFor();
    await dialog(page).getByLabel('Code').fill(appShows(secret));
    await dialog(page).getByRole('button', { name: 'Switch on' }).click();
    const list = dialog(page).getByRole('list', { name: 'Recovery codes' });
    await list.getByRole('listitem').first().waitFor();
    codes = await list.getByRole('listitem').allInnerTexts();
    assert.equal(codes.length, 10);
    await dialog(page).getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
  });

  it('asks for it on another device, where each code works once', async () => {
    await another.goto('/sign-in');
    await another.getByRole('link', { name: 'Continue with Example ID' }).click();
    await atExample(another, name);
    await another.getByLabel('Code').waitFor();
    assert.doesNotMatch(another.url(), /second-factor/, 'nothing secret stays in the address');
    await another.getByLabel('Code').fill('000000');
    await another.getByRole('button', { name: 'Sign in' }).click();
    await another.getByRole('alert').waitFor();
    // The code of now was used to set the app up; that of the next half minute is taken already.
    await another.getByLabel('Code').fill(appShows(secret, 1));
    await another.getByRole('button', { name: 'Sign in' }).click();
    await another.getByRole('button', { name: 'New event' }).first().waitFor();
  });

  it('shows the devices, and signs one out', async () => {
    await page.reload();
    const devices = page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
    assert.equal(await devices.count(), 2);
    assert.match(await devices.first().innerText(), /Chrom/);
    await screenshot(page, 'security');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await another.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor({ state: 'detached' });
  });

  it('takes a recovery code in place of the app', async () => {
    await another.getByRole('link', { name: 'Continue with Example ID' }).click();
    // The other service still knows who this is.
    await another.getByLabel('Code').fill(codes[0]);
    await another.getByRole('button', { name: 'Sign in' }).click();
    await another.getByRole('button', { name: 'New event' }).first().waitFor();
    await page.reload();
    await page.getByText('9 recovery codes are left.').waitFor();
  });

  it('says when one called it off', async () => {
    const page = await newPage();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Continue with Example ID' }).click();
    await page.waitForURL(/\/interaction\//);
    await page.getByRole('link', { name: /Cancel/ }).click();
    await page.getByText('You called it off.').waitFor();
    await page.context().close();
  });
});

describe('an address and its mails', () => {
  let page;
  let person;
  before(async () => {
    page = await newPage();
    person = await signUp(page);
    await page.goto('/settings/security');
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('is confirmed by the link of a mail', async () => {
    await page.getByText('not confirmed yet').waitFor();
    await page.goto(linkIn(await mailTo(person.email), '/confirm-address'));
    await page.getByText(`${person.email} is confirmed.`).waitFor();
    assert.doesNotMatch(page.url(), /#./, 'nothing secret stays in the address');
    await page.goto('/settings/security');
    await page.getByText('confirmed', { exact: true }).waitFor();
  });

  it('gets a mail when the password is forgotten, whose link works once', async () => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByRole('button', { name: 'Send the mail' }).click();
    await page.getByText('a mail is on its way').waitFor();
    const link = linkIn(await mailTo(person.email, 2), '/reset-password');
    const password = `harbour-violin-${Date.now()}-plum`;
    await page.goto(link);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your password was changed').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, person);
    await page.getByRole('alert').waitFor();
    await signIn(page, { ...person, password });
    await page.getByRole('button', { name: 'New event' }).first().waitFor();

    await page.context().clearCookies();
    await page.goto(link);
    await page.getByLabel('New password').fill(`${password}!`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This link does not work').waitFor();
  });
});
