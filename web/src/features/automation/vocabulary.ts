/**
 * What rules can ask about: triggers, facts and operators, as the server has them; what they can do is in `actions.ts`. An
 * end-to-end test has the server check all of it, so that neither side drifts.
 */
export const TRIGGERS = [
  'EVENT_CREATED',
  'EVENT_UPDATED',
  'EVENT_MOVED',
  'EVENT_ANSWERED',
  'EVENT_DELETED',
  'EVENT_STARTS',
  'EVENT_ENDS',
  'RESERVATION_REQUESTED',
  'RESERVATION_CONFIRMED',
  'RESERVATION_DECLINED',
  'RESERVATION_CANCELLED',
  'RESERVATION_CHECKED_IN',
  'RESERVATION_COMPLETED',
  'RESERVATION_NO_SHOW',
  'RESERVATION_WAITLISTED',
  'RESERVATION_EXPIRED',
  'CALENDAR_SHARED',
  'CALENDAR_IMPORTED',
  'TASK_DUE',
  'TASK_COMPLETED',
  'SCHEDULE',
  'WEBHOOK_RECEIVED',
  'MANUAL',
] as const;
export type TriggerKind = (typeof TRIGGERS)[number];

/** The fields of an event by which EVENT_UPDATED can be narrowed. */
export const EVENT_FIELDS = [
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'URL',
  'START',
  'END',
  'RECURRENCE',
  'STATUS',
  'TRANSPARENCY',
  'CLASSIFICATION',
  'COLOR',
  'CATEGORIES',
  'CALENDAR',
  'ATTENDEES',
] as const;

export type Kind =
  | 'TEXT'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'CHOICE'
  | 'ID'
  | 'INSTANT'
  | 'DATE'
  | 'TIME_OF_DAY'
  | 'DURATION'
  | 'TEXTS'
  | 'RECORDS';

/** A fact that can be asked about. */
export interface Field {
  /** Its way: `event.summary`. */
  path: string;
  kind: Kind;
  choices?: readonly string[];
}

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export const ANSWERS = ['NEEDS_ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED'] as const;

/** Names of facts by their group; of a choice with what it can be. */
type Entry = readonly [name: string, kind: Kind, choices?: readonly string[]];

