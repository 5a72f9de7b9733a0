import type { Temporal } from 'temporal-polyfill';

/** How the viewer likes dates and times written. */
export interface Style {
  locale: string;
  hourCycle: 'H12' | 'H23';
}

/** Wall-clock values are formatted as UTC so that the browser's own zone never enters. */
function at(wall: Temporal.PlainDateTime | Temporal.PlainDate): number {
  const day = Date.UTC(wall.year, wall.month - 1, wall.day);
  return 'hour' in wall ? day + ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 : day;
}

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(style: Style, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${style.locale} ${style.hourCycle} ${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) {
    const all: Intl.DateTimeFormatOptions = {
      ...options,
      timeZone: 'UTC',
      hourCycle: style.hourCycle === 'H12' ? 'h12' : 'h23',
    };
    try {
      made = new Intl.DateTimeFormat(style.locale, all);
    } catch {
      made = new Intl.DateTimeFormat('en', all);
    }
    cache.set(key, made);
  }
  return made;
}

/** `9:30 AM` or `09:30`. */
export function timeText(wall: Temporal.PlainDateTime, style: Style): string {
  const options: Intl.DateTimeFormatOptions =
    style.hourCycle === 'H12'
      ? { hour: 'numeric', minute: '2-digit' }
      : { hour: '2-digit', minute: '2-digit' };
  return formatter(style, options).format(at(wall));
}

/** A date or date and time in the viewer's language. */
export function dateText(
  wall: Temporal.PlainDateTime | Temporal.PlainDate,
  style: Style,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
): string {
  return formatter(style, options).format(at(wall));
}

/** From and to, with what they share said once. `end` is inclusive. */
export function rangeText(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  style: Style,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatter(style, options).formatRange(at(start), at(end));
}

/** A number with the separators of the viewer's language. */
export function countText(count: number, locale: string): string {
  try {
    return count.toLocaleString(locale);
  } catch {
    return count.toLocaleString('en');
  }
}

/** Bytes for people: `1.4 MB`. */
export function bytesText(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit],
    unitDisplay: 'short',
    maximumFractionDigits: unit === 0 ? 0 : 1,
  }).format(value);
}
