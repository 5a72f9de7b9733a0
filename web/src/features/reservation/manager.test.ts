import { describe, expect, it } from 'vitest';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { compete, contests } from './competing.ts';
import type { ReservationNode } from './documents.ts';
import { exchanged, MOST_ROWS, moved, resized, timelineEvents, timelineRows } from './timeline.ts';

const BUDAPEST = 'Europe/Budapest';

function request(id: string, resourceId: string, from: number, to: number, quantity = 1) {
  const at = (hour: number) => `2027-03-09T${String(hour).padStart(2, '0')}:00:00Z`;
  return {
    id,
    start: at(from),
    end: at(to),
    items: [{ resourceId, quantity, takenFrom: at(from), takenUntil: at(to) }],
  } as ReservationNode;
}

describe('requests that compete', () => {
  const resources = [
    { id: 'hall', quantity: 1 },
    { id: 'bikes', quantity: 3 },
  ];
  const ids = (all: ReturnType<typeof contests<ReservationNode>>) =>
    all.map(({ requests }) => requests.map(({ id }) => id));

  it('want one thing at one time; what touches does not', () => {
    expect(compete(request('a', 'hall', 9, 11), request('b', 'hall', 10, 12), resources)).toBe(true);
    expect(compete(request('a', 'hall', 9, 11), request('b', 'hall', 11, 12), resources)).toBe(false);
    expect(compete(request('a', 'hall', 9, 11), request('b', 'bikes', 9, 11), resources)).toBe(false);
  });

  it('want more of a pool than there is', () => {
    expect(compete(request('a', 'bikes', 9, 11, 2), request('b', 'bikes', 9, 11, 1), resources)).toBe(false);
    expect(compete(request('a', 'bikes', 9, 11, 2), request('b', 'bikes', 9, 11, 2), resources)).toBe(true);
  });

  it('stand together, also through another, in the order of their starts', () => {
    const all = [
      request('late', 'hall', 15, 16),
      request('third', 'hall', 11, 13),
      request('first', 'hall', 8, 10),
      request('second', 'hall', 9, 12),
    ];
    expect(ids(contests(all, resources))).toEqual([['first', 'second', 'third'], ['late']]);
    expect(ids(contests([], resources))).toEqual([]);
  });
});

describe('the rows of the timeline', () => {
  const thing = (id: string, more: Partial<ResourceNode> = {}) =>
    ({
      id,
      name: id,
      quantity: 1,
      isReservable: true,
      archivedAt: null,
      viewerRole: 'MANAGER',
      parent: null,
      type: { id: 'rooms', color: '#123456' },
      ...more,
    }) as ResourceNode;

  it('stand in what they are in, without what cannot be reserved or is not the viewer’s', () => {
    const { ids, rows } = timelineRows([
      thing('house', { isReservable: false }),
      thing('empty', { isReservable: false }),
      thing('room 10', { parent: { id: 'house', name: 'house' } as ResourceNode }),
      thing('room 9', { parent: { id: 'house', name: 'house' } as ResourceNode, quantity: 4 }),
      thing('old', { archivedAt: '2026-01-01T00:00:00Z' }),
      thing('others', { viewerRole: 'VIEWER' }),
      thing('car', { type: { id: 'cars', name: '', color: '' } as ResourceNode['type'] }),
    ]);
    expect(ids).toEqual(['room 10', 'room 9', 'car']);
    expect(rows.map(({ id, children }) => [id, children?.map(({ title }) => title)])).toEqual([
      ['car', []],
      ['house', ['room 9 (4)', 'room 10']],
    ]);
  });

  it('are of one type when that is wanted, and no more than the server tells of', () => {
    const many = Array.from({ length: MOST_ROWS + 1 }, (_, index) => thing(`r${index}`));
    expect(timelineRows(many)).toMatchObject({ truncated: true });
    expect(timelineRows(many).ids).toHaveLength(MOST_ROWS);
    expect(timelineRows(many, 'cars').ids).toEqual([]);
  });

  it('have the reservations on the viewer’s clock, to be moved by who manages them', () => {
    const mine = {
      ...request('one', 'hall', 9, 10),
      status: 'CONFIRMED',
      summary: 'Choir',
    } as ReservationNode;
    const [event] = timelineEvents([mine], [thing('hall')], BUDAPEST, () => 'Ada');
    expect(event).toMatchObject({
      start: '2027-03-09T10:00:00',
      resourceIds: ['hall'],
      title: 'Choir · Ada',
      editable: true,
      styles: ['--ev:#123456'],
    });
    const items = [...mine.items, ...request('one', 'piano', 9, 10).items];
    const both = timelineEvents([{ ...mine, items }], [thing('hall'), thing('piano')], BUDAPEST, () => 'Ada');
    expect(both).toMatchObject([
      { resourceIds: ['hall', 'piano'], title: 'Choir · Ada · with 1 more thing', editable: true },
    ]);
    const approver = [thing('hall', { viewerRole: 'APPROVER' })];
    expect(timelineEvents([mine], approver, BUDAPEST, () => '')[0]?.editable).toBe(false);
  });
});

describe('a drag', () => {
  const span = { start: '2027-03-27T09:00:00Z', end: '2027-03-27T10:30:00Z' };
  const days = (count: number, seconds = 0) => ({ years: 0, months: 0, days: count, seconds });

  it('moves by the clock on the wall and keeps the length, across a change of the clocks too', () => {
    expect(moved(span, days(1), BUDAPEST)).toEqual({
      start: '2027-03-28T08:00:00Z',
      end: '2027-03-28T09:30:00Z',
    });
    expect(moved(span, days(0, -3600), BUDAPEST).start).toBe('2027-03-27T08:00:00Z');
    expect(resized(span.end, days(0, 1800), BUDAPEST)).toBe('2027-03-27T11:00:00Z');
  });

  it('to another row exchanges that resource alone', () => {
    const items = [
      { resourceId: 'hall', quantity: 1 },
      { resourceId: 'chairs', quantity: 20 },
    ] as ReservationNode['items'];
    expect(exchanged(items, 'hall', 'library')).toEqual([
      { resourceId: 'library', quantity: 1 },
      { resourceId: 'chairs', quantity: 20 },
    ]);
    expect(exchanged(items, 'hall', 'hall')).toBeNull();
    expect(exchanged(items, undefined, undefined)).toBeNull();
  });
});
