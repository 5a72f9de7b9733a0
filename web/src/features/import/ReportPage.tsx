import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ImportOutcome } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { ImportItems } from './documents.ts';

const PAGE_ITEMS = 50;

const LOOKS: Record<ImportOutcome, string> = {
  CREATED: 'bg-accent-wash text-accent-strong',
  UPDATED: 'bg-accent-wash text-accent-strong',
  UNCHANGED: 'bg-sunken text-ink-soft',
  SKIPPED: 'bg-warn-wash text-warn',
};

interface Props {
  id: string;
  after: string | null;
  outcome: ImportOutcome | null;
  /** Objects done so far: when it grows, the page asks again. */
  progress: number;
  isLast: boolean;
  onMore: (cursor: string) => void;
}

/** One page of the report as a table body, with the way to the next one. */
export function ReportPage({ id, after, outcome, progress, isLast, onMore }: Props) {
  const [{ data, fetching }, ask] = useQuery({
    query: ImportItems,
    variables: { id, first: PAGE_ITEMS, after, outcomes: outcome ? [outcome] : null },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: progress is what makes it ask again.
  useEffect(() => ask({ requestPolicy: 'network-only' }), [progress, ask]);
  const items = data?.node?.__typename === 'Import' ? data.node.items : null;
  const next = items?.pageInfo.hasNextPage ? items.pageInfo.endCursor : null;

  if (!items || items.nodes.length === 0) {
    return (
      <tbody>
        <tr>
          <td colSpan={4} className="px-4 py-8 text-center text-ink-faint">
            {t(fetching ? 'page.loading' : 'report.none')}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody className="divide-y divide-line border-b border-line last:border-b-0">
      {items.nodes.map((item) => (
        <tr key={`${item.line} ${item.uid ?? ''} ${item.recurrenceId ?? ''}`} className="align-top">
          <td className="px-4 py-2 text-ink-soft tabular-nums">{item.line}</td>
          <td className="max-w-72 px-4 py-2">
            <div className="font-medium break-words">{item.summary || t('event.untitled')}</div>
            <div className="truncate text-[0.8125rem] text-ink-faint" title={item.uid ?? undefined}>
              {[item.component, item.recurrenceId, item.uid].filter(Boolean).join(' · ')}
            </div>
          </td>
          <td className="px-4 py-2">
            <span className={`rounded-full px-2 py-0.5 text-[0.8125rem] font-medium ${LOOKS[item.outcome]}`}>
              {t(`outcome.${item.outcome}`)}
            </span>
          </td>
          <td className="px-4 py-2 text-ink-soft">
            {item.reason ? <p>{item.reason}</p> : null}
            {item.repairs.length > 0 ? (
              <ul className="list-disc pl-4">
                {item.repairs.map((repair) => (
                  <li key={repair}>{repair}</li>
                ))}
              </ul>
            ) : null}
          </td>
        </tr>
      ))}
      {isLast && next ? (
        <tr>
          <td colSpan={4} className="px-4 py-3 text-center">
            <Button onClick={() => onMore(next)}>{t('report.more')}</Button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