const EVENT: readonly Entry[] = [
  ['summary', 'TEXT'],
  ['description', 'TEXT'],
  ['location', 'TEXT'],
  ['url', 'TEXT'],
  ['calendarId', 'ID'],
  ['color', 'TEXT'],
  ['status', 'CHOICE', ['TENTATIVE', 'CONFIRMED', 'CANCELLED']],
  ['transparency', 'CHOICE', ['OPAQUE', 'TRANSPARENT']],
  ['classification', 'CHOICE', ['PUBLIC', 'PRIVATE', 'CONFIDENTIAL']],
  ['categories', 'TEXTS'],
  ['startsAt', 'INSTANT'],
  ['startDate', 'DATE'],
  ['startTime', 'TIME_OF_DAY'],
  ['startWeekday', 'CHOICE', WEEKDAYS],
  ['endsAt', 'INSTANT'],
  ['endDate', 'DATE'],
  ['endTime', 'TIME_OF_DAY'],
  ['duration', 'DURATION'],
  ['isAllDay', 'BOOLEAN'],
  ['isRecurring', 'BOOLEAN'],
  ['isOverride', 'BOOLEAN'],
  ['isBusy', 'BOOLEAN'],
  ['timeZone', 'TEXT'],
  ['attendees', 'RECORDS'],
  ['attendeeCount', 'NUMBER'],
  ['attendeeEmails', 'TEXTS'],
  ['attendeeDomains', 'TEXTS'],
  ['organizerName', 'TEXT'],
  ['organizerEmail', 'TEXT'],
  ['createdAt', 'INSTANT'],
  ['updatedAt', 'INSTANT'],
  ['uid', 'TEXT'],
  ['link', 'TEXT'],
  ['id', 'ID'],
];
const RESERVATION_STATUSES = [
  'HELD',
  'REQUESTED',
  'CONFIRMED',
  'CHECKED_IN',
  'COMPLETED',
  'DECLINED',
  'CANCELLED',
  'EXPIRED',
  'NO_SHOW',
  'WAITLISTED',
] as const;
const RESERVATION: readonly Entry[] = [
  ['title', 'TEXT'],
  ['note', 'TEXT'],
  ['code', 'TEXT'],
  ['status', 'CHOICE', RESERVATION_STATUSES],
  ['reason', 'TEXT'],
  ['quantity', 'NUMBER'],
  ['startsAt', 'INSTANT'],
  ['startDate', 'DATE'],
  ['startTime', 'TIME_OF_DAY'],
  ['startWeekday', 'CHOICE', WEEKDAYS],
  ['endsAt', 'INSTANT'],
  ['endDate', 'DATE'],
  ['endTime', 'TIME_OF_DAY'],
  ['duration', 'DURATION'],
  ['bookerName', 'TEXT'],
  ['bookerEmail', 'TEXT'],
  ['isGuest', 'BOOLEAN'],
  ['isRecurring', 'BOOLEAN'],
  ['resourceNames', 'TEXTS'],
  ['createdAt', 'INSTANT'],
  ['link', 'TEXT'],
  ['id', 'ID'],
];
const RESOURCE: readonly Entry[] = [
  ['name', 'TEXT'],
  ['typeName', 'TEXT'],
  ['path', 'TEXTS'],
  ['capacity', 'NUMBER'],
  ['timeZone', 'TEXT'],
  ['id', 'ID'],
];
const TASK: readonly Entry[] = [
  ['summary', 'TEXT'],
  ['description', 'TEXT'],
  ['status', 'CHOICE', ['NEEDS_ACTION', 'IN_PROCESS', 'COMPLETED', 'CANCELLED']],
  ['priority', 'NUMBER'],
  ['labels', 'TEXTS'],
  ['dueAt', 'INSTANT'],
  ['dueDate', 'DATE'],
  ['completedAt', 'INSTANT'],
  ['createdAt', 'INSTANT'],
  ['link', 'TEXT'],
  ['id', 'ID'],
];
const SHARE: readonly Entry[] = [
  ['role', 'CHOICE', ['FREE_BUSY', 'READER', 'WRITER', 'OWNER']],
  ['granteeKind', 'CHOICE', ['USER', 'GROUP', 'ORGANISATION', 'LINK']],
  ['granteeName', 'TEXT'],
  ['granteeEmail', 'TEXT'],
];
const IMPORT: readonly Entry[] = [
  ['name', 'TEXT'],
  ['source', 'CHOICE', ['FILE', 'SYNC']],
  ['created', 'NUMBER'],
  ['updated', 'NUMBER'],
  ['skipped', 'NUMBER'],
  ['failed', 'NUMBER'],
];
const CALENDAR: readonly Entry[] = [
  ['name', 'TEXT'],
  ['description', 'TEXT'],
  ['color', 'TEXT'],
  ['timeZone', 'TEXT'],
  ['ownerName', 'TEXT'],
];
const CAUSE: readonly Entry[] = [
  ['actorName', 'TEXT'],
  ['actorEmail', 'TEXT'],
  ['isAutomated', 'BOOLEAN'],
  ['depth', 'NUMBER'],
];
const TRIGGER: readonly Entry[] = [
  ['at', 'INSTANT'],
  ['date', 'DATE'],
  ['time', 'TIME_OF_DAY'],
  ['weekday', 'CHOICE', WEEKDAYS],
];
const RULE: readonly Entry[] = [['name', 'TEXT']];
const CHANGE: readonly Entry[] = [['fields', 'TEXTS']];
const ANSWER: readonly Entry[] = [
  ['email', 'TEXT'],
  ['name', 'TEXT'],
  ['answer', 'CHOICE', ANSWERS],
  ['previous', 'CHOICE', ANSWERS],
  ['comment', 'TEXT'],
];
const ATTENDEE: readonly Entry[] = [
  ['email', 'TEXT'],
  ['name', 'TEXT'],
  ['role', 'CHOICE', ['CHAIR', 'REQUIRED', 'OPTIONAL', 'NON_PARTICIPANT']],
  ['answer', 'CHOICE', ANSWERS],
  ['kind', 'CHOICE', ['INDIVIDUAL', 'GROUP', 'RESOURCE', 'ROOM', 'UNKNOWN']],
];

