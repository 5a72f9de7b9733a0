import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHome } from '@/features/calendar/useHome.ts';
import { useTasks } from '@/features/task/useTasks.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Combobox } from '@/ui/Combobox.tsx';
import { Checkbox } from '@/ui/Field.tsx';
import type { Chosen } from './SubjectPicker.tsx';

interface Props {
  chosen: Chosen | null;
  error?: string;
  onChoose: (task: Chosen) => void;
}

const MOST_SHOWN = 50;
/** The server is asked when nobody has typed for so long. */
const REST_MS = 200;

/** A task found by its title or notes, those that are due first at the top: an open one, unless others are wanted, too. */
export function TaskPicker({ chosen, error, onChoose }: Props) {
  const { viewer, zone, calendars } = useHome();
  const [typed, setTyped] = useState('');
  const [withClosed, setWithClosed] = useState(false);
  const wanted = useRested(typed.trim());
  const filter = {
    ...(withClosed ? {} : { statuses: ['NEEDS_ACTION' as const, 'IN_PROCESS' as const] }),
    ...(wanted && { search: wanted }),
  };
  const { nodes, isFirst } = useTasks(filter, 'DUE', MOST_SHOWN, 1);

  const options = useMemo(() => {
    const nameOf = (id: string) => calendars.find((calendar) => calendar.id === id)?.name;
    return nodes.map(({ id, summary, description, dueAt, calendar }) => ({
      value: id,
      label: summary,
      detail: (dueAt && viewer ? instantText(dueAt, zone, viewer) : nameOf(calendar.id)) ?? '',
      description: description ?? '',
    }));
  }, [nodes, calendars, viewer, zone]);

  // What was found for what was typed before stays only as far as it fits.
  const search = useCallback(
    (now: string) => {
      const part = now.trim().toLocaleLowerCase();
      const fits = (text: string) => text.toLocaleLowerCase().includes(part);
      return options.filter(({ label, description }) => fits(label) || fits(description));
    },
    [options],
  );

  return (
    <div className="space-y-2">
      <Combobox
        className="sm:max-w-md"
        label={t('rules.manual.task')}
        text={chosen?.title ?? ''}
        value={chosen?.id ?? ''}
        search={search}
        placeholder={t('rules.try.searchTask')}
        none={t(isFirst || wanted !== typed.trim() ? 'page.loading' : 'rules.try.noTasks')}
        error={error}
        onType={setTyped}
        onChoose={(id) => {
          const found = options.find(({ value }) => value === id);
          if (found) onChoose({ id, title: found.label });
        }}
      />
      <Checkbox
        label={t('rules.try.closedTasks')}
        checked={withClosed}
        onChange={(event) => setWithClosed(event.target.checked)}
      />
    </div>
  );
}

/** A text once it has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}
