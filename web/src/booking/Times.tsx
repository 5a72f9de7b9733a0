import { useEffect, useRef } from 'react';
import { t } from './texts.ts';
import { clockText, type Day, dayText, type Reading } from './time.ts';

export interface Slot {
  start: string;
  end: string;
}

/** The times of one day; choosing a day leads here. */
export function Times({
  day,
  slots,
  reading,
  takesFocus,
  onChoose,
}: {
  day: Day | undefined;
  slots: readonly Slot[];
  reading: Reading;
  /** Whether the day was chosen by hand: then the first time has the focus. */
  takesFocus: boolean;
  onChoose: (slot: Slot) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day takes the focus again.
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('button')?.focus();
  }, [day, takesFocus]);
  if (!day) return <p className="text-ink-faint">{t('times.none')}</p>;
  const words = dayText(day, reading.locale, { weekday: 'long', day: 'numeric', month: 'long' });
  if (slots.length === 0) return <p className="text-ink-faint">{t('times.noneOn', { day: words })}</p>;
  return (
    <>
      <h2 className="mb-3 text-base font-semibold lg:h-9 lg:leading-9">{words}</h2>
      <ul
        ref={list}
        aria-label={t('times.of', { day: words })}
        className="-m-1 grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2 p-1 lg:max-h-96 lg:grid-cols-1 lg:overflow-y-auto"
      >
        {slots.map((slot) => (
          <li key={slot.start}>
            <button
              type="button"
              onClick={() => onChoose(slot)}
              className="h-11 w-full rounded-lg border border-line bg-paper px-2 font-medium tabular-nums transition-colors hover:border-accent hover:bg-accent-wash hover:text-accent-strong"
            >
              {clockText(Date.parse(slot.start), reading)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
