import { useCallback, useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useQuery } from 'urql';
import { useFresh } from '@/data/useFresh.ts';
import { Occurrences } from '@/features/calendar/documents.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { dateText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { instantOf, wallAt } from '@/lib/wall.ts';
import { Combobox } from '@/ui/Combobox.tsx';
import { TextField } from '@/ui/Field.tsx';
import type { Chosen } from './SubjectPicker.tsx';

interface Props {
  chosen: Chosen | null;
  error?: string;
  onChoose: (event: Chosen) => void;
}

/** Days before and after the chosen one. */
const REACH_DAYS = 60;
const MOST = 1000;
const MOST_SHOWN = 50;
/** The server takes at most this many calendars in one question. */
const MOST_CALENDARS = 50;

/** An event found by its title, around a day. Of a series the occurrence that is nearest to the day stands for all. */
export function EventPicker({ chosen, error, onChoose }: Props) {
  const { viewer, zone, calendars } = useHome();
  const [day, setDay] = useState(() => Temporal.Now.plainDateISO(zone).toString());
  const variables = useMemo(() => {
    const around = day ? Temporal.PlainDate.from(day) : Temporal.Now.plainDateISO(zone);
    const at = (date: Temporal.PlainDate) => instantOf(date.toPlainDateTime(), zone).toString();
    return {
      calendarIds: calendars.map(({ id }) => id).slice(0, MOST_CALENDARS),
      from: at(around.subtract({ days: REACH_DAYS })),
      to: at(around.add({ days: REACH_DAYS + 1 })),
      timeZone: zone,
      first: MOST,
    };
  }, [day, zone, calendars]);
  const isPaused = calendars.length === 0;
  const [asked, ask] = useQuery({ query: Occurrences, variables, pause: isPaused });
  useFresh('occurrences', asked, ask, isPaused);
  const nodes = asked.data?.occurrences.nodes;

  const events = useMemo(() => {
    const middle = day || Temporal.Now.plainDateISO(zone).toString();
    const distance = (instant: string) => Math.abs(Date.parse(instant) - Date.parse(`${middle}T12:00:00Z`));
    const nearest = [...(nodes ?? [])].sort((a, b) => distance(a.startsAt) - distance(b.startsAt));
    const found = new Map<string, { id: string; title: string; startsAt: string }>();
    for (const { event, summary, startsAt } of nearest) {
      const { id } = event;
      if (!found.has(id)) found.set(id, { id, title: summary || t('event.untitled'), startsAt });
    }
    return [...found.values()];
  }, [nodes, day, zone]);

  const search = useCallback(
    (typed: string) => {
      const wanted = typed.trim().toLocaleLowerCase();
      return events
        .filter(({ title }) => title.toLocaleLowerCase().includes(wanted))
        .slice(0, MOST_SHOWN)
        .map(({ id, title, startsAt }) => ({
          value: id,
          label: title,
          detail: viewer ? dateText(wallAt(startsAt, zone), viewer, { dateStyle: 'medium' }) : startsAt,
        }));
    },
    [events, viewer, zone],
  );

  return (
    <div className="flex flex-wrap gap-3">
      <Combobox
        className="min-w-56 grow"
        label={t('rules.try.event')}
        text={chosen?.title ?? ''}
        value={chosen?.id ?? ''}
        search={search}
        placeholder={t('rules.try.search')}
        none={t('rules.try.noEvents', { days: REACH_DAYS * 2 })}
        error={error}
        onChoose={(id) => {
          const event = events.find((one) => one.id === id);
          if (event) onChoose({ id, title: event.title });
        }}
      />
      <TextField
        label={t('rules.try.around')}
        type="date"
        value={day}
        onChange={(changed) => setDay(changed.target.value)}
      />
    </div>
  );
}
