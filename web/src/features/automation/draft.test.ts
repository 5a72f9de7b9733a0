import { describe, expect, it } from 'vitest';
import { hasText } from '@/lib/i18n.ts';
import { ACTIONS, parametersOf } from './actions.ts';
import type { Action, Condition, Definition } from './definition.ts';
import {
  mappedFields,
  moved,
  newDraft,
  newGroup,
  newStep,
  newTest,
  newTrigger,
  withField,
  withTrigger,
} from './draft.ts';
import { draftOf } from './read.ts';
import { RECIPES } from './recipes.ts';
import { cronOf, scheduleOf } from './schedule.ts';
import { namedSecrets } from './secrets.ts';
import { EVENT_FIELDS, fieldGroups, itemFields, operatorsOf, TRIGGERS } from './vocabulary.ts';
import { faultAt, faultsInText, faultsOf, written } from './write.ts';

const place = { trigger: 'EVENT_CREATED' };
const test = (value: string): Condition => ({
  kind: 'TEST',
  field: 'event.summary',
  operator: 'CONTAINS',
  value,
});
const rule = (condition: Condition, steps: Definition['steps'] = []): Definition => ({
  name: 'Sport',
  scope: { kind: 'OWNER' },
  timeZone: 'Europe/Budapest',
  trigger: { kind: 'EVENT_CREATED' },
  condition,
  steps,
  catchUp: 'PT15M',
});
const again = (definition: Definition) => written(draftOf(definition)).definition;

