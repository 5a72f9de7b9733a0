import { attributeForms } from '@/features/resource/attributes.ts';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { branches } from '@/features/resource/tree.ts';

/** Which resources would do. */
export interface Wish {
  /** Empty: of any type. */
  typeId: string;
  /** Empty: any that fits. */
  resourceId: string;
  /** So many people; empty: no matter. */
  seats: string;
  /** Attributes that it must have. */
  has: string[];
  quantity: number;
}

const isReservable = ({ isReservable: can, archivedAt }: ResourceNode) => can && !archivedAt;

/** The resources that can be reserved at all, in the order of their tree. */
export function reservable(resources: readonly ResourceNode[], locale: string): ResourceNode[] {
  return branches(resources, locale)
    .map(({ item }) => item)
    .filter(isReservable);
}

/** Those that would do; the smallest rooms first that are large enough. */
export function fitting(candidates: readonly ResourceNode[], wish: Wish): ResourceNode[] {
  if (wish.resourceId) return candidates.filter(({ id }) => id === wish.resourceId);
  const seats = Number(wish.seats) || 0;
  return candidates
    .filter(({ type }) => !wish.typeId || type?.id === wish.typeId)
    .filter((resource) => seats === 0 || (resource.seats ?? 0) >= seats)
    .filter(({ quantity }) => quantity >= wish.quantity)
    .filter(({ attributes }) => {
      const flags = flagsOf(attributes);
      return wish.has.every((name) => flags.includes(name));
    })
    .toSorted((some, other) =>
      seats === 0 ? 0 : (some.seats ?? Number.MAX_VALUE) - (other.seats ?? Number.MAX_VALUE),
    );
}

function flagsOf(attributes: unknown): string[] {
  return attributeForms(attributes)
    .filter(({ kind, value }) => kind === 'FLAG' && value === 'true')
    .map(({ name }) => name);
}

/** What some of the resources have and one could ask for, in alphabetical order. */
export function offeredFlags(resources: readonly ResourceNode[]): string[] {
  return [...new Set(resources.flatMap(({ attributes }) => flagsOf(attributes)))].sort();
}
