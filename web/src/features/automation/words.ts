import { hasText, t } from '@/lib/i18n.ts';
import type { Offset, Trigger } from './definition.ts';
import { scheduleOf } from './schedule.ts';
import type { Kind } from './vocabulary.ts';

type Wording =
  | 'trigger'
  | 'changed'
  | 'operator'
  | 'choice'
  | 'action'
  | 'parameter'
  | 'subject'
  | 'channel'
  | 'recipient';

/** The text for a word of rules; the word itself where the page has none, as for what a newer server adds. */
export function word(wording: Wording, name: string): string {
  const key = `rules.${wording}.${name}`;
  return hasText(key) ? t(key) : name;
}

/** A sentence of the server in which comparisons, actions and triggers are called as they are on the page. */
export function inWords(sentence: string): string {
  return sentence.replace(/\b[A-Z][A-Z_]{3,}\b/g, (name) => {
    const wording = (['operator', 'action', 'trigger'] as const).find((one) => word(one, name) !== name);
    return wording ? `“${word(wording, name)}”` : name;
  });
}

/** What a fact is called: “Title”, “Title before”; its path where the page has no text. */
export function fieldText(path: string): string {
  if (path.startsWith('before.')) {
    const now = path.slice('before.'.length);
    return hasText(`rules.field.${now}`) ? t('rules.field.before', { field: fieldText(now) }) : path;
  }
  if (path.startsWith('webhook.')) return path.slice('webhook.'.length);
  const key = `rules.field.${path}`;
  return hasText(key) ? t(key) : path;
}

const UNITS = { DAYS: 86_400, HOURS: 3_600, MINUTES: 60, SECONDS: 1 } as const;
export type Unit = keyof typeof UNITS;
/** The largest first. */
export const UNIT_NAMES = Object.keys(UNITS) as Unit[];

/** The seconds of a duration of hours, minutes and seconds, such as `PT1H30M`; null for another text. */
export function secondsOf(duration: string): number | null {
  const parts = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration);
  if (!parts) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((digits) => Number(digits ?? 0));
  return hours * 3_600 + minutes * 60 + seconds;
}

/** A duration in the largest unit of which it is a whole number: `PT90M` as 90 minutes, `PT24H` as 1 day. */
export function inUnit(duration: string): { amount: string; unit: Unit } {
  const seconds = secondsOf(duration);
  if (seconds === null) return { amount: '', unit: 'MINUTES' };
  if (seconds === 0) return { amount: '0', unit: 'MINUTES' };
  const unit = UNIT_NAMES.find((name) => seconds % UNITS[name] === 0) ?? 'SECONDS';
  return { amount: String(seconds / UNITS[unit]), unit };
}

/** The duration in the form that rules take; empty for what is no amount. */
export function durationOf(amount: string, unit: Unit): string {
  if (!/^\d{1,9}$/.test(amount.trim())) return '';
  const seconds = Number(amount) * UNITS[unit];
  if (seconds % 3_600 === 0 && seconds > 0) return `PT${seconds / 3_600}H`;
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}

/** A duration for people: `90 min`, `1 h 30 min`. */
export function durationText(duration: string): string {
  const seconds = secondsOf(duration);
  if (seconds === null) return duration;
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3_600), 'h'],
    [Math.floor((seconds % 3_600) / 60), 'min'],
    [seconds % 60, 's'],
  ];
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length > 0 ? said.join(' ') : '0 min';
}

/** How long a run or an action took: `12 ms`, `3.4 s`, `5 min 2 s`. */
export function tookText(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  return durationText(`PT${Math.round(milliseconds / 1_000)}S`);
}

function distanceText({ direction, duration }: Offset): string {
  return `${durationText(duration)} ${t(`rules.offset.${direction}`)}`;
}

/** When a schedule runs, for people; the expression itself where it is more than a usual one. */
export function scheduleText(cron: string): string {
  const { every, time, weekday, day } = scheduleOf(cron);
  switch (every) {
    case 'HOURLY':
      return t('rules.scheduleText.HOURLY', { minute: time.slice(3) });
    case 'WEEKLY':
      return t('rules.scheduleText.WEEKLY', { weekday: word('choice', weekday), time });
    case 'MONTHLY':
      return t('rules.scheduleText.MONTHLY', { day, time });
    case 'CUSTOM':
      return cron;
    default:
      return t(`rules.scheduleText.${every}`, { time });
  }
}

/** What a rule waits for, in a sentence without its end. */
export function triggerText(trigger: Trigger): string {
  const { kind, fields = [], answers = [], offset, cron } = trigger;
  if (cron) return t('rules.triggerOf.SCHEDULE', { times: scheduleText(cron) });
  if (offset && secondsOf(offset.duration) !== 0) {
    const key = `rules.triggerAt.${kind}`;
    if (hasText(key)) return t(key, { distance: distanceText(offset) });
  }
  if (kind === 'EVENT_UPDATED' && fields.length > 0) {
    const names = fields.map((field) => word('changed', String(field))).join(', ');
    return t('rules.triggerOf.EVENT_UPDATED', { fields: names });
  }
  if (kind === 'EVENT_ANSWERED' && answers.length > 0) {
    const names = answers.map((answer) => word('choice', answer)).join(', ');
    return t('rules.triggerOf.EVENT_ANSWERED', { answers: names });
  }
  return word('trigger', kind);
}

/** How some values are said by who shows them: calendars by their names, instants in the viewer's zone. */
export type Say = (text: string, kind: Kind | undefined) => string | null;

/** A value of a condition or of an event, for people. `kind` is that of the fact, if it is known. */
export function valueText(value: unknown, kind?: Kind, say: Say = () => null): string {
  if (value === null || value === undefined || value === '') return t('rules.value.absent');
  if (typeof value === 'boolean') return t(value ? 'rules.value.true' : 'rules.value.false');
  if (typeof value === 'string') return say(value, kind) ?? textOf(value, kind);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return t('rules.value.absent');
    return value.map((item) => valueText(item, kind, say)).join(', ');
  }
  const { from, to, email } = value as { from?: unknown; to?: unknown; email?: unknown };
  if (from !== undefined && to !== undefined) {
    return t('rules.value.range', { from: valueText(from, kind, say), to: valueText(to, kind, say) });
  }
  // Of an attendee, the address says who is meant.
  return typeof email === 'string' ? email : JSON.stringify(value);
}

function textOf(text: string, kind: Kind | undefined): string {
  switch (kind) {
    case 'CHOICE':
      return word('choice', text);
    case 'DURATION':
      return durationText(text);
    case 'DATE':
    case 'TIME_OF_DAY':
    case 'INSTANT':
    case 'ID':
      return text;
    default:
      return `“${text}”`;
  }
}

/** The title of what a cause is about, as it was then; of what has none, what made the rule run. */
export function titleOf(facts: unknown, trigger: string | null | undefined): string {
  const { event, task, reservation, resource, calendar } = (facts ?? {}) as {
    event?: { summary?: string | null };
    task?: { summary?: string | null };
    reservation?: { title?: string | null; code?: string | null };
    resource?: { name?: string | null };
    calendar?: { name?: string | null };
  };
  if (event || task) return (event ?? task)?.summary || t('event.untitled');
  const booked = reservation && [resource?.name, reservation.title || reservation.code];
  const found = booked ? booked.filter(Boolean).join(' · ') : calendar?.name;
  return found || (trigger ? word('trigger', trigger) : t('rules.run.ofNothing'));
}
