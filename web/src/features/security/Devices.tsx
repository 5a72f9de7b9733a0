import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { reasonOf } from '@/features/sharing/reason.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { type Security, SessionRevoke, SessionRevokeOthers } from './documents.ts';

/** The devices that are signed in, the newest first. */
export function Devices({
  security,
  zone,
  style,
  isFirst,
  onPage,
  onChange,
}: {
  security: Security;
  zone: string;
  style: Style;
  isFirst: boolean;
  /** Asks for the devices before a cursor, or for the newest. */
  onPage: (before: string | null) => void;
  onChange: () => void;
}) {
  const [{ fetching }, revoke] = useMutation(SessionRevoke);
  const [{ fetching: ending }, revokeOthers] = useMutation(SessionRevokeOthers);
  const [failure, setFailure] = useState<string | null>(null);
  const { nodes, pageInfo } = security.sessions;
  const when = (instant: string) => instantText(instant, zone, style);

  async function end(id: string) {
    const answer = await revoke({ input: { id } });
    setFailure(reasonOf(outcomeOf(answer, (data) => data.sessionRevoke)));
    onChange();
  }
  async function endOthers() {
    const answer = await revokeOthers({});
    setFailure(reasonOf(outcomeOf(answer, (data) => data.sessionRevokeOthers)));
    onPage(null);
    onChange();
  }

  return (
    <SettingsSection title={t('security.devices')} hint={t('security.devicesHint')}>
      {failure ? <Notice>{failure}</Notice> : null}
      <ul className="divide-y divide-line" aria-label={t('security.devices')}>
        {[...nodes].reverse().map((session) => (
          <li key={session.id} className="flex flex-wrap items-start gap-3 py-3">
            <div className="min-w-0 grow">
              <p className="font-medium">
                {session.device}{' '}
                {session.isCurrent ? (
                  <span className="font-normal text-accent">{t('security.thisDevice')}</span>
                ) : null}
              </p>
              <p className="text-[0.8125rem] text-ink-faint">
                {session.address ? `${session.address} · ` : ''}
                {t('security.since', { when: when(session.createdAt) })} ·{' '}
                {t('security.lastUsed', { when: when(session.lastUsedAt) })}
              </p>
            </div>
            {session.isCurrent ? null : (
              <Button look="danger" busy={fetching} onClick={() => void end(session.id)}>
                {t('security.signOutDevice')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {isFirst ? null : <Button onClick={() => onPage(null)}>{t('security.newest')}</Button>}
        {pageInfo.hasPreviousPage ? (
          <Button onClick={() => onPage(pageInfo.startCursor ?? null)}>{t('security.older')}</Button>
        ) : null}
        {nodes.length > 1 ? (
          <Button look="danger" busy={ending} onClick={() => void endOthers()}>
            {t('security.signOutOthers')}
          </Button>
        ) : null}
      </div>
    </SettingsSection>
  );
}
