import { describe, expect, it } from 'vitest';
import {
  byDay,
  clockText,
  dayOf,
  daysOfMonth,
  minutesText,
  monthSpan,
  offsetText,
  plusMonths,
  type Reading,
  sameDayIn,
  spanText,
  startOfDay,
  weekdayOf,
} from './time.ts';

const HOUR_MS = 3_600_000;
const reading = (zone: string): Reading => ({ locale: 'en-GB', hourCycle: 'h23', zone });
const iso = (ms: number) => new Date(ms).toISOString();
/** A slot for each half hour from an instant on. */
const halfHours = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ start: iso(Date.parse(from) + (index * HOUR_MS) / 2) }));

describe('dates', () => {
  it('has the days of months, leap years too', () => {
    expect(daysOfMonth('2028-02')).toHaveLength(29);
    expect(daysOfMonth('2027-02').at(-1)).toBe('2027-02-28');
    expect(plusMonths('2026-12', 1)).toBe('2027-01');
    expect(plusMonths('2027-01', -1)).toBe('2026-12');
    expect(sameDayIn('2027-02', '2027-01-31')).toBe('2027-02-28');
  });

  it('knows the weekdays', () => {
    expect(weekdayOf('2027-03-28')).toBe(7);
    expect(weekdayOf('2027-03-29')).toBe(1);
  });
});

describe('the days of slots', () => {
  it('are those of the guest’s zone', () => {
    const slots = [{ start: '2027-03-09T03:00:00Z' }, { start: '2027-03-09T16:00:00Z' }];
    expect([...byDay(slots, 'Europe/Budapest').keys()]).toEqual(['2027-03-09']);
    expect([...byDay(slots, 'America/New_York').keys()]).toEqual(['2027-03-08', '2027-03-09']);
    expect([...byDay(slots, 'Pacific/Kiritimati').keys()]).toEqual(['2027-03-09', '2027-03-10']);
  });

  it('have 23 and 25 hours when the clocks change', () => {
    const days = byDay(halfHours('2027-03-27T23:00:00Z', 48), 'Europe/Budapest');
    expect(days.get('2027-03-28')).toHaveLength(46);
    const back = byDay(halfHours('2027-10-30T22:00:00Z', 50), 'Europe/Budapest');
    expect(back.get('2027-10-31')).toHaveLength(50);
  });

  it('have half an hour more or less on Lord Howe', () => {
    expect(
      byDay(halfHours('2027-04-03T13:00:00Z', 52), 'Australia/Lord_Howe').get('2027-04-04'),
    ).toHaveLength(49);
    expect(
      byDay(halfHours('2027-10-02T13:30:00Z', 52), 'Australia/Lord_Howe').get('2027-10-03'),
    ).toHaveLength(47);
  });
});

describe('the start of a day', () => {
  it('is midnight where there is one', () => {
    expect(iso(startOfDay('2027-03-28', 'Europe/Budapest'))).toBe('2027-03-27T23:00:00.000Z');
    expect(iso(startOfDay('2027-03-29', 'Europe/Budapest'))).toBe('2027-03-28T22:00:00.000Z');
    expect(iso(startOfDay('2027-03-09', 'Pacific/Kiritimati'))).toBe('2027-03-08T10:00:00.000Z');
    expect(iso(startOfDay('2027-03-09', 'Pacific/Pago_Pago'))).toBe('2027-03-09T11:00:00.000Z');
  });

  it('is one o’clock where the clock is set forward over midnight', () => {
    const start = startOfDay('2027-09-05', 'America/Santiago');
    expect(clockText(start, reading('America/Santiago'))).toBe('01:00');
    expect(dayOf(start - 1, 'America/Santiago')).toBe('2027-09-04');
  });

  it('is that of the next day for a day that was left out', () => {
    expect(iso(startOfDay('2011-12-30', 'Pacific/Apia'))).toBe(iso(startOfDay('2011-12-31', 'Pacific/Apia')));
  });

  it('bounds a month', () => {
    const [from, to] = monthSpan('2027-03', 'Europe/Budapest');
    expect((to - from) / HOUR_MS).toBe(31 * 24 - 1);
  });
});

describe('times in words', () => {
  it('tell apart what the clock shows twice, whatever else is shown', () => {
    const texts = (zone: string, starts: string[]) =>
      starts.map((start) => clockText(Date.parse(start), reading(zone)));
    expect(
      texts('Europe/Budapest', [
        '2027-10-30T23:30:00Z',
        '2027-10-31T00:00:00Z',
        '2027-10-31T00:30:00Z',
        '2027-10-31T01:30:00Z',
        '2027-10-31T02:00:00Z',
      ]),
    ).toEqual(['01:30', '02:00 UTC+02:00', '02:30 UTC+02:00', '02:30 UTC+01:00', '03:00']);
    expect(
      texts('Australia/Lord_Howe', [
        '2027-04-03T14:15:00Z',
        '2027-04-03T14:45:00Z',
        '2027-04-03T15:15:00Z',
        '2027-04-03T15:30:00Z',
      ]),
    ).toEqual(['01:15', '01:45 UTC+11:00', '01:45 UTC+10:30', '02:00']);
    expect(texts('Europe/Budapest', ['2027-03-28T00:30:00Z', '2027-03-28T01:00:00Z'])).toEqual([
      '01:30',
      '03:00',
    ]);
  });

  it('do not seem to go backwards where the clock does', () => {
    const [start, end] = [Date.parse('2027-10-31T00:30:00Z'), Date.parse('2027-10-31T01:00:00Z')];
    expect(spanText(start, end, reading('Europe/Budapest'))).toMatch(
      /02:30 UTC\+02:00\u00a0–\u00a002:00 UTC\+01:00$/,
    );
  });

  it('say the offset of that moment', () => {
    expect(offsetText(Date.parse('2027-01-01T00:00:00Z'), 'Australia/Lord_Howe')).toBe('UTC+11:00');
    expect(offsetText(Date.parse('2027-07-01T00:00:00Z'), 'Australia/Lord_Howe')).toBe('UTC+10:30');
    expect(offsetText(0, 'UTC')).toBe('UTC+00:00');
    expect(offsetText(0, 'America/New_York')).toBe('UTC−05:00');
  });

  it('say a date once, or twice where the end has another', () => {
    const [start, end] = [Date.parse('2027-03-08T22:30:00Z'), Date.parse('2027-03-08T23:30:00Z')];
    const text = (zone: string) => spanText(start, end, reading(zone)).replaceAll(/(?<=day),/g, '');
    expect(text('UTC')).toBe('Monday 8 March 2027, 22:30\u00a0–\u00a023:30');
    expect(text('Europe/Budapest')).toBe(
      'Monday 8 March 2027, 23:30\u00a0–\u00a0Tuesday 9 March 2027, 00:30',
    );
  });

  it('say how long', () => {
    expect(minutesText(45, 'en-GB')).toBe('45 mins');
    expect(minutesText(90, 'en-GB')).toBe('1 hr 30 mins');
    expect(minutesText(1440, 'en-GB')).toBe('1 day');
  });
});
