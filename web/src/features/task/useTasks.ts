import { useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useClient } from 'urql';
import { failureText, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { usePages } from '@/data/usePages.ts';
import type { ShownCalendar } from '@/features/calendar/documents.ts';
import type { TaskFilter, TaskOrder } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { useToast } from '@/ui/Toasts.tsx';
import { TASKS_PAGE, type TaskNode, Tasks, TaskUpdate } from './documents.ts';
import { isClosed } from './groups.ts';

/** Tasks that the filter lets through, kept current; nothing is asked while it is null. */
export function useTasks(filter: TaskFilter | null, orderBy: TaskOrder, first = TASKS_PAGE, pages = 5) {
  const variables = filter && { filter, orderBy, first };
  return usePages(Tasks, variables, (data) => data.tasks, 'tasks', pages);
}

/** The tasks of the visible calendars that are due in [from, to), or on a day of it; kept current. */
export function useDueTasks(calendars: ShownCalendar[], from: string, to: string): TaskNode[] {
  const calendarIds = useMemo(
    () =>
      calendars
        .filter(({ isVisible }) => isVisible)
        .map(({ id }) => id)
        .sort(),
    [calendars],
  );
  // A day is due at its end, in its calendar's zone.
  const dueTo = Temporal.Instant.from(to).add({ hours: 24 }).toString();
  const filter = { calendarIds, dueFrom: from, dueTo };
  return useTasks(calendarIds.length > 0 ? filter : null, 'DUE').nodes;
}

/**
 * Ticks tasks off and reopens them. What was ticked is shown so at once; `shown` gives tasks as they are to be shown until
 * the server has answered.
 */
export function useTicking() {
  const client = useClient();
  const toast = useToast();
  const [pending, setPending] = useState<ReadonlyMap<string, TaskNode['status']>>(new Map());

  async function tick(task: TaskNode) {
    const status = isClosed(task) ? 'NEEDS_ACTION' : 'COMPLETED';
    setPending((now) => new Map(now).set(task.id, status));
    const input = { id: task.id, status } as const;
    const result = await client.mutation(TaskUpdate, { input }).toPromise();
    const outcome = outcomeOf(result, (data) => data.taskUpdate);
    if (outcome.kind === 'done') {
      toast(
        t(status === 'COMPLETED' ? 'tasks.completed' : 'tasks.reopened', { title: task.summary }),
        'info',
      );
    } else if (outcome.kind === 'refused') {
      toast(outcome.errors.map(({ message }) => message).join(' '), 'error');
    } else {
      toast(outcome.message || failureText(result.error), 'error');
    }
    stale.emit('tasks');
    setPending((now) => {
      const next = new Map(now);
      next.delete(task.id);
      return next;
    });
  }

  const shown = useMemo(
    () => (task: TaskNode) => {
      const status = pending.get(task.id);
      return status ? { ...task, status } : task;
    },
    [pending],
  );
  return { tick: (task: TaskNode) => void tick(task), shown };
}
