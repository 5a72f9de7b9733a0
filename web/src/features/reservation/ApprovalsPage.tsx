import { useState } from 'react';
import { usePages } from '@/data/usePages.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { compete, contests } from './competing.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { type ReservationNode, Reservations } from './documents.ts';
import { ReservationRow } from './ReservationRow.tsx';
import { useScope } from './scope.ts';
import { standingOf } from './standing.ts';
import { useNames } from './useNames.ts';
import { useRefresh } from './useRefresh.ts';

type Decision = 'approve' | 'decline';

/** The requests that the viewer decides on, those that compete for a place together. */
export function Page() {
  const { organisation, resources } = useScope();
  const [deciding, setDeciding] = useState<{ request: ReservationNode; decision: Decision } | null>(null);
  const nameOf = useNames(organisation.id);
  useRefresh('reservations');
  const { nodes, isFirst, truncated, error } = usePages(
    Reservations,
    { filter: { statuses: ['REQUESTED'] }, after: null },
    (data) => data.reservations,
    'reservations',
  );
  const requests = nodes.filter(
    (one) => one.organisationId === organisation.id && standingOf(one, resources).approves,
  );
  const groups = contests(requests, resources);
  const rivalsOf = (request: ReservationNode) =>
    requests.filter((other) => other.id !== request.id && compete(request, other, resources));
  return (
    <SettingsSection title={t('approvals.title')} hint={t('approvals.hint')}>
      {error ? <Notice>{error}</Notice> : null}
      {truncated ? <Notice look="warn">{t('mine.truncated')}</Notice> : null}
      {!isFirst && groups.length === 0 ? <p className="text-ink-faint">{t('approvals.none')}</p> : null}
      <div className="space-y-4">
        {groups.map(({ requests: together }) => {
          const isContest = together.length > 1;
          const key = together[0]?.id ?? '';
          return (
            <section
              key={key}
              aria-label={t(isContest ? 'approvals.contest' : 'approvals.single', { count: together.length })}
              className={isContest ? 'rounded-xl border border-warn/40 bg-warn-wash/40 px-4 pt-3' : 'px-1'}
            >
              {isContest ? (
                <h3 className="font-semibold text-warn">
                  {t('approvals.contest', { count: together.length })}
                </h3>
              ) : null}
              <ul className="divide-y divide-line">
                {together.map((request) => (
                  <ReservationRow key={request.id} reservation={request} booker={nameOf(request.bookerId)}>
                    <div className="flex flex-wrap gap-2">
                      {(['approve', 'decline'] as const).map((decision) => (
                        <Button
                          key={decision}
                          look={decision === 'approve' ? 'primary' : 'plain'}
                          aria-label={t('action.of', {
                            action: t(`action.${decision}`),
                            code: request.code,
                          })}
                          onClick={() => setDeciding({ request, decision })}
                        >
                          {t(`action.${decision}`)}
                        </Button>
                      ))}
                    </div>
                  </ReservationRow>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {deciding ? (
        <DecideDialog
          reservation={deciding.request}
          decision={deciding.decision}
          rivals={rivalsOf(deciding.request)}
          onClose={() => setDeciding(null)}
        />
      ) : null}
    </SettingsSection>
  );
}
