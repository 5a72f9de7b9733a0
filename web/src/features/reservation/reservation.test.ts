import { describe, expect, it } from 'vitest';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { actionsOf } from './actions.ts';
import { fitting, offeredFlags } from './bookFilter.ts';
import type { ReservationNode, SlotNode } from './documents.ts';
import { anyThatFits, countdown, freePerDay, isLength } from './slots.ts';
import { standingOf } from './standing.ts';

const slot = (start: string, isFree = true): SlotNode => ({
  start,
  end: start.replace(':00:00Z', ':30:00Z'),
  isFree,
  free: isFree ? 1 : 0,
  blockedBy: isFree ? [] : ['TAKEN'],
});

describe('any that fits', () => {
  it('has each time once, with all that are free, the preferred first', () => {
    const found = anyThatFits(
      [
        { resourceId: 'a', slots: [slot('2027-03-09T10:00:00Z'), slot('2027-03-09T11:00:00Z', false)] },
        { resourceId: 'b', slots: [slot('2027-03-09T09:00:00Z'), slot('2027-03-09T10:00:00Z')] },
      ],
      ['b', 'a'],
    );
    expect(found.map(({ start, resourceIds }) => [start.slice(11, 16), resourceIds])).toEqual([
      ['09:00', ['b']],
      ['10:00', ['b', 'a']],
    ]);
  });

  it('is counted on the dates of the viewer’s zone', () => {
    const starts = ['2027-03-09T22:30:00Z', '2027-03-09T23:30:00Z', '2027-03-10T08:00:00Z'];
    const days = freePerDay(
      starts.map((start) => ({ start })),
      'Europe/Budapest',
    );
    expect([...days]).toEqual([
      ['2027-03-09', 1],
      ['2027-03-10', 2],
    ]);
  });
});

describe('a deadline', () => {
  it('counts down to the second, and is over at its instant', () => {
    const until = '2027-03-09T10:00:00Z';
    const at = (seconds: number) => Date.parse(until) - seconds * 1000;
    expect(countdown(until, at(605))).toBe('10:05');
    expect(countdown(until, at(0.5))).toBe('0:01');
    expect(countdown(until, at(0))).toBeNull();
    expect(countdown(until, at(-5))).toBeNull();
  });
});

describe('a length of slots', () => {
  it('is some minutes or days', () => {
    expect(['PT1H', 'PT45M', 'P2D'].map(isLength)).toEqual([true, true, true]);
    expect(['PT0M', 'P0D', 'soon', '', 'PT1.5H', undefined].map(isLength)).toEqual(Array(6).fill(false));
  });
});

describe('what fits', () => {
  const room = (id: string, seats: number | null, attributes = {}, quantity = 1) =>
    ({ id, seats, attributes, quantity, type: { id: 't' } }) as ResourceNode;
  const rooms = [room('large', 20, { beamer: true }), room('small', 6), room('pool', null, {}, 7)];
  const wish = { typeId: '', resourceId: '', seats: '', has: [], quantity: 1 };

  it('is the smallest that is large enough first', () => {
    const ids = (some: ResourceNode[]) => some.map(({ id }) => id);
    expect(ids(fitting(rooms, { ...wish, seats: '5' }))).toEqual(['small', 'large']);
    expect(ids(fitting(rooms, { ...wish, seats: '7' }))).toEqual(['large']);
    expect(ids(fitting(rooms, wish))).toEqual(['large', 'small', 'pool']);
    expect(ids(fitting(rooms, { ...wish, has: ['beamer'] }))).toEqual(['large']);
    expect(ids(fitting(rooms, { ...wish, quantity: 3 }))).toEqual(['pool']);
    expect(ids(fitting(rooms, { ...wish, typeId: 'other' }))).toEqual([]);
  });

  it('is the one that was chosen, whatever else was wished', () => {
    expect(fitting(rooms, { ...wish, resourceId: 'small', seats: '50' })).toEqual([rooms[1]]);
  });

  it('offers what some have', () => {
    expect(offeredFlags(rooms)).toEqual(['beamer']);
  });
});

