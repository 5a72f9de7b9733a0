import { useMemo } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { isKnownZone } from '@/lib/zones.ts';
import { type CalendarGroupNode, type CalendarNode, Home, type Viewer } from './documents.ts';

export interface HomeData {
  viewer: Viewer | null;
  calendars: CalendarNode[];
  /** The viewer's own groups of calendars, in their order. */
  groups: CalendarGroupNode[];
  /** The viewer's zone, or UTC when this browser does not know it. */
  zone: string;
  fetching: boolean;
  error: string | null;
}

const NO_GROUPS: CalendarGroupNode[] = [];

/** The viewer and their calendars, kept current. */
export function useHome(): HomeData {
  const [asked, ask] = useQuery({ query: Home });
  useFresh('calendars', asked, ask);
  const { data, fetching, error } = asked;
  const viewer = data?.viewer ?? null;
  const nodes = data?.calendars.nodes;
  const calendars = useMemo(
    () =>
      (nodes ?? []).map(
        (node): CalendarNode => ({
          ...node,
          color: node.personalColor ?? node.color,
          commonColor: node.color,
        }),
      ),
    [nodes],
  );
  return {
    viewer,
    calendars,
    groups: data?.calendarGroups.nodes ?? NO_GROUPS,
    zone: viewer && isKnownZone(viewer.timeZone) ? viewer.timeZone : 'UTC',
    fetching,
    error: data || !error ? null : failureText(error),
  };
}

/** Whether the viewer may change the events of a calendar. */
export function mayWrite(calendar: Pick<CalendarNode, 'viewerRole'> | undefined): boolean {
  return calendar?.viewerRole === 'WRITER' || calendar?.viewerRole === 'OWNER';
}
