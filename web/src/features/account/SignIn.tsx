import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { sessionStore } from '@/data/session.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { formErrors } from './authErrors.ts';

/** `from` is where the person was going; the route sends them there once they are signed in. */
export function SignIn({ from }: { from?: string }) {
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
    if (!result.ok) setErrors(formErrors(result, ['email', 'password']));
  }

  return (
    <AuthLayout
      title={t('signIn.title')}
      below={
        <>
          {t('signIn.noAccount')}{' '}
          <Link
            to="/sign-up"
            search={{ from }}
            className="font-medium text-accent underline underline-offset-2"
          >
            {t('signUp.title')}
          </Link>
        </>
      }
    >
      <form onSubmit={submit} className="space-y-4" noValidate>
        {errors.form ? <Notice>{errors.form}</Notice> : null}
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
      </form>
    </AuthLayout>
  );
}
