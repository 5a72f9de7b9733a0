import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { usePoll } from '@/data/usePoll.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { RuleRuns } from './documents.ts';
import { RunRow } from './RunRow.tsx';

/** The change log does not tell of runs: how often the newest are asked for, while one goes on and while none does. */
const BUSY_MS = 1_500;
const IDLE_MS = 10_000;

/** The runs of a rule, the newest first. */
export function History({ ruleId }: { ruleId: string }) {
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: RuleRuns,
    variables: { id: ruleId, before: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('occurrences', asked, ask);
  const { data, error } = asked;
  const runs = data?.automationRule?.runs;
  const goesOn = runs?.nodes.some(({ state }) => state === 'PENDING' || state === 'RUNNING') ?? false;
  const refresh = () => ask({ requestPolicy: 'network-only' });

  usePoll(asked, ask, goesOn ? BUSY_MS : IDLE_MS);

  return (
    <SettingsSection title={t('rules.history.title')} hint={t('rules.history.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {runs?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('rules.history.none')}</p>
      ) : null}
      <ul className="divide-y divide-line" aria-label={t('rules.history.title')}>
        {runs?.nodes.toReversed().map((run) => (
          <RunRow key={run.id} run={run} onChanged={refresh} />
        ))}
      </ul>
      <Pager
        cursor={cursor}
        info={runs && { hasNextPage: runs.pageInfo.hasPreviousPage, endCursor: runs.pageInfo.startCursor }}
      />
    </SettingsSection>
  );
}
