import { type FormEvent, useState } from 'react';
import { authApi } from '@/data/authApi.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { formErrors } from './authErrors.ts';
import { SignInLink } from './SignInLink.tsx';

/** Asks for a mail with which a new password can be chosen. The answer is the same whoever has the address. */
export function ForgottenPassword() {
  const [busy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [errors, setErrors] = useState<ReturnType<typeof formErrors>>({ fields: {} });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email'));
    setBusy(true);
    const result = await authApi.forgotPassword(email);
    setBusy(false);
    if (result.ok) setSentTo(email);
    else setErrors(formErrors(result, ['email']));
  }

  return (
    <AuthLayout title={t('forgotten.title')} below={<SignInLink />}>
      {sentTo ? (
        <Notice look="info">{t('forgotten.sent', { email: sentTo })}</Notice>
      ) : (
        <form onSubmit={submit} className="space-y-4" noValidate>
          <p className="text-ink-soft">{t('forgotten.hint')}</p>
          {errors.form ? <Notice>{errors.form}</Notice> : null}
          <TextField
            label={t('auth.email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={errors.fields.email}
          />
          <Button type="submit" look="primary" busy={busy} className="w-full">
            {t('forgotten.submit')}
          </Button>
        </form>
      )}
    </AuthLayout>
  );
}
