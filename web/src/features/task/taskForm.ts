import { Temporal } from 'temporal-polyfill';
import type { TaskCreateInput, TaskUpdateInput } from '@/gql/graphql';
import { type EventTimeInputValue, wallAt } from '@/lib/wall.ts';
import { isKnownZone } from '@/lib/zones.ts';
import type { TaskNode } from './documents.ts';

/** What the editor's fields hold. */
export interface TaskForm {
  summary: string;
  calendarId: string;
  description: string;
  status: TaskNode['status'];
  /** `0` for none. */
  priority: string;
  due: 'none' | 'date' | 'time';
  date: string;
  time: string;
  /** Null means floating: the same wall time wherever one is. */
  timeZone: string | null;
  /** Labels, with commas between them. */
  labels: string;
}

const clock = (wall: Temporal.PlainDateTime) => wall.toPlainTime().toString({ smallestUnit: 'minute' });

/** The form of a task that exists. One in a zone that this browser does not know is shown in the viewer's. */
export function taskForm(task: TaskNode, zone: string, today: Temporal.PlainDate): TaskForm {
  const { due } = task;
  const own = due?.timeZone && isKnownZone(due.timeZone) ? due.timeZone : zone;
  const wall =
    due?.kind === 'FLOATING' && due.local
      ? Temporal.PlainDateTime.from(due.local)
      : task.dueAt
        ? wallAt(task.dueAt, own)
        : null;
  return {
    summary: task.summary,
    calendarId: task.calendar.id,
    description: task.description ?? '',
    status: task.status,
    priority: String(task.priority ?? 0),
    due: !due ? 'none' : due.date ? 'date' : 'time',
    date: due?.date ?? wall?.toPlainDate().toString() ?? today.toString(),
    time: due && !due.date && wall ? clock(wall) : '17:00',
    timeZone: due?.kind === 'FLOATING' ? null : own,
    labels: task.categories.join(', '),
  };
}

/** A task that is to be made. */
export function newTaskForm(calendarId: string, zone: string, today: Temporal.PlainDate): TaskForm {
  return {
    summary: '',
    calendarId,
    description: '',
    status: 'NEEDS_ACTION',
    priority: '0',
    due: 'none',
    date: today.toString(),
    time: '17:00',
    timeZone: zone,
    labels: '',
  };
}

/** Whether a text is a date of the calendar, and one a time of day. */
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isTime = (text: string) => /^\d{2}:\d{2}$/.test(text);

/** What is wrong with the form, by its fields. */
export function checkTask(form: TaskForm): { summary?: 'title'; due?: 'due' } {
  const isDue = form.due === 'none' || (isDate(form.date) && (form.due === 'date' || isTime(form.time)));
  return {
    ...(form.summary.trim() ? {} : { summary: 'title' as const }),
    ...(isDue ? {} : { due: 'due' as const }),
  };
}

function dueOf(form: TaskForm): EventTimeInputValue | null {
  if (form.due === 'none') return null;
  if (form.due === 'date') return { date: form.date };
  const local = `${form.date}T${form.time}:00`;
  if (form.timeZone === null) return { local };
  return form.timeZone === 'UTC' ? { instant: `${local}Z` } : { local, timeZone: form.timeZone };
}

function labelsOf(text: string): string[] {
  const labels = text.split(',').map((label) => label.trim());
  return [...new Set(labels.filter((label) => label !== ''))];
}

export function createInput(form: TaskForm, idempotencyKey: string): TaskCreateInput {
  return {
    calendarId: form.calendarId,
    summary: form.summary.trim(),
    description: form.description || null,
    status: form.status,
    priority: Number(form.priority),
    due: dueOf(form),
    categories: labelsOf(form.labels),
    idempotencyKey,
  };
}

/** What of the form is another than before: what was not touched stays as others make it. */
export function updateInput(task: TaskNode, before: TaskForm, form: TaskForm): TaskUpdateInput {
  const changed = (...fields: (keyof TaskForm)[]) => fields.some((field) => before[field] !== form[field]);
  return {
    id: task.id,
    ifVersion: task.version,
    ...(changed('summary') && { summary: form.summary.trim() }),
    ...(changed('calendarId') && { calendarId: form.calendarId }),
    ...(changed('description') && { description: form.description || null }),
    ...(changed('status') && { status: form.status }),
    ...(changed('priority') && { priority: Number(form.priority) }),
    ...(changed('due', 'date', 'time', 'timeZone') && { due: dueOf(form) }),
    ...(changed('labels') && { categories: labelsOf(form.labels) }),
  };
}
