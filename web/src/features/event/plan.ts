import { Temporal } from 'temporal-polyfill';
import type { Expectation, OccurrencePatch } from '@/data/cache.ts';
import type { OccurrenceNode } from '@/features/calendar/documents.ts';
import type { EventCreateInput, EventUpdateInput, RecurrenceScope } from '@/gql/graphql';
import { formatRule, type StartForm } from '@/lib/rrule.ts';
import {
  type EventTimeInputValue,
  type EventTimeValue,
  instantOfInput,
  moveTime,
  valueOfInput,
  type WallDelta,
} from '@/lib/wall.ts';
import type { EventNode } from './documents.ts';
import { type EventForm, formOf, formTimes, startForm } from './eventForm.ts';
import { guestsChanged, guestsInput, notifyInput } from './guests.ts';

export type Scope = RecurrenceScope;

/** A mutation's input with what the page expects of it. */
export interface Plan {
  input: EventUpdateInput;
  expectation: Expectation;
}

/** Which row a change is addressed to: the series itself for ALL, so that times mean the series' own. */
function target(occurrence: OccurrenceNode, scope: Scope | null): Pick<EventUpdateInput, 'id' | 'scope'> {
  if (scope === null) return { id: occurrence.seriesId };
  return scope === 'ALL' ? { id: occurrence.seriesId, scope } : { id: occurrence.id, scope };
}

function timesPatch(start: EventTimeInputValue, end: EventTimeInputValue, zone: string) {
  return {
    start: valueOfInput(start),
    end: valueOfInput(end),
    startsAt: instantOfInput(start, zone),
    endsAt: instantOfInput(end, zone),
    isAllDay: start.date !== undefined,
  };
}

interface Drag {
  occurrence: OccurrenceNode;
  /** Null for an event that does not recur. */
  scope: Scope | null;
  /** Needed for ALL. */
  series: EventNode | null;
  startDelta: WallDelta;
  endDelta: WallDelta;
  allDay: boolean;
  zone: string;
}

const STILL: WallDelta = { years: 0, months: 0, days: 0, seconds: 0 };

/** A drag or a resize as a mutation. */
export function planDrag({ occurrence, scope, series, startDelta, endDelta, allDay, zone }: Drag): Plan {
  const moved = (of: {
    start: EventTimeValue;
    end: EventTimeValue;
    startsAt: string;
    endsAt: string;
    isAllDay: boolean;
  }) => {
    const start = moveTime(of.start, of.startsAt, startDelta, zone, allDay);
    if (of.isAllDay === allDay) return { start, end: moveTime(of.end, of.endsAt, endDelta, zone, allDay) };
    // Dropped on the other side: an hour among the timed, a day among the all-day events.
    const length = allDay ? { days: 1 } : { hours: 1 };
    const wall = Temporal.PlainDateTime.from(
      start.date ?? start.local ?? start.instant?.replace(/Z$/, '') ?? '',
    ).add(length);
    const text = wall.toString({ smallestUnit: 'second' });
    const end: EventTimeInputValue = start.date
      ? { date: wall.toPlainDate().toString() }
      : start.instant
        ? { instant: `${text}Z` }
        : { ...start, local: text };
    return { start, end };
  };
  const here = moved(occurrence);
  const said = scope === 'ALL' && series ? moved(series) : here;
  return {
    input: { ...target(occurrence, scope), start: said.start, end: said.end },
    expectation: { patch: [{ id: occurrence.id, ...timesPatch(here.start, here.end, zone) }] },
  };
}

/** A resize moves the end only. */
export function planResize(drag: Omit<Drag, 'startDelta' | 'allDay'>): Plan {
  return planDrag({ ...drag, startDelta: STILL, allDay: drag.occurrence.isAllDay });
}

interface Edit {
  before: EventForm;
  after: EventForm;
  occurrence: OccurrenceNode;
  scope: Scope | null;
  series: EventNode | null;
  zone: string;
  /** Whether the guests are told. */
  isTold?: boolean;
}

const TEXT_FIELDS = ['location', 'url', 'description'] as const;
const PLAIN_FIELDS = ['summary', 'status', 'transparency', 'calendarId', 'color'] as const;

