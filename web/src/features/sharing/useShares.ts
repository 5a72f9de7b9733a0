import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { type ShareNode, Shares } from './documents.ts';

/** The shares of a calendar, a page at a time, kept current. */
export function useShares(calendarId: string) {
  const [after, setAfter] = useState<string | null>(null);
  const [asked, ask] = useQuery({
    query: Shares,
    variables: { id: calendarId, after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('shares', asked, ask);
  const { data, fetching, error } = asked;
  const page = data?.calendar?.shares;
  const shares: ShareNode[] = page?.nodes ?? [];
  return {
    shares,
    fetching,
    error: error ? failureText(error) : null,
    isFirst: after === null,
    first: () => setAfter(null),
    /** Shows the next page, if there is one. */
    next: page?.pageInfo.hasNextPage ? () => setAfter(page.pageInfo.endCursor ?? null) : null,
  };
}
