import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import {
  WebhookDelete,
  type WebhookNode,
  WebhookPing,
  WebhookRotateSecret,
  WebhookUpdate,
} from './documents.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';

type Open = 'edit' | 'rotate' | 'delete' | { secret: string } | null;

/** What can be done with a webhook. */
export function WebhookControls({ webhook }: { webhook: WebhookNode }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { act, busy } = useAct();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const id = webhook.id;

  async function turn() {
    const input = { id, isEnabled: !webhook.isEnabled };
    await act(WebhookUpdate, { input }, (data) => data.webhookUpdate);
    stale.emit('webhooks');
  }

  async function ping() {
    const done = await act(WebhookPing, { input: { id } }, (data) => data.webhookPing);
    if (done) toast(t('webhooks.pinged'));
    stale.emit('webhooks');
  }

  async function rotate() {
    const input = { id, ifVersion: webhook.version };
    const done = await act(WebhookRotateSecret, { input }, (data) => data.webhookRotateSecret);
    setOpen(done?.secret ? { secret: done.secret } : null);
    stale.emit('webhooks');
  }

  async function remove() {
    const done = await act(WebhookDelete, { input: { id } }, (data) => data.webhookDelete);
    close();
    if (!done) return;
    toast(t('webhooks.deleted', { name: webhook.name }));
    stale.emit('webhooks');
    await navigate({ to: '/settings/$page', params: { page: 'webhooks' } });
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button busy={busy} onClick={() => void turn()}>
        {t(webhook.isEnabled ? 'webhooks.turnOff' : 'webhooks.turnOn')}
      </Button>
      <Button busy={busy} title={t('webhooks.pingHint')} onClick={() => void ping()}>
        {t('webhooks.ping')}
      </Button>
      <Button onClick={() => setOpen('edit')}>{t('webhooks.edit')}</Button>
      <Button onClick={() => setOpen('rotate')}>{t('webhooks.rotate')}</Button>
      <Button look="danger" onClick={() => setOpen('delete')}>
        {t('common.delete')}
      </Button>
      {webhook.isEnabled ? null : <p className="w-full text-ink-soft">{t('webhooks.isOff')}</p>}
      {open === 'edit' ? <WebhookDialog webhook={webhook} onClose={close} onSaved={close} /> : null}
      {open === 'rotate' ? (
        <Confirm
          question={t('webhooks.rotateQuestion')}
          action={t('webhooks.rotate')}
          busy={busy}
          onConfirm={() => void rotate()}
          onClose={close}
        />
      ) : null}
      {open === 'delete' ? (
        <Confirm
          question={t('webhooks.deleteQuestion', { name: webhook.name })}
          action={t('common.delete')}
          busy={busy}
          onConfirm={() => void remove()}
          onClose={close}
        />
      ) : null}
      {typeof open === 'object' && open ? (
        <SecretDialog
          title={t('webhooks.rotated')}
          hint={t('webhooks.rotatedHint')}
          secret={open.secret}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
