import { useConnection } from '@/data/DataProvider.tsx';
import { t } from '@/lib/i18n.ts';

const LOOKS = { open: 'bg-ok', connecting: 'bg-warn animate-pulse', closed: 'bg-danger' } as const;

/** Whether changes from elsewhere arrive. */
export function ConnectionDot() {
  const state = useConnection();
  return (
    <span
      role="status"
      data-connection={state}
      title={t(`live.${state}Hint`)}
      className="flex items-center gap-1.5 text-[0.8125rem] text-ink-soft"
    >
      <span aria-hidden="true" className={`size-2 rounded-full ${LOOKS[state]}`} />
      <span className="max-sm:sr-only">{t(`live.${state}`)}</span>
    </span>
  );
}