describe('a rule that is opened and saved', () => {
  it('says what it said', () => {
    const whole: Definition = {
      ...rule(
        {
          kind: 'ALL',
          conditions: [
            test('a'),
            { kind: 'NOT', condition: test('b') },
            { kind: 'NOT', condition: { kind: 'ANY', conditions: [test('c'), test('d')] } },
            { kind: 'ANY', conditions: [{ kind: 'TEST', field: 'event.isAllDay', operator: 'IS_FALSE' }] },
            { kind: 'TEST', field: 'event.attendeeCount', operator: 'AT_LEAST', value: 3 },
            {
              kind: 'TEST',
              field: 'event.startTime',
              operator: 'BETWEEN',
              value: { from: '22:00', to: '06:00' },
            },
            { kind: 'TEST', field: 'event.isBusy', operator: 'CHANGED_TO', value: true },
            { kind: 'TEST', field: 'event.startWeekday', operator: 'ONE_OF', value: ['SUNDAY'] },
            { kind: 'TEST', field: 'event.summary', operator: 'EQUALS', value: 'A', caseSensitive: true },
            {
              kind: 'ANY_ITEM',
              field: 'event.attendees',
              condition: {
                kind: 'ALL',
                conditions: [{ kind: 'TEST', field: 'item.email', operator: 'ENDS_WITH', value: '@x.org' }],
              },
            },
          ],
        },
        [
          {
            condition: { kind: 'ALL', conditions: [test('e')] },
            onFailure: 'CONTINUE',
            action: { kind: 'SET_COLOR', color: '#c2410c' },
          },
          {
            action: {
              kind: 'CALL_WEBHOOK',
              method: 'PUT',
              url: 'https://example.org/x',
              headers: [{ name: 'X-A', value: '{{ event.id }}' }],
              body: { data: { deep: [1, '{{ event.summary }}'] } },
            },
          },
          { action: { kind: 'WAIT', duration: 'PT1H30M' } },
          { action: { kind: 'FROM_A_LATER_VERSION', much: { to: 'keep' } } },
        ],
      ),
      description: 'All of it',
      scope: { kind: 'CALENDARS', calendarIds: ['cal_1'] },
      trigger: { kind: 'EVENT_STARTS', offset: { direction: 'AFTER', duration: 'PT5M' } },
    };
    expect(again(whole)).toEqual(whole);
  });

  it('says which answers it waits for and whom it invites', () => {
    const attendees = [
      { email: '{{ answer.email }}' },
      { email: 'ada@example.org', name: 'Ada', role: 'OPTIONAL' },
    ];
    const whole: Definition = {
      ...rule(test('a'), [{ action: { kind: 'INVITE', attendees } }]),
      trigger: { kind: 'EVENT_ANSWERED', answers: ['DECLINED'] },
    };
    expect(again({ ...whole, condition: { kind: 'ALL', conditions: [test('a')] } })).toEqual({
      ...whole,
      condition: { kind: 'ALL', conditions: [test('a')] },
    });
    const said = written(draftOf(whole));
    const { steps } = draftOf(whole);
    expect(steps[0]?.invitees.map(({ role }) => role)).toEqual(['REQUIRED', 'OPTIONAL']);
    const field = ['definition', 'steps', '0', 'action', 'attendees', '1', 'email'];
    const [fault] = faultsOf([{ field, message: 'No.' }], said);
    expect(fault?.at).toMatch(/^part-\d+\.email$/);
  });

  it('says again what makes a task, with a time or without one', () => {
    const full = {
      kind: 'CREATE_TASK',
      calendarId: 'cal_1',
      summary: 'Report',
      due: { kind: 'DAY', field: 'trigger.at', days: 1, time: '09:00' },
      priority: 2,
      labels: ['Work', 'Mail'],
      description: 'By *chapter*',
    };
    for (const action of [full, { kind: 'CREATE_TASK', summary: 'Report' }]) {
      const said = rule(test('a'), [{ action }]);
      expect(again(said).steps).toEqual(said.steps);
    }
    const timed = {
      ...rule(test('a')),
      trigger: { kind: 'TASK_DUE', offset: { direction: 'BEFORE' as const, duration: 'PT1H' } },
    };
    expect(again(timed).trigger).toEqual(timed.trigger);
  });

  it('keeps a scope that the form does not know', () => {
    const scope = { kind: 'ORGANISATION', organisationId: 'org_1' } as const;
    expect(again({ ...rule(test('a')), scope }).scope).toEqual(scope);
  });

  it('keeps the resources at which it looks and that it reserves', () => {
    const reserves: Action = {
      kind: 'CREATE_RESERVATION',
      resourceIds: ['res_1', 'res_2'],
      start: {
        kind: 'OFFSET',
        field: 'reservation.endsAt',
        offset: { direction: 'AFTER', duration: 'PT0M' },
      },
      end: { kind: 'OFFSET', field: 'reservation.endsAt', offset: { direction: 'AFTER', duration: 'PT1H' } },
      quantity: 2,
      title: 'Cleaning',
    };
    const whole: Definition = {
      ...rule({ kind: 'ALL', conditions: [test('a')] }, [{ action: reserves }]),
      scope: { kind: 'RESOURCES', resourceIds: ['res_1'] },
      trigger: { kind: 'MANUAL', subject: 'RESERVATION' },
    };
    expect(again(whole)).toEqual(whole);
  });

  it('looks everywhere when it is about something that is not where it looked', () => {
    const scope: Definition['scope'] = { kind: 'RESOURCES', resourceIds: ['res_1'] };
    const draft = draftOf({ ...rule(test('a')), scope, trigger: { kind: 'RESERVATION_CONFIRMED' } });
    const changed = { ...draft, ...withTrigger(draft, { kind: 'EVENT_CREATED' }) };
    expect(written(changed).definition.scope).toEqual({ kind: 'OWNER' });
    const still = { ...draft, ...withTrigger(draft, { kind: 'MANUAL', subject: 'RESERVATION' }) };
    expect(written(still).definition.scope).toEqual(scope);
  });

  it('has its only condition in a group, to which others can be added', () => {
    expect(again(rule(test('a'))).condition).toEqual({ kind: 'ALL', conditions: [test('a')] });
    expect(again(rule({ kind: 'ALL', conditions: [] }))).not.toHaveProperty('condition');
  });
});

describe('the usual rules', () => {
  it.each(RECIPES)('$key can be opened, and asks for nothing but calendars', ({ key, definition }) => {
    const draft = draftOf(definition('Europe/Budapest'));
    const { faults } = written(draft);
    expect(faults.every(({ at }) => at.endsWith('.calendarId'))).toBe(true);
    expect(hasText(`rules.recipe.${key}`) && hasText(`rules.recipe.${key}Hint`)).toBe(true);
  });
});

