import { Temporal } from 'temporal-polyfill';
import type { ResourceNode } from '@/features/resource/documents.ts';
import type { ResourceUtilisationQuery, UtilisationPeriod } from '@/gql/graphql.ts';
import { countText, rangeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { useScope } from './scope.ts';
import { type Sum, sumOf, type UseNode } from './utilisation.ts';

const NUMBER = 'py-1.5 pl-4 text-right tabular-nums';
const COLUMNS = ['open', 'reserved', 'share', 'reservations', 'noShows', 'cancellations'] as const;

/** The use of resources: a line for all of the time, then one for each period. */
export function UtilisationTable({
  found,
  resources,
  by,
}: {
  found: ResourceUtilisationQuery['resourceUtilisation'];
  resources: ResourceNode[];
  by: UtilisationPeriod;
}) {
  const rows = resources.flatMap((resource) => {
    const own = found.find(({ resourceId }) => resourceId === resource.id);
    return own ? [{ resource, periods: own.periods }] : [];
  });
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-2xl text-left">
        <caption className="sr-only">{t('use.title')}</caption>
        <thead className="text-[0.8125rem] text-ink-soft">
          <tr>
            <th scope="col" className="py-1.5 font-medium">
              {t('use.period')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="py-1.5 pl-4 text-right font-medium">
                {t(`use.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ resource, periods }) => (
          <tbody key={resource.id} className="border-t border-line">
            <tr className="font-semibold">
              <th scope="rowgroup" className="py-2 pr-2">
                {resource.name}
              </th>
              <Numbers use={sumOf(periods)} />
            </tr>
            {periods.map((one) => (
              <tr key={one.start} className="text-[0.8125rem] text-ink-soft">
                <th scope="row" className="py-1.5 pl-4 font-normal whitespace-nowrap">
                  <Period use={one} by={by} />
                </th>
                <Numbers use={one} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Period({ use, by }: { use: UseNode; by: UtilisationPeriod }) {
  const { style } = useScope();
  const first = Temporal.PlainDate.from(use.start);
  const last = Temporal.PlainDate.from(use.end).subtract({ days: 1 });
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return rangeText(first, last, style, by === 'DAY' ? { weekday: 'short', ...day } : day);
}

function Numbers({ use }: { use: Sum }) {
  const { locale } = useScope().style;
  const hours = (count: number) => countText(Math.round(count * 10) / 10, locale);
  return (
    <>
      <td className={NUMBER}>{hours(use.capacityHours)}</td>
      <td className={NUMBER}>{hours(use.reservedHours)}</td>
      <td className={NUMBER}>
        <Share share={use.share ?? null} />
      </td>
      <td className={NUMBER}>{countText(use.reservations, locale)}</td>
      <td className={NUMBER}>{countText(use.noShows, locale)}</td>
      <td className={NUMBER}>{countText(use.cancellations, locale)}</td>
    </>
  );
}

/** A part of the whole in words and as a small bar; nothing where there is no whole. */
function Share({ share }: { share: number | null }) {
  if (share === null) return <span className="text-ink-faint">{t('use.closed')}</span>;
  const percent = Math.round(share * 100);
  return (
    <span className="flex items-center justify-end gap-2">
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full bg-accent" style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
      <span className="min-w-10">{t('use.percent', { percent })}</span>
    </span>
  );
}