const fields = (group: string, entries: readonly Entry[]): Field[] =>
  entries.map(([name, kind, choices]) => ({ path: `${group}.${name}`, kind, ...(choices && { choices }) }));

/** Facts under a common name, in the order in which a form shows them. */
export interface FieldGroup {
  name:
    | 'event'
    | 'before'
    | 'change'
    | 'answer'
    | 'reservation'
    | 'formerly'
    | 'resource'
    | 'task'
    | 'share'
    | 'import'
    | 'calendar'
    | 'cause'
    | 'webhook'
    | 'trigger'
    | 'rule';
  fields: Field[];
}

const GROUPS: Record<Exclude<FieldGroup['name'], 'webhook'>, Field[]> = {
  event: fields('event', EVENT),
  before: fields('before.event', EVENT),
  change: fields('change', CHANGE),
  answer: fields('answer', ANSWER),
  reservation: fields('reservation', RESERVATION),
  formerly: fields('before.reservation', RESERVATION),
  resource: fields('resource', RESOURCE),
  task: fields('task', TASK),
  share: fields('share', SHARE),
  import: fields('import', IMPORT),
  calendar: fields('calendar', CALENDAR),
  cause: fields('cause', CAUSE),
  trigger: fields('trigger', TRIGGER),
  rule: fields('rule', RULE),
};

/**
 * What makes a rule run, as these functions take it: the kind of its trigger; of a rule that is run by hand also about
 * what, as in `MANUAL RESERVATION`, unless that is an event.
 */
export function causeOf({ kind, subject }: { kind: string; subject?: string }): string {
  return kind === 'MANUAL' && subject && subject !== 'EVENT' ? `${kind} ${subject}` : kind;
}

/** About what a rule can be run by hand. */
export const SUBJECTS = ['EVENT', 'RESERVATION', 'TASK', 'CALENDAR', 'NOTHING'] as const;

/** Whether the trigger tells what the event was before. */
export function tellsBefore(trigger: string): boolean {
  return trigger === 'EVENT_UPDATED' || trigger === 'EVENT_MOVED';
}

/** Whether it is an event that makes the rule run, or about which it runs. */
export function tellsOfEvent(trigger: string): boolean {
  return trigger.startsWith('EVENT_') || trigger === 'MANUAL';
}

/** Whether it is a reservation that makes the rule run, or about which it runs. */
export function tellsOfReservation(trigger: string): boolean {
  return trigger.startsWith('RESERVATION_') || trigger === 'MANUAL RESERVATION';
}

/** Whether it is about a calendar, and not about what lies in it. */
function tellsOfCalendar(trigger: string): boolean {
  return trigger.startsWith('CALENDAR_') || trigger === 'MANUAL CALENDAR';
}

/** What a rule is tried on or run about; null for one that is about nothing. */
export function subjectOf(trigger: string): 'EVENT' | 'RESERVATION' | 'TASK' | 'CALENDAR' | null {
  if (tellsOfEvent(trigger)) return 'EVENT';
  if (tellsOfTask(trigger)) return 'TASK';
  if (tellsOfReservation(trigger)) return 'RESERVATION';
  return tellsOfCalendar(trigger) ? 'CALENDAR' : null;
}

/** Whether it is a task that makes the rule run, or about which it runs. */
export function tellsOfTask(trigger: string): boolean {
  return trigger.startsWith('TASK_') || trigger === 'MANUAL TASK';
}

/** Whether the trigger is a point in time from which is counted. */
export function isCounted(trigger: string): boolean {
  return trigger === 'EVENT_STARTS' || trigger === 'EVENT_ENDS' || trigger === 'TASK_DUE';
}

/** Whether what makes the rule run happens in a place, so that the rule may look in some only. */
export function hasPlace(trigger: string): boolean {
  return subjectOf(trigger) !== null;
}

