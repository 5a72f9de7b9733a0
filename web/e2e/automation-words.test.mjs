// The server knows every word that the builder of rules offers.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runnerImport } from 'vite';
import { createCalendar, createEvent, newPage, signUp, WEEK } from './support/browser.mjs';
import { makeOrganisation, makeResource, makeType } from './support/organisation.mjs';
import { asPersonOf } from './support/rules.mjs';

describe('every word that the builder offers', () => {
  const alias = { '@': new URL('../src', import.meta.url).pathname };
  const source = (name) => new URL(`../src/features/automation/${name}.ts`, import.meta.url).pathname;
  const load = async (name) => (await runnerImport(source(name), { resolve: { alias } })).module;
  const values = {
    TEXT: 'x',
    NUMBER: 3,
    BOOLEAN: true,
    INSTANT: '2027-03-09T09:00:00Z',
    DATE: '2027-03-09',
    TIME_OF_DAY: '09:00',
    DURATION: 'PT1H',
    TEXTS: 'x',
    ID: 'cal_01h455vb4pex5vsknk084sn02q',
  };
  const later = {
    ...values,
    NUMBER: 4,
    INSTANT: '2027-03-10T09:00:00Z',
    DATE: '2027-03-10',
    TIME_OF_DAY: '10:00',
    DURATION: 'PT2H',
  };
  let page;
  let ask;
  let eventId;
  let calendarId;
  let resourceId;

  /** Has the server check a rule: by trying it on an event or on nothing, else, or where it needs a message, by making and deleting it. */
  const check = async (said, { causeOf, subjectOf }) => {
    const definition = {
      name: 'Words',
      timeZone: 'Europe/Budapest',
      steps: [{ action: { kind: 'STOP' } }],
      ...said,
    };
    const subject = subjectOf(causeOf(definition.trigger));
    const needsMessage = definition.trigger.fields?.some(({ required }) => required);
    if (!needsMessage && (subject === null || subject === 'EVENT')) {
      return ask(
        'query ($definition: JSON!, $eventId: ID) { ruleDryRun(definition: $definition, eventId: $eventId) { wouldRun } }',
        { definition, eventId: subject && eventId },
      );
    }
    const { ruleCreate } = await ask(
      'mutation ($definition: JSON!) { ruleCreate(input: { definition: $definition, isEnabled: false }) { rule { id } userErrors { field message } } }',
      { definition },
    );
    assert.deepEqual(ruleCreate.userErrors, []);
    await ask('mutation ($id: ID!) { ruleDelete(input: { id: $id }) { userErrors { message } } }', {
      id: ruleCreate.rule.id,
    });
  };

  /** A trigger with what it cannot do without, of what makes a rule run: `MANUAL RESERVATION`. */
  const whole = (cause) => {
    const [kind, subject] = cause.split(' ');
    return { kind, ...(subject && { subject }), ...(kind === 'SCHEDULE' && { cron: '0 9 * * *' }) };
  };
  const causes = ({ TRIGGERS, SUBJECTS, causeOf }) => [
    ...TRIGGERS,
    ...SUBJECTS.map((subject) => causeOf({ kind: 'MANUAL', subject })).filter((cause) => cause !== 'MANUAL'),
  ];

  before(async () => {
    page = await newPage();
    ask = asPersonOf(page);
    await signUp(page, `/?view=week&date=${WEEK}`);
    await createCalendar(page, 'Words');
    await createEvent(page, { title: 'Word', date: '2027-03-09', start: '09:00', end: '10:00' });
    const { calendars } = await ask(
      '{ calendars(first: 1) { nodes { id events(first: 1) { nodes { id } } } } }',
    );
    [calendarId, eventId] = [calendars.nodes[0].id, calendars.nodes[0].events.nodes[0].id];
    await makeOrganisation(page, 'Word House');
    await makeType(page, 'Rooms');
    await makeResource(page, 'Library');
    const { resources } = await ask('{ resources(first: 1) { nodes { id } } }');
    resourceId = resources.nodes[0].id;
  });
  after(() => page.context().close());

  it('is known to the server: fields and comparisons of each trigger', async () => {
    const words = await load('vocabulary');
    const valueFor = (field, operator) => {
      const one = field.choices?.[0] ?? values[field.kind];
      switch (words.valueForm(operator)) {
        case 'NONE':
          return {};
        case 'SEVERAL':
          return { value: [one] };
        case 'RANGE':
          return { value: { from: one, to: later[field.kind] } };
        case 'PATTERN':
          return { value: '^x' };
        case 'SPAN':
          return { value: 'PT1H' };
        default:
          return { value: one };
      }
    };
    const tests = (place, fields) =>
      fields.flatMap((field) =>
        words
          .operatorsOf(field, place)
          .map((operator) => ({ kind: 'TEST', field: field.path, operator, ...valueFor(field, operator) })),
      );
    const dryRun = (definition) => check(definition, words);
    let asked = 0;
    for (const trigger of causes(words)) {
      const fields = words.fieldGroups(trigger).flatMap((group) => group.fields);
      const items = words.listFields({ trigger }).flatMap(({ path }) =>
        tests({ trigger, list: path }, words.itemFields(path)).map((condition) => ({
          kind: 'ANY_ITEM',
          field: path,
          condition,
        })),
      );
      const all = [...tests({ trigger }, fields), ...items];
      // A rule has at most 200 conditions and 20 regular expressions.
      const isPattern = (condition) => /MATCHES/.test(JSON.stringify(condition));
      for (const [some, most] of [
        [all.filter(isPattern), 20],
        [all.filter((condition) => !isPattern(condition)), 90],
      ]) {
        for (let from = 0; from < some.length; from += most) {
          await dryRun({
            trigger: whole(trigger),
            condition: { kind: 'ANY', conditions: some.slice(from, from + most) },
          });
        }
        asked += some.length;
      }
    }
    assert.ok(asked > 2_000, `${asked} comparisons`);
    await dryRun({ trigger: { kind: 'EVENT_UPDATED', fields: words.EVENT_FIELDS } });
    await dryRun({ trigger: { kind: 'EVENT_ANSWERED', answers: words.ANSWERS } });
  });

  it('is known to the server: the values of templates, the actions, the usual rules', async () => {
    const words = await load('vocabulary');
    const { actionsOf } = await load('actions');
    const { variables } = await load('variables');
    const { RECIPES } = await load('recipes');
    const { anchorOf, newStep, newDraft } = await load('draft');
    const { written } = await load('write');
    const { draftOf } = await load('read');
    const dryRun = (definition) => check(definition, words);
    for (const trigger of causes(words)) {
      const reason = variables(trigger)
        .map(({ value }) => value)
        .join(' ');
      await dryRun({ trigger: whole(trigger), steps: [{ action: { kind: 'STOP', reason } }] });
      const draft = newDraft('Europe/Budapest');
      const texts = {
        calendarId,
        title: 'x',
        label: 'x',
        color: 'red',
        summary: 'x',
        url: 'https://example.org/',
        text: 'x',
        description: '',
        location: '',
        email: 'ada@example.org',
      };
      const steps = actionsOf(trigger).map((kind) => ({
        ...newStep(kind, texts, anchorOf(trigger)),
        resourceIds: [resourceId],
      }));
      const { definition, faults } = written({
        ...draft,
        name: 'Words',
        trigger: { ...draft.trigger, ...whole(trigger) },
        steps,
      });
      assert.deepEqual(faults, []);
      await dryRun(definition);
    }
    for (const recipe of RECIPES) {
      const draft = draftOf(recipe.definition('Europe/Budapest'));
      for (const step of draft.steps) if ('calendarId' in step.texts) step.texts.calendarId = calendarId;
      await dryRun(written(draft).definition);
    }
  });
});
