import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { errorCode } from '@/data/client.ts';
import { failureText } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { Definition, Evaluation, PlannedStep } from './definition.ts';
import { type DryRun, RuleDryRun } from './documents.ts';
import { EffectText } from './EffectText.tsx';
import { type ChosenEvent, EventPicker } from './EventPicker.tsx';
import { FactsView } from './FactsView.tsx';
import { TraceView } from './TraceView.tsx';
import { inWords } from './words.ts';

interface Props {
  /** What the rule says now; null when it is not a rule yet, and that was said where it is wrong. */
  definition: () => Definition | null;
  /** The server's reasons why it is none. Without this they are shown here. */
  onFaulty?: (message: string) => void;
}

type Result =
  | { kind: 'done'; event: ChosenEvent; dryRun: DryRun }
  | { kind: 'failed'; message: string }
  | { kind: 'faulty' };

/** Shows what a rule would do about an event, and why, with nothing done. */
export function TryOut({ definition, onFaulty }: Props) {
  const client = useClient();
  const [event, setEvent] = useState<ChosenEvent | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (result) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);

  async function attempt(submitted: FormEvent) {
    submitted.preventDefault();
    setMissing(event === null);
    if (!event) return;
    const said = definition();
    if (!said) return setResult({ kind: 'faulty' });
    setBusy(true);
    const variables = { definition: said, eventId: event.id };
    const { data, error } = await client
      .query(RuleDryRun, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (onFaulty && errorCode(error) === 'BAD_USER_INPUT') {
      onFaulty(error?.graphQLErrors[0]?.message ?? '');
      return setResult({ kind: 'faulty' });
    }
    if (error) return setResult({ kind: 'failed', message: failureText(error) });
    if (!data?.ruleDryRun) return setResult({ kind: 'failed', message: t('rules.try.unseen') });
    setResult({ kind: 'done', event, dryRun: data.ruleDryRun });
  }

  return (
    <SettingsSection title={t('rules.try.title')} hint={t('rules.try.hint')}>
      <form onSubmit={(submitted) => void attempt(submitted)} className="space-y-3">
        <EventPicker
          chosen={event}
          error={missing ? t('rules.try.chooseFirst') : undefined}
          onChoose={(chosen) => {
            setEvent(chosen);
            setMissing(false);
          }}
        />
        <Button type="submit" busy={busy}>
          {t(result?.kind === 'done' ? 'rules.try.again' : 'rules.try.button')}
        </Button>
      </form>
      <div ref={outcome} aria-live="polite" className="mt-4 empty:hidden">
        {result?.kind === 'failed' ? <Notice>{result.message}</Notice> : null}
        {result?.kind === 'faulty' ? <Notice>{t('rules.try.faulty')}</Notice> : null}
        {result?.kind === 'done' ? <Outcome event={result.event} dryRun={result.dryRun} /> : null}
      </div>
    </SettingsSection>
  );
}

function Outcome({ event, dryRun }: { event: ChosenEvent; dryRun: DryRun }) {
  const steps = dryRun.steps as PlannedStep[];
  const { title } = event;
  return (
    <div className="space-y-4">
      <p
        className={`rounded-lg px-3 py-2.5 font-medium ${dryRun.wouldRun ? 'bg-accent-wash text-accent-strong' : 'bg-warn-wash text-warn'}`}
      >
        {dryRun.wouldRun
          ? t('rules.try.wouldRun', { title })
          : t('rules.try.wouldNot', { title, reason: inWords(dryRun.reason ?? '') })}
      </p>
      {dryRun.evaluation ? (
        <section>
          <h3 className="mb-1 font-medium">{t('rules.try.conditions')}</h3>
          <TraceView evaluation={dryRun.evaluation as Evaluation} />
        </section>
      ) : null}
      {steps.length > 0 ? (
        <section>
          <h3 className="mb-1 font-medium">{t('rules.try.effects')}</h3>
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
        </section>
      ) : null}
      <FactsView facts={dryRun.facts} />
    </div>
  );
}
