import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import {
  ReservationCancel,
  ReservationConfirm,
  ReservationCreate,
  type ReservationNode,
} from './documents.ts';
import { type Alternative, Faults } from './Faults.tsx';
import { useScope } from './scope.ts';
import { countdown } from './slots.ts';
import { spanText, thingsText } from './texts.ts';
import type { Thing } from './things.ts';
import { useClock } from './useClock.ts';
import { type Reserved, useReserve } from './useReserve.ts';
import { useWait } from './useWait.ts';

/** What is about to be reserved. */
export interface Wanted {
  resource: ResourceNode;
  start: string;
  end: string;
  quantity: number;
  /** What is reserved with it, all or nothing. */
  others: Thing[];
  /** The calendar in which an event follows it; empty for none. */
  calendarId: string;
  summary: string;
  note: string;
}

const SECOND_MS = 1000;

/**
 * Holds a place as soon as it is open, shows until when, and reserves it. Closing gives the place back; when the page
 * itself is closed, the hold ends by itself.
 */
export function HoldDialog({
  wanted,
  onRepeat,
  onClose,
}: {
  wanted: Wanted;
  /** Goes on to a recurring reservation of this thing alone, without events, that begins there; the place is given back. */
  onRepeat: () => void;
  onClose: () => void;
}) {
  const { resources, calendars, zone, style } = useScope();
  const calendar = calendars.find(({ id }) => id === wanted.calendarId);
  const [span, setSpan] = useState<Alternative>({ start: wanted.start, end: wanted.end });
  const [held, setHeld] = useState<ReservationNode | null>(null);
  const [others, setOthers] = useState(wanted.others);
  const [refusal, setRefusal] = useState<Exclude<Reserved, { kind: 'done' }> | null>(null);
  const { run, busy } = useReserve();
  const { wait } = useWait();
  const now = useClock(SECOND_MS);
  const toast = useToast();

  /** The person left while the answer was on its way. */
  const closed = useRef(false);
  const giveBack = useCallback(
    (id: string) => {
      void run(ReservationCancel, { input: { id } }, (data) => data.reservationCancel);
    },
    [run],
  );
  const hold = useCallback(
    async ({ start, end }: Alternative, together: Thing[]) => {
      setSpan({ start, end });
      setRefusal(null);
      const input = {
        start,
        end,
        hold: true,
        calendarId: wanted.calendarId || null,
        summary: wanted.summary.trim() || null,
        note: wanted.note.trim() || null,
        resources: [{ resourceId: wanted.resource.id, quantity: wanted.quantity }, ...together],
      };
      const outcome = await run(ReservationCreate, { input }, (data) => data.reservationCreate);
      if (closed.current && outcome.kind === 'done') return giveBack(outcome.reservation.id);
      if (outcome.kind === 'done') setHeld(outcome.reservation);
      else setRefusal(outcome);
    },
    [run, giveBack, wanted],
  );

  // Once: what is held is held by the first rendering, also where React renders twice.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void hold({ start: wanted.start, end: wanted.end }, wanted.others);
  }, [hold, wanted]);

  async function reserve() {
    if (!held) return;
    const input = { id: held.id, ifVersion: held.version };
    const outcome = await run(ReservationConfirm, { input }, (data) => data.reservationConfirm);
    if (outcome.kind !== 'done') return setRefusal(outcome);
    const { status, code } = outcome.reservation;
    toast(t(status === 'REQUESTED' ? 'hold.requested' : 'hold.reserved', { code }));
    onClose();
  }

  async function stand() {
    const { resource, quantity, summary, note, calendarId } = wanted;
    const things = [{ resourceId: resource.id, quantity }, ...others];
    const outcome = await wait({ ...span, resources: things, summary, note, calendarId });
    if (outcome.kind === 'done') onClose();
    else setRefusal(outcome);
  }

  const leaveOut = (id: string) => {
    if (id === wanted.resource.id) return undefined;
    return () => {
      const left = others.filter((one) => one.resourceId !== id);
      setOthers(left);
      void hold(span, left);
    };
  };

  function close() {
    closed.current = true;
    if (held && left) giveBack(held.id);
    onClose();
  }

  const left = held?.heldUntil ? countdown(held.heldUntil, now) : null;
  return (
    <Dialog
      title={t('hold.title', { name: wanted.resource.name })}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t(left ? 'hold.giveBack' : 'common.close')}</Button>
          {others.length === 0 && !calendar ? (
            <Button
              onClick={() => {
                close();
                onRepeat();
              }}
            >
              {t('repeats.action')}
            </Button>
          ) : null}
          {held && !left ? (
            <Button look="primary" busy={busy} onClick={() => void hold(span, others)}>
              {t('hold.again')}
            </Button>
          ) : (
            <Button look="primary" data-autofocus busy={busy} disabled={!held} onClick={() => void reserve()}>
              {t('hold.reserve')}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-3">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-ink-soft">{t('reservation.when')}</dt>
          <dd className="font-medium">{spanText(span.start, span.end, zone, style)}</dd>
          {wanted.resource.quantity > 1 ? (
            <>
              <dt className="text-ink-soft">{t('book.quantity')}</dt>
              <dd>{wanted.quantity}</dd>
            </>
          ) : null}
          {others.length > 0 ? (
            <>
              <dt className="text-ink-soft">{t('things.list')}</dt>
              <dd>
                {thingsText(
                  others.map((one) => ({
                    ...one,
                    resource: resources.find(({ id }) => id === one.resourceId),
                  })),
                )}
              </dd>
            </>
          ) : null}
          {calendar ? (
            <>
              <dt className="text-ink-soft">{t('book.calendar')}</dt>
              <dd>{calendar.name}</dd>
            </>
          ) : null}
          {wanted.summary.trim() ? (
            <>
              <dt className="text-ink-soft">{t('book.summary')}</dt>
              <dd>{wanted.summary}</dd>
            </>
          ) : null}
        </dl>
        {held ? (
          left ? (
            <p role="timer" className="rounded-lg bg-accent-wash px-3 py-2.5">
              {t('hold.deadline', { left })}
            </p>
          ) : (
            <Notice look="warn">{t('hold.ended')}</Notice>
          )
        ) : null}
        {!held && !refusal ? <p role="status">{t('hold.holding')}</p> : null}
        {refusal?.kind === 'failed' ? <Notice>{refusal.message}</Notice> : null}
        {refusal?.kind === 'refused' ? (
          <Faults
            faults={refusal.faults}
            several={others.length > 0}
            onPick={held ? undefined : (alternative) => void hold(alternative, others)}
            onLeaveOut={held ? undefined : leaveOut}
            onWait={held ? undefined : () => void stand()}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
