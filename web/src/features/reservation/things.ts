import type { ResourceNode } from '@/features/resource/documents.ts';
import type { ResourceSlots } from './slots.ts';

/** A resource that is wanted, and how much of it. */
export interface Thing {
  resourceId: string;
  quantity: number;
}

/** The most resources of one reservation. */
export const MOST_THINGS = 50;

/** What can be had beside these: no resource twice. */
export function offered(resources: readonly ResourceNode[], taken: readonly string[]): ResourceNode[] {
  return taken.length >= MOST_THINGS ? [] : resources.filter(({ id }) => !taken.includes(id));
}

/** Those of the slots at which there is also enough of every other thing; `others` are their slots. */
export function together(
  slots: readonly ResourceSlots[],
  others: readonly ResourceSlots[],
  things: readonly Thing[],
): ResourceSlots[] {
  const free = things.map(({ resourceId, quantity }) => {
    const own = others.find((one) => one.resourceId === resourceId)?.slots ?? [];
    const enough = own.filter((slot) => slot.isFree && slot.free >= quantity);
    return new Set(enough.map(({ start, end }) => `${start} ${end}`));
  });
  return slots.map(({ resourceId, slots: own }) => ({
    resourceId,
    slots: own.filter(({ start, end }) => free.every((starts) => starts.has(`${start} ${end}`))),
  }));
}
