import {
  type AnyVariables,
  Client,
  type CombinedError,
  fetchExchange,
  type Operation,
  subscriptionExchange,
} from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import type { Client as WebSocketClient } from 'graphql-ws';
import { apiUrl } from '@/lib/env.ts';
import { calendarCache } from './cache.ts';
import { sessionStore } from './session.ts';

/** The extensions.code of the first GraphQL error that has one. */
export function errorCode(error: CombinedError | undefined): string | undefined {
  for (const one of error?.graphQLErrors ?? []) {
    if (typeof one.extensions.code === 'string') return one.extensions.code;
  }
  return undefined;
}

function withToken(
  operation: Operation<unknown, AnyVariables>,
  token: string,
  utils: {
    appendHeaders: (
      operation: Operation<unknown, AnyVariables>,
      headers: Record<string, string>,
    ) => Operation<unknown, AnyVariables>;
  },
) {
  return utils.appendHeaders(operation, { Authorization: `Bearer ${token}` });
}

/** A client with an empty cache; one for each person who signs in. */
export function createClient(socket: WebSocketClient): Client {
  return new Client({
    url: apiUrl('/graphql'),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      calendarCache(),
      authExchange(async (utils) => ({
        addAuthToOperation: (operation) => {
          const token = sessionStore.session?.accessToken;
          return token ? withToken(operation, token, utils) : operation;
        },
        willAuthError: () => sessionStore.isStale(),
        didAuthError: (error) => errorCode(error) === 'UNAUTHENTICATED',
        refreshAuth: async () => {
          await sessionStore.refresh();
        },
      })),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ query: request.query ?? '', variables: request.variables }, sink),
          }),
        }),
      }),
    ],
  });
}
