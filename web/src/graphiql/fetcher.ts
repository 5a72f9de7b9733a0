import type { Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { sessionStore } from '@/data/session.ts';
import { apiUrl, webSocketUrl } from '@/lib/env.ts';
import { operationOf, type Params, withOperation } from './operation.ts';

/** The Authorization header: the one typed into the header editor, else the page's own session. */
export async function authorization(
  headers: Record<string, unknown> | undefined,
): Promise<string | undefined> {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (name.toLowerCase() === 'authorization' && typeof value === 'string' && value) return value;
  }
  const token = await sessionStore.freshToken();
  return token ? `Bearer ${token}` : undefined;
}

/** Queries and mutations by POST, subscriptions by graphql-transport-ws; both with the session of this browser. */
export const fetcher: Fetcher = (given, options) => {
  const params = withOperation(given);
  const headers = options?.headers as Record<string, unknown> | undefined;
  return operationOf(params)?.operation === 'subscription' ? stream(params, headers) : post(params, headers);
};

async function post(params: Params, headers: Record<string, unknown> | undefined): Promise<never> {
  const auth = await authorization(headers);
  const response = await fetch(apiUrl('/graphql'), {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json, application/json',
      ...(headers as Record<string, string>),
      'Content-Type': 'application/json',
      ...(auth && { Authorization: auth }),
    },
    body: JSON.stringify(params),
  });
  return (await response.json()) as never;
}

/** A connection for each subscription, so that the header in force when it starts is the one that it uses. */
async function* stream(params: Params, headers: Record<string, unknown> | undefined): AsyncGenerator<never> {
  const client = createClient({
    url: webSocketUrl('/graphql'),
    retryAttempts: 0,
    connectionParams: async () => ({ authorization: await authorization(headers) }),
  });
  try {
    for await (const result of client.iterate(params as never)) yield result as never;
  } finally {
    void client.dispose();
  }
}
