import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';

/** Shows the secret by which what is sent is signed: this once. */
export function SecretDialog({
  title,
  hint,
  secret,
  onClose,
}: {
  title: string;
  hint: string;
  secret: string;
  onClose: () => void;
}) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    // Browsers offer the clipboard to secure pages only; elsewhere the selected field can be copied by hand.
    await navigator.clipboard?.writeText(secret).then(() => setCopied(true));
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="flex items-end gap-2">
        <TextField
          className="grow"
          label={t('webhooks.secret')}
          value={secret}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>{t(copied ? 'common.copied' : 'common.copy')}</Button>
      </div>
      <p className="mt-2 text-ink-soft">{hint}</p>
    </Dialog>
  );
}
