import { useEffect, useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Provider, useQuery } from 'urql';
import { errorCode } from '@/data/client.ts';
import { failureText } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { Agenda } from '@/features/calendar/Agenda.tsx';
import { Grid } from '@/features/calendar/Grid.tsx';
import { Toolbar } from '@/features/calendar/Toolbar.tsx';
import { useOccurrences } from '@/features/calendar/useOccurrences.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { daysOf, instantsOf, step, type View } from '@/lib/windows.ts';
import { zoneLabel } from '@/lib/zoneNames.ts';
import { Notice } from '@/ui/Notice.tsx';
import { LinkedCalendar } from './documents.ts';
import { publicClient } from './publicClient.ts';

/** How often the page looks for changes: it has no session to be told by. */
const REFRESH_MS = 60_000;

/** The page of a public link, by itself or in a frame. The link's secret stands behind the `#`, which no server is sent. */
export function PublicPage() {
  const [secret, setSecret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const onHash = () => setSecret(window.location.hash.slice(1));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const client = useMemo(() => publicClient(secret), [secret]);
  return secret ? (
    <Provider value={client} key={secret}>
      <LinkedPage />
    </Provider>
  ) : (
    <Gone />
  );
}

function Gone() {
  return (
    <main className="grid min-h-full place-items-center px-4 text-center">
      <div>
        <h1 className="mb-2 text-lg font-semibold">{t('public.gone')}</h1>
        <p className="text-ink-soft">{t('public.goneHint')}</p>
      </div>
    </main>
  );
}

function LinkedPage() {
  const [{ data, error }, ask] = useQuery({ query: LinkedCalendar });
  useEffect(() => {
    const timer = setInterval(() => {
      ask({ requestPolicy: 'network-only' });
      stale.emit('occurrences');
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [ask]);
  const calendar = data?.calendars.nodes[0];
  if (errorCode(error) === 'UNAUTHENTICATED' || (data && !calendar)) return <Gone />;
  if (!calendar) {
    return (
      <main className="grid min-h-full place-items-center px-4">
        {error ? <Notice>{failureText(error)}</Notice> : <p role="status">{t('page.loading')}</p>}
      </main>
    );
  }
  return <Shown calendars={[{ ...calendar, isVisible: true }]} />;
}

function Shown({ calendars }: { calendars: Parameters<typeof useOccurrences>[0] }) {
  const [calendar] = calendars;
  const zone = calendar?.timeZone ?? 'UTC';
  const today = Temporal.Now.zonedDateTimeISO(zone).toPlainDate();
  const [view, setView] = useState<View>('week');
  const [date, setDate] = useState(today);
  const style: Style = useMemo(() => ({ locale: navigator.language, hourCycle: 'H23' }), []);
  const range = daysOf(view, date, 'MONDAY');
  const { from, to } = instantsOf(range, zone);
  const { occurrences, busy, fetching, error } = useOccurrences(calendars, from, to, zone);
  const shared = { zone, style, occurrences, busy, calendars };
  return (
    <main className="flex h-full flex-col gap-3 p-3">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-lg font-semibold">{calendar?.name}</h1>
        <p className="text-[0.8125rem] text-ink-faint">{t('zone.shownIn', { zone: zoneLabel(zone) })}</p>
      </header>
      <Toolbar
        view={view}
        date={date}
        weekStart="MONDAY"
        style={style}
        onView={setView}
        onStep={(by) => setDate(step(view, date, by))}
        onToday={() => setDate(today)}
      />
      {error ? <Notice>{error}</Notice> : null}
      <div className="min-h-0 grow overflow-auto rounded-xl border border-line bg-paper">
        {view === 'agenda' ? (
          <div className="px-4">
            <Agenda {...shared} range={range} today={today} fetching={fetching} />
          </div>
        ) : (
          <Grid
            key={zone}
            {...shared}
            readOnly
            onOpen={nothing}
            view={view}
            date={date}
            weekStart="MONDAY"
            onSelect={nothing}
            onDay={(day) => {
              setDate(day);
              setView('day');
            }}
            onMove={nothing}
            onResize={nothing}
          />
        )}
      </div>
    </main>
  );
}

/** Whoever has a link looks, and changes nothing. */
function nothing(): void {}
