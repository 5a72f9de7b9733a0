// A browser is told by Web Push what a rule tells its person: encrypted for it, and shown by its service worker. The service of
// the browser's maker is out of reach here: one on this machine stands for it, and hands on what it has read.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { createCalendar, createEvent, newPage, screenshot, signUp, WEEK } from './support/browser.mjs';
import { startPushService } from './support/push-service.mjs';
import { begin } from './support/rules.mjs';

/** Runs in the page: what `PushManager` would give for a subscription at the service. */
function standIn({ endpoint, p256dh, auth }) {
  const octets = (text) => {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer;
  };
  const bound = () => sessionStorage.getItem('bound-to');
  const subscription = () => ({
    endpoint,
    options: { userVisibleOnly: true, applicationServerKey: octets(bound()) },
    getKey: (name) => octets(name === 'auth' ? auth : p256dh),
    unsubscribe: async () => {
      sessionStorage.removeItem('bound-to');
      return true;
    },
  });
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    sessionStorage.setItem('bound-to', applicationServerKey);
    return subscription();
  };
  PushManager.prototype.getSubscription = async () => (bound() ? subscription() : null);
}

describe('a browser that is told', () => {
  let page;
  let service;

  before(async () => {
    service = await startPushService();
    page = await newPage({ permissions: ['notifications'] });
    await page.addInitScript(standIn, service.subscription);
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Mine');
  });
  after(async () => {
    assert.deepEqual(page.problems, []);
    await page.context().close();
    await service.stop();
  });

  it('is told of in the settings', async () => {
    await page.goto('/settings/notifications');
    await page.getByText('This browser is not told.').waitFor();
    await clean(page, 'settings of notifications');
    await page.getByRole('button', { name: 'Tell this browser' }).click();
    await page.getByText('This browser is told.').waitFor();
    const list = page.getByRole('list', { name: 'Browsers that are told' });
    await list.getByText(/^Chrome on Linux \(this one\)$/).waitFor();
    await list.getByText(/not told anything yet/).waitFor();
    await screenshot(page, 'push-settings');
  });

  it('gets what a rule tells, which it alone can read', async () => {
    await begin(page, 'An empty rule');
    await page.getByLabel('Name', { exact: true }).fill('Watch my events');
    await page.getByLabel('What it waits for').selectOption('An event is made');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1', { exact: true }).selectOption('Tell people');
    const action = page.getByRole('region', { name: /^Action 1/ });
    await action.getByLabel('By which way').selectOption('On their browsers and in Cal3');
    await action.getByLabel('Subject', { exact: true }).fill('New: {{ event.summary }}');
    await action.getByLabel('Text', { exact: true }).fill('It begins at {{ event.startTime }}.');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('heading', { name: 'Watch my events', exact: true }).waitFor();
    await page.goto(`/?view=week&date=${WEEK}`);
    await createEvent(page, { title: 'Zahnarzt ü', date: '2027-03-09', start: '11:00', end: '12:00' });
    const { headers, claims, told } = await service.message();
    assert.equal(told.title, 'New: Zahnarzt ü');
    assert.equal(told.text, 'It begins at 11:00.');
    assert.equal(claims.aud, service.origin);
    assert.equal(headers['content-encoding'], 'aes128gcm');
    assert.ok(Number(headers.ttl) > 86_000);
  });

  it('shows it once, also while no page is open, and opens the notices', async () => {
    const { told } = await service.message();
    const devtools = await page.context().newCDPSession(page);
    const registered = new Promise((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations[0]) resolve(registrations[0].registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    const origin = new URL(page.url()).origin;
    const registrationId = await registered;
    for (let i = 0; i < 2; i += 1) {
      const data = JSON.stringify(told);
      await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    }
    const shown = await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/');
      const all = (await registration?.getNotifications()) ?? [];
      return all.length > 0 && all.map(({ title, body, tag }) => ({ title, body, tag }));
    });
    assert.deepEqual(await shown.jsonValue(), [
      { title: 'New: Zahnarzt ü', body: 'It begins at 11:00.', tag: told.id },
    ]);
    await page.goto('/notices');
    await page.getByRole('list', { name: 'Notices' }).getByText('New: Zahnarzt ü').waitFor();
    await page.goto('/settings/notifications');
    await page.getByText(/^Last told/).waitFor();
  });

  it('is told no more when its person says so', async () => {
    await page.getByRole('button', { name: 'Stop telling it' }).click();
    await page.getByText('This browser is not told.').waitFor();
    await page.getByText('None yet.').waitFor();
  });
});