/** Whether the past tells when a rule would have run. */
export function isToldByThePast(trigger: string): boolean {
  return trigger !== 'WEBHOOK_RECEIVED' && !trigger.startsWith('MANUAL');
}

/** Whether a rule can be applied to the events that there are. */
export function isApplicable({ kind, subject }: { kind: string; subject?: string }): boolean {
  if (kind === 'MANUAL') return (subject ?? 'EVENT') === 'EVENT';
  return kind === 'EVENT_CREATED' || kind === 'EVENT_UPDATED' || kind === 'EVENT_MOVED';
}

function groupsOf(trigger: string): Exclude<FieldGroup['name'], 'webhook' | 'trigger' | 'rule'>[] {
  if (trigger === 'MANUAL RESERVATION') return ['reservation', 'resource'];
  if (trigger === 'MANUAL CALENDAR') return ['calendar'];
  if (tellsOfReservation(trigger)) return ['reservation', 'formerly', 'resource', 'cause'];
  if (trigger === 'CALENDAR_SHARED') return ['share', 'calendar', 'cause'];
  if (trigger === 'CALENDAR_IMPORTED') return ['import', 'calendar', 'cause'];
  if (trigger === 'TASK_DUE' || trigger === 'MANUAL TASK') return ['task', 'calendar'];
  if (tellsOfTask(trigger)) return ['task', 'calendar', 'cause'];
  if (!tellsOfEvent(trigger)) return [];
  if (tellsBefore(trigger)) return ['event', 'before', 'change', 'calendar', 'cause'];
  if (trigger === 'EVENT_ANSWERED') return ['event', 'answer', 'calendar', 'cause'];
  const isChange = trigger === 'EVENT_CREATED' || trigger === 'EVENT_DELETED';
  return isChange ? ['event', 'calendar', 'cause'] : ['event', 'calendar'];
}

/** The facts that a trigger offers; of messages also those that are taken out of their bodies. */
export function fieldGroups(trigger: string, mapped: readonly Field[] = []): FieldGroup[] {
  const message: FieldGroup[] =
    trigger === 'WEBHOOK_RECEIVED' && mapped.length > 0 ? [{ name: 'webhook', fields: [...mapped] }] : [];
  const others = [...groupsOf(trigger), 'trigger' as const, 'rule' as const];
  return [...message, ...others.map((name) => ({ name, fields: GROUPS[name] }))];
}

/** The facts of one item of a list: of an attendee, or the text itself. */
export function itemFields(list: string): Field[] {
  return list.endsWith('.attendees') ? fields('item', ATTENDEE) : [{ path: 'item', kind: 'TEXT' }];
}

/** The lists whose items can be asked about one by one. */
export function listFields({ trigger, mapped }: Place): Field[] {
  return fieldGroups(trigger, mapped)
    .flatMap((group) => group.fields)
    .filter(({ kind }) => kind === 'RECORDS' || kind === 'TEXTS');
}

/** Where a condition stands decides which facts it may ask about. */
export interface Place {
  trigger: string;
  /** What is taken out of the bodies of messages. */
  mapped?: readonly Field[];
  /** The list whose items are asked about, within such a condition. */
  list?: string;
}

export function findField({ trigger, mapped, list }: Place, path: string): Field | undefined {
  const groups = fieldGroups(trigger, mapped).flatMap((group) => group.fields);
  return [...(list ? itemFields(list) : []), ...groups].find((field) => field.path === path);
}

const ANY_TRIGGER = 'EVENT_UPDATED';

/** All facts in the order in which a form shows them: one trigger tells of every group. */
export const ALL_FIELDS: readonly Field[] = fieldGroups(ANY_TRIGGER).flatMap((group) => group.fields);

/** The kind of a fact, wherever a condition asks about it. */
export function kindOf(path: string): Kind | undefined {
  return (
    findField({ trigger: ANY_TRIGGER, list: 'event.attendees' }, path)?.kind ??
    (path === 'item' ? 'TEXT' : undefined)
  );
}

