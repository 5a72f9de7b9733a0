import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { isKnownZone } from '@/lib/zones.ts';
import { type CalendarNode, Home, type Viewer } from './documents.ts';

export interface HomeData {
  viewer: Viewer | null;
  calendars: CalendarNode[];
  /** The viewer's zone, or UTC when this browser does not know it. */
  zone: string;
  fetching: boolean;
  error: string | null;
}

const NONE: CalendarNode[] = [];

/** The viewer and their calendars, kept current. */
export function useHome(): HomeData {
  const [asked, ask] = useQuery({ query: Home });
  useFresh('calendars', asked, ask);
  const { data, fetching, error } = asked;
  const viewer = data?.viewer ?? null;
  return {
    viewer,
    calendars: data?.calendars.nodes ?? NONE,
    zone: viewer && isKnownZone(viewer.timeZone) ? viewer.timeZone : 'UTC',
    fetching,
    error: data || !error ? null : failureText(error),
  };
}

/** Whether the viewer may change the events of a calendar. */
export function mayWrite(calendar: CalendarNode | undefined): boolean {
  return calendar?.viewerRole === 'WRITER' || calendar?.viewerRole === 'OWNER';
}
