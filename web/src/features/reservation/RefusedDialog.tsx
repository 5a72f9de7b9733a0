import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { type Alternative, Faults } from './Faults.tsx';
import { Overrule } from './Overrule.tsx';
import type { Fault } from './useReserve.ts';

/** Why a drag came to nothing, what would do instead, and for rules the way to do it nevertheless. */
export function RefusedDialog({
  faults,
  busy,
  onPick,
  onOverrule,
  onClose,
}: {
  faults: Fault[];
  busy: boolean;
  onPick: (span: Alternative) => void;
  onOverrule: (reason: string) => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={t('timeline.refused')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('timeline.leave')}</Button>}
    >
      <div className="space-y-4">
        <Faults faults={faults} onPick={onPick} />
        <Overrule faults={faults} busy={busy} onOverrule={onOverrule} />
      </div>
    </Dialog>
  );
}