/** The fields that the editor changed, as a mutation; others are left out and stay as they are. */
export function planEdit({ before, after, occurrence, scope, series, zone, isTold = true }: Edit): Plan {
  const input: EventUpdateInput = { ...target(occurrence, scope), ...notifyInput(isTold) };
  const patch: OccurrencePatch = { id: occurrence.id };
  for (const field of PLAIN_FIELDS) {
    if (before[field] === after[field]) continue;
    Object.assign(input, { [field]: after[field] });
    patch[field] = after[field];
  }
  for (const field of TEXT_FIELDS) {
    if (before[field] === after[field]) continue;
    Object.assign(input, { [field]: after[field] || null });
    if (field === 'location') patch.location = after.location || null;
  }
  if (timesChanged(before, after)) {
    const here = formTimes(after);
    Object.assign(
      input,
      scope === 'ALL' && series ? formTimes(shiftedToSeries(before, after, series, zone)) : here,
    );
    Object.assign(patch, timesPatch(here.start, here.end, zone));
  }
  if (recurrenceChanged(before, after)) {
    input.recurrence = recurrenceInput(after, series);
  }
  if (guestsChanged(before.guests, after.guests)) input.attendees = guestsInput(after.guests);
  return { input, expectation: Object.keys(patch).length > 1 ? { patch: [patch] } : {} };
}

export function timesChanged(before: EventForm, after: EventForm): boolean {
  return JSON.stringify(formTimes(before)) !== JSON.stringify(formTimes(after));
}

/** Whether the rules differ, or the start's form, which UNTIL follows. */
export function recurrenceChanged(before: EventForm, after: EventForm): boolean {
  return rulesOf(before).join('\n') !== rulesOf(after).join('\n');
}

/** The form moved from the occurrence's date to the series' first: same clock times, dates shifted alike. */
function shiftedToSeries(before: EventForm, after: EventForm, series: EventNode, zone: string): EventForm {
  const first = formOf(series, series, series, zone);
  const date = (text: string) => Temporal.PlainDate.from(text);
  const shift = date(before.startDate).until(date(after.startDate), { largestUnit: 'days' });
  const length = date(after.startDate).until(date(after.endDate), { largestUnit: 'days' });
  const start = date(first.startDate).add(shift);
  return { ...after, startDate: start.toString(), endDate: start.add(length).toString() };
}

/** The one RRULE value that is said, of several the first; empty when there is none. */
export function ruleOf(recurrence: EventForm['recurrence'], start: StartForm): string {
  switch (recurrence.kind) {
    case 'none':
      return '';
    case 'simple':
      return formatRule(recurrence.rule, start);
    case 'expert':
      return (recurrence.text.trim().split(/\r?\n/)[0] ?? '').trim().replace(/^RRULE:/i, '');
  }
}

/** The RRULE values that the form says. */
export function rulesOf(form: EventForm): string[] {
  const { recurrence } = form;
  if (recurrence.kind !== 'expert') {
    const rule = ruleOf(recurrence, startForm(form.allDay, form.timeZone));
    return rule ? [rule] : [];
  }
  return recurrence.text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^RRULE:/i, ''))
    .filter(Boolean);
}

function recurrenceInput(form: EventForm, series: EventNode | null): EventUpdateInput['recurrence'] {
  const rules = rulesOf(form);
  if (rules.length === 0) return null;
  return {
    rules,
    additional: series?.recurrence?.additional.map(inputOf) ?? [],
    excluded: series?.recurrence?.excluded.map(inputOf) ?? [],
  };
}

function inputOf(value: EventTimeValue): EventTimeInputValue {
  if (value.date) return { date: value.date };
  if (value.kind === 'INSTANT' && value.instant) return { instant: value.instant };
  return { local: value.local ?? '', ...(value.timeZone ? { timeZone: value.timeZone } : {}) };
}

/** A new event as a mutation, and the occurrence that stands in for it until the server has answered. */
export function planCreate(
  form: EventForm,
  idempotencyKey: string,
  zone: string,
  isTold = true,
): { input: EventCreateInput; expectation: Expectation } {
  const { start, end } = formTimes(form);
  const rules = rulesOf(form);
  const input: EventCreateInput = {
    calendarId: form.calendarId,
    summary: form.summary,
    start,
    end,
    status: form.status,
    transparency: form.transparency,
    idempotencyKey,
    ...(form.location && { location: form.location }),
    ...(form.url && { url: form.url }),
    ...(form.description && { description: form.description }),
    ...(form.color && { color: form.color }),
    ...(rules.length > 0 && { recurrence: { rules } }),
    ...(form.guests.length > 0 && { attendees: guestsInput(form.guests), ...notifyInput(isTold) }),
  };
  const times = timesPatch(start, end, zone);
  const occurrence: OccurrencePatch = {
    id: `pending:${idempotencyKey}`,
    seriesId: `pending:${idempotencyKey}`,
    calendarId: form.calendarId,
    summary: form.summary,
    location: form.location || null,
    color: form.color,
    status: form.status,
    transparency: form.transparency,
    isRecurring: rules.length > 0,
    isOverride: false,
    event: { id: `pending:${idempotencyKey}`, version: 0 },
    ...times,
  };
  const { startsAt, endsAt } = times;
  return { input, expectation: { add: [{ occurrence, calendarId: form.calendarId, startsAt, endsAt }] } };
}
