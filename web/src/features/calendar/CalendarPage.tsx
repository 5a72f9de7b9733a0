import { Temporal } from 'temporal-polyfill';
import type { Style } from '@/lib/format.ts';
import { daysOf, instantsOf, step, type View } from '@/lib/windows.ts';
import { Agenda } from './Agenda.tsx';
import { Grid } from './Grid.tsx';
import { MiniMonth } from './MiniMonth.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useHome } from './useHome.ts';
import { useOccurrences } from './useOccurrences.ts';

export function CalendarPage({
  view,
  date: dateText,
  onShow,
}: {
  view: View;
  date?: string;
  onShow: (view: View, date?: string) => void;
}) {
  const home = useHome();
  const today = Temporal.Now.plainDateISO(home.zone);
  const date = dateText ? Temporal.PlainDate.from(dateText) : today;
  const weekStart = home.viewer?.weekStart ?? 'MONDAY';
  const style: Style = { locale: home.viewer?.locale ?? 'en', hourCycle: home.viewer?.hourCycle ?? 'H23' };
  const range = daysOf(view, date, weekStart);
  const window_ = instantsOf(range, home.zone);
  const { occurrences, fetching } = useOccurrences(home.calendars, window_.from, window_.to, home.zone);
  return (
    <div className="flex h-full">
      <aside className="w-64 p-3">
        <MiniMonth
          date={date}
          today={today}
          weekStart={weekStart}
          style={style}
          onPick={(d) => onShow(view, d.toString())}
        />
      </aside>
      <main className="flex min-w-0 grow flex-col p-3">
        <Toolbar
          view={view}
          date={date}
          weekStart={weekStart}
          style={style}
          onView={(next) => onShow(next, dateText)}
          onStep={(by) => onShow(view, step(view, date, by).toString())}
          onToday={() => onShow(view)}
        />
        <div className="min-h-0 grow pt-3">
          {view === 'agenda' ? (
            <Agenda
              {...{ range, today, zone: home.zone, style, occurrences, calendars: home.calendars, fetching }}
              onOpen={() => {}}
            />
          ) : (
            <Grid
              {...{ view, date, zone: home.zone, weekStart, style, occurrences, calendars: home.calendars }}
              onSelect={() => {}}
              onOpen={() => {}}
              onDay={(day) => onShow('day', day.toString())}
              onMove={(_o, _d, _a, revert) => revert()}
              onResize={(_o, _d, revert) => revert()}
            />
          )}
        </div>
      </main>
    </div>
  );
}
