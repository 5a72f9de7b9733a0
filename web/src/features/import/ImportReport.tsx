import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useHome } from '@/features/calendar/useHome.ts';
import type { ImportOutcome } from '@/gql/graphql';
import { bytesText, countText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Progress } from '@/ui/Progress.tsx';
import { isFinished, useImport } from './ImportTray.tsx';
import { ReportPage } from './ReportPage.tsx';

const OUTCOMES: ImportOutcome[] = ['CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED'];

/** What became of each object in an imported file. */
export function ImportReport({ id }: { id: string }) {
  const { node, fetching } = useImport(id);
  const locale = useHome().viewer?.locale ?? 'en';
  const [outcome, setOutcome] = useState<ImportOutcome | 'ALL'>('ALL');
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  if (!node) {
    return (
      <p className="p-10 text-center text-ink-soft">{t(fetching ? 'page.loading' : 'failure.notFound')}</p>
    );
  }
  const figures = [
    ['report.total', node.total],
    ['report.created', node.created],
    ['report.updated', node.updated],
    ['report.unchanged', node.unchanged],
    ['report.skipped', node.skipped],
    ['report.repaired', node.repaired],
  ] as const;
  return (
    <main className="mx-auto max-w-5xl space-y-5 px-4 py-6">
      <Link to="/" className="inline-flex items-center gap-1 text-ink-soft hover:text-ink">
        <Icon name="left" size={16} />
        {t('report.back')}
      </Link>
      <header>
        <h1 className="text-xl font-semibold tracking-tight break-words">
          {t('report.title', { file: node.fileName })}
        </h1>
        <p className="text-ink-soft">
          {t('report.at', { bytes: bytesText(node.byteSize, locale), calendar: node.calendar.name })} ·{' '}
          {t(`import.${node.status}`)}
        </p>
        {isFinished(node.status) ? null : (
          <Progress label={t('report.progress')} value={node.bytesProcessed} max={node.byteSize} />
        )}
      </header>
      {node.failure ? <Notice>{node.failure}</Notice> : null}
      <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-6">
        {figures.map(([label, value]) => (
          <div key={label} className="bg-paper px-4 py-3">
            <dt className="text-[0.8125rem] text-ink-soft">{t(label)}</dt>
            <dd className="text-xl font-semibold tabular-nums" data-figure={label.slice(7)}>
              {countText(value, locale)}
            </dd>
          </div>
        ))}
      </dl>
      <SelectField
        className="w-48"
        label={t('report.filter')}
        value={outcome}
        onChange={(event) => {
          setOutcome(event.target.value as ImportOutcome | 'ALL');
          setCursors([null]);
        }}
      >
        <option value="ALL">{t('report.all')}</option>
        {OUTCOMES.map((one) => (
          <option key={one} value={one}>
            {t(`outcome.${one}`)}
          </option>
        ))}
      </SelectField>
      <div className="overflow-x-auto rounded-xl border border-line bg-paper">
        <table className="w-full min-w-lg text-left">
          <thead>
            <tr className="border-b border-line text-[0.8125rem] text-ink-soft">
              <th scope="col" className="px-4 py-2 font-medium">
                {t('report.line')}
              </th>
              <th scope="col" className="px-4 py-2 font-medium">
                {t('report.object')}
              </th>
              <th scope="col" className="px-4 py-2 font-medium">
                {t('report.outcome')}
              </th>
              <th scope="col" className="px-4 py-2 font-medium">
                {t('report.why')}
              </th>
            </tr>
          </thead>
          {cursors.map((after, index) => (
            <ReportPage
              key={`${outcome} ${after ?? ''}`}
              id={id}
              after={after}
              outcome={outcome === 'ALL' ? null : outcome}
              progress={node.total}
              isLast={index === cursors.length - 1}
              onMore={(cursor) => setCursors((now) => [...now, cursor])}
            />
          ))}
        </table>
      </div>
    </main>
  );
}
