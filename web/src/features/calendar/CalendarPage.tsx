import { useEffect, useMemo, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { stale, TOPICS } from '@/data/signal.ts';
import { EventEditor } from '@/features/event/EventEditor.tsx';
import { useEditor } from '@/features/event/useEditor.ts';
import { useEventActions } from '@/features/event/useEventActions.tsx';
import { DropZone } from '@/features/import/DropZone.tsx';
import { ImportDialog } from '@/features/import/ImportDialog.tsx';
import { useStartImport } from '@/features/import/ImportsProvider.tsx';
import type { TaskNode } from '@/features/task/documents.ts';
import { TaskEditor } from '@/features/task/TaskEditor.tsx';
import { useDueTasks } from '@/features/task/useTasks.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { daysOf, instantsOf, step, type View } from '@/lib/windows.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { Agenda } from './Agenda.tsx';
import { FirstCalendar } from './FirstCalendar.tsx';
import { Grid } from './Grid.tsx';
import { Header } from './Header.tsx';
import { Sidebar } from './Sidebar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { mayWrite, useHome } from './useHome.ts';
import { useNow } from './useNow.ts';
import { useOccurrences } from './useOccurrences.ts';

interface Props {
  view: View;
  /** Absent means today. */
  date?: string;
  /** The event or the occurrence that is to be opened once it is shown. */
  opening?: string;
  onOpened: () => void;
  onShow: (view: View, date?: string) => void;
}

export function CalendarPage({ view, date: dateParam, opening, onOpened, onShow }: Props) {
  const home = useHome();
  const { viewer, calendars, zone } = home;
  const today = useNow(zone).toPlainDate();
  const date = dateParam ? Temporal.PlainDate.from(dateParam) : today;
  const weekStart = viewer?.weekStart ?? 'MONDAY';
  const style: Style = useMemo(
    () => ({ locale: viewer?.locale ?? 'en', hourCycle: viewer?.hourCycle ?? 'H23' }),
    [viewer?.locale, viewer?.hourCycle],
  );
  const range = daysOf(view, date, weekStart);
  const { from, to } = instantsOf(range, zone);
  const { occurrences, busy, truncated, fetching, error } = useOccurrences(calendars, from, to, zone);

  const tasks = useDueTasks(calendars, from, to);
  const [task, setTask] = useState<TaskNode | null>(null);

  const actions = useEventActions(zone, style);
  const editor = useEditor({ calendars, zone, load: actions.mutations.load });
  const startImport = useStartImport();
  const toast = useToast();
  const [importing, setImporting] = useState<{ files: File[]; calendarId: string } | null>(null);
  const [sidebar, setSidebar] = useState(false);
  const main = useRef<HTMLElement>(null);
  const writable = calendars.filter(mayWrite);
  const isFirst = viewer !== null && calendars.length === 0 && !home.fetching;
  const openImport = (files: File[], calendarId = writable[0]?.id) => {
    if (calendarId) setImporting({ files, calendarId });
    else if (!home.fetching) toast(t('import.noCalendar'), 'error');
  };

  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (!opening || opened.current === opening) return;
    const found = occurrences.find((one) => [one.id, one.event.id, one.seriesId].includes(opening));
    if (!found) return;
    opened.current = opening;
    editor.open(found);
    onOpened();
  });

  const newEvent = () => editor.openNew(suggestedSpan(date, today, zone));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input, textarea, select, dialog, [role=menu]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') {
        event.preventDefault();
        newEvent();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const shared = {
    zone,
    style,
    occurrences,
    busy,
    tasks,
    calendars,
    onOpen: editor.open,
    onOpenTask: setTask,
  };
  return (
    <DropZone onFiles={(files) => openImport(files)}>
      <div className="flex h-full flex-col">
        <button
          type="button"
          onClick={() => main.current?.focus()}
          className="sr-only z-40 rounded-lg bg-paper px-4 py-2 font-medium shadow-lift focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          {t('page.skip')}
        </button>
        <Header
          viewer={viewer}
          mayCreate={writable.length > 0}
          onNew={newEvent}
          onImport={() => openImport([])}
          onSidebar={() => setSidebar(true)}
        />
        <div className="flex min-h-0 grow">
          <Sidebar
            open={sidebar}
            onClose={() => setSidebar(false)}
            date={date}
            today={today}
            weekStart={weekStart}
            style={style}
            zone={zone}
            viewerId={viewer?.id}
            calendars={calendars}
            groups={home.groups}
            isKnown={viewer !== null}
            onPick={(day) => {
              setSidebar(false);
              onShow(view, day.toString());
            }}
            onImport={(calendar) => openImport([], calendar.id)}
          />
          <main
            ref={main}
            tabIndex={-1}
            className="flex min-w-0 grow flex-col gap-3 px-3 pt-1 pb-3 outline-none sm:px-4"
          >
            <Toolbar
              view={view}
              date={date}
              weekStart={weekStart}
              style={style}
              onView={(next) => onShow(next, dateParam)}
              onStep={(by) => onShow(view, step(view, date, by).toString())}
              onToday={() => onShow(view)}
            />
            {home.error || error ? (
              <Notice>
                <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                  {home.error ?? error}
                  <Button onClick={askAgain}>{t('page.retry')}</Button>
                </div>
              </Notice>
            ) : null}
            {truncated ? <Notice look="warn">{t('grid.truncated')}</Notice> : null}
            <div className="relative flex min-h-0 grow flex-col">
              <div
                data-fetching={fetching || home.fetching}
                inert={isFirst}
                className="min-h-0 grow overflow-auto rounded-xl border border-line bg-paper shadow-xs"
              >
                {view === 'agenda' ? (
                  <div className="px-4">
                    <Agenda {...shared} range={range} today={today} fetching={fetching || home.fetching} />
                  </div>
                ) : (
                  <Grid
                    key={zone}
                    {...shared}
                    view={view}
                    date={date}
                    weekStart={weekStart}
                    onSelect={editor.openNew}
                    onDay={(day) => onShow('day', day.toString())}
                    onMove={(...move) => void actions.move(...move)}
                    onResize={(...resize) => void actions.resize(...resize)}
                  />
                )}
              </div>
              {isFirst ? <FirstCalendar zone={zone} /> : null}
            </div>
          </main>
        </div>
      </div>
      {editor.opened ? (
        <EventEditor
          key={editor.opened.key}
          subject={editor.opened.subject}
          initial={editor.opened.initial}
          {...{ calendars, zone, style, actions }}
          onClose={editor.close}
        />
      ) : null}
      {task ? <TaskEditor {...{ task, calendars, zone }} onClose={() => setTask(null)} /> : null}
      {importing ? (
        <ImportDialog
          calendars={writable}
          calendarId={importing.calendarId}
          dropped={importing.files}
          locale={style.locale}
          onClose={() => setImporting(null)}
          onStart={(files, calendarId) => {
            setImporting(null);
            for (const file of files) void startImport(file, calendarId);
          }}
        />
      ) : null}
      {actions.questions}
    </DropZone>
  );
}

/** What the page shows, from the server. */
function askAgain() {
  for (const topic of TOPICS) stale.emit(topic);
}

/** The next full hour when the shown date is today, else nine in the morning. */
function suggestedSpan(date: Temporal.PlainDate, today: Temporal.PlainDate, zone: string) {
  const hour = date.equals(today) ? Math.min(22, Temporal.Now.plainTimeISO(zone).hour + 1) : 9;
  const start = date.toPlainDateTime({ hour });
  return { allDay: false, start, end: start.add({ hours: 1 }) };
}
