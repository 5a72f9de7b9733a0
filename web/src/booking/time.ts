const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A date as `2027-03-28`; a month as `2027-03`. */
export type Day = string;
export type Month = string;

/** How the guest reads times: in which language, with 12 or 24 hours, and in which zone. */
export interface Reading {
  locale: string;
  hourCycle: 'h12' | 'h23';
  zone: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, made);
  }
  return made;
}

/** The date of an instant in a zone. */
export function dayOf(ms: number, zone: string): Day {
  const parts = formatter('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(ms);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

/** The date so many days later. */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month so many months later. */
export function plusMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/** The dates of a month. */
export function daysOfMonth(month: Month): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = plusDays(day, 1)) days.push(day);
  return days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The same day of the month in another one, or its last. */
export function sameDayIn(month: Month, day: Day): Day {
  const days = daysOfMonth(month);
  return days[Math.min(Number(day.slice(8)), days.length) - 1] ?? `${month}-01`;
}

/**
 * The first instant of a date in a zone, which is not always midnight: a clock may be set forward over it. A date that the zone
 * left out begins where the next one does.
 */
export function startOfDay(day: Day, zone: string): number {
  const utc = Date.parse(day);
  // Zones are at most 14 hours ahead and 12 behind; before `low` it is an earlier date, at `high` it is this one or a later one.
  let low = utc / MINUTE_MS - 15 * 60;
  let high = utc / MINUTE_MS + 37 * 60;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayOf(middle * MINUTE_MS, zone) < day) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** The instants between which a month lies in a zone; the second is the first of the next month. */
export function monthSpan(month: Month, zone: string): [number, number] {
  return [startOfDay(`${month}-01`, zone), startOfDay(`${plusMonths(month, 1)}-01`, zone)];
}

/** What begins at an instant, by the date that it has in a zone, in the order of time. */
export function byDay<Slot extends { start: string }>(
  slots: readonly Slot[],
  zone: string,
): Map<Day, Slot[]> {
  const found = new Map<Day, Slot[]>();
  const sorted = slots.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  for (const slot of sorted) {
    const day = dayOf(Date.parse(slot.start), zone);
    const before = found.get(day);
    if (before) before.push(slot);
    else found.set(day, [slot]);
  }
  return found;
}

/** `9:30 am` or `09:30`. */
function timeText(ms: number, { locale, hourCycle, zone }: Reading): string {
  return formatter(locale, {
    timeZone: zone,
    hour: hourCycle === 'h12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle,
  }).format(ms);
}

/** How far the clocks of a zone are from UTC at an instant: `UTC+10:30`, `UTC−05:00`, `UTC+00:00`. */
export function offsetText(ms: number, zone: string): string {
  const parts = formatter('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(ms);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 'UTC+00:00' : name.replace('GMT', 'UTC').replace('-', '−');
}

/** How far the clocks of a zone are from UTC at an instant, in milliseconds. */
function offsetOf(ms: number, zone: string): number {
  const [, sign, hours, minutes] = /UTC([+−])(\d+):(\d+)/.exec(offsetText(ms, zone)) ?? [];
  return (sign === '−' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** Longer than any clock is set back. */
const FAR_MS = 180 * MINUTE_MS;

/** Whether the clock of a zone shows the time of an instant twice, because it is set back about then. */
function isTwice(ms: number, zone: string): boolean {
  const offset = offsetOf(ms, zone);
  return [-1, 1].some((side) => {
    const beyond = offsetOf(ms + side * FAR_MS, zone);
    const back = (offset - beyond) * side;
    return back > 0 && offsetOf(ms + side * back, zone) === beyond;
  });
}

/** The time of an instant; what the clock shows twice has its offset besides. */
export function clockText(ms: number, reading: Reading): string {
  const text = timeText(ms, reading);
  return isTwice(ms, reading.zone) ? `${text} ${offsetText(ms, reading.zone)}` : text;
}

/** A date in words. It is formatted as UTC: a date has no zone. */
export function dayText(
  day: Day,
  locale: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
): string {
  return formatter(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day));
}

/** From when to when, with the date: `Monday, 8 March 2027, 09:30 – 10:00`. */
export function spanText(start: number, end: number, reading: Reading): string {
  const [first, last] = [dayOf(start, reading.zone), dayOf(end, reading.zone)];
  const [from, to] = [clockText(start, reading), clockText(end, reading)];
  const until = last === first ? to : `${dayText(last, reading.locale)}, ${to}`;
  return `${dayText(first, reading.locale)}, ${from}\u00a0–\u00a0${until}`;
}

/** Minutes in words of the guest's language: `45 min`, `1 hr 30 min`. */
export function minutesText(minutes: number, locale: string): string {
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
}

/** The day on which weeks begin where the guest is; Monday where the browser does not say. */
export function firstWeekday(locale: string): number {
  type WithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  const known = new Intl.Locale(locale) as WithWeek;
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

/** Whether the guest's language reads 12 or 24 hours. */
export function hourCycleOf(locale: string): Reading['hourCycle'] {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h11' || hourCycle === 'h12' ? 'h12' : 'h23';
}
