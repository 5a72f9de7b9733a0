import { hasText, t, tn } from '@/lib/i18n.ts';

/** What a kind of work is called; one that this page does not know keeps the server's name. */
export function kindText(kind: string): string {
  const key = `queue.kind.${kind}`;
  return hasText(key) ? t(key) : kind;
}

/** How long ago something began, in its largest unit: `3 minutes`. */
export function ageText(since: string, now: string): string {
  const seconds = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 1000));
  if (seconds < 60) return tn('queue.seconds', seconds);
  if (seconds < 3600) return tn('queue.minutes', Math.floor(seconds / 60));
  if (seconds < 86_400) return tn('queue.hours', Math.floor(seconds / 3600));
  return tn('queue.days', Math.floor(seconds / 86_400));
}

/** A rate with as many digits as tell something: `0.2`, `40`. */
export function rateText(perMinute: number, locale: string): string {
  const digits = { maximumFractionDigits: perMinute < 10 ? 1 : 0 };
  try {
    return new Intl.NumberFormat(locale, digits).format(perMinute);
  } catch {
    return new Intl.NumberFormat('en', digits).format(perMinute);
  }
}
