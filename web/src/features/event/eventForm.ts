import { Temporal } from 'temporal-polyfill';
import type { AttendeeNode } from '@/features/invitation/documents.ts';
import { parseRule, type SimpleRule, type StartForm } from '@/lib/rrule.ts';
import {
  type EventTimeInputValue,
  type EventTimeValue,
  localText,
  type WallDelta,
  wallAt,
} from '@/lib/wall.ts';
import { isKnownZone } from '@/lib/zones.ts';
import type { EventNode } from './documents.ts';

/** What the editor's fields hold. Dates are `2026-11-22`, times `09:30`. */
export interface EventForm {
  summary: string;
  calendarId: string;
  allDay: boolean;
  startDate: string;
  startTime: string;
  /** Inclusive for all-day events. */
  endDate: string;
  endTime: string;
  /** Null means floating: the same wall time wherever one is. */
  timeZone: string | null;
  /** Only when the event ends in another zone than it starts in. */
  endTimeZone: string | null;
  location: string;
  url: string;
  description: string;
  color: string | null;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  transparency: 'OPAQUE' | 'TRANSPARENT';
  recurrence: RecurrenceForm;
  /** Who is invited. */
  guests: AttendeeNode[];
}

export type RecurrenceForm =
  | { kind: 'none' }
  | { kind: 'simple'; rule: SimpleRule }
  /** One RRULE value per line. */
  | { kind: 'expert'; text: string };

const time = (wall: Temporal.PlainDateTime) => wall.toPlainTime().toString({ smallestUnit: 'minute' });

/** A new event at a span of the viewer's clock. */
export function newForm(
  span: { allDay: boolean; start: Temporal.PlainDateTime; end: Temporal.PlainDateTime },
  calendarId: string,
  zone: string,
): EventForm {
  const last = span.allDay ? span.end.subtract({ days: 1 }) : span.end;
  const timed = span.allDay
    ? { start: '09:00', end: '10:00' }
    : { start: time(span.start), end: time(span.end) };
  return {
    summary: '',
    calendarId,
    allDay: span.allDay,
    startDate: span.start.toPlainDate().toString(),
    startTime: timed.start,
    endDate: last.toPlainDate().toString(),
    endTime: timed.end,
    timeZone: zone,
    endTimeZone: null,
    location: '',
    url: '',
    description: '',
    color: null,
    status: 'CONFIRMED',
    transparency: 'OPAQUE',
    recurrence: { kind: 'none' },
    guests: [],
  };
}

/** How many minutes the form's event lasts on the wall; an hour for all-day events and while a time is being typed. */
export function minutesOf(form: EventForm): number {
  if (form.allDay) return 60;
  try {
    const start = Temporal.PlainDateTime.from(`${form.startDate}T${form.startTime}`);
    const end = Temporal.PlainDateTime.from(`${form.endDate}T${form.endTime}`);
    return Math.max(1, Math.floor(start.until(end).total('minutes')));
  } catch {
    return 60;
  }
}

/** The form's times for a span of instants, on the clock that the form shows; on the viewer's where it shows none. */
export function spanForm(
  form: EventForm,
  { start, end }: { start: string; end: string },
  zone: string,
): Partial<EventForm> {
  const timeZone = form.timeZone ?? zone;
  const [from, to] = [wallAt(start, timeZone), wallAt(end, form.endTimeZone ?? timeZone)];
  return {
    allDay: false,
    timeZone,
    startDate: from.toPlainDate().toString(),
    startTime: time(from),
    endDate: to.toPlainDate().toString(),
    endTime: time(to),
  };
}

/**
 * The form for an event that exists. `at` are the times of the occurrence that was opened, `series` the row
 * whose recurrence is edited. An event in a zone that this browser does not know is shown in the viewer's.
 */
export function formOf(
  event: EventNode,
  series: EventNode | null,
  at: { start: EventTimeValue; end: EventTimeValue; startsAt: string; endsAt: string },
  viewerZone: string,
): EventForm {
  const zone = zoneOf(at.start, viewerZone);
  const endZone = zoneOf(at.end, viewerZone);
  const start = wallIn(at.start, at.startsAt, zone ?? viewerZone);
  const end = wallIn(at.end, at.endsAt, endZone ?? viewerZone);
  const allDay = at.start.kind === 'DATE';
  const lastDay = allDay ? end.subtract({ days: 1 }) : end;
  return {
    summary: event.summary,
    calendarId: event.calendar.id,
    allDay,
    startDate: start.toPlainDate().toString(),
    startTime: allDay ? '09:00' : time(start),
    endDate: lastDay.toPlainDate().toString(),
    endTime: allDay ? '10:00' : time(end),
    timeZone: allDay ? viewerZone : zone,
    endTimeZone: !allDay && endZone !== zone ? endZone : null,
    location: event.location ?? '',
    url: event.url ?? '',
    description: event.description ?? '',
    color: event.color ?? null,
    status: event.status,
    transparency: event.transparency,
    recurrence: recurrenceForm(series ?? event, viewerZone),
    guests: [...event.attendees],
  };
}

