import { useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import {
  BusyBlocks,
  type BusyNode,
  MOST_BLOCKS,
  MOST_OCCURRENCES,
  type OccurrenceNode,
  Occurrences,
  type ShownCalendar,
} from './documents.ts';

/** The server takes at most this many calendars in one question. */
const MOST_CALENDARS = 50;

export interface OccurrencesData {
  occurrences: OccurrenceNode[];
  /** When the calendars are busy with what the viewer may not read. */
  busy: BusyNode[];
  /** There are more in the window than are shown. */
  truncated: boolean;
  fetching: boolean;
  error: string | null;
}

/** The occurrences of the visible calendars in [from, to), in order of start, kept current. */
export function useOccurrences(
  calendars: ShownCalendar[],
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
  const [asked, ask] = useQuery({
    query: Occurrences,
    variables: { calendarIds, from, to, timeZone, first: MOST_OCCURRENCES },
    pause: calendarIds.length === 0,
  });
  useFresh('occurrences', asked, ask, calendarIds.length === 0);
  const { data, fetching, error } = asked;
  const [askedHidden, askHidden] = useQuery({
    query: BusyBlocks,
    variables: { calendarIds, from, to, timeZone, first: MOST_BLOCKS },
    pause: calendarIds.length === 0,
  });
  useFresh('occurrences', askedHidden, askHidden, calendarIds.length === 0);
  const { data: hidden, error: hiddenError } = askedHidden;

  const shown = useMemo(() => {
    const visible = new Set(calendarIds);
    return (data?.occurrences.nodes ?? []).filter((one) => visible.has(one.calendarId));
  }, [data, calendarIds]);
  const before = useRef<BusyNode[]>([]);
  const busy = useMemo(() => {
    const visible = new Set(calendarIds);
    const now = (hidden?.busyBlocks.nodes ?? []).filter((one) => visible.has(one.calendarId));
    // Blocks have no id: the cache makes them anew with each answer, and the grid would draw all that it shows again.
    if (!sameBlocks(before.current, now)) before.current = now;
    return before.current;
  }, [hidden, calendarIds]);
  return {
    occurrences: shown,
    busy,
    truncated: data?.occurrences.pageInfo.hasNextPage ?? false,
    fetching,
    error: (error ?? hiddenError) ? failureText(error ?? hiddenError) : null,
  };
}

function sameBlocks(some: BusyNode[], others: BusyNode[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        one.calendarId === other?.calendarId &&
        one.startsAt === other.startsAt &&
        one.endsAt === other.endsAt &&
        one.type === other.type
      );
    })
  );
}
