import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Deliveries } from './Deliveries.tsx';
import { WebhookById, type WebhookNode } from './documents.ts';
import { changesText } from './kinds.ts';
import { Paused } from './Paused.tsx';
import { WebhookControls } from './WebhookControls.tsx';

/** One webhook: what it is told of, what can be done with it, and what was sent. */
export function WebhookPage() {
  const { webhookId } = useParams({ from: '/signed-in/settings/webhooks/$webhookId' });
  const [asked, ask] = useQuery({
    query: WebhookById,
    variables: { id: webhookId },
    requestPolicy: 'cache-and-network',
  });
  useFresh('webhooks', asked, ask);
  const { data, error } = asked;
  const webhook = data?.node?.__typename === 'Webhook' ? data.node : null;
  return (
    <>
      <Link
        to="/settings/$page"
        params={{ page: 'webhooks' }}
        className="mb-3 inline-flex h-9 items-center gap-2 rounded-lg px-2 font-medium text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name="left" />
        {t('webhooks.back')}
      </Link>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {data && !webhook ? <Notice>{t('webhooks.gone')}</Notice> : null}
      {webhook ? (
        <>
          <SettingsSection title={webhook.name} hint={webhook.url}>
            <WebhookControls webhook={webhook} />
            <Paused webhook={webhook} />
            <Says webhook={webhook} />
          </SettingsSection>
          <Deliveries webhookId={webhook.id} />
        </>
      ) : null}
    </>
  );
}

/** What a webhook is told of and sent, in words. */
function Says({ webhook }: { webhook: WebhookNode }) {
  const { viewer, zone, calendars } = useHome();
  const nameOf = (id: string) => calendars.find((one) => one.id === id)?.name ?? t('webhooks.lostCalendar');
  const part = (title: string, content: ReactNode) => (
    <div className="gap-4 py-2 sm:flex">
      <dt className="w-24 shrink-0 font-medium text-ink-soft">{title}</dt>
      <dd className="min-w-0 grow">{content}</dd>
    </div>
  );
  return (
    <dl className="mt-4 divide-y divide-line border-t border-line">
      {part(t('webhooks.toldOf'), changesText(webhook.changes))}
      {part(
        t('webhooks.where'),
        webhook.calendarIds ? webhook.calendarIds.map(nameOf).join(', ') : t('webhooks.everywhere'),
      )}
      {part(
        t('webhooks.sent'),
        webhook.document ? (
          <details>
            <summary className="cursor-pointer">{t('webhooks.sentQuery')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
            <pre tabIndex={0} className="mt-2 overflow-x-auto rounded-lg bg-sunken p-3 text-[0.8125rem]">
              {webhook.document}
            </pre>
          </details>
        ) : (
          t('webhooks.sentChange')
        ),
      )}
      {webhook.formerSecretUntil
        ? part(
            t('webhooks.secret'),
            t('webhooks.formerUntil', {
              when: viewer ? instantText(webhook.formerSecretUntil, zone, viewer) : webhook.formerSecretUntil,
            }),
          )
        : null}
    </dl>
  );
}