describe('what can be done with a reservation', () => {
  const NOON = Date.parse('2027-03-09T12:00:00Z');
  const known = {
    status: 'CONFIRMED',
    isOwn: true,
    start: '2027-03-09T14:00:00Z',
    end: '2027-03-09T15:00:00Z',
    changeUntil: '2027-03-09T13:00:00Z',
    checkInFrom: null,
    checkInUntil: null,
    heldUntil: null,
  } as Partial<ReservationNode> as ReservationNode;
  const booker = { approves: false, manages: false };
  const manager = { approves: true, manages: true };
  const HOUR = 3_600_000;

  it('is to move and cancel it until the cut-off, for its booker', () => {
    expect(actionsOf(known, booker, NOON)).toEqual(['move', 'cancel']);
    expect(actionsOf(known, booker, NOON + HOUR)).toEqual(['move', 'cancel']);
    expect(actionsOf(known, booker, NOON + HOUR + 1)).toEqual([]);
    expect(actionsOf({ ...known, isOwn: false }, booker, NOON)).toEqual([]);
  });

  it('is to move and cancel it until it ends, for its manager', () => {
    const others = { ...known, isOwn: false };
    expect(actionsOf(others, manager, NOON + 2.5 * HOUR)).toEqual(['move', 'cancel']);
    expect(actionsOf(others, manager, NOON + 3 * HOUR)).toEqual([]);
  });

  it('is to check in while that is open, and to give up the place of who did not come', () => {
    const checks = { ...known, checkInFrom: '2027-03-09T13:45:00Z', checkInUntil: '2027-03-09T14:15:00Z' };
    expect(actionsOf(checks, booker, NOON + 1.74 * HOUR)).not.toContain('checkIn');
    expect(actionsOf(checks, booker, NOON + 1.75 * HOUR)).toContain('checkIn');
    expect(actionsOf(checks, booker, NOON + 2.25 * HOUR)).not.toContain('checkIn');
    expect(actionsOf(checks, manager, NOON + 2 * HOUR)).toContain('noShow');
  });

  it('is to complete a hold until it ends, and to decide on a request for who may', () => {
    const held = { ...known, status: 'HELD' as const, heldUntil: '2027-03-09T12:10:00Z' };
    expect(actionsOf(held, booker, NOON)).toEqual(['confirm', 'cancel']);
    expect(actionsOf(held, booker, NOON + HOUR)).toEqual(['cancel']);
    const requested = { ...known, status: 'REQUESTED' as const };
    expect(actionsOf(requested, { approves: true, manages: false }, NOON)).toEqual([
      'approve',
      'decline',
      'move',
      'cancel',
    ]);
  });

  it('is nothing once it is over', () => {
    expect(actionsOf({ ...known, status: 'CANCELLED' }, manager, NOON)).toEqual([]);
  });

  it('leaves the waitlist whenever its booker likes', () => {
    const waiting: typeof known = { ...known, status: 'WAITLISTED' };
    expect(actionsOf(waiting, booker, NOON + HOUR + 1)).toEqual(['leave']);
    expect(actionsOf({ ...waiting, isOwn: false }, booker, NOON)).toEqual([]);
  });

  it('is what the viewer may do with all of its resources', () => {
    const items = [{ resourceId: 'a' }, { resourceId: 'b' }] as ReservationNode['items'];
    const of = (...roles: ResourceNode['viewerRole'][]) =>
      standingOf(
        { items },
        roles.map((viewerRole, index) => ({ id: 'ab'.charAt(index), viewerRole })),
      );
    expect(of('MANAGER', 'MANAGER')).toEqual({ approves: true, manages: true });
    expect(of('MANAGER', 'APPROVER')).toEqual({ approves: true, manages: false });
    expect(of('MANAGER', 'VIEWER')).toEqual({ approves: false, manages: false });
    expect(of('MANAGER')).toEqual({ approves: false, manages: false });
  });
});
