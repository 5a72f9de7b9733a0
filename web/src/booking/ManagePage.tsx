import { useEffect, useMemo, useState } from 'react';
import type { PublicBookingQuery, PublicBookingQueryVariables } from '@/gql/graphql.ts';
import { paint } from './accent.ts';
import { PUBLIC_BOOKING } from './documents.ts';
import { ManageBooking } from './ManageBooking.tsx';
import { Failure, Message } from './Shell.tsx';
import { t } from './texts.ts';
import { useAsked } from './useAsked.ts';

export type BookingNode = NonNullable<PublicBookingQuery['publicBooking']>;

/** Where the link of a mail leads: the guest's own booking. The secret stands behind `#`, which no server is sent by itself. */
export function ManagePage() {
  const [secret, setSecret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const onHash = () => setSecret(window.location.hash.slice(1));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const variables = useMemo(() => (secret ? { secret } : null), [secret]);
  const { data, error, again } = useAsked<PublicBookingQuery, PublicBookingQueryVariables>(
    PUBLIC_BOOKING,
    variables,
  );
  const booking = data?.publicBooking;
  useEffect(() => {
    if (!booking) return;
    paint(booking.organisationColor);
    document.title = t('page.title', { title: t('manage.title'), organisation: booking.organisationName });
  }, [booking]);
  if (booking) return <ManageBooking key={secret} booking={booking} secret={secret} onChanged={again} />;
  if (!secret || data) return <Message title={t('gone.booking')} hint={t('gone.bookingHint')} />;
  // Until then book.html shows the shape of the page.
  return error ? <Failure error={error} onRetry={again} /> : null;
}
