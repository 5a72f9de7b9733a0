import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { usePoll } from '@/data/usePoll.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { WebhookDeliveryState } from '@/gql/graphql';
import { t, tn } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { DeliveryRow } from './DeliveryRow.tsx';
import { WebhookDeliveries, WebhookReplay } from './documents.ts';

/** The change log does not tell of deliveries: how often the newest are asked for, while one goes on and while none does. */
const BUSY_MS = 1_500;
const IDLE_MS = 10_000;

const STATES: readonly WebhookDeliveryState[] = ['PENDING', 'SENDING', 'DELIVERED', 'FAILED', 'DROPPED'];

/** What a webhook was sent, the newest first, with every attempt. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const cursor = useCursor();
  const [state, setState] = useState<WebhookDeliveryState | null>(null);
  const [asked, ask] = useQuery({
    query: WebhookDeliveries,
    variables: { id: webhookId, state, before: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('webhooks', asked, ask);
  const { act, busy } = useAct();
  const toast = useToast();
  const { data, error } = asked;
  const deliveries = data?.node?.__typename === 'Webhook' ? data.node.deliveries : undefined;
  const goesOn = deliveries?.nodes.some((one) => one.state === 'PENDING' || one.state === 'SENDING') ?? false;

  usePoll(asked, ask, goesOn ? BUSY_MS : IDLE_MS);

  async function replay(deliveryIds: string[] | null) {
    const input = { id: webhookId, deliveryIds, state: deliveryIds ? null : ('FAILED' as const) };
    const done = await act(WebhookReplay, { input }, (data) => data.webhookReplay);
    if (done) toast(tn('webhooks.replayed', done.count ?? 0));
    ask({ requestPolicy: 'network-only' });
  }

  return (
    <SettingsSection title={t('webhooks.deliveries')} hint={t('webhooks.deliveriesHint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <div className="mb-3 flex flex-wrap items-end gap-2">
        <SelectField
          className="w-52"
          label={t('webhooks.show')}
          value={state ?? ''}
          onChange={(event) => {
            cursor.reset();
            setState((event.target.value || null) as WebhookDeliveryState | null);
          }}
        >
          <option value="">{t('webhooks.showAll')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`webhooks.state.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button busy={busy} onClick={() => void replay(null)}>
          {t('webhooks.replayFailed')}
        </Button>
      </div>
      {deliveries?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t(state ? 'webhooks.noneSuch' : 'webhooks.nothing')}</p>
      ) : null}
      <ul className="divide-y divide-line" aria-label={t('webhooks.deliveries')}>
        {deliveries?.nodes.toReversed().map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            busy={busy}
            onReplay={() => void replay([delivery.id])}
          />
        ))}
      </ul>
      <Pager
        cursor={cursor}
        info={
          deliveries && {
            hasNextPage: deliveries.pageInfo.hasPreviousPage,
            endCursor: deliveries.pageInfo.startCursor,
          }
        }
      />
    </SettingsSection>
  );
}
