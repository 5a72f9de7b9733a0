import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { OccurrenceNode } from '@/features/calendar/documents.ts';
import type { EventNode } from './documents.ts';
import { formOf, newForm } from './eventForm.ts';
import { withGuests } from './guests.ts';
import { planCreate, planDrag, planEdit, planResize } from './plan.ts';

const ZONE = 'Europe/Budapest';
const time = (local: string) => ({
  kind: 'ZONED' as const,
  date: null,
  local,
  timeZone: ZONE,
  instant: null,
});
const STILL = { years: 0, months: 0, days: 0, seconds: 0 };

/** Mondays at nine since 5 October; the one on 23 November is opened, after the clock went back. */
const series: EventNode = {
  __typename: 'Event',
  id: 'evt_1',
  calendar: { __typename: 'Calendar', id: 'cal_1' },
  summary: 'Planning',
  description: null,
  location: 'Room 1',
  url: null,
  status: 'CONFIRMED',
  transparency: 'OPAQUE',
  color: null,
  isAllDay: false,
  start: time('2026-10-05T09:00:00'),
  end: time('2026-10-05T10:00:00'),
  startsAt: '2026-10-05T07:00:00Z',
  endsAt: '2026-10-05T08:00:00Z',
  recurrence: {
    __typename: 'Recurrence',
    rules: ['FREQ=WEEKLY;BYDAY=MO'],
    additional: [],
    excluded: [time('2026-10-12T09:00:00')],
  },
  series: null,
  attendees: [],
  version: 4,
};
const occurrence: OccurrenceNode = {
  __typename: 'Occurrence',
  id: 'occ_1',
  seriesId: 'evt_1',
  calendarId: 'cal_1',
  summary: 'Planning',
  location: 'Room 1',
  color: null,
  status: 'CONFIRMED',
  transparency: 'OPAQUE',
  isAllDay: false,
  isRecurring: true,
  isOverride: false,
  start: time('2026-11-23T09:00:00'),
  end: time('2026-11-23T10:00:00'),
  startsAt: '2026-11-23T08:00:00Z',
  endsAt: '2026-11-23T09:00:00Z',
  event: { __typename: 'Event', id: 'evt_1', version: 4 },
};
const dayLater = { ...STILL, days: 1 };
const drag = { occurrence, series, startDelta: dayLater, endDelta: dayLater, allDay: false, zone: ZONE };

describe('planDrag', () => {
  it('addresses the occurrence for one and for the following ones', () => {
    for (const scope of ['THIS', 'THIS_AND_FUTURE'] as const) {
      expect(planDrag({ ...drag, scope, series: null }).input).toEqual({
        id: 'occ_1',
        scope,
        start: { local: '2026-11-24T09:00:00', timeZone: ZONE },
        end: { local: '2026-11-24T10:00:00', timeZone: ZONE },
      });
    }
  });

  it('moves the series’ own start when it is for all, on the wall clock', () => {
    const { input, expectation } = planDrag({ ...drag, scope: 'ALL' });
    expect(input).toEqual({
      id: 'evt_1',
      scope: 'ALL',
      start: { local: '2026-10-06T09:00:00', timeZone: ZONE },
      end: { local: '2026-10-06T10:00:00', timeZone: ZONE },
    });
    expect(expectation.patch?.[0]).toMatchObject({ id: 'occ_1', startsAt: '2026-11-24T08:00:00Z' });
  });

  it('makes a day of an hour dropped among the all-day events, and an hour of a day', () => {
    const single = { ...occurrence, isRecurring: false };
    const toDay = planDrag({
      ...drag,
      occurrence: single,
      scope: null,
      series: null,
      startDelta: STILL,
      endDelta: STILL,
      allDay: true,
    });
    expect(toDay.input).toEqual({ id: 'evt_1', start: { date: '2026-11-23' }, end: { date: '2026-11-24' } });
    const day: OccurrenceNode = {
      ...single,
      isAllDay: true,
      start: { ...time(''), kind: 'DATE', local: null, timeZone: null, date: '2026-11-23' },
      end: { ...time(''), kind: 'DATE', local: null, timeZone: null, date: '2026-11-24' },
    };
    const nine = { ...STILL, seconds: 9 * 3600 };
    const toHour = planDrag({
      ...drag,
      occurrence: day,
      scope: null,
      series: null,
      startDelta: nine,
      endDelta: nine,
      allDay: false,
    });
    expect(toHour.input).toEqual({
      id: 'evt_1',
      start: { local: '2026-11-23T09:00:00', timeZone: ZONE },
      end: { local: '2026-11-23T10:00:00', timeZone: ZONE },
    });
  });

  it('resizes at the end only', () => {
    const { input } = planResize({
      occurrence,
      series: null,
      scope: 'THIS',
      endDelta: { ...STILL, seconds: 1800 },
      zone: ZONE,
    });
    expect(input.start).toEqual({ local: '2026-11-23T09:00:00', timeZone: ZONE });
    expect(input.end).toEqual({ local: '2026-11-23T10:30:00', timeZone: ZONE });
  });
});