describe('faults', () => {
  const error = (field: string[], message: string) => ({
    __typename: 'InputError' as const,
    code: 'INVALID',
    field,
    message,
  });

  it('are shown at the control that they are about, also of what was moved since', () => {
    const draft = draftOf(
      rule({ kind: 'NOT', condition: { kind: 'ANY', conditions: [test('a'), test('b')] } }, [
        { action: { kind: 'SET_TITLE', title: '{{ evnt }}' } },
        { action: { kind: 'SET_COLOR', color: 'none' } },
      ]),
    );
    const result = written(draft);
    const found = faultsOf(
      [
        error(['definition', 'condition', 'condition', 'conditions', '1', 'value'], 'one'),
        error(['definition', 'steps', '1', 'action', 'color'], 'two'),
        error(['definition', 'steps', '0', 'action', 'title'], 'three'),
        error(['definition', 'name'], 'four'),
      ],
      result,
    );
    const [first, second] = draft.condition.parts;
    const steps = moved(draft.steps, 1, 0);
    expect(faultAt(found, `${second?.key}.value`)).toBe('one');
    expect(faultAt(found, `${first?.key}.value`)).toBeUndefined();
    expect(faultAt(found, `${steps[0]?.key}.color`)).toBe('two');
    expect(faultAt(found, `${steps[1]?.key}.title`)).toBe('three');
    expect(faultAt(found, 'name')).toBe('four');
    expect(found.map(({ section }) => section)).toEqual(['condition', 'steps.1', 'steps.0', 'name']);
  });

  it('of one of several values, or of a field of a call, stand at its control', () => {
    const several: Condition = { kind: 'TEST', field: 'event.summary', operator: 'ONE_OF', value: ['', 'x'] };
    const draft = draftOf(
      rule({ kind: 'ALL', conditions: [several] }, [
        { action: { kind: 'CALL_WEBHOOK', url: 'https://example.org/', body: { a: 'x', b: '{{ y }}' } } },
      ]),
    );
    const found = faultsOf(
      [
        error(['definition', 'condition', 'conditions', '0', 'value', '0'], 'one'),
        error(['definition', 'steps', '0', 'action', 'body', 'b'], 'two'),
      ],
      written(draft),
    );
    const [part] = draft.condition.parts;
    expect(faultAt(found, `${part?.key}.value`)).toBe('one');
    expect(faultAt(found, `${draft.steps[0]?.body.fields[1]?.key}.value`)).toBe('two');
  });

  it('of a query are found in its message', () => {
    const text =
      'definition.name: Give a text. definition.steps.0.action.color: Say this: #3b82f6, or a name.';
    expect(faultsInText(text)).toEqual([
      { field: ['definition', 'name'], message: 'Give a text.' },
      { field: ['definition', 'steps', '0', 'action', 'color'], message: 'Say this: #3b82f6, or a name.' },
    ]);
    expect(faultsInText('Your role does not allow this.')).toEqual([]);
  });

  it('that the server could not tell are found before it is asked', () => {
    const step = newStep('CALL_WEBHOOK', { url: 'https://example.org/' });
    const json = { ...step, body: { ...step.body, kind: 'JSON' as const, json: '{' } };
    const draft = {
      ...newDraft('UTC'),
      condition: newGroup('ALL', [newGroup('ANY')]),
      trigger: {
        ...newTrigger('EVENT_ENDS'),
        offset: { direction: 'AFTER' as const, duration: '' },
      },
      steps: [newStep('MOVE_TO_CALENDAR'), json],
    };
    const { faults } = written(draft);
    expect(faults.map(({ section }) => section)).toEqual(['trigger', 'condition', 'steps.0', 'steps.1']);
    expect(faultAt(faults, `${json.key}.body`)).toContain('not JSON');
  });
});

