import '@event-calendar/core/index.css';
import './grid.css';
import {
  createCalendar,
  DayGrid,
  destroyCalendar,
  type Calendar as EventCalendar,
  Interaction,
  TimeGrid,
} from '@event-calendar/core';
import { useEffect, useMemo, useRef } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { TaskNode } from '@/features/task/documents.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { WallDelta } from '@/lib/wall.ts';
import { isoWeekday, type View, type Weekday } from '@/lib/windows.ts';
import { offsetOf } from '@/lib/zones.ts';
import type { BusyNode, OccurrenceNode, ShownCalendar } from './documents.ts';
import { gridBlocks, gridEvents, gridTasks, occurrenceOf, taskOf } from './gridEvents.ts';
import { withoutTableRoles } from './gridRoles.ts';
import { gridTexts } from './gridTexts.ts';
import { keepFocus } from './keepFocus.ts';

export interface Selection {
  allDay: boolean;
  start: Temporal.PlainDateTime;
  /** Exclusive. */
  end: Temporal.PlainDateTime;
}

interface Props {
  view: Exclude<View, 'agenda'>;
  date: Temporal.PlainDate;
  zone: string;
  weekStart: Weekday;
  style: Style;
  occurrences: OccurrenceNode[];
  busy: BusyNode[];
  /** What is due. */
  tasks?: TaskNode[];
  calendars: ShownCalendar[];
  /** Nothing can be marked, moved or opened. */
  readOnly?: boolean;
  onSelect: (selection: Selection) => void;
  onOpen: (occurrence: OccurrenceNode) => void;
  onOpenTask?: (task: TaskNode) => void;
  onDay: (date: Temporal.PlainDate) => void;
  /** `revert` puts the event back where it was. */
  onMove: (occurrence: OccurrenceNode, delta: WallDelta, allDay: boolean, revert: () => void) => void;
  onResize: (occurrence: OccurrenceNode, endDelta: WallDelta, revert: () => void) => void;
}

const VIEW_NAMES = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const;
const NO_TASKS: TaskNode[] = [];
const wall = (text: string) => Temporal.PlainDateTime.from(text.slice(0, 19));

/**
 * The component's clock, used for today and the line at the present. It takes an offset of zero for none at all,
 * so UTC is said a minute off, which no one can see.
 */
export function clockOffset(zone: string): string {
  const offset = offsetOf(zone);
  return offset === '+00:00' ? '+00:01' : offset;
}

/** Month, week and day on the calendar component, which lives outside React in its own element.
 * Give it the zone as its key: the component cannot change its clock afterwards without moving its events. */
export function Grid(props: Props) {
  const { view, date, zone, weekStart, style, occurrences, busy, calendars, readOnly = false } = props;
  const tasks = props.tasks ?? NO_TASKS;
  const element = useRef<HTMLDivElement>(null);
  const grid = useRef<EventCalendar>(null);
  const now = useRef(props);
  now.current = props;

  const events = useMemo(
    () => [
      ...gridEvents(occurrences, calendars, zone),
      ...gridBlocks(busy, calendars, zone),
      ...gridTasks(tasks, calendars, zone),
    ],
    [occurrences, busy, tasks, calendars, zone],
  );
  const texts = useMemo(() => gridTexts(style, view), [style, view]);
  const options: EventCalendar.Options = {
    view: VIEW_NAMES[view],
    date: date.toString(),
    firstDay: (isoWeekday(weekStart) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6,
    events,
    ...texts,
  };
  const applied = useRef(options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; changes are applied by the effect below.
  useEffect(() => {
    if (!element.current) return;
    const focus = keepFocus(element.current);
    const made = createCalendar(element.current, [DayGrid, TimeGrid, Interaction], {
      ...options,
      headerToolbar: { start: '', center: '', end: '' },
      timeZone: clockOffset(zone),
      height: '100%',
      dayMaxEvents: true,
      nowIndicator: true,
      scrollTime: '07:00:00',
      editable: !readOnly,
      selectable: !readOnly,
      slotDuration: '00:30:00',
      snapDuration: '00:15:00',
      pointer: !readOnly,
      eventDidMount: ({ el, event }) => focus.mounted(el, String(event.id)),
      eventClick: ({ event }) => {
        const occurrence = occurrenceOf(event);
        if (occurrence) now.current.onOpen(occurrence);
        const task = taskOf(event);
        if (task) now.current.onOpenTask?.(task);
      },
      dateClick: ({ dateStr, allDay }) => {
        const start = wall(allDay ? `${dateStr.slice(0, 10)}T00:00:00` : dateStr);
        now.current.onSelect({ allDay, start, end: start.add(allDay ? { days: 1 } : { hours: 1 }) });
      },
      select: ({ startStr, endStr, allDay }) => {
        const full = (text: string) => wall(text.length > 10 ? text : `${text}T00:00:00`);
        now.current.onSelect({ allDay, start: full(startStr), end: full(endStr) });
        made.unselect();
      },
      eventDrop: ({ event, delta, revert }) => {
        const occurrence = occurrenceOf(event);
        if (occurrence) now.current.onMove(occurrence, delta, event.allDay, revert);
      },
      eventResize: ({ event, endDelta, revert }) => {
        const occurrence = occurrenceOf(event);
        if (occurrence) now.current.onResize(occurrence, endDelta, revert);
      },
    });
    grid.current = made;
    applied.current = options;
    const stop = withoutTableRoles(element.current);
    return () => {
      stop();
      grid.current = null;
      void destroyCalendar(made);
    };
  }, []);

  useEffect(() => {
    const before = applied.current;
    for (const name of Object.keys(options) as (keyof EventCalendar.Options)[]) {
      if (before[name] !== options[name]) grid.current?.setOption(name, options[name]);
    }
    applied.current = options;
  });

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only catches clicks on the day headings; the toolbar leads to the day view as well.
    <section
      aria-label={t('grid.label')}
      ref={element}
      className="cal3-grid h-full"
      onClick={(event) => {
        const heading = (event.target as HTMLElement).closest('.ec-col-head time, .ec-day-head time');
        const day = heading?.getAttribute('datetime');
        if (day && now.current.view === 'week') now.current.onDay(Temporal.PlainDate.from(day.slice(0, 10)));
      }}
    />
  );
}
