import { Temporal } from 'temporal-polyfill';
import { VIEWS, type View } from '@/lib/windows.ts';

/** What the calendar page keeps in its address. */
export interface CalendarSearch {
  view?: View;
  /** `2026-11-22`; absent means today. */
  date?: string;
  /** The event or the occurrence that is opened once it is shown. */
  event?: string;
}

/** Takes what is right from any address; the rest is dropped rather than refused. */
export function calendarSearch(search: Record<string, unknown>): CalendarSearch {
  const view = VIEWS.find((one) => one === search.view);
  const { date, event } = search;
  return {
    ...(view && { view }),
    ...(isDate(date) && { date }),
    ...(isEventId(event) && { event }),
  };
}

/** What the pages about reservations keep in their address. */
export interface ReservationSearch {
  organisation?: string;
  /** `2026-11-22`; absent means today. */
  date?: string;
  view?: 'day' | 'week' | 'month';
  /** The one resource that is looked at. */
  resource?: string;
}

/** Takes what is right from any address; the rest is dropped rather than refused. */
export function reservationSearch(search: Record<string, unknown>): ReservationSearch {
  const { organisation, resource } = search;
  const view = (['day', 'week', 'month'] as const).find((one) => one === search.view);
  return {
    ...(isId(organisation) && { organisation }),
    ...(isDate(search.date) && { date: search.date }),
    ...(view && { view }),
    ...(isId(resource) && { resource }),
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,8}_[a-z\d]{1,40}$/.test(value);
}

function isEventId(value: unknown): value is string {
  return typeof value === 'string' && /^(evt_[a-z\d]{26}|occ_[a-z\d]{26}_\d{8}T\d{6})$/.test(value);
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

/** What the sign-in page is told by its address: also why signing in with a service came to nothing. */
export function signInSearch(search: Record<string, unknown>): {
  from?: string;
  problem?: string;
  provider?: string;
} {
  const { problem, provider } = search;
  return {
    ...returnSearch(search),
    ...(typeof problem === 'string' && { problem }),
    ...(typeof provider === 'string' && { provider }),
  };
}

/** Where to return after signing in: a path of this page only, never another site's. */
export function returnSearch(search: Record<string, unknown>): { from?: string } {
  const { from } = search;
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? { from } : {};
}

/** With which of the usual rules a new one begins. */
export function newRuleSearch(search: Record<string, unknown>): { recipe?: string } {
  const { recipe } = search;
  return typeof recipe === 'string' ? { recipe } : {};
}