describe('while a rule is edited', () => {
  it('a condition keeps its value where the new field can have it', () => {
    const title = { ...newTest(place), value: 'Sport' };
    expect(withField(title, 'event.location', place)).toMatchObject({ operator: 'CONTAINS', value: 'Sport' });
    expect(withField(title, 'event.startsAt', place)).toMatchObject({ operator: 'WITHIN_NEXT', value: '' });
    expect(withField(title, 'event.startsAt', place).key).toBe(title.key);
    expect(newTest({ ...place, list: 'event.attendees' }).field).toBe('item.email');
    expect(newTest({ ...place, list: 'event.categories' }).field).toBe('item');
  });

  it('actions are moved, not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  it('whether a field changed can be asked where it is told what was before', () => {
    const [title] = fieldGroups('EVENT_UPDATED').flatMap(({ fields }) => fields);
    if (!title) throw new Error('there is no field');
    expect(operatorsOf(title, { trigger: 'EVENT_UPDATED' })).toContain('CHANGED_TO');
    expect(operatorsOf(title, place)).not.toContain('CHANGED_TO');
  });
});

it('has a text for every word', () => {
  const fields = TRIGGERS.flatMap((trigger) => fieldGroups(trigger).flatMap((group) => group.fields));
  const all = [...fields, ...itemFields('event.attendees'), ...itemFields('event.categories')];
  const keys = [
    ...TRIGGERS.map((kind) => `trigger.${kind}`),
    ...EVENT_FIELDS.map((name) => `changed.${name}`),
    ...all.map(({ path }) => `field.${path.replace(/^before\./, '')}`),
    ...all.flatMap(({ choices = [] }) => choices.map((choice) => `choice.${choice}`)),
    ...all.flatMap((field) =>
      operatorsOf(field, { trigger: 'EVENT_UPDATED' }).map((one) => `operator.${one}`),
    ),
    ...Object.keys(ACTIONS).flatMap((kind) => [
      `action.${kind}`,
      ...parametersOf(kind).map(({ name }) => `parameter.${name}`),
    ]),
  ];
  expect(keys.filter((key) => !hasText(`rules.${key}`))).toEqual([]);
});

describe('triggers that are not of events', () => {
  const rule = (trigger: Definition['trigger']): Definition => ({
    name: 'x',
    scope: { kind: 'OWNER' },
    timeZone: 'UTC',
    trigger,
    steps: [{ action: { kind: 'STOP' } }],
    catchUp: 'PT15M',
  });

  it('are read and written as they were', () => {
    for (const trigger of [
      { kind: 'SCHEDULE', cron: '0 9 * * MON-FRI' },
      { kind: 'MANUAL' },
      { kind: 'MANUAL', subject: 'NOTHING' },
      {
        kind: 'WEBHOOK_RECEIVED',
        authentication: 'ADDRESS' as const,
        fields: [{ name: 'title', pointer: '/title', type: 'TEXT', required: true }],
      },
    ]) {
      expect(again(rule(trigger))).toEqual(rule(trigger));
    }
  });

  it('offer what they tell, and moments that they do not tell are counted from their own', () => {
    const draft = { ...newDraft('UTC'), steps: [newStep('CREATE_EVENT')] };
    const changed = { ...draft, ...withTrigger(draft, { kind: 'SCHEDULE' }) };
    expect(changed.steps[0]?.moments.start?.field).toBe('trigger.at');
    expect(withTrigger(changed, { kind: 'EVENT_CREATED' }).steps[0]?.moments.start?.field).toBe('trigger.at');
    const mapping = { key: 'm', name: 'tags', pointer: '/tags', type: 'TEXT_LIST', required: false };
    const mapped = mappedFields({ ...draft.trigger, mappings: [mapping] });
    expect(fieldGroups('WEBHOOK_RECEIVED', mapped)[0]).toEqual({
      name: 'webhook',
      fields: [{ path: 'webhook.tags', kind: 'TEXTS' }],
    });
    expect(newTest({ trigger: 'SCHEDULE' }).field).toBe('trigger.at');
  });

  it('run at times that are read and written in parts', () => {
    for (const [cron, every, again = cron] of [
      ['5 * * * *', 'HOURLY'],
      ['0 9 * * *', 'DAILY'],
      ['30 16 * * 1-5', 'WEEKDAYS', '30 16 * * MON-FRI'],
      ['30 16 * * FRI', 'WEEKLY'],
      ['30 16 * * 0', 'WEEKLY', '30 16 * * SUN'],
      ['0 8 15 * *', 'MONTHLY'],
    ] as const) {
      const parts = scheduleOf(cron);
      expect([parts.every, cronOf(parts)]).toEqual([every, again]);
    }
    for (const cron of ['*/5 * * * *', '0 9 L * *', '0 9 * 1 *', 'nonsense', '0 9 1 * MON']) {
      expect(scheduleOf(cron).every).toBe('CUSTOM');
    }
  });
});

