import { type ReactNode, useMemo } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { TaskNode } from '@/features/task/documents.ts';
import { dueOn, isClosed } from '@/features/task/groups.ts';
import { safeColor } from '@/lib/color.ts';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { type WallSpan, wallAt, wallSpan } from '@/lib/wall.ts';
import type { DayRange } from '@/lib/windows.ts';
import { Icon } from '@/ui/Icon.tsx';
import type { BusyNode, OccurrenceNode, ShownCalendar } from './documents.ts';

interface Props {
  range: DayRange;
  today: Temporal.PlainDate;
  zone: string;
  style: Style;
  occurrences: OccurrenceNode[];
  busy: BusyNode[];
  /** What is due. */
  tasks?: TaskNode[];
  calendars: ShownCalendar[];
  fetching: boolean;
  /** Absent where nothing can be opened. */
  onOpen?: (occurrence: OccurrenceNode) => void;
  onOpenTask?: (task: TaskNode) => void;
}

const NO_TASKS: TaskNode[] = [];

/** An occurrence, a time that is taken by what is not told, or a task. */
type Entry = { span: WallSpan } & ({ occurrence: OccurrenceNode } | { block: BusyNode } | { task: TaskNode });

function entriesOf(
  occurrences: OccurrenceNode[],
  busy: BusyNode[],
  tasks: TaskNode[],
  zone: string,
): Entry[] {
  return [
    ...tasks.flatMap((task) => {
      const due = dueOn(task, zone);
      if (!due) return [];
      const end = due.allDay ? due.wall.add({ days: 1 }) : due.wall;
      return { task, span: { allDay: due.allDay, start: due.wall, end } };
    }),
    ...occurrences.map((occurrence) => ({ occurrence, span: wallSpan(occurrence, zone) })),
    ...busy.map((block) => ({
      block,
      span: { allDay: false, start: wallAt(block.startsAt, zone), end: wallAt(block.endsAt, zone) },
    })),
  ];
}