function zoneOf(value: EventTimeValue, viewerZone: string): string | null {
  if (value.kind === 'FLOATING') return null;
  if (value.kind === 'INSTANT') return 'UTC';
  return value.timeZone && isKnownZone(value.timeZone) ? value.timeZone : viewerZone;
}

function wallIn(value: EventTimeValue, instant: string, zone: string): Temporal.PlainDateTime {
  if (value.date) return Temporal.PlainDate.from(value.date).toPlainDateTime();
  if (value.kind === 'FLOATING' && value.local) return Temporal.PlainDateTime.from(value.local);
  return wallAt(instant, zone);
}

function recurrenceForm(event: EventNode, viewerZone: string): RecurrenceForm {
  const rules = event.recurrence?.rules ?? [];
  if (rules.length === 0) return { kind: 'none' };
  const [only] = rules;
  if (rules.length === 1 && only) {
    const zone = zoneOf(event.start, viewerZone);
    const rule = parseRule(
      only,
      startForm(event.isAllDay, zone),
      wallIn(event.start, event.startsAt, zone ?? viewerZone).toPlainDate(),
    );
    if (rule) return { kind: 'simple', rule };
  }
  return { kind: 'expert', text: rules.join('\n') };
}

export function startForm(allDay: boolean, zone: string | null): StartForm {
  if (allDay) return { kind: 'DATE' };
  return zone === null ? { kind: 'FLOATING' } : { kind: 'ZONED', zone };
}

/** Field errors that the page can see without asking; keys are the input's fields. */
export type FormErrors = Partial<
  Record<'start' | 'end' | 'url' | 'recurrence', 'date' | 'order' | 'url' | 'weekdays' | 'rule'>
>;

export function checkForm(form: EventForm): FormErrors {
  const errors: FormErrors = {};
  if (!isDate(form.startDate) || (!form.allDay && !form.startTime)) errors.start = 'date';
  if (!isDate(form.endDate) || (!form.allDay && !form.endTime)) errors.end = 'date';
  if (!errors.start && !errors.end && isBackwards(form)) errors.end = 'order';
  if (form.url && !URL.canParse(form.url)) errors.url = 'url';
  if (form.recurrence.kind === 'simple') {
    const { rule } = form.recurrence;
    if (rule.freq === 'WEEKLY' && rule.weekdays.length === 0) errors.recurrence = 'weekdays';
    if (rule.end.kind === 'on' && !isDate(rule.end.date)) errors.recurrence = 'rule';
  }
  if (form.recurrence.kind === 'expert' && !form.recurrence.text.trim()) errors.recurrence = 'rule';
  return errors;
}

function isBackwards(form: EventForm): boolean {
  if (form.allDay) return form.endDate < form.startDate;
  if (form.endTimeZone && form.timeZone) {
    const at = (date: string, clock: string, zone: string) =>
      Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).epochMilliseconds;
    return (
      at(form.endDate, form.endTime, form.endTimeZone) < at(form.startDate, form.startTime, form.timeZone)
    );
  }
  return `${form.endDate}T${form.endTime}` < `${form.startDate}T${form.startTime}`;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Start and end of the form as the mutation takes them. */
export function formTimes(form: EventForm): { start: EventTimeInputValue; end: EventTimeInputValue } {
  if (form.allDay) {
    return {
      start: { date: form.startDate },
      end: { date: Temporal.PlainDate.from(form.endDate).add({ days: 1 }).toString() },
    };
  }
  return {
    start: timeInput(form.startDate, form.startTime, form.timeZone),
    end: timeInput(form.endDate, form.endTime, form.endTimeZone ?? form.timeZone),
  };
}

function timeInput(date: string, clock: string, zone: string | null): EventTimeInputValue {
  const local = localText(Temporal.PlainDateTime.from(`${date}T${clock}`));
  if (zone === null) return { local };
  return zone === 'UTC' ? { instant: `${local}Z` } : { local, timeZone: zone };
}

/** How far a time was moved on its own clock. */
export function deltaBetween(before: EventTimeInputValue, after: EventTimeInputValue): WallDelta {
  const wall = (value: EventTimeInputValue) =>
    value.date
      ? Temporal.PlainDate.from(value.date).toPlainDateTime()
      : Temporal.PlainDateTime.from((value.local ?? value.instant ?? '').replace(/Z$/, ''));
  const { days, hours, minutes, seconds } = wall(before).until(wall(after), { largestUnit: 'days' });
  return { years: 0, months: 0, days, seconds: (hours * 60 + minutes) * 60 + seconds };
}
