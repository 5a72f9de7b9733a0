import { Temporal } from 'temporal-polyfill';
import { VIEWS, type View } from '@/lib/windows.ts';

/** What the calendar page keeps in its address. */
export interface CalendarSearch {
  view?: View;
  /** `2026-11-22`; absent means today. */
  date?: string;
}

/** Takes what is right from any address; the rest is dropped rather than refused. */
export function calendarSearch(search: Record<string, unknown>): CalendarSearch {
  const view = VIEWS.find((one) => one === search.view);
  return { ...(view && { view }), ...(isDate(search.date) && { date: search.date }) };
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    const { year } = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return year >= 1900 && year <= 2200;
  } catch {
    return false;
  }
}

/** Where to return after signing in: a path of this page only, never another site's. */
export function returnSearch(search: Record<string, unknown>): { from?: string } {
  const { from } = search;
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? { from } : {};
}
