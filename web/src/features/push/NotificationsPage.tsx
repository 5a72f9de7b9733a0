import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { canBeTold, knownAs } from './browser.ts';
import { type BrowserNode, PushSubscriptionDelete, PushSubscriptions } from './documents.ts';
import { useThisBrowser } from './useThisBrowser.ts';

/** Which browsers tell their person what rules tell them, also while Cal3 is closed. */
export function Page() {
  const [{ data, error }, ask] = useQuery({
    query: PushSubscriptions,
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const { isTold, busy, failure, begin, end } = useThisBrowser(again);
  const serverKey = data?.webPushKey;
  const browsers = data?.viewer?.pushSubscriptions.nodes ?? [];
  return (
    <>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <SettingsSection title={t('push.here')} hint={t('push.hint')}>
        {data && !serverKey ? <p>{t('push.off')}</p> : null}
        {canBeTold() ? null : <p>{t('push.unable')}</p>}
        {serverKey && canBeTold() ? (
          <div className="flex flex-wrap items-center gap-3">
            <p className="grow">{t(isTold ? 'push.isTold' : 'push.isNotTold')}</p>
            {isTold ? (
              <Button busy={busy} onClick={() => void end()}>
                {t('push.end')}
              </Button>
            ) : (
              <Button look="primary" busy={busy} onClick={() => void begin(serverKey)}>
                {t('push.begin')}
              </Button>
            )}
          </div>
        ) : null}
        <div aria-live="polite" className="mt-3 empty:hidden">
          {failure ? <Notice>{failure}</Notice> : null}
        </div>
      </SettingsSection>
      <SettingsSection title={t('push.browsers')} hint={t('push.browsersHint')}>
        {data && browsers.length === 0 ? <p className="text-ink-soft">{t('push.none')}</p> : null}
        <ul aria-label={t('push.browsers')} className="divide-y divide-line">
          {browsers.map((browser) => (
            <Browser key={browser.id} browser={browser} onGone={again} />
          ))}
        </ul>
      </SettingsSection>
    </>
  );
}

function Browser({ browser, onGone }: { browser: BrowserNode; onGone: () => void }) {
  const { viewer, zone } = useHome();
  const { act, busy } = useAct();
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);
  const { id, name, createdAt, toldAt } = browser;
  const isThis = id === knownAs();
  async function remove() {
    await act(PushSubscriptionDelete, { input: { id } }, (data) => data.pushSubscriptionDelete);
    onGone();
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0 grow">
        <p className="font-medium">{isThis ? t('push.this', { name }) : name}</p>
        <p className="text-[0.8125rem] text-ink-soft">
          {toldAt ? t('push.toldAt', { when: when(toldAt) }) : t('push.since', { when: when(createdAt) })}
        </p>
      </div>
      {isThis ? null : (
        <Button busy={busy} aria-label={t('push.remove', { name })} onClick={() => void remove()}>
          {t('push.removeShort')}
        </Button>
      )}
    </li>
  );
}
