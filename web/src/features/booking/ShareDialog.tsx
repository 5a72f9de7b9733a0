import { useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { embedCode } from './bookingForm.ts';
import type { BookingPageNode } from './documents.ts';

/** Where a booking page is, and what puts it into another page. */
export function ShareDialog({ page, onClose }: { page: BookingPageNode; onClose: () => void }) {
  const url = new URL(page.url, window.location.href).href;
  return (
    <Dialog title={t('bookingPages.shareOne', { name: page.title })} onClose={onClose} width="wide">
      <div className="space-y-4 pt-1">
        {page.isEnabled ? null : <Notice look="warn">{t('bookingPages.closedHint')}</Notice>}
        <CopyField label={t('bookingPages.address')} copy={t('bookingPages.copyAddress')} value={url} />
        <CopyField
          label={t('bookingPages.embed')}
          copy={t('bookingPages.copyEmbed')}
          value={embedCode(url, page.title)}
        />
      </div>
    </Dialog>
  );
}

/** A text to copy; where the browser does not let the page, it is selected. */
function CopyField({ label, copy, value }: { label: string; copy: string; value: string }) {
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();

  async function take() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      toast(t('bookingPages.copied'));
    } catch {
      toast(t('bookingPages.selected'));
    }
  }

  return (
    <div className="flex items-end gap-2">
      <TextField
        ref={field}
        className="min-w-0 grow"
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <Button aria-label={copy} onClick={() => void take()}>
        {t('bookingPages.copy')}
      </Button>
    </div>
  );
}
