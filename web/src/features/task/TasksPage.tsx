import { useEffect, useMemo, useRef, useState } from 'react';
import { mayWrite, useHome } from '@/features/calendar/useHome.ts';
import { useNow } from '@/features/calendar/useNow.ts';
import { AppHeader } from '@/features/shell/AppHeader.tsx';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { TaskNode } from './documents.ts';
import { GROUPS, groupOf } from './groups.ts';
import { QuickAdd } from './QuickAdd.tsx';
import { TaskEditor } from './TaskEditor.tsx';
import { TaskRow } from './TaskRow.tsx';
import { useTasks, useTicking } from './useTasks.ts';

/** How many of what is done are shown at first, and with each further page. */
const DONE_PAGE = 20;

/** What is to be done, by when it is due, and what was done of late. */
export function TasksPage() {
  const { viewer, calendars, zone, fetching } = useHome();
  const now = useNow(zone);
  const [calendarId, setCalendarId] = useState('');
  const [pages, setPages] = useState(1);
  const [editing, setEditing] = useState<TaskNode | 'new' | null>(null);
  const { tick, shown } = useTicking();
  const of = calendarId ? { calendarIds: [calendarId] } : {};
  const open = useTasks({ ...of, statuses: ['NEEDS_ACTION', 'IN_PROCESS'] }, 'DUE');
  const done = useTasks({ ...of, statuses: ['COMPLETED', 'CANCELLED'] }, 'COMPLETED', DONE_PAGE, pages);
  const style: Style = { locale: viewer?.locale ?? 'en', hourCycle: viewer?.hourCycle ?? 'H23' };
  const byId = useMemo(() => new Map(calendars.map((calendar) => [calendar.id, calendar])), [calendars]);
  const writable = calendars.filter(mayWrite);
  const target = writable.find((one) => one.id === calendarId) ?? writable.find((one) => one.isVisible);

  const ticked = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a task that was ticked off moves, and takes the focus along.
  useEffect(() => {
    if (!ticked.current || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-focus-key="tick ${ticked.current}"]`)?.focus();
  }, [open.nodes, done.nodes]);

  const sections = [
    ...GROUPS.map((group) => ({
      group,
      tasks: open.nodes.filter((task) => groupOf(task, now, zone) === group),
    })),
    { group: 'done' as const, tasks: done.nodes },
  ];
  const rows = (tasks: TaskNode[]) =>
    tasks.map((task) => (
      <TaskRow
        key={task.id}
        task={shown(task)}
        calendar={calendarId ? undefined : byId.get(task.calendar.id)}
        {...{ now, zone, style }}
        mayWrite={mayWrite(byId.get(task.calendar.id))}
        onTick={() => {
          ticked.current = task.id;
          tick(task);
        }}
        onOpen={() => setEditing(task)}
      />
    ));

  const isEmpty = open.nodes.length + done.nodes.length === 0;
  const error = open.error ?? done.error;
  return (
    <div className="flex h-full flex-col">
      <AppHeader />
      <main className="mx-auto w-full max-w-3xl min-h-0 grow overflow-y-auto px-4 py-6">
        <div className="mb-4 flex flex-wrap items-end gap-3">
          <h1 className="grow text-lg font-semibold">{t('tasks.title')}</h1>
          <SelectField
            label={t('tasks.show')}
            className="w-48"
            value={calendarId}
            onChange={(event) => {
              setPages(1);
              setCalendarId(event.target.value);
            }}
          >
            <option value="">{t('tasks.all')}</option>
            {calendars.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </SelectField>
          <Button disabled={!target} onClick={() => setEditing('new')}>
            {t('tasks.new')}
          </Button>
        </div>
        {error ? <Notice>{error}</Notice> : null}
        {target ? <QuickAdd calendarId={target.id} /> : null}
        {!target && viewer && !fetching ? <Notice look="warn">{t('tasks.noCalendar')}</Notice> : null}
        {isEmpty ? (
          <p className="py-4 text-ink-soft">
            {t(open.isFirst || done.isFirst ? 'page.loading' : 'tasks.none')}
          </p>
        ) : null}
        {sections.map(({ group, tasks }) =>
          tasks.length === 0 ? null : (
            <section key={group} aria-labelledby={`tasks-${group}`} className="mb-6">
              <h2
                id={`tasks-${group}`}
                className={`mb-1 font-semibold ${group === 'overdue' ? 'text-danger' : ''}`}
              >
                {t(`tasks.group.${group}`)} <span className="font-normal text-ink-soft">{tasks.length}</span>
              </h2>
              <ul className="divide-y divide-line rounded-2xl border border-line bg-paper px-4 shadow-xs">
                {rows(tasks)}
              </ul>
            </section>
          ),
        )}
        {open.truncated ? <Notice look="warn">{t('tasks.truncated')}</Notice> : null}
        {done.truncated ? <Button onClick={() => setPages(pages + 1)}>{t('tasks.more')}</Button> : null}
      </main>
      {editing ? (
        <TaskEditor
          {...(editing === 'new' ? {} : { task: editing })}
          calendars={calendars}
          zone={zone}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  );
}
