import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.ts';
import { LiveChanges } from './live.ts';
import { type Connection, createSocket } from './socket.ts';

const ConnectionContext = createContext<Connection>('connecting');

/** Whether changes from elsewhere arrive at present. */
export function useConnection(): Connection {
  return use(ConnectionContext);
}

/** The client, its cache and the live changes of one signed-in person. */
export function DataProvider({ children }: { children: ReactNode }) {
  const [connection, setConnection] = useState<Connection>('connecting');
  const [{ client, live }] = useState(() => {
    const client = createClient(createSocket(setConnection));
    return { client, live: new LiveChanges(client) };
  });

  useEffect(() => {
    live.start();
    return () => {
      live.stop();
    };
  }, [live]);

  return (
    <Provider value={client}>
      <ConnectionContext value={connection}>{children}</ConnectionContext>
    </Provider>
  );
}
