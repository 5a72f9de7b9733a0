import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { type CalendarNode, MOST_OCCURRENCES, type OccurrenceNode, Occurrences } from './documents.ts';

/** The server takes at most this many calendars in one question. */
const MOST_CALENDARS = 50;

export interface OccurrencesData {
  occurrences: OccurrenceNode[];
  /** There are more in the window than are shown. */
  truncated: boolean;
  fetching: boolean;
  error: string | null;
}

/** The occurrences of the visible calendars in [from, to), in order of start, kept current. */
export function useOccurrences(
  calendars: CalendarNode[],
  from: string,
  to: string,
  timeZone: string,
): OccurrencesData {
  const calendarIds = useMemo(
    () =>
      calendars
        .filter((calendar) => calendar.isVisible)
        .map((calendar) => calendar.id)
        .sort()
        .slice(0, MOST_CALENDARS),
    [calendars],
  );
  const [{ data, fetching, error }, ask] = useQuery({
    query: Occurrences,
    variables: { calendarIds, from, to, timeZone, first: MOST_OCCURRENCES },
    pause: calendarIds.length === 0,
  });
  useEffect(() => stale.on('occurrences', () => ask({ requestPolicy: 'network-only' })), [ask]);

  const shown = useMemo(() => {
    const visible = new Set(calendarIds);
    return (data?.occurrences.nodes ?? []).filter((one) => visible.has(one.calendarId));
  }, [data, calendarIds]);
  return {
    occurrences: shown,
    truncated: data?.occurrences.pageInfo.hasNextPage ?? false,
    fetching,
    error: error?.message ?? null,
  };
}
