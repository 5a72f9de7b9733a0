import { type FormEvent, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { t } from '@/lib/i18n.ts';
import { instantOf, wallAt } from '@/lib/wall.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type ReservationNode, ReservationReschedule } from './documents.ts';
import { type Alternative, Faults } from './Faults.tsx';
import { Overrule } from './Overrule.tsx';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';
import { type Reserved, useReserve } from './useReserve.ts';

/** Moving a reservation to another time, or giving it another end. */
export function MoveDialog({
  reservation,
  manages,
  onClose,
}: {
  reservation: ReservationNode;
  manages: boolean;
  onClose: () => void;
}) {
  const { zone, style } = useScope();
  const [form, setForm] = useState(() => formOf(reservation, zone));
  const [refusal, setRefusal] = useState<Exclude<Reserved, { kind: 'done' }> | null>(null);
  const { run, busy } = useReserve();
  const toast = useToast();

  async function move({ start, end }: Alternative, overrule?: string) {
    const input = { id: reservation.id, start, end, overrule: overrule ?? null };
    const outcome = await run(ReservationReschedule, { input }, (data) => data.reservationReschedule);
    if (outcome.kind !== 'done') return setRefusal(outcome);
    const when = spanText(outcome.reservation.start, outcome.reservation.end, zone, style);
    toast(t(outcome.reservation.status === 'REQUESTED' ? 'move.requested' : 'move.done', { when }));
    onClose();
  }

  const span = spanOf(form, zone);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (span) void move(span);
  };
  return (
    <Dialog title={t('move.title', { code: reservation.code })} onClose={onClose}>
      <form onSubmit={save} className="space-y-4">
        <p className="text-ink-soft">
          {t('move.from', { when: spanText(reservation.start, reservation.end, zone, style) })}
        </p>
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t('event.startDate')}
            type="date"
            required
            data-autofocus
            value={form.startDate}
            onChange={(event) => setForm(withStart(form, { startDate: event.target.value }))}
          />
          <TextField
            label={t('event.startTime')}
            type="time"
            required
            value={form.startTime}
            onChange={(event) => setForm(withStart(form, { startTime: event.target.value }))}
          />
          <TextField
            label={t('event.endDate')}
            type="date"
            required
            min={form.startDate}
            value={form.endDate}
            onChange={(event) => setForm({ ...form, endDate: event.target.value })}
          />
          <TextField
            label={t('event.endTime')}
            type="time"
            required
            value={form.endTime}
            onChange={(event) => setForm({ ...form, endTime: event.target.value })}
          />
        </div>
        {refusal?.kind === 'failed' ? <Notice>{refusal.message}</Notice> : null}
        {refusal?.kind === 'refused' ? (
          <>
            <Faults
              faults={refusal.faults}
              several={reservation.items.length > 1}
              onPick={(alternative) => void move(alternative)}
            />
            {manages && span ? (
              <Overrule
                faults={refusal.faults}
                busy={busy}
                onOverrule={(reason) => void move(span, reason)}
              />
            ) : null}
          </>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('move.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface MoveForm {
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
}

const timeOf = (wall: Temporal.PlainDateTime) => wall.toPlainTime().toString({ smallestUnit: 'minute' });

function formOf({ start, end }: Alternative, zone: string): MoveForm {
  const [from, to] = [wallAt(start, zone), wallAt(end, zone)];
  return {
    startDate: from.toPlainDate().toString(),
    startTime: timeOf(from),
    endDate: to.toPlainDate().toString(),
    endTime: timeOf(to),
  };
}

/** The instants that the fields mean; null while one of them is being typed. */
function spanOf(form: MoveForm, zone: string): Alternative | null {
  try {
    const at = (date: string, time: string) =>
      instantOf(Temporal.PlainDateTime.from(`${date}T${time}`), zone).toString();
    return { start: at(form.startDate, form.startTime), end: at(form.endDate, form.endTime) };
  } catch {
    return null;
  }
}

/** The end moved so that the length stays when the start moves. */
function withStart(form: MoveForm, change: Partial<MoveForm>): MoveForm {
  const next = { ...form, ...change };
  try {
    const wall = (date: string, time: string) => Temporal.PlainDateTime.from(`${date}T${time}`);
    const length = wall(form.startDate, form.startTime).until(wall(form.endDate, form.endTime));
    const end = wall(next.startDate, next.startTime).add(length);
    return { ...next, endDate: end.toPlainDate().toString(), endTime: timeOf(end) };
  } catch {
    return next;
  }
}
