import { describe, expect, it } from 'vitest';
import type { StretchNode } from './documents.ts';
import { doorAt, doorStretches } from './door.ts';

const at = (hour: number) => `2027-03-09T${String(hour).padStart(2, '0')}:00:00Z`;
type Blocker = StretchNode['blockers'][number];
const block = (rule: Blocker['rule'], more: Partial<Blocker> = {}): Blocker =>
  ({ rule, reason: null, limit: null, reservation: null, ...more }) as Blocker;
const stretch = (from: number, to: number, ...blockers: Blocker[]): StretchNode => ({
  start: at(from),
  end: at(to),
  blockers,
});
const choir = { id: 'r', summary: 'Choir', code: 'K7Q4-9XD2' } as Blocker['reservation'];

describe('a door', () => {
  it('says what is taken, closed or free, and joins what says the same', () => {
    const day = doorStretches([
      stretch(0, 8, block('CLOSED'), block('IN_THE_PAST')),
      stretch(8, 9, block('CLOSED')),
      stretch(9, 10, block('NOTICE')),
      stretch(10, 11),
      stretch(11, 12, block('TAKEN', { reservation: choir })),
      stretch(12, 13, block('TAKEN')),
      stretch(13, 14, block('BLACKOUT', { reason: 'Painting' })),
    ]);
    expect(
      day.map(({ state, start, summary, reason }) => [state, start.slice(11, 13), summary, reason]),
    ).toEqual([
      ['closed', '00', null, null],
      ['free', '09', null, null],
      ['taken', '11', 'Choir', null],
      ['taken', '12', null, null],
      ['closed', '13', null, 'Painting'],
    ]);
  });

  it('tells what holds now and what comes; an end is not within', () => {
    const day = doorStretches([stretch(9, 11), stretch(11, 12, block('TAKEN', { reservation: choir }))]);
    expect(doorAt(day, Date.parse(at(10)))).toEqual({ current: day[0], next: [day[1]] });
    expect(doorAt(day, Date.parse(at(11)))).toEqual({ current: day[1], next: [] });
    expect(doorAt(day, Date.parse(at(12))).current).toBeUndefined();
  });
});
