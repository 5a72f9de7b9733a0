import type { Calendar as EventCalendar } from '@event-calendar/core';
import type { TaskNode } from '@/features/task/documents.ts';
import { dueOn, isClosed } from '@/features/task/groups.ts';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { localText, type WallSpan, wallAt, wallSpan } from '@/lib/wall.ts';
import type { BusyNode, OccurrenceNode, ShownCalendar } from './documents.ts';
import { mayWrite } from './useHome.ts';

/**
 * Occurrences for the calendar component. It knows no zones: it is given the viewer's wall clock as text
 * without an offset, and gives the same back.
 */
export function gridEvents(
  occurrences: OccurrenceNode[],
  calendars: ShownCalendar[],
  zone: string,
): EventCalendar.EventInput[] {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  return occurrences.map((occurrence) => {
    const span = wallSpan(occurrence, zone);
    const calendar = byId.get(occurrence.calendarId);
    return {
      id: occurrence.id,
      start: localText(span.start),
      end: localText(span.end),
      allDay: span.allDay,
      title: occurrence.summary || t('event.untitled'),
      editable: mayWrite(calendar),
      styles: [`--ev:${safeColor(occurrence.color ?? calendar?.color)}`],
      classNames: [
        'cal3-event',
        `cal3-${occurrence.status.toLowerCase()}`,
        ...(minutes(span) <= SHORT_MINUTES ? [SHORT_CLASS] : []),
      ],
      extendedProps: { occurrence },
    };
  });
}

/** Busy blocks for the component: times without a name, that nothing can be done with. */
export function gridBlocks(
  blocks: BusyNode[],
  calendars: ShownCalendar[],
  zone: string,
): EventCalendar.EventInput[] {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  return blocks.map((block) => ({
    id: `busy ${block.calendarId} ${block.startsAt} ${block.type}`,
    start: localText(wallAt(block.startsAt, zone)),
    end: localText(wallAt(block.endsAt, zone)),
    title: t(block.type === 'BUSY' ? 'sharing.busy' : 'sharing.busyTentative'),
    editable: false,
    styles: [`--ev:${safeColor(byId.get(block.calendarId)?.color)}`],
    classNames: ['cal3-event', BUSY_CLASS, ...(block.type === 'BUSY' ? [] : ['cal3-tentative'])],
    extendedProps: {},
  }));
}

/** Tasks for the component: at the time at which they are due, or on the day, with a box that is ticked when they are done. */
export function gridTasks(
  tasks: TaskNode[],
  calendars: ShownCalendar[],
  zone: string,
): EventCalendar.EventInput[] {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  return tasks.flatMap((task) => {
    const due = dueOn(task, zone);
    if (!due) return [];
    const end = due.allDay ? due.wall.add({ days: 1 }) : due.wall.add({ minutes: SHORT_MINUTES });
    return {
      id: task.id,
      start: localText(due.wall),
      end: localText(end),
      allDay: due.allDay,
      title: task.summary,
      editable: false,
      styles: [`--ev:${safeColor(task.color ?? byId.get(task.calendar.id)?.color)}`],
      classNames: ['cal3-event', TASK_CLASS, SHORT_CLASS, ...(isClosed(task) ? ['cal3-done'] : [])],
      extendedProps: { task },
    };
  });
}

/** Up to this length, title and time share a line. */
const SHORT_MINUTES = 30;
export const SHORT_CLASS = 'cal3-short';
export const BUSY_CLASS = 'cal3-busy';
export const TASK_CLASS = 'cal3-task';

function minutes(span: WallSpan): number {
  return span.start.until(span.end).total('minutes');
}

/** The occurrence behind an event of the component; a busy block has none. */
export function occurrenceOf(event: EventCalendar.Event): OccurrenceNode | undefined {
  return event.extendedProps.occurrence as OccurrenceNode | undefined;
}

/** The task behind an event of the component. */
export function taskOf(event: EventCalendar.Event): TaskNode | undefined {
  return event.extendedProps.task as TaskNode | undefined;
}
