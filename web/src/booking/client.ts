import { apiUrl } from '@/lib/env.ts';

/** Why an answer did not come, or came as an error: a code of the API, or `NETWORK`. */
export class AskError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Asks the API without a session of whoever looks: a guest has none, and a member of the house books here like everybody.
 *
 * Throws an `AskError`.
 */
export async function ask<Data, Variables>(
  document: string,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  let answer: Answer<Data>;
  try {
    const response = await fetch(apiUrl('/graphql'), {
      method: 'POST',
      credentials: 'omit',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: document, variables }),
      signal,
    });
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError('NETWORK', String(error));
  }
  const first = answer.errors?.[0];
  if (first || !answer.data) throw new AskError(first?.extensions?.code ?? 'INTERNAL', first?.message ?? '');
  return answer.data;
}
