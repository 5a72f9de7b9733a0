import { type ReactNode, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useAct } from '@/data/useAct.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { leadsSomewhere, SubjectLink } from '@/features/shell/SubjectLink.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import type { Action, Evaluation } from './definition.ts';
import { type RunNode, RunReplay, RunRetry } from './documents.ts';
import { EffectText } from './EffectText.tsx';
import { FactsView } from './FactsView.tsx';
import { TraceView } from './TraceView.tsx';
import { inWords, titleOf, tookText, word } from './words.ts';

const LOOKS: Record<string, string> = {
  SUCCEEDED: 'bg-accent-wash text-accent-strong',
  PARTIAL: 'bg-warn-wash text-warn',
  FAILED: 'bg-danger-wash text-danger',
  DEAD: 'bg-danger-wash text-danger',
};

/** A run: how it ended; when it is open, why it ran and what it did. */
export function RunRow({ run, onChanged }: { run: RunNode; onChanged: () => void }) {
  const { viewer, zone } = useHome();
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);
  const state = run.state ?? 'PENDING';
  const took = run.finishedAt
    ? Temporal.Instant.from(run.createdAt).until(run.finishedAt).total('milliseconds')
    : null;
  return (
    <li>
      <details className="group py-1">
        <summary className="flex list-none items-start gap-3 rounded-lg px-1 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <Icon
            name="right"
            size={16}
            className="mt-0.5 text-ink-faint transition-transform group-open:rotate-90"
          />
          <span className="min-w-0 grow">
            <span className="font-medium break-words">{titleOf(run.facts, run.trigger)}</span>
            <span className="block text-[0.8125rem] text-ink-faint">
              {when(run.happenedAt)} · {run.trigger ? word('trigger', run.trigger) : null} ·{' '}
              {t('rules.run.version', { version: run.definitionVersion })}
              {took === null ? null : ` · ${t('rules.run.duration', { duration: tookText(took) })}`}
            </span>
          </span>
          <span
            className={`shrink-0 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium ${LOOKS[state] ?? 'bg-sunken text-ink-soft'}`}
          >
            {t(`rules.run.state.${state}`)}
          </span>
        </summary>
        <div className="space-y-4 pt-2 pb-3 pl-8 max-sm:pl-2">
          {run.subjectId && leadsSomewhere(run.subjectId) ? (
            <p>
              <SubjectLink id={run.subjectId} className="text-accent-strong underline underline-offset-2">
                {t('rules.run.open')}
              </SubjectLink>
            </p>
          ) : null}
          {run.skippedBecause ? <p>{t('rules.run.notBy', { reason: inWords(run.skippedBecause) })}</p> : null}
          {run.evaluation ? (
            <Part title={t('rules.run.why')}>
              <TraceView evaluation={run.evaluation as Evaluation} />
            </Part>
          ) : null}
          {state === 'SKIPPED' ? null : (
            <Part title={t('rules.run.did')}>
              <Steps run={run} />
            </Part>
          )}
          {state === 'PENDING' ? (
            <p className="text-ink-soft">{t('rules.run.due', { when: when(run.dueAt) })}</p>
          ) : null}
          {run.causedBy.length > 0 ? (
            <p className="text-ink-soft">{tn('rules.run.causedBy', run.causedBy.length)}</p>
          ) : null}
          {run.facts ? <FactsView facts={run.facts} /> : null}
          <Again run={run} onChanged={onChanged} />
        </div>
      </details>
    </li>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      {children}
    </section>
  );
}

function Steps({ run }: { run: RunNode }) {
  if (run.steps.length === 0) return <p className="text-ink-faint">{t('rules.run.nothing')}</p>;
  return (
    <ol className="space-y-3">
      {run.steps.map((step) => (
        <li key={`${step.step}.${step.attempt}`}>
          <p className="text-[0.8125rem] text-ink-faint">
            {t('rules.run.step', { number: step.step + 1 })}
            {step.attempt > 1 ? `, ${t('rules.run.attempt', { attempt: step.attempt })}` : null} ·{' '}
            <span className={step.state === 'FAILED' ? 'text-danger' : ''}>
              {step.state ? t(`rules.stepState.${step.state}`) : null}
            </span>{' '}
            · {tookText(step.milliseconds)}
          </p>
          {step.effect ? <EffectText effect={step.effect as Action} /> : null}
          {step.error ? <p className="break-words text-danger">{step.error}</p> : null}
          {step.result && step.state !== 'SUCCEEDED' ? (
            <p className="text-[0.8125rem] text-ink-soft">
              {t('rules.run.result')}: <code className="break-all">{JSON.stringify(step.result)}</code>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Tries a run again from the action that failed, or plays it again from its beginning. */
function Again({ run, onChanged }: { run: RunNode; onChanged: () => void }) {
  const { act, busy } = useAct();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  // A second answer to the same question must not be a second run.
  const key = useRef('');
  const failed = run.state === 'PARTIAL' || run.state === 'FAILED' || run.state === 'DEAD';
  const ended = failed || run.state === 'SUCCEEDED' || run.state === 'CANCELLED';
  if (!ended) return null;

  async function retry() {
    const done = await act(RunRetry, { input: { id: run.id } }, (data) => data.automationRunRetry);
    if (done) toast(t('rules.run.retried'));
    onChanged();
  }

  async function replay() {
    const input = { id: run.id, idempotencyKey: key.current };
    const done = await act(RunReplay, { input }, (data) => data.automationRunReplay);
    setAsking(false);
    if (done) toast(t('rules.run.replayed'));
    onChanged();
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      {failed ? (
        <Button busy={busy} title={t('rules.run.retryHint')} onClick={() => void retry()}>
          {t('rules.run.retry')}
        </Button>
      ) : null}
      <Button
        onClick={() => {
          key.current = randomId();
          setAsking(true);
        }}
      >
        {t('rules.run.replay')}
      </Button>
      {asking ? (
        <Confirm
          question={t('rules.run.replayQuestion')}
          action={t('rules.run.replay')}
          busy={busy}
          onConfirm={() => void replay()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
