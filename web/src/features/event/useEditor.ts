import { useCallback, useState } from 'react';
import { failureText } from '@/data/outcome.ts';
import type { CalendarNode, OccurrenceNode } from '@/features/calendar/documents.ts';
import type { Selection } from '@/features/calendar/Grid.tsx';
import { mayWrite } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { useToast } from '@/ui/Toasts.tsx';
import type { Subject } from './EventEditor.tsx';
import { type EventForm, formOf, newForm } from './eventForm.ts';
import type { useEventMutations } from './useEventMutations.ts';

interface Opened {
  key: number;
  subject: Subject;
  initial: EventForm;
}

interface Options {
  calendars: CalendarNode[];
  zone: string;
  load: ReturnType<typeof useEventMutations>['load'];
}

let opened = 0;

/** Which event the editor is open on, if any. */
export function useEditor({ calendars, zone, load }: Options) {
  const [state, setState] = useState<Opened | null>(null);
  const toast = useToast();

  const openNew = useCallback(
    (span: Selection) => {
      const calendar = calendars.find((one) => one.isVisible && mayWrite(one)) ?? calendars.find(mayWrite);
      if (!calendar) return toast(t('calendar.none'), 'error');
      setState({ key: ++opened, subject: { kind: 'new' }, initial: newForm(span, calendar.id, zone) });
    },
    [calendars, zone, toast],
  );

  const open = useCallback(
    async (occurrence: OccurrenceNode) => {
      // Not yet answered by the server: there is nothing to load.
      if (occurrence.id.startsWith('pending:')) return;
      const { event, series, error } = await load(occurrence.id, occurrence.seriesId);
      if (!event) return toast(error ? failureText(error) : t('failure.notFound'), 'error');
      const whole = series ?? event;
      setState({
        key: ++opened,
        subject: { kind: 'existing', occurrence, event, series },
        initial: formOf(event, whole, occurrence, zone),
      });
    },
    [load, zone, toast],
  );

  const close = useCallback(() => setState(null), []);
  return { opened: state, openNew, open: (occurrence: OccurrenceNode) => void open(occurrence), close };
}
