import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { t, tn } from './texts.ts';
import {
  type Day,
  daysOfMonth,
  dayText,
  firstWeekday,
  type Month,
  plusDays,
  plusMonths,
  sameDayIn,
  weekdayOf,
} from './time.ts';

interface Props {
  month: Month;
  /** The day that is chosen, or that the keyboard stands on. */
  day: Day | undefined;
  today: Day;
  earliest: Day;
  latest: Day;
  /** How many times each day has; undefined while that is asked for. */
  counts: ReadonlyMap<Day, number> | undefined;
  locale: string;
  onMonth: (month: Month) => void;
  onDay: (day: Day) => void;
}

/** Where a key leads from a day; undefined for a key that leads nowhere. */
function moved(key: string, from: Day, first: number): Day | undefined {
  const intoWeek = (weekdayOf(from) - first + 7) % 7;
  const month = from.slice(0, 7);
  switch (key) {
    case 'ArrowLeft':
      return plusDays(from, -1);
    case 'ArrowRight':
      return plusDays(from, 1);
    case 'ArrowUp':
      return plusDays(from, -7);
    case 'ArrowDown':
      return plusDays(from, 7);
    case 'Home':
      return plusDays(from, -intoWeek);
    case 'End':
      return plusDays(from, 6 - intoWeek);
    case 'PageUp':
      return sameDayIn(plusMonths(month, -1), from);
    case 'PageDown':
      return sameDayIn(plusMonths(month, 1), from);
  }
  return undefined;
}

/** A month as a grid in which one day has the focus; arrows move it by days and weeks, Page Up and Page Down by months. */
export function MonthGrid(props: Props) {
  const { month, day, today, earliest, latest, counts, locale, onMonth, onDay } = props;
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef<Day | null>(null);
  const hintId = useId();
  const days = daysOfMonth(month);
  const name = dayText(`${month}-01`, locale, { month: 'long', year: 'numeric' });
  const first = firstWeekday(locale);
  const before = (weekdayOf(days[0] ?? '') - first + 7) % 7;
  const weeks: (Day | null)[][] = [];
  const cells = [...Array<null>(before).fill(null), ...days];
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7));
  const isFree = (one: Day) => (counts?.get(one) ?? 0) > 0;
  const firstFree = days.find(isFree);
  const inMonth = day?.startsWith(month) ? day : undefined;
  const stop = inMonth ?? firstFree ?? (today.startsWith(month) ? today : days[0]);

  useEffect(() => {
    if (!wanted.current?.startsWith(month)) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
    wanted.current = null;
  }, [month]);

  const focus = (to: Day) => {
    const bounded = to < earliest ? earliest : to > latest ? latest : to;
    if (bounded.startsWith(month)) {
      grid.current?.querySelector<HTMLElement>(`[data-day="${bounded}"]`)?.focus();
      return;
    }
    wanted.current = bounded;
    onMonth(bounded.slice(0, 7));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).dataset.day;
    if (!from) return;
    const to = moved(event.key, from, first);
    if (!to) return;
    event.preventDefault();
    focus(to);
  };

  return (
    <section aria-label={name}>
      <header className="mb-3 flex items-center justify-between">
        <h2 className="text-base font-semibold">{name}</h2>
        <div className="-mr-2 flex">
          <IconButton
            label={t('month.previous')}
            disabled={month <= earliest.slice(0, 7)}
            onClick={() => onMonth(plusMonths(month, -1))}
          >
            <Icon name="left" />
          </IconButton>
          <IconButton
            label={t('month.next')}
            disabled={month >= latest.slice(0, 7)}
            onClick={() => onMonth(plusMonths(month, 1))}
          >
            <Icon name="right" />
          </IconButton>
        </div>
      </header>
      <p id={hintId} className="sr-only">
        {t('month.keys')}
      </p>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of days (WAI-ARIA APG, date picker).
        role="grid"
        aria-label={name}
        aria-describedby={hintId}
        aria-busy={counts === undefined}
        onKeyDown={onKeyDown}
        className="w-full table-fixed border-separate border-spacing-1"
      >
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => {
              // 2024-01-01 was a Monday.
              const weekday = plusDays('2024-01-01', first - 1 + index);
              return (
                <th
                  key={weekday}
                  scope="col"
                  abbr={dayText(weekday, locale, { weekday: 'long' })}
                  className="pb-1 text-[0.75rem] font-medium text-ink-faint"
                >
                  {dayText(weekday, locale, { weekday: 'short' })}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((one, index) =>
                one ? (
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid.
                  // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus.
                  <td key={one} role="gridcell" className="p-0" aria-selected={one === day}>
                    <DayButton
                      day={one}
                      count={counts?.get(one) ?? 0}
                      isKnown={counts !== undefined}
                      isPossible={one >= earliest && one <= latest}
                      isToday={one === today}
                      isChosen={one === day}
                      isStop={one === stop}
                      locale={locale}
                      onDay={onDay}
                    />
                  </td>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place before the first.
                  <td key={index} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DayButton(props: {
  day: Day;
  count: number;
  isKnown: boolean;
  isPossible: boolean;
  isToday: boolean;
  isChosen: boolean;
  isStop: boolean;
  locale: string;
  onDay: (day: Day) => void;
}) {
  const { day, count, isKnown, isPossible, isToday, isChosen, isStop, locale, onDay } = props;
  const date = dayText(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const words = isToday ? t('month.today', { day: date }) : date;
  const isFree = count > 0;
  const look = isChosen
    ? 'bg-accent text-on-accent font-semibold'
    : isFree
      ? 'bg-accent-wash text-accent-strong font-semibold hover:ring-2 hover:ring-accent'
      : isKnown || !isPossible
        ? 'text-ink-faint'
        : 'bg-sunken text-ink-faint motion-safe:animate-pulse';
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      aria-disabled={!isFree || undefined}
      aria-current={isToday ? 'date' : undefined}
      aria-label={isFree ? tn('month.free', count, { day: words }) : t('month.none', { day: words })}
      onClick={() => (isFree ? onDay(day) : undefined)}
      className={`relative flex h-11 w-full items-center justify-center rounded-lg tabular-nums transition-colors ${isFree ? '' : 'cursor-default!'} ${look}`}
    >
      {Number(day.slice(8))}
      {isToday ? (
        <span aria-hidden="true" className="absolute bottom-1.5 size-1 rounded-full bg-current" />
      ) : null}
    </button>
  );
}
