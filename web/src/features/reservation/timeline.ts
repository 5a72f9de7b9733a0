import type { Calendar as EventCalendar } from '@event-calendar/core';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { safeColor } from '@/lib/color.ts';
import { tn } from '@/lib/i18n.ts';
import { instantOf, localText, type WallDelta, wallAt } from '@/lib/wall.ts';
import type { ClosureNode, ReservationNode } from './documents.ts';
import { mayApprove } from './scope.ts';
import { standingOf } from './standing.ts';

/** Resources of which the server tells the reservations in one question. */
export const MOST_ROWS = 100;

/**
 * The rows: the resources whose reservations the viewer sees, in what they are in, of one type when that is given; at
 * most `MOST_ROWS` of them.
 */
export function timelineRows(
  resources: readonly ResourceNode[],
  typeId = '',
): { ids: string[]; rows: EventCalendar.ResourceInput[]; truncated: boolean } {
  const shown = resources.filter(
    (resource) =>
      resource.isReservable &&
      !resource.archivedAt &&
      mayApprove(resource) &&
      (!typeId || resource.type?.id === typeId),
  );
  const kept = shown.slice(0, MOST_ROWS);
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const wanted = new Set<string>();
  for (const { id } of kept) {
    for (let at = byId.get(id); at && !wanted.has(at.id); at = at.parent ? byId.get(at.parent.id) : undefined)
      wanted.add(at.id);
  }
  const childrenOf = (parent: string | null): EventCalendar.ResourceInput[] =>
    resources
      .filter(({ id, parent: is }) => {
        const among = is && wanted.has(is.id) ? is.id : null;
        return wanted.has(id) && among === parent;
      })
      .toSorted((some, other) => some.name.localeCompare(other.name, 'en', { numeric: true }))
      .map(({ id, name, quantity }) => ({
        id,
        title: quantity > 1 ? `${name} (${quantity})` : name,
        expanded: true,
        children: childrenOf(id),
      }));
  return { ids: kept.map(({ id }) => id), rows: childrenOf(null), truncated: kept.length < shown.length };
}

/** The reservations for the component, on the viewer's clock; `nameOf` says whose one is. */
export function timelineEvents(
  reservations: readonly ReservationNode[],
  resources: readonly ResourceNode[],
  zone: string,
  nameOf: (bookerId: string | null | undefined) => string,
): EventCalendar.EventInput[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  return reservations.map((reservation) => {
    const { id, start, end, items, status, summary, bookerId, guest } = reservation;
    const color = byId.get(items[0]?.resourceId ?? '')?.type?.color;
    const isOver = status === 'COMPLETED' || status === 'HELD';
    return {
      id,
      start: localText(wallAt(start, zone)),
      end: localText(wallAt(end, zone)),
      resourceIds: items.map(({ resourceId }) => resourceId),
      title: [summary, guest?.name ?? nameOf(bookerId), moreText(items.length - 1)]
        .filter(Boolean)
        .join(' · '),
      editable: !isOver && standingOf(reservation, resources).manages,
      styles: [`--ev:${safeColor(color)}`],
      classNames: ['cal3-event', `cal3-${status.toLowerCase().replace('_', '-')}`],
      extendedProps: { reservation },
    };
  });
}

/** That more is reserved with it. */
function moreText(count: number): string {
  return count > 0 ? tn('timeline.more', count) : '';
}

/**
 * The times in which resources are closed, behind the reservations. The component shows nothing behind a month: there they
 * stand among them.
 */
export function timelineClosures(
  closures: readonly ClosureNode[],
  zone: string,
  isMonth: boolean,
): EventCalendar.EventInput[] {
  return closures.map(({ resourceId, blackoutId, start, end, reason }) => ({
    id: `${blackoutId} ${start}`,
    start: localText(wallAt(start, zone)),
    end: localText(wallAt(end, zone)),
    resourceIds: [resourceId],
    title: reason,
    editable: false,
    display: isMonth ? 'auto' : 'background',
    classNames: ['cal3-closed'],
    extendedProps: { isClosed: true },
  }));
}

/** Whether an event of the component is a time in which a resource is closed. */
export function isClosure(event: EventCalendar.Event): boolean {
  return event.extendedProps.isClosed === true;
}

/** The reservation behind an event of the component. */
export function reservationOf(event: EventCalendar.Event): ReservationNode | undefined {
  return event.extendedProps.reservation as ReservationNode | undefined;
}

/** Where a drag puts a reservation, on the viewer's clock: an hour stays an hour where the clocks change. */
export function moved(
  { start, end }: Pick<ReservationNode, 'start' | 'end'>,
  delta: WallDelta,
  zone: string,
): { start: string; end: string } {
  const from = instantOf(wallAt(start, zone).add(delta), zone);
  const length = Date.parse(end) - Date.parse(start);
  return { start: from.toString(), end: from.add({ milliseconds: length }).toString() };
}

/** Where dragging its end puts the end. */
export function resized(end: string, delta: WallDelta, zone: string): string {
  return instantOf(wallAt(end, zone).add(delta), zone).toString();
}

/** The resources of a reservation after one of them was exchanged for another; null when none was. */
export function exchanged(
  items: ReservationNode['items'],
  from: string | undefined,
  to: string | undefined,
): { resourceId: string; quantity: number }[] | null {
  if (!from || !to || from === to) return null;
  return items.map(({ resourceId, quantity }) => ({
    resourceId: resourceId === from ? to : resourceId,
    quantity,
  }));
}
