import { Client, fetchExchange } from '@urql/core';
import { useEffect, useState } from 'react';
import { failureText, outcomeOf } from '@/data/outcome.ts';
import { AuthLayout } from '@/features/account/AuthLayout.tsx';
import { apiUrl } from '@/lib/env.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { type Answer, type InvitationNode, PublicInvitation, PublicInvitationAnswer } from './documents.ts';
import { InvitationCard } from './InvitationCard.tsx';

/** The secret is all that this page sends, no session of whoever looks. */
const client = new Client({
  url: apiUrl('/graphql'),
  preferGetMethod: false,
  exchanges: [fetchExchange],
  fetchOptions: { credentials: 'omit' },
});

/** Nobody is signed in whose zone and clock were known: the browser's hold. */
const reading = Intl.DateTimeFormat().resolvedOptions();
const clock = Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
const style: Style = { locale: reading.locale, hourCycle: clock.hour12 ? 'H12' : 'H23' };

/** Where the link of an invitation's mail leads: its secret stands behind `#`, and stays there so that the page can be loaded again. */
export function AnswerPage() {
  const [secret] = useState(() => window.location.hash.slice(1));
  const [invitation, setInvitation] = useState<InvitationNode | null | undefined>();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  useEffect(() => {
    let current = true;
    void client
      .query(PublicInvitation, { secret })
      .toPromise()
      .then((result) => {
        if (!current) return;
        if (result.error) setError(failureText(result.error));
        else setInvitation(result.data?.publicInvitation ?? null);
      });
    return () => {
      current = false;
    };
  }, [secret]);

  async function answer(given: Answer, comment: string) {
    setBusy(true);
    const input = { secret, answer: given, comment: comment.trim() || null };
    const result = await client.mutation(PublicInvitationAnswer, { input }).toPromise();
    const outcome = outcomeOf(result, (data) => data.publicInvitationAnswer);
    setBusy(false);
    if (outcome.kind === 'done') {
      setError(null);
      setInvitation(outcome.payload.invitation ?? null);
      setSaid(t('answer.sent'));
    } else if (outcome.kind === 'failed') setError(outcome.message);
    else setError(outcome.errors.map((one) => one.message).join(' '));
  }

  return (
    <AuthLayout title={t('invitations.single')} below={null}>
      {error ? <Notice>{error}</Notice> : null}
      {invitation === null ? <Notice look="warn">{t('invitations.gone')}</Notice> : null}
      <div role="status" className={said ? 'mb-3' : ''}>
        {said ? <Notice look="info">{said}</Notice> : null}
      </div>
      {invitation ? (
        <InvitationCard
          key={invitation.attendee?.answer}
          invitation={invitation}
          zone={reading.timeZone}
          style={style}
          busy={busy}
          onAnswer={(given, comment) => void answer(given, comment)}
        />
      ) : null}
      {invitation ? (
        <p className="mt-3 text-[0.8125rem] text-ink-faint">
          {t('invitations.zone', { zone: reading.timeZone })}
        </p>
      ) : null}
    </AuthLayout>
  );
}
