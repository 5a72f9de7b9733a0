import { Temporal } from 'temporal-polyfill';
import { dateText, type Style, timeText } from '@/lib/format.ts';
import { wallAt } from '@/lib/wall.ts';
import type { TaskNode } from './documents.ts';

export const GROUPS = ['overdue', 'today', 'upcoming', 'someday'] as const;
export type Group = (typeof GROUPS)[number];

type Due = Pick<TaskNode, 'due' | 'dueAt'>;

/** When a task is due on the viewer's clock; `allDay` for a date. */
export function dueOn(task: Due, zone: string): { wall: Temporal.PlainDateTime; allDay: boolean } | null {
  const { due, dueAt } = task;
  if (!due || !dueAt) return null;
  if (due.date) return { wall: Temporal.PlainDate.from(due.date).toPlainDateTime(), allDay: true };
  if (due.kind === 'FLOATING' && due.local)
    return { wall: Temporal.PlainDateTime.from(due.local), allDay: false };
  return { wall: wallAt(dueAt, zone), allDay: false };
}

/** Under which heading a task stands that is to be done. */
export function groupOf(task: Due, now: Temporal.PlainDateTime, zone: string): Group {
  const due = dueOn(task, zone);
  if (!due) return 'someday';
  const days = Temporal.PlainDate.compare(due.wall.toPlainDate(), now.toPlainDate());
  const isOver = due.allDay ? days < 0 : Temporal.PlainDateTime.compare(due.wall, now) < 0;
  if (isOver) return 'overdue';
  return days === 0 ? 'today' : 'upcoming';
}

/** When it is due, in words: a day, with the year where that is another one, and the time. */
export function dueText(task: Due, now: Temporal.PlainDateTime, zone: string, style: Style): string {
  const due = dueOn(task, zone);
  if (!due) return '';
  const year = due.wall.year === now.year ? {} : ({ year: 'numeric' } as const);
  const day = dateText(due.wall, style, { weekday: 'short', day: 'numeric', month: 'short', ...year });
  return due.allDay ? day : `${day}, ${timeText(due.wall, style)}`;
}

/** Whether nothing is to be done any more. */
export function isClosed(task: Pick<TaskNode, 'status'>): boolean {
  return task.status === 'COMPLETED' || task.status === 'CANCELLED';
}
