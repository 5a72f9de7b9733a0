import type { Temporal } from 'temporal-polyfill';
import { instantOf } from './wall.ts';

/** The ways to look at the calendar. */
export const VIEWS = ['month', 'week', 'day', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

/** Days shown by the agenda. */
export const AGENDA_DAYS = 30;

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** ISO number of a weekday: Monday 1 to Sunday 7. */
export function isoWeekday(day: Weekday): number {
  return WEEKDAYS.indexOf(day) + 1;
}

/** Days `[from, to)` in the viewer's zone. */
export interface DayRange {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** The first day of the week that has `date`. */
export function startOfWeek(date: Temporal.PlainDate, weekStart: Weekday): Temporal.PlainDate {
  return date.subtract({ days: (date.dayOfWeek - isoWeekday(weekStart) + 7) % 7 });
}

/** The days that a view shows around `date`; a month is widened to whole weeks. */
export function daysOf(view: View, date: Temporal.PlainDate, weekStart: Weekday): DayRange {
  switch (view) {
    case 'day':
      return { from: date, to: date.add({ days: 1 }) };
    case 'agenda':
      return { from: date, to: date.add({ days: AGENDA_DAYS }) };
    case 'week': {
      const from = startOfWeek(date, weekStart);
      return { from, to: from.add({ days: 7 }) };
    }
    case 'month': {
      const from = startOfWeek(date.with({ day: 1 }), weekStart);
      const last = date.with({ day: date.daysInMonth });
      return { from, to: startOfWeek(last, weekStart).add({ days: 7 }) };
    }
  }
}

/** The same days as instants, for the query. */
export function instantsOf(range: DayRange, zone: string): { from: string; to: string } {
  return {
    from: instantOf(range.from.toPlainDateTime(), zone).toString(),
    to: instantOf(range.to.toPlainDateTime(), zone).toString(),
  };
}

/** The date to show after one step back (-1) or forward (+1). */
export function step(view: View, date: Temporal.PlainDate, by: -1 | 1): Temporal.PlainDate {
  switch (view) {
    case 'day':
      return date.add({ days: by });
    case 'week':
      return date.add({ weeks: by });
    case 'month':
      return date.with({ day: 1 }).add({ months: by });
    case 'agenda':
      return date.add({ days: by * AGENDA_DAYS });
  }
}
