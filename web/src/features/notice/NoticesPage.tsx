import { useRef, useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { usePages } from '@/data/usePages.ts';
import { AppHeader } from '@/features/shell/AppHeader.tsx';
import type { NoticesMarkReadInput } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { NoticeDelete, Notices, NoticesMarkRead } from './documents.ts';
import { NoticeRow } from './NoticeRow.tsx';

/** What the viewer is told: the newest first, some at a time. */
export function NoticesPage() {
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const [pages, setPages] = useState(1);
  const { nodes, isFirst, truncated, error } = usePages(
    Notices,
    { isRead: isUnreadOnly ? false : null },
    (data) => data.viewer?.notices,
    'notices',
    pages,
  );
  const { act, busy } = useAct();
  const list = useRef<HTMLDivElement>(null);
  const newest = nodes[0];

  /** Marks as read. The button that was pressed is gone then: the focus goes to the list. */
  async function read(input: NoticesMarkReadInput) {
    await act(NoticesMarkRead, { input }, (data) => data.noticesMarkRead);
    settle();
  }

  async function remove(id: string) {
    await act(NoticeDelete, { input: { id } }, (data) => data.noticeDelete);
    settle();
  }

  function settle() {
    list.current?.focus();
    stale.emit('notices');
  }

  return (
    <div className="flex h-full flex-col">
      <AppHeader />
      <main className="mx-auto w-full max-w-3xl min-h-0 grow overflow-y-auto px-4 py-6">
        <div className="mb-4 flex flex-wrap items-end gap-3">
          <h1 className="grow text-lg font-semibold">{t('notices.title')}</h1>
          <SelectField
            label={t('notices.show')}
            className="w-36"
            value={isUnreadOnly ? 'unread' : 'all'}
            onChange={(event) => {
              setPages(1);
              setUnreadOnly(event.target.value === 'unread');
            }}
          >
            <option value="all">{t('notices.all')}</option>
            <option value="unread">{t('notices.unreadOnly')}</option>
          </SelectField>
          <Button
            busy={busy}
            disabled={!newest || nodes.every(({ readAt }) => readAt)}
            onClick={() => newest && void read({ until: newest.id })}
          >
            {t('notices.markAll')}
          </Button>
        </div>
        {error ? <Notice>{error}</Notice> : null}
        <div ref={list} tabIndex={-1} className="rounded-2xl border border-line bg-paper px-5 py-1 shadow-xs">
          {nodes.length === 0 ? (
            <p className="py-4 text-ink-soft">
              {t(isFirst ? 'page.loading' : isUnreadOnly ? 'notices.noUnread' : 'notices.none')}
            </p>
          ) : null}
          <ul aria-label={t('notices.title')} className="divide-y divide-line">
            {nodes.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                busy={busy}
                onRead={() => void read({ ids: [notice.id] })}
                onDelete={() => void remove(notice.id)}
              />
            ))}
          </ul>
        </div>
        {truncated ? (
          <Button className="mt-4" onClick={() => setPages(pages + 1)}>
            {t('notices.more')}
          </Button>
        ) : null}
        <p className="mt-4 text-[0.8125rem] text-ink-faint">{t('notices.kept')}</p>
      </main>
    </div>
  );
}
