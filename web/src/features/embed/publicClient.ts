import { Client, fetchExchange } from '@urql/core';
import { calendarCache } from '@/data/cache.ts';
import { apiUrl } from '@/lib/env.ts';

/** A client for whoever has a public link: the secret is all that it sends, no session of whoever looks. */
export function publicClient(secret: string): Client {
  return new Client({
    url: apiUrl('/graphql'),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [calendarCache(), fetchExchange],
    fetchOptions: { headers: { Authorization: `Bearer ${secret}` }, credentials: 'omit' },
  });
}
