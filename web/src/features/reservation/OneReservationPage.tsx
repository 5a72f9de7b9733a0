import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { ReservationById } from './documents.ts';
import { ReservationActions } from './ReservationActions.tsx';
import { ReservationRow } from './ReservationRow.tsx';
import { useScope } from './scope.ts';
import { standingOf } from './standing.ts';
import { useNames } from './useNames.ts';

const route = getRouteApi('/signed-in/reservations/id/$reservationId');

/** Where notices and the history of rules lead: one reservation, with what can be done with it. */
export function OneReservationPage() {
  const { reservationId } = route.useParams();
  const navigate = route.useNavigate();
  const { organisation, resources } = useScope();
  const nameOf = useNames(organisation.id);
  const [asked, ask] = useQuery({
    query: ReservationById,
    variables: { id: reservationId },
    requestPolicy: 'cache-and-network',
  });
  useFresh('reservations', asked, ask);
  const { data, error } = asked;
  const reservation = data?.reservation;
  const owner = reservation?.organisationId ?? organisation.id;
  // The list beside it and the viewer's roles are those of its organisation.
  useEffect(() => {
    if (owner !== organisation.id) void navigate({ search: { organisation: owner }, replace: true });
  }, [owner, organisation.id, navigate]);
  return (
    <SettingsSection title={reservation?.code ?? t('reservation.single')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {data && !reservation ? <p className="text-ink-faint">{t('reservation.missing')}</p> : null}
      {reservation ? (
        <ul aria-label={t('reservation.single')}>
          <ReservationRow
            reservation={reservation}
            booker={reservation.isOwn ? undefined : nameOf(reservation.bookerId)}
          >
            <ReservationActions reservation={reservation} standing={standingOf(reservation, resources)} />
          </ReservationRow>
        </ul>
      ) : null}
    </SettingsSection>
  );
}
