import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import type { CalendarRole } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { AddShare } from './AddShare.tsx';
import { ShareDelete, type ShareNode, ShareUpdate } from './documents.ts';
import { LinkSection } from './LinkSection.tsx';
import { reasonOf } from './reason.ts';
import { ShareRow } from './ShareRow.tsx';
import { useShares } from './useShares.ts';

/** With whom a calendar is shared: levels, new people, public links; for its owners. */
export function ShareDialog({ calendar, onClose }: { calendar: CalendarNode; onClose: () => void }) {
  const { shares, fetching, error, isFirst, first, next } = useShares(calendar.id);
  const [failure, setFailure] = useState<string | null>(null);
  const [, update] = useMutation(ShareUpdate);
  const [, remove] = useMutation(ShareDelete);

  async function change(share: ShareNode, role: CalendarRole) {
    const input = { id: share.id, role, ifVersion: share.version };
    setFailure(reasonOf(outcomeOf(await update({ input }), (data) => data.calendarShareUpdate)));
    stale.emit('shares');
  }

  async function revoke(share: ShareNode) {
    const input = { id: share.id };
    setFailure(reasonOf(outcomeOf(await remove({ input }), (data) => data.calendarShareDelete)));
    stale.emit('shares');
  }

  const rows = { onChange: change, onRevoke: revoke };
  const people = shares.filter((share) => share.kind !== 'LINK');
  const links = shares.filter((share) => share.kind === 'LINK');
  return (
    <Dialog title={t('sharing.title', { name: calendar.name })} onClose={onClose} width="wide">
      <div className="space-y-6">
        {(failure ?? error) ? <Notice>{failure ?? error}</Notice> : null}
        <section aria-labelledby="share-people">
          <h3 id="share-people" className="mb-2 font-semibold">
            {t('sharing.people')}
          </h3>
          <AddShare calendarId={calendar.id} />
          {people.length > 0 ? (
            <ul className="mt-3 divide-y divide-line">
              {people.map((share) => (
                <ShareRow key={share.id} share={share} {...rows} />
              ))}
            </ul>
          ) : (
            <p className="mt-3 text-ink-faint">{t(fetching ? 'page.loading' : 'sharing.nobody')}</p>
          )}
        </section>
        <LinkSection calendarId={calendar.id} links={links} onFailure={setFailure} {...rows} />
        {isFirst && !next ? null : (
          <div className="flex gap-2">
            <Button disabled={isFirst} onClick={first}>
              {t('sharing.first')}
            </Button>
            <Button disabled={!next} onClick={() => next?.()}>
              {t('sharing.more')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
