import { t } from '@/lib/i18n.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

/** Asks before something that cannot be undone. */
export function Confirm({
  question,
  action,
  busy,
  onConfirm,
  onClose,
}: {
  question: string;
  action: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={t('confirm.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button look="danger" busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <p>{question}</p>
    </Dialog>
  );
}
