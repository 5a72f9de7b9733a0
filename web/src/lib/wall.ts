import { Temporal } from 'temporal-polyfill';

/** A time as GraphQL's EventTime gives it. */
export interface EventTimeValue {
  kind: 'DATE' | 'ZONED' | 'FLOATING' | 'INSTANT';
  date?: string | null;
  local?: string | null;
  timeZone?: string | null;
  instant?: string | null;
}

/** A time as EventTimeInput takes it. */
export interface EventTimeInputValue {
  date?: string;
  local?: string;
  timeZone?: string;
  instant?: string;
}

/** What an occurrence says about when it is. */
export interface Timed {
  isAllDay: boolean;
  start: EventTimeValue;
  end: EventTimeValue;
  startsAt: string;
  endsAt: string;
}

/** A span on the viewer's own clock; dates only when `allDay`, `end` exclusive. */
export interface WallSpan {
  allDay: boolean;
  start: Temporal.PlainDateTime;
  end: Temporal.PlainDateTime;
}

/** The instant's date and time on the clock of `zone`. */
export function wallAt(instant: string, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
}

/**
 * The instant of a wall time in `zone`. A time that occurs twice means the first, one in a gap is read with
 * the offset before it (RFC 5545 section 3.3.5).
 */
export function instantOf(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}

/**
 * Where an occurrence stands on the viewer's clock: dates stay dates, floating times stay as written,
 * everything else is converted from its instant.
 */
export function wallSpan(timed: Timed, zone: string): WallSpan {
  const start = wallOf(timed.start, timed.startsAt, zone);
  const end = wallOf(timed.end, timed.endsAt, zone);
  const least = timed.isAllDay ? start.add({ days: 1 }) : start;
  return { allDay: timed.isAllDay, start, end: Temporal.PlainDateTime.compare(end, least) < 0 ? least : end };
}

function wallOf(time: EventTimeValue, instant: string, zone: string): Temporal.PlainDateTime {
  if (time.kind === 'DATE' && time.date) return Temporal.PlainDate.from(time.date).toPlainDateTime();
  if (time.kind === 'FLOATING' && time.local) return Temporal.PlainDateTime.from(time.local);
  return wallAt(instant, zone);
}

/** A duration as the calendar component reports a drag. */
export interface WallDelta {
  years: number;
  months: number;
  days: number;
  seconds: number;
}

/**
 * The time moved by a drag on the viewer's clock, kept in the kind and zone that it had. `allDay` is whether
 * it was dropped among the all-day events.
 */
export function moveTime(
  time: EventTimeValue,
  instant: string,
  delta: WallDelta,
  viewerZone: string,
  allDay = time.kind === 'DATE',
): EventTimeInputValue {
  const wall = wallOf(time, instant, viewerZone).add(delta);
  if (allDay) return { date: wall.toPlainDate().toString() };
  return inKind(time, wall, viewerZone);
}

/** The viewer's wall time said in the kind and zone of `like`. */
export function inKind(
  like: EventTimeValue,
  wall: Temporal.PlainDateTime,
  viewerZone: string,
): EventTimeInputValue {
  switch (like.kind) {
    case 'FLOATING':
      return { local: localText(wall) };
    case 'INSTANT':
      return { instant: instantOf(wall, viewerZone).toString() };
    case 'ZONED': {
      const zone = like.timeZone ?? viewerZone;
      if (zone === viewerZone) return { local: localText(wall), timeZone: zone };
      const there = instantOf(wall, viewerZone).toZonedDateTimeISO(zone).toPlainDateTime();
      return { local: localText(there), timeZone: zone };
    }
    case 'DATE':
      return { local: localText(wall), timeZone: viewerZone };
  }
}

/** `2026-11-22T09:30:00`, always with seconds. */
export function localText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' });
}

/** The instant an input means; dates and floating times are read in `zone`. */
export function instantOfInput(time: EventTimeInputValue, zone: string): string {
  if (time.instant) return time.instant;
  const wall = time.date
    ? Temporal.PlainDate.from(time.date).toPlainDateTime()
    : Temporal.PlainDateTime.from(time.local ?? '1970-01-01T00:00:00');
  return instantOf(wall, time.timeZone ?? zone).toString();
}

/** The value GraphQL would give back for an input. */
export function valueOfInput(time: EventTimeInputValue): EventTimeValue {
  if (time.date) return { kind: 'DATE', date: time.date, local: null, timeZone: null, instant: null };
  if (time.instant)
    return { kind: 'INSTANT', date: null, local: null, timeZone: null, instant: time.instant };
  const kind = time.timeZone ? 'ZONED' : 'FLOATING';
  return { kind, date: null, local: time.local ?? null, timeZone: time.timeZone ?? null, instant: null };
}
