import { Temporal } from 'temporal-polyfill';
import type { FindTimeInput } from '@/gql/graphql.ts';
import { instantOf } from '@/lib/wall.ts';
import type { FoundTimes } from './documents.ts';

/** Somebody who can be asked for: the viewer, or whoever lets them see when they are busy. */
export interface Person {
  id: string;
  name: string;
}

/** What is looked for. */
export interface Wish {
  /** Who takes part, and whether it can be without them. */
  people: { id: string; isOptional: boolean }[];
  /** A resource, or a type of which any would do; empty for none. */
  room: string;
  /** With a type: only those with so many seats; empty for any. */
  seats: string;
  minutes: string;
  /** `2027-03-09`, on the viewer's clock. */
  from: string;
  days: string;
  withinHours: boolean;
}

/** Longest window of one question, in days. */
export const DAYS = [1, 3, 7, 14, 30, 60] as const;

/** The people whose time the viewer may look at, themselves first, the others by their names. */
export function peopleOf(
  viewer: { id: string },
  you: string,
  calendars: readonly { ownerId?: string | null; ownerName?: string | null }[],
): Person[] {
  const others = new Map<string, string>();
  for (const { ownerId, ownerName } of calendars) {
    if (ownerId?.startsWith('usr_') && ownerId !== viewer.id) others.set(ownerId, ownerName ?? '');
  }
  const known = [...others].map(([id, name]) => ({ id, name }));
  return [{ id: viewer.id, name: you }, ...known.toSorted((a, b) => a.name.localeCompare(b.name))];
}

/** What is asked of the server; null while the wish is not one. */
export function questionOf(wish: Wish, zone: string): FindTimeInput | null {
  const minutes = Number(wish.minutes);
  const seats = Number(wish.seats);
  if (!Number.isInteger(minutes) || minutes < 1 || !/^\d{4}-\d{2}-\d{2}$/.test(wish.from)) return null;
  if (wish.people.length === 0 && !wish.room) return null;
  const first = Temporal.PlainDate.from(wish.from);
  const midnight = (date: Temporal.PlainDate) => instantOf(date.toPlainDateTime(), zone).toString();
  const isType = wish.room.startsWith('rty_');
  const need = isType
    ? { resourceTypeId: wish.room, seats: wish.seats && Number.isInteger(seats) ? seats : null }
    : { resourceIds: [wish.room] };
  return {
    people: wish.people.map(({ id, isOptional }) => ({ userId: id, isOptional })),
    needs: wish.room ? [need] : [],
    duration: `PT${minutes}M`,
    from: midnight(first),
    to: midnight(first.add({ days: Math.min(60, Math.max(1, Number(wish.days))) })),
    timeZone: zone,
    withinHours: wish.withinHours,
    first: 20,
  };
}

/** The rules that keep resources from being had at the starts nearest to the best one, each once. */
export function rulesOf(found: FoundTimes) {
  return [...new Set(found.misses.flatMap(({ rules }) => rules))];
}
