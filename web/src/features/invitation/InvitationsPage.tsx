import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { usePages } from '@/data/usePages.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { AppHeader } from '@/features/shell/AppHeader.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { type Answer, EventAnswer, EventInvitations } from './documents.ts';
import { InvitationCard } from './InvitationCard.tsx';

/** What the viewer is invited to and that is not over: what waits for an answer first. */
export function InvitationsPage() {
  const { viewer, zone } = useHome();
  const [pages, setPages] = useState(1);
  const { nodes, isFirst, truncated, error } = usePages(
    EventInvitations,
    {},
    (data) => data.viewer?.eventInvitations,
    'invitations',
    pages,
  );
  const { act, busy } = useAct();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // A notice leads to the invitation that it tells of.
  const { hash } = useLocation();
  const isNamed = nodes.some(({ eventId }) => eventId === hash);
  useEffect(() => {
    if (isNamed) document.getElementById(hash)?.focus();
  }, [hash, isNamed]);

  async function answer(id: string, given: Answer, comment: string) {
    const input = { id, answer: given, comment: comment.trim() || null };
    const done = await act(EventAnswer, { input }, (data) => data.eventAnswer);
    if (!done) return;
    setSaid(t(`answer.own.${given}`));
    list.current?.focus();
    stale.emit('invitations');
    stale.emit('occurrences');
  }

  return (
    <div className="flex h-full flex-col">
      <AppHeader />
      <main className="mx-auto min-h-0 w-full max-w-3xl grow overflow-y-auto px-4 py-6">
        <h1 className="mb-4 text-lg font-semibold">{t('invitations.title')}</h1>
        {error ? <Notice>{error}</Notice> : null}
        <p role="status" className="sr-only">
          {said}
        </p>
        <div ref={list} tabIndex={-1} className="outline-none">
          {nodes.length === 0 ? (
            <p className="rounded-2xl border border-line bg-paper px-5 py-4 text-ink-soft shadow-xs">
              {t(isFirst ? 'page.loading' : 'invitations.nothing')}
            </p>
          ) : null}
          <ul aria-label={t('invitations.title')} className="space-y-4">
            {viewer
              ? nodes.map((invitation) => (
                  <li
                    key={`${invitation.eventId} ${invitation.attendee?.answer}`}
                    id={invitation.eventId}
                    tabIndex={-1}
                    className={`rounded-2xl border bg-paper px-5 py-4 shadow-xs ${invitation.eventId === hash ? 'border-accent' : 'border-line'}`}
                  >
                    <InvitationCard
                      invitation={invitation}
                      zone={zone}
                      style={viewer}
                      busy={busy}
                      onAnswer={(given, comment) => void answer(invitation.eventId, given, comment)}
                    />
                  </li>
                ))
              : null}
          </ul>
        </div>
        {truncated ? (
          <Button className="mt-4" onClick={() => setPages(pages + 1)}>
            {t('notices.more')}
          </Button>
        ) : null}
      </main>
    </div>
  );
}
