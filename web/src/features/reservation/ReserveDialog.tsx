import { type FormEvent, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { ReservationCreate } from './documents.ts';
import { type Alternative, Faults } from './Faults.tsx';
import { Overrule } from './Overrule.tsx';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';
import { type Reserved, useReserve } from './useReserve.ts';
import { useWait } from './useWait.ts';

/** Reserving what was marked on the timeline; who manages the resource may overrule its rules. */
export function ReserveDialog({
  resourceId,
  start,
  end,
  onClose,
}: Alternative & { resourceId: string; onClose: () => void }) {
  const { resources, zone, style } = useScope();
  const [summary, setSummary] = useState('');
  const [quantity, setQuantity] = useState('1');
  const [refusal, setRefusal] = useState<Exclude<Reserved, { kind: 'done' }> | null>(null);
  const { run, busy } = useReserve();
  const { wait } = useWait();
  const toast = useToast();
  const resource = resources.find(({ id }) => id === resourceId);

  async function reserve(span: Alternative, overrule?: string) {
    const input = {
      ...span,
      summary: summary.trim() || null,
      overrule: overrule ?? null,
      resources: [{ resourceId, quantity: Math.floor(Number(quantity)) || 0 }],
    };
    const outcome = await run(ReservationCreate, { input }, (data) => data.reservationCreate);
    if (outcome.kind !== 'done') return setRefusal(outcome);
    const { status, code } = outcome.reservation;
    toast(t(status === 'REQUESTED' ? 'hold.requested' : 'hold.reserved', { code }));
    onClose();
  }
  async function stand() {
    const things = [{ resourceId, quantity: Math.floor(Number(quantity)) || 0 }];
    const outcome = await wait({ start, end, summary, resources: things });
    if (outcome.kind === 'done') onClose();
    else setRefusal(outcome);
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    void reserve({ start, end });
  };

  return (
    <Dialog title={t('hold.title', { name: resource?.name ?? '' })} onClose={onClose}>
      <form onSubmit={save} className="space-y-4">
        <p className="font-medium">{spanText(start, end, zone, style)}</p>
        <TextField
          label={t('book.summary')}
          data-autofocus
          maxLength={200}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
        {(resource?.quantity ?? 1) > 1 ? (
          <TextField
            label={t('book.quantity')}
            type="number"
            min={1}
            max={resource?.quantity}
            value={quantity}
            onChange={(event) => setQuantity(event.target.value)}
          />
        ) : null}
        {refusal?.kind === 'failed' ? <Notice>{refusal.message}</Notice> : null}
        {refusal?.kind === 'refused' ? (
          <>
            <Faults
              faults={refusal.faults}
              onPick={(span) => void reserve(span)}
              onWait={() => void stand()}
            />
            {resource?.viewerRole === 'MANAGER' ? (
              <Overrule
                faults={refusal.faults}
                busy={busy}
                onOverrule={(reason) => void reserve({ start, end }, reason)}
              />
            ) : null}
          </>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('hold.reserve')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
