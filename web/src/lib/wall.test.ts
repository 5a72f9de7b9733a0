import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type EventTimeValue, instantOf, moveTime, wallSpan } from './wall.ts';

const zoned = (local: string, timeZone: string): EventTimeValue => ({ kind: 'ZONED', local, timeZone });
const still = { years: 0, months: 0, days: 0, seconds: 0 };

describe('wallSpan', () => {
  it('converts a zoned time to the viewer’s clock', () => {
    const span = wallSpan(
      {
        isAllDay: false,
        start: zoned('2026-11-22T09:00:00', 'America/New_York'),
        end: zoned('2026-11-22T10:00:00', 'America/New_York'),
        startsAt: '2026-11-22T14:00:00Z',
        endsAt: '2026-11-22T15:00:00Z',
      },
      'Europe/Budapest',
    );
    expect(span.start.toString()).toBe('2026-11-22T15:00:00');
    expect(span.end.toString()).toBe('2026-11-22T16:00:00');
  });

  it('leaves dates and floating times as written, whatever their instants', () => {
    const day = wallSpan(
      {
        isAllDay: true,
        start: { kind: 'DATE', date: '2026-11-22' },
        end: { kind: 'DATE', date: '2026-11-23' },
        startsAt: '2026-11-21T11:00:00Z',
        endsAt: '2026-11-22T11:00:00Z',
      },
      'Pacific/Auckland',
    );
    expect([day.allDay, day.start.toString(), day.end.toString()]).toEqual([
      true,
      '2026-11-22T00:00:00',
      '2026-11-23T00:00:00',
    ]);
    const floating = wallSpan(
      {
        isAllDay: false,
        start: { kind: 'FLOATING', local: '2026-11-22T07:00:00' },
        end: { kind: 'FLOATING', local: '2026-11-22T08:00:00' },
        startsAt: '2026-11-22T06:00:00Z',
        endsAt: '2026-11-22T07:00:00Z',
      },
      'Asia/Tokyo',
    );
    expect(floating.start.toString()).toBe('2026-11-22T07:00:00');
  });

  it('never ends before it starts on a night when the clock goes back', () => {
    const span = wallSpan(
      {
        isAllDay: false,
        start: { kind: 'INSTANT', instant: '2026-10-25T00:45:00Z' },
        end: { kind: 'INSTANT', instant: '2026-10-25T01:15:00Z' },
        startsAt: '2026-10-25T00:45:00Z',
        endsAt: '2026-10-25T01:15:00Z',
      },
      'Europe/Budapest',
    );
    expect(Temporal.PlainDateTime.compare(span.end, span.start)).toBeGreaterThanOrEqual(0);
  });
});

describe('instantOf', () => {
  it('reads a skipped time with the offset before the gap, a repeated one as the first', () => {
    const at = (text: string) => instantOf(Temporal.PlainDateTime.from(text), 'Europe/Budapest').toString();
    expect(at('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00Z');
    expect(at('2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00Z');
  });
});

describe('moveTime', () => {
  it('keeps the kind and the zone of what is moved', () => {
    const start = zoned('2026-11-22T09:00:00', 'America/New_York');
    expect(
      moveTime(start, '2026-11-22T14:00:00Z', { ...still, days: 1, seconds: 1800 }, 'Europe/Budapest'),
    ).toEqual({
      local: '2026-11-23T09:30:00',
      timeZone: 'America/New_York',
    });
    const floating: EventTimeValue = { kind: 'FLOATING', local: '2026-11-22T07:00:00' };
    expect(moveTime(floating, '2026-11-22T06:00:00Z', { ...still, days: 2 }, 'Asia/Tokyo')).toEqual({
      local: '2026-11-24T07:00:00',
    });
    const instant: EventTimeValue = { kind: 'INSTANT', instant: '2026-11-22T14:00:00Z' };
    expect(moveTime(instant, '2026-11-22T14:00:00Z', { ...still, seconds: 3600 }, 'Europe/Budapest')).toEqual(
      { instant: '2026-11-22T15:00:00Z' },
    );
  });

  it('keeps the wall time when dragged over a change of the clock', () => {
    const start = zoned('2026-10-24T09:00:00', 'Europe/Budapest');
    expect(moveTime(start, '2026-10-24T07:00:00Z', { ...still, days: 1 }, 'Europe/Budapest')).toEqual({
      local: '2026-10-25T09:00:00',
      timeZone: 'Europe/Budapest',
    });
  });

  it('turns a day into a time of the viewer’s zone and back', () => {
    expect(
      moveTime(
        { kind: 'DATE', date: '2026-11-22' },
        '2026-11-21T23:00:00Z',
        { ...still, seconds: 36_000 },
        'Europe/Budapest',
        false,
      ),
    ).toEqual({
      local: '2026-11-22T10:00:00',
      timeZone: 'Europe/Budapest',
    });
    expect(
      moveTime(
        zoned('2026-11-22T09:00:00', 'Europe/Budapest'),
        '2026-11-22T08:00:00Z',
        still,
        'Europe/Budapest',
        true,
      ),
    ).toEqual({ date: '2026-11-22' });
  });
});
