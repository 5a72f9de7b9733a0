import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';

/** Shows the recovery codes, once. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    // Browsers offer the clipboard to secure pages only; elsewhere the list can be selected and copied by hand.
    await navigator.clipboard?.writeText(codes.join('\n')).then(() => setCopied(true));
  }
  return (
    <Dialog
      title={t('security.codes')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void copy()}>{t(copied ? 'common.copied' : 'common.copy')}</Button>
          <Button look="primary" onClick={onClose}>
            {t('security.codesKept')}
          </Button>
        </>
      }
    >
      <Notice look="warn">{t('security.codesOnce')}</Notice>
      <ul className="mt-4 grid grid-cols-2 gap-2 font-mono" aria-label={t('security.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