/** The entries under each day that they touch, all-day ones first. */
function byDay(all: Entry[], range: DayRange): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of all) {
    const { span } = entry;
    const first = span.start.toPlainDate();
    // An end at midnight does not touch the day that begins then.
    const last =
      Temporal.PlainDateTime.compare(span.end, span.start) > 0
        ? span.end.subtract({ seconds: 1 }).toPlainDate()
        : first;
    let day = Temporal.PlainDate.compare(first, range.from) < 0 ? range.from : first;
    for (
      ;
      Temporal.PlainDate.compare(day, last) <= 0 && Temporal.PlainDate.compare(day, range.to) < 0;
      day = day.add({ days: 1 })
    ) {
      const key = day.toString();
      days.set(key, [...(days.get(key) ?? []), entry]);
    }
  }
  for (const entries of days.values()) {
    entries.sort(
      (a, b) =>
        Number(b.span.allDay) - Number(a.span.allDay) ||
        Temporal.PlainDateTime.compare(a.span.start, b.span.start),
    );
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The coming days as a list. */
export function Agenda(props: Props) {
  const { range, today, zone, style, occurrences, busy, calendars, fetching } = props;
  const tasks = props.tasks ?? NO_TASKS;
  const days = useMemo(
    () => byDay(entriesOf(occurrences, busy, tasks, zone), range),
    [occurrences, busy, tasks, zone, range],
  );
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));

  if (days.length === 0) {
    return (
      <p className="py-16 text-center text-ink-faint">{fetching ? t('page.loading') : t('agenda.empty')}</p>
    );
  }
  return (
    <ol className="mx-auto max-w-3xl divide-y divide-line pb-10">
      {days.map(([key, entries]) => {
        const day = Temporal.PlainDate.from(key);
        const isToday = day.equals(today);
        return (
          <li key={key} className="flex flex-col gap-2 py-4 sm:flex-row sm:gap-6">
            <h2
              className={`flex shrink-0 items-baseline gap-2 sm:w-32 sm:flex-col sm:gap-0 ${isToday ? 'text-accent' : ''}`}
            >
              <span className="text-2xl leading-8 font-semibold tabular-nums">{day.day}</span>
              <span className={isToday ? 'font-medium' : 'text-ink-soft'}>
                {isToday
                  ? t('agenda.today')
                  : `${dateText(day, style, { weekday: 'short' })} · ${dateText(day, style, { month: 'short' })}`}
              </span>
            </h2>
            <ul className="min-w-0 grow space-y-1">
              {entries.map((entry) => (
                <li key={keyOf(entry)}>
                  <Row onOpen={openerOf(entry, props)}>
                    <Content entry={entry} day={day} style={style} calendars={byId} />
                  </Row>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function blockKey(block: BusyNode): string {
  return `${block.calendarId} ${block.startsAt} ${block.type}`;
}

function keyOf(entry: Entry): string {
  if ('task' in entry) return entry.task.id;
  return 'occurrence' in entry ? entry.occurrence.id : blockKey(entry.block);
}

/** What opens an entry, if it can be opened. */
function openerOf(entry: Entry, { onOpen, onOpenTask }: Props): (() => void) | undefined {
  if ('task' in entry) return onOpenTask && (() => onOpenTask(entry.task));
  return 'occurrence' in entry && onOpen ? () => onOpen(entry.occurrence) : undefined;
}

function Row({ onOpen, children }: { onOpen: (() => void) | undefined; children: ReactNode }) {
  const look = 'flex w-full items-start gap-3 rounded-lg px-3 py-2 text-left';
  if (!onOpen) return <div className={look}>{children}</div>;
  return (
    <button type="button" onClick={onOpen} className={`${look} transition-colors hover:bg-sunken`}>
      {children}
    </button>
  );
}

function Content({
  entry,
  day,
  style,
  calendars,
}: {
  entry: Entry;
  day: Temporal.PlainDate;
  style: Style;
  calendars: Map<string, ShownCalendar>;
}) {
  const occurrence = 'occurrence' in entry ? entry.occurrence : null;
  const task = 'task' in entry ? entry.task : null;
  const calendar = calendars.get(calendarOf(entry));
  const isOff = occurrence?.status === 'CANCELLED' || (task !== null && isClosed(task));
  return (
    <>
      <span
        aria-hidden="true"
        className={`cal3-swatch mt-1.5 size-2.5 shrink-0 ${task ? 'rounded-xs' : 'rounded-full'}`}
        style={{ background: safeColor(task?.color ?? occurrence?.color ?? calendar?.color) }}
      />
      <span className="flex min-w-0 flex-col sm:flex-row sm:gap-3">
        <span className="shrink-0 text-ink-soft tabular-nums sm:w-36">
          {spanText(entry.span, day, style)}
        </span>
        <span className="min-w-0 break-words">
          <span className={`font-medium ${isOff ? 'line-through opacity-70' : ''}`}>{nameOf(entry)}</span>
          {occurrence?.isRecurring ? (
            <Icon name="repeat" size={13} className="ml-1.5 inline text-ink-faint" />
          ) : null}
          <span className="block truncate text-[0.8125rem] text-ink-faint">
            {[
              task ? t(isOff ? 'tasks.closedOne' : 'tasks.openOne') : null,
              calendar?.name,
              occurrence?.location,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </span>
    </>
  );
}

function calendarOf(entry: Entry): string {
  if ('task' in entry) return entry.task.calendar.id;
  return 'occurrence' in entry ? entry.occurrence.calendarId : entry.block.calendarId;
}

function nameOf(entry: Entry): string {
  if ('task' in entry) return entry.task.summary;
  if ('occurrence' in entry) return entry.occurrence.summary || t('event.untitled');
  return t(entry.block.type === 'BUSY' ? 'sharing.busy' : 'sharing.busyTentative');
}

function spanText(span: WallSpan, day: Temporal.PlainDate, style: Style): string {
  if (span.allDay) return t('grid.allDay');
  const startsHere = span.start.toPlainDate().equals(day);
  const endsHere = span.end.toPlainDate().equals(day);
  const from = startsHere ? timeText(span.start, style) : '…';
  const to =
    endsHere || span.end.equals(day.add({ days: 1 }).toPlainDateTime()) ? timeText(span.end, style) : '…';
  return span.start.equals(span.end) ? from : `${from} – ${to}`;
}
