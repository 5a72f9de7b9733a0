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
import { spanText } from './texts.ts';
import { useClock } from './useClock.ts';
import { type Reserved, useReserve } from './useReserve.ts';
import { useWait } from './useWait.ts';

/** What is about to be reserved. */
export interface Wanted {
  resource: ResourceNode;
  start: string;
  end: string;
  quantity: number;
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
  /** Goes on to a recurring reservation that begins there; the place is given back. */
  onRepeat: () => void;
  onClose: () => void;
}) {
  const { zone, style } = useScope();
  const [span, setSpan] = useState<Alternative>({ start: wanted.start, end: wanted.end });
  const [held, setHeld] = useState<ReservationNode | null>(null);
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
    async ({ start, end }: Alternative) => {
      setSpan({ start, end });
      setRefusal(null);
      const input = {
        start,
        end,
        hold: true,
        summary: wanted.summary.trim() || null,
        note: wanted.note.trim() || null,
        resources: [{ resourceId: wanted.resource.id, quantity: wanted.quantity }],
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
    void hold({ start: wanted.start, end: wanted.end });
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
    const { resource, quantity, summary, note } = wanted;
    const resources = [{ resourceId: resource.id, quantity }];
    const outcome = await wait({ ...span, resources, summary, note });
    if (outcome.kind === 'done') onClose();
    else setRefusal(outcome);
  }

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
          <Button
            onClick={() => {
              close();
              onRepeat();
            }}
          >
            {t('repeats.action')}
          </Button>
          {held && !left ? (
            <Button look="primary" busy={busy} onClick={() => void hold(span)}>
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
            onPick={held ? undefined : (alternative) => void hold(alternative)}
            onWait={held ? undefined : () => void stand()}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
