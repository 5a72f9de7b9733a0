import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { Availability } from './documents.ts';
import type { ResourceSlots } from './slots.ts';
import { useRefresh } from './useRefresh.ts';

/** What the server takes in one question. */
const MOST_RESOURCES = 50;
const NONE: ResourceSlots[] = [];

interface Question {
  resourceIds: string[];
  from: string;
  to: string;
  /** An ISO 8601 duration; null while none is said. */
  length: string | null;
  quantity: number;
  onlyFree: boolean;
}

/** The slots of some resources, asked for again now and then: others' reservations are not told to everybody. */
export function useAvailability({ resourceIds, length, ...question }: Question) {
  const ids = resourceIds.slice(0, MOST_RESOURCES);
  const pause = ids.length === 0 || length === null;
  const variables = { ...question, resourceIds: ids, length: length ?? '' };
  const [asked, ask] = useQuery({ query: Availability, variables, requestPolicy: 'network-only', pause });
  useFresh('reservations', asked, ask, pause);
  useFresh('resources', asked, ask, pause);
  useRefresh('reservations');
  // Until the answer comes, what there is belongs to the question before.
  const isAnswer = same(asked.operation?.variables, variables);
  return {
    availability: pause || !isAnswer ? NONE : (asked.data?.resourceAvailability ?? NONE),
    isKnown: isAnswer && asked.data !== undefined,
    fetching: asked.fetching,
    error: asked.error ? failureText(asked.error) : null,
  };
}

function same(some: unknown, other: Record<string, unknown>): boolean {
  const one = (some ?? {}) as Record<string, unknown>;
  return Object.keys(other).every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
