import { Temporal } from 'temporal-polyfill';
import { dateText } from '@/lib/format.ts';
import { t, tn } from '@/lib/i18n.ts';
import { daysOf } from '@/lib/windows.ts';
import { useScope } from './scope.ts';

/** A month with how many starts each day has; a day leads to its slots. */
export function MonthSlots({
  date,
  free,
  onDay,
}: {
  date: Temporal.PlainDate;
  /** Date to count. */
  free: Map<string, number>;
  onDay: (date: Temporal.PlainDate) => void;
}) {
  const { viewer, zone, style } = useScope();
  const { from, to } = daysOf('month', date, viewer.weekStart);
  const days = Array.from({ length: from.until(to).days }, (_, index) => from.add({ days: index }));
  const today = Temporal.Now.plainDateISO(zone);
  const most = Math.max(1, ...free.values());
  return (
    <div>
      <div aria-hidden="true" className="mb-1 grid grid-cols-7 gap-1 text-[0.8125rem] text-ink-soft">
        {days.slice(0, 7).map((day) => (
          <span key={day.dayOfWeek} className="text-center">
            {dateText(day, style, { weekday: 'short' })}
          </span>
        ))}
      </div>
      <ol className="grid grid-cols-7 gap-1">
        {days.map((day) => {
          const count = day.month === date.month ? (free.get(day.toString()) ?? 0) : 0;
          const words = dateText(day, style, { weekday: 'long', day: 'numeric', month: 'long' });
          if (day.month !== date.month) return <li key={day.toString()} />;
          return (
            <li key={day.toString()}>
              <button
                type="button"
                disabled={Temporal.PlainDate.compare(day, today) < 0}
                aria-label={`${words}, ${tn('book.starts', count)}`}
                onClick={() => onDay(day)}
                className={`flex h-16 w-full flex-col justify-between rounded-lg border p-1.5 text-left transition-colors hover:border-accent disabled:opacity-45 sm:h-20 sm:p-2 ${count > 0 ? 'border-line bg-paper' : 'border-transparent bg-sunken'}`}
              >
                <span
                  className={`tabular-nums ${day.equals(today) ? 'font-bold text-accent-strong' : 'font-medium'}`}
                >
                  {day.day}
                </span>
                <span className="flex items-center gap-1.5 text-[0.75rem] text-ink-soft">
                  {count > 0 ? (
                    <>
                      <span
                        aria-hidden="true"
                        className="h-1.5 rounded-full bg-accent max-sm:hidden"
                        style={{ width: `${Math.max(12, (count / most) * 60)}%` }}
                      />
                      {count}
                    </>
                  ) : (
                    <span className="max-sm:sr-only">{t('book.none')}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
