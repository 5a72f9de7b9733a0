import type { Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { sessionStore } from '@/data/session.ts';
import { apiUrl, webSocketUrl } from '@/lib/env.ts';
import { operationOf, type Params, withOperation } from './operation.ts';
import { pastedToken } from './token.ts';

/** The Authorization header: the one typed into the header editor, else the pasted token, else the page's own session. */
export async function authorization(
  headers: Record<string, unknown> | undefined,
): Promise<string | undefined> {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (name.toLowerCase() === 'authorization' && typeof value === 'string' && value) return value;
  }
  const token = pastedToken.get() || (await sessionStore.freshToken());
  return token ? `Bearer ${token}` : undefined;
}

/** The headers of a request: those typed, which `auth` and what the protocol asks for replace, whatever their case. */
export function requestHeaders(
  typed: Record<string, unknown> | undefined,
  auth: string | undefined,
): Headers {
  const headers = new Headers(typed as Record<string, string>);
  if (!headers.has('Accept')) headers.set('Accept', 'application/graphql-response+json, application/json');
  headers.set('Content-Type', 'application/json');
  if (auth) headers.set('Authorization', auth);
  return headers;
}

/** Queries and mutations by POST, subscriptions by graphql-transport-ws; both as whoever asks. */
export const fetcher: Fetcher = (given, options) => {
  const params = withOperation(given);
  const headers = options?.headers as Record<string, unknown> | undefined;
  return operationOf(params)?.operation === 'subscription' ? stream(params, headers) : post(params, headers);
};

async function post(params: Params, headers: Record<string, unknown> | undefined): Promise<never> {
  const auth = await authorization(headers);
  const response = await fetch(apiUrl('/graphql'), {
    method: 'POST',
    headers: requestHeaders(headers, auth),
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
