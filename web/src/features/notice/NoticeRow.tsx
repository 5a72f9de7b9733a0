import { Link } from '@tanstack/react-router';
import { useClient } from 'urql';
import { stale } from '@/data/signal.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SubjectLink } from '@/features/shell/SubjectLink.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { type NoticeNode, NoticesMarkRead } from './documents.ts';
import { sourceText, targetOf } from './words.ts';

interface Props {
  notice: NoticeNode;
  busy: boolean;
  onRead: () => void;
  onDelete: () => void;
}

/** One notice: what is told, by whom, and the way to what it is about. */
export function NoticeRow({ notice, busy, onRead, onDelete }: Props) {
  const { viewer, zone } = useHome();
  const isUnread = !notice.readAt;
  const { title, text, rule } = notice;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-3.5">
      <span
        aria-hidden="true"
        className={`mt-2 size-2 shrink-0 rounded-full ${isUnread ? 'bg-accent' : ''}`}
      />
      <div className="min-w-0 flex-1 basis-56">
        <p className={`break-words ${isUnread ? 'font-semibold' : 'font-medium'}`}>
          {isUnread ? <span className="sr-only">{t('notices.isUnread')} </span> : null}
          <Title notice={notice} />
        </p>
        {text ? <p className="mt-0.5 break-words whitespace-pre-line">{text}</p> : null}
        <p className="mt-1 text-[0.8125rem] text-ink-soft">
          {viewer ? instantText(notice.createdAt, zone, viewer) : null} · {sourceText(notice)}
          {rule ? (
            <>
              {' · '}
              <Link to="/settings/automation/$ruleId" params={{ ruleId: rule.id }} className={LINK}>
                {t('notices.toRule')}
              </Link>
            </>
          ) : null}
        </p>
      </div>
      <div className="flex gap-1 max-sm:pl-5">
        {isUnread ? (
          <Button look="quiet" busy={busy} onClick={onRead} aria-label={t('notices.markOne', { title })}>
            {t('notices.mark')}
          </Button>
        ) : null}
        <IconButton label={t('notices.delete', { title })} disabled={busy} onClick={onDelete}>
          <Icon name="trash" />
        </IconButton>
      </div>
    </li>
  );
}

const LINK = 'text-accent-strong underline underline-offset-2';

/** The title, as the way to what the notice is about: whoever goes there has read it. */
function Title({ notice }: { notice: NoticeNode }) {
  const client = useClient();
  const target = targetOf(notice);
  if (!target) return notice.title;
  const read = () => {
    if (notice.readAt) return;
    const marked = client.mutation(NoticesMarkRead, { input: { ids: [notice.id] } }).toPromise();
    void marked.then(() => stale.emit('notices'));
  };
  return target.kind === 'invitation' ? (
    <Link to="/invitations" hash={target.id} onClick={read} className={LINK}>
      {notice.title}
    </Link>
  ) : (
    <SubjectLink id={target.id} onClick={read} className={LINK}>
      {notice.title}
    </SubjectLink>
  );
}
