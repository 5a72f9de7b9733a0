import { useCallback, useEffect, useState } from 'react';
import { AskError, ask } from './client.ts';

/** What was asked for: the answer that came last, or why none came. */
export interface Asked<Data> {
  data: Data | undefined;
  error: AskError | undefined;
  again: () => void;
}

/**
 * The answer to a query, asked anew when its variables change; nothing is asked while they are null. What was answered to other
 * variables is never shown for these.
 */
export function useAsked<Data, Variables>(document: string, variables: Variables | null): Asked<Data> {
  const key = variables === null ? null : JSON.stringify(variables);
  const [state, setState] = useState<{ key: string | null; data?: Data; error?: AskError }>({ key: null });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((now) => now + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same again.
  useEffect(() => {
    if (key === null) return;
    const abort = new AbortController();
    ask<Data, Variables>(document, JSON.parse(key), abort.signal).then(
      (data) => setState({ key, data }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState({ key, error: error instanceof AskError ? error : new AskError('INTERNAL', String(error)) });
      },
    );
    return () => abort.abort();
  }, [document, key, round]);

  const isCurrent = state.key === key;
  return {
    data: isCurrent ? state.data : undefined,
    error: isCurrent ? state.error : undefined,
    again,
  };
}
