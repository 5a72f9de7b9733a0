import { Link, Navigate } from '@tanstack/react-router';
import { Client, fetchExchange } from '@urql/core';
import { useEffect, useState } from 'react';
import { invitation } from '@/data/invitation.ts';
import { failureText, outcomeOf } from '@/data/outcome.ts';
import { sessionStore } from '@/data/session.ts';
import { useSession } from '@/data/useSession.ts';
import { AuthLayout } from '@/features/account/AuthLayout.tsx';
import type { InvitationPreviewQuery } from '@/gql/graphql.ts';
import { apiUrl } from '@/lib/env.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { InvitationAccept, InvitationPreview } from './documents.ts';

type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

function takeSecret(): string {
  const given = window.location.hash.slice(1);
  if (given) {
    invitation.keep(given);
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return given || invitation.kept();
}

const client = new Client({ url: apiUrl('/graphql'), preferGetMethod: false, exchanges: [fetchExchange] });

/** What whoever has the link of an invitation sees, signed in or not. */
export function InvitationPage() {
  const [secret] = useState(takeSecret);
  const [preview, setPreview] = useState<Preview | null | undefined>();
  const [error, setError] = useState<string | null>(null);
  const session = useSession();

  useEffect(() => {
    void sessionStore.freshToken();
  }, []);
  useEffect(() => {
    let current = true;
    void client
      .query(InvitationPreview, { secret })
      .toPromise()
      .then((result) => {
        if (!current) return;
        if (result.error) setError(failureText(result.error));
        else setPreview(result.data?.invitationPreview ?? null);
      });
    return () => {
      current = false;
    };
  }, [secret]);

  // Whoever came here with a new account has accepted by making it.
  if (!secret && session.status === 'signed-in') {
    return <Navigate to="/settings/$page" params={{ page: 'organisations' }} replace />;
  }
  return (
    <AuthLayout title={t('invitation.title')} below={null}>
      {error ? <Notice>{error}</Notice> : null}
      {preview === null ? <Notice look="warn">{t('invitation.gone')}</Notice> : null}
      {preview ? (
        <div className="space-y-3">
          <p>
            {t('invitation.offer', {
              inviter: preview.inviterName ?? t('invitation.somebody'),
              organisation: preview.organisationName,
            })}
          </p>
          <p className="text-ink-soft">{t('invitation.asRole', { role: t(`role.${preview.role}`) })}</p>
          <p className="text-ink-soft">{t('invitation.forAddress', { email: preview.email })}</p>
          {session.status === 'signed-in' ? <Accept secret={secret} preview={preview} /> : null}
          {session.status === 'signed-out' ? <ComeIn preview={preview} /> : null}
        </div>
      ) : null}
    </AuthLayout>
  );
}

const PRIMARY =
  'flex h-9 items-center justify-center rounded-lg bg-accent px-3.5 font-medium text-on-accent shadow-xs hover:bg-accent-strong';

function ComeIn({ preview }: { preview: Preview }) {
  const search = { from: '/invitation' };
  return preview.hasAccount ? (
    <Link to="/sign-in" search={search} className={PRIMARY}>
      {t('invitation.signIn')}
    </Link>
  ) : (
    <Link to="/sign-up" search={search} className={PRIMARY}>
      {t('invitation.signUp')}
    </Link>
  );
}

function Accept({ secret, preview }: { secret: string; preview: Preview }) {
  const [state, setState] = useState<'open' | 'busy' | 'joined'>('open');
  const [error, setError] = useState<string | null>(null);

  async function accept() {
    setState('busy');
    const token = await sessionStore.freshToken();
    const fetchOptions = token ? { headers: { Authorization: `Bearer ${token}` } } : {};
    const result = await client
      .mutation(InvitationAccept, { input: { secret } }, { fetchOptions })
      .toPromise();
    const outcome = outcomeOf(result, (data) => data.invitationAccept);
    if (outcome.kind === 'done') {
      invitation.forget();
      setState('joined');
      return;
    }
    setState('open');
    setError(
      outcome.kind === 'failed' ? outcome.message : outcome.errors.map((one) => one.message).join(' '),
    );
  }

  if (state === 'joined') {
    return (
      <>
        <Notice look="info">{t('invitation.joined', { organisation: preview.organisationName })}</Notice>
        <Link to="/" className={PRIMARY}>
          {t('invitation.home')}
        </Link>
      </>
    );
  }
  return (
    <>
      {error ? <Notice>{error}</Notice> : null}
      <Button look="primary" className="w-full" busy={state === 'busy'} onClick={() => void accept()}>
        {t('invitation.accept', { organisation: preview.organisationName })}
      </Button>
    </>
  );
}
