import { useCallback, useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { usePages } from '@/data/usePages.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { Reservations } from '@/features/reservation/documents.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { instantOf } from '@/lib/wall.ts';
import { Combobox } from '@/ui/Combobox.tsx';
import { TextField } from '@/ui/Field.tsx';
import type { Chosen } from './SubjectPicker.tsx';

interface Props {
  chosen: Chosen | null;
  error?: string;
  onChoose: (chosen: Chosen) => void;
}

/** Days before and after the chosen one. */
const REACH_DAYS = 30;
const MOST_SHOWN = 50;

/** A reservation that the viewer can see, found by its code, its title or what is reserved, around a day. */
export function ReservationPicker({ chosen, error, onChoose }: Props) {
  const { viewer, zone } = useHome();
  const [day, setDay] = useState(() => Temporal.Now.plainDateISO(zone).toString());
  const middle = day || Temporal.Now.plainDateISO(zone).toString();
  const variables = useMemo(() => {
    const around = Temporal.PlainDate.from(middle);
    const at = (date: Temporal.PlainDate) => instantOf(date.toPlainDateTime(), zone).toString();
    const [from, to] = [at(around.subtract({ days: REACH_DAYS })), at(around.add({ days: REACH_DAYS + 1 }))];
    return { filter: { from, to }, after: null };
  }, [middle, zone]);
  const { nodes } = usePages(Reservations, variables, (data) => data.reservations, 'reservations');

  const options = useMemo(() => {
    const distance = (start: string) => Math.abs(Date.parse(start) - Date.parse(`${middle}T12:00:00Z`));
    return [...nodes]
      .sort((a, b) => distance(a.start) - distance(b.start))
      .map(({ id, code, summary, start, items }) => {
        const names = items.flatMap(({ resource }) => (resource ? [resource.name] : [])).join(', ');
        const when = viewer ? instantText(start, zone, viewer) : start;
        const label = [summary || names, code].filter(Boolean).join(' · ');
        return { value: id, label, detail: [summary ? names : '', when].filter(Boolean).join(', ') };
      });
  }, [nodes, middle, viewer, zone]);

  const search = useCallback(
    (typed: string) => {
      const wanted = typed.trim().toLocaleLowerCase();
      const fits = (text: string) => text.toLocaleLowerCase().includes(wanted);
      return options.filter(({ label, detail }) => fits(label) || fits(detail)).slice(0, MOST_SHOWN);
    },
    [options],
  );

  return (
    <div className="flex flex-wrap gap-3">
      <Combobox
        className="min-w-56 grow"
        label={t('rules.try.reservation')}
        text={chosen?.title ?? ''}
        value={chosen?.id ?? ''}
        search={search}
        placeholder={t('rules.try.searchReservation')}
        none={t('rules.try.noReservations', { days: REACH_DAYS * 2 })}
        error={error}
        onChoose={(id) => {
          const found = options.find(({ value }) => value === id);
          if (found) onChoose({ id, title: found.label });
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
