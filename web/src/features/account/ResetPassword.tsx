import { type FormEvent, useState } from 'react';
import { authApi } from '@/data/authApi.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { formErrors } from './authErrors.ts';
import { SignInLink } from './SignInLink.tsx';
import { takeSecret } from './takeSecret.ts';

/** Chooses a new password with the secret of a mail. */
export function ResetPassword() {
  const [secret] = useState(takeSecret);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [errors, setErrors] = useState<ReturnType<typeof formErrors>>({ fields: {} });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    const result = await authApi.resetPassword({ secret, password });
    setBusy(false);
    if (result.ok) setDone(true);
    else setErrors(formErrors(result, ['password']));
  }

  return (
    <AuthLayout title={t('reset.title')} below={<SignInLink />}>
      {done ? (
        <Notice look="info">{t('reset.done')}</Notice>
      ) : (
        <form onSubmit={submit} className="space-y-4" noValidate>
          {errors.form ? <Notice>{errors.form}</Notice> : null}
          <TextField
            label={t('reset.password')}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            error={errors.fields.password}
            hint={t('signUp.passwordHint')}
          />
          <Button type="submit" look="primary" busy={busy} className="w-full">
            {t('reset.submit')}
          </Button>
        </form>
      )}
    </AuthLayout>
  );
}
