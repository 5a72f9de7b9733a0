import { type FormEvent, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { reservable } from './bookFilter.ts';
import { CalendarField } from './CalendarField.tsx';
import { ReservationCreate } from './documents.ts';
import { type Alternative, Faults } from './Faults.tsx';
import { Overrule } from './Overrule.tsx';
import { useScope } from './scope.ts';
import { ThingFields } from './ThingFields.tsx';
import { spanText } from './texts.ts';
import type { Thing } from './things.ts';
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
  const [calendarId, setCalendarId] = useState('');
  const [others, setOthers] = useState<Thing[]>([]);
  const [refusal, setRefusal] = useState<Exclude<Reserved, { kind: 'done' }> | null>(null);
  const { run, busy } = useReserve();
  const { wait } = useWait();
  const toast = useToast();
  const resource = resources.find(({ id }) => id === resourceId);
  const own = { resourceId, quantity: Math.floor(Number(quantity)) || 0 };
  const manages = [resource, ...others.map((one) => resources.find(({ id }) => id === one.resourceId))].every(
    (one) => one?.viewerRole === 'MANAGER',
  );

  async function reserve(span: Alternative, overrule?: string, things = [own, ...others]) {
    const input = {
      ...span,
      summary: summary.trim() || null,
      overrule: overrule ?? null,
      calendarId: calendarId || null,
      resources: things,
    };
    const outcome = await run(ReservationCreate, { input }, (data) => data.reservationCreate);
    if (outcome.kind !== 'done') return setRefusal(outcome);
    const { status, code } = outcome.reservation;
    toast(t(status === 'REQUESTED' ? 'hold.requested' : 'hold.reserved', { code }));
    onClose();
  }
  async function stand() {
    const outcome = await wait({ start, end, summary, calendarId, resources: [own, ...others] });
    if (outcome.kind === 'done') onClose();
    else setRefusal(outcome);
  }
  const leaveOut = (id: string) => {
    if (id === resourceId) return undefined;
    return () => {
      const left = others.filter((one) => one.resourceId !== id);
      setOthers(left);
      void reserve({ start, end }, undefined, [own, ...left]);
    };
  };
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
        <ThingFields
          things={others}
          besides={[resourceId]}
          resources={reservable(resources, style.locale)}
          onChange={(things) => {
            setOthers(things);
            setRefusal(null);
          }}
        />
        <CalendarField value={calendarId} onChange={setCalendarId} />
        {refusal?.kind === 'failed' ? <Notice>{refusal.message}</Notice> : null}
        {refusal?.kind === 'refused' ? (
          <>
            <Faults
              faults={refusal.faults}
              several={others.length > 0}
              onPick={(span) => void reserve(span)}
              onLeaveOut={leaveOut}
              onWait={() => void stand()}
            />
            {manages ? (
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
