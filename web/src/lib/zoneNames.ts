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

/** `Europe/Budapest` as a person reads it: `Budapest (Europe)`. */
export function zoneLabel(zone: string): string {
  const [area, ...rest] = zone.replaceAll('_', ' ').split('/');
  return rest.length > 0 ? `${rest.join(', ')} (${area})` : zone;
}

/** Zones whose id, label or offset has all the words of `text`; at most `limit`. */
export function searchZones(text: string, offsetOf: (zone: string) => string, limit = 60): string[] {
  const words = text.toLowerCase().replaceAll('_', ' ').split(/\s+/).filter(Boolean);
  const found: string[] = [];
  for (const zone of timeZones()) {
    const haystack = `${zone} ${zoneLabel(zone)} UTC${offsetOf(zone)}`.toLowerCase().replaceAll('_', ' ');
    if (words.every((word) => haystack.includes(word))) found.push(zone);
    if (found.length >= limit) break;
  }
  return found;
}
