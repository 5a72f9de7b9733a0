import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { FaultFieldsFragment } from '@/gql/graphql.ts';
import type { ReservationNode } from './documents.ts';

/** Why something could not be reserved or changed. */
export type Fault = FaultFieldsFragment;

/** What became of a change: the reservation, or what stands in the way in terms of rules, or a failure in words. */
export type Reserved =
  | { kind: 'done'; reservation: ReservationNode }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'failed'; message: string };

interface Payload {
  reservation?: ReservationNode | null;
  userErrors: Fault[];
}

/** Makes and changes reservations; everything that shows them is told to ask again. */
export function useReserve() {
  const client = useClient();
  const [busy, setBusy] = useState(false);

  const run = useCallback(
    async <Data, Variables extends AnyVariables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      pick: (data: Data) => Payload,
    ): Promise<Reserved> => {
      setBusy(true);
      const outcome = outcomeOf(await client.mutation(document, variables).toPromise(), pick);
      setBusy(false);
      if (outcome.kind === 'failed') return outcome;
      // Also what was refused says that the page shows something old.
      stale.emit('reservations');
      const { reservation, userErrors } = outcome.payload;
      if (outcome.kind === 'refused' || !reservation) return { kind: 'refused', faults: userErrors };
      return { kind: 'done', reservation };
    },
    [client],
  );
  return { run, busy };
}
