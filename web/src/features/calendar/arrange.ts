import type { CalendarGroupNode, CalendarNode } from './documents.ts';

/** Calendars that stand together: those of a group, or those in none. */
export interface Section {
  group: CalendarGroupNode | null;
  calendars: CalendarNode[];
}

/** The calendars as the viewer arranged them: those in no group, then each group with its own. */
export function sectionsOf(
  groups: readonly CalendarGroupNode[],
  calendars: readonly CalendarNode[],
): Section[] {
  const known = new Set(groups.map((group) => group.id));
  const inGroup = (id: string | null) =>
    calendars
      .filter(({ group }) => (group && known.has(group.id) ? group.id : null) === id)
      .sort((a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER));
  return [
    { group: null, calendars: inGroup(null) },
    ...groups.map((group) => ({ group, calendars: inGroup(group.id) })),
  ];
}

/** Before which one something goes that is moved up (-1) or down (1): null for the end; undefined when it is there already. */
export function beforeOf(
  order: readonly { id: string }[],
  id: string,
  by: -1 | 1,
): string | null | undefined {
  const at = order.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return undefined;
  return order[by < 0 ? to : to + 1]?.id ?? null;
}
