import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type Action, actionsOf, type Standing } from './actions.ts';
import { DecideDialog } from './DecideDialog.tsx';
import {
  ReservationCancel,
  ReservationCheckIn,
  ReservationCheckOut,
  ReservationConfirm,
  ReservationMarkNoShow,
  type ReservationNode,
} from './documents.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { thingsText } from './texts.ts';
import { useClock } from './useClock.ts';
import { type Reserved, useReserve } from './useReserve.ts';

const AGAIN_MS = 5000;
const FIRST: readonly Action[] = ['confirm', 'approve', 'checkIn'];

/** Everything that can be done with a reservation now, as buttons. */
export function ReservationActions({
  reservation,
  standing,
}: {
  reservation: ReservationNode;
  standing: Standing;
}) {
  const [asked, setAsked] = useState<Action | null>(null);
  const { run, busy } = useReserve();
  const now = useClock(AGAIN_MS);
  const toast = useToast();
  const input = { id: reservation.id, ifVersion: reservation.version };
  const close = () => setAsked(null);

  function told(outcome: Reserved, action: Action) {
    if (outcome.kind === 'failed') toast(outcome.message, 'error');
    else if (outcome.kind === 'refused')
      toast(outcome.faults.map(({ message }) => message).join(' '), 'error');
    else toast(t(`action.${action}.done`));
    close();
  }

  async function act(action: Action) {
    switch (action) {
      case 'confirm':
        return told(await run(ReservationConfirm, { input }, (data) => data.reservationConfirm), action);
      case 'checkIn':
        return told(await run(ReservationCheckIn, { input }, (data) => data.reservationCheckIn), action);
      case 'checkOut':
        return told(await run(ReservationCheckOut, { input }, (data) => data.reservationCheckOut), action);
      case 'noShow':
        return told(
          await run(ReservationMarkNoShow, { input }, (data) => data.reservationMarkNoShow),
          action,
        );
      case 'cancel':
      case 'leave':
        return told(await run(ReservationCancel, { input }, (data) => data.reservationCancel), action);
      default:
        return setAsked(action);
    }
  }

  const asks = (action: Action) => action === 'cancel' || action === 'noShow';
  return (
    <div className="flex flex-wrap gap-2">
      {actionsOf(reservation, standing, now).map((action) => (
        <Button
          key={action}
          look={FIRST.includes(action) ? 'primary' : 'plain'}
          disabled={busy}
          aria-label={t('action.of', { action: t(`action.${action}`), code: reservation.code })}
          onClick={() => (asks(action) ? setAsked(action) : void act(action))}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {asked === 'move' ? (
        <MoveDialog reservation={reservation} manages={standing.manages} onClose={close} />
      ) : null}
      {asked === 'approve' || asked === 'decline' ? (
        <DecideDialog reservation={reservation} decision={asked} onClose={close} />
      ) : null}
      {asked && asks(asked) ? (
        <Confirm
          question={t(asked === 'cancel' ? 'action.cancel.question' : 'action.noShow.question', {
            things: thingsText(reservation.items),
          })}
          action={t(`action.${asked}`)}
          busy={busy}
          onConfirm={() => void act(asked)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
