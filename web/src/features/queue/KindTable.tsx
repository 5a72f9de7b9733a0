import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import type { Kind, Queue } from './documents.ts';
import { ageText, kindText, rateText } from './words.ts';

const NUMBERS = ['due', 'scheduled', 'running', 'retrying', 'dead', 'diedLately'] as const;
const NUMBER = 'py-2 pr-4 text-right tabular-nums';

/** How much there is of each kind of work. */
export function KindTable({
  queue,
  locale,
  busy,
  onRetryAll,
}: {
  queue: Queue;
  locale: string;
  busy: boolean;
  onRetryAll: (kind: string) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="overflow-x-auto" tabIndex={0} aria-label={t('queue.byKind')}>
      <table className="w-full text-left text-[0.8125rem]">
        <caption className="sr-only">{t('queue.byKind')}</caption>
        <thead className="text-ink-soft">
          <tr className="align-bottom">
            <th scope="col" className="py-1.5 pr-4 font-medium">
              {t('queue.kind')}
            </th>
            {NUMBERS.map((column) => (
              <th
                key={column}
                scope="col"
                className="py-1.5 pr-4 text-right font-medium"
                title={t(`queue.${column}Hint`)}
              >
                {t(`queue.${column}`)}
              </th>
            ))}
            <th scope="col" className="py-1.5 pr-4 text-right font-medium">
              {t('queue.rate')}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              {t('queue.oldest')}
            </th>
            <th scope="col" className="py-1.5 font-medium">
              <span className="sr-only">{t('queue.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {queue.kinds.map((kind) => (
            <tr key={kind.kind}>
              <th scope="row" className="py-2 pr-4 font-medium">
                {kindText(kind.kind)}
              </th>
              {NUMBERS.map((column) => (
                <td key={column} className={`${NUMBER} ${lookOf(kind, column)}`}>
                  {kind[column]}
                </td>
              ))}
              <td className={NUMBER}>{rateText(kind.succeededPerMinute, locale)}</td>
              <td className="py-2 pr-4 whitespace-nowrap">
                {kind.dueSince ? ageText(kind.dueSince, queue.at) : t('queue.noneDue')}
              </td>
              <td className="py-1.5 text-right">
                {kind.dead > 0 ? (
                  <Button
                    busy={busy}
                    onClick={() => onRetryAll(kind.kind)}
                    aria-label={t('queue.retryAllOf', { kind: kindText(kind.kind) })}
                  >
                    {t('queue.retryAll')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function lookOf(kind: Kind, column: (typeof NUMBERS)[number]): string {
  if (kind[column] === 0) return 'text-ink-faint';
  return column === 'dead' || column === 'diedLately' ? 'font-medium text-danger' : '';
}
