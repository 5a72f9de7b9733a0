import { useCallback, useState } from 'react';
import {
  ReservationCancel,
  ReservationConfirm,
  type ReservationNode,
} from '@/features/reservation/documents.ts';
import { useReserve } from '@/features/reservation/useReserve.ts';

/**
 * What is held for an event while its form is filled in: reserved when it is saved, given back when it is not. When the
 * page itself is closed, the hold ends by itself.
 */
export function useHeld() {
  const [held, setHeld] = useState<ReservationNode | null>(null);
  const { run } = useReserve();

  const giveBack = useCallback(() => {
    if (held) void run(ReservationCancel, { input: { id: held.id } }, (data) => data.reservationCancel);
    setHeld(null);
  }, [run, held]);

  /** Holds this instead of what was held before. */
  const hold = useCallback(
    (next: ReservationNode | null) => {
      giveBack();
      setHeld(next);
    },
    [giveBack],
  );

  /** Reserves what is held. Answers why that cannot be; null when it is done or nothing is held. */
  const reserve = useCallback(async (): Promise<string | null> => {
    if (held?.status !== 'HELD') return null;
    const input = { id: held.id, ifVersion: held.version };
    const outcome = await run(ReservationConfirm, { input }, (data) => data.reservationConfirm);
    if (outcome.kind === 'failed') return outcome.message;
    if (outcome.kind === 'refused') return outcome.faults.map(({ message }) => message).join(' ');
    setHeld(outcome.reservation);
    return null;
  }, [run, held]);

  return { held, hold, giveBack, reserve };
}
