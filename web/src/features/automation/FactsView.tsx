import { t } from '@/lib/i18n.ts';
import { flatten } from './facts.ts';
import { useSay } from './useSay.ts';
import { fieldText } from './words.ts';

/** All that was known when a rule looked, by its names. */
export function FactsView({ facts }: { facts: unknown }) {
  const { fact } = useSay();
  return (
    <details>
      <summary className="w-fit rounded-md text-ink-soft hover:text-ink">{t('rules.try.values')}</summary>
      <dl className="mt-2 divide-y divide-line text-[0.8125rem]">
        {flatten(facts).map(([path, value]) => (
          <div key={path} className="gap-3 py-1 sm:flex">
            <dt className="shrink-0 text-ink-faint sm:w-56">{fieldText(path)}</dt>
            <dd className="min-w-0 break-words">{fact(path, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
