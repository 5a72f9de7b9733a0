/**
 * What a rule says, as the API stores and takes it: the parts of the JSON that this page shows and edits.
 */
export interface Definition {
  format?: number;
  name: string;
  description?: string;
  scope?: Scope;
  timeZone: string;
  trigger: Trigger;
  condition?: Condition | null;
  steps: Step[];
  /** An ISO 8601 duration of hours, minutes and seconds. */
  catchUp?: string;
}

export type Scope =
  | { kind: 'OWNER' }
  | { kind: 'CALENDARS'; calendarIds: string[] }
  | { kind: 'RESOURCES'; resourceIds: string[] }
  | { kind: 'ORGANISATION'; organisationId: string };

export interface Trigger {
  kind: string;
  /** Of EVENT_UPDATED: only when one of these changed. Of WEBHOOK_RECEIVED: what is taken out of the body. */
  fields?: (string | Mapping)[];
  /** Of EVENT_ANSWERED: only these answers. */
  answers?: string[];
  /** Of EVENT_STARTS and EVENT_ENDS. */
  offset?: Offset;
  /** Of SCHEDULE: five fields, in the rule's zone. */
  cron?: string;
  /** Of WEBHOOK_RECEIVED: how the sender proves who they are; SIGNATURE when left out. */
  authentication?: 'SIGNATURE' | 'ADDRESS';
  /** Of MANUAL: about what it runs; EVENT when left out. */
  subject?: string;
}

/** A value of a message's body under a name of one's own. */
export interface Mapping {
  name: string;
  /** RFC 6901. */
  pointer: string;
  type: string;
  required?: boolean;
}

export interface Offset {
  direction: 'BEFORE' | 'AFTER';
  duration: string;
}

export type GroupKind = 'ALL' | 'ANY';
export type ItemsKind = 'ANY_ITEM' | 'ALL_ITEMS' | 'NO_ITEM';
export type Scalar = string | number | boolean;
export type Operand = Scalar | Scalar[] | { from: Scalar; to: Scalar };

export type Condition =
  | { kind: GroupKind; conditions: Condition[] }
  | { kind: 'NOT'; condition: Condition }
  | { kind: 'TEST'; field: string; operator: string; value?: Operand; caseSensitive?: boolean }
  | { kind: ItemsKind; field: string; condition: Condition };

export interface Step {
  condition?: Condition | null;
  onFailure?: 'STOP' | 'CONTINUE';
  action: Action;
}

/** An action, or what it comes to: its kind and its parameters, which follow from the kind. */
export interface Action {
  kind: string;
  [parameter: string]: unknown;
}

export type Moment =
  | { kind: 'OFFSET'; field: string; offset?: Offset }
  | { kind: 'DAY'; field: string; days?: number; time: string };

/** What became of a condition. */
export interface Evaluation {
  holds: boolean;
  trace?: Trace;
}

export interface Trace {
  kind: GroupKind | 'NOT' | 'TEST' | ItemsKind;
  holds: boolean;
  field?: string;
  operator?: string;
  value?: Operand;
  /** What the field held; absent where it held nothing. */
  actual?: unknown;
  /** What it had held before the change, where that was asked. */
  before?: unknown;
  parts?: Trace[];
}

/** What a step of a rule comes to. */
export interface PlannedStep {
  condition: Evaluation;
  effect?: Action;
  /** Why it cannot be done. */
  fault?: string;
}
