import { t } from '@/lib/i18n.ts';
import type { PlannedStep } from './definition.ts';
import { EffectText } from './EffectText.tsx';
import { TraceView } from './TraceView.tsx';

/** What the steps of a rule come to, each with its condition. */
export function PlannedSteps({ steps }: { steps: PlannedStep[] }) {
  return (
    <ol className="list-decimal space-y-2 pl-5">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an answer do not move.
        <li key={index}>
          {step.effect ? <EffectText effect={step.effect} /> : null}
          {step.fault ? <p className="text-danger">{step.fault}</p> : null}
          {step.effect || step.fault ? null : t('rules.stepState.SKIPPED')}
          {step.condition.trace ? <TraceView evaluation={step.condition} /> : null}
        </li>
      ))}
    </ol>
  );
}
