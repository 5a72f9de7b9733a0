import { useMemo } from 'react';
import { Temporal } from 'temporal-polyfill';
import { safeColor } from '@/lib/color.ts';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { type WallSpan, wallSpan } from '@/lib/wall.ts';
import type { DayRange } from '@/lib/windows.ts';
import { Icon } from '@/ui/Icon.tsx';
import type { CalendarNode, OccurrenceNode } from './documents.ts';

interface Props {
  range: DayRange;
  today: Temporal.PlainDate;
  zone: string;
  style: Style;
  occurrences: OccurrenceNode[];
  calendars: CalendarNode[];
  fetching: boolean;
  onOpen: (occurrence: OccurrenceNode) => void;
}

interface Entry {
  occurrence: OccurrenceNode;
  span: WallSpan;
}

/** The occurrences under each day that they touch, all-day ones first. Exported for its test. */
export function byDay(occurrences: OccurrenceNode[], zone: string, range: DayRange): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const occurrence of occurrences) {
    const span = wallSpan(occurrence, zone);
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
      days.set(key, [...(days.get(key) ?? []), { occurrence, span }]);
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
export function Agenda({ range, today, zone, style, occurrences, calendars, fetching, onOpen }: Props) {
  const days = useMemo(() => byDay(occurrences, zone, range), [occurrences, zone, range]);
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
              {entries.map(({ occurrence, span }) => {
                const calendar = byId.get(occurrence.calendarId);
                return (
                  <li key={occurrence.id}>
                    <button
                      type="button"
                      onClick={() => onOpen(occurrence)}
                      className="flex w-full items-start gap-3 rounded-lg px-3 py-2 text-left transition-colors hover:bg-sunken"
                    >
                      <span
                        aria-hidden="true"
                        className="mt-1.5 size-2.5 shrink-0 rounded-full"
                        style={{ background: safeColor(occurrence.color ?? calendar?.color) }}
                      />
                      <span className="w-36 shrink-0 text-ink-soft tabular-nums">
                        {spanText(span, day, style)}
                      </span>
                      <span className="min-w-0">
                        <span
                          className={`font-medium ${occurrence.status === 'CANCELLED' ? 'line-through opacity-70' : ''}`}
                        >
                          {occurrence.summary || t('event.untitled')}
                        </span>
                        {occurrence.isRecurring ? (
                          <Icon name="repeat" size={13} className="ml-1.5 inline text-ink-faint" />
                        ) : null}
                        <span className="block truncate text-[0.8125rem] text-ink-faint">
                          {[calendar?.name, occurrence.location].filter(Boolean).join(' · ')}
                        </span>
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
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
