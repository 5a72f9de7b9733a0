import { type Client, createClient } from 'graphql-ws';
import { webSocketUrl } from '@/lib/env.ts';
import { sessionStore } from './session.ts';

export type Connection = 'connecting' | 'open' | 'closed';

/**
 * How the server closes when the token has ended, or the device was signed out from afar: the cookie tells which, and whoever
 * was signed out is sent to sign in.
 */
const FORBIDDEN = 4403;

/**
 * A graphql-transport-ws connection. It does not retry by itself: a new attempt must ask for the changes after
 * the last one seen, which only the subscriber knows.
 */
export function createSocket(onConnection: (state: Connection) => void): Client {
  return createClient({
    url: webSocketUrl('/graphql'),
    retryAttempts: 0,
    lazy: true,
    keepAlive: 20_000,
    connectionParams: async () => ({ authorization: `Bearer ${(await sessionStore.freshToken()) ?? ''}` }),
    on: {
      connecting: () => onConnection('connecting'),
      connected: () => onConnection('open'),
      closed: (event) => {
        onConnection('closed');
        if ((event as CloseEvent).code === FORBIDDEN) void sessionStore.refresh();
      },
    },
  });
}
