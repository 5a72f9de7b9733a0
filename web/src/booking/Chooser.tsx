import { useEffect, useMemo, useState } from 'react';
import type { PublicBookingSlotsQuery, PublicBookingSlotsQueryVariables } from '@/gql/graphql.ts';
import { Button } from '@/ui/Button.tsx';
import { PUBLIC_BOOKING_SLOTS } from './documents.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { FailureNotice } from './Shell.tsx';
import { type Slot, Times } from './Times.tsx';
import { t, tn } from './texts.ts';
import {
  byDay,
  type Day,
  dayOf,
  dayText,
  type Month,
  monthSpan,
  plusDays,
  plusMonths,
  type Reading,
  startOfDay,
} from './time.ts';
import { useAsked } from './useAsked.ts';

/** What is offered: a page, and what of it. */
export interface Offer {
  slug: string;
  /** The zone of the dates. */
  timeZone: string;
  earliestDate: Day;
  latestDate: Day;
  duration: number;
  resourceId: string | null;
  quantity: number;
}

/** How many empty months are passed over before the first one is shown. */
const MOST_EMPTY = 6;

/** A month of free days beside the times of one of them, all in the guest's zone. */
export function Chooser({
  offer,
  reading,
  round = 0,
  initial,
  onShow,
  onChoose,
}: {
  offer: Offer;
  reading: Reading;
  /** Another number asks again what is free. */
  round?: number;
  /** An instant on the day that is shown first. */
  initial?: number;
  /** Told an instant on the day whose times are shown. */
  onShow?: (at: number) => void;
  onChoose: (slot: Slot) => void;
}) {
  const { zone, locale } = reading;
  const today = dayOf(Date.now(), zone);
  const earliest = dayOf(startOfDay(offer.earliestDate, offer.timeZone), zone);
  const latest = dayOf(startOfDay(plusDays(offer.latestDate, 1), offer.timeZone) - 1, zone);
  const begin = initial === undefined ? undefined : dayOf(initial, zone);
  const [month, setMonth] = useState<Month>((begin ?? earliest).slice(0, 7));
  const [chosen, setChosen] = useState<{ day: Day; byHand: boolean } | null>(
    begin ? { day: begin, byHand: false } : null,
  );
  const [passed, setPassed] = useState(begin ? MOST_EMPTY : 0);
  const [from, to] = monthSpan(month, zone);
  const { data, error, again } = useAsked<PublicBookingSlotsQuery, PublicBookingSlotsQueryVariables>(
    PUBLIC_BOOKING_SLOTS,
    {
      slug: offer.slug,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      duration: offer.duration,
      resourceId: offer.resourceId,
      quantity: offer.quantity,
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another round asks again.
  useEffect(() => {
    if (round > 0) again();
  }, [round]);
  const slots = data?.publicBookingPage?.slots;
  const days = useMemo(() => (slots ? byDay(slots, zone) : undefined), [slots, zone]);
  const counts = useMemo(
    () => days && new Map([...days].map(([day, { length }]) => [day, length] as const)),
    [days],
  );
  const nextMonth = plusMonths(month, 1);
  const hasNext = nextMonth <= latest.slice(0, 7);

  useEffect(() => {
    if (!days || passed >= MOST_EMPTY) return;
    // Until something was found or done: then the month stays where it is.
    if (days.size > 0 || !hasNext) setPassed(MOST_EMPTY);
    else {
      setPassed(passed + 1);
      setMonth(nextMonth);
    }
  }, [days, passed, hasNext, nextMonth]);

  const monthName = (one: Month) => dayText(`${one}-01`, locale, { month: 'long', year: 'numeric' });
  const firstFree = days?.keys().next().value;
  const day = chosen?.day.startsWith(month) ? chosen.day : firstFree;
  const shownAt = startOfDay(day ?? `${month}-01`, zone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another day is told.
  useEffect(() => onShow?.(shownAt), [shownAt]);
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_13rem]">
      <div>
        <MonthGrid
          {...{ month, day, today, earliest, latest, counts, locale }}
          onMonth={(next) => {
            setPassed(MOST_EMPTY);
            setMonth(next);
          }}
          onDay={(next) => setChosen({ day: next, byHand: true })}
        />
        <p role="status" className="sr-only">
          {days ? tn('month.days', days.size, { month: monthName(month) }) : error ? '' : t('page.loading')}
        </p>
        {days?.size === 0 ? (
          <div className="mt-3 flex flex-wrap items-center gap-3 rounded-lg bg-sunken px-3 py-2.5 text-ink-soft">
            <span>{t('month.empty', { month: monthName(month) })}</span>
            {hasNext ? (
              <Button
                onClick={() => {
                  setPassed(MOST_EMPTY);
                  setMonth(nextMonth);
                }}
              >
                {t('month.toNext', { month: monthName(nextMonth) })}
              </Button>
            ) : (
              <span>{t('month.over', { date: dayText(latest, locale, { dateStyle: 'long' }) })}</span>
            )}
          </div>
        ) : null}
      </div>
      <div className="min-w-0 lg:border-l lg:border-line lg:pl-6">
        {error ? <FailureNotice error={error} onRetry={again} /> : null}
        {days && days.size > 0 ? (
          <Times
            day={day}
            slots={(day && days.get(day)) || []}
            reading={reading}
            takesFocus={chosen?.byHand === true && chosen.day === day}
            onChoose={onChoose}
          />
        ) : null}
      </div>
    </div>
  );
}
