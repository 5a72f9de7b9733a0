// The queue of background work: an administrator sees a mail that was refused for good, has it sent when the cause is mended, and
// discards another.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import { dialog, newPage, screenshot, signUp } from './support/browser.mjs';
import { linkTo, mailTo, refuseMail } from './support/mail.mjs';
import { ask, makeToken } from './support/token.mjs';

describe('the queue of background work', { skip: !process.env.CAL3_BINARY && 'needs CAL3_BINARY' }, () => {
  let root;
  let guest;
  let people;

  before(async () => {
    [root, guest] = [await newPage(), await newPage()];
    const administrator = await signUp(root);
    execFileSync(process.env.CAL3_BINARY, ['user', 'create-admin', administrator.email]);
    people = [await signUp(guest)];
    await guest.context().clearCookies();
    people.push(await signUp(guest));
    // The mail that every new person gets is not to be among the refused ones.
    for (const { email } of people) await mailTo(email);
  });
  after(async () => {
    for (const page of [root, guest]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  const dead = () => root.getByRole('list', { name: 'Dead jobs' }).getByRole('listitem');
  const mails = () => root.getByRole('row').filter({ has: root.getByRole('rowheader', { name: 'Mail' }) });

  /** Has a mail to a person refused for good. */
  async function refused(person) {
    await refuseMail(person.email);
    const response = await fetch(`${process.env.CAL3_URL}/api/auth/password/forgot`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email }),
    });
    assert.ok(response.ok, await response.text());
  }

  it('is not shown to others', async () => {
    await guest.goto('/settings/queue');
    await guest.getByText('This page is for administrators of the installation.').waitFor();
    assert.equal(await guest.getByRole('link', { name: 'Background work' }).count(), 0);
  });

  it('shows a job that was given up by itself, and why, but not to whom it mattered', async () => {
    await root.goto('/settings/queue');
    await root.getByText('One worker asks for work.').waitFor();
    await root.getByLabel('Show').selectOption({ label: 'Mail' });
    const before = await dead().count();
    await refused(people[0]);
    await root.getByText('(550): 5.1.1 … no such user').first().waitFor();
    assert.equal(await dead().count(), before + 1);
    assert.match(await dead().first().innerText(), /tried once/);
    assert.doesNotMatch(await root.locator('main').innerText(), /@example\.org/);
    assert.equal(await mails().getByRole('button', { name: 'Retry all dead jobs: Mail' }).count(), 1);
    await clean(root, 'the queue');
    await screenshot(root, 'queue');
  });

  it('has one tried again, by the keyboard, and shows when that failed', async () => {
    await dead()
      .first()
      .getByRole('button', { name: /^Retry/ })
      .focus();
    await root.keyboard.press('Enter');
    await root.getByText('The job is tried again.').waitFor();
    await dead().first().getByText('tried 2 times').waitFor();
  });

  it('has all of a kind tried again, once the cause is mended', async () => {
    await refuseMail(people[0].email, false);
    await mails().getByRole('button', { name: 'Retry all dead jobs: Mail' }).click();
    await root
      .getByText(/tried again\.$/)
      .first()
      .waitFor();
    await linkTo('/reset-password', people[0].email);
    await root.getByText('No job is dead.').waitFor();
  });

  it('discards one for good', async () => {
    await refused(people[1]);
    await dead()
      .first()
      .getByRole('button', { name: /^Discard/ })
      .click();
    await clean(root, 'the question before a job is discarded');
    await dialog(root).getByRole('button', { name: 'Discard' }).click();
    await root.getByText('The job is discarded.').waitFor();
    await root.getByText('No job is dead.').waitFor();
  });

  it('answers a program with the scope, and puts on record what was done', async () => {
    await root.goto('/settings/tokens');
    const secret = await makeToken(root, root, 'Operator', ['admin:jobs', 'admin:audit']);
    const { data } = await ask(
      secret,
      `{ jobQueue { kinds { kind dead } tickets { workers } } deadJobs(first: 5) { nodes { jobId } }
         auditEntries(first: 5, filter: { actions: ["JOB_RETRY", "JOB_DISCARD"] }) { nodes { action details } } }`,
    );
    assert.equal(data.jobQueue.kinds.find(({ kind }) => kind === 'mail').dead, 0);
    assert.equal(data.jobQueue.tickets.workers, 1);
    assert.deepEqual(data.deadJobs.nodes, []);
    const acts = data.auditEntries.nodes.map(({ action, details }) => [action, JSON.parse(details).kind]);
    assert.deepEqual(acts, [
      ['JOB_DISCARD', 'mail'],
      ['JOB_RETRY', 'mail'],
      ['JOB_RETRY', 'mail'],
    ]);
  });
});
