import { leadsSomewhere } from '@/features/shell/SubjectLink.tsx';
import { t, tn } from '@/lib/i18n.ts';
import type { NoticeNode } from './documents.ts';

/** As many unread ones as the server counts: there may be more. */
const COUNTED = 100;

/** The number of unread ones as it stands on the bell. */
export function badgeText(count: number): string {
  return count < COUNTED ? String(count) : `${COUNTED - 1}+`;
}

/** The number of unread ones in words. */
export function unreadText(count: number): string {
  return count < COUNTED ? tn('notices.unread', count) : t('notices.manyUnread', { count: COUNTED - 1 });
}

/** What the bell is called: what it leads to, and how much is unread. */
export function bellText(count: number): string {
  return count === 0 ? t('notices.title') : `${t('notices.title')}, ${unreadText(count)}`;
}

/** What a notice leads to: the invitation, or what it is about, or else the viewer's rule that told it. */
export type Target = { kind: 'invitation' | 'subject'; id: string };

export function targetOf({
  kind,
  subjectId,
  rule,
}: Pick<NoticeNode, 'kind' | 'subjectId' | 'rule'>): Target | null {
  // Who is invited need not see the event.
  if (subjectId && (kind === 'EVENT_INVITED' || kind === 'EVENT_MOVED'))
    return { kind: 'invitation', id: subjectId };
  if (subjectId && leadsSomewhere(subjectId)) return { kind: 'subject', id: subjectId };
  return rule ? { kind: 'subject', id: rule.id } : null;
}

/** Who tells it: the viewer's own rule, that of somebody else, or Cal3 itself. */
export function sourceText({
  kind,
  rule,
  ruleName,
  senderName,
}: Pick<NoticeNode, 'kind' | 'rule' | 'ruleName' | 'senderName'>): string {
  if (kind !== 'RULE') return t('notices.fromCal3');
  const name = ruleName ?? '';
  if (rule) return t('notices.fromOwnRule', { name });
  return senderName ? t('notices.fromRule', { name, sender: senderName }) : t('notices.fromGone', { name });
}
