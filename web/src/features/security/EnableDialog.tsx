import { type FormEvent, useId, useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { TotpEnable } from './documents.ts';
import { faultsOf } from './faults.ts';

/** Shows the secret for an authenticator app, and asks for the code that the app makes of it. */
export function EnableDialog({
  secret,
  qrCode,
  onEnabled,
  onClose,
}: {
  secret: string;
  /** An SVG document. */
  qrCode: string;
  onEnabled: (codes: readonly string[]) => void;
  onClose: () => void;
}) {
  const form = useId();
  const [{ fetching }, enable] = useMutation(TotpEnable);
  const [faults, setFaults] = useState<Record<string, string>>({});

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    const answer = await enable({ input: { code } });
    const found = faultsOf(
      outcomeOf(answer, (data) => data.totpEnable),
      ['code'],
    );
    setFaults(found ?? {});
    if (!found) onEnabled(answer.data?.totpEnable.recoveryCodes ?? []);
  }

  return (
    <Dialog
      title={t('security.twoStepEnable')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} look="primary" busy={fetching}>
            {t('security.twoStepFinish')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void send(event)} className="space-y-4" noValidate>
        <p className="text-ink-soft">{t('security.scan')}</p>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(qrCode)}`}
          alt={t('security.qrCode')}
          className="mx-auto size-56 rounded-lg bg-white p-2"
        />
        <p className="text-ink-soft">
          {t('security.orType')}{' '}
          <code className="font-mono break-all text-ink" data-secret>
            {secret}
          </code>
        </p>
        {faults.form ? <Notice>{faults.form}</Notice> : null}
        <TextField
          label={t('secondStep.code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          error={faults.code}
          data-autofocus
        />
      </form>
    </Dialog>
  );
}