describe('a rule that tells people', () => {
  const telling = (action: Action): Definition => ({
    ...rule(test('a')),
    steps: [{ action }],
  });
  const mail = {
    kind: 'NOTIFY',
    channels: [{ kind: 'EMAIL' }],
    recipients: [
      { kind: 'RULE_OWNER' },
      { kind: 'ATTENDEES', exceptDeclined: false },
      { kind: 'EMAIL', address: 'ada@example.org' },
      { kind: 'USER', userId: 'usr_1' },
    ],
    text: 'x',
  };
  const slack = {
    kind: 'NOTIFY',
    channels: [{ kind: 'SLACK', url: '{{ secret.team }}' }],
    text: 'x',
  };

  it('says what it said', () => {
    expect(again(telling(mail)).steps[0]?.action).toEqual(mail);
    expect(again(telling(slack)).steps[0]?.action).toEqual(slack);
    const both = { ...mail, channels: [{ kind: 'EMAIL' }, { kind: 'IN_APP' }] };
    expect(again(telling(both)).steps[0]?.action).toEqual(both);
    expect(draftOf(telling(both)).steps[0]).toMatchObject({ channel: { kind: 'EMAIL_IN_APP' }, other: null });
    const mixed = { ...slack, channels: [...slack.channels, { kind: 'IN_APP' }] };
    expect(again(telling(mixed)).steps[0]?.action).toEqual(mixed);
  });

  it('names addresses only where it mails', () => {
    const draft = draftOf(telling(mail));
    const [step] = draft.steps;
    if (!step) throw new Error('there is a step');
    const inPage = { ...step, channel: { ...step.channel, kind: 'IN_APP' } };
    expect(written({ ...draft, steps: [inPage] }).definition.steps[0]?.action).toMatchObject({
      channels: [{ kind: 'IN_APP' }],
      recipients: [
        { kind: 'RULE_OWNER' },
        { kind: 'ATTENDEES', exceptDeclined: false },
        { kind: 'USER', userId: 'usr_1' },
      ],
    });
  });

  it('gives the address of a chat as a secret, once, and asks for it while there is none', () => {
    const draft = draftOf(telling(slack));
    expect(written(draft).secrets).toEqual([]);
    const step = newStep('NOTIFY', { text: 'x' });
    const chat = { ...step, channel: { kind: 'TEAMS', secret: '', address: '' } };
    const missing = written({ ...draft, steps: [...draft.steps, chat] });
    expect(faultAt(missing.faults, `${chat.key}.address`)).toBeDefined();
    const given = { ...chat, channel: { ...chat.channel, address: 'https://example.org/x' } };
    const result = written({ ...draft, steps: [...draft.steps, given, { ...given, key: 'other' }] });
    expect(result.secrets.map(({ name }) => name)).toEqual(['chat1', 'chat2']);
    expect(result.definition.steps[1]?.action.channels).toEqual([
      { kind: 'TEAMS', url: '{{ secret.chat1 }}' },
    ]);
    const [found] = faultsOf([{ field: ['secrets', '0', 'value'], message: 'one' }], result);
    expect(found?.at).toBe(`${given.key}.address.value`);
  });

  it('names the secrets of its calls', () => {
    const call = {
      kind: 'CALL_WEBHOOK',
      url: '{{ secret.place }}/x',
      headers: [{ name: 'A', value: '{{secret.token}}' }],
    };
    expect(namedSecrets(telling(call))).toEqual(['place', 'token']);
    const draft = { ...draftOf(telling(call)), secrets: { token: 't', other: 'o' } };
    expect(written(draft).secrets).toEqual([{ name: 'token', value: 't' }]);
  });
});
