import type { Calendar as EventCalendar } from '@event-calendar/core';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { localText, type WallSpan, wallSpan } from '@/lib/wall.ts';
import type { CalendarNode, OccurrenceNode } from './documents.ts';
import { mayWrite } from './useHome.ts';

/**
 * Occurrences for the calendar component. It knows no zones: it is given the viewer's wall clock as text
 * without an offset, and gives the same back.
 */
export function gridEvents(
  occurrences: OccurrenceNode[],
  calendars: CalendarNode[],
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

/** Up to this length, title and time share a line. */
const SHORT_MINUTES = 30;
export const SHORT_CLASS = 'cal3-short';

function minutes(span: WallSpan): number {
  return span.start.until(span.end).total('minutes');
}

/** The occurrence behind an event of the component. */
export function occurrenceOf(event: EventCalendar.Event): OccurrenceNode {
  return event.extendedProps.occurrence as OccurrenceNode;
}
