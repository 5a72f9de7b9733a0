import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { TaskNode } from './documents.ts';
import { dueText, groupOf } from './groups.ts';
import { checkTask, createInput, newTaskForm, taskForm, updateInput } from './taskForm.ts';

const zone = 'Europe/Budapest';
const style = { locale: 'en', hourCycle: 'H23' } as const;
const now = Temporal.PlainDateTime.from('2026-03-10T12:00:00');
const today = now.toPlainDate();

function task(values: Partial<TaskNode> = {}): TaskNode {
  return {
    __typename: 'Task',
    id: 'tsk_1',
    calendar: { __typename: 'Calendar', id: 'cal_1' },
    summary: 'Report',
    description: null,
    status: 'NEEDS_ACTION',
    priority: null,
    due: null,
    dueAt: null,
    completedAt: null,
    categories: [],
    color: null,
    version: 3,
    ...values,
  } as TaskNode;
}

const date = (day: string, dueAt: string) =>
  task({ due: { kind: 'DATE', date: day } as TaskNode['due'], dueAt });
const zoned = (local: string, dueAt: string) =>
  task({ due: { kind: 'ZONED', local, timeZone: zone } as TaskNode['due'], dueAt });

test('tasks stand under when they are due on the clock of the viewer', () => {
  expect(groupOf(date('2026-03-09', '2026-03-09T23:00:00Z'), now, zone)).toBe('overdue');
  expect(groupOf(date('2026-03-10', '2026-03-10T23:00:00Z'), now, zone)).toBe('today');
  expect(groupOf(date('2026-03-11', '2026-03-11T23:00:00Z'), now, zone)).toBe('upcoming');
  expect(groupOf(zoned('2026-03-10T11:59:00', '2026-03-10T10:59:00Z'), now, zone)).toBe('overdue');
  expect(groupOf(zoned('2026-03-10T13:00:00', '2026-03-10T12:00:00Z'), now, zone)).toBe('today');
  expect(groupOf(task(), now, zone)).toBe('someday');
});

test('a due date is said with its time, and with the year where that is another one', () => {
  expect(dueText(date('2026-03-11', ''), now, zone, style)).toBe('');
  expect(dueText(date('2026-03-11', '2026-03-11T23:00:00Z'), now, zone, style)).toBe('Wed, Mar 11');
  expect(dueText(zoned('2027-03-11T09:30:00', '2027-03-11T08:30:00Z'), now, zone, style)).toBe(
    'Thu, Mar 11, 2027, 09:30',
  );
});

test('a form says again what the task says, and an untouched one changes nothing', () => {
  const due = zoned('2026-03-11T09:30:00', '2026-03-11T08:30:00Z').due;
  const one = task({ due, dueAt: '2026-03-11T08:30:00Z', priority: 2, categories: ['a', 'b'] });
  const form = taskForm(one, 'UTC', today);
  expect(form).toMatchObject({ due: 'time', date: '2026-03-11', time: '09:30', timeZone: zone });
  expect(form).toMatchObject({ priority: '2', labels: 'a, b' });
  expect(updateInput(one, form, form)).toEqual({ id: 'tsk_1', ifVersion: 3 });
  expect(updateInput(one, form, { ...form, due: 'none', labels: 'b,, c ,b' })).toEqual({
    id: 'tsk_1',
    ifVersion: 3,
    due: null,
    categories: ['b', 'c'],
  });
  expect(updateInput(one, form, { ...form, due: 'date' }).due).toEqual({ date: '2026-03-11' });
});

test('a new task needs a title, and a time where it is due at one', () => {
  const form = newTaskForm('cal_1', zone, today);
  expect(checkTask(form)).toEqual({ summary: 'title' });
  expect(checkTask({ ...form, summary: 'x', due: 'time', time: '' })).toEqual({ due: 'due' });
  expect(createInput({ ...form, summary: ' x ', due: 'time' }, 'key')).toMatchObject({
    calendarId: 'cal_1',
    summary: 'x',
    priority: 0,
    due: { local: '2026-03-10T17:00:00', timeZone: zone },
    idempotencyKey: 'key',
  });
  expect(createInput({ ...form, summary: 'x', due: 'time', timeZone: null }, 'key').due).toEqual({
    local: '2026-03-10T17:00:00',
  });
});
