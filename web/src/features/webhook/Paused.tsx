import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import type { WebhookResume } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type WebhookNode, WebhookUpdate } from './documents.ts';

const WAYS: readonly WebhookResume[] = ['REPLAY_ALL', 'COALESCE', 'SKIP'];

/** Says that a webhook was paused and why, and lets it go on. */
export function Paused({ webhook }: { webhook: WebhookNode }) {
  const { viewer, zone } = useHome();
  const { act, busy } = useAct();
  const toast = useToast();
  const [way, setWay] = useState<WebhookResume>('REPLAY_ALL');
  if (!webhook.pausedAt) return null;
  const when = viewer ? instantText(webhook.pausedAt, zone, viewer) : webhook.pausedAt;

  async function resume() {
    const input = { id: webhook.id, resume: way };
    const done = await act(WebhookUpdate, { input }, (data) => data.webhookUpdate);
    if (done) toast(t('webhooks.resumed', { name: webhook.name }));
    stale.emit('webhooks');
  }

  return (
    <div className="mt-3">
      <Notice look="warn">
        <p className="font-medium">{t('webhooks.pausedAt', { when })}</p>
        {webhook.pausedBecause ? <p>{t(`webhooks.because.${webhook.pausedBecause}`)}</p> : null}
        <div className="mt-2 flex flex-wrap items-end gap-2">
          <SelectField
            className="grow text-ink"
            label={t('webhooks.resume.what')}
            value={way}
            onChange={(event) => setWay(event.target.value as WebhookResume)}
          >
            {WAYS.map((one) => (
              <option key={one} value={one}>
                {t(`webhooks.resume.${one}`)}
              </option>
            ))}
          </SelectField>
          <Button busy={busy} onClick={() => void resume()}>
            {t('webhooks.resume')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
