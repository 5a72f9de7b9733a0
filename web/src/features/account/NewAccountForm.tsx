import { type FormEvent, useState } from 'react';
import type { AuthResult, Registration } from '@/data/authApi.ts';
import { t } from '@/lib/i18n.ts';
import { browserTimeZone } from '@/lib/zoneNames.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import { formErrors } from './authErrors.ts';

const FIELDS = ['name', 'email', 'password', 'timeZone', 'locale'] as const;

/** What a new account takes, and what the server says of it. `make` tries it; when it succeeds, the page goes on by itself. */
export function NewAccountForm({
  submit: label,
  make,
}: {
  submit: string;
  make: (account: Registration) => Promise<AuthResult>;
}) {
  const [busy, setBusy] = useState(false);
  const [timeZone, setTimeZone] = useState(browserTimeZone);
  const [errors, setErrors] = useState<ReturnType<typeof formErrors>>({ fields: {} });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const result = await make({
      name: String(form.get('name')),
      email: String(form.get('email')),
      password: String(form.get('password')),
      timeZone,
      locale: navigator.language,
    });
    setBusy(false);
    if (!result.ok) setErrors(formErrors(result, FIELDS));
  }

  return (
    <form onSubmit={submit} className="space-y-4" noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <TextField label={t('auth.name')} name="name" autoComplete="name" required error={errors.fields.name} />
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
        autoComplete="new-password"
        required
        error={errors.fields.password}
        hint={t('signUp.passwordHint')}
      />
      <ZonePicker label={t('auth.timeZone')} value={timeZone} onChange={setTimeZone} />
      <Button type="submit" look="primary" busy={busy} className="w-full">
        {label}
      </Button>
    </form>
  );
}
