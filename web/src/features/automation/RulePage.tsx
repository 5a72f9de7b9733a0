import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ApplyPanel } from './ApplyPanel.tsx';
import { BacktestPanel } from './BacktestPanel.tsx';
import type { Definition } from './definition.ts';
import { RuleById } from './documents.ts';
import { EffectText } from './EffectText.tsx';
import { History } from './History.tsx';
import { HookPanel } from './HookPanel.tsx';
import { ResourceNames } from './ResourcesField.tsx';
import { DeleteRule, Paused, RuleSwitch } from './RuleControls.tsx';
import { RunByHand } from './RunByHand.tsx';
import { ConditionView } from './TraceView.tsx';
import { TryOut } from './TryOut.tsx';
import { causeOf, hasPlace, isApplicable, isToldByThePast, tellsOfReservation } from './vocabulary.ts';
import { triggerText } from './words.ts';

export const BUTTON_LINK =
  'inline-flex h-9 items-center justify-center rounded-lg border border-line bg-paper px-3.5 font-medium shadow-xs hover:bg-sunken';

/** The way back to the list of rules. */
export function BackToRules() {
  return (
    <Link
      to="/settings/$page"
      params={{ page: 'automation' }}
      className="mb-3 inline-flex h-9 items-center gap-2 rounded-lg px-2 font-medium text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Icon name="left" />
      {t('rules.back')}
    </Link>
  );
}

/** One rule: what it says, a way to try it, and its history. */
export function RulePage() {
  const { ruleId } = useParams({ from: '/signed-in/settings/automation/$ruleId' });
  const [asked, ask] = useQuery({
    query: RuleById,
    variables: { id: ruleId },
    requestPolicy: 'cache-and-network',
  });
  useFresh('rules', asked, ask);
  const { data, error } = asked;
  const rule = data?.automationRule;
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <BackToRules />
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {data && !rule ? <Notice>{t('rules.gone')}</Notice> : null}
      {rule ? (
        <>
          <SettingsSection title={rule.name} hint={rule.description ?? undefined}>
            <div className="flex flex-wrap items-center gap-3">
              <RuleSwitch rule={rule} />
              <span aria-hidden="true" className="grow text-ink-soft">
                {t(rule.isEnabled ? 'rules.enabled' : 'rules.off')}
              </span>
              <Link
                to="/settings/automation/$ruleId/edit"
                params={{ ruleId: rule.id }}
                className={BUTTON_LINK}
              >
                {t('rules.edit')}
              </Link>
              <Button look="danger" onClick={() => setDeleting(true)}>
                {t('rules.delete')}
              </Button>
            </div>
            <Paused rule={rule} />
            <Says definition={rule.definition as Definition} />
          </SettingsSection>
          {rule.trigger === 'WEBHOOK_RECEIVED' ? <HookPanel rule={rule} /> : null}
          {rule.trigger === 'MANUAL' ? <RunByHand rule={rule} /> : null}
          <TryOut
            trigger={causeOf((rule.definition as Definition).trigger)}
            definition={() => rule.definition as Definition}
          />
          {isToldByThePast(rule.trigger ?? '') ? <BacktestPanel rule={rule} /> : null}
          {isApplicable((rule.definition as Definition).trigger) ? <ApplyPanel rule={rule} /> : null}
          <History ruleId={rule.id} />
          {deleting ? <DeleteRule rule={rule} onClose={() => setDeleting(false)} /> : null}
        </>
      ) : null}
    </>
  );
}

/** What a rule says, in words. */
function Says({ definition }: { definition: Definition }) {
  const { trigger, condition, steps, scope } = definition;
  const part = (title: string, content: ReactNode) => (
    <div className="gap-4 py-2 sm:flex">
      <dt className="w-16 shrink-0 font-medium text-ink-soft">{title}</dt>
      <dd className="min-w-0 grow">{content}</dd>
    </div>
  );
  return (
    <dl className="mt-4 divide-y divide-line border-t border-line">
      {part(t('rules.summary.when'), triggerText(trigger))}
      {hasPlace(causeOf(trigger))
        ? part(t('rules.summary.where'), <ScopeText trigger={causeOf(trigger)} scope={scope} />)
        : null}
      {part(
        t('rules.summary.if'),
        condition ? <ConditionView condition={condition} /> : t('rules.summary.always'),
      )}
      {part(
        t('rules.summary.then'),
        <ol className="list-decimal space-y-1 pl-5">
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one version of a rule do not move.
            <li key={index}>
              <EffectText effect={step.action} />
              {step.condition ? <ConditionView condition={step.condition} /> : null}
            </li>
          ))}
        </ol>,
      )}
    </dl>
  );
}

function ScopeText({ trigger, scope }: { trigger: string; scope: Definition['scope'] }) {
  const { calendars } = useHome();
  switch (scope?.kind) {
    case 'CALENDARS': {
      const nameOf = (id: string) => calendars.find((one) => one.id === id)?.name ?? t('rules.lostCalendar');
      return t('rules.summary.calendars', { names: scope.calendarIds.map(nameOf).join(', ') });
    }
    case 'ORGANISATION':
      return t('rules.summary.organisation');
    case 'RESOURCES':
      return <ResourceNames ids={scope.resourceIds} />;
    default:
      return t(tellsOfReservation(trigger) ? 'rules.summary.own' : 'rules.summary.everywhere');
  }
}
