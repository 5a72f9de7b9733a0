import { Temporal } from 'temporal-polyfill';

/** Weekdays as RFC 5545 writes them, Monday first. */
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

export type Freq = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export type MonthlyBy = { by: 'day'; day: number } | { by: 'weekday'; nth: number; weekday: Day };

export type RuleEnd = { kind: 'never' } | { kind: 'on'; date: string } | { kind: 'after'; count: number };

/** The rules that the form can show; everything else is edited as RRULE text. */
export interface SimpleRule {
  freq: Freq;
  interval: number;
  /** For WEEKLY, at least one. */
  weekdays: Day[];
  /** For MONTHLY. */
  monthly: MonthlyBy;
  end: RuleEnd;
}

/** How the series' start is written, which decides how UNTIL is. */
export type StartForm = { kind: 'DATE' } | { kind: 'FLOATING' } | { kind: 'ZONED'; zone: string };

export function dayOf(date: Temporal.PlainDate): Day {
  return DAYS[date.dayOfWeek - 1] ?? 'MO';
}

/** Which of its weekday in the month a date is: 1 to 4, or -1 when it is the last. */
export function nthOf(date: Temporal.PlainDate): number {
  const nth = Math.ceil(date.day / 7);
  return nth > 4 ? -1 : nth;
}

/** The rule that the form starts with for a series beginning on `date`. */
export function defaultRule(freq: Freq, date: Temporal.PlainDate): SimpleRule {
  return {
    freq,
    interval: 1,
    weekdays: [dayOf(date)],
    monthly: { by: 'day', day: date.day },
    end: { kind: 'never' },
  };
}

/** The RRULE value of a simple rule. Parts that follow from the start are still written for MONTHLY and WEEKLY. */
export function formatRule(rule: SimpleRule, start: StartForm): string {
  const parts = [`FREQ=${rule.freq}`];
  if (rule.end.kind === 'on') parts.push(`UNTIL=${untilText(rule.end.date, start)}`);
  if (rule.end.kind === 'after') parts.push(`COUNT=${rule.end.count}`);
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.freq === 'WEEKLY')
    parts.push(`BYDAY=${DAYS.filter((day) => rule.weekdays.includes(day)).join(',')}`);
  if (rule.freq === 'MONTHLY') {
    if (rule.monthly.by === 'day') parts.push(`BYMONTHDAY=${rule.monthly.day}`);
    else parts.push(`BYDAY=${rule.monthly.nth}${rule.monthly.weekday}`);
  }
  return parts.join(';');
}

/** UNTIL is inclusive and of the start's form: a date, floating, or UTC for a zoned start (section 3.3.10). */
function untilText(date: string, start: StartForm): string {
  const compact = date.replaceAll('-', '');
  if (start.kind === 'DATE') return compact;
  if (start.kind === 'FLOATING') return `${compact}T235959`;
  const end = Temporal.PlainDate.from(date)
    .toPlainDateTime('23:59:59')
    .toZonedDateTime(start.zone)
    .toInstant();
  return end.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** The date on which a series with this UNTIL ends, on the clock of its start. */
function untilDate(text: string, start: StartForm): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  try {
    if (!hour || !utc || start.kind !== 'ZONED')
      return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
    const instant = Temporal.Instant.from(`${date}T${hour}:${minute}:${second}Z`);
    return instant.toZonedDateTimeISO(start.zone).toPlainDate().toString();
  } catch {
    return null;
  }
}

/** The rule as the form can show it, or null when it says more than the form can. */
export function parseRule(text: string, start: StartForm, startDate: Temporal.PlainDate): SimpleRule | null {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [name, value] = part.split('=');
    if (!name || !value || parts.has(name)) return null;
    parts.set(name, value);
  }
  const freq = parts.get('FREQ');
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') return null;
  const rule = defaultRule(freq, startDate);

  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!Number.isInteger(interval) || interval < 1) return null;
  rule.interval = interval;

  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  if (until && count) return null;
  if (until) {
    const date = untilDate(until, start);
    if (!date) return null;
    rule.end = { kind: 'on', date };
  }
  if (count) {
    if (!/^[1-9]\d{0,5}$/.test(count)) return null;
    rule.end = { kind: 'after', count: Number(count) };
  }

  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  for (const name of parts.keys()) {
    if (!['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'BYDAY', 'BYMONTHDAY', 'WKST'].includes(name)) return null;
  }
  // The week's start changes what every second week means; the form does not ask for it.
  if (parts.has('WKST') && parts.get('WKST') !== 'MO' && freq === 'WEEKLY' && interval > 1) return null;
  return withDays(rule, byDay, byMonthDay);
}

function withDays(
  rule: SimpleRule,
  byDay: string | undefined,
  byMonthDay: string | undefined,
): SimpleRule | null {
  if (rule.freq === 'WEEKLY') {
    if (byMonthDay) return null;
    if (!byDay) return rule;
    const days = byDay.split(',');
    if (!days.every((day): day is Day => DAYS.includes(day as Day))) return null;
    return { ...rule, weekdays: days };
  }
  if (rule.freq === 'MONTHLY') {
    if (byDay && byMonthDay) return null;
    if (byMonthDay) {
      return /^([1-9]|[12]\d|3[01])$/.test(byMonthDay)
        ? { ...rule, monthly: { by: 'day', day: Number(byMonthDay) } }
        : null;
    }
    if (!byDay) return rule;
    const match = /^\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay);
    return match
      ? { ...rule, monthly: { by: 'weekday', nth: Number(match[1]), weekday: match[2] as Day } }
      : null;
  }
  return byDay || byMonthDay ? null : rule;
}
