import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import type { Fault } from './useReserve.ts';

/** Whether all that stands in the way are rules that a manager may overrule; a taken place is none. */
export function canOverrule(faults: readonly Fault[]): boolean {
  return (
    faults.length > 0 && faults.every((fault) => fault.__typename === 'RuleViolation' && fault.canBeOverruled)
  );
}

/** Doing it nevertheless, with a reason; nothing where that cannot be. */
export function Overrule({
  faults,
  busy,
  onOverrule,
}: {
  faults: readonly Fault[];
  busy: boolean;
  onOverrule: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  if (!canOverrule(faults)) return null;
  return (
    <div className="flex items-end gap-2">
      <TextField
        className="min-w-0 grow"
        label={t('overrule.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={!reason.trim()} busy={busy} onClick={() => onOverrule(reason.trim())}>
        {t('overrule.action')}
      </Button>
    </div>
  );
}
