import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { WebhooksQuery } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { Webhooks } from './documents.ts';
import { changesText } from './kinds.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';

type Entry = NonNullable<WebhooksQuery['viewer']>['webhooks']['nodes'][number];
type Open = { kind: 'new' } | { kind: 'secret'; id: string; secret: string } | null;

/** The viewer's webhooks: which there are, what they are told of, and how it last went. */
export function Page() {
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: Webhooks,
    variables: { after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('webhooks', asked, ask);
  const { data, error } = asked;
  const webhooks = data?.viewer?.webhooks;
  const show = (id: string) =>
    void navigate({ to: '/settings/webhooks/$webhookId', params: { webhookId: id } });
  return (
    <SettingsSection title={t('webhooks.title')} hint={t('webhooks.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {webhooks?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('webhooks.none')}</p>
      ) : null}
      <ul className="divide-y divide-line" aria-label={t('webhooks.title')}>
        {webhooks?.nodes.map((webhook) => (
          <Row key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      <Pager cursor={cursor} info={webhooks?.pageInfo} />
      <Button look="primary" className="mt-4" onClick={() => setOpen({ kind: 'new' })}>
        <Icon name="plus" size={16} />
        {t('webhooks.new')}
      </Button>
      {open?.kind === 'new' ? (
        <WebhookDialog
          onClose={() => setOpen(null)}
          onSaved={(id, secret) => (secret ? setOpen({ kind: 'secret', id, secret }) : show(id))}
        />
      ) : null}
      {open?.kind === 'secret' ? (
        <SecretDialog
          title={t('webhooks.made')}
          hint={t('webhooks.once')}
          secret={open.secret}
          onClose={() => show(open.id)}
        />
      ) : null}
    </SettingsSection>
  );
}

function Row({ webhook }: { webhook: Entry }) {
  const { viewer, zone } = useHome();
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);
  const last = webhook.deliveries.nodes.at(-1);
  const standing = webhook.pausedAt
    ? t('webhooks.standing.paused')
    : t(webhook.isEnabled ? 'webhooks.standing.on' : 'webhooks.standing.off');
  const went = last?.state
    ? t('webhooks.last', { when: when(last.happenedAt), state: t(`webhooks.state.${last.state}`) })
    : t('webhooks.neverSent');
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          to="/settings/webhooks/$webhookId"
          params={{ webhookId: webhook.id }}
          className="font-medium break-words hover:underline"
        >
          {webhook.name}
        </Link>
        <span
          className={`text-[0.8125rem] ${webhook.pausedAt ? 'font-medium text-danger' : 'text-ink-soft'}`}
        >
          {standing}
        </span>
      </p>
      <p className="break-all text-ink-soft">{webhook.url}</p>
      <p className="text-ink-soft">{changesText(webhook.changes)}</p>
      <p className={`text-[0.8125rem] ${last?.state === 'FAILED' ? 'text-danger' : 'text-ink-soft'}`}>
        {went}
      </p>
    </li>
  );
}
