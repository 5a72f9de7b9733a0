import { useEffect, useState } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { dateText, type Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { daysOf, type Weekday } from '@/lib/windows.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';

interface Props {
  date: Temporal.PlainDate;
  today: Temporal.PlainDate;
  weekStart: Weekday;
  style: Style;
  onPick: (date: Temporal.PlainDate) => void;
}

/** A small month to jump with; it pages on its own until the chosen date changes. */
export function MiniMonth({ date, today, weekStart, style, onPick }: Props) {
  const [month, setMonth] = useState(date.with({ day: 1 }));
  const key = date.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the date's text stands for the date.
  useEffect(() => setMonth(date.with({ day: 1 })), [key]);

  const { from, to } = daysOf('month', month, weekStart);
  const days: Temporal.PlainDate[] = [];
  for (let day = from; day.until(to).days > 0; day = day.add({ days: 1 })) days.push(day);

  return (
    <section aria-label={t('mini.label')}>
      <div className="mb-1 flex items-center justify-between pl-2">
        <span className="font-semibold">{dateText(month, style, { month: 'long', year: 'numeric' })}</span>
        <div>
          <IconButton
            label={t('mini.previous')}
            onClick={() => setMonth(month.subtract({ months: 1 }))}
            className="size-8"
          >
            <Icon name="left" size={16} />
          </IconButton>
          <IconButton
            label={t('mini.next')}
            onClick={() => setMonth(month.add({ months: 1 }))}
            className="size-8"
          >
            <Icon name="right" size={16} />
          </IconButton>
        </div>
      </div>
      <div className="grid grid-cols-7 text-center">
        {days.slice(0, 7).map((day) => (
          <span
            key={day.dayOfWeek}
            aria-hidden="true"
            className="pb-1 text-[0.6875rem] font-medium text-ink-faint"
          >
            {dateText(day, style, { weekday: 'narrow' })}
          </span>
        ))}
        {days.map((day) => {
          const isToday = day.equals(today);
          const chosen = day.equals(date);
          const other = day.month !== month.month;
          return (
            <button
              key={day.toString()}
              type="button"
              aria-label={dateText(day, style)}
              aria-current={isToday ? 'date' : undefined}
              aria-pressed={chosen}
              onClick={() => onPick(day)}
              className={`mx-auto size-8 rounded-full text-[0.8125rem] tabular-nums transition-colors ${
                isToday
                  ? 'bg-accent font-semibold text-on-accent'
                  : chosen
                    ? 'bg-accent-wash font-semibold text-ink'
                    : `hover:bg-sunken ${other ? 'text-ink-faint' : ''}`
              }`}
            >
              {day.day}
            </button>
          );
        })}
      </div>
    </section>
  );
}