const TEXT = [
  'CONTAINS',
  'NOT_CONTAINS',
  'EQUALS',
  'NOT_EQUALS',
  'STARTS_WITH',
  'ENDS_WITH',
  'ONE_OF',
  'NONE_OF',
  'MATCHES',
  'NOT_MATCHES',
  'IS_EMPTY',
  'IS_NOT_EMPTY',
];
const ORDERED = [
  'EQUALS',
  'NOT_EQUALS',
  'LESS_THAN',
  'AT_MOST',
  'MORE_THAN',
  'AT_LEAST',
  'BETWEEN',
  'NOT_BETWEEN',
  'IS_EMPTY',
  'IS_NOT_EMPTY',
];
const CHOICE = ['EQUALS', 'NOT_EQUALS', 'ONE_OF', 'NONE_OF', 'IS_EMPTY', 'IS_NOT_EMPTY'];
const TIME = ['BEFORE', 'AT_OR_AFTER', 'BETWEEN', 'NOT_BETWEEN', 'IS_EMPTY', 'IS_NOT_EMPTY'];

const OPERATORS: Record<Kind, readonly string[]> = {
  TEXT,
  NUMBER: ORDERED,
  DURATION: ORDERED,
  BOOLEAN: ['IS_TRUE', 'IS_FALSE', 'IS_EMPTY', 'IS_NOT_EMPTY'],
  CHOICE,
  ID: CHOICE,
  INSTANT: ['WITHIN_NEXT', 'WITHIN_LAST', ...TIME],
  DATE: ['EQUALS', 'NOT_EQUALS', ...TIME],
  TIME_OF_DAY: TIME,
  TEXTS: [
    'CONTAINS',
    'NOT_CONTAINS',
    'CONTAINS_ANY',
    'CONTAINS_ALL',
    'CONTAINS_NONE',
    'IS_EMPTY',
    'IS_NOT_EMPTY',
  ],
  RECORDS: ['IS_EMPTY', 'IS_NOT_EMPTY'],
};

/** Whether a text names a kind of facts. */
export function isKind(text: string): text is Kind {
  return text in OPERATORS;
}

/** What can be asked of a fact; of one whose value before is told, also whether it changed. */
export function operatorsOf(field: Field, place: Place): readonly string[] {
  const changes =
    (field.path.startsWith('event.') && tellsBefore(place.trigger)) ||
    (field.path.startsWith('reservation.') && place.trigger.startsWith('RESERVATION_'));
  if (!changes) return OPERATORS[field.kind];
  const whole = ['CHANGED', 'NOT_CHANGED'];
  const isList = field.kind === 'TEXTS' || field.kind === 'RECORDS';
  return [...OPERATORS[field.kind], ...whole, ...(isList ? [] : ['CHANGED_FROM', 'CHANGED_TO'])];
}

/** The form of the value that an operator takes. */
export type ValueForm = 'NONE' | 'ONE' | 'SEVERAL' | 'RANGE' | 'PATTERN' | 'SPAN';

const FORMS: Record<string, ValueForm> = {
  IS_TRUE: 'NONE',
  IS_FALSE: 'NONE',
  IS_EMPTY: 'NONE',
  IS_NOT_EMPTY: 'NONE',
  CHANGED: 'NONE',
  NOT_CHANGED: 'NONE',
  ONE_OF: 'SEVERAL',
  NONE_OF: 'SEVERAL',
  CONTAINS_ANY: 'SEVERAL',
  CONTAINS_ALL: 'SEVERAL',
  CONTAINS_NONE: 'SEVERAL',
  BETWEEN: 'RANGE',
  NOT_BETWEEN: 'RANGE',
  MATCHES: 'PATTERN',
  NOT_MATCHES: 'PATTERN',
  WITHIN_NEXT: 'SPAN',
  WITHIN_LAST: 'SPAN',
};

export function valueForm(operator: string): ValueForm {
  return FORMS[operator] ?? 'ONE';
}

/** What a value of a message's body can be. */
export const MAPPED_TYPES = [
  'TEXT',
  'NUMBER',
  'BOOLEAN',
  'INSTANT',
  'DATE',
  'TIME_OF_DAY',
  'DURATION',
  'TEXT_LIST',
  'NUMBER_LIST',
] as const;
