import { type FormEvent, useState } from 'react';
import { sessionStore } from '@/data/session.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { formErrors } from './authErrors.ts';

const MARK = '#second-factor=';

/** What the first step left behind `#` after another service was used. It is taken out of the address at once. */
export function takeChallenge(): string | null {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(MARK)) return null;
  window.history.replaceState(window.history.state, '', pathname + search);
  return hash.slice(MARK.length);
}

/** Asks for the code of an authenticator app, or a recovery code. */
export function SecondStep({ challenge, onCancel }: { challenge: string; onCancel: () => void }) {
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<ReturnType<typeof formErrors>>({ fields: {} });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    setBusy(true);
    const result = await sessionStore.secondStep({ challenge, code });
    setBusy(false);
    if (!result.ok) setErrors(formErrors(result, ['code']));
  }

  return (
    <AuthLayout title={t('secondStep.title')} below={null}>
      <p className="mb-4 text-ink-soft">{t('secondStep.hint')}</p>
      <form onSubmit={submit} className="space-y-4" noValidate>
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <TextField
          label={t('secondStep.code')}
          name="code"
          autoComplete="one-time-code"
          required
          autoFocus
          error={errors.fields.code}
        />
        <Button type="submit" look="primary" busy={busy} className="w-full">
          {t('signIn.submit')}
        </Button>
        <Button look="quiet" onClick={onCancel} className="w-full">
          {t('secondStep.back')}
        </Button>
      </form>
    </AuthLayout>
  );
}
