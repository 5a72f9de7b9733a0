import type { ReservationNode } from './documents.ts';

/** What can be done with a reservation. */
export type Action =
  | 'confirm'
  | 'approve'
  | 'decline'
  | 'checkIn'
  | 'checkOut'
  | 'move'
  | 'cancel'
  | 'leave'
  | 'noShow';

/** What the viewer is to a reservation. */
export interface Standing {
  /** They approve reservations of all of its resources. */
  approves: boolean;
  /** They manage all of its resources. */
  manages: boolean;
}

type Known = Pick<
  ReservationNode,
  'status' | 'isOwn' | 'start' | 'end' | 'changeUntil' | 'checkInFrom' | 'checkInUntil' | 'heldUntil'
>;

/**
 * What can be done with it now, as far as the page can know: the server decides. A booker cancels and moves until
 * `changeUntil`, a manager until it ends.
 */
export function actionsOf(reservation: Known, { approves, manages }: Standing, nowMs: number): Action[] {
  const { status, isOwn } = reservation;
  const before = (instant: string | null | undefined) => instant != null && nowMs < Date.parse(instant);
  const since = (instant: string | null | undefined) => instant != null && nowMs >= Date.parse(instant);
  const mayChange = manages ? before(reservation.end) : isOwn && nowMs <= Date.parse(reservation.changeUntil);
  const found: Action[] = [];
  if (status === 'HELD' && isOwn && before(reservation.heldUntil)) found.push('confirm');
  if (status === 'REQUESTED' && approves) found.push('approve', 'decline');
  if (status === 'CONFIRMED' && since(reservation.checkInFrom) && before(reservation.checkInUntil)) {
    if (isOwn || manages) found.push('checkIn');
  }
  if (status === 'CHECKED_IN' && (isOwn || manages)) found.push('checkOut');
  if ((status === 'REQUESTED' || status === 'CONFIRMED') && mayChange) found.push('move');
  if (status === 'CHECKED_IN' && manages && before(reservation.end)) found.push('move');
  if (status === 'HELD' && isOwn) found.push('cancel');
  if ((status === 'REQUESTED' || status === 'CONFIRMED') && mayChange) found.push('cancel');
  if (status === 'WAITLISTED' && (isOwn || manages)) found.push('leave');
  if (status === 'CONFIRMED' && manages && since(reservation.start) && reservation.checkInUntil)
    found.push('noShow');
  return found;
}
