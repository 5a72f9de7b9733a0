import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { errorCode } from '@/data/client.ts';
import { failureText } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextArea } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { Definition, Evaluation, PlannedStep } from './definition.ts';
import { type DryRun, RuleDryRun } from './documents.ts';
import { FactsView } from './FactsView.tsx';
import { PlannedSteps } from './PlannedSteps.tsx';
import { aboutOf, type Chosen, isMissing, SubjectPicker } from './SubjectPicker.tsx';
import { TraceView } from './TraceView.tsx';
import { subjectOf } from './vocabulary.ts';
import { inWords } from './words.ts';

interface Props {
  /** What the rule waits for. */
  trigger: string;
  /** What the rule says now; null when it is not a rule yet, and that was said where it is wrong. */
  definition: () => Definition | null;
  /** The server's reasons why it is none. Without this they are shown here. */
  onFaulty?: (message: string) => void;
}

type Result =
  | { kind: 'done'; about: Chosen | null; dryRun: DryRun }
  | { kind: 'failed'; message: string }
  | { kind: 'faulty' };

/** Shows what a rule would do about something that there is, and why, with nothing done. */
export function TryOut({ trigger, definition, onFaulty }: Props) {
  const subject = subjectOf(trigger) ?? 'NOTHING';
  const client = useClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState(false);
  const [body, setBody] = useState('{\n  \n}');
  const [bodyFault, setBodyFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (result) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);

  async function attempt(submitted: FormEvent) {
    submitted.preventDefault();
    setMissing(isMissing(trigger, chosen));
    if (isMissing(trigger, chosen)) return;
    const said = definition();
    if (!said) return setResult({ kind: 'faulty' });
    const read = trigger === 'WEBHOOK_RECEIVED' ? bodyOf(body) : { json: null };
    setBodyFault(read.fault);
    if (read.fault) return;
    setBusy(true);
    const variables = { definition: said, ...aboutOf(trigger, chosen), body: read.json };
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
    setResult({ kind: 'done', about: chosen, dryRun: data.ruleDryRun });
  }

  return (
    <SettingsSection title={t(`rules.try.title.${subject}`)} hint={t(`rules.try.hint.${subject}`)}>
      <form onSubmit={(submitted) => void attempt(submitted)} className="space-y-3">
        <SubjectPicker
          trigger={trigger}
          chosen={chosen}
          isMissing={missing}
          onChoose={(one) => {
            setChosen(one);
            setMissing(false);
          }}
        />
        {trigger === 'WEBHOOK_RECEIVED' ? (
          <TextArea
            label={t('rules.try.body')}
            className="font-mono"
            rows={5}
            spellCheck={false}
            value={body}
            error={bodyFault}
            onChange={(changed) => setBody(changed.target.value)}
          />
        ) : null}
        <Button type="submit" busy={busy}>
          {t(result?.kind === 'done' ? 'rules.try.again' : 'rules.try.button')}
        </Button>
      </form>
      <div ref={outcome} aria-live="polite" className="mt-4 empty:hidden">
        {result?.kind === 'failed' ? <Notice>{result.message}</Notice> : null}
        {result?.kind === 'faulty' ? <Notice>{t('rules.try.faulty')}</Notice> : null}
        {result?.kind === 'done' ? <Outcome about={result.about} dryRun={result.dryRun} /> : null}
      </div>
    </SettingsSection>
  );
}

/** What was typed as the body of a message. */
function bodyOf(text: string): { json: unknown; fault?: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { json: null, fault: t('rules.call.notJson', { reason }) };
  }
}

function verdictOf({ wouldRun, reason }: DryRun, about: Chosen | null): string {
  if (about) {
    const { title } = about;
    if (wouldRun) return t('rules.try.wouldRun', { title });
    return t('rules.try.wouldNot', { title, reason: inWords(reason ?? '') });
  }
  return wouldRun
    ? t('rules.try.wouldRunAlone')
    : t('rules.try.wouldNotAlone', { reason: inWords(reason ?? '') });
}

function Outcome({ about, dryRun }: { about: Chosen | null; dryRun: DryRun }) {
  const steps = dryRun.steps as PlannedStep[];
  return (
    <div className="space-y-4">
      <p
        className={`rounded-lg px-3 py-2.5 font-medium ${dryRun.wouldRun ? 'bg-accent-wash text-accent-strong' : 'bg-warn-wash text-warn'}`}
      >
        {verdictOf(dryRun, about)}
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
          <PlannedSteps steps={steps} />
        </section>
      ) : null}
      <FactsView facts={dryRun.facts} />
    </div>
  );
}
