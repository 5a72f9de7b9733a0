import type { Calendar as EventCalendar } from '@event-calendar/core';
import { element, wallOf } from '@/features/calendar/gridTexts.ts';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { TimelineView } from './Timeline.tsx';
import { isClosure, reservationOf } from './timeline.ts';

/** Everything that the timeline writes, in the viewer's language and hour cycle. */
export function timelineTexts(style: Style, view: TimelineView): EventCalendar.Options {
  const hour = (date: Date) => timeText(wallOf(date), style);
  return {
    locale: style.locale,
    slotLabelFormat: hour,
    eventTimeFormat: (start, end) => (end ? `${hour(start)} – ${hour(end)}` : hour(start)),
    dayHeaderFormat: (date) =>
      dateText(wallOf(date), style, {
        weekday: view === 'day' ? 'long' : 'short',
        day: 'numeric',
        month: 'short',
      }),
    eventContent: ({ event }) => {
      if (isClosure(event)) {
        const title = element('h4', 'cal3-title', t('timeline.closed', { reason: String(event.title) }));
        title.title = `${hour(event.start)} – ${hour(event.end)} ${title.textContent}`;
        return { domNodes: [title] };
      }
      const reservation = reservationOf(event);
      if (!reservation) return undefined;
      const title = element('h4', 'cal3-title', '');
      const day = dateText(wallOf(event.start), style, { weekday: 'long', day: 'numeric', month: 'long' });
      title.append(
        element('span', 'sr-only', `${day}, `),
        element('span', 'cal3-name', String(event.title)),
        element('span', 'sr-only', `, ${t(`status.${reservation.status}`)}`),
      );
      // What has no room is read by pointing at it.
      title.title = `${hour(event.start)} – ${hour(event.end)} ${String(event.title)}`;
      const time = element('time', 'ec-event-time', `${hour(event.start)} – ${hour(event.end)}`);
      return { domNodes: [title, time] };
    },
  };
}
