import type { ReservationStatus } from '@/gql/graphql.ts';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { wallAt } from '@/lib/wall.ts';

/** From when to when on the viewer's clock, with the date said once where it is one. */
export function spanText(start: string, end: string, zone: string, style: Style): string {
  const [from, to] = [wallAt(start, zone), wallAt(end, zone)];
  const sameDay = from.toPlainDate().equals(to.toPlainDate());
  return `${instantText(start, zone, style)} – ${sameDay ? timeText(to, style) : instantText(end, zone, style)}`;
}

/** A date with its weekday, without the year. */
export function dayText(instant: string, zone: string, style: Style): string {
  return dateText(wallAt(instant, zone), style, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** What is reserved: the names of the resources, and how many of a pool. */
export function thingsText(
  items: readonly { quantity: number; resource?: { name: string } | null }[],
): string {
  return items
    .map(({ resource, quantity }) => {
      const name = resource?.name ?? t('reservation.unseen');
      return quantity > 1 ? `${quantity} × ${name}` : name;
    })
    .join(', ');
}

/** The class of the badge of a state. */
export const STATUS_LOOKS: Record<ReservationStatus, string> = {
  HELD: 'bg-warn-wash text-warn',
  REQUESTED: 'bg-warn-wash text-warn',
  WAITLISTED: 'bg-warn-wash text-warn',
  CONFIRMED: 'bg-accent-wash text-accent-strong',
  CHECKED_IN: 'bg-accent-wash text-accent-strong',
  COMPLETED: 'bg-sunken text-ink-soft',
  CANCELLED: 'bg-sunken text-ink-soft',
  DECLINED: 'bg-danger-wash text-danger',
  EXPIRED: 'bg-sunken text-ink-soft',
  NO_SHOW: 'bg-danger-wash text-danger',
};
