import { useCallback, useMemo } from 'react';
import { useClient } from 'urql';
import type { Expectation } from '@/data/cache.ts';
import { type Outcome, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type {
  EventCreateInput,
  EventCreateMutation,
  EventDeleteInput,
  EventDeleteMutation,
  EventUpdateInput,
  EventUpdateMutation,
} from '@/gql/graphql';
import { EventCreate, EventDelete, EventForEdit, type EventNode, EventUpdate } from './documents.ts';

type Updated = Outcome<EventUpdateMutation['eventUpdate']>;
type Deleted = Outcome<EventDeleteMutation['eventDelete']>;

/** The present state in a version conflict, or null when the refusal is another. */
export function conflictOf(outcome: Updated | Deleted): EventNode | null {
  if (outcome.kind !== 'refused') return null;
  for (const error of outcome.payload.userErrors) {
    if (error.__typename === 'VersionConflict' && error.current && 'version' in error.current)
      return error.current;
  }
  return null;
}

/** The row that an update changed or made. */
export function leftBy(outcome: Updated | Deleted): { id: string; version: number } | null {
  return outcome.kind === 'done' && 'event' in outcome.payload ? (outcome.payload.event ?? null) : null;
}

/** The mutations on events; each is shown at once and undone when it fails. */
export function useEventMutations() {
  const client = useClient();

  const settled = useCallback(<T extends Outcome<unknown>>(outcome: T): T => {
    stale.emit('occurrences');
    return outcome;
  }, []);

  return useMemo(
    () => ({
      create: async (
        input: EventCreateInput,
        expectation: Expectation,
      ): Promise<Outcome<EventCreateMutation['eventCreate']>> => {
        const variables = { input, expectation };
        return settled(outcomeOf(await client.mutation(EventCreate, variables), (data) => data.eventCreate));
      },
      update: async (input: EventUpdateInput, expectation: Expectation): Promise<Updated> => {
        const variables = { input, expectation };
        return settled(outcomeOf(await client.mutation(EventUpdate, variables), (data) => data.eventUpdate));
      },
      remove: async (input: EventDeleteInput, expectation: Expectation): Promise<Deleted> => {
        const variables = { input, expectation };
        return settled(outcomeOf(await client.mutation(EventDelete, variables), (data) => data.eventDelete));
      },
      /** The row behind an occurrence and its series, as they are on the server now. */
      load: async (occurrenceId: string, seriesId: string) => {
        const result = await client.query(
          EventForEdit,
          { occurrenceId, seriesId },
          { requestPolicy: 'network-only' },
        );
        return {
          event: result.data?.occurrence?.event ?? null,
          series: result.data?.series ?? null,
          error: result.error,
        };
      },
    }),
    [client, settled],
  );
}
