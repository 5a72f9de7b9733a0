import type { ResourceNode } from '@/features/resource/documents.ts';
import type { ReservationNode } from './documents.ts';

type Request = Pick<ReservationNode, 'id' | 'start' | 'items'>;

/** Requests that want the same place: only some of them can be approved. */
export interface Contest<T extends Request> {
  requests: T[];
}

/** Whether two requests cannot both be had: they want more of a resource at one time than there is. */
export function compete(
  some: Request,
  other: Request,
  resources: readonly Pick<ResourceNode, 'id' | 'quantity'>[],
): boolean {
  return some.items.some((one) =>
    other.items.some((two) => {
      if (one.resourceId !== two.resourceId) return false;
      const overlap =
        Date.parse(one.takenFrom) < Date.parse(two.takenUntil) &&
        Date.parse(two.takenFrom) < Date.parse(one.takenUntil);
      const has = resources.find(({ id }) => id === one.resourceId)?.quantity ?? 1;
      return overlap && one.quantity + two.quantity > has;
    }),
  );
}

/** The requests in the order of their starts; those that compete, also through others, together. */
export function contests<T extends Request>(
  requests: readonly T[],
  resources: readonly Pick<ResourceNode, 'id' | 'quantity'>[],
): Contest<T>[] {
  const left = new Set(requests.toSorted((some, other) => Date.parse(some.start) - Date.parse(other.start)));
  const found: Contest<T>[] = [];
  for (const first of left) {
    left.delete(first);
    const together = [first];
    for (const one of together) {
      for (const other of left) {
        if (!compete(one, other, resources)) continue;
        left.delete(other);
        together.push(other);
      }
    }
    found.push({ requests: together });
  }
  return found;
}
