import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { Evaluation, PlannedStep } from './definition.ts';
import { type Backtest, RuleBacktest, type RuleNode } from './documents.ts';
import { PlannedSteps } from './PlannedSteps.tsx';
import { TraceView } from './TraceView.tsx';

const DAYS = [7, 30, 90] as const;
const DAY_MS = 86_400_000;

interface Result {
  from: string;
  until: string;
  first: Backtest;
  items: Backtest['items'];
  after: string | null;
}

/** How often a rule would have run of late, and what it would have done each time. Nothing is done. */
export function BacktestPanel({ rule }: { rule: RuleNode }) {
  const client = useClient();
  const [days, setDays] = useState<number>(30);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  async function ask(from: string, until: string, after: string | null): Promise<Backtest | null> {
    setBusy(true);
    setFailure(null);
    const variables = { definition: rule.definition, ruleId: rule.id, from, until, after };
    const { data, error } = await client
      .query(RuleBacktest, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (error) setFailure(failureText(error));
    return data?.ruleBacktest ?? null;
  }

  async function begin(submitted: FormEvent) {
    submitted.preventDefault();
    const now = Date.now();
    const [from, until] = [now - days * DAY_MS, now].map((at) => new Date(at).toISOString());
    if (!from || !until) return;
    const first = await ask(from, until, null);
    setResult(first ? { from, until, first, items: first.items, after: first.endCursor ?? null } : null);
  }

  async function more() {
    if (!result) return;
    const next = await ask(result.from, result.until, result.after);
    if (!next) return;
    setResult({ ...result, items: [...result.items, ...next.items], after: next.endCursor ?? null });
  }

  return (
    <SettingsSection title={t('rules.backtest.title')} hint={t('rules.backtest.hint')}>
      <form onSubmit={(submitted) => void begin(submitted)} className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('rules.backtest.stretch')}
          value={String(days)}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {t('rules.backtest.days', { days: count })}
            </option>
          ))}
        </SelectField>
        <Button type="submit" busy={busy}>
          {t('rules.backtest.button')}
        </Button>
      </form>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {failure ? <Notice>{failure}</Notice> : null}
        {result ? (
          <p className="mb-2 font-medium">
            {tn(
              result.first.isComplete ? 'rules.backtest.would' : 'rules.backtest.wouldSoFar',
              result.first.wouldRun,
            )}
          </p>
        ) : null}
      </div>
      {result && result.items.length > 0 ? (
        <ul aria-label={t('rules.backtest.title')} className="divide-y divide-line">
          {result.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is there stays, more is added at the end.
            <li key={index} className="py-2">
              <Item item={item} />
            </li>
          ))}
        </ul>
      ) : null}
      {result?.after ? (
        <Button className="mt-2" busy={busy} onClick={() => void more()}>
          {t('rules.backtest.more')}
        </Button>
      ) : null}
    </SettingsSection>
  );
}

function Item({ item }: { item: Backtest['items'][number] }) {
  const { viewer, zone } = useHome();
  const when = viewer ? instantText(item.at, zone, viewer) : item.at;
  return (
    <details>
      <summary className="rounded-md">
        <span className="font-medium">{item.title ?? t('rules.backtest.noEvent')}</span>{' '}
        <span className="text-ink-soft">{when}</span>
      </summary>
      <div className="mt-2 space-y-2 pl-4">
        <TraceView evaluation={item.evaluation as Evaluation} />
        <PlannedSteps steps={item.steps as PlannedStep[]} />
      </div>
    </details>
  );
}
