// Ada invites Bob, who has an account, and Cleo, who has none: both answer, a rule watches the answers, and Ada sees them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './support/axe.mjs';
import {
  answered,
  center,
  choose,
  createCalendar,
  createEvent,
  dialog,
  drag,
  events,
  live,
  newPage,
  save,
  screenshot,
  signUp,
  WEEK,
} from './support/browser.mjs';
import { linkTo, mailsTo, mailTo } from './support/mail.mjs';
import { asPersonOf, begin } from './support/rules.mjs';

describe('guests of an event', () => {
  const cleo = `cleo.${Date.now()}@example.org`;
  const week = `/?view=week&date=${WEEK}`;
  let ada;
  let bob;
  let address;
  let ask;

  /** Somebody new, whose address is confirmed. */
  async function somebody(page) {
    const person = await signUp(page, week);
    await page.goto(await linkTo('/confirm-address', person.email));
    await page
      .getByText(/confirmed/i)
      .first()
      .waitFor();
    await page.goto(week);
    return person.email;
  }

  const guest = (page, name) =>
    dialog(page).getByRole('list', { name: 'Guests' }).getByRole('listitem').filter({ hasText: name });

  before(async () => {
    [ada, bob] = [await newPage(), await newPage({ viewport: { width: 390, height: 800 }, hasTouch: true })];
    ask = asPersonOf(ada);
    await somebody(ada);
    address = await somebody(bob);
    await createCalendar(ada, 'Team');
  });
  after(async () => {
    for (const page of [ada, bob]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });

  it('are waited for by a rule', async () => {
    await begin(ada, 'An empty rule');
    await ada.getByLabel('Name', { exact: true }).fill('Somebody declines');
    await ada.getByLabel('What it waits for').selectOption('A guest answers');
    await ada.getByRole('checkbox', { name: 'Declined' }).check();
    await ada.getByRole('button', { name: 'Add an action' }).click();
    await ada.getByLabel('Action 1', { exact: true }).selectOption('Set the place');
    const first = ada.getByRole('region', { name: /^Action 1/ });
    await first.getByLabel('Place', { exact: true }).fill('Not with {{ answer.email }}');
    await ada.getByRole('button', { name: 'Add an action' }).click();
    await ada.getByLabel('Action 2', { exact: true }).selectOption('Invite guests');
    const second = ada.getByRole('region', { name: /^Action 2/ });
    await second.getByLabel('Guest 1: Address', { exact: true }).fill('deputy.{{ answer.email }}');
    await second.getByLabel('Guest 1: What they are', { exact: true }).selectOption('Optional');
    await clean(ada, 'a rule about answers');
    await screenshot(ada, 'guests-rule');
    await ada.getByRole('button', { name: 'Save the rule' }).click();
    await ada.getByRole('heading', { name: 'Somebody declines', exact: true }).waitFor();
    await ada.getByText('A guest answers: Declined').first().waitFor();
    await ada.goto(week);
  });

  it('are invited in the editor and get a mail', async () => {
    await createEvent(ada, {
      title: 'Lunch',
      date: '2027-03-09',
      start: '12:00',
      end: '13:00',
      fill: async (editor) => {
        await editor.getByLabel('Invite by e-mail').fill(`Bob <${address}>`);
        await editor.getByLabel('Invite by e-mail').press('Enter');
        await editor.getByLabel('Invite by e-mail').fill(cleo);
        await editor.getByRole('button', { name: 'Add', exact: true }).click();
        await guest(ada, cleo).getByText('Not answered').waitFor();
        await clean(ada, 'guests');
        await screenshot(ada, 'guests-editor');
      },
    });
    await events(ada, 'Lunch').waitFor();
    const mail = await mailTo(cleo);
    assert.match(mail, /METHOD:REQUEST/);
    assert.match(mail, /Tuesday, 9 March 2027, 12:00 \(Europe\/Budapest\)/);
  });

  it('are told in the page, whence the way leads to the invitation', async () => {
    await bob.getByRole('link', { name: 'Notices, 1 unread notice', exact: true }).click();
    const told = bob.getByRole('list', { name: 'Notices' }).getByRole('listitem');
    await told.getByText('Tuesday, 9 March 2027, 12:00 – 13:00 (Europe/Budapest)').waitFor();
    await told.getByText('From Cal3').waitFor();
    await clean(bob, 'notice of an invitation');
    await screenshot(bob, 'notices-invited');
    await told.getByRole('link', { name: 'Ada Example invited you to “Lunch”' }).click();
    const named = bob.getByRole('list', { name: 'Invitations' }).getByRole('listitem').first();
    await named.getByRole('heading', { name: 'Lunch' }).waitFor();
    await bob.locator('li[id^="evt_"]:focus').waitFor();
    await clean(bob, 'named invitation');
    await bob.getByRole('link', { name: 'Notices', exact: true }).waitFor();
  });

  it('answer in the page without seeing the calendar', async () => {
    await bob.setViewportSize({ width: 360, height: 740 });
    await bob.goto(week);
    await bob.getByRole('link', { name: '1 invitation waits for your answer' }).waitFor();
    await screenshot(bob, 'invitations-badge');
    assert.equal(await bob.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await bob.setViewportSize({ width: 390, height: 800 });
    await bob.getByRole('link', { name: '1 invitation waits for your answer' }).click();
    await bob.getByRole('heading', { name: 'Invitations', exact: true }).waitFor();
    const list = bob.getByRole('list', { name: 'Invitations' });
    await list.getByRole('heading', { name: 'Lunch' }).waitFor();
    await list.getByText('You have not answered').waitFor();
    await screenshot(bob, 'invitations-phone');
    await clean(bob, 'invitations');
    assert.equal(await bob.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await list.getByLabel('Add a comment').fill('Gladly');
    await list.getByRole('button', { name: 'Accept' }).click();
    await list.getByText('You accepted').waitFor();
    await bob.getByRole('link', { name: 'Invitations', exact: true }).waitFor();
  });

  it('answer by the link of the mail without an account', async () => {
    const page = await newPage({ colorScheme: 'dark' });
    await page.goto(await linkTo('/answer', cleo));
    await page.getByRole('heading', { name: 'Lunch' }).waitFor();
    await clean(page, 'answer');
    await page.getByLabel('Add a comment').fill('On holiday');
    const sent = answered(page, 'PublicInvitationAnswer');
    await page.getByRole('button', { name: 'Decline' }).click();
    await sent;
    await page.getByText('Your answer is sent.').waitFor();
    await page.getByText('You declined').waitFor();
    await screenshot(page, 'answer-dark');
    await page.goto('/answer#nothing');
    await page.reload();
    await page.getByText('This link leads to no invitation any more').waitFor();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('are seen with their answers, and the rule has run', async () => {
    const deputy = `deputy.${cleo}`;
    assert.match(await mailTo(deputy), /METHOD:REQUEST/);
    await ada.goto(week);
    await events(ada, 'Lunch').click();
    await guest(ada, address).getByText('Accepted · “Gladly”').waitFor();
    await guest(ada, cleo).first().getByText('Declined · “On holiday”').waitFor();
    await guest(ada, deputy).getByText('Not answered · optional').waitFor();
    assert.equal(await dialog(ada).getByLabel('Location').inputValue(), `Not with ${cleo}`);
    await screenshot(ada, 'guests-answers');
    await dialog(ada)
      .getByRole('button', { name: `Do not invite ${deputy}` })
      .click();
    await save(ada);
    assert.match(await mailTo(deputy, 2), /METHOD:CANCEL/);
  });

  it('tell whoever invites what they answered, in the page', async () => {
    await ada.goto('/notices');
    const told = ada.getByRole('list', { name: 'Notices' }).getByRole('listitem');
    await told.getByText(`${cleo} does not come to “Lunch”`).waitFor();
    await told.getByText('“On holiday”').waitFor();
    await told.getByText('Ada Example comes to “Lunch”').waitFor();
    await screenshot(ada, 'notices-answered');
    await told.getByRole('link', { name: 'Ada Example comes to “Lunch”' }).click();
    await guest(ada, address).getByText('Accepted · “Gladly”').waitFor();
    await ada.goto(week);
    await live(ada);
  });

  it('are asked again when the event moves', async () => {
    await events(ada, 'Lunch').click();
    await dialog(ada).getByLabel('At', { exact: true }).fill('11:00');
    await save(ada);
    // To confirm the address, the invitation, what the rule changed, and the move.
    assert.match(await mailTo(address, 4), /Changed invitation/);
    await bob.goto('/invitations');
    await bob.getByText('You have not answered').waitFor();
    const { calendars } = await ask(
      '{ calendars(first: 1) { nodes { events(first: 1) { nodes { attendees { answer } } } } } }',
    );
    const answers = calendars.nodes[0].events.nodes[0].attendees.map(({ answer }) => answer);
    assert.deepEqual(answers, ['NEEDS_ACTION', 'NEEDS_ACTION']);
  });

  it('are told of nothing when that is said, and of everything when nothing is', async () => {
    const tell = () => dialog(ada).getByRole('checkbox', { name: 'Tell the guests' });
    const before = (await mailsTo(address)).length;
    await createEvent(ada, {
      title: 'Quiet',
      date: '2027-03-10',
      start: '09:00',
      end: '10:00',
      fill: async (editor) => {
        assert.equal(await tell().count(), 0, 'there is nobody to tell');
        await editor.getByLabel('Invite by e-mail').fill(address);
        await editor.getByLabel('Invite by e-mail').press('Enter');
        assert.equal(await tell().isChecked(), true);
        await tell().uncheck();
        await editor.getByText('Nobody gets a mail or a notice of what you save now.').waitFor();
        await clean(ada, 'guests who are not told');
        await screenshot(ada, 'guests-not-told');
      },
    });
    await events(ada, 'Quiet').click();
    await dialog(ada).getByLabel('Location').fill('Attic');
    await tell().uncheck();
    await save(ada);

    const from = await center(events(ada, 'Quiet'));
    await drag(ada, from, { x: from.x, y: from.y + 48 });
    await dialog(ada).getByRole('heading', { name: 'The event has guests' }).waitFor();
    assert.equal(await tell().isChecked(), true);
    await clean(ada, 'whether guests are told');
    await screenshot(ada, 'guests-tell');
    await tell().uncheck();
    const moved = answered(ada, 'EventUpdate');
    await dialog(ada).getByRole('button', { name: 'Apply' }).click();
    await moved;

    await events(ada, 'Quiet').click();
    await dialog(ada).getByRole('button', { name: 'Delete' }).click();
    await dialog(ada).getByRole('heading', { name: 'The event has guests' }).waitFor();
    await tell().uncheck();
    const gone = answered(ada, 'EventDelete');
    await dialog(ada).getByRole('button', { name: 'Delete' }).click();
    await gone;
    await events(ada, 'Quiet').waitFor({ state: 'detached' });

    await createEvent(ada, {
      title: 'Loud',
      date: '2027-03-10',
      start: '14:00',
      end: '15:00',
      fill: async (editor) => {
        await editor.getByLabel('Repeats').selectOption('Weekly');
        await editor.getByLabel('Invite by e-mail').fill(address);
        await editor.getByLabel('Invite by e-mail').press('Enter');
      },
    });
    await mailTo(address, before + 1);
    await events(ada, 'Loud').click();
    await dialog(ada).getByRole('button', { name: 'Delete' }).click();
    assert.equal(await tell().isChecked(), true);
    await clean(ada, 'which of a series, and whether guests are told');
    await screenshot(ada, 'guests-tell-series');
    await choose(ada, 'All events', 'Delete');
    await mailTo(address, before + 2);
    const subjects = (await mailsTo(address)).map((mail) => mail.match(/^Subject: (.*)$/m)?.[1]?.trim());
    assert.deepEqual(subjects.slice(before), ['Invitation: Loud', 'Cancelled: Loud']);
    await bob.goto('/notices');
    await bob.getByText('Ada Example cancelled “Loud”').waitFor();
    assert.equal(await bob.getByText('Quiet').count(), 0);
  });
});
