import { Dialog } from '@/ui/Dialog.tsx';
import type { ReservationNode } from './documents.ts';
import { ReservationActions } from './ReservationActions.tsx';
import { ReservationRow } from './ReservationRow.tsx';
import { useScope } from './scope.ts';
import { standingOf } from './standing.ts';

/** A reservation of the timeline: what there is to know, and what can be done with it. */
export function ReservationDialog({
  reservation,
  booker,
  onClose,
}: {
  reservation: ReservationNode;
  booker: string;
  onClose: () => void;
}) {
  const { resources } = useScope();
  return (
    <Dialog title={reservation.code} onClose={onClose}>
      <ul>
        <ReservationRow reservation={reservation} booker={booker}>
          <ReservationActions reservation={reservation} standing={standingOf(reservation, resources)} />
        </ReservationRow>
      </ul>
    </Dialog>
  );
}
