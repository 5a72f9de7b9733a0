import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { useToast } from '@/ui/Toasts.tsx';
import { type Outcome, outcomeOf, type UserErrorNode } from './outcome.ts';

/**
 * Does something on the server and says in passing why it was refused or failed: for what has no form that could
 * show it. Answers the payload when it was done.
 */
export function useAct() {
  const client = useClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  async function act<
    Data,
    Variables extends AnyVariables,
    Payload extends { userErrors: readonly UserErrorNode[] },
  >(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => Payload,
  ): Promise<Payload | null> {
    setBusy(true);
    const outcome: Outcome<Payload> = outcomeOf(await client.mutation(document, variables).toPromise(), pick);
    setBusy(false);
    if (outcome.kind === 'done') return outcome.payload;
    const text =
      outcome.kind === 'failed' ? outcome.message : outcome.errors.map((error) => error.message).join(' ');
    toast(text, 'error');
    return null;
  }

  return { act, busy };
}
