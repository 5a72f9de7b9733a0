import '@event-calendar/core/index.css';
import '@/features/calendar/grid.css';
import './timeline.css';
import {
  createCalendar,
  destroyCalendar,
  type Calendar as EventCalendar,
  Interaction,
  ResourceTimeline,
} from '@event-calendar/core';
import { useEffect, useMemo, useRef } from 'react';
import { Temporal } from 'temporal-polyfill';
import { clockOffset } from '@/features/calendar/Grid.tsx';
import { withoutTableRoles } from '@/features/calendar/gridRoles.ts';
import { keepFocus } from '@/features/calendar/keepFocus.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { WallDelta } from '@/lib/wall.ts';
import { isoWeekday, type Weekday } from '@/lib/windows.ts';
import type { ReservationNode } from './documents.ts';
import { reservationOf } from './timeline.ts';
import { timelineTexts } from './timelineTexts.ts';

export type TimelineView = 'day' | 'week' | 'month';

interface Props {
  view: TimelineView;
  date: Temporal.PlainDate;
  zone: string;
  weekStart: Weekday;
  style: Style;
  rows: EventCalendar.ResourceInput[];
  events: EventCalendar.EventInput[];
  onOpen: (reservation: ReservationNode) => void;
  onSelect: (resourceId: string, start: Temporal.PlainDateTime, end: Temporal.PlainDateTime) => void;
  /** `revert` puts it back where it was. */
  onMove: (
    reservation: ReservationNode,
    delta: WallDelta,
    resources: { from?: string; to?: string },
    revert: () => void,
  ) => void;
  onResize: (reservation: ReservationNode, endDelta: WallDelta, revert: () => void) => void;
}

/** How the component calls each zoom, and how wide and fine its slots are. */
const ZOOMS = {
  day: { view: 'resourceTimelineDay', slotDuration: '00:30:00', slotWidth: 36 },
  week: { view: 'resourceTimelineWeek', slotDuration: '02:00:00', slotWidth: 52 },
  month: { view: 'resourceTimelineMonth', slotDuration: { days: 1 }, slotWidth: 72 },
} as const;
const SNAP = '00:15:00';
const wall = (text: string) =>
  Temporal.PlainDateTime.from((text.length > 10 ? text : `${text}T00:00:00`).slice(0, 19));

/**
 * Resources against time, on the calendar component, which lives outside React in its own element. Give it the zone as its
 * key: the component cannot change its clock afterwards without moving its events.
 */
export function Timeline(props: Props) {
  const { view, date, zone, weekStart, style, rows, events } = props;
  const element = useRef<HTMLDivElement>(null);
  const timeline = useRef<EventCalendar>(null);
  const now = useRef(props);
  now.current = props;

  const texts = useMemo(() => timelineTexts(style, view), [style, view]);
  const options: EventCalendar.Options = {
    ...ZOOMS[view],
    snapDuration: view === 'month' ? { days: 1 } : SNAP,
    date: date.toString(),
    firstDay: (isoWeekday(weekStart) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6,
    resources: rows,
    events,
    ...texts,
  };
  const applied = useRef(options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; changes are applied by the effect below.
  useEffect(() => {
    if (!element.current) return;
    const focus = keepFocus(element.current);
    const made = createCalendar(element.current, [ResourceTimeline, Interaction], {
      ...options,
      headerToolbar: { start: '', center: '', end: '' },
      timeZone: clockOffset(zone),
      height: '100%',
      nowIndicator: true,
      scrollTime: '07:00:00',
      selectable: true,
      pointer: true,
      eventDidMount: ({ el, event }) => focus.mounted(el, String(event.id)),
      eventClick: ({ event, jsEvent }) => {
        // Else the Enter that opens a dialog presses the button in it that gets the focus.
        jsEvent.preventDefault();
        const reservation = reservationOf(event);
        if (reservation) now.current.onOpen(reservation);
      },
      select: ({ startStr, endStr, resource }) => {
        if (resource) now.current.onSelect(resource.id, wall(startStr), wall(endStr));
        made.unselect();
      },
      eventDrop: ({ event, delta, oldResource, newResource, revert }) => {
        const reservation = reservationOf(event);
        const exchange = { from: oldResource?.id, to: newResource?.id };
        if (reservation) now.current.onMove(reservation, delta, exchange, revert);
      },
      eventResize: ({ event, endDelta, revert }) => {
        const reservation = reservationOf(event);
        if (reservation) now.current.onResize(reservation, endDelta, revert);
      },
    });
    timeline.current = made;
    applied.current = options;
    const stop = withoutTableRoles(element.current);
    return () => {
      stop();
      timeline.current = null;
      void destroyCalendar(made);
    };
  }, []);

  useEffect(() => {
    const before = applied.current;
    for (const name of Object.keys(options) as (keyof EventCalendar.Options)[]) {
      if (before[name] !== options[name]) timeline.current?.setOption(name, options[name]);
    }
    applied.current = options;
  });

  return (
    <section aria-label={t('timeline.label')} ref={element} className="cal3-grid cal3-timeline h-full" />
  );
}
