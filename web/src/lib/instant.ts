import { Temporal } from 'temporal-polyfill';
import { dateText, type Style } from './format.ts';

/** An instant as the viewer reads it in their zone: `Mon 8 Mar 2027, 09:30`. */
export function instantText(instant: string, zone: string, style: Style): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const time: Intl.DateTimeFormatOptions =
    style.hourCycle === 'H12'
      ? { hour: 'numeric', minute: '2-digit' }
      : { hour: '2-digit', minute: '2-digit' };
  return dateText(wall, style, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...time,
  });
}
