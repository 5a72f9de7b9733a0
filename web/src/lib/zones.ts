import { Temporal } from 'temporal-polyfill';

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
