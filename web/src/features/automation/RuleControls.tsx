import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { RuleDelete, RuleDisable, RuleEnable, type RuleNode, RuleRuns } from './documents.ts';

/** Switches a rule on and off. */
export function RuleSwitch({ rule }: { rule: RuleNode }) {
  const { act, busy } = useAct();

  async function turn(on: boolean) {
    const variables = { input: { id: rule.id } };
    if (on) await act(RuleEnable, variables, (data) => data.ruleEnable);
    else await act(RuleDisable, variables, (data) => data.ruleDisable);
    stale.emit('rules');
  }

  return (
    <input
      type="checkbox"
      role="switch"
      aria-label={t('rules.switch', { name: rule.name })}
      title={t(rule.isEnabled ? 'rules.enabled' : 'rules.off')}
      aria-checked={rule.isEnabled}
      checked={rule.isEnabled}
      disabled={busy}
      onChange={(event) => void turn(event.target.checked)}
      className="relative mt-0.5 h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-line-strong before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent disabled:opacity-60"
    />
  );
}

/** Says that a rule was paused and why, and lets it go on. */
export function Paused({ rule }: { rule: RuleNode }) {
  return rule.pausedAt ? <PausedSince rule={rule} at={rule.pausedAt} /> : null;
}

function PausedSince({ rule, at }: { rule: RuleNode; at: string }) {
  const { viewer, zone } = useHome();
  const { act, busy } = useAct();
  const toast = useToast();
  // The newest runs may wait for the rule: what went wrong is with those before.
  const [{ data }] = useQuery({ query: RuleRuns, variables: { id: rule.id, before: null } });
  const steps = data?.automationRule?.runs.nodes.flatMap((run) => run.steps);
  const error = steps?.findLast((step) => step.error)?.error;

  async function resume() {
    const done = await act(RuleEnable, { input: { id: rule.id } }, (data) => data.ruleEnable);
    stale.emit('rules');
    if (done) toast(t('rules.resumed', { name: rule.name }));
  }

  return (
    <div className="mt-2">
      <Notice look="warn">
        <p className="font-medium">{t('rules.paused')}</p>
        <p>{t('rules.pausedBecause', { when: viewer ? instantText(at, zone, viewer) : at })}</p>
        {error ? <p className="break-words">{t('rules.lastError', { error })}</p> : null}
        <Button className="mt-2" busy={busy} onClick={() => void resume()}>
          {t('rules.resume')}
        </Button>
      </Notice>
    </div>
  );
}

/** What else can be done with a rule. */
export function RuleMenu({ rule }: { rule: RuleNode }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const params = { ruleId: rule.id };
  return (
    <>
      <Menu
        label={t('rules.options', { name: rule.name })}
        button={<Icon name="more" />}
        buttonClassName="inline-flex size-9 items-center justify-center rounded-lg text-ink-soft hover:bg-sunken hover:text-ink"
        items={[
          {
            label: t('rules.edit'),
            onSelect: () => void navigate({ to: '/settings/automation/$ruleId/edit', params }),
          },
          {
            label: t('rules.history.title'),
            onSelect: () => void navigate({ to: '/settings/automation/$ruleId', params }),
          },
          { label: t('rules.delete'), danger: true, onSelect: () => setAsking(true) },
        ]}
      />
      {asking ? <DeleteRule rule={rule} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Asks before a rule is deleted; afterwards the list is shown. */
export function DeleteRule({ rule, onClose }: { rule: RuleNode; onClose: () => void }) {
  const navigate = useNavigate();
  const { act, busy } = useAct();
  const toast = useToast();

  async function remove() {
    const done = await act(RuleDelete, { input: { id: rule.id } }, (data) => data.ruleDelete);
    onClose();
    if (!done) return;
    toast(t('rules.deleted', { name: rule.name }));
    stale.emit('rules');
    await navigate({ to: '/settings/$page', params: { page: 'automation' } });
  }

  return (
    <Confirm
      question={t('rules.deleteQuestion', { name: rule.name })}
      action={t('rules.delete')}
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
