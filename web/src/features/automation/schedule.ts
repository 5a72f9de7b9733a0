/** How often a schedule runs, as far as it is one of the usual ones. */
export const EVERY = ['HOURLY', 'DAILY', 'WEEKDAYS', 'WEEKLY', 'MONTHLY', 'CUSTOM'] as const;
export type Every = (typeof EVERY)[number];

export const WEEKDAY_NAMES = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
] as const;

/** A schedule in parts; those that it does not have are where one begins. */
export interface Schedule {
  every: Every;
  /** `09:00`; of an hourly one only the minute counts. */
  time: string;
  weekday: string;
  day: string;
}

const two = (text: string) => text.padStart(2, '0');

/** The parts of a cron expression. */
export function scheduleOf(cron: string): Schedule {
  const blank: Schedule = { every: 'CUSTOM', time: '09:00', weekday: 'MONDAY', day: '1' };
  const fields = cron.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const isNumber = (text: string) => /^\d{1,2}$/.test(text);
  if (fields.length !== 5 || month !== '*' || !isNumber(minute)) return blank;
  if (hour === '*' && day === '*' && weekday === '*') {
    return { ...blank, every: 'HOURLY', time: `09:${two(minute)}` };
  }
  if (!isNumber(hour)) return blank;
  const at = { ...blank, time: `${two(hour)}:${two(minute)}` };
  if (day === '*' && weekday === '*') return { ...at, every: 'DAILY' };
  if (day === '*' && (weekday === '1-5' || weekday === 'MON-FRI')) return { ...at, every: 'WEEKDAYS' };
  const name = WEEKDAY_NAMES.find((one, index) => weekday === String(index) || weekday === one.slice(0, 3));
  if (day === '*' && name) return { ...at, every: 'WEEKLY', weekday: name };
  if (isNumber(day) && weekday === '*') return { ...at, every: 'MONTHLY', day };
  return blank;
}

/** The cron expression of a schedule that is one of the usual ones. */
export function cronOf({ every, time, weekday, day }: Schedule): string {
  const [hour, minute] = time.split(':').map(Number);
  const at = `${minute} ${hour}`;
  switch (every) {
    case 'HOURLY':
      return `${minute} * * * *`;
    case 'WEEKDAYS':
      return `${at} * * MON-FRI`;
    case 'WEEKLY':
      return `${at} * * ${weekday.slice(0, 3)}`;
    case 'MONTHLY':
      return `${at} ${day} * *`;
    default:
      return `${at} * * *`;
  }
}
