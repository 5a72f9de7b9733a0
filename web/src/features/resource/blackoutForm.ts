import { Temporal } from 'temporal-polyfill';
import type { RecurrenceForm } from '@/features/event/eventForm.ts';
import { ruleOf } from '@/features/event/plan.ts';
import { parseRule, type StartForm } from '@/lib/rrule.ts';
import type { BlackoutNode } from './documents.ts';

/** The times of a blackout are those that the resource's own clocks show, wherever its reader is. */
export const ON_ITS_CLOCKS: StartForm = { kind: 'FLOATING' };

/** What the fields about a blackout hold. Dates are `2026-11-22`, times `09:30`. */
export interface BlackoutForm {
  reason: string;
  allDay: boolean;
  startDate: string;
  startTime: string;
  /** Inclusive for whole days. */
  endDate: string;
  endTime: string;
  recurrence: RecurrenceForm;
}

/** The fields of a new one: the whole of a day. */
export function newBlackout(day: Temporal.PlainDate): BlackoutForm {
  const date = day.toString();
  return {
    reason: '',
    allDay: true,
    startDate: date,
    startTime: '09:00',
    endDate: date,
    endTime: '10:00',
    recurrence: { kind: 'none' },
  };
}

const midnight = (wall: Temporal.PlainDateTime) => wall.toPlainTime().equals('00:00');
const clock = (wall: Temporal.PlainDateTime) => wall.toPlainTime().toString({ smallestUnit: 'minute' });

/** The fields of one that is there. */
export function blackoutForm({ start, end, rule, reason }: BlackoutNode): BlackoutForm {
  const [from, to] = [Temporal.PlainDateTime.from(start), Temporal.PlainDateTime.from(end)];
  const allDay = midnight(from) && midnight(to);
  const last = allDay ? to.subtract({ days: 1 }) : to;
  return {
    reason,
    allDay,
    startDate: from.toPlainDate().toString(),
    startTime: allDay ? '09:00' : clock(from),
    endDate: last.toPlainDate().toString(),
    endTime: allDay ? '10:00' : clock(to),
    recurrence: recurrenceOf(rule, from.toPlainDate()),
  };
}

function recurrenceOf(rule: string | null | undefined, start: Temporal.PlainDate): RecurrenceForm {
  if (!rule) return { kind: 'none' };
  const simple = parseRule(rule, ON_ITS_CLOCKS, start);
  return simple ? { kind: 'simple', rule: simple } : { kind: 'expert', text: rule };
}

/** What the page can see to be wrong without asking. */
export type BlackoutErrors = Partial<Record<'reason' | 'start' | 'end', 'missing' | 'date' | 'order'>>;

/** What is wrong with the fields; nothing when they can be sent. */
export function checkBlackout(form: BlackoutForm): BlackoutErrors {
  const errors: BlackoutErrors = {};
  if (!form.reason.trim()) errors.reason = 'missing';
  const isSaid = (date: string, time: string) => date !== '' && (form.allDay || time !== '');
  if (!isSaid(form.startDate, form.startTime)) errors.start = 'date';
  if (!isSaid(form.endDate, form.endTime)) errors.end = 'date';
  if (errors.start || errors.end) return errors;
  const { start, end } = blackoutTimes(form);
  if (end <= start) errors.end = 'order';
  return errors;
}

function blackoutTimes(form: BlackoutForm): { start: string; end: string } {
  if (!form.allDay)
    return { start: `${form.startDate}T${form.startTime}:00`, end: `${form.endDate}T${form.endTime}:00` };
  const after = Temporal.PlainDate.from(form.endDate).add({ days: 1 });
  return { start: `${form.startDate}T00:00:00`, end: `${after.toString()}T00:00:00` };
}

/** What the fields say, for the server. */
export function blackoutInput(form: BlackoutForm) {
  return {
    ...blackoutTimes(form),
    rule: ruleOf(form.recurrence, ON_ITS_CLOCKS) || null,
    reason: form.reason.trim(),
  };
}
