import type { Calendar as EventCalendar } from '@event-calendar/core';
import { Temporal } from 'temporal-polyfill';
import { isClosed } from '@/features/task/groups.ts';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t, tn } from '@/lib/i18n.ts';
import type { View } from '@/lib/windows.ts';
import { BUSY_CLASS, occurrenceOf, SHORT_CLASS, taskOf } from './gridEvents.ts';

/** The component hands out its wall times as the fields of a local Date. */
export function wallOf(date: Date): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  });
}

/** An element with a class and a text. */
export function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Everything that the component writes, in the viewer's language and hour cycle. */
export function gridTexts(style: Style, view: View): EventCalendar.Options {
  const hour = (date: Date) => timeText(wallOf(date), style);
  return {
    locale: style.locale,
    allDayContent: t('grid.allDay'),
    slotLabelFormat: hour,
    eventTimeFormat: (start, end) => (end ? `${hour(start)} – ${hour(end)}` : hour(start)),
    dayHeaderFormat: (date) =>
      view === 'month' ? dateText(wallOf(date), style, { weekday: 'short' }) : heading(date, style),
    moreLinkContent: ({ num }) => tn('grid.more', num),
    eventContent: ({ event, timeText: time, view }) => {
      const occurrence = occurrenceOf(event);
      // What is being dragged or marked.
      const task = taskOf(event);
      if (!occurrence && !task && !event.classNames.includes(BUSY_CLASS)) return undefined;
      const title = element('h4', 'cal3-title', '');
      const day = dateText(wallOf(event.start), style, { weekday: 'long', day: 'numeric', month: 'long' });
      title.append(element('span', 'sr-only', `${day}, `));
      if (task) {
        title.append(
          element('span', 'cal3-box', ''),
          element('span', 'sr-only', `${t(isClosed(task) ? 'tasks.closedOne' : 'tasks.openOne')}: `),
        );
      }
      title.append(element('span', 'cal3-name', String(event.title)));
      if (occurrence?.isRecurring) title.append(element('span', 'sr-only', `, ${t('event.repeats')}`));
      const nodes: Node[] = [];
      const isShort = event.classNames.includes(SHORT_CLASS);
      const inMonth = view.type === 'dayGridMonth';
      if (!event.allDay)
        nodes.push(element('time', 'ec-event-time', inMonth || isShort ? hour(event.start) : time));
      if (inMonth) nodes.push(title);
      else nodes.unshift(title);
      if (!inMonth && !isShort && occurrence?.location)
        nodes.push(element('div', 'cal3-place', occurrence.location));
      return { domNodes: nodes };
    },
  };
}

function heading(date: Date, style: Style): EventCalendar.Content {
  const wall = wallOf(date);
  return {
    domNodes: [
      element('span', 'cal3-weekday', dateText(wall, style, { weekday: 'short' })),
      element('span', 'cal3-daynumber', String(wall.day)),
    ],
  };
}
