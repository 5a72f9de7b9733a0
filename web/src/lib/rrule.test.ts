import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { defaultRule, formatRule, nthOf, parseRule, type StartForm } from './rrule.ts';
import { ruleText } from './rruleText.ts';

const budapest: StartForm = { kind: 'ZONED', zone: 'Europe/Budapest' };
const sunday = Temporal.PlainDate.from('2026-11-22');
const style = { locale: 'en-GB', hourCycle: 'H23' } as const;

describe('a rule that the form can show', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;COUNT=5;INTERVAL=3', 'Every 3 days, 5 times'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', 'Every 2 weeks on Monday and Wednesday'],
    ['FREQ=WEEKLY;UNTIL=20270301T225959Z;BYDAY=FR', 'Every week on Friday, until 1 March 2027'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'Every month on day 31'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday'],
    ['FREQ=YEARLY', 'Every year on 22 November'],
    ['FREQ=YEARLY;COUNT=1', 'Every year on 22 November, once'],
  ])('%s is read, said and written again', (text, sentence) => {
    const rule = parseRule(text, budapest, sunday);
    expect(rule).not.toBeNull();
    if (!rule) return;
    expect(ruleText(rule, sunday, style)).toBe(sentence);
    expect(formatRule(rule, budapest)).toBe(text);
  });
});

describe('a rule that says more is left to the text field', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=MONTHLY;BYDAY=MO,TU',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=3',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO',
    'FREQ=DAILY;COUNT=3;UNTIL=20270101',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;FREQ=WEEKLY',
    'nonsense',
    '',
  ])('%s', (text) => {
    expect(parseRule(text, budapest, sunday)).toBeNull();
  });
});

describe('UNTIL', () => {
  const until = { ...defaultRule('DAILY', sunday), end: { kind: 'on', date: '2026-12-31' } as const };
  it('has the form of the start', () => {
    expect(formatRule(until, { kind: 'DATE' })).toBe('FREQ=DAILY;UNTIL=20261231');
    expect(formatRule(until, { kind: 'FLOATING' })).toBe('FREQ=DAILY;UNTIL=20261231T235959');
    expect(formatRule(until, { kind: 'ZONED', zone: 'America/New_York' })).toBe(
      'FREQ=DAILY;UNTIL=20270101T045959Z',
    );
  });

  it('is read back as the date on the start’s clock', () => {
    const rule = parseRule(
      'FREQ=DAILY;UNTIL=20270101T045959Z',
      { kind: 'ZONED', zone: 'America/New_York' },
      sunday,
    );
    expect(rule?.end).toEqual({ kind: 'on', date: '2026-12-31' });
  });
});

it('counts weekdays within the month', () => {
  const nth = (text: string) => nthOf(Temporal.PlainDate.from(text));
  expect(['2026-11-01', '2026-11-07', '2026-11-08', '2026-11-28', '2026-11-29'].map(nth)).toEqual([
    1, 1, 2, 4, -1,
  ]);
});
