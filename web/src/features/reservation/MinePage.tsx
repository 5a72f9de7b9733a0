import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { usePages } from '@/data/usePages.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { ReservationStatus } from '@/gql/graphql.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { OPEN, Reservations, ReservationsBefore } from './documents.ts';
import { ReservationActions } from './ReservationActions.tsx';
import { ReservationRow } from './ReservationRow.tsx';
import { useScope } from './scope.ts';
import { standingOf } from './standing.ts';

const CLOSED: ReservationStatus[] = ['COMPLETED', 'CANCELLED', 'DECLINED', 'EXPIRED', 'NO_SHOW'];

/** The viewer's own reservations: what is to come, and what was. */
export function Page() {
  const { organisation, resources, zone, style } = useScope();
  const { nodes, isFirst, truncated, error } = usePages(
    Reservations,
    { filter: { own: true, statuses: [...OPEN] }, after: null },
    (data) => data.reservations,
    'reservations',
  );
  const own = nodes.filter(({ organisationId }) => organisationId === organisation.id);
  return (
    <>
      <SettingsSection title={t('mine.title')} hint={t('mine.hint')}>
        {error ? <Notice>{error}</Notice> : null}
        {truncated ? <Notice look="warn">{t('mine.truncated')}</Notice> : null}
        {!isFirst && own.length === 0 ? <p className="text-ink-faint">{t('mine.none')}</p> : null}
        <ul aria-label={t('mine.title')} className="divide-y divide-line">
          {own.map((reservation) => {
            const { changeUntil, status } = reservation;
            const standing = standingOf(reservation, resources);
            const isLate = !standing.manages && Date.now() > Date.parse(changeUntil);
            return (
              <ReservationRow key={reservation.id} reservation={reservation}>
                {isLate && (status === 'CONFIRMED' || status === 'REQUESTED') ? (
                  <p className="text-[0.8125rem] text-ink-faint">
                    {t('mine.late', { when: instantText(changeUntil, zone, style) })}
                  </p>
                ) : null}
                <ReservationActions
                  reservation={reservation}
                  // Deciding on requests is for the inbox.
                  standing={{ ...standing, approves: false }}
                />
              </ReservationRow>
            );
          })}
        </ul>
      </SettingsSection>
      <Past />
    </>
  );
}

/** What is over or was given up, the latest first. */
function Past() {
  const { organisation } = useScope();
  const [cursors, setCursors] = useState<string[]>([]);
  const [asked, ask] = useQuery({
    query: ReservationsBefore,
    variables: { filter: { own: true, statuses: CLOSED }, before: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  useFresh('reservations', asked, ask);
  const { data, error } = asked;
  const page = data?.reservations;
  const own = (page?.nodes ?? []).filter(({ organisationId }) => organisationId === organisation.id);
  const before = page?.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
  return (
    <SettingsSection title={t('mine.past')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {page && own.length === 0 ? <p className="text-ink-faint">{t('mine.nonePast')}</p> : null}
      <ul aria-label={t('mine.past')} className="divide-y divide-line">
        {own.toReversed().map((reservation) => (
          <ReservationRow key={reservation.id} reservation={reservation} />
        ))}
      </ul>
      {cursors.length > 0 || before ? (
        <div className="mt-3 flex justify-end gap-2">
          <Button disabled={cursors.length === 0} onClick={() => setCursors((now) => now.slice(0, -1))}>
            {t('mine.later')}
          </Button>
          <Button disabled={!before} onClick={() => before && setCursors((now) => [...now, before])}>
            {t('mine.earlier')}
          </Button>
        </div>
      ) : null}
    </SettingsSection>
  );
}
