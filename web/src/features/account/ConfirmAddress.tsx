import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { reasonOf } from '@/features/sharing/reason.ts';
import { graphql } from '@/gql';
import { t } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { takeSecret } from './takeSecret.ts';

const UserEmailConfirm = graphql(`
  mutation UserEmailConfirm($input: UserEmailConfirmInput!) {
    userEmailConfirm(input: $input) {
      user {
        id
        email
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

/** Confirms the address that a mail was sent to, as the signed-in person. */
export function ConfirmAddress() {
  const [secret] = useState(takeSecret);
  const [, confirm] = useMutation(UserEmailConfirm);
  const [result, setResult] = useState<{ email?: string | null; reason: string | null } | null>(null);
  // The secret works once, and effects may run twice while developing.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void confirm({ input: { secret } }).then((answer) => {
      const outcome = outcomeOf(answer, (data) => data.userEmailConfirm);
      setResult({ email: answer.data?.userEmailConfirm.user?.email, reason: reasonOf(outcome) });
    });
  }, [confirm, secret]);

  return (
    <AuthLayout
      title={t('confirm.address')}
      below={
        <Link to="/" className="font-medium text-accent underline underline-offset-2">
          {t('settings.back')}
        </Link>
      }
    >
      {result?.reason ? <Notice>{result.reason}</Notice> : null}
      {result && !result.reason ? (
        <Notice look="info">{t('confirm.addressDone', { email: result.email ?? '' })}</Notice>
      ) : null}
      {result ? null : <p className="text-ink-soft">{t('confirm.addressBusy')}</p>}
    </AuthLayout>
  );
}
