import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t, tn } from '@/lib/i18n.ts';
import { type Timed, wallSpan } from '@/lib/wall.ts';
import type { IconName } from '@/ui/Icon.tsx';
import type { Answer } from './documents.ts';

/** The answers that somebody can give, in the order of their buttons. */
export const ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const;

export const ANSWER_ICONS: Record<Answer, IconName> = {
  ACCEPTED: 'check',
  DECLINED: 'close',
  TENTATIVE: 'question',
  NEEDS_ACTION: 'clock',
  DELEGATED: 'user',
};

export const ANSWER_LOOKS: Record<Answer, string> = {
  ACCEPTED: 'text-accent-strong',
  DECLINED: 'text-danger',
  TENTATIVE: 'text-warn',
  NEEDS_ACTION: 'text-ink-faint',
  DELEGATED: 'text-ink-faint',
};

/** How many answers are waited for, up to what is counted. */
const COUNTED = 100;

export function waitingText(count: number): string {
  if (count === 0) return t('invitations.title');
  return count >= COUNTED
    ? t('invitations.manyWaiting', { count: COUNTED })
    : tn('invitations.waiting', count);
}

export function badgeText(count: number): string {
  return count >= COUNTED ? '99+' : String(count);
}

/** When something is, on the clock of whoever reads it: “Monday 8 March 2027, 09:30 – 10:00”. */
export function whenText(timed: Timed, zone: string, style: Style): string {
  const { allDay, start, end } = wallSpan(timed, zone);
  const first = start.toPlainDate();
  const last = (allDay ? end.subtract({ days: 1 }) : end).toPlainDate();
  const isOneDay = first.equals(last);
  if (allDay)
    return isOneDay ? dateText(first, style) : `${dateText(first, style)} – ${dateText(last, style)}`;
  const until = isOneDay ? timeText(end, style) : `${dateText(last, style)}, ${timeText(end, style)}`;
  return `${dateText(first, style)}, ${timeText(start, style)} – ${until}`;
}