describe('planEdit', () => {
  const before = formOf(series, series, occurrence, ZONE);
  const edit = { before, occurrence, series, zone: ZONE };

  it('sends what was changed and nothing else', () => {
    const { input, expectation } = planEdit({
      ...edit,
      after: { ...before, summary: 'Review', location: '' },
      scope: 'THIS',
    });
    expect(input).toEqual({ id: 'occ_1', scope: 'THIS', summary: 'Review', location: null });
    expect(expectation.patch).toEqual([{ id: 'occ_1', summary: 'Review', location: null }]);
  });

  it('shifts the series by as many days as the occurrence, with the new times of day', () => {
    const after = {
      ...before,
      startDate: '2026-11-24',
      endDate: '2026-11-24',
      startTime: '11:00',
      endTime: '12:30',
    };
    expect(planEdit({ ...edit, after, scope: 'ALL' }).input).toEqual({
      id: 'evt_1',
      scope: 'ALL',
      start: { local: '2026-10-06T11:00:00', timeZone: ZONE },
      end: { local: '2026-10-06T12:30:00', timeZone: ZONE },
    });
  });

  it('keeps excluded dates when the rule changes, and ends the recurrence with null', () => {
    const rule = {
      ...before,
      recurrence: { kind: 'expert' as const, text: 'RRULE:FREQ=WEEKLY;BYDAY=MO,TH\n' },
    };
    expect(planEdit({ ...edit, after: rule, scope: 'ALL' }).input.recurrence).toEqual({
      rules: ['FREQ=WEEKLY;BYDAY=MO,TH'],
      additional: [],
      excluded: [{ local: '2026-10-12T09:00:00', timeZone: ZONE }],
    });
    const none = { ...before, recurrence: { kind: 'none' as const } };
    expect(planEdit({ ...edit, after: none, scope: 'ALL' }).input.recurrence).toBeNull();
  });

  it('writes UNTIL anew when the series becomes all-day', () => {
    const end = { kind: 'on' as const, date: '2026-12-31' };
    if (before.recurrence.kind !== 'simple') throw new Error('expected a simple rule');
    const dated = {
      ...before,
      recurrence: { kind: 'simple' as const, rule: { ...before.recurrence.rule, end } },
    };
    const { input } = planEdit({ ...edit, before: dated, after: { ...dated, allDay: true }, scope: 'ALL' });
    expect(input.recurrence?.rules).toEqual(['FREQ=WEEKLY;UNTIL=20261231;BYDAY=MO']);
    expect(input.start).toEqual({ date: '2026-10-05' });
  });
});

describe('planCreate', () => {
  const start = Temporal.PlainDateTime.from('2026-11-22T09:00:00');
  it('says each kind of time', () => {
    const form = newForm({ allDay: false, start, end: start.add({ hours: 1 }) }, 'cal_1', ZONE);
    const said = (change: Partial<typeof form>) => planCreate({ ...form, ...change }, 'key', ZONE).input;
    expect(said({}).start).toEqual({ local: '2026-11-22T09:00:00', timeZone: ZONE });
    expect(said({ timeZone: null }).start).toEqual({ local: '2026-11-22T09:00:00' });
    expect(said({ timeZone: 'UTC' }).end).toEqual({ instant: '2026-11-22T10:00:00Z' });
    expect(said({ endTimeZone: 'America/New_York' }).end).toEqual({
      local: '2026-11-22T10:00:00',
      timeZone: 'America/New_York',
    });
    expect(said({ allDay: true })).toMatchObject({
      start: { date: '2026-11-22' },
      end: { date: '2026-11-23' },
    });
  });
  it('tells the guests unless it is said otherwise', () => {
    const form = newForm({ allDay: false, start, end: start.add({ hours: 1 }) }, 'cal_1', ZONE);
    const guests = withGuests([], ['ada@example.org']);
    expect(planCreate({ ...form, guests }, 'key', ZONE).input).not.toHaveProperty('notify');
    expect(planCreate({ ...form, guests }, 'key', ZONE, false).input.notify).toBe('NOBODY');
    expect(planCreate(form, 'key', ZONE, false).input).not.toHaveProperty('notify');
    const edit = {
      before: form,
      after: { ...form, guests },
      occurrence,
      scope: 'ALL' as const,
      series,
      zone: ZONE,
    };
    expect(planEdit(edit).input).not.toHaveProperty('notify');
    expect(planEdit({ ...edit, isTold: false }).input.notify).toBe('NOBODY');
  });
});
