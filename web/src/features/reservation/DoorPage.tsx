import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { ConnectionDot } from '@/features/calendar/ConnectionDot.tsx';
import { useHome } from '@/features/calendar/useHome.ts';
import { useNow } from '@/features/calendar/useNow.ts';
import { ResourceById } from '@/features/resource/documents.ts';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { wallAt } from '@/lib/wall.ts';
import { instantsOf } from '@/lib/windows.ts';
import { isKnownZone } from '@/lib/zones.ts';
import { Notice } from '@/ui/Notice.tsx';
import { Explain } from './documents.ts';
import { doorAt, doorStretches } from './door.ts';
import { useClock } from './useClock.ts';
import { useRefresh } from './useRefresh.ts';

const route = getRouteApi('/signed-in/door/$resourceId');
const AGAIN_MS = 1000;
const LOOKS = {
  free: 'bg-accent-wash text-accent-strong',
  taken: 'bg-danger-wash text-danger',
  closed: 'bg-sunken text-ink-soft',
} as const;

/** One resource on a display beside its door: whether one can go in, until when, and what comes today. */
export function DoorPage() {
  const { resourceId } = route.useParams();
  const { viewer } = useHome();
  const [asked, ask] = useQuery({ query: ResourceById, variables: { id: resourceId } });
  useFresh('resources', asked, ask);
  const resource = asked.data?.resource;
  const zone = resource && isKnownZone(resource.timeZone) ? resource.timeZone : 'UTC';
  // A new day is a new question.
  const today = useNow(zone).toPlainDate();
  const { from, to } = instantsOf({ from: today, to: today.add({ days: 1 }) }, zone);
  const [explained, explain] = useQuery({
    query: Explain,
    variables: { resourceId, from, to, quantity: 1 },
    pause: !resource,
  });
  useFresh('reservations', explained, explain, !resource);
  useRefresh('reservations', 15_000);
  const now = useClock(AGAIN_MS);
  const style: Style = { locale: viewer?.locale ?? 'en', hourCycle: viewer?.hourCycle ?? 'H23' };
  const stretches = useMemo(() => doorStretches(explained.data?.resourceExplain ?? []), [explained.data]);
  const { current, next } = doorAt(stretches, now);
  const time = (instant: string) => timeText(wallAt(instant, zone), style);
  const error = asked.error ?? explained.error;
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDateTime();
  return (
    <main className={`flex min-h-full flex-col gap-[4vmin] p-[6vmin] ${current ? LOOKS[current.state] : ''}`}>
      <header className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-[6vmin] leading-tight font-semibold">{resource?.name}</h1>
        <p className="text-[4vmin] tabular-nums">
          {dateText(clock, style, { weekday: 'long', day: 'numeric', month: 'long' })},{' '}
          {timeText(clock, style)}
        </p>
      </header>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {asked.data && !resource ? <Notice>{t('failure.notFound')}</Notice> : null}
      <div className="grow" aria-live="polite">
        {current ? (
          <>
            <p className="text-[13vmin] leading-none font-bold">{t(`door.${current.state}`)}</p>
            <p className="mt-[2vmin] text-[5vmin]">{t('door.until', { time: time(current.end) })}</p>
            {current.summary || current.reason ? (
              <p className="mt-[2vmin] text-[5vmin] font-medium">{current.summary ?? current.reason}</p>
            ) : null}
          </>
        ) : null}
      </div>
      <section aria-label={t('door.next')}>
        <h2 className="text-[3.2vmin] font-semibold">{t('door.next')}</h2>
        {explained.data && next.length === 0 ? <p className="text-[3.2vmin]">{t('door.nothing')}</p> : null}
        <ul className="text-[3.2vmin] tabular-nums">
          {next.slice(0, 5).map(({ start, end, summary }) => (
            <li key={start}>
              {time(start)} – {time(end)} {summary ?? t('door.taken')}
            </li>
          ))}
        </ul>
      </section>
      <ConnectionDot />
    </main>
  );
}
