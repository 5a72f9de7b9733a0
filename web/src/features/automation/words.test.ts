import { expect, it } from 'vitest';
import { flatten } from './facts.ts';
import {
  durationOf,
  durationText,
  fieldText,
  inUnit,
  inWords,
  titleOf,
  tookText,
  triggerText,
  valueText,
  word,
} from './words.ts';

it('durations are read and written in the unit that fits', () => {
  expect(inUnit('PT90M')).toEqual({ amount: '90', unit: 'MINUTES' });
  expect(inUnit('PT24H')).toEqual({ amount: '1', unit: 'DAYS' });
  expect(inUnit('PT1H30M')).toEqual({ amount: '90', unit: 'MINUTES' });
  expect(inUnit('P1D')).toEqual({ amount: '', unit: 'MINUTES' });
  for (const [amount, unit, duration] of [
    ['30', 'MINUTES', 'PT30M'],
    ['60', 'MINUTES', 'PT1H'],
    ['2', 'DAYS', 'PT48H'],
    ['5', 'SECONDS', 'PT5S'],
    ['0', 'HOURS', 'PT0M'],
    ['', 'HOURS', ''],
    ['1.5', 'HOURS', ''],
    ['-1', 'HOURS', ''],
  ] as const) {
    expect(durationOf(amount, unit)).toBe(duration);
  }
  expect(durationText('PT25H30M')).toBe('1 d 1 h 30 min');
  expect([tookText(12.4), tookText(3_400), tookText(302_000)]).toEqual(['12 ms', '3.4 s', '5 min 2 s']);
});

it('triggers, fields and values are said in words', () => {
  const offset = { direction: 'BEFORE', duration: 'PT30M' } as const;
  expect(triggerText({ kind: 'EVENT_STARTS', offset })).toBe('30 min before an event starts');
  expect(triggerText({ kind: 'EVENT_STARTS' })).toBe('An event starts');
  expect(triggerText({ kind: 'EVENT_UPDATED', fields: ['SUMMARY', 'START'] })).toBe(
    'An event is changed in Title, Start',
  );
  expect(triggerText({ kind: 'SOMETHING_NEW' })).toBe('SOMETHING_NEW');
  expect(fieldText('before.event.summary')).toBe('Title before');
  expect(fieldText('event.custom.x')).toBe('event.custom.x');
  expect(valueText(['SUNDAY', 'MONDAY'], 'CHOICE')).toBe('Sunday, Monday');
  expect(valueText(['SUNDAY', 'PT1H'], 'TEXTS')).toBe('“SUNDAY”, “PT1H”');
  expect(valueText({ from: 'PT1H', to: 'PT90M' }, 'DURATION')).toBe('1 h and 1 h 30 min');
  expect(valueText([{ email: 'a@example.org' }], 'RECORDS')).toBe('a@example.org');
  expect(valueText('cal_1', 'ID', (text) => (text === 'cal_1' ? 'Mine' : null))).toBe('Mine');
  expect([valueText(null), valueText(false), valueText([])]).toEqual(['nothing', 'no', 'nothing']);
});

it('facts are listed in the order of the form, without what is absent', () => {
  const facts = {
    before: { event: { summary: 'B' } },
    calendar: { custom: 1 },
    event: { url: null, categories: [], location: 'C', summary: 'A' },
  };
  expect(flatten(facts)).toEqual([
    ['event.summary', 'A'],
    ['event.location', 'C'],
    ['before.event.summary', 'B'],
    ['calendar.custom', 1],
  ]);
});

it('the server’s names are said as they are on the page', () => {
  expect(inWords('Give a text; to ask for none use IS_EMPTY.')).toBe(
    'Give a text; to ask for none use “is empty”.',
  );
  expect(inWords('SET_COLOR needs an event: not after EVENT_DELETED, IN ANY CASE.')).toBe(
    '“Set the colour” needs an event: not after “An event is deleted”, IN ANY CASE.',
  );
});

it('a run is called after what it is about, or else after what made it', () => {
  expect(titleOf({ event: { summary: 'Lunch' }, calendar: { name: 'Mine' } }, 'EVENT_CREATED')).toBe('Lunch');
  expect(titleOf({ event: { summary: null }, calendar: { name: 'Mine' } }, 'EVENT_CREATED')).toBe(
    '(no title)',
  );
  expect(titleOf({ task: { summary: 'Pay' }, calendar: { name: 'Mine' } }, 'TASK_DUE')).toBe('Pay');
  const named = { title: 'Interview', code: 'K7QX2' };
  const of = { reservation: named, resource: { name: 'Hall' } };
  expect(titleOf(of, 'RESERVATION_CONFIRMED')).toBe('Hall · Interview');
  expect(titleOf({ reservation: { ...named, title: null } }, 'RESERVATION_CONFIRMED')).toBe('K7QX2');
  expect(titleOf({ calendar: { name: 'Mine' } }, 'CALENDAR_SHARED')).toBe('Mine');
  expect(titleOf({ rule: { name: 'Weekly' } }, 'SCHEDULE')).toBe(word('trigger', 'SCHEDULE'));
  expect(titleOf(null, null)).toBe('A run');
});
