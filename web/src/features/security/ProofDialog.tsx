import { type FormEvent, useId, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';

export interface Proof {
  /** Null for somebody who has none. */
  password: string | null;
  code: string;
  email: string;
}

/** What is wrong, by field; whatever belongs to none is under `form`. */
export type Faults = Record<string, string>;

interface Props {
  title: string;
  text: string;
  action: string;
  hasPassword: boolean;
  asks?: readonly ('email' | 'code')[];
  look?: 'primary' | 'danger';
  /** Does what was asked for; answers what is wrong, or null when it is done. */
  submit: (proof: Proof) => Promise<Faults | null>;
  onClose: () => void;
}

/** Asks for the password again, before anything about the protection of the account is changed. */
export function ProofDialog({
  title,
  text,
  action,
  hasPassword,
  asks = [],
  look = 'primary',
  submit,
  onClose,
}: Props) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Faults>({});

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    setBusy(true);
    const found = await submit({
      password: hasPassword ? text('password') : null,
      code: text('code'),
      email: text('email'),
    });
    setBusy(false);
    if (found) setFaults(found);
    else onClose();
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} look={look} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void send(event)} className="space-y-4" noValidate>
        <p className="text-ink-soft">{text}</p>
        {faults.form ? <Notice>{faults.form}</Notice> : null}
        {asks.includes('email') ? (
          <TextField
            label={t('security.newAddress')}
            name="email"
            type="email"
            autoComplete="email"
            error={faults.email}
            data-autofocus
          />
        ) : null}
        {hasPassword ? (
          <TextField
            label={t('security.currentPassword')}
            name="password"
            type="password"
            autoComplete="current-password"
            error={faults.password}
            data-autofocus
          />
        ) : null}
        {asks.includes('code') ? (
          <TextField
            label={t('secondStep.code')}
            name="code"
            autoComplete="one-time-code"
            hint={t('security.codeHint')}
            error={faults.code}
          />
        ) : null}
      </form>
    </Dialog>
  );
}
