import { Link, Navigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { sessionStore } from '@/data/session.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { formErrors } from './authErrors.ts';
import { ProviderButtons, problemText, useWays } from './Providers.tsx';
import { SecondStep, takeChallenge } from './SecondStep.tsx';
import { useSetupNeeded } from './SetUp.tsx';

const LINK = 'font-medium text-accent underline underline-offset-2';

/**
 * `from` is where the person was going; the route sends them there once they are signed in. `problem` says why signing in
 * with a service came to nothing.
 */
export function SignIn({ from, problem, provider }: { from?: string; problem?: string; provider?: string }) {
  const setupNeeded = useSetupNeeded();
  const ways = useWays();
  const [challenge, setChallenge] = useState(takeChallenge);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<ReturnType<typeof formErrors>>({ fields: {} });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const result = await sessionStore.signIn({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    setBusy(false);
    if ('challenge' in result) setChallenge(result.challenge);
    else if (!result.ok) setErrors(formErrors(result, ['email', 'password']));
  }

  if (setupNeeded) return <Navigate to="/setup" replace />;
  if (challenge) return <SecondStep challenge={challenge} onCancel={() => setChallenge(null)} />;
  const told = errors.form ?? problemText(problem, provider, ways);
  return (
    <AuthLayout
      title={t('signIn.title')}
      below={
        ways && ways.registration !== 'OPEN' ? null : (
          <>
            {t('signIn.noAccount')}{' '}
            <Link to="/sign-up" search={{ from }} className={LINK}>
              {t('signUp.title')}
            </Link>
          </>
        )
      }
    >
      <form onSubmit={submit} className="space-y-4" noValidate>
        {told ? <Notice>{told}</Notice> : null}
        <TextField
          label={t('auth.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          error={errors.fields.email}
        />
        <TextField
          label={t('auth.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={errors.fields.password}
        />
        <Button type="submit" look="primary" busy={busy} className="w-full">
          {t('signIn.submit')}
        </Button>
        {ways?.mail ? (
          <p className="text-center">
            <Link to="/forgot-password" className={LINK}>
              {t('signIn.forgotten')}
            </Link>
          </p>
        ) : null}
      </form>
      <ProviderButtons ways={ways} from={from} />
    </AuthLayout>
  );
}
