import { useState } from 'react';
import { ask } from './client.ts';
import { failureText } from './failure.ts';

interface Payload {
  userErrors: readonly { message: string }[];
}

/** Does something with a booking, and says why it was refused or failed. */
export function useAct() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** The answer, also when it holds what speaks against it; null when there is none. */
  async function act<Data extends Record<string, unknown>, Variables>(
    document: string,
    variables: Variables,
  ): Promise<Data | null> {
    setBusy(true);
    setProblem(null);
    try {
      const data = await ask<Data, Variables>(document, variables);
      const [payload] = Object.values(data).filter((value) => typeof value === 'object') as Payload[];
      if (payload && payload.userErrors.length > 0)
        setProblem(payload.userErrors.map(({ message }) => message).join(' '));
      return data;
    } catch (error) {
      setProblem(failureText(error));
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { act, isBusy, problem };
}
