import { Temporal } from 'temporal-polyfill';

/** The zone of this browser; only a first guess for a new account. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

let known: string[] | undefined;

/** All IANA zones this browser knows, UTC first. */
export function timeZones(): string[] {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return known;
}

/** Whether conversions in `zone` work in this browser. */
export function isKnownZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The zone's offset from UTC now, as `+01:00`. */
export function offsetOf(zone: string, at: Temporal.Instant = Temporal.Now.instant()): string {
  return isKnownZone(zone) ? at.toZonedDateTimeISO(zone).offset : '+00:00';
}

/** `Europe/Budapest` as a person reads it: `Budapest (Europe)`. */
export function zoneLabel(zone: string): string {
  const [area, ...rest] = zone.replaceAll('_', ' ').split('/');
  return rest.length > 0 ? `${rest.join(', ')} (${area})` : zone;
}

/** Zones whose id or label has all the words of `text`; at most `limit`. */
export function searchZones(text: string, limit = 60): string[] {
  const words = text.toLowerCase().replaceAll('_', ' ').split(/\s+/).filter(Boolean);
  const found: string[] = [];
  for (const zone of timeZones()) {
    const haystack = `${zone} ${zoneLabel(zone)} UTC${offsetOf(zone)}`.toLowerCase().replaceAll('_', ' ');
    if (words.every((word) => haystack.includes(word))) found.push(zone);
    if (found.length >= limit) break;
  }
  return found;
}
