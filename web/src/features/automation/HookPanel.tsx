import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { RuleHookRotate, type RuleNode } from './documents.ts';

interface Issued {
  url: string | null;
  secret: string;
}

/** The address at which messages come in for a rule: made, and made anew. It and its secret are shown once. */
export function HookPanel({ rule }: { rule: RuleNode }) {
  const { viewer, zone } = useHome();
  const { act, busy } = useAct();
  const [issued, setIssued] = useState<Issued | null>(null);
  const [renewing, setRenewing] = useState(false);
  const { hook } = rule;
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);

  async function rotate(renewAddress: boolean) {
    setRenewing(false);
    const variables = { input: { id: rule.id, renewAddress } };
    const done = await act(RuleHookRotate, variables, (data) => data.ruleHookRotate);
    stale.emit('rules');
    if (done?.secret) setIssued({ url: done.url ?? null, secret: done.secret });
  }

  return (
    <SettingsSection title={t('rules.hook.title')} hint={t('rules.hook.hint')}>
      {hook ? (
        <p className="mb-3">
          {t('rules.hook.since', { issued: when(hook.issuedAt), rotated: when(hook.rotatedAt) })}{' '}
          {hook.formerSecretUntil ? t('rules.hook.former', { until: when(hook.formerSecretUntil) }) : null}
        </p>
      ) : (
        <p className="mb-3 text-ink-soft">{t('rules.hook.none')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => void rotate(false)}>
          {t(hook ? 'rules.hook.rotate' : 'rules.hook.make')}
        </Button>
        {hook ? (
          <Button look="danger" busy={busy} onClick={() => setRenewing(true)}>
            {t('rules.hook.renew')}
          </Button>
        ) : null}
      </div>
      {renewing ? (
        <Confirm
          question={t('rules.hook.renewQuestion')}
          action={t('rules.hook.renew')}
          onConfirm={() => void rotate(true)}
          onClose={() => setRenewing(false)}
        />
      ) : null}
      {issued ? (
        <Dialog title={t('rules.hook.issued')} onClose={() => setIssued(null)}>
          <div className="space-y-3">
            {issued.url ? <Once label={t('rules.hook.url')} value={issued.url} /> : null}
            <Once label={t('rules.hook.secret')} value={issued.secret} />
          </div>
          <p className="mt-3 text-ink-soft">{t('rules.hook.once')}</p>
        </Dialog>
      ) : null}
    </SettingsSection>
  );
}

/** Something that is shown once, to be copied. */
function Once({ label, value }: { label: string; value: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    // Browsers offer the clipboard to secure pages only; elsewhere the selected field can be copied by hand.
    await navigator.clipboard?.writeText(value).then(() => setCopied(true));
  }
  return (
    <div className="flex items-end gap-2">
      <TextField
        className="grow"
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <Button aria-label={t('rules.hook.copy', { label })} onClick={() => void copy()}>
        {t(copied ? 'common.copied' : 'common.copy')}
      </Button>
    </div>
  );
}
