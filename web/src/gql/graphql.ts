/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A position in the change log. Opaque: give back what was answered, and do not take it apart. */
  Cursor: { input: string; output: string; }
  /** A calendar date without a time zone, such as `2026-11-22`. */
  Date: { input: string; output: string; }
  /** An instant: date, time and offset from UTC, such as `2026-11-22T09:30:00Z`. Always answered in UTC. */
  DateTime: { input: string; output: string; }
  /** A duration (ISO 8601), such as `PT1H30M` or `P1D`. */
  Duration: { input: string; output: string; }
  /** Any JSON value, written as a GraphQL value or sent as a variable. */
  JSON: { input: unknown; output: unknown; }
  /** A wall-clock time without a time zone, such as `2026-11-22T09:30:00` (ISO 8601). */
  LocalDateTime: { input: string; output: string; }
  /** A time of day on the wall in whole minutes, from `00:00` to `24:00`, the end of the day (ISO 8601). */
  LocalTime: { input: string; output: string; }
  /** A recurrence rule (RFC 5545 section 3.3.10), such as `FREQ=WEEKLY;BYDAY=MO,WE`. */
  RRule: { input: string; output: string; }
  /** The id of a time zone in the IANA database, such as `Europe/Budapest`. */
  TimeZone: { input: string; output: string; }
  /** An absolute URL, such as `https://example.org/meeting`. */
  URL: { input: string; output: string; }
};

/** How the viewer's own account is protected. For a signed-in person; no token may ask. */
export type AccountSecurity = {
  __typename?: 'AccountSecurity';
  /** Since when the mail address is known to be theirs; null while it is not confirmed. */
  emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether they can sign in with a password. */
  hasPassword: Scalars['Boolean']['output'];
  /** Who they are at other services that they can sign in with, in the order of linking; at most 50. */
  identities: Array<Identity>;
  /** The second step of signing in; null while there is none. */
  secondFactor?: Maybe<SecondFactor>;
  /** The devices that are signed in, in the order of signing in. */
  sessions: SessionConnection;
};


/** How the viewer's own account is protected. For a signed-in person; no token may ask. */
export type AccountSecuritySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A security-relevant act, as it was put on record. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done, such as `SIGN_IN`. */
  action: Scalars['String']['output'];
  /** Who did it, if that is known; the account may be gone. */
  actorId?: Maybe<Scalars['ID']['output']>;
  /** What whoever did it is called; null when the viewer may not know of them, or their account is gone. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** From which address of the Internet. */
  address?: Maybe<Scalars['String']['output']>;
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** What else is worth knowing, as a JSON object. */
  details?: Maybe<Scalars['String']['output']>;
  /** What tells it from others. */
  entryId: Scalars['String']['output'];
  /** In which organisation. */
  organisationId?: Maybe<Scalars['ID']['output']>;
  /** How it ended. */
  outcome: AuditOutcome;
  /** Its place in the chain of hashes; null until it is sealed. */
  position?: Maybe<Scalars['Int']['output']>;
  /** To what it was done: its id. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** What the browser or program called itself. */
  userAgent?: Maybe<Scalars['String']['output']>;
  /** How whoever did it was known. */
  via: AuditVia;
};

/** A page of a list. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The entries with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The entries without their cursors. */
  nodes: Array<AuditEntry>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Which entries are wanted; what is left out does not matter. */
export type AuditFilter = {
  /** One of these acts, such as `SIGN_IN`; at most 100. */
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who did it. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** From this instant on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** In which organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** How it ended. */
  outcome?: InputMaybe<AuditOutcome>;
  /** To what: its id. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How an act ended. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It was tried, and refused. */
  | 'REFUSED';

/** How whoever acted was known. */
export type AuditVia =
  /** The command line on the server, whose users are not told apart. */
  | 'COMMAND_LINE'
  /** A public link to a calendar. */
  | 'LINK'
  /** They were not. */
  | 'NOBODY'
  /** A signed-in person. */
  | 'SESSION'
  /** The token of a program. */
  | 'TOKEN'
  /** The worker, for a person or by itself. */
  | 'WORKER';

/** An automation rule: when this happens, if that holds, do these things, with its owner's rights. */
export type AutomationRule = Node & {
  __typename?: 'AutomationRule';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /**
   * What it says: an object with `name`, `description`, `scope`, `timeZone`, `trigger`, `condition`, `steps` and `catchUp`, as
   * `ruleCreate` takes it.
   */
  definition: Scalars['JSON']['output'];
  /** Counts what it said: runs name the version that they began with. */
  definitionVersion: Scalars['Int']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** The address at which messages come in for it; null until `ruleHookRotate` makes one. */
  hook?: Maybe<RuleHook>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether its owner wants it to run. */
  isEnabled: Scalars['Boolean']['output'];
  /** Its newest application to the events that there are, by `ruleApply`; null when there is none. */
  latestApplication?: Maybe<RuleApplication>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** When it was paused because its runs failed one after the other; `ruleEnable` lets it go on. */
  pausedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Its runs, in the order of their making: `last` gives the newest. They tell of events, of reservations, which takes
   * `reservations:read` too, and of shares, which takes `calendars:share`. Scope: `events:read`.
   */
  runs: AutomationRunConnection;
  /** The secrets that it names, in the order of their names; at most 20. Of each only what is needed to know it again. */
  secrets: Array<RuleSecret>;
  /** What makes it run. */
  trigger?: Maybe<AutomationTriggerKind>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of the rule; for `ifVersion`. */
  version: Scalars['Int']['output'];
};


/** An automation rule: when this happens, if that holds, do these things, with its owner's rights. */
export type AutomationRuleRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list. */
export type AutomationRuleConnection = {
  __typename?: 'AutomationRuleConnection';
  /** The entries with their cursors. */
  edges: Array<AutomationRuleEdge>;
  /** The entries without their cursors. */
  nodes: Array<AutomationRule>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type AutomationRuleEdge = {
  __typename?: 'AutomationRuleEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AutomationRule;
};

/** One rule that ran for one cause. */
export type AutomationRun = {
  __typename?: 'AutomationRun';
  /** What it is for: a version of a rule has at most one run for each. */
  causeKey: Scalars['String']['output'];
  /** The runs behind its cause, the first one first. */
  causedBy: Array<Scalars['ID']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The version of what the rule says. */
  definitionVersion: Scalars['Int']['output'];
  /** When it may go on, while it is PENDING. */
  dueAt: Scalars['DateTime']['output'];
  /** What each part of the condition saw. */
  evaluation?: Maybe<Scalars['JSON']['output']>;
  /** What was known when it was made: the values that the condition and the templates saw. */
  facts?: Maybe<Scalars['JSON']['output']>;
  /** When it came to its end. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its cause happened, or was due. */
  happenedAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** The rule. */
  ruleId: Scalars['ID']['output'];
  /** Why it did not run, in English. */
  skippedBecause?: Maybe<Scalars['String']['output']>;
  /** How far it has come. */
  state?: Maybe<AutomationRunState>;
  /** What its steps did, attempt by attempt. */
  steps: Array<AutomationRunStep>;
  /** The event, the occurrence, or the reservation that it is about. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** What made it run. */
  trigger?: Maybe<AutomationTriggerKind>;
};

/** A page of a list. */
export type AutomationRunConnection = {
  __typename?: 'AutomationRunConnection';
  /** The entries with their cursors. */
  edges: Array<AutomationRunEdge>;
  /** The entries without their cursors. */
  nodes: Array<AutomationRun>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type AutomationRunEdge = {
  __typename?: 'AutomationRunEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AutomationRun;
};

/** Which run is to be played again. */
export type AutomationRunReplayInput = {
  /** The run. */
  id: Scalars['ID']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What `automationRunReplay` answers. */
export type AutomationRunReplayPayload = {
  __typename?: 'AutomationRunReplayPayload';
  /** The new run. */
  run?: Maybe<AutomationRun>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which run is to be tried again. */
export type AutomationRunRetryInput = {
  /** The run. */
  id: Scalars['ID']['input'];
};

/** What `automationRunRetry` answers. */
export type AutomationRunRetryPayload = {
  __typename?: 'AutomationRunRetryPayload';
  /** The run, which waits again. */
  run?: Maybe<AutomationRun>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** How far a run has come. */
export type AutomationRunState =
  /** Somebody stopped it. */
  | 'CANCELLED'
  /** A step failed as often as it may, and ended it. */
  | 'DEAD'
  /** A step failed in a way that trying again does not mend, and ended it. */
  | 'FAILED'
  /** It went to its end, and some step failed on the way. */
  | 'PARTIAL'
  /** It waits: for a worker, for the end of a wait, for its next retry. */
  | 'PENDING'
  /** A worker has it. */
  | 'RUNNING'
  /** It did not run; `skippedBecause` says why. */
  | 'SKIPPED'
  /** Every step was done, or skipped because its condition did not hold. */
  | 'SUCCEEDED';

/** An attempt of a step of a run. */
export type AutomationRunStep = {
  __typename?: 'AutomationRunStep';
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** The attempt's number, from 1. */
  attempt: Scalars['Int']['output'];
  /** What it came to: the action with its templates filled. */
  effect?: Maybe<Scalars['JSON']['output']>;
  /** What went wrong. */
  error?: Maybe<Scalars['String']['output']>;
  /** How long it took, in milliseconds. */
  milliseconds: Scalars['Int']['output'];
  /** What came back: the status of a call, the id of what was made. */
  result?: Maybe<Scalars['JSON']['output']>;
  /** How far the step had come afterwards. */
  state?: Maybe<AutomationStepState>;
  /** The step's number, from 0. */
  step: Scalars['Int']['output'];
};

/** How far a step of a run has come. */
export type AutomationStepState =
  /** It failed for good. */
  | 'FAILED'
  /** It is to be tried again. */
  | 'PENDING'
  /** Its condition did not hold. */
  | 'SKIPPED'
  /** It was done. */
  | 'SUCCEEDED';

/** What makes a rule run. */
export type AutomationTriggerKind =
  /** Events came into a calendar from a file or another calendar. */
  | 'CALENDAR_IMPORTED'
  /** A calendar was shared. */
  | 'CALENDAR_SHARED'
  /** An attendee answered. */
  | 'EVENT_ANSWERED'
  /** An event was made, by whatever way. */
  | 'EVENT_CREATED'
  /** An event was deleted. */
  | 'EVENT_DELETED'
  /** An occurrence ends, or will, or did. */
  | 'EVENT_ENDS'
  /** An event got another start or end. */
  | 'EVENT_MOVED'
  /** An occurrence starts, or will, or did. */
  | 'EVENT_STARTS'
  /** Fields of an event changed. */
  | 'EVENT_UPDATED'
  /** Somebody runs it by hand. */
  | 'MANUAL'
  /** A reservation was given up. */
  | 'RESERVATION_CANCELLED'
  /** The booker came. */
  | 'RESERVATION_CHECKED_IN'
  /** A reservation was used. */
  | 'RESERVATION_COMPLETED'
  /** A reservation is firm. */
  | 'RESERVATION_CONFIRMED'
  /** A reservation was turned down. */
  | 'RESERVATION_DECLINED'
  /** A hold ended without a booking. */
  | 'RESERVATION_EXPIRED'
  /** The booker did not come. */
  | 'RESERVATION_NO_SHOW'
  /** A reservation awaits approval. */
  | 'RESERVATION_REQUESTED'
  /** A reservation waits for a place. */
  | 'RESERVATION_WAITLISTED'
  /** A schedule says so. */
  | 'SCHEDULE'
  /** A task was done. */
  | 'TASK_COMPLETED'
  /** A task is due, or will be, or was. */
  | 'TASK_DUE'
  /** A message came in at the rule's own address. */
  | 'WEBHOOK_RECEIVED';

/**
 * A time, recurring or not, in which a resource is closed although its hours say otherwise. It blocks like a reservation of all of
 * the resource.
 */
export type Blackout = Node & {
  __typename?: 'Blackout';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when (the first time), exclusive, on the clocks of the resource's zone. */
  end: Scalars['LocalDateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** What is closed. */
  resource?: Maybe<Resource>;
  /** What is closed. */
  resourceId: Scalars['ID']['output'];
  /** How it recurs: each time from and until the same times on the clocks. */
  rule?: Maybe<Scalars['RRule']['output']>;
  /** From when (the first time), on the clocks of the resource's zone. */
  start: Scalars['LocalDateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list. */
export type BlackoutConnection = {
  __typename?: 'BlackoutConnection';
  /** The entries with their cursors. */
  edges: Array<BlackoutEdge>;
  /** The entries without their cursors. */
  nodes: Array<Blackout>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new blackout. */
export type BlackoutCreateInput = {
  /** Until when (the first time), exclusive, on the clocks of the resource's zone. */
  end: Scalars['LocalDateTime']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why: 1 to 200 characters, for all who see the resource. */
  reason: Scalars['String']['input'];
  /** What is to be closed. */
  resourceId: Scalars['ID']['input'];
  /** How it recurs, with `UNTIL` (if any) as a local time without `Z`. */
  rule?: InputMaybe<Scalars['RRule']['input']>;
  /** From when (the first time), on the clocks of the resource's zone. */
  start: Scalars['LocalDateTime']['input'];
};

/** What `blackoutCreate` answers. */
export type BlackoutCreatePayload = {
  __typename?: 'BlackoutCreatePayload';
  /** The new blackout. */
  blackout?: Maybe<Blackout>;
  /** How many reservations within the next 800 days are in its way. */
  conflictCount: Scalars['Int']['output'];
  /**
   * The reservations to come that are in its way, in the order of their starts, at most 100. They stay: it is for those who manage
   * the resource to move or cancel them. None for tokens that are not for reading reservations.
   */
  conflicts: Array<Reservation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which blackout is to go. */
export type BlackoutDeleteInput = {
  /** The blackout. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `blackoutDelete` answers. */
export type BlackoutDeletePayload = {
  __typename?: 'BlackoutDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type BlackoutEdge = {
  __typename?: 'BlackoutEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Blackout;
};

/** What is to change of a blackout. What is left out stays. */
export type BlackoutUpdateInput = {
  /** Until when (the first time), exclusive, on the clocks of the resource's zone. */
  end?: InputMaybe<Scalars['LocalDateTime']['input']>;
  /** The blackout. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why: 1 to 200 characters, for all who see the resource. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** How it recurs; null: not at all. */
  rule?: InputMaybe<Scalars['RRule']['input']>;
  /** From when (the first time), on the clocks of the resource's zone. */
  start?: InputMaybe<Scalars['LocalDateTime']['input']>;
};

/** What `blackoutUpdate` answers. */
export type BlackoutUpdatePayload = {
  __typename?: 'BlackoutUpdatePayload';
  /** The blackout as it is now. */
  blackout?: Maybe<Blackout>;
  /** How many reservations within the next 800 days are in its way. */
  conflictCount: Scalars['Int']['output'];
  /**
   * The reservations to come that are in its way, in the order of their starts, at most 100. They stay: it is for those who manage
   * the resource to move or cancel them. None for tokens that are not for reading reservations.
   */
  conflicts: Array<Reservation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who gets a booking of a page. */
export type BookingAssignment =
  /** All of the team together, when all are free. */
  | 'COLLECTIVE'
  /** The first that is free. */
  | 'FIRST_FREE'
  /** One of the team: whoever is free and had the fewest bookings of the page in the last 30 days, then who waits longest. */
  | 'ROUND_ROBIN';

/**
 * A page on which people without an account book a resource, a free one of a type, a person or a team. Those who manage the
 * organisation's resources see it, and the person whose hour is booked.
 */
export type BookingPage = Node & {
  __typename?: 'BookingPage';
  /** Who of those that are booked gets a booking. */
  assignment: BookingAssignment;
  /** Whether a booking is confirmed only when the guest opens the link in the mail. */
  confirmByMail: Scalars['Boolean']['output'];
  /** What must be agreed to; null for nothing. */
  consent?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What there is to know about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The lengths to choose from, in minutes, shortest first. */
  durations: Array<Scalars['Int']['output']>;
  /** The hours of the people of a team, at most 20; none for other pages. */
  hosts: Array<Resource>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it can be opened. */
  isEnabled: Scalars['Boolean']['output'];
  /** The organisation whose resources are booked on it. */
  organisationId: Scalars['ID']['output'];
  /** Whether the browser must do some work before it may book. */
  proofOfWork: Scalars['Boolean']['output'];
  /** What is asked besides name and mail address: a list. */
  questions: Scalars['JSON']['output'];
  /** The resource that is booked, or the person's hour; null for a page of a type or a team. */
  resource?: Maybe<Resource>;
  /** The type of which a free resource is booked; null for a page of one resource or a team. */
  resourceType?: Maybe<ResourceType>;
  /** The last part of its address. */
  slug: Scalars['String']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Its address. */
  url: Scalars['URL']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list. */
export type BookingPageConnection = {
  __typename?: 'BookingPageConnection';
  /** The entries with their cursors. */
  edges: Array<BookingPageEdge>;
  /** The entries without their cursors. */
  nodes: Array<BookingPage>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new booking page. */
export type BookingPageCreateInput = {
  /** How the team is booked: ROUND_ROBIN when left out, or COLLECTIVE. */
  assignment?: InputMaybe<BookingAssignment>;
  /** Whether a booking is confirmed only when the guest opens the link in the mail. */
  confirmByMail?: Scalars['Boolean']['input'];
  /** What must be agreed to: at most 2,000 characters. */
  consent?: InputMaybe<Scalars['String']['input']>;
  /** What there is to know about it: at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The lengths to choose from, in minutes: 1 to 10, shortest first. */
  durations: Array<Scalars['Int']['input']>;
  /** The hours of the people of a team, at most 20: they made themselves bookable, and their rules let everybody book. */
  hostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether it can be opened. */
  isEnabled?: Scalars['Boolean']['input'];
  /** The organisation whose resources are booked on it. */
  organisationId: Scalars['ID']['input'];
  /** Whether the browser must do some work before it may book. */
  proofOfWork?: Scalars['Boolean']['input'];
  /** What is asked besides name and mail address: a list of at most 30 questions. */
  questions?: InputMaybe<Scalars['JSON']['input']>;
  /** The resource that is booked, or the person's hour; its rules let everybody book. Give this, `resourceTypeId` or `hostIds`. */
  resourceId?: InputMaybe<Scalars['ID']['input']>;
  /** The type of which a free resource is booked: one whose rules let everybody book. */
  resourceTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** The last part of its address: lower-case letters and digits with single hyphens between them, 2 to 60 characters. */
  slug: Scalars['String']['input'];
  /** What it is called: 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** What `bookingPageCreate` answers. */
export type BookingPageCreatePayload = {
  __typename?: 'BookingPageCreatePayload';
  /** The new page. */
  bookingPage?: Maybe<BookingPage>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which booking page is to go. */
export type BookingPageDeleteInput = {
  /** The page. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `bookingPageDelete` answers. */
export type BookingPageDeletePayload = {
  __typename?: 'BookingPageDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type BookingPageEdge = {
  __typename?: 'BookingPageEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: BookingPage;
};

/** What is to change of a booking page. What is left out stays, and so do the bookings that there are. */
export type BookingPageUpdateInput = {
  /** Of a page of a team: how it is booked, ROUND_ROBIN or COLLECTIVE. */
  assignment?: InputMaybe<BookingAssignment>;
  /** Whether a booking is confirmed only when the guest opens the link in the mail. */
  confirmByMail?: InputMaybe<Scalars['Boolean']['input']>;
  /** What must be agreed to: at most 2,000 characters; null clears it. */
  consent?: InputMaybe<Scalars['String']['input']>;
  /** What there is to know about it: at most 10,000 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The lengths to choose from, in minutes: 1 to 10, shortest first. */
  durations?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Of a page of a team: the hours of its people, at most 20. */
  hostIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The page. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it can be opened. */
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the browser must do some work before it may book. */
  proofOfWork?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is asked besides name and mail address: a list of at most 30 questions. */
  questions?: InputMaybe<Scalars['JSON']['input']>;
  /** The last part of its address: lower-case letters and digits with single hyphens between them, 2 to 60 characters. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What `bookingPageUpdate` answers. */
export type BookingPageUpdatePayload = {
  __typename?: 'BookingPageUpdatePayload';
  /** The page as it is now. */
  bookingPage?: Maybe<BookingPage>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A time in which a calendar is busy. It has no id: it may be made of several events, and tells nothing of them. */
export type BusyBlock = {
  __typename?: 'BusyBlock';
  /** The calendar. Scope: `calendars:read`. */
  calendar: Calendar;
  /** The id of the calendar. */
  calendarId: Scalars['ID']['output'];
  /** Until when, exclusive. */
  endsAt: Scalars['DateTime']['output'];
  /** From when. */
  startsAt: Scalars['DateTime']['output'];
  /** How surely. */
  type: BusyType;
};

/** A page of a list. */
export type BusyBlockConnection = {
  __typename?: 'BusyBlockConnection';
  /** The entries with their cursors. */
  edges: Array<BusyBlockEdge>;
  /** The entries without their cursors. */
  nodes: Array<BusyBlock>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type BusyBlockEdge = {
  __typename?: 'BusyBlockEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: BusyBlock;
};

/** How surely a time is taken. */
export type BusyType =
  /** It is taken. */
  | 'BUSY'
  /** What would take it is not settled. */
  | 'BUSY_TENTATIVE';

/** A calendar: events under one name, colour and time zone. */
export type Calendar = Node & {
  __typename?: 'Calendar';
  /** Whether its events make it busy; false for holidays, birthdays and the like. */
  blocksTime: Scalars['Boolean']['output'];
  /** Its colour, as `#rrggbb`, for everybody who chose no other for themselves. */
  color: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for; null for those who see no more than when it is busy. */
  description?: Maybe<Scalars['String']['output']>;
  /**
   * Its single events, series and overrides without a series, in the order of their making. For what takes place in
   * a window, ask `occurrences`. Scope: `events:read`.
   */
  events: EventConnection;
  /** When its secret feed URL was made, as its owners are told. */
  feedCreatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The viewer's own group that it is in; null when it is in none. */
  group?: Maybe<CalendarGroup>;
  /** Whether it has a secret feed URL, as its owners are told. The URL itself is shown once, by `calendarFeedRotate`. */
  hasFeed: Scalars['Boolean']['output'];
  /** An emoji that it is shown with. */
  icon?: Maybe<Scalars['String']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Its imports, in the order of their making: to its owners all, to those who may write to it their own. Scope: `events:read`. */
  imports: ImportConnection;
  /** Whether it is shared with anybody, or by a public link, as its owners are told. */
  isShared: Scalars['Boolean']['output'];
  /** Whether the viewer's page shows it. */
  isVisible: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /**
   * The organisation to which it belongs; null when it is a person's, and when the viewer does not belong to the
   * organisation. Scope: `organisations:read`.
   */
  organisation?: Maybe<Organisation>;
  /** The person or organisation that it belongs to; null for public links. */
  ownerId?: Maybe<Scalars['ID']['output']>;
  /** What that person or organisation is called; null for public links. */
  ownerName?: Maybe<Scalars['String']['output']>;
  /**
   * The viewer's own colour for it, as `#rrggbb`; null when they see the calendar's. Theirs alone: see
   * `calendarPreferencesUpdate`.
   */
  personalColor?: Maybe<Scalars['String']['output']>;
  /**
   * Its place in that group (or outside of all groups), as the viewer has it: smaller comes first, and null after all others,
   * in the order of their making.
   */
  position?: Maybe<Scalars['Int']['output']>;
  /** With whom it is shared, public links among them, in the order of their making; to its owners. Scope: `calendars:share`. */
  shares: CalendarShareConnection;
  /** The zone in which its all-day and floating events are read where the viewer gives no other. */
  timeZone: Scalars['TimeZone']['output'];
  /** When the calendar itself last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of the calendar itself; for `ifVersion`. */
  version: Scalars['Int']['output'];
  /** What the viewer may do with it. */
  viewerRole: CalendarRole;
};


/** A calendar: events under one name, colour and time zone. */
export type CalendarEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A calendar: events under one name, colour and time zone. */
export type CalendarImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A calendar: events under one name, colour and time zone. */
export type CalendarSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list. */
export type CalendarConnection = {
  __typename?: 'CalendarConnection';
  /** The entries with their cursors. */
  edges: Array<CalendarEdge>;
  /** The entries without their cursors. */
  nodes: Array<Calendar>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new calendar. */
export type CalendarCreateInput = {
  /** Whether its events make it busy; they do when left out. */
  blocksTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its colour, as `#rrggbb`; blue when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is for: at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** An emoji that it is shown with. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The organisation that is to own it, of which the viewer is an administrator or owner; the viewer when left out. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Its zone; the owner's when left out. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What `calendarCreate` answers. */
export type CalendarCreatePayload = {
  __typename?: 'CalendarCreatePayload';
  /** The new calendar. */
  calendar?: Maybe<Calendar>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which calendar is to go. */
export type CalendarDeleteInput = {
  /** The calendar. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `calendarDelete` answers. */
export type CalendarDeletePayload = {
  __typename?: 'CalendarDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type CalendarEdge = {
  __typename?: 'CalendarEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Calendar;
};

/** Which calendar is to lose its secret feed URL. */
export type CalendarFeedDisableInput = {
  /** The calendar. */
  id: Scalars['ID']['input'];
};

/** What `calendarFeedDisable` answers. */
export type CalendarFeedDisablePayload = {
  __typename?: 'CalendarFeedDisablePayload';
  /** The calendar as it is now. */
  calendar?: Maybe<Calendar>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which calendar is to get a new secret feed URL. */
export type CalendarFeedRotateInput = {
  /** The calendar. */
  id: Scalars['ID']['input'];
};

/** What `calendarFeedRotate` answers. */
export type CalendarFeedRotatePayload = {
  __typename?: 'CalendarFeedRotatePayload';
  /** The calendar as it is now. */
  calendar?: Maybe<Calendar>;
  /** The new secret URL, shown this once. Whoever has it can read the calendar. */
  feedUrl?: Maybe<Scalars['URL']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** With whom a calendar is to be shared: one of these. */
export type CalendarGranteeInput =
  /** Whoever has this address: an account that has proved it, now or later. Whether there is one is not told. */
  { email: Scalars['String']['input']; groupId?: never; organisationId?: never; userId?: never; }
  |  /** A group of an organisation that the viewer belongs to. */
  { email?: never; groupId: Scalars['ID']['input']; organisationId?: never; userId?: never; }
  |  /** An organisation that the viewer belongs to. */
  { email?: never; groupId?: never; organisationId: Scalars['ID']['input']; userId?: never; }
  |  /** A person who is in an organisation with the viewer, or a service account of it. */
  { email?: never; groupId?: never; organisationId?: never; userId: Scalars['ID']['input']; };

/**
 * A person's own group of calendars: it arranges their page and grants nothing. Which calendars are in it, these tell:
 * `Calendar.group`.
 */
export type CalendarGroup = Node & {
  __typename?: 'CalendarGroup';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether the viewer's page shows only its name. */
  isCollapsed: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Its place among the viewer's groups: smaller comes first. Only the order means something. */
  position: Scalars['Int']['output'];
  /** When it last changed (not what is in it). */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list. */
export type CalendarGroupConnection = {
  __typename?: 'CalendarGroupConnection';
  /** The entries with their cursors. */
  edges: Array<CalendarGroupEdge>;
  /** The entries without their cursors. */
  nodes: Array<CalendarGroup>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new group. */
export type CalendarGroupCreateInput = {
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** What `calendarGroupCreate` answers. */
export type CalendarGroupCreatePayload = {
  __typename?: 'CalendarGroupCreatePayload';
  /** The new group. */
  calendarGroup?: Maybe<CalendarGroup>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which group is to go. */
export type CalendarGroupDeleteInput = {
  /** The group. */
  id: Scalars['ID']['input'];
};

/** What `calendarGroupDelete` answers. */
export type CalendarGroupDeletePayload = {
  __typename?: 'CalendarGroupDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type CalendarGroupEdge = {
  __typename?: 'CalendarGroupEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: CalendarGroup;
};

/** What is to change of a group. What is left out stays. */
export type CalendarGroupUpdateInput = {
  /** The group before which it goes; null for the end. */
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the viewer's page shows only its name. */
  isCollapsed?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is called: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What `calendarGroupUpdate` answers. */
export type CalendarGroupUpdatePayload = {
  __typename?: 'CalendarGroupUpdatePayload';
  /** The group as it is now. */
  calendarGroup?: Maybe<CalendarGroup>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which calendar the viewer leaves. */
export type CalendarLeaveInput = {
  /** The calendar. */
  id: Scalars['ID']['input'];
};

/** What `calendarLeave` answers. */
export type CalendarLeavePayload = {
  __typename?: 'CalendarLeavePayload';
  /** Whether there was nothing to leave (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of the calendar that was left. */
  leftId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A new public link to a calendar. */
export type CalendarLinkCreateInput = {
  /** The calendar. */
  calendarId: Scalars['ID']['input'];
  /** When it stops working; never when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Makes a second request with the same key and input answer what the first did, but for the secret, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, to tell it from others: at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it allows: FREE_BUSY or READER. */
  role: CalendarRole;
};

/** What `calendarLinkCreate` answers. */
export type CalendarLinkCreatePayload = {
  __typename?: 'CalendarLinkCreatePayload';
  /** The new link's share. */
  calendarShare?: Maybe<CalendarShare>;
  /** Its secret, shown this once; null when a request was repeated. Whoever has it sees the calendar. */
  link?: Maybe<CalendarLinkSecret>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which public link is to get a new secret. */
export type CalendarLinkRotateInput = {
  /** When the new link stops working; null for never; as the old one when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The share. */
  id: Scalars['ID']['input'];
};

/** What `calendarLinkRotate` answers. */
export type CalendarLinkRotatePayload = {
  __typename?: 'CalendarLinkRotatePayload';
  /** The new link's share, which replaces the old one. */
  calendarShare?: Maybe<CalendarShare>;
  /** The id of the share of the link that stopped working. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Its secret, shown this once. Whoever has it sees the calendar. */
  link?: Maybe<CalendarLinkSecret>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A public link's secret, and where it leads. */
export type CalendarLinkSecret = {
  __typename?: 'CalendarLinkSecret';
  /** The page for a frame in another page. */
  embedUrl: Scalars['URL']['output'];
  /** The iCalendar feed, for programs that subscribe to one. */
  feedUrl: Scalars['URL']['output'];
  /** The page for people. */
  pageUrl: Scalars['URL']['output'];
  /** What programs send as `Authorization: Bearer …`, shown this once. */
  secret: Scalars['String']['output'];
};

/** A place among the viewer's calendars. */
export type CalendarPlaceInput = {
  /** Before which calendar that is there; after all of them when left out. */
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  /** In which group of theirs; in none when left out. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
};

/** How the viewer is to look at calendars. What is left out stays. */
export type CalendarPreferencesUpdateInput = {
  /** The calendars, 1 to 100, in the order in which they are to stand if they are moved. */
  calendarIds: Array<Scalars['ID']['input']>;
  /** The viewer's own colour for them, as `#rrggbb`; null for the calendar's. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Whether the viewer's page shows them. */
  isVisible?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where they go. */
  place?: InputMaybe<CalendarPlaceInput>;
};

/** What `calendarPreferencesUpdate` answers. */
export type CalendarPreferencesUpdatePayload = {
  __typename?: 'CalendarPreferencesUpdatePayload';
  /** The calendars as the viewer sees them now, in no order. */
  calendars?: Maybe<Array<Calendar>>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which calendar the viewer comes back to. */
export type CalendarRejoinInput = {
  /** The calendar. */
  id: Scalars['ID']['input'];
};

/** What `calendarRejoin` answers. */
export type CalendarRejoinPayload = {
  __typename?: 'CalendarRejoinPayload';
  /** The calendar as the viewer sees it again. */
  calendar?: Maybe<Calendar>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What somebody may do with a calendar. Each role includes those before it. */
export type CalendarRole =
  /** Sees when something is, and nothing else. */
  | 'FREE_BUSY'
  /** Also changes and shares the calendar itself. */
  | 'OWNER'
  /** Sees everything but private events. */
  | 'READER'
  /** Also creates, changes and deletes events. */
  | 'WRITER';

/** A calendar, shared with somebody or by a public link. Its owners see it. */
export type CalendarShare = Node & {
  __typename?: 'CalendarShare';
  /** The calendar. Scope: `calendars:read`. */
  calendar: Calendar;
  /** The id of the calendar. */
  calendarId: Scalars['ID']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when they are gone. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /**
   * The address that it was given to. It is whoever's proves to have it, now or later: whether an account has it is not
   * told.
   */
  email?: Maybe<Scalars['String']['output']>;
  /** When a public link stops working; null for never, and for other shares. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person, group or organisation; null for a link, and for a person with whom the viewer is in no organisation. */
  granteeId?: Maybe<Scalars['ID']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** With what kind of grantee. */
  kind: CalendarShareKind;
  /**
   * What the grantee is called, or the link; null for a link without a name, and for a person with whom the viewer is in no
   * organisation.
   */
  name?: Maybe<Scalars['String']['output']>;
  /** What it allows. */
  role: CalendarRole;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list. */
export type CalendarShareConnection = {
  __typename?: 'CalendarShareConnection';
  /** The entries with their cursors. */
  edges: Array<CalendarShareEdge>;
  /** The entries without their cursors. */
  nodes: Array<CalendarShare>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new share of a calendar. */
export type CalendarShareCreateInput = {
  /** The calendar. */
  calendarId: Scalars['ID']['input'];
  /** With whom. */
  grantee: CalendarGranteeInput;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it allows: no more than the viewer may do themselves. */
  role: CalendarRole;
};

/** What `calendarShareCreate` answers. */
export type CalendarShareCreatePayload = {
  __typename?: 'CalendarShareCreatePayload';
  /** The new share. */
  calendarShare?: Maybe<CalendarShare>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which share is to go. */
export type CalendarShareDeleteInput = {
  /** The share. */
  id: Scalars['ID']['input'];
};

/** What `calendarShareDelete` answers. */
export type CalendarShareDeletePayload = {
  __typename?: 'CalendarShareDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type CalendarShareEdge = {
  __typename?: 'CalendarShareEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: CalendarShare;
};

/** With what kind of grantee a calendar is shared. */
export type CalendarShareKind =
  /** A group of an organisation: whoever is in it. */
  | 'GROUP'
  /** Whoever has the public link. */
  | 'LINK'
  /** An organisation: all of its members. */
  | 'ORGANISATION'
  /** A person, by their address or their id, or a service account. */
  | 'PERSON';

/** What is to change of a share. What is left out stays. */
export type CalendarShareUpdateInput = {
  /** When a public link stops working: later than before; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The share. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What a public link is called; null for nothing. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it allows; of a public link FREE_BUSY or READER. */
  role?: InputMaybe<CalendarRole>;
};

/** What `calendarShareUpdate` answers. */
export type CalendarShareUpdatePayload = {
  __typename?: 'CalendarShareUpdatePayload';
  /** The share as it is now. */
  calendarShare?: Maybe<CalendarShare>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who is to own a calendar: exactly one of `organisationId` and `userId` is given. */
export type CalendarTransferInput = {
  /** The calendar. */
  id: Scalars['ID']['input'];
  /** The version that was read: the transfer is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** An organisation of which the viewer is an administrator or owner. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** For a calendar of an organisation: a person who belongs to it. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `calendarTransfer` answers. */
export type CalendarTransferPayload = {
  __typename?: 'CalendarTransferPayload';
  /** The calendar as it is now, or as it was last seen if the viewer has no part in it any more. */
  calendar?: Maybe<Calendar>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What is to change of a calendar, for everybody who sees it. What is left out stays. */
export type CalendarUpdateInput = {
  /** Whether its events make it busy. */
  blocksTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its colour, as `#rrggbb`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is for: at most 10,000 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** An emoji that it is shown with; null takes it away. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** The calendar. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its zone. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What `calendarUpdate` answers. */
export type CalendarUpdatePayload = {
  __typename?: 'CalendarUpdatePayload';
  /** The calendar as it is now. */
  calendar?: Maybe<Calendar>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** One row of the change log: something that the viewer may see was created, changed or deleted. */
export type Change = {
  __typename?: 'Change';
  /** Who did it. */
  actorId?: Maybe<Scalars['ID']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The calendar that it is or lies in. */
  calendarId?: Maybe<Scalars['ID']['output']>;
  /** The names of the fields that changed; empty for CREATED and DELETED. */
  changedFields: Array<Scalars['String']['output']>;
  /** Its position, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** To what kind of thing. */
  entity: ChangeEntity;
  /** To which: its id, also when it is gone. */
  entityId: Scalars['ID']['output'];
  /** What happened. */
  kind: ChangeKind;
  /** The entity as it is now; null when it is gone, or when the viewer may not see it any more. Scope: that of its kind. */
  node?: Maybe<Node>;
};

/** A page of the change log. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes with their positions. */
  edges: Array<ChangeEdge>;
  /** Up to where the log has been read, also when the page is empty: the next `after`. */
  endCursor: Scalars['Cursor']['output'];
  /** The changes without their positions. */
  nodes: Array<Change>;
  /** Where the page lies in the log. */
  pageInfo: PageInfo;
};

/** A change with its position. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** The change's position, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The change. */
  node: Change;
};

/** What a change is about. */
export type ChangeEntity =
  /** A booking page. */
  | 'BOOKING_PAGE'
  /** When a calendar is busy: all that those are told who may see no more of it. `entityId` is the calendar. */
  | 'BUSY_TIME'
  /** A calendar. */
  | 'CALENDAR'
  /** A person's own group of calendars. */
  | 'CALENDAR_GROUP'
  /** With whom a calendar is shared. */
  | 'CALENDAR_SHARE'
  /** An event. */
  | 'EVENT'
  /** A group of an organisation, or who is in it. */
  | 'GROUP'
  /** An import. */
  | 'IMPORT'
  /** An invitation into an organisation. */
  | 'INVITATION'
  /** Somebody's membership in an organisation: `entityId` is the person. */
  | 'MEMBERSHIP'
  /** What the viewer is told in the page. */
  | 'NOTICE'
  /** An organisation. */
  | 'ORGANISATION'
  /** A reservation. */
  | 'RESERVATION'
  /** Something that can be reserved, or the viewer's role on it. */
  | 'RESOURCE'
  /** A kind of resource. */
  | 'RESOURCE_TYPE'
  /** An automation rule. */
  | 'RULE'
  /** A signed-in device. */
  | 'SESSION'
  /** A task. */
  | 'TASK'
  /** A token of an integrator. */
  | 'TOKEN'
  /** A person. */
  | 'USER'
  /** A webhook. */
  | 'WEBHOOK';

/** What happened to it. */
export type ChangeKind =
  /** It came to be. */
  | 'CREATED'
  /** It is gone. */
  | 'DELETED'
  /** Some of its fields changed. */
  | 'UPDATED';

/** Who may read an event (iCalendar's CLASS). */
export type Classification =
  /** As `PRIVATE`. */
  | 'CONFIDENTIAL'
  /** Its owner; others see that the time is taken. */
  | 'PRIVATE'
  /** Whoever may read the calendar. */
  | 'PUBLIC';

/** A job that failed for good. */
export type DeadJob = {
  __typename?: 'DeadJob';
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** When it was given up. */
  diedAt: Scalars['DateTime']['output'];
  /** When it was enqueued. */
  enqueuedAt: Scalars['DateTime']['output'];
  /**
   * Why it failed the last time, in English; at most 500 characters. Addresses, quoted values, paths of URLs and what may be a
   * secret are left out; the worker's log has the whole.
   */
  error?: Maybe<Scalars['String']['output']>;
  /** What tells it from others, and what logs call it. */
  jobId: Scalars['ID']['output'];
  /** What kind of work it is, such as `mail`. */
  kind: Scalars['String']['output'];
};

/** A page of a list. */
export type DeadJobConnection = {
  __typename?: 'DeadJobConnection';
  /** The entries with their cursors. */
  edges: Array<DeadJobEdge>;
  /** The entries without their cursors. */
  nodes: Array<DeadJob>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type DeadJobEdge = {
  __typename?: 'DeadJobEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: DeadJob;
};

/**
 * An event (iCalendar's VEVENT): a single one, a series (it has `recurrence`), or the override of one occurrence of a
 * series (it has `recurrenceId`).
 */
export type Event = Node & {
  __typename?: 'Event';
  /** The calendar that it lies in. Scope: `calendars:read`. */
  calendar: Calendar;
  /** Its categories. */
  categories: Array<Scalars['String']['output']>;
  /** Who may read it. */
  classification: Classification;
  /** Its own colour, as `#rrggbb` or a CSS3 name; the calendar's where null. */
  color?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is about, at length. */
  description?: Maybe<Scalars['String']['output']>;
  /** When it ends, exclusive; of a series, its first occurrence. */
  end: EventTime;
  /** `end` as an instant; all-day and floating ones are read in the calendar's zone. */
  endsAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it takes whole days. */
  isAllDay: Scalars['Boolean']['output'];
  /** Where it takes place. */
  location?: Maybe<Scalars['String']['output']>;
  /**
   * For a series: what replaces single occurrences of it, in the order of their original starts.
   * Scope: `events:read`.
   */
  overrides: EventConnection;
  /** How it recurs; null for a single event and for an override. */
  recurrence?: Maybe<Recurrence>;
  /** For an override: the original start of the occurrence that it replaces (iCalendar's RECURRENCE-ID). */
  recurrenceId?: Maybe<EventTime>;
  /** iCalendar's SEQUENCE: counts the changes of its time. */
  sequence: Scalars['Int']['output'];
  /** For an override: the series that it belongs to; null if that is not here. Scope: `events:read`. */
  series?: Maybe<Event>;
  /** When it starts; of a series, its first occurrence. */
  start: EventTime;
  /** `start` as an instant; all-day and floating ones are read in the calendar's zone. */
  startsAt: Scalars['DateTime']['output'];
  /** Whether it takes place. */
  status: EventStatus;
  /** What it is about, in a line; may be empty. */
  summary: Scalars['String']['output'];
  /** Whether it takes up time. */
  transparency: Transparency;
  /** iCalendar's UID: the same for a series and its overrides, everywhere. */
  uid: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** A page about it. */
  url?: Maybe<Scalars['URL']['output']>;
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};


/**
 * An event (iCalendar's VEVENT): a single one, a series (it has `recurrence`), or the override of one occurrence of a
 * series (it has `recurrenceId`).
 */
export type EventOverridesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The entries with their cursors. */
  edges: Array<EventEdge>;
  /** The entries without their cursors. */
  nodes: Array<Event>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new event. */
export type EventCreateInput = {
  /** The calendar that it goes into. */
  calendarId: Scalars['ID']['input'];
  /** Its categories, at most 50. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may read it; `PUBLIC` when left out. */
  classification?: InputMaybe<Classification>;
  /** Its own colour, as `#rrggbb` or a CSS3 name. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is about, at length: at most 65,536 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How long it lasts, instead of `end`: in a series every occurrence then has the same nominal length. */
  duration?: InputMaybe<Scalars['Duration']['input']>;
  /** When it ends, exclusive. With neither `end` nor `duration` a date lasts a day, anything else no time. */
  end?: InputMaybe<EventTimeInput>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: at most 2,000 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** How it recurs. */
  recurrence?: InputMaybe<RecurrenceInput>;
  /** When it starts. */
  start: EventTimeInput;
  /** Whether it takes place; `CONFIRMED` when left out. */
  status?: InputMaybe<EventStatus>;
  /** What it is about: at most 1,000 characters; may be empty. */
  summary: Scalars['String']['input'];
  /** Whether it takes up time; `OPAQUE` when left out. */
  transparency?: InputMaybe<Transparency>;
  /** iCalendar's UID; a new one when left out. */
  uid?: InputMaybe<Scalars['String']['input']>;
  /** A page about it. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** What `eventCreate` answers. */
export type EventCreatePayload = {
  __typename?: 'EventCreatePayload';
  /** The new event. */
  event?: Maybe<Event>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What is to go. */
export type EventDeleteInput = {
  /** An event's id, or an occurrence's. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How much of a series is meant; for an occurrence `THIS` when left out, for a series only `ALL` is possible. */
  scope?: InputMaybe<RecurrenceScope>;
};

/** What `eventDelete` answers. */
export type EventDeletePayload = {
  __typename?: 'EventDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Event;
};

/** Whether an event takes place (iCalendar's STATUS). */
export type EventStatus =
  /** It does not take place. */
  | 'CANCELLED'
  /** It takes place. */
  | 'CONFIRMED'
  /** Not settled. */
  | 'TENTATIVE';

/** A time as the person said it, in one of four kinds. */
export type EventTime = {
  __typename?: 'EventTime';
  /** The day, of `DATE`. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The instant, of `INSTANT`. */
  instant?: Maybe<Scalars['DateTime']['output']>;
  /** Which of the other fields are given. */
  kind: EventTimeKind;
  /** The wall-clock time, of `ZONED` and `FLOATING`. */
  local?: Maybe<Scalars['LocalDateTime']['output']>;
  /** The name of the zone, of `ZONED`: an IANA name, or a name whose rules came with an imported file. */
  timeZone?: Maybe<Scalars['String']['output']>;
};

/** Exactly one of: `date`; `local` with `timeZone`; `local` alone (floating); `instant`. */
export type EventTimeInput = {
  /** A whole day. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** An instant. */
  instant?: InputMaybe<Scalars['DateTime']['input']>;
  /** A wall-clock time. */
  local?: InputMaybe<Scalars['LocalDateTime']['input']>;
  /** The IANA name of the zone of `local`. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** Which of the four kinds of time it is. */
export type EventTimeKind =
  /** A whole day; `date` is given. */
  | 'DATE'
  /** A wall-clock time in the zone of whoever looks; `local` is given. */
  | 'FLOATING'
  /** An instant; `instant` is given. */
  | 'INSTANT'
  /** A wall-clock time in a zone; `local` and `timeZone` are given. */
  | 'ZONED';

/** What is to change of an event. What is left out stays; null clears. */
export type EventUpdateInput = {
  /** The calendar that it moves to. */
  calendarId?: InputMaybe<Scalars['ID']['input']>;
  /** Its categories, at most 50. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may read it. */
  classification?: InputMaybe<Classification>;
  /** Its own colour, as `#rrggbb` or a CSS3 name; null gives it the calendar's. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is about, at length: at most 65,536 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How long it lasts, instead of `end`. */
  duration?: InputMaybe<Scalars['Duration']['input']>;
  /** When it ends, exclusive. When left out, its length stays. */
  end?: InputMaybe<EventTimeInput>;
  /** An event's id, or an occurrence's. */
  id: Scalars['ID']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where it takes place: at most 2,000 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** How it recurs; null ends the recurrence. Not for a single occurrence. */
  recurrence?: InputMaybe<RecurrenceInput>;
  /** How much of a series is meant; for an occurrence `THIS` when left out, for a series only `ALL` is possible. */
  scope?: InputMaybe<RecurrenceScope>;
  /** When it starts. For an occurrence, when that starts: with another scope than `THIS` the others move alike. */
  start?: InputMaybe<EventTimeInput>;
  /** Whether it takes place. */
  status?: InputMaybe<EventStatus>;
  /** What it is about: at most 1,000 characters; may be empty. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Whether it takes up time. */
  transparency?: InputMaybe<Transparency>;
  /** A page about it. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** What `eventUpdate` answers. */
export type EventUpdatePayload = {
  __typename?: 'EventUpdatePayload';
  /** The row that was changed or made: the event, the override of the occurrence, the new series. */
  event?: Maybe<Event>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** How often something stands in the way. */
export type FindTimeBlocker = {
  __typename?: 'FindTimeBlocker';
  /** At how many of them nothing else does. */
  alone: Scalars['Int']['output'];
  /** What. */
  hindrance: FindTimeHindrance;
  /** At how many starts. */
  starts: Scalars['Int']['output'];
};

/** What keeps a start from suiting. */
export type FindTimeHindrance = {
  __typename?: 'FindTimeHindrance';
  /** The calendar that is busy; null for people and resources. */
  calendarId?: Maybe<Scalars['ID']['output']>;
  /** The place of the need in `needs`, from 0; null for people and calendars. */
  need?: Maybe<Scalars['Int']['output']>;
  /** Why. */
  reason: FindTimeReason;
  /** Whose time it is; null for a calendar and for resources. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** What a time is looked for with: at least a person, a calendar or a need. */
export type FindTimeInput = {
  /** Calendars that have to be free, at most 50. */
  calendarIds?: Array<Scalars['ID']['input']>;
  /** How long it lasts. */
  duration: Scalars['Duration']['input'];
  /** How many options, and how many starts that do not suit; at most 100. */
  first?: Scalars['Int']['input'];
  /** It starts at this instant or later, and not in the past. */
  from: Scalars['DateTime']['input'];
  /** How far apart starts are: whole minutes that divide 24 hours. Resources whose rules allow fewer starts keep theirs. */
  granularity?: Scalars['Duration']['input'];
  /** The best start; the earliest is best when left out. */
  near?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is needed, of one organisation; at most 10. No resource serves two needs. */
  needs?: Array<FindTimeNeedInput>;
  /** Who takes part, at most 50. */
  people?: Array<FindTimePersonInput>;
  /** The zone on whose clocks starts are counted from midnight. */
  timeZone: Scalars['TimeZone']['input'];
  /** It starts before this instant, at most 60 days after `from`. */
  to: Scalars['DateTime']['input'];
  /** Whether times out of the working hours of somebody required are left out; else they are ranked lower. */
  withinHours?: Scalars['Boolean']['input'];
};

/** A start that does not suit. */
export type FindTimeMiss = {
  __typename?: 'FindTimeMiss';
  /** Until when, exclusive. */
  end: Scalars['DateTime']['output'];
  /** All that is against it. */
  hindrances: Array<FindTimeHindrance>;
  /** Which rules keep resources that would do from being had then; `resourceExplain` tells more of one. */
  rules: Array<RuleCode>;
  /** From when. */
  start: Scalars['DateTime']['output'];
};

/** Resources that are needed. */
export type FindTimeNeedInput = {
  /** How many different ones, at most 20 of all needs together. */
  count?: Scalars['Int']['input'];
  /** How much of each; 1 of a unit. */
  quantity?: Scalars['Int']['input'];
  /** Resources that would do, the preferred first; at most 100. Instead of `resourceTypeId`. */
  resourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of this type that the viewer can see would do, the smallest first. Instead of `resourceIds`. */
  resourceTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** With `resourceTypeId`: only those with so many seats. */
  seats?: InputMaybe<Scalars['Int']['input']>;
};

/** A time that suits. */
export type FindTimeOption = {
  __typename?: 'FindTimeOption';
  /**
   * What it costs, in minutes of inconvenience: how far it is from the best start, a day for each person who is missing, eight
   * hours for each who does not work then, up to an hour for what a resource has more than is needed.
   */
  cost: Scalars['Int']['output'];
  /** Until when, exclusive. */
  end: Scalars['DateTime']['output'];
  /** The optional people who are busy. */
  missingUserIds: Array<Scalars['ID']['output']>;
  /** Whether somebody has to approve the reservation of one of the resources. */
  needsApproval: Scalars['Boolean']['output'];
  /** The people who do not work then. */
  outsideHoursUserIds: Array<Scalars['ID']['output']>;
  /** The resources that serve the needs, for each need as many as it asks for. */
  resources: Array<FindTimeResource>;
  /** From when. */
  start: Scalars['DateTime']['output'];
};

/** Somebody who is to take part. */
export type FindTimePersonInput = {
  /** Whether it can be without them. Times at which they are busy are ranked lower. */
  isOptional?: Scalars['Boolean']['input'];
  /** Who: the viewer, or the owner of a calendar that the viewer can see. */
  userId: Scalars['ID']['input'];
};

/** Why a start does not suit. */
export type FindTimeReason =
  /** Somebody required, or a calendar, is busy. */
  | 'BUSY'
  /** Somebody required does not work then. */
  | 'OUTSIDE_HOURS'
  /** Not enough of the resources of a need can be had. */
  | 'RESOURCES';

/** A resource that serves a need. */
export type FindTimeResource = {
  __typename?: 'FindTimeResource';
  /** The place of the need in `needs`, from 0. */
  need: Scalars['Int']['output'];
  /** The resource. */
  resource?: Maybe<Resource>;
  /** The resource's id. */
  resourceId: Scalars['ID']['output'];
};

/** The times that were found. */
export type FindTimeResult = {
  __typename?: 'FindTimeResult';
  /** What stands in the way at the other starts, the most frequent first. */
  blockers: Array<FindTimeBlocker>;
  /** Starts that do not suit, with all that is against each; those nearest to the best start first. */
  misses: Array<FindTimeMiss>;
  /**
   * The best times, best first: the earliest (or nearest to `near`), later those at which somebody optional is missing, or
   * somebody does not work.
   */
  options: Array<FindTimeOption>;
  /** How many times suit, also those that are not among the options. */
  suiting: Scalars['Int']['output'];
  /** How many starts were tried. */
  tried: Scalars['Int']['output'];
};

/** Members of an organisation under a name, with whom calendars can be shared at once. */
export type Group = Node & {
  __typename?: 'Group';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** How many are in it. */
  memberCount: Scalars['Int']['output'];
  /** Who is in it, in the order of their names. Scope: `organisations:read`. */
  members: MembershipConnection;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The organisation to which it belongs. Scope: `organisations:read`. */
  organisation?: Maybe<Organisation>;
  /** When the group itself last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of the group itself; for `ifVersion`. */
  version: Scalars['Int']['output'];
};


/** Members of an organisation under a name, with whom calendars can be shared at once. */
export type GroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list. */
export type GroupConnection = {
  __typename?: 'GroupConnection';
  /** The entries with their cursors. */
  edges: Array<GroupEdge>;
  /** The entries without their cursors. */
  nodes: Array<Group>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new group. */
export type GroupCreateInput = {
  /** What it is for: at most 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The organisation in which it is made. */
  organisationId: Scalars['ID']['input'];
};

/** What `groupCreate` answers. */
export type GroupCreatePayload = {
  __typename?: 'GroupCreatePayload';
  /** The new group. */
  group?: Maybe<Group>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which group is to go. */
export type GroupDeleteInput = {
  /** The group. */
  id: Scalars['ID']['input'];
};

/** What `groupDelete` answers. */
export type GroupDeletePayload = {
  __typename?: 'GroupDeletePayload';
  /** Whether it was gone before, or never seen by the viewer. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type GroupEdge = {
  __typename?: 'GroupEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Group;
};

/** Who is to be put into a group. */
export type GroupMemberAddInput = {
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** Somebody who belongs to its organisation. */
  userId: Scalars['ID']['input'];
};

/** What `groupMemberAdd` answers. */
export type GroupMemberAddPayload = {
  __typename?: 'GroupMemberAddPayload';
  /** The group as it is now. */
  group?: Maybe<Group>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who is to be taken out of a group. */
export type GroupMemberRemoveInput = {
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** Who. */
  userId: Scalars['ID']['input'];
};

/** What `groupMemberRemove` answers. */
export type GroupMemberRemovePayload = {
  __typename?: 'GroupMemberRemovePayload';
  /** The group as it is now. */
  group?: Maybe<Group>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What is to change of a group. What is left out stays. */
export type GroupUpdateInput = {
  /** What it is for: at most 1,000 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What `groupUpdate` answers. */
export type GroupUpdatePayload = {
  __typename?: 'GroupUpdatePayload';
  /** The group as it is now. */
  group?: Maybe<Group>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A date on which the resources of an organisation are closed, or have other hours, as their rules say. */
export type Holiday = {
  __typename?: 'Holiday';
  /** The date, on the clocks of each resource's zone. */
  date: Scalars['Date']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** A page of a list. */
export type HolidayConnection = {
  __typename?: 'HolidayConnection';
  /** The entries with their cursors. */
  edges: Array<HolidayEdge>;
  /** The entries without their cursors. */
  nodes: Array<Holiday>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type HolidayEdge = {
  __typename?: 'HolidayEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Holiday;
};

/** A date that is to be a holiday. */
export type HolidayInput = {
  /** The date. */
  date: Scalars['Date']['input'];
  /** What it is called: 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** Whether the viewer can be booked. */
export type HostSetInput = {
  /** A calendar of their own in which what is booked is written; as it was when left out, which is their oldest at first. */
  calendarId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether their time can be booked. */
  isBookable?: Scalars['Boolean']['input'];
  /** The organisation, to which they belong. */
  organisationId: Scalars['ID']['input'];
};

/** What `hostSet` answers. */
export type HostSetPayload = {
  __typename?: 'HostSetPayload';
  /** The viewer's hour as it is now; null when there is none. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** How the time of day is read. */
export type HourCycle =
  /** 1 to 12, with AM and PM. */
  | 'H12'
  /** 0 to 23. */
  | 'H23';

/** Who the viewer is at another service that they can sign in with. */
export type Identity = Node & {
  __typename?: 'Identity';
  /** Since when it can be used. */
  createdAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** The mail address or name there. */
  label: Scalars['String']['output'];
  /** When it was last used to sign in. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** The name of the service, as in `/api/auth/{provider}`. */
  provider: Scalars['String']['output'];
};

/** Which linked service is to be forgotten. */
export type IdentityUnlinkInput = {
  /** The identity. */
  id: Scalars['ID']['input'];
  /** The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What `identityUnlink` answers. */
export type IdentityUnlinkPayload = {
  __typename?: 'IdentityUnlinkPayload';
  /** The id of the identity that is gone. */
  unlinkedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An import of an iCalendar file into a calendar. */
export type Import = Node & {
  __typename?: 'Import';
  /** The file's size in bytes. */
  byteSize: Scalars['Int']['output'];
  /** How many bytes have been worked through. */
  bytesProcessed: Scalars['Int']['output'];
  /** How many bytes have come. */
  bytesReceived: Scalars['Int']['output'];
  /** The calendar that the events go into. Scope: `calendars:read`. */
  calendar: Calendar;
  /** New events. */
  created: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** The file's name. */
  fileName: Scalars['String']['output'];
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** What happened to each object of the file, in its order. Scope: `events:read`. */
  items: ImportItemConnection;
  /** Objects in which something was mended, whatever became of them. */
  repaired: Scalars['Int']['output'];
  /** Objects that were left out. */
  skipped: Scalars['Int']['output'];
  /** How far it has come. */
  status: ImportStatus;
  /** How many objects have been worked through. */
  total: Scalars['Int']['output'];
  /** Events that were there just so. */
  unchanged: Scalars['Int']['output'];
  /** Events that were written over. */
  updated: Scalars['Int']['output'];
  /**
   * Where to PUT the content while the status is UPLOADING (`?offset=`, at most 8 MiB a request), relative to the API;
   * null afterwards.
   */
  uploadUrl?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change. */
  version: Scalars['Int']['output'];
};


/** An import of an iCalendar file into a calendar. */
export type ImportItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  outcomes?: InputMaybe<Array<ImportOutcome>>;
};

/** Which import is to be cancelled. */
export type ImportCancelInput = {
  /** The import. */
  id: Scalars['ID']['input'];
};

/** What `importCancel` answers. */
export type ImportCancelPayload = {
  __typename?: 'ImportCancelPayload';
  /** The import as it is now. */
  import?: Maybe<Import>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A page of a list. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  /** The entries with their cursors. */
  edges: Array<ImportEdge>;
  /** The entries without their cursors. */
  nodes: Array<Import>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A file to be imported. With `content` the import starts at once; without it, PUT the bytes to `uploadUrl`. */
export type ImportCreateInput = {
  /** The file's size in bytes; required without `content`. */
  byteSize?: InputMaybe<Scalars['Int']['input']>;
  /** The calendar that the events go into. */
  calendarId: Scalars['ID']['input'];
  /** The file itself, at most 512 KiB. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The file's name, for display: 1 to 255 characters. */
  fileName: Scalars['String']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What `importCreate` answers. */
export type ImportCreatePayload = {
  __typename?: 'ImportCreatePayload';
  /** The new import. */
  import?: Maybe<Import>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type ImportEdge = {
  __typename?: 'ImportEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Import;
};

/** An object of an imported file, and what became of it. */
export type ImportItem = {
  __typename?: 'ImportItem';
  /** `VEVENT` and the like. */
  component: Scalars['String']['output'];
  /** The event that it became or is; null when it was left out, or when the event is gone. Scope: `events:read`. */
  event?: Maybe<Event>;
  /** The line of the file on which it begins, from 1. */
  line: Scalars['Int']['output'];
  /** What became of it. */
  outcome: ImportOutcome;
  /** Why it was left out: a code in capitals and a sentence. */
  reason?: Maybe<Scalars['String']['output']>;
  /** RECURRENCE-ID, for an override. */
  recurrenceId?: Maybe<Scalars['String']['output']>;
  /** What was mended in it: a code in capitals, the property, and a sentence each. */
  repairs: Array<Scalars['String']['output']>;
  /** SUMMARY. */
  summary?: Maybe<Scalars['String']['output']>;
  /** UID, if it has one. */
  uid?: Maybe<Scalars['String']['output']>;
};

/** A page of a list. */
export type ImportItemConnection = {
  __typename?: 'ImportItemConnection';
  /** The entries with their cursors. */
  edges: Array<ImportItemEdge>;
  /** The entries without their cursors. */
  nodes: Array<ImportItem>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type ImportItemEdge = {
  __typename?: 'ImportItemEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: ImportItem;
};

/** What became of an object of the file. */
export type ImportOutcome =
  /** A new event. */
  | 'CREATED'
  /** Left out; `reason` says why. */
  | 'SKIPPED'
  /** The calendar has it just so. */
  | 'UNCHANGED'
  /** Written over the event with the same UID and RECURRENCE-ID. */
  | 'UPDATED';

/** How far an import has come. */
export type ImportStatus =
  /** It was cancelled. What had been applied stays. */
  | 'CANCELLED'
  /** It could not be applied; `failure` says why. What had been applied stays. */
  | 'FAILED'
  /** The file is here; a worker will take it. */
  | 'PENDING'
  /** A worker applies it. */
  | 'RUNNING'
  /** Everything has been applied. */
  | 'SUCCEEDED'
  /** Bytes are still to come: PUT them to `uploadUrl`. */
  | 'UPLOADING';

/** A field of the input cannot be used as it is. */
export type InputError = UserError & {
  __typename?: 'InputError';
  /** What kind of fault it is. */
  code: UserErrorCode;
  /** The path into `input`, such as `["start", "timeZone"]`; empty when no field is to blame. */
  field: Array<Scalars['String']['output']>;
  /** For developers: what would be right. */
  message: Scalars['String']['output'];
};

/** An offer to become a member of an organisation, sent to a mail address. */
export type Invitation = Node & {
  __typename?: 'Invitation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The address to which it was sent. */
  email: Scalars['String']['output'];
  /** Until when it can be accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** The organisation into which it leads. Scope: `organisations:read`. */
  organisation?: Maybe<Organisation>;
  /** The role that they will have. */
  role: OrganisationRole;
  /** When it was last sent. */
  sentAt: Scalars['DateTime']['output'];
  /** What can be done with it. */
  status: InvitationStatus;
};

/** Which invitation is accepted. */
export type InvitationAcceptInput = {
  /** What stands after `#` in the link. */
  secret: Scalars['String']['input'];
};

/** What `invitationAccept` answers. */
export type InvitationAcceptPayload = {
  __typename?: 'InvitationAcceptPayload';
  /** The organisation to which the viewer belongs now. */
  organisation?: Maybe<Organisation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A page of a list. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The entries with their cursors. */
  edges: Array<InvitationEdge>;
  /** The entries without their cursors. */
  nodes: Array<Invitation>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** Who is to be invited. */
export type InvitationCreateInput = {
  /** The mail address: an account with it accepts. */
  email: Scalars['String']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours; a link is shown once. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Into which organisation. */
  organisationId: Scalars['ID']['input'];
  /** The role that they will have: not above the viewer's own. */
  role: OrganisationRole;
};

/** What `invitationCreate` answers. */
export type InvitationCreatePayload = {
  __typename?: 'InvitationCreatePayload';
  /** The new invitation. */
  invitation?: Maybe<Invitation>;
  /** The link to hand over, where this installation sends no mail; shown this once. */
  link?: Maybe<Scalars['URL']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Invitation;
};

/** What whoever has the link of an invitation is told. */
export type InvitationPreview = {
  __typename?: 'InvitationPreview';
  /** Its colour, as `#rrggbb`. */
  color: Scalars['String']['output'];
  /** The address that was invited: an account with it accepts. */
  email: Scalars['String']['output'];
  /** Until when it can be accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether there is an account with the address, to sign in with. */
  hasAccount: Scalars['Boolean']['output'];
  /** What whoever invites is called; null when their account is gone. */
  inviterName?: Maybe<Scalars['String']['output']>;
  /** What the organisation is called. */
  organisationName: Scalars['String']['output'];
  /** The role that they will have. */
  role: OrganisationRole;
};

/** Which invitation is to be sent again. */
export type InvitationResendInput = {
  /** The invitation. */
  id: Scalars['ID']['input'];
};

/** What `invitationResend` answers. */
export type InvitationResendPayload = {
  __typename?: 'InvitationResendPayload';
  /** The invitation as it is now. */
  invitation?: Maybe<Invitation>;
  /** The link to hand over, where this installation sends no mail; shown this once. */
  link?: Maybe<Scalars['URL']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which invitation is to be taken back. */
export type InvitationRevokeInput = {
  /** The invitation. */
  id: Scalars['ID']['input'];
};

/** What `invitationRevoke` answers. */
export type InvitationRevokePayload = {
  __typename?: 'InvitationRevokePayload';
  /** Whether it was gone before, accepted perhaps, or never seen by the viewer. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What can be done with an invitation. */
export type InvitationStatus =
  /** It was not accepted in time; it can be sent again. */
  | 'EXPIRED'
  /** Whoever sent it could not do so any more; somebody else can send it again. */
  | 'LAPSED'
  /** It can be accepted. */
  | 'PENDING';

/** Which dead job is to be discarded. */
export type JobDiscardInput = {
  /** Only if it was tried so often by now: else it was retried meanwhile, and may have failed for another reason. */
  ifAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** The job. */
  jobId: Scalars['ID']['input'];
};

/** What `jobDiscard` answers. */
export type JobDiscardPayload = {
  __typename?: 'JobDiscardPayload';
  /** Whether it had been discarded before. */
  alreadyDiscarded: Scalars['Boolean']['output'];
  /** The job that was discarded. */
  discardedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A kind of background work, and how much there is of it. */
export type JobKind = {
  __typename?: 'JobKind';
  /** Jobs that were given up. `deadJobs` lists them; they are forgotten a week later. */
  dead: Scalars['Int']['output'];
  /** Jobs that were given up within the last 15 minutes, as the alert `DeadJobs` counts. */
  diedLately: Scalars['Int']['output'];
  /** Jobs that could run now and wait for a worker. */
  due: Scalars['Int']['output'];
  /** Since when the job has been due that has been due longest; null when none is. */
  dueSince?: Maybe<Scalars['DateTime']['output']>;
  /** What it is called, such as `mail`: as the label `kind` of the metric `cal3_jobs_total`. */
  kind: Scalars['String']['output'];
  /** Jobs among the due, scheduled and running ones that failed before and are tried again. */
  retrying: Scalars['Int']['output'];
  /** Jobs that run. */
  running: Scalars['Int']['output'];
  /** Jobs that are due later. */
  scheduled: Scalars['Int']['output'];
  /** How many jobs succeeded in a minute, on average over the last five. */
  succeededPerMinute: Scalars['Float']['output'];
};

/** How much background work there is, at one moment. The database is asked, which is the truth; the metric `cal3_jobs` counts alike. */
export type JobQueue = {
  __typename?: 'JobQueue';
  /** When it was counted. */
  at: Scalars['DateTime']['output'];
  /** Each kind of work, in the order of their names, also those of which there is none; at most 54. */
  kinds: Array<JobKind>;
  /**
   * What Redis knows of the tickets that wake workers; null when it does not say within half a second. Work is done without them
   * too, some seconds later.
   */
  tickets?: Maybe<JobTickets>;
};

/** Dead jobs of which kind are to be tried again. */
export type JobRetryAllInput = {
  /** Makes a repeated request harmless: 1 to 255 bytes, good for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The kind, such as `mail`. */
  kind: Scalars['String']['input'];
};

/** What `jobRetryAll` answers. */
export type JobRetryAllPayload = {
  __typename?: 'JobRetryAllPayload';
  /** How many jobs are tried again. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Whether there may be more; ask again for them. */
  hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which dead job is to be tried again. */
export type JobRetryInput = {
  /** Makes a repeated request harmless: 1 to 255 bytes, good for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Only if it was tried so often by now: else it was retried meanwhile, and may have failed for another reason. */
  ifAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** The job. */
  jobId: Scalars['ID']['input'];
};

/** What `jobRetry` answers. */
export type JobRetryPayload = {
  __typename?: 'JobRetryPayload';
  /** The job that is tried again. */
  retriedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** The tickets in Redis that wake workers, and who asks for them. */
export type JobTickets = {
  __typename?: 'JobTickets';
  /** Tickets that a worker has read, and whose job it has not claimed yet. */
  taken: Scalars['Int']['output'];
  /** Tickets that no worker has read. */
  waiting: Scalars['Int']['output'];
  /** Workers that asked for tickets within the last minute. */
  workers: Scalars['Int']['output'];
};

/**
 * A calendar that the viewer left, although it is shared with a group or an organisation of theirs: `calendarRejoin` leads
 * back to it.
 */
export type LeftCalendar = {
  __typename?: 'LeftCalendar';
  /** The id of the calendar. */
  calendarId: Scalars['ID']['output'];
  /** When they left. */
  leftAt: Scalars['DateTime']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What the viewer could do with it. */
  role: CalendarRole;
};

/** A page of a list. */
export type LeftCalendarConnection = {
  __typename?: 'LeftCalendarConnection';
  /** The entries with their cursors. */
  edges: Array<LeftCalendarEdge>;
  /** The entries without their cursors. */
  nodes: Array<LeftCalendar>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type LeftCalendarEdge = {
  __typename?: 'LeftCalendarEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: LeftCalendar;
};

/** Somebody's place in an organisation. */
export type Membership = {
  __typename?: 'Membership';
  /** Since when they belong to it. */
  createdAt: Scalars['DateTime']['output'];
  /** Their mail address; null for a service account. */
  email?: Maybe<Scalars['String']['output']>;
  /** Whether they may act: an administrator of the installation can bar people, one of the organisation stops service accounts. */
  isActive: Scalars['Boolean']['output'];
  /** Whether it is a service account: nobody signs in with it, programs of the organisation act as it. */
  isServiceAccount: Scalars['Boolean']['output'];
  /** Whether it is the viewer. */
  isViewer: Scalars['Boolean']['output'];
  /** What they are called; null when they have left meanwhile. */
  name?: Maybe<Scalars['String']['output']>;
  /** The organisation's id. */
  organisationId: Scalars['ID']['output'];
  /** What they may do there. */
  role: OrganisationRole;
  /** The id of the person or service account. */
  userId: Scalars['ID']['output'];
};

/** A page of a list. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** The entries with their cursors. */
  edges: Array<MembershipEdge>;
  /** The entries without their cursors. */
  nodes: Array<Membership>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** Who is to be removed. */
export type MembershipDeleteInput = {
  /** From which organisation. */
  organisationId: Scalars['ID']['input'];
  /** Who. */
  userId: Scalars['ID']['input'];
};

/** What `membershipDelete` answers. */
export type MembershipDeletePayload = {
  __typename?: 'MembershipDeletePayload';
  /** Whether they did not belong to it before. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of whoever belongs to the organisation no more. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Membership;
};

/** Who is to have another role. */
export type MembershipUpdateInput = {
  /** In which organisation. */
  organisationId: Scalars['ID']['input'];
  /** The role: not above the viewer's own. */
  role: OrganisationRole;
  /** Who. */
  userId: Scalars['ID']['input'];
};

/** What `membershipUpdate` answers. */
export type MembershipUpdatePayload = {
  __typename?: 'MembershipUpdatePayload';
  /** The membership as it is now. */
  membership?: Maybe<Membership>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Everything that can be done. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Plays a run that has come to its end again from its beginning, as another run for the same cause, while its rule is enabled. All
   * of it is done again, and it counts as every other run. A token needs the scopes of what the rule does, too.
   * Scope: `automation:write`.
   */
  automationRunReplay: AutomationRunReplayPayload;
  /**
   * Has a run that is PARTIAL, FAILED or DEAD tried again from the step that failed, while its rule is enabled. What succeeded is not
   * done again. A token needs the scopes of what the rule does, too. Scope: `automation:write`.
   */
  automationRunRetry: AutomationRunRetryPayload;
  /**
   * Closes a resource that the viewer manages for a time, recurring or not. What is reserved already stays as it is.
   * Scope: `resources:write`.
   */
  blackoutCreate: BlackoutCreatePayload;
  /**
   * Deletes a blackout of a resource that the viewer manages. What opens goes to those who wait for it.
   * Scope: `resources:write`.
   */
  blackoutDelete: BlackoutDeletePayload;
  /**
   * Changes a blackout of a resource that the viewer manages. What is reserved already stays as it is, and what opens goes to
   * those who wait for it. Scope: `resources:write`.
   */
  blackoutUpdate: BlackoutUpdatePayload;
  /** Makes a booking page for an organisation whose resources the viewer manages, or of their own hour. Scope: `resources:write`. */
  bookingPageCreate: BookingPageCreatePayload;
  /** Deletes a booking page. What was booked on it stays, and guests can still move or cancel it. Scope: `resources:write`. */
  bookingPageDelete: BookingPageDeletePayload;
  /** Changes a booking page. What is booked already stays as it is. Scope: `resources:write`. */
  bookingPageUpdate: BookingPageUpdatePayload;
  /** Makes a calendar of the viewer's, or of an organisation. Scope: `calendars:write`. */
  calendarCreate: CalendarCreatePayload;
  /** Deletes a calendar with all of its events. Scope: `calendars:write`. */
  calendarDelete: CalendarDeletePayload;
  /** Takes a calendar's secret feed URL away. Scope: `calendars:write`. */
  calendarFeedDisable: CalendarFeedDisablePayload;
  /** Gives a calendar a new secret feed URL; the one before stops working at once. Scope: `calendars:write`. */
  calendarFeedRotate: CalendarFeedRotatePayload;
  /** Makes a group of calendars of the viewer's own, after those that they have. Scope: `calendars:write`. */
  calendarGroupCreate: CalendarGroupCreatePayload;
  /** Deletes a group of calendars of the viewer's own; its calendars are in none then. Scope: `calendars:write`. */
  calendarGroupDelete: CalendarGroupDeletePayload;
  /** Changes a group of calendars of the viewer's own, or its place. Scope: `calendars:write`. */
  calendarGroupUpdate: CalendarGroupUpdatePayload;
  /**
   * Leaves a calendar that is shared with the viewer. One that is shared with a group or an organisation of theirs they can
   * come back to, see `leftCalendars`. Scope: `calendars:write`.
   */
  calendarLeave: CalendarLeavePayload;
  /** Makes a public link to a calendar that the viewer owns. Scope: `calendars:share`. */
  calendarLinkCreate: CalendarLinkCreatePayload;
  /**
   * Replaces a public link by a new one with the same role and name; the old one stops working at once.
   * Scope: `calendars:share`.
   */
  calendarLinkRotate: CalendarLinkRotatePayload;
  /**
   * Changes how the viewer looks at calendars that they can see: which are shown, in which colour, in which order. Theirs
   * alone: nothing changes for anybody else. Scope: `calendars:write`.
   */
  calendarPreferencesUpdate: CalendarPreferencesUpdatePayload;
  /** Comes back to a calendar that the viewer left. Scope: `calendars:write`. */
  calendarRejoin: CalendarRejoinPayload;
  /**
   * Shares a calendar that the viewer owns with a person, a group or an organisation, who see it at once. An address is
   * answered alike whether an account has it or not. Scope: `calendars:share`.
   */
  calendarShareCreate: CalendarShareCreatePayload;
  /**
   * Takes away a share of a calendar that the viewer owns, or a public link: whoever saw it by nothing else sees it no more,
   * and their subscriptions end. Scope: `calendars:share`.
   */
  calendarShareDelete: CalendarShareDeletePayload;
  /**
   * Changes what a share of a calendar that the viewer owns allows, or a public link's name or end.
   * Scope: `calendars:share`.
   */
  calendarShareUpdate: CalendarShareUpdatePayload;
  /**
   * Gives a calendar to an organisation, or one of an organisation's to a person in it. Its events and shares stay; its secret
   * feed URL stops working. Scope: `calendars:write`.
   */
  calendarTransfer: CalendarTransferPayload;
  /** Changes a calendar for everybody who sees it. Scope: `calendars:write`. */
  calendarUpdate: CalendarUpdatePayload;
  /** Makes an event, single or recurring. Scope: `events:write`. */
  eventCreate: EventCreatePayload;
  /** Deletes an event; one occurrence of a series, it and all after it, or all of them. Scope: `events:write`. */
  eventDelete: EventDeletePayload;
  /** Changes an event; one occurrence of a series, it and all after it, or all of them. Scope: `events:write`. */
  eventUpdate: EventUpdatePayload;
  /** Makes a group in an organisation, which its administrators and owners may. Scope: `organisations:write`. */
  groupCreate: GroupCreatePayload;
  /** Deletes a group: what is shared with it ends, those in it stay members. Scope: `organisations:write`. */
  groupDelete: GroupDeletePayload;
  /** Puts a member of the organisation into a group. Scope: `organisations:write`. */
  groupMemberAdd: GroupMemberAddPayload;
  /** Takes somebody out of a group. Scope: `organisations:write`. */
  groupMemberRemove: GroupMemberRemovePayload;
  /** Changes a group. Scope: `organisations:write`. */
  groupUpdate: GroupUpdatePayload;
  /**
   * Lets the viewer's own time be booked in an organisation to which they belong, or no more. It is a resource of one that they
   * manage, which is taken when their calendars are busy and when they do not work; what is booked is written into a calendar of
   * theirs. What is booked already stays. Scope: `resources:write`.
   */
  hostSet: HostSetPayload;
  /**
   * Forgets a service that the viewer can sign in with, unless it is the last way in. For a signed-in person; no token
   * may.
   */
  identityUnlink: IdentityUnlinkPayload;
  /** Stops an import. What has been applied stays; one that has ended is answered as it is. Scope: `events:write`. */
  importCancel: ImportCancelPayload;
  /**
   * Imports an iCalendar file into a calendar that the viewer may write to. Events are matched by UID and RECURRENCE-ID,
   * so that the same file imported twice changes nothing. A worker applies it; follow `changes` for its progress.
   * Scope: `events:write`.
   */
  importCreate: ImportCreatePayload;
  /** Makes the viewer a member of the organisation that invited their address. Only for whoever is signed in; no token may. */
  invitationAccept: InvitationAcceptPayload;
  /**
   * Invites somebody into an organisation, which its administrators and owners may: the link goes by mail.
   * Scope: `organisations:write`.
   */
  invitationCreate: InvitationCreatePayload;
  /** Sends an invitation again, with another link; those before stop working. Scope: `organisations:write`. */
  invitationResend: InvitationResendPayload;
  /** Takes an invitation back: its link stops working. Scope: `organisations:write`. */
  invitationRevoke: InvitationRevokePayload;
  /** Discards a dead job, which is never tried again, for administrators of the installation. Scope: `admin:jobs`. */
  jobDiscard: JobDiscardPayload;
  /**
   * Has a dead job tried again, at once and at least once more, for administrators of the installation. A job whose owner was told
   * that it failed, such as an import, ends without effect. Scope: `admin:jobs`.
   */
  jobRetry: JobRetryPayload;
  /**
   * Has dead jobs of a kind tried again, at most 100, those that were enqueued first, for administrators of the installation.
   * Scope: `admin:jobs`.
   */
  jobRetryAll: JobRetryAllPayload;
  /** Removes somebody from an organisation; the last owner has to stay. Scope: `organisations:write`. */
  membershipDelete: MembershipDeletePayload;
  /** Gives somebody another role; the last owner keeps theirs. Scope: `organisations:write`. */
  membershipUpdate: MembershipUpdatePayload;
  /** Deletes a notice of the viewer's. Scope: `notices:write`. */
  noticeDelete: NoticeDeletePayload;
  /** Marks notices of the viewer's as read. Scope: `notices:write`. */
  noticesMarkRead: NoticesMarkReadPayload;
  /**
   * Makes a person an owner of an organisation that has no owner who may act any more, for administrators of the
   * installation. Scope: `admin:users`.
   */
  organisationAppointOwner: OrganisationAppointOwnerPayload;
  /** Makes an organisation of which the viewer is the owner. Scope: `organisations:write`. */
  organisationCreate: OrganisationCreatePayload;
  /** Deletes an organisation that owns no calendars any more, which its owners may. Scope: `organisations:write`. */
  organisationDelete: OrganisationDeletePayload;
  /**
   * Makes dates holidays of an organisation, or names those anew that are, which its administrators and owners may. What is
   * reserved already stays as it is. Scope: `organisations:write`.
   */
  organisationHolidaysAdd: OrganisationHolidaysAddPayload;
  /** Makes holidays of an organisation ordinary days again, which its administrators and owners may. Scope: `organisations:write`. */
  organisationHolidaysRemove: OrganisationHolidaysRemovePayload;
  /** Ends the viewer's own membership; the last owner has to stay. Scope: `organisations:write`. */
  organisationLeave: OrganisationLeavePayload;
  /** Changes an organisation, which its administrators and owners may. Scope: `organisations:write`. */
  organisationUpdate: OrganisationUpdatePayload;
  /**
   * Changes the viewer's password, or sets their first, and signs out their other devices. For a signed-in person; no
   * token may.
   */
  passwordChange: PasswordChangePayload;
  /** Gives a booking up by the link of a mail, until `changeUntil`. Nobody has to be signed in. */
  publicBookingCancel: PublicBookingCancelPayload;
  /** Confirms a booking by the link of the mail; one that was confirmed before is answered as it is. Nobody has to be signed in. */
  publicBookingConfirm: PublicBookingConfirmPayload;
  /**
   * Books on an open page. What comes of it is what the rules and the page say: CONFIRMED, or REQUESTED where somebody has to
   * approve, or HELD until the link in the mail is opened. Nobody has to be signed in.
   */
  publicBookingCreate: PublicBookingCreatePayload;
  /**
   * Moves a booking to another time by the link of a mail, until `changeUntil`. What was granted is asked for again where the
   * rules want that. Nobody has to be signed in.
   */
  publicBookingReschedule: PublicBookingReschedulePayload;
  /** Makes new recovery codes; those before do not work any more. For a signed-in person; no token may. */
  recoveryCodesReplace: RecoveryCodesReplacePayload;
  /** Grants a request; with `declineOthers` those that lose their place to it are declined. Scope: `reservations:approve`. */
  reservationApprove: ReservationApprovePayload;
  /**
   * Gives a reservation up: its booker until `changeUntil`, whoever manages its resources until it ends. One that waits leaves
   * the line. What becomes free goes at once to those who wait for it.
   * Scope: `reservations:write`.
   */
  reservationCancel: ReservationCancelPayload;
  /** Says that its booker is there. Scope: `reservations:write`. */
  reservationCheckIn: ReservationCheckInPayload;
  /** Says that its booker leaves; what is left of its time becomes free. Scope: `reservations:write`. */
  reservationCheckOut: ReservationCheckOutPayload;
  /** Completes a hold before it ends. Scope: `reservations:write`. */
  reservationConfirm: ReservationConfirmPayload;
  /**
   * Reserves resources: all of them or none. What comes of it is what their rules say: CONFIRMED, or REQUESTED where
   * somebody has to approve; or HELD; or WAITLISTED with `orWait`, until a place becomes free. No place is ever given twice.
   * Scope: `reservations:write`.
   */
  reservationCreate: ReservationCreatePayload;
  /** Refuses a request; its place becomes free. Scope: `reservations:approve`. */
  reservationDecline: ReservationDeclinePayload;
  /**
   * Says that its booker did not come; its place becomes free. For those who manage its resources.
   * Scope: `reservations:write`.
   */
  reservationMarkNoShow: ReservationMarkNoShowPayload;
  /**
   * Moves a reservation to another time, gives it another end, or other resources. What was granted is asked for again
   * where the rules want that. Scope: `reservations:write`.
   */
  reservationReschedule: ReservationReschedulePayload;
  /**
   * Gives up one occurrence of a recurring reservation and those that follow it, or all that are not over, in one
   * transaction. Those for which it is too late stay, and are answered apart. Scope: `reservations:write`.
   */
  reservationSeriesCancel: ReservationSeriesCancelPayload;
  /**
   * Makes a recurring reservation: a reservation for each occurrence, in one transaction. See `reservationPlan` for what can
   * be had; `choices` and `mode` say what is to become of what cannot. Refused with `CONFLICT` or `RULE_BROKEN` and the
   * plan when something is left open. Scope: `reservations:write`.
   */
  reservationSeriesCreate: ReservationSeriesCreatePayload;
  /**
   * Says what comes with a resource that the viewer manages, instead of what did. What is reserved already stays as it is.
   * Scope: `resources:write`.
   */
  resourceAccessoriesSet: ResourceAccessoriesSetPayload;
  /** Lets a resource be reserved no more. Its reservations are kept. Scope: `resources:write`. */
  resourceArchive: ResourceArchivePayload;
  /**
   * Makes a resource of an organisation whose resources the viewer manages, or in a resource that they manage.
   * Scope: `resources:write`.
   */
  resourceCreate: ResourceCreatePayload;
  /** Lets an archived resource be reserved again. Scope: `resources:write`. */
  resourceRestore: ResourceRestorePayload;
  /** Takes somebody's role on a resource away; what they have by other ways stays. Scope: `resources:write`. */
  resourceRoleRemove: ResourceRoleRemovePayload;
  /** Gives a member or a group of the organisation a role on a resource and everything in it. Scope: `resources:write`. */
  resourceRoleSet: ResourceRoleSetPayload;
  /** Makes a type of resources in an organisation whose resources the viewer manages. Scope: `resources:write`. */
  resourceTypeCreate: ResourceTypeCreatePayload;
  /** Deletes a type of which there is no resource. Scope: `resources:write`. */
  resourceTypeDelete: ResourceTypeDeletePayload;
  /** Changes a type of resources. What is reserved already stays as it is. Scope: `resources:write`. */
  resourceTypeUpdate: ResourceTypeUpdatePayload;
  /** Changes a resource that the viewer manages. Scope: `resources:write`. */
  resourceUpdate: ResourceUpdatePayload;
  /**
   * Stops the application of an automation rule: no event is looked at any more, and runs that wait do not run. What was done stays.
   * Scope: `automation:write`.
   */
  ruleApplicationCancel: RuleApplicationCancelPayload;
  /**
   * Applies an automation rule that waits for events to be made, changed or moved, or to be run by hand on one, to the events that
   * there are at which it looks, while it is enabled: as if each had just been made, or changed in all that the rule asks for. At most
   * 10,000 events; a rule is applied once at a time. Caps do not count the runs. A token needs the scopes of what the rule does, too.
   * Scope: `automation:write`.
   */
  ruleApply: RuleApplyPayload;
  /**
   * Makes an automation rule of the viewer's, which acts with their rights. A token needs the scopes of what the rule does,
   * too: `events:read`, and `events:write` if it changes events; `reservations:read` if it waits for reservations,
   * `reservations:write` if it makes or releases any, and `calendars:share` if it waits for shares. Scope: `automation:write`.
   */
  ruleCreate: RuleCreatePayload;
  /** Deletes an automation rule with its history. What it did stays. Scope: `automation:write`. */
  ruleDelete: RuleDeletePayload;
  /** Switches an automation rule off. Runs that wait are skipped. Scope: `automation:write`. */
  ruleDisable: RuleDisablePayload;
  /**
   * Switches an automation rule on; also one that was paused because its runs failed: those that waited meanwhile go on within a
   * quarter of an hour. Scope: `automation:write`.
   */
  ruleEnable: RuleEnablePayload;
  /**
   * Gives an automation rule that waits for messages a new secret, and an address if it has none yet or is to have another. Both are shown
   * this once. The former secret is accepted beside the new one for 24 hours. A message is JSON of at most 256 KiB, posted to the
   * address and signed by the Standard Webhooks specification 1.0.0; the answer is 202 when what it makes is durable, and one that
   * comes again under its `webhook-id` makes no second run. At most 60 come in at once, one a second in the long run.
   * Scope: `automation:write`.
   */
  ruleHookRotate: RuleHookRotatePayload;
  /**
   * Shows the secret by which the calls of an automation rule are signed (Standard Webhooks 1.0.0), for their receiver. It changes
   * with the server's key, not with the rule. Only a person who is signed in may, no token; it is put on record.
   */
  ruleRevealSecret: RuleRevealSecretPayload;
  /**
   * Runs an automation rule whose trigger is MANUAL, while it is enabled. Its condition, its scope and its caps hold as for every run. A
   * token needs the scopes of what the rule does, too. Scope: `automation:write`.
   */
  ruleRun: RuleRunPayload;
  /** Changes what an automation rule says. Runs that have begun go on with what it said then. Scope: `automation:write`. */
  ruleUpdate: RuleUpdatePayload;
  /**
   * Makes a service account of an organisation, which its administrators and owners may. It may do nothing until it has a
   * token: `tokenCreate` with its id as `serviceAccountId`. Scope: `organisations:write`.
   */
  serviceAccountCreate: ServiceAccountCreatePayload;
  /**
   * Deletes a service account to which no calendar belongs, which the administrators and owners of its organisation may: its
   * tokens, rules and webhooks end with it. Scope: `organisations:write`.
   */
  serviceAccountDelete: ServiceAccountDeletePayload;
  /**
   * Stops a service account or lets it act again, which the administrators and owners of its organisation may. While it is
   * stopped its tokens are refused, and the subscriptions that were begun with them have ended. Scope: `organisations:write`.
   */
  serviceAccountSetActive: ServiceAccountSetActivePayload;
  /** Changes a service account, which the administrators and owners of its organisation may. Scope: `organisations:write`. */
  serviceAccountUpdate: ServiceAccountUpdatePayload;
  /** Signs one of the viewer's devices out; its sockets close at once. For a signed-in person; no token may. */
  sessionRevoke: SessionRevokePayload;
  /** Signs all of the viewer's devices out but the one that asks. For a signed-in person; no token may. */
  sessionRevokeOthers: SessionRevokeOthersPayload;
  /** Makes a task. Scope: `tasks:write`. */
  taskCreate: TaskCreatePayload;
  /** Deletes a task. Scope: `tasks:write`. */
  taskDelete: TaskDeletePayload;
  /**
   * Changes a task: what it says, or how far it has come. With the status `COMPLETED` it is done and knows since when; with another
   * one it is not, or not any more. Scope: `tasks:write`.
   */
  taskUpdate: TaskUpdatePayload;
  /** Makes a token. Only a person who is signed in may, no token. */
  tokenCreate: TokenCreatePayload;
  /** Ends a token at once, and what was begun with it. Only a person who is signed in may, no token. */
  tokenRevoke: TokenRevokePayload;
  /** Signing in takes no second step any more. For a signed-in person; no token may. */
  totpDisable: TotpDisablePayload;
  /** From now on signing in takes a code of the app as well. For a signed-in person; no token may. */
  totpEnable: TotpEnablePayload;
  /** Makes a secret for an authenticator app. Nothing takes it until `totpEnable`. For a signed-in person; no token may. */
  totpSetUp: TotpSetUpPayload;
  /**
   * Sends a mail to another address. It becomes the viewer's when its link is followed; the former address is told then.
   * For a signed-in person; no token may.
   */
  userEmailChange: UserEmailChangePayload;
  /**
   * Confirms an address with what was mailed to it, as the person whose account it is for. For a signed-in person; no
   * token may.
   */
  userEmailConfirm: UserEmailConfirmPayload;
  /** Sends a mail to the viewer's address once more, to confirm it with. For a signed-in person; no token may. */
  userEmailConfirmationSend: UserEmailConfirmationSendPayload;
  /**
   * Bars a person from signing in, with all of their sessions and tokens, or lets them in again, for administrators of the
   * installation. Scope: `admin:users`.
   */
  userSetActive: UserSetActivePayload;
  /**
   * Makes a person an administrator of the installation, or an ordinary one again, for its administrators.
   * Scope: `admin:users`.
   */
  userSetAdministrator: UserSetAdministratorPayload;
  /** Changes the viewer's own settings. Scope: `account:write`. */
  userUpdate: UserUpdatePayload;
  /**
   * Says when the viewer works: the hours of each weekday and dates with hours of their own, on the clocks of their zone. Times
   * are looked for within them. Whoever may see when they are busy learns the times, and never a reason. Scope: `account:write`.
   */
  userWorkingHoursUpdate: UserWorkingHoursUpdatePayload;
  /**
   * Makes a webhook of the viewer's, which is told of what they may see. A token needs the scopes that the webhook is to have, too.
   * Scope: `webhooks:manage`.
   */
  webhookCreate: WebhookCreatePayload;
  /** Deletes a webhook with its deliveries. Scope: `webhooks:manage`. */
  webhookDelete: WebhookDeletePayload;
  /** Sends a message of the type `webhook.ping`, also to a webhook that is paused or switched off. Scope: `webhooks:manage`. */
  webhookPing: WebhookPingPayload;
  /**
   * Sends deliveries that have come to their end once more, under the ids that they had. What the viewer may not see any more is not
   * sent. Scope: `webhooks:manage`.
   */
  webhookReplay: WebhookReplayPayload;
  /**
   * Gives a webhook a new secret. For 24 hours what is sent is signed by the present one too, so that the receiver can change over.
   * Scope: `webhooks:manage`.
   */
  webhookRotateSecret: WebhookRotateSecretPayload;
  /**
   * Changes a webhook, switches it on or off, or lets it go on after a pause. A token needs the scopes that the webhook has, too.
   * Scope: `webhooks:manage`.
   */
  webhookUpdate: WebhookUpdatePayload;
};


/** Everything that can be done. */
export type MutationAutomationRunReplayArgs = {
  input: AutomationRunReplayInput;
};


/** Everything that can be done. */
export type MutationAutomationRunRetryArgs = {
  input: AutomationRunRetryInput;
};


/** Everything that can be done. */
export type MutationBlackoutCreateArgs = {
  input: BlackoutCreateInput;
};


/** Everything that can be done. */
export type MutationBlackoutDeleteArgs = {
  input: BlackoutDeleteInput;
};


/** Everything that can be done. */
export type MutationBlackoutUpdateArgs = {
  input: BlackoutUpdateInput;
};


/** Everything that can be done. */
export type MutationBookingPageCreateArgs = {
  input: BookingPageCreateInput;
};


/** Everything that can be done. */
export type MutationBookingPageDeleteArgs = {
  input: BookingPageDeleteInput;
};


/** Everything that can be done. */
export type MutationBookingPageUpdateArgs = {
  input: BookingPageUpdateInput;
};


/** Everything that can be done. */
export type MutationCalendarCreateArgs = {
  input: CalendarCreateInput;
};


/** Everything that can be done. */
export type MutationCalendarDeleteArgs = {
  input: CalendarDeleteInput;
};


/** Everything that can be done. */
export type MutationCalendarFeedDisableArgs = {
  input: CalendarFeedDisableInput;
};


/** Everything that can be done. */
export type MutationCalendarFeedRotateArgs = {
  input: CalendarFeedRotateInput;
};


/** Everything that can be done. */
export type MutationCalendarGroupCreateArgs = {
  input: CalendarGroupCreateInput;
};


/** Everything that can be done. */
export type MutationCalendarGroupDeleteArgs = {
  input: CalendarGroupDeleteInput;
};


/** Everything that can be done. */
export type MutationCalendarGroupUpdateArgs = {
  input: CalendarGroupUpdateInput;
};


/** Everything that can be done. */
export type MutationCalendarLeaveArgs = {
  input: CalendarLeaveInput;
};


/** Everything that can be done. */
export type MutationCalendarLinkCreateArgs = {
  input: CalendarLinkCreateInput;
};


/** Everything that can be done. */
export type MutationCalendarLinkRotateArgs = {
  input: CalendarLinkRotateInput;
};


/** Everything that can be done. */
export type MutationCalendarPreferencesUpdateArgs = {
  input: CalendarPreferencesUpdateInput;
};


/** Everything that can be done. */
export type MutationCalendarRejoinArgs = {
  input: CalendarRejoinInput;
};


/** Everything that can be done. */
export type MutationCalendarShareCreateArgs = {
  input: CalendarShareCreateInput;
};


/** Everything that can be done. */
export type MutationCalendarShareDeleteArgs = {
  input: CalendarShareDeleteInput;
};


/** Everything that can be done. */
export type MutationCalendarShareUpdateArgs = {
  input: CalendarShareUpdateInput;
};


/** Everything that can be done. */
export type MutationCalendarTransferArgs = {
  input: CalendarTransferInput;
};


/** Everything that can be done. */
export type MutationCalendarUpdateArgs = {
  input: CalendarUpdateInput;
};


/** Everything that can be done. */
export type MutationEventCreateArgs = {
  input: EventCreateInput;
};


/** Everything that can be done. */
export type MutationEventDeleteArgs = {
  input: EventDeleteInput;
};


/** Everything that can be done. */
export type MutationEventUpdateArgs = {
  input: EventUpdateInput;
};


/** Everything that can be done. */
export type MutationGroupCreateArgs = {
  input: GroupCreateInput;
};


/** Everything that can be done. */
export type MutationGroupDeleteArgs = {
  input: GroupDeleteInput;
};


/** Everything that can be done. */
export type MutationGroupMemberAddArgs = {
  input: GroupMemberAddInput;
};


/** Everything that can be done. */
export type MutationGroupMemberRemoveArgs = {
  input: GroupMemberRemoveInput;
};


/** Everything that can be done. */
export type MutationGroupUpdateArgs = {
  input: GroupUpdateInput;
};


/** Everything that can be done. */
export type MutationHostSetArgs = {
  input: HostSetInput;
};


/** Everything that can be done. */
export type MutationIdentityUnlinkArgs = {
  input: IdentityUnlinkInput;
};


/** Everything that can be done. */
export type MutationImportCancelArgs = {
  input: ImportCancelInput;
};


/** Everything that can be done. */
export type MutationImportCreateArgs = {
  input: ImportCreateInput;
};


/** Everything that can be done. */
export type MutationInvitationAcceptArgs = {
  input: InvitationAcceptInput;
};


/** Everything that can be done. */
export type MutationInvitationCreateArgs = {
  input: InvitationCreateInput;
};


/** Everything that can be done. */
export type MutationInvitationResendArgs = {
  input: InvitationResendInput;
};


/** Everything that can be done. */
export type MutationInvitationRevokeArgs = {
  input: InvitationRevokeInput;
};


/** Everything that can be done. */
export type MutationJobDiscardArgs = {
  input: JobDiscardInput;
};


/** Everything that can be done. */
export type MutationJobRetryArgs = {
  input: JobRetryInput;
};


/** Everything that can be done. */
export type MutationJobRetryAllArgs = {
  input: JobRetryAllInput;
};


/** Everything that can be done. */
export type MutationMembershipDeleteArgs = {
  input: MembershipDeleteInput;
};


/** Everything that can be done. */
export type MutationMembershipUpdateArgs = {
  input: MembershipUpdateInput;
};


/** Everything that can be done. */
export type MutationNoticeDeleteArgs = {
  input: NoticeDeleteInput;
};


/** Everything that can be done. */
export type MutationNoticesMarkReadArgs = {
  input: NoticesMarkReadInput;
};


/** Everything that can be done. */
export type MutationOrganisationAppointOwnerArgs = {
  input: OrganisationAppointOwnerInput;
};


/** Everything that can be done. */
export type MutationOrganisationCreateArgs = {
  input: OrganisationCreateInput;
};


/** Everything that can be done. */
export type MutationOrganisationDeleteArgs = {
  input: OrganisationDeleteInput;
};


/** Everything that can be done. */
export type MutationOrganisationHolidaysAddArgs = {
  input: OrganisationHolidaysAddInput;
};


/** Everything that can be done. */
export type MutationOrganisationHolidaysRemoveArgs = {
  input: OrganisationHolidaysRemoveInput;
};


/** Everything that can be done. */
export type MutationOrganisationLeaveArgs = {
  input: OrganisationLeaveInput;
};


/** Everything that can be done. */
export type MutationOrganisationUpdateArgs = {
  input: OrganisationUpdateInput;
};


/** Everything that can be done. */
export type MutationPasswordChangeArgs = {
  input: PasswordChangeInput;
};


/** Everything that can be done. */
export type MutationPublicBookingCancelArgs = {
  input: PublicBookingCancelInput;
};


/** Everything that can be done. */
export type MutationPublicBookingConfirmArgs = {
  input: PublicBookingConfirmInput;
};


/** Everything that can be done. */
export type MutationPublicBookingCreateArgs = {
  input: PublicBookingCreateInput;
};


/** Everything that can be done. */
export type MutationPublicBookingRescheduleArgs = {
  input: PublicBookingRescheduleInput;
};


/** Everything that can be done. */
export type MutationRecoveryCodesReplaceArgs = {
  input: RecoveryCodesReplaceInput;
};


/** Everything that can be done. */
export type MutationReservationApproveArgs = {
  input: ReservationDecideInput;
};


/** Everything that can be done. */
export type MutationReservationCancelArgs = {
  input: ReservationInput;
};


/** Everything that can be done. */
export type MutationReservationCheckInArgs = {
  input: ReservationInput;
};


/** Everything that can be done. */
export type MutationReservationCheckOutArgs = {
  input: ReservationInput;
};


/** Everything that can be done. */
export type MutationReservationConfirmArgs = {
  input: ReservationInput;
};


/** Everything that can be done. */
export type MutationReservationCreateArgs = {
  input: ReservationCreateInput;
};


/** Everything that can be done. */
export type MutationReservationDeclineArgs = {
  input: ReservationDecideInput;
};


/** Everything that can be done. */
export type MutationReservationMarkNoShowArgs = {
  input: ReservationInput;
};


/** Everything that can be done. */
export type MutationReservationRescheduleArgs = {
  input: ReservationRescheduleInput;
};


/** Everything that can be done. */
export type MutationReservationSeriesCancelArgs = {
  input: ReservationSeriesCancelInput;
};


/** Everything that can be done. */
export type MutationReservationSeriesCreateArgs = {
  input: ReservationSeriesCreateInput;
};


/** Everything that can be done. */
export type MutationResourceAccessoriesSetArgs = {
  input: ResourceAccessoriesSetInput;
};


/** Everything that can be done. */
export type MutationResourceArchiveArgs = {
  input: ResourceArchiveInput;
};


/** Everything that can be done. */
export type MutationResourceCreateArgs = {
  input: ResourceCreateInput;
};


/** Everything that can be done. */
export type MutationResourceRestoreArgs = {
  input: ResourceArchiveInput;
};


/** Everything that can be done. */
export type MutationResourceRoleRemoveArgs = {
  input: ResourceRoleRemoveInput;
};


/** Everything that can be done. */
export type MutationResourceRoleSetArgs = {
  input: ResourceRoleSetInput;
};


/** Everything that can be done. */
export type MutationResourceTypeCreateArgs = {
  input: ResourceTypeCreateInput;
};


/** Everything that can be done. */
export type MutationResourceTypeDeleteArgs = {
  input: ResourceTypeDeleteInput;
};


/** Everything that can be done. */
export type MutationResourceTypeUpdateArgs = {
  input: ResourceTypeUpdateInput;
};


/** Everything that can be done. */
export type MutationResourceUpdateArgs = {
  input: ResourceUpdateInput;
};


/** Everything that can be done. */
export type MutationRuleApplicationCancelArgs = {
  input: RuleApplicationCancelInput;
};


/** Everything that can be done. */
export type MutationRuleApplyArgs = {
  input: RuleApplyInput;
};


/** Everything that can be done. */
export type MutationRuleCreateArgs = {
  input: RuleCreateInput;
};


/** Everything that can be done. */
export type MutationRuleDeleteArgs = {
  input: RuleDeleteInput;
};


/** Everything that can be done. */
export type MutationRuleDisableArgs = {
  input: RuleDisableInput;
};


/** Everything that can be done. */
export type MutationRuleEnableArgs = {
  input: RuleEnableInput;
};


/** Everything that can be done. */
export type MutationRuleHookRotateArgs = {
  input: RuleHookRotateInput;
};


/** Everything that can be done. */
export type MutationRuleRevealSecretArgs = {
  input: RuleRevealSecretInput;
};


/** Everything that can be done. */
export type MutationRuleRunArgs = {
  input: RuleRunInput;
};


/** Everything that can be done. */
export type MutationRuleUpdateArgs = {
  input: RuleUpdateInput;
};


/** Everything that can be done. */
export type MutationServiceAccountCreateArgs = {
  input: ServiceAccountCreateInput;
};


/** Everything that can be done. */
export type MutationServiceAccountDeleteArgs = {
  input: ServiceAccountDeleteInput;
};


/** Everything that can be done. */
export type MutationServiceAccountSetActiveArgs = {
  input: ServiceAccountSetActiveInput;
};


/** Everything that can be done. */
export type MutationServiceAccountUpdateArgs = {
  input: ServiceAccountUpdateInput;
};


/** Everything that can be done. */
export type MutationSessionRevokeArgs = {
  input: SessionRevokeInput;
};


/** Everything that can be done. */
export type MutationTaskCreateArgs = {
  input: TaskCreateInput;
};


/** Everything that can be done. */
export type MutationTaskDeleteArgs = {
  input: TaskDeleteInput;
};


/** Everything that can be done. */
export type MutationTaskUpdateArgs = {
  input: TaskUpdateInput;
};


/** Everything that can be done. */
export type MutationTokenCreateArgs = {
  input: TokenCreateInput;
};


/** Everything that can be done. */
export type MutationTokenRevokeArgs = {
  input: TokenRevokeInput;
};


/** Everything that can be done. */
export type MutationTotpDisableArgs = {
  input: TotpDisableInput;
};


/** Everything that can be done. */
export type MutationTotpEnableArgs = {
  input: TotpEnableInput;
};


/** Everything that can be done. */
export type MutationTotpSetUpArgs = {
  input: TotpSetUpInput;
};


/** Everything that can be done. */
export type MutationUserEmailChangeArgs = {
  input: UserEmailChangeInput;
};


/** Everything that can be done. */
export type MutationUserEmailConfirmArgs = {
  input: UserEmailConfirmInput;
};


/** Everything that can be done. */
export type MutationUserSetActiveArgs = {
  input: UserSetActiveInput;
};


/** Everything that can be done. */
export type MutationUserSetAdministratorArgs = {
  input: UserSetAdministratorInput;
};


/** Everything that can be done. */
export type MutationUserUpdateArgs = {
  input: UserUpdateInput;
};


/** Everything that can be done. */
export type MutationUserWorkingHoursUpdateArgs = {
  input: UserWorkingHoursUpdateInput;
};


/** Everything that can be done. */
export type MutationWebhookCreateArgs = {
  input: WebhookCreateInput;
};


/** Everything that can be done. */
export type MutationWebhookDeleteArgs = {
  input: WebhookDeleteInput;
};


/** Everything that can be done. */
export type MutationWebhookPingArgs = {
  input: WebhookPingInput;
};


/** Everything that can be done. */
export type MutationWebhookReplayArgs = {
  input: WebhookReplayInput;
};


/** Everything that can be done. */
export type MutationWebhookRotateSecretArgs = {
  input: WebhookRotateSecretInput;
};


/** Everything that can be done. */
export type MutationWebhookUpdateArgs = {
  input: WebhookUpdateInput;
};

/** Anything that has an id. */
export type Node = {
  /** The id: unique among everything, the same for life. Opaque: do not take it apart. */
  id: Scalars['ID']['output'];
};

/** What the viewer is told in the page: plain text, nothing of which is markup. */
export type Notice = Node & {
  __typename?: 'Notice';
  /** When it was told. */
  createdAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Why they are told. */
  kind: NoticeKind;
  /** When it was marked as read; null while it was not. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The rule that told it; null when it is gone, and when it is not the viewer's. Scope: `automation:read`. */
  rule?: Maybe<AutomationRule>;
  /** What the rule that told it was called then. */
  ruleName?: Maybe<Scalars['String']['output']>;
  /** The run of the rule that told it, while it is kept. */
  runId?: Maybe<Scalars['ID']['output']>;
  /** What the one is called whose rule told it; null when they are gone. */
  senderName?: Maybe<Scalars['String']['output']>;
  /** The event, the occurrence, or the reservation that it is about. It may be gone, and the viewer need not see it. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** Any number of lines. */
  text: Scalars['String']['output'];
  /** One line. */
  title: Scalars['String']['output'];
};

/** A page of a list. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** The entries with their cursors. */
  edges: Array<NoticeEdge>;
  /** The entries without their cursors. */
  nodes: Array<Notice>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** Which notice is to be deleted. */
export type NoticeDeleteInput = {
  /** The notice. */
  id: Scalars['ID']['input'];
};

/** What `noticeDelete` answers. */
export type NoticeDeletePayload = {
  __typename?: 'NoticeDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Notice;
};

/** Why somebody is told something. */
export type NoticeKind =
  /** An automation rule says so, in its owner's words. */
  | 'RULE'
  /** An automation rule of theirs was paused, since its runs failed one after the other. */
  | 'RULE_PAUSED';

/** Which notices are to be marked as read: either `ids` or `until`. */
export type NoticesMarkReadInput = {
  /** These, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All up to and with this one, in the order in which they were told: what comes meanwhile stays unread. */
  until?: InputMaybe<Scalars['ID']['input']>;
};

/** What `noticesMarkRead` answers. */
export type NoticesMarkReadPayload = {
  __typename?: 'NoticesMarkReadPayload';
  /** How many were unread until then. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/**
 * Something that takes place: a single event, or one occurrence of a series. Its id is made of the series and the
 * original start, and stays when the occurrence is overridden or moved.
 */
export type Occurrence = Node & {
  __typename?: 'Occurrence';
  /** The calendar that it lies in. Scope: `calendars:read`. */
  calendar: Calendar;
  /** The id of the calendar that it lies in. */
  calendarId: Scalars['ID']['output'];
  /** Its own colour, as `#rrggbb` or a CSS3 name; the calendar's where null. */
  color?: Maybe<Scalars['String']['output']>;
  /** What it is about, at length. */
  description?: Maybe<Scalars['String']['output']>;
  /** When it ends, exclusive, as it was said. */
  end: EventTime;
  /** When it ends, exclusive, as an instant. */
  endsAt: Scalars['DateTime']['output'];
  /** The row that speaks for it: the single event, the series, or the override. */
  event: Event;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it takes whole days. */
  isAllDay: Scalars['Boolean']['output'];
  /** Whether it differs from its series. */
  isOverride: Scalars['Boolean']['output'];
  /** Whether it belongs to a series. */
  isRecurring: Scalars['Boolean']['output'];
  /** Where it takes place. */
  location?: Maybe<Scalars['String']['output']>;
  /** When its series has it start (iCalendar's RECURRENCE-ID). */
  originalStart: EventTime;
  /** The id of its series; of the event itself when that does not recur. */
  seriesId: Scalars['ID']['output'];
  /** When it starts, as it was said. */
  start: EventTime;
  /** When it starts, as an instant. */
  startsAt: Scalars['DateTime']['output'];
  /** Whether it takes place. */
  status: EventStatus;
  /** What it is about, in a line; may be empty. */
  summary: Scalars['String']['output'];
  /** Whether it takes up time. */
  transparency: Transparency;
  /** A page about it. */
  url?: Maybe<Scalars['URL']['output']>;
  /** The version of the row that speaks for it; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list. */
export type OccurrenceConnection = {
  __typename?: 'OccurrenceConnection';
  /** The entries with their cursors. */
  edges: Array<OccurrenceEdge>;
  /** The entries without their cursors. */
  nodes: Array<Occurrence>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type OccurrenceEdge = {
  __typename?: 'OccurrenceEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Occurrence;
};

/** An organisation: the people, groups and calendars of one household, club or company. */
export type Organisation = Node & {
  __typename?: 'Organisation';
  /**
   * Its booking pages, in the order of their making, for those who manage its resources; for others those of
   * their own hour. Scope: `resources:read`.
   */
  bookingPages: BookingPageConnection;
  /** Those of its calendars that the viewer can see, in the order of their making. Scope: `calendars:read`. */
  calendars: CalendarConnection;
  /** Its colour, as `#rrggbb`. */
  color: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Its groups, in the order of their making. Scope: `organisations:read`. */
  groups: GroupConnection;
  /**
   * Its holidays, in the order of their dates: its resources are closed on them, or have other hours, as their rules say.
   * Scope: `organisations:read`.
   */
  holidays: HolidayConnection;
  /** The id. */
  id: Scalars['ID']['output'];
  /**
   * The invitations into it that wait to be accepted, in the order of their making, for its administrators and owners;
   * for others none. Scope: `organisations:read`.
   */
  invitations: InvitationConnection;
  /** The language in which it writes to people, as a BCP 47 tag. */
  locale: Scalars['String']['output'];
  /** The people and service accounts in it, in the order of their names. Scope: `organisations:read`. */
  members: MembershipConnection;
  /** What it is called. */
  name: Scalars['String']['output'];
  /**
   * The accounts with which its programs act, in the order of their making, for its administrators and owners; for others none.
   * Scope: `organisations:read`.
   */
  serviceAccounts: ServiceAccountConnection;
  /** Its name in addresses. */
  slug: Scalars['String']['output'];
  /** The zone of new calendars in it. */
  timeZone: Scalars['TimeZone']['output'];
  /** When the organisation itself last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of the organisation itself; for `ifVersion`. */
  version: Scalars['Int']['output'];
  /** What the viewer may do in it. */
  viewerRole: OrganisationRole;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationBookingPagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationHolidaysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation: the people, groups and calendars of one household, club or company. */
export type OrganisationServiceAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Which organisation is to get an owner, and whom. */
export type OrganisationAppointOwnerInput = {
  /** An organisation that has no owner who may act. */
  organisationId: Scalars['ID']['input'];
  /** A person who may act; they need not belong to it before. */
  userId: Scalars['ID']['input'];
};

/** What `organisationAppointOwner` answers. */
export type OrganisationAppointOwnerPayload = {
  __typename?: 'OrganisationAppointOwnerPayload';
  /** The organisation as it is now. */
  organisation?: Maybe<OrganisationSummary>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A page of a list. */
export type OrganisationConnection = {
  __typename?: 'OrganisationConnection';
  /** The entries with their cursors. */
  edges: Array<OrganisationEdge>;
  /** The entries without their cursors. */
  nodes: Array<Organisation>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new organisation. */
export type OrganisationCreateInput = {
  /** Its colour, as `#rrggbb`; teal when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The language in which it writes to people, as a BCP 47 tag; the viewer's when left out. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Its name in addresses: 2 to 40 of a to z, digits, and single hyphens between them; made from the name when left out. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The zone of new calendars in it; the viewer's when left out. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What `organisationCreate` answers. */
export type OrganisationCreatePayload = {
  __typename?: 'OrganisationCreatePayload';
  /** The new organisation. */
  organisation?: Maybe<Organisation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which organisation is to go. */
export type OrganisationDeleteInput = {
  /** The organisation. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `organisationDelete` answers. */
export type OrganisationDeletePayload = {
  __typename?: 'OrganisationDeletePayload';
  /** Whether it was gone before, or never seen by the viewer. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type OrganisationEdge = {
  __typename?: 'OrganisationEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Organisation;
};

/** Which dates are to be holidays. */
export type OrganisationHolidaysAddInput = {
  /** The dates, each once, with their names: 1 to 400. What is a holiday already gets the new name. */
  holidays: Array<HolidayInput>;
  /** Of which organisation. */
  organisationId: Scalars['ID']['input'];
};

/** What `organisationHolidaysAdd` answers. */
export type OrganisationHolidaysAddPayload = {
  __typename?: 'OrganisationHolidaysAddPayload';
  /** The organisation. */
  organisation?: Maybe<Organisation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which dates are to be ordinary ones again. */
export type OrganisationHolidaysRemoveInput = {
  /** The dates: 1 to 400. What is no holiday is passed over. */
  dates: Array<Scalars['Date']['input']>;
  /** Of which organisation. */
  organisationId: Scalars['ID']['input'];
};

/** What `organisationHolidaysRemove` answers. */
export type OrganisationHolidaysRemovePayload = {
  __typename?: 'OrganisationHolidaysRemovePayload';
  /** The organisation. */
  organisation?: Maybe<Organisation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which organisation the viewer leaves. */
export type OrganisationLeaveInput = {
  /** The organisation. */
  organisationId: Scalars['ID']['input'];
};

/** What `organisationLeave` answers. */
export type OrganisationLeavePayload = {
  __typename?: 'OrganisationLeavePayload';
  /** Whether they did not belong to it before. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of the organisation to which the viewer belongs no more. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What somebody may do in an organisation. Each role includes those before it. */
export type OrganisationRole =
  /** Also manages its members, service accounts, groups, invitations and calendars. */
  | 'ADMIN'
  /** Belongs to it: sees its members and groups, and what is shared with them. */
  | 'MEMBER'
  /** Also makes and removes owners, and deletes it. */
  | 'OWNER'
  /** Also manages its resources. */
  | 'RESOURCE_MANAGER';

/** An organisation, as administrators of the installation see it: how large it is, and nothing of what is in it. */
export type OrganisationSummary = {
  __typename?: 'OrganisationSummary';
  /** How many calendars belong to it. */
  calendarCount: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** How many people belong to it. */
  memberCount: Scalars['Int']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The organisation's id. */
  organisationId: Scalars['ID']['output'];
  /** How many of them own it and may act. With none, `organisationAppointOwner` gives it one. */
  ownerCount: Scalars['Int']['output'];
  /** How many service accounts it has. */
  serviceAccountCount: Scalars['Int']['output'];
  /** Its name in addresses. */
  slug: Scalars['String']['output'];
};

/** A page of a list. */
export type OrganisationSummaryConnection = {
  __typename?: 'OrganisationSummaryConnection';
  /** The entries with their cursors. */
  edges: Array<OrganisationSummaryEdge>;
  /** The entries without their cursors. */
  nodes: Array<OrganisationSummary>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type OrganisationSummaryEdge = {
  __typename?: 'OrganisationSummaryEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: OrganisationSummary;
};

/** What is to change of an organisation. What is left out stays. */
export type OrganisationUpdateInput = {
  /** Its colour, as `#rrggbb`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The organisation. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The language in which it writes to people, as a BCP 47 tag. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its name in addresses: 2 to 40 of a to z, digits, and single hyphens between them. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The zone of new calendars in it. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What `organisationUpdate` answers. */
export type OrganisationUpdatePayload = {
  __typename?: 'OrganisationUpdatePayload';
  /** The organisation as it is now. */
  organisation?: Maybe<Organisation>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Where the page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the page's last entry; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are more entries after this page (with `last`: whether `before` cut some off). */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are more entries before this page (with `first`: whether `after` cut some off). */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A password that is to take another's place. */
export type PasswordChangeInput = {
  /** The present one. Left out by somebody who has none yet, and who signed in within the last quarter of an hour. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** The one to come: at most 256 characters, and hard to guess. */
  newPassword: Scalars['String']['input'];
};

/** What `passwordChange` answers. */
export type PasswordChangePayload = {
  __typename?: 'PasswordChangePayload';
  /** The viewer. */
  user?: Maybe<User>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** When a person is busy and when they work: times, and nothing else of them. */
export type PersonAvailability = {
  __typename?: 'PersonAvailability';
  /**
   * When they are busy, tentatively too, what overlaps or touches merged: by those of their own calendars which block time and
   * which the viewer can see, private events included.
   */
  busy: Array<TimeRange>;
  /** The person's id. */
  userId: Scalars['ID']['output'];
  /** When they work; null where they have not said it. */
  working?: Maybe<Array<TimeRange>>;
};

/** A booking, as its guest sees it. */
export type PublicBooking = {
  __typename?: 'PublicBooking';
  /** Whether it can be cancelled or moved at this moment. */
  canChange: Scalars['Boolean']['output'];
  /** Until when it can be cancelled or moved, inclusive. */
  changeUntil: Scalars['DateTime']['output'];
  /** Its code for people, such as `K7Q4-9XD2`. */
  code: Scalars['String']['output'];
  /** What was said when it was approved or declined. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** When it ends, exclusive. */
  end: Scalars['DateTime']['output'];
  /** Where the guest's mail goes. */
  guestEmail: Scalars['String']['output'];
  /** What the guest is called. */
  guestName: Scalars['String']['output'];
  /** The zone in which the guest reads times. */
  guestTimeZone: Scalars['TimeZone']['output'];
  /** Until when the place is held; null when it is not only held. */
  heldUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is the time of people, and not a thing. */
  isOfPeople: Scalars['Boolean']['output'];
  /** The organisation's colour, as `#rrggbb`. */
  organisationColor: Scalars['String']['output'];
  /** What the organisation is called. */
  organisationName: Scalars['String']['output'];
  /** How much of it. */
  quantity: Scalars['Int']['output'];
  /** The resource, the first of several; null when there is none any more. */
  resourceId?: Maybe<Scalars['ID']['output']>;
  /** What the resource is called, or the people are; null when there is none any more. */
  resourceName?: Maybe<Scalars['String']['output']>;
  /** That page's address; null when it is gone or closed. */
  slug?: Maybe<Scalars['String']['output']>;
  /** When it starts. */
  start: Scalars['DateTime']['output'];
  /** Its state: HELD until the link of the mail is opened, REQUESTED until it is approved, CONFIRMED. */
  status: ReservationStatus;
  /** The zone of the resource. */
  timeZone: Scalars['TimeZone']['output'];
  /** What the page is called on which it was booked. */
  title: Scalars['String']['output'];
};

/** Which booking is to be given up. */
export type PublicBookingCancelInput = {
  /** What stands behind the `#` of the link. */
  secret: Scalars['String']['input'];
};

/** What `publicBookingCancel` answers. */
export type PublicBookingCancelPayload = {
  __typename?: 'PublicBookingCancelPayload';
  /** The booking as it is now. */
  booking?: Maybe<PublicBooking>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** Which booking is to be confirmed. */
export type PublicBookingConfirmInput = {
  /** What stands behind the `#` of the link. */
  secret: Scalars['String']['input'];
};

/** What `publicBookingConfirm` answers. */
export type PublicBookingConfirmPayload = {
  __typename?: 'PublicBookingConfirmPayload';
  /** The booking as it is now. */
  booking?: Maybe<PublicBooking>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** The time cannot be had. */
export type PublicBookingConflict = UserError & {
  __typename?: 'PublicBookingConflict';
  /** What would do instead, the nearest first; at most three. */
  alternatives: Array<PublicBookingSlot>;
  /** `CONFLICT`. */
  code: UserErrorCode;
  /** `["start"]`. */
  field: Array<Scalars['String']['output']>;
  /** That it cannot be had, in a sentence. */
  message: Scalars['String']['output'];
};

/** What is to be booked. */
export type PublicBookingCreateInput = {
  /** The answers by the keys of the questions: an object. */
  answers?: InputMaybe<Scalars['JSON']['input']>;
  /** Whether the guest agrees to what the page asks to agree to. */
  consent?: Scalars['Boolean']['input'];
  /** How long, in minutes: one of the page's lengths. */
  duration: Scalars['Int']['input'];
  /** Who books. */
  guest: PublicBookingGuestInput;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The solved challenge of the page: base 64 of `{ challenge, solution: { counter, derivedKey } }`. */
  proof?: InputMaybe<Scalars['String']['input']>;
  /** How much of a pool. */
  quantity?: Scalars['Int']['input'];
  /** Which resource; the smallest that is free when left out. */
  resourceId?: InputMaybe<Scalars['ID']['input']>;
  /** The address of the page. */
  slug: Scalars['String']['input'];
  /** When it starts. */
  start: Scalars['DateTime']['input'];
};

/** What `publicBookingCreate` answers. */
export type PublicBookingCreatePayload = {
  __typename?: 'PublicBookingCreatePayload';
  /** The booking as it is now. */
  booking?: Maybe<PublicBooking>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** Who books. */
export type PublicBookingGuestInput = {
  /** Where their mail goes. */
  email: Scalars['String']['input'];
  /** What they are called. */
  name: Scalars['String']['input'];
  /** The zone in which they read times. */
  timeZone: Scalars['TimeZone']['input'];
};

/** An open booking page, as anybody sees it. */
export type PublicBookingPage = {
  __typename?: 'PublicBookingPage';
  /** Who of those that are booked gets a booking. */
  assignment: BookingAssignment;
  /** Whether there are several resources to choose from. Without a choice the smallest that is free is booked. */
  canChooseResource: Scalars['Boolean']['output'];
  /** A new challenge of ALTCHA's proof of work, version 2: `{ parameters, signature }`. Null when no work is asked for. */
  challenge?: Maybe<Scalars['JSON']['output']>;
  /** How many minutes before its start a booking can still be cancelled or moved: the strictest of the resources. */
  changeCutOff: Scalars['Int']['output'];
  /** Whether a booking is confirmed only when the link in the mail is opened. */
  confirmByMail: Scalars['Boolean']['output'];
  /** What must be agreed to; null for nothing. */
  consent?: Maybe<Scalars['String']['output']>;
  /** What there is to know about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The lengths to choose from, in minutes, shortest first. */
  durations: Array<Scalars['Int']['output']>;
  /** The first day for which something may be offered, on the clocks of `timeZone`. */
  earliestDate: Scalars['Date']['output'];
  /** Whether it is people that are booked, and not things. */
  isOfPeople: Scalars['Boolean']['output'];
  /** The last day for which something may be offered, on the clocks of `timeZone`. */
  latestDate: Scalars['Date']['output'];
  /** The organisation's colour, as `#rrggbb`. */
  organisationColor: Scalars['String']['output'];
  /** What its organisation is called. */
  organisationName: Scalars['String']['output'];
  /** What is asked besides name and mail address: a list. */
  questions: Scalars['JSON']['output'];
  /**
   * What can be booked: one resource, at most 100 of a type, the smallest first, or the people who are booked together. None for
   * people who take turns: a guest learns whom they met when they have booked.
   */
  resources: Array<PublicBookingResource>;
  /** The times that can be booked, in order. */
  slots: Array<PublicBookingSlot>;
  /** The last part of its address. */
  slug: Scalars['String']['output'];
  /** The zone of the first resource. */
  timeZone: Scalars['TimeZone']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
};


/** An open booking page, as anybody sees it. */
export type PublicBookingPageSlotsArgs = {
  duration: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  quantity?: Scalars['Int']['input'];
  resourceId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};

/** Where a booking goes. */
export type PublicBookingRescheduleInput = {
  /** How long, in minutes: one of the page's lengths; as long as it is when left out. */
  duration?: InputMaybe<Scalars['Int']['input']>;
  /** What stands behind the `#` of the link. */
  secret: Scalars['String']['input'];
  /** When it starts. */
  start: Scalars['DateTime']['input'];
};

/** What `publicBookingReschedule` answers. */
export type PublicBookingReschedulePayload = {
  __typename?: 'PublicBookingReschedulePayload';
  /** The booking as it is now. */
  booking?: Maybe<PublicBooking>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** A resource that can be booked on a page. */
export type PublicBookingResource = {
  __typename?: 'PublicBookingResource';
  /** What there is to know about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its id, for `resourceId`. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Where its photo is. */
  photoUrl?: Maybe<Scalars['URL']['output']>;
  /** How many there are: 1 is a unit, more are a pool. */
  quantity: Scalars['Int']['output'];
  /** How many people fit. */
  seats?: Maybe<Scalars['Int']['output']>;
};

/** A time that can be booked. */
export type PublicBookingSlot = {
  __typename?: 'PublicBookingSlot';
  /** When it ends, exclusive. */
  end: Scalars['DateTime']['output'];
  /** Which of the page's resources are free then, the smallest first; none of a team. */
  resourceIds: Array<Scalars['ID']['output']>;
  /** When it starts. */
  start: Scalars['DateTime']['output'];
};

/** Everything that can be read. */
export type Query = {
  __typename?: 'Query';
  /**
   * All organisations, in the order of their making, for administrators of the installation; for others none.
   * Scope: `admin:users`.
   */
  allOrganisations: OrganisationSummaryConnection;
  /**
   * The audit log, the newest first: for administrators of the installation all of it, for those of an organisation what
   * happened in it, for others nothing. As CSV it is at `/api/audit.csv`. Scope: `admin:audit`.
   */
  auditEntries: AuditEntryConnection;
  /** One automation rule. Null when the viewer has none with this id. Scope: `automation:read`. */
  automationRule?: Maybe<AutomationRule>;
  /** The viewer's automation rules, in the order of their making. Scope: `automation:read`. */
  automationRules: AutomationRuleConnection;
  /**
   * One booking page, for those who manage the organisation's resources, and for whose hour it is. Null when there is none with this id that the viewer
   * can see. Scope: `resources:read`.
   */
  bookingPage?: Maybe<BookingPage>;
  /**
   * When some calendars are busy in a window: by what is opaque and not cancelled, recurring series expanded, what overlaps
   * or touches merged for each calendar and type (RFC 4791 section 7.10), cut to the window, in the order of starts. Of every
   * calendar that the viewer can see, private events included. Scope: `freebusy:read`.
   */
  busyBlocks: BusyBlockConnection;
  /** One calendar. Null when there is none with this id that the viewer can see. Scope: `calendars:read`. */
  calendar?: Maybe<Calendar>;
  /** The viewer's own groups of calendars, in their order. Scope: `calendars:read`. */
  calendarGroups: CalendarGroupConnection;
  /** The calendars that the viewer can see, in the order of their making. Scope: `calendars:read`. */
  calendars: CalendarConnection;
  /**
   * Where the change log stands now. Ask for it first, then load what you need, then follow `changes` after it: what
   * changes in between is not missed. Scope: `freebusy:read`.
   */
  changeCursor: Scalars['Cursor']['output'];
  /**
   * What has changed since `after`, in the order in which it became visible; without `after`, from the beginning. A
   * slow transaction is never skipped: go on with `endCursor`. Scope: `freebusy:read`.
   */
  changes: ChangeConnection;
  /**
   * The jobs that failed for good, those that were enqueued last first, for administrators of the installation; for others none.
   * What they were about is not told. Scope: `admin:jobs`.
   */
  deadJobs: DeadJobConnection;
  /** One event. Null when there is none with this id that the viewer can see. Scope: `events:read`. */
  event?: Maybe<Event>;
  /**
   * Times at which people, calendars and resources are free together, best first; where there are none, what stands in the way.
   * Whose time it is is told, never what takes it. With `needs` it takes `resources:read` too. Nothing is held:
   * `reservationCreate` with `hold` holds all resources of an option in one act, while a form is filled in.
   * Scope: `freebusy:read`.
   */
  findTime: FindTimeResult;
  /**
   * What the invitation offers in whose link this secret stands; null when it cannot be accepted (any more). Nobody has to
   * sign in for it.
   */
  invitationPreview?: Maybe<InvitationPreview>;
  /** How much background work there is, for administrators of the installation; for others null. Scope: `admin:jobs`. */
  jobQueue?: Maybe<JobQueue>;
  /**
   * The calendars that the viewer left and can come back to, in the order of the calendars' making.
   * Scope: `calendars:read`.
   */
  leftCalendars: LeftCalendarConnection;
  /** Anything, by its id. Null when there is nothing with this id that the viewer can see. Scope: that of its kind. */
  node?: Maybe<Node>;
  /** Several at once, in the order of the ids, with null for each that the viewer cannot see. Scope: those of their kinds. */
  nodes: Array<Maybe<Node>>;
  /**
   * One occurrence, whether it is overridden or not. Null when there is none with this id that the viewer can see.
   * Scope: `events:read`.
   */
  occurrence?: Maybe<Occurrence>;
  /**
   * What takes place in some calendars in a window: all that touches it, in the order of starts, recurring series
   * expanded. Scope: `events:read`.
   */
  occurrences: OccurrenceConnection;
  /** One organisation. Null when there is none with this id to which the viewer belongs. Scope: `organisations:read`. */
  organisation?: Maybe<Organisation>;
  /** The organisations to which the viewer belongs, in the order of their making. Scope: `organisations:read`. */
  organisations: OrganisationConnection;
  /**
   * When people are busy and when they work in a window, in the order of `userIds`. Of the viewer, and of owners of a calendar
   * that the viewer can see; others are left out. Scope: `freebusy:read`.
   */
  peopleAvailability: Array<PersonAvailability>;
  /** The booking that the link of a mail leads to. Null when it leads nowhere. Nobody has to be signed in. */
  publicBooking?: Maybe<PublicBooking>;
  /** An open booking page. Null when there is none with this address, or when it is closed. Nobody has to be signed in. */
  publicBookingPage?: Maybe<PublicBookingPage>;
  /** One reservation. Null when there is none with this id that the viewer can see. Scope: `reservations:read`. */
  reservation?: Maybe<Reservation>;
  /**
   * What can be had of a recurring reservation, occurrence by occurrence, and what would do instead. Nothing is written or
   * held: `reservationSeriesCreate` commits it. Null when the viewer cannot see the resource. Scope: `resources:read`.
   */
  reservationPlan?: Maybe<ReservationPlan>;
  /**
   * The reservations that the viewer can see, in the order of their starts: their own, and those of resources that they
   * approve reservations of. As files they are at `/api/reservations.csv` and `/api/reservations.ics`, which take `from`, `to`
   * (at most 366 days) and the other filters. Scope: `reservations:read`.
   */
  reservations: ReservationConnection;
  /** One resource. Null when there is none with this id that the viewer can see. Scope: `resources:read`. */
  resource?: Maybe<Resource>;
  /**
   * When resources are free: for each that the viewer can see every start that its grid allows within its opening hours,
   * and whether a reservation of that length is possible there. Scope: `resources:read`.
   */
  resourceAvailability: Array<ResourceAvailability>;
  /**
   * When blackouts close resources, in the order of the starts: those that the viewer can see. At most 5,000.
   * Scope: `resources:read`.
   */
  resourceClosures: Array<ResourceClosure>;
  /**
   * Why a resource can be reserved or not: stretches of time that follow one another without a gap, each with everything
   * that blocks it. Null when the viewer cannot see the resource. Scope: `resources:read`.
   */
  resourceExplain?: Maybe<Array<ResourceStretch>>;
  /** One type of resources. Null when there is none with this id that the viewer can see. Scope: `resources:read`. */
  resourceType?: Maybe<ResourceType>;
  /**
   * An organisation's types of resources, in the order of their making; none for those who do not belong to it.
   * Scope: `resources:read`.
   */
  resourceTypes: ResourceTypeConnection;
  /**
   * How much resources are used, in each period of their own time zones: those of them whose reservations the viewer approves,
   * in the order of their ids. Opening hours are those of the present rules. As CSV it is at `/api/utilisation.csv`.
   * Scope: `reservations:read`.
   */
  resourceUtilisation: Array<ResourceUtilisation>;
  /** The resources that the viewer can see, in the order of their making. Scope: `resources:read`. */
  resources: ResourceConnection;
  /**
   * What a rule would have done in a stretch of the past of at most 90 days: for each change, occurrence or time of a schedule, with what
   * its condition saw and its steps would have come to. Nothing is done. Of an event that changed, what did not change is told as it is
   * now. Caps on runs are left out. Of reservations, shares and imports the past is not told. A token needs `events:read` too. Scope: `automation:read`.
   */
  ruleBacktest: RuleBacktest;
  /**
   * What a rule would do about an event as it is now, if what it waits for had just happened to it. Nothing is done. Null when the
   * viewer cannot read the event. A rule that waits for nothing of events, but for a schedule, is tried without one. A rule that
   * waits for reservations, tasks, or what happens to a calendar, cannot be tried. A token needs `events:read` too. Scope: `automation:read`.
   */
  ruleDryRun?: Maybe<RuleDryRun>;
  /** All that a token can be for. Each field that needs one says so at the end of its description. */
  scopes: Array<Scope>;
  /** One task. Null when there is none with this id that the viewer can see. Scope: `tasks:read`. */
  task?: Maybe<Task>;
  /** Tasks in the calendars that the viewer reads. Scope: `tasks:read`. */
  tasks: TaskConnection;
  /**
   * The people with accounts, in the order of their making, for administrators of the installation; for others nobody.
   * Scope: `admin:users`.
   */
  users: UserConnection;
  /** Who asks; null when nobody has signed in. Scope: `account:read`. */
  viewer?: Maybe<User>;
};


/** Everything that can be read. */
export type QueryAllOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryAutomationRuleArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryAutomationRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryBookingPageArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryBusyBlocksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  calendarIds: Array<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  onlyHidden?: Scalars['Boolean']['input'];
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  to: Scalars['DateTime']['input'];
};


/** Everything that can be read. */
export type QueryCalendarArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryCalendarGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryDeadJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryFindTimeArgs = {
  input: FindTimeInput;
};


/** Everything that can be read. */
export type QueryInvitationPreviewArgs = {
  secret: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryLeftCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryOccurrenceArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryOccurrencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  calendarIds: Array<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  to: Scalars['DateTime']['input'];
};


/** Everything that can be read. */
export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryPeopleAvailabilityArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  userIds: Array<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryPublicBookingArgs = {
  secret: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryPublicBookingPageArgs = {
  slug: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryReservationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryReservationPlanArgs = {
  series: ReservationSeriesInput;
};


/** Everything that can be read. */
export type QueryReservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReservationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryResourceArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryResourceAvailabilityArgs = {
  from: Scalars['DateTime']['input'];
  length: Scalars['Duration']['input'];
  onlyFree?: Scalars['Boolean']['input'];
  quantity?: Scalars['Int']['input'];
  resourceIds: Array<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


/** Everything that can be read. */
export type QueryResourceClosuresArgs = {
  from: Scalars['DateTime']['input'];
  resourceIds: Array<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


/** Everything that can be read. */
export type QueryResourceExplainArgs = {
  from: Scalars['DateTime']['input'];
  quantity?: Scalars['Int']['input'];
  resourceId: Scalars['ID']['input'];
  to: Scalars['DateTime']['input'];
};


/** Everything that can be read. */
export type QueryResourceTypeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryResourceTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  organisationId: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryResourceUtilisationArgs = {
  by: UtilisationPeriod;
  from: Scalars['Date']['input'];
  resourceIds: Array<Scalars['ID']['input']>;
  to: Scalars['Date']['input'];
};


/** Everything that can be read. */
export type QueryResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryRuleBacktestArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  definition: Scalars['JSON']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['DateTime']['input'];
  ruleId?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Everything that can be read. */
export type QueryRuleDryRunArgs = {
  body?: InputMaybe<Scalars['JSON']['input']>;
  definition: Scalars['JSON']['input'];
  eventId?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
};


/** Everything that can be read. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Both steps of signing in once more. */
export type RecoveryCodesReplaceInput = {
  /** A code of the app, or a recovery code. */
  code: Scalars['String']['input'];
  /** The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What `recoveryCodesReplace` answers. */
export type RecoveryCodesReplacePayload = {
  __typename?: 'RecoveryCodesReplacePayload';
  /** The new codes; those before do not work any more. Shown this once. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** How an event recurs (RFC 5545 section 3.8.5): (start ∪ rules ∪ additional) − excluded. */
export type Recurrence = {
  __typename?: 'Recurrence';
  /** RDATE: starts of further occurrences. */
  additional: Array<EventTime>;
  /** EXDATE: starts of occurrences that are left out. */
  excluded: Array<EventTime>;
  /** RRULE. We write one; an import may bring several, which then are united. */
  rules: Array<Scalars['RRule']['output']>;
};

/** How an event is to recur: (start ∪ rules ∪ additional) − excluded. */
export type RecurrenceInput = {
  /** Starts of further occurrences, of the same kind as `start`. */
  additional?: InputMaybe<Array<EventTimeInput>>;
  /** Starts of occurrences to leave out, of the same kind as `start`. */
  excluded?: InputMaybe<Array<EventTimeInput>>;
  /** RRULEs, such as `FREQ=WEEKLY;BYDAY=MO,WE`. */
  rules?: InputMaybe<Array<Scalars['RRule']['input']>>;
};

/** How much of a series is meant. */
export type RecurrenceScope =
  /** All occurrences. */
  | 'ALL'
  /** This occurrence. */
  | 'THIS'
  /** This occurrence and all after it. */
  | 'THIS_AND_FUTURE';

/**
 * Resources that somebody has from when to when. Its booker sees it, and whoever approves reservations of one of its
 * resources.
 */
export type Reservation = Node & {
  __typename?: 'Reservation';
  /** The person whose it is. */
  bookerId?: Maybe<Scalars['ID']['output']>;
  /** Until when its booker may cancel or move it, inclusive. */
  changeUntil: Scalars['DateTime']['output'];
  /** From when on its booker can check in; null when nobody checks in. */
  checkInFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when its booker can check in, exclusive; null when nobody checks in. */
  checkInUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When its booker came. */
  checkedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its booker left. */
  checkedOutAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its code for people, such as `K7Q4-9XD2`. */
  code: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was approved or declined. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said with that. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** When it ends, exclusive. */
  end: Scalars['DateTime']['output'];
  /**
   * The event that follows it in a calendar of its booker's; null when there is none (any more), and to others.
   * Scope: `events:read`.
   */
  event?: Maybe<Event>;
  /** Who booked it without an account, for those who approve reservations of its resources; null for others. */
  guest?: Maybe<ReservationGuest>;
  /** Until when a hold lasts; null for others. */
  heldUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it is the viewer's own. */
  isOwn: Scalars['Boolean']['output'];
  /** Its resources, at most 50. */
  items: Array<ReservationItem>;
  /** What else was said. */
  note?: Maybe<Scalars['String']['output']>;
  /** The organisation whose resources it is of. */
  organisationId: Scalars['ID']['output'];
  /** The start that the rule of its series gives it, also after it was moved; null when it does not recur. */
  originalStart?: Maybe<Scalars['DateTime']['output']>;
  /** Its place in line among those who wait for the same, from 1 on; null when it does not wait. */
  placeInLine?: Maybe<Scalars['Int']['output']>;
  /** The recurring reservation that it is an occurrence of: `reservations(filter: { seriesId })` lists all. Null for others. */
  seriesId?: Maybe<Scalars['ID']['output']>;
  /** When it starts. */
  start: Scalars['DateTime']['output'];
  /** Its state. */
  status: ReservationStatus;
  /** What it is for, in a line; may be empty. */
  summary: Scalars['String']['output'];
  /** The zone of its resources when it was made. */
  timeZone: Scalars['TimeZone']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A time that would do instead. */
export type ReservationAlternative = {
  __typename?: 'ReservationAlternative';
  /** Until when, exclusive. */
  end: Scalars['DateTime']['output'];
  /** Whether somebody has to approve it. */
  needsApproval: Scalars['Boolean']['output'];
  /** Another resource; null: what was asked for. */
  resourceId?: Maybe<Scalars['ID']['output']>;
  /** From when. */
  start: Scalars['DateTime']['output'];
};

/** What `reservationApprove` answers. */
export type ReservationApprovePayload = {
  __typename?: 'ReservationApprovePayload';
  /** The requests that were declined because they cannot be had beside it; the first who asked first. */
  declined: Array<Reservation>;
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** A reservation that takes what is asked for. */
export type ReservationBlocker = {
  __typename?: 'ReservationBlocker';
  /** Until when it takes the resource, exclusive. */
  end: Scalars['DateTime']['output'];
  /** How much of it. */
  quantity: Scalars['Int']['output'];
  /** The reservation; null when the viewer may not see it, or when their token is not for reading reservations. */
  reservation?: Maybe<Reservation>;
  /** From when on it takes the resource. */
  start: Scalars['DateTime']['output'];
};

/** What `reservationCancel` answers. */
export type ReservationCancelPayload = {
  __typename?: 'ReservationCancelPayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** What `reservationCheckIn` answers. */
export type ReservationCheckInPayload = {
  __typename?: 'ReservationCheckInPayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** What `reservationCheckOut` answers. */
export type ReservationCheckOutPayload = {
  __typename?: 'ReservationCheckOutPayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** What is to become of one occurrence. */
export type ReservationChoiceInput = {
  /** What is to become of it. */
  choice: ReservationChoiceKind;
  /** When it is to end, exclusive; for `MOVE`. */
  newEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it is to start; for `MOVE`. */
  newStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** The other resource, one of `alternativeResourceIds`; for `ELSEWHERE`. */
  resourceId?: InputMaybe<Scalars['ID']['input']>;
  /** The start that the plan gives it. */
  start: Scalars['DateTime']['input'];
};

/** What is to become of one occurrence. */
export type ReservationChoiceKind =
  /** It is reserved as it is. */
  | 'BOOK'
  /** It takes place with another resource, `resourceId`, at its own time. */
  | 'ELSEWHERE'
  /** It takes place at another time, from `newStart` until `newEnd`. */
  | 'MOVE'
  /** It is left out. */
  | 'SKIP'
  /** It waits for a place. */
  | 'WAIT';

/** What `reservationConfirm` answers. */
export type ReservationConfirmPayload = {
  __typename?: 'ReservationConfirmPayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** The place is taken. */
export type ReservationConflict = UserError & {
  __typename?: 'ReservationConflict';
  /** What would do instead, the best first; at most three. */
  alternatives: Array<ReservationAlternative>;
  /** How much was asked for. */
  asked: Scalars['Int']['output'];
  /** What takes it, at most 50. */
  blockedBy: Array<ReservationBlocker>;
  /** Whether one can wait for the place: the same again with `orWait` does. */
  canWait: Scalars['Boolean']['output'];
  /** `CONFLICT`. */
  code: UserErrorCode;
  /** `["start"]`. */
  field: Array<Scalars['String']['output']>;
  /** How much is left at the fullest instant. */
  free: Scalars['Int']['output'];
  /** What is taken, in a sentence. */
  message: Scalars['String']['output'];
  /** The resource. */
  resourceId: Scalars['ID']['output'];
};

/** A page of a list. */
export type ReservationConnection = {
  __typename?: 'ReservationConnection';
  /** The entries with their cursors. */
  edges: Array<ReservationEdge>;
  /** The entries without their cursors. */
  nodes: Array<Reservation>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** What is to be reserved. */
export type ReservationCreateInput = {
  /**
   * A calendar in which an event is made that follows the reservation: it is moved and cancelled with it. Needs the scope
   * `events:write`, too.
   */
  calendarId?: InputMaybe<Scalars['ID']['input']>;
  /** When it ends, exclusive. */
  end: Scalars['DateTime']['input'];
  /**
   * Only hold the place while a form is filled in: `reservationConfirm` completes it before `heldUntil`.
   * Not together with `overrule`.
   */
  hold?: Scalars['Boolean']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be said: at most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /**
   * Wait for the place when it is taken, nothing else stands in the way and its resources have a waitlist: the reservation
   * is WAITLISTED then. Together neither with `hold` nor with `overrule`.
   */
  orWait?: Scalars['Boolean']['input'];
  /** Why somebody who manages the resources does what their rules forbid: at most 500 characters. */
  overrule?: InputMaybe<Scalars['String']['input']>;
  /** The resources, at most 50 of one organisation: all of them are reserved, or none. */
  resources: Array<ReservationItemInput>;
  /** When it starts. */
  start: Scalars['DateTime']['input'];
  /** What it is for: at most 200 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** What `reservationCreate` answers. */
export type ReservationCreatePayload = {
  __typename?: 'ReservationCreatePayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** Which request is decided on. */
export type ReservationDecideInput = {
  /**
   * Of an approval: decline the other requests that cannot be had beside it, in the same transaction, as far as the viewer
   * decides on them.
   */
  declineOthers?: Scalars['Boolean']['input'];
  /** The reservation. */
  id: Scalars['ID']['input'];
  /** The version that was read: refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is said to its booker: at most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What is said to the bookers of those: at most 10,000 characters. */
  othersNote?: InputMaybe<Scalars['String']['input']>;
};

/** What `reservationDecline` answers. */
export type ReservationDeclinePayload = {
  __typename?: 'ReservationDeclinePayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type ReservationEdge = {
  __typename?: 'ReservationEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Reservation;
};

/** Which reservations to list. What is left out does not restrict. */
export type ReservationFilter = {
  /** Only what ends after this instant; with `to`. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only of this organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the viewer's own. */
  own?: Scalars['Boolean']['input'];
  /** Only of one of these resources; at most 100. */
  resourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only the occurrences of this recurring reservation. */
  seriesId?: InputMaybe<Scalars['ID']['input']>;
  /** Only in one of these states. */
  statuses?: InputMaybe<Array<ReservationStatus>>;
  /** Only what starts before this instant; with `from`. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only of resources of this type. */
  typeId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who booked a reservation without an account. */
export type ReservationGuest = {
  __typename?: 'ReservationGuest';
  /** What they answered, by the keys of the questions: an object. */
  answers: Scalars['JSON']['output'];
  /** Where their mail goes. */
  email: Scalars['String']['output'];
  /** What they are called. */
  name: Scalars['String']['output'];
  /** The zone in which they read times. */
  timeZone: Scalars['TimeZone']['output'];
};

/** Which reservation. */
export type ReservationInput = {
  /** The reservation. */
  id: Scalars['ID']['input'];
  /** The version that was read: refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A resource of a reservation. */
export type ReservationItem = {
  __typename?: 'ReservationItem';
  /** Whether the resource is taken: not by what was given up, and where the rules say so not by what is only requested. */
  isTaken: Scalars['Boolean']['output'];
  /** How much of a pool; 1 of a unit. */
  quantity: Scalars['Int']['output'];
  /** The resource; null when the viewer may not see it (any more). Scope: `resources:read`. */
  resource?: Maybe<Resource>;
  /** The resource's id. */
  resourceId: Scalars['ID']['output'];
  /** From when on the resource is taken: the start with the time to set up before it. */
  takenFrom: Scalars['DateTime']['output'];
  /** Until when the resource is taken, exclusive: the end with the time to clear away after it. */
  takenUntil: Scalars['DateTime']['output'];
};

/** A resource that is wanted. */
export type ReservationItemInput = {
  /** How much of a pool; 1 of a unit. */
  quantity?: Scalars['Int']['input'];
  /** The resource. */
  resourceId: Scalars['ID']['input'];
};

/** What `reservationMarkNoShow` answers. */
export type ReservationMarkNoShowPayload = {
  __typename?: 'ReservationMarkNoShowPayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** Whether an occurrence can be had. */
export type ReservationOutcome =
  /** A blackout is. */
  | 'BLACKOUT'
  /** Another reservation is in the way. */
  | 'CONFLICT'
  /** It can. */
  | 'FREE'
  /** It can be requested: somebody has to approve it. */
  | 'NEEDS_APPROVAL'
  /** A quota is used up. */
  | 'QUOTA'
  /** Another rule forbids it. */
  | 'RULE';

/**
 * What can be had of a recurring reservation, occurrence by occurrence. Nothing is held: give back its `hash` to be told when
 * it has changed.
 */
export type ReservationPlan = {
  __typename?: 'ReservationPlan';
  /** The same for the same occurrences with the same outcomes; for `planHash`. */
  hash: Scalars['String']['output'];
  /** The occurrences in the order of their starts, at most 400. */
  occurrences: Array<ReservationPlanOccurrence>;
  /** How many of the occurrences can be had. */
  possible: Scalars['Int']['output'];
  /** The resource's id. */
  resourceId: Scalars['ID']['output'];
};

/** An occurrence of a plan. */
export type ReservationPlanOccurrence = {
  __typename?: 'ReservationPlanOccurrence';
  /** What would do instead and is in no other occurrence's way, the best first; at most three, and none where it can be had. */
  alternatives: Array<ReservationAlternative>;
  /** The rules that it breaks; empty when it can be had. */
  brokenRules: Array<RuleCode>;
  /** When it ends, exclusive. */
  end: Scalars['DateTime']['output'];
  /** The same in sentences, and why it needs approval; with times on the clocks of the resource's zone. */
  messages: Array<Scalars['String']['output']>;
  /** Whether it can be had, given that those before it are reserved. */
  outcome: ReservationOutcome;
  /** When it starts: what `choices` name it by. */
  start: Scalars['DateTime']['output'];
};

/** The state of the reservation, or the time, does not allow it. */
export type ReservationRefusal = UserError & {
  __typename?: 'ReservationRefusal';
  /** `WRONG_STATUS`, `TOO_EARLY`, `TOO_LATE` or `FORBIDDEN`. */
  code: UserErrorCode;
  /** `["id"]`. */
  field: Array<Scalars['String']['output']>;
  /** Why, in a sentence. */
  message: Scalars['String']['output'];
  /** From when on it will be possible, where it is too early. */
  possibleFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it was possible, where it is too late. */
  possibleUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The state that it is in, where that is the reason. */
  status?: Maybe<ReservationStatus>;
};

/** Where a reservation goes. What is left out stays. */
export type ReservationRescheduleInput = {
  /** When it ends, exclusive. */
  end?: InputMaybe<Scalars['DateTime']['input']>;
  /** The reservation. */
  id: Scalars['ID']['input'];
  /** The version that was read: refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why somebody who manages the resources does what their rules forbid: at most 500 characters. */
  overrule?: InputMaybe<Scalars['String']['input']>;
  /** Other resources instead of those that it has: all of them, or none. */
  resources?: InputMaybe<Array<ReservationItemInput>>;
  /** When it starts. It keeps its length when only this is given. */
  start?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `reservationReschedule` answers. */
export type ReservationReschedulePayload = {
  __typename?: 'ReservationReschedulePayload';
  /** The reservation as it is now. */
  reservation?: Maybe<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** Which occurrences are given up. */
export type ReservationSeriesCancelInput = {
  /** Which others with it. For this one alone there is `reservationCancel`. */
  extent: ReservationSeriesExtent;
  /** One of the occurrences. */
  reservationId: Scalars['ID']['input'];
};

/** What `reservationSeriesCancel` answers. */
export type ReservationSeriesCancelPayload = {
  __typename?: 'ReservationSeriesCancelPayload';
  /** The occurrences that were given up, in the order of their starts; at most 400. */
  cancelled: Array<Reservation>;
  /** Those for which it is too late, in the order of their starts. */
  kept: Array<Reservation>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** A recurring reservation that is to be made. */
export type ReservationSeriesCreateInput = {
  /** What is to become of single occurrences; at most 400. */
  choices?: Array<ReservationChoiceInput>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is to become of those that cannot be had and that `choices` do not name. */
  mode?: ReservationSeriesMode;
  /** What else is to be said: at most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /**
   * Why somebody who manages the resources does what their rules forbid: at most 500 characters. Only for occurrences that
   * `choices` say to `BOOK`.
   */
  overrule?: InputMaybe<Scalars['String']['input']>;
  /** The `hash` of the plan that was looked at: refused, with the new plan, when what can be had has changed since. */
  planHash?: InputMaybe<Scalars['String']['input']>;
  /** What is wanted. */
  series: ReservationSeriesInput;
  /** What it is for: at most 200 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** What `reservationSeriesCreate` answers. */
export type ReservationSeriesCreatePayload = {
  __typename?: 'ReservationSeriesCreatePayload';
  /**
   * What was found for each occurrence, whether or not it was reserved. Null when the input cannot be used, or was carried
   * out before.
   */
  plan?: Maybe<ReservationPlan>;
  /** Its occurrences in the order of their starts, at most 400. */
  reservations: Array<Reservation>;
  /** The recurring reservation; null when nothing was reserved. */
  seriesId?: Maybe<Scalars['ID']['output']>;
  /** Everything that stands in the way. */
  userErrors: Array<UserError>;
};

/** Which occurrences of a recurring reservation. */
export type ReservationSeriesExtent =
  /** All that are not over. */
  | 'ALL'
  /** The one that is named, and those whose original starts are later. */
  | 'FOLLOWING';

/** A recurring reservation that is wanted. */
export type ReservationSeriesInput = {
  /** Resources of the same organisation that may do instead, the preferred first; at most 10. */
  alternativeResourceIds?: Array<Scalars['ID']['input']>;
  /** When the first occurrence ends, exclusive. The others are as long. */
  end: Scalars['DateTime']['input'];
  /** How much of a pool; 1 of a unit. */
  quantity?: Scalars['Int']['input'];
  /** The resource. */
  resourceId: Scalars['ID']['input'];
  /** How it recurs. It needs an end, `COUNT` or `UNTIL` in UTC: at most 400 occurrences within 784 days. */
  rule: Scalars['RRule']['input'];
  /** When the first occurrence starts. */
  start: Scalars['DateTime']['input'];
  /** The zone on whose clocks it recurs; the resource's where none is given. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What is to become of the occurrences that cannot be had and about which nothing was chosen. */
export type ReservationSeriesMode =
  /** Nothing is reserved at all. */
  | 'ALL_OR_NOTHING'
  /** They are left out. */
  | 'BEST_EFFORT';

/** The state of a reservation. */
export type ReservationStatus =
  /** It was given up. */
  | 'CANCELLED'
  /** The booker is there. */
  | 'CHECKED_IN'
  /** It is over. */
  | 'COMPLETED'
  /** It takes place. */
  | 'CONFIRMED'
  /** It was not approved. */
  | 'DECLINED'
  /** Nobody acted in time. */
  | 'EXPIRED'
  /** The place is held while the booker fills in the form, until `heldUntil`. */
  | 'HELD'
  /** The booker did not come, and the place was given up. */
  | 'NO_SHOW'
  /** It awaits approval. */
  | 'REQUESTED'
  /** It waits for a place. */
  | 'WAITLISTED';

/** Something that can be reserved: a room, a car, a pool of desks; or what such things are in, a site or a floor. */
export type Resource = Node & {
  __typename?: 'Resource';
  /** What comes with it, or can, at most 30: chairs, a projector. What must come is reserved with it, or the reservation is refused. */
  accessories: Array<ResourceAccessory>;
  /** Since when it can be reserved no more. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it has: an object of texts, numbers and truth values. */
  attributes: Scalars['JSON']['output'];
  /** The times in which it is closed although its hours say otherwise, in the order in which they were made. */
  blackouts: BlackoutConnection;
  /** Of the viewer's own hour, the calendar in which what is booked is written; null for their oldest, and for others. */
  calendarId?: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What there is to know about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it has rules of its own. */
  hasOwnPolicy: Scalars['Boolean']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it can be reserved: a site or a floor cannot, nor can what is out of order. */
  isReservable: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The organisation that has it. */
  organisationId: Scalars['ID']['output'];
  /** What it is in; null at the top, and when the viewer may not see it. */
  parent?: Maybe<Resource>;
  /** Where its photo is. */
  photoUrl?: Maybe<Scalars['URL']['output']>;
  /** The rules that hold: its own, or those of its type. */
  policy: Scalars['JSON']['output'];
  /** How many there are: 1 is a unit, which one reservation at a time may have; more are a pool. */
  quantity: Scalars['Int']['output'];
  /**
   * The roles that were given on it, in the order in which they were; to those who manage it. Roles on what it is in
   * hold on it too, and are listed there.
   */
  roles: ResourceRoleGrantConnection;
  /** How many people fit. */
  seats?: Maybe<Scalars['Int']['output']>;
  /** The zone on whose clocks its hours are read. */
  timeZone: Scalars['TimeZone']['output'];
  /** What kind it is; null for those who have a role on it and do not belong to the organisation. */
  type?: Maybe<ResourceType>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Whose time it is, when it is a person's hour; null for things. */
  userId?: Maybe<Scalars['ID']['output']>;
  /** Grows by one with each change of the resource itself; for `ifVersion`. */
  version: Scalars['Int']['output'];
  /** What the viewer may do with it. */
  viewerRole: ResourceRole;
  /** Who sees it without having a role on it. */
  visibility: ResourceVisibility;
};


/** Something that can be reserved: a room, a car, a pool of desks; or what such things are in, a site or a floor. */
export type ResourceBlackoutsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  endingAfter?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that can be reserved: a room, a car, a pool of desks; or what such things are in, a site or a floor. */
export type ResourceRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What is to come with a resource. */
export type ResourceAccessoriesSetInput = {
  /** All that is to come with it, or may, each once: at most 30. */
  accessories: Array<ResourceAccessoryInput>;
  /** The version of the resource that was read: refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The resource. */
  resourceId: Scalars['ID']['input'];
};

/** What `resourceAccessoriesSet` answers. */
export type ResourceAccessoriesSetPayload = {
  __typename?: 'ResourceAccessoriesSetPayload';
  /** The resource as it is now. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Something that comes with a resource, or can. */
export type ResourceAccessory = {
  __typename?: 'ResourceAccessory';
  /** No more than so many can be reserved together with it. */
  max: Scalars['Int']['output'];
  /** So many come with each reservation, also unasked; 0 when it comes only when it is named. */
  min: Scalars['Int']['output'];
  /** The accessory; null when the viewer may not see it. */
  resource?: Maybe<Resource>;
  /** The accessory's id: it is a resource itself. */
  resourceId: Scalars['ID']['output'];
};

/** Something that is to come with a resource, or may. */
export type ResourceAccessoryInput = {
  /** No more than so many can be reserved together with it: from 1 on, and no less than `min`. */
  max?: Scalars['Int']['input'];
  /** So many come with each reservation, also unasked. */
  min?: Scalars['Int']['input'];
  /** The accessory: another resource of the organisation. */
  resourceId: Scalars['ID']['input'];
};

/** Which resource. */
export type ResourceArchiveInput = {
  /** The resource. */
  id: Scalars['ID']['input'];
  /** The version that was read: refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `resourceArchive` answers. */
export type ResourceArchivePayload = {
  __typename?: 'ResourceArchivePayload';
  /** The resource as it is now. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** The slots of one resource. */
export type ResourceAvailability = {
  __typename?: 'ResourceAvailability';
  /** The resource. */
  resource?: Maybe<Resource>;
  /** The resource's id. */
  resourceId: Scalars['ID']['output'];
  /** Its slots in the order of their starts. */
  slots: Array<ResourceSlot>;
};

/** Something that keeps a resource from being reserved. */
export type ResourceBlocker = {
  __typename?: 'ResourceBlocker';
  /** From when on it does not block any more (NOTICE), or until when a reservation may start (HORIZON); null for others. */
  limit?: Maybe<Scalars['DateTime']['output']>;
  /** Why there is a blackout; null for others. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The reservation that takes it; null for others, and when the viewer may not see it. Scope: `reservations:read`. */
  reservation?: Maybe<Reservation>;
  /** The kind of rule behind it. */
  rule: RuleCode;
};

/** A range in which a resource is closed by a blackout: one occurrence of it. */
export type ResourceClosure = {
  __typename?: 'ResourceClosure';
  /** The blackout's id. */
  blackoutId: Scalars['ID']['output'];
  /** Until when, exclusive. */
  end: Scalars['DateTime']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** The resource's id. */
  resourceId: Scalars['ID']['output'];
  /** From when. */
  start: Scalars['DateTime']['output'];
};

/** A page of a list. */
export type ResourceConnection = {
  __typename?: 'ResourceConnection';
  /** The entries with their cursors. */
  edges: Array<ResourceEdge>;
  /** The entries without their cursors. */
  nodes: Array<Resource>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new resource. */
export type ResourceCreateInput = {
  /** What it has: an object of at most 50 texts, numbers and truth values. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** What there is to know about it: at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether it can be reserved: a site or a floor cannot. */
  isReservable?: Scalars['Boolean']['input'];
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The organisation that gets it. */
  organisationId: Scalars['ID']['input'];
  /** What it is in: a room on a floor, a floor of a site; at most 8 levels. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Where its photo is: an `https://` address. */
  photoUrl?: InputMaybe<Scalars['URL']['input']>;
  /** Its own rules; those of its type when left out. */
  policy?: InputMaybe<Scalars['JSON']['input']>;
  /** How many there are: 1 is a unit, which one reservation at a time may have; more are a pool. */
  quantity?: Scalars['Int']['input'];
  /** How many people fit. */
  seats?: InputMaybe<Scalars['Int']['input']>;
  /** The zone on whose clocks its hours are read. */
  timeZone: Scalars['TimeZone']['input'];
  /** What kind it is. */
  typeId: Scalars['ID']['input'];
  /** Who sees it without having a role on it. */
  visibility?: ResourceVisibility;
};

/** What `resourceCreate` answers. */
export type ResourceCreatePayload = {
  __typename?: 'ResourceCreatePayload';
  /** The new resource. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type ResourceEdge = {
  __typename?: 'ResourceEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Resource;
};

/** Which resources to list. What is left out does not restrict. */
export type ResourceFilter = {
  /** Only those that have these attributes with these values: an object. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Only of this organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those in which so many people fit. */
  seatsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Only of this type. */
  typeId?: InputMaybe<Scalars['ID']['input']>;
  /** Also those that can be reserved no more. */
  withArchived?: Scalars['Boolean']['input'];
  /** Only what is in this one at any depth, and itself. */
  withinId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `resourceRestore` answers. */
export type ResourceRestorePayload = {
  __typename?: 'ResourceRestorePayload';
  /** The resource as it is now. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What somebody may do with a resource and everything in it. Each role includes those before it. */
export type ResourceRole =
  /** Also sees its reservations, approves and declines those that are requested. */
  | 'APPROVER'
  /** Also changes it, its rules, its roles and its reservations. */
  | 'MANAGER'
  /** Sees it, its rules and when it is free. Who may book it is for its rules. */
  | 'VIEWER';

/** A role that a person or a group has on a resource. */
export type ResourceRoleGrant = {
  __typename?: 'ResourceRoleGrant';
  /** Since when. */
  createdAt: Scalars['DateTime']['output'];
  /** The group that has it; null when it is a person. */
  groupId?: Maybe<Scalars['ID']['output']>;
  /** What the person or the group is called. */
  name: Scalars['String']['output'];
  /** The role. */
  role: ResourceRole;
  /** The person who has it; null when it is a group. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** A page of a list. */
export type ResourceRoleGrantConnection = {
  __typename?: 'ResourceRoleGrantConnection';
  /** The entries with their cursors. */
  edges: Array<ResourceRoleGrantEdge>;
  /** The entries without their cursors. */
  nodes: Array<ResourceRoleGrant>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type ResourceRoleGrantEdge = {
  __typename?: 'ResourceRoleGrantEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: ResourceRoleGrant;
};

/** Who is to lose their role on a resource: give either `userId` or `groupId`. */
export type ResourceRoleRemoveInput = {
  /** A group. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The resource. */
  resourceId: Scalars['ID']['input'];
  /** A person. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `resourceRoleRemove` answers. */
export type ResourceRoleRemovePayload = {
  __typename?: 'ResourceRoleRemovePayload';
  /** The resource. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who is to have which role on a resource: give either `userId` or `groupId`. */
export type ResourceRoleSetInput = {
  /** A group of the organisation. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The resource. */
  resourceId: Scalars['ID']['input'];
  /** The role, instead of the one that they have there. */
  role: ResourceRole;
  /** A member of the organisation. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `resourceRoleSet` answers. */
export type ResourceRoleSetPayload = {
  __typename?: 'ResourceRoleSetPayload';
  /** The resource. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A time at which a reservation may start, and whether one is possible. */
export type ResourceSlot = {
  __typename?: 'ResourceSlot';
  /** Why it cannot be had; empty when it can. */
  blockedBy: Array<RuleCode>;
  /** When it ends, exclusive. */
  end: Scalars['DateTime']['output'];
  /** How much of the resource is left at the fullest instant of the slot, buffers included. */
  free: Scalars['Int']['output'];
  /** Whether it can be had. */
  isFree: Scalars['Boolean']['output'];
  /** When it starts. */
  start: Scalars['DateTime']['output'];
};

/** A stretch of time with everything that keeps a resource from being reserved in it. */
export type ResourceStretch = {
  __typename?: 'ResourceStretch';
  /** What blocks it; empty when it can be reserved. */
  blockers: Array<ResourceBlocker>;
  /** Until when, exclusive. */
  end: Scalars['DateTime']['output'];
  /** From when. */
  start: Scalars['DateTime']['output'];
};

/** A kind of resource, such as rooms, cars or desks. */
export type ResourceType = Node & {
  __typename?: 'ResourceType';
  /** Its colour, as `#rrggbb`. */
  color: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The name of an icon. */
  icon?: Maybe<Scalars['String']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether its resources are people's hours, which only the people themselves make: see `hostSet`. */
  isPeople: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The organisation that has it. */
  organisationId: Scalars['ID']['output'];
  /** The rules of those of its resources that have none of their own. */
  policy: Scalars['JSON']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
  /** Whether the viewer may change it: they manage the organisation's resources. */
  viewerCanManage: Scalars['Boolean']['output'];
};

/** A page of a list. */
export type ResourceTypeConnection = {
  __typename?: 'ResourceTypeConnection';
  /** The entries with their cursors. */
  edges: Array<ResourceTypeEdge>;
  /** The entries without their cursors. */
  nodes: Array<ResourceType>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new type of resources. */
export type ResourceTypeCreateInput = {
  /** Its colour, as `#rrggbb`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The name of an icon. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters, once in the organisation. */
  name: Scalars['String']['input'];
  /** The organisation that gets it. */
  organisationId: Scalars['ID']['input'];
  /** The rules of those of its resources that have none of their own; without any, members may book at any time. */
  policy?: InputMaybe<Scalars['JSON']['input']>;
};

/** What `resourceTypeCreate` answers. */
export type ResourceTypeCreatePayload = {
  __typename?: 'ResourceTypeCreatePayload';
  /** The new type. */
  resourceType?: Maybe<ResourceType>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which type is to go. */
export type ResourceTypeDeleteInput = {
  /** The type. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `resourceTypeDelete` answers. */
export type ResourceTypeDeletePayload = {
  __typename?: 'ResourceTypeDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type ResourceTypeEdge = {
  __typename?: 'ResourceTypeEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: ResourceType;
};

/** What is to change of a type. What is left out stays. */
export type ResourceTypeUpdateInput = {
  /** Its colour, as `#rrggbb`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The name of an icon; null clears it. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** The type. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 200 characters, once in the organisation. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The rules of those of its resources that have none of their own. */
  policy?: InputMaybe<Scalars['JSON']['input']>;
};

/** What `resourceTypeUpdate` answers. */
export type ResourceTypeUpdatePayload = {
  __typename?: 'ResourceTypeUpdatePayload';
  /** The type as it is now. */
  resourceType?: Maybe<ResourceType>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What is to change of a resource. What is left out stays, and so do the reservations that there are. */
export type ResourceUpdateInput = {
  /** What it has, all of it: an object of at most 50 texts, numbers and truth values. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** What there is to know about it: at most 10,000 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The resource. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it can be reserved. */
  isReservable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is called: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is in; null puts it at the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Where its photo is: an `https://` address; null clears it. */
  photoUrl?: InputMaybe<Scalars['URL']['input']>;
  /** Its own rules; null: those of its type again. */
  policy?: InputMaybe<Scalars['JSON']['input']>;
  /** How many there are. Refused when reservations to come need it as it is. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** How many people fit; null clears it. */
  seats?: InputMaybe<Scalars['Int']['input']>;
  /** The zone on whose clocks its hours are read. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** What kind it is. */
  typeId?: InputMaybe<Scalars['ID']['input']>;
  /** Who sees it without having a role on it. */
  visibility?: InputMaybe<ResourceVisibility>;
};

/** What `resourceUpdate` answers. */
export type ResourceUpdatePayload = {
  __typename?: 'ResourceUpdatePayload';
  /** The resource as it is now. */
  resource?: Maybe<Resource>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** The use of a resource in one period. Hours are those of a stopwatch: a day on which the clocks change has 23 or 25. */
export type ResourceUse = {
  __typename?: 'ResourceUse';
  /** How many start in it that were given up. */
  cancellations: Scalars['Int']['output'];
  /** The same for all places of a pool, added up. */
  capacityHours: Scalars['Float']['output'];
  /** The first date after it. */
  end: Scalars['Date']['output'];
  /** How many start in it to which nobody came. */
  noShows: Scalars['Int']['output'];
  /** For how many hours the resource is open: by its opening hours, holidays and blackouts taken off. */
  openHours: Scalars['Float']['output'];
  /** How many reservations that take place, or took place, start in it. */
  reservations: Scalars['Int']['output'];
  /** For how many hours it is reserved: of a pool, those of each place, added up. Also what is outside of the opening hours. */
  reservedHours: Scalars['Float']['output'];
  /** What of these is within the opening hours. */
  reservedOpenHours: Scalars['Float']['output'];
  /**
   * `reservedOpenHours` out of `capacityHours`, from 0 to 1: above that where the resource had more places or other hours when
   * it was reserved. Null when it is not open.
   */
  share?: Maybe<Scalars['Float']['output']>;
  /** Its first date. */
  start: Scalars['Date']['output'];
};

/** The use of one resource. */
export type ResourceUtilisation = {
  __typename?: 'ResourceUtilisation';
  /** Its periods, in order: the first and the last are cut to what was asked for. */
  periods: Array<ResourceUse>;
  /** The resource. Scope: `resources:read`. */
  resource?: Maybe<Resource>;
  /** The resource's id. */
  resourceId: Scalars['ID']['output'];
};

/** Who sees a resource without having a role on it. Managers of the organisation's resources see all. */
export type ResourceVisibility =
  /** Those who approve its reservations or manage it. */
  | 'MANAGERS'
  /** All members of the organisation. */
  | 'MEMBERS'
  /** Those who have a role on it. */
  | 'VIEWERS';

/** The application of an automation rule to the events that there are. */
export type RuleApplication = {
  __typename?: 'RuleApplication';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** The version of what the rule says. */
  definitionVersion: Scalars['Int']['output'];
  /** How many events there were to look at when it was asked for. */
  eventCount: Scalars['Int']['output'];
  /** How many events were looked at. */
  eventsLookedAt: Scalars['Int']['output'];
  /** Why it could not go on, in English. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When the last event had been looked at, or it ended before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Only events that are not over by then are looked at; null when there is no such bound. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** The rule. */
  ruleId: Scalars['ID']['output'];
  /** How many runs it made, as far as they are kept. */
  runCount: Scalars['Int']['output'];
  /** How many of those runs have come to their end. */
  runsFinished: Scalars['Int']['output'];
  /** How far it has come. */
  status: RuleApplicationStatus;
  /** Only events that have begun by then are looked at; null when there is no such bound. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** Which application of a rule is to be stopped. */
export type RuleApplicationCancelInput = {
  /** The application. */
  id: Scalars['ID']['input'];
};

/** What `ruleApplicationCancel` answers. */
export type RuleApplicationCancelPayload = {
  __typename?: 'RuleApplicationCancelPayload';
  /** The application, as it is now. */
  application?: Maybe<RuleApplication>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** How far the application of a rule has come. */
export type RuleApplicationStatus =
  /** Somebody stopped it: runs that waited do not run. */
  | 'CANCELLED'
  /** Every event was looked at; runs may still go on. */
  | 'COMPLETED'
  /** It could not go on; `failure` says why. */
  | 'FAILED'
  /** It waits for a worker. */
  | 'PENDING'
  /** Events are being looked at. */
  | 'RUNNING';

/** Which automation rule is to be applied, and to which events. */
export type RuleApplyInput = {
  /** Only events that are not over by then, a series when its last occurrence is not; without a bound when left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rule. */
  id: Scalars['ID']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Only events that have begun by then, a series when its first occurrence has; without a bound when left out. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `ruleApply` answers. */
export type RuleApplyPayload = {
  __typename?: 'RuleApplyPayload';
  /** The application, which waits for a worker. */
  application?: Maybe<RuleApplication>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What a rule would have done in a stretch of the past, with nothing done. */
export type RuleBacktest = {
  __typename?: 'RuleBacktest';
  /** Where to go on with the list: the `after` of another question. Null at the end of the stretch. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether everything from `after` to the end of the stretch was looked at and counted; one question looks at 1,000. */
  isComplete: Scalars['Boolean']['output'];
  /** The first of those for which it would have run, in their order. */
  items: Array<RuleBacktestItem>;
  /** How many changes, occurrences or times of the schedule were looked at. */
  lookedAt: Scalars['Int']['output'];
  /** For how many of them the rule would have run. */
  wouldRun: Scalars['Int']['output'];
};

/** A run that would have been. */
export type RuleBacktestItem = {
  __typename?: 'RuleBacktestItem';
  /** When its cause happened, or was due. */
  at: Scalars['DateTime']['output'];
  /** What each part of the condition saw. */
  evaluation: Scalars['JSON']['output'];
  /** The event that it is about. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** The steps, up to and with the one that ends it: what each would have come to. */
  steps: Array<Scalars['JSON']['output']>;
  /** The event's title, as it was. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A kind of rule of a resource. */
export type RuleCode =
  /** A blackout lies in it. */
  | 'BLACKOUT'
  /** The resource is closed for some of it. */
  | 'CLOSED'
  /** It starts too far ahead. */
  | 'HORIZON'
  /** The resource cannot be reserved at present. */
  | 'INACTIVE'
  /** It starts in the past. */
  | 'IN_THE_PAST'
  /** Its length is not a multiple of what it has to be. */
  | 'LENGTH_STEP'
  /** It starts too soon. */
  | 'NOTICE'
  /** The booker is not among those who may book. */
  | 'NOT_ALLOWED'
  /** It does not start on the grid. */
  | 'OFF_GRID'
  /** A person who is needed is busy. */
  | 'PERSON_BUSY'
  /** The quantity is nothing, or more than there is. */
  | 'QUANTITY'
  /** It would use up more than a quota allows. */
  | 'QUOTA'
  /** Others have reserved it. */
  | 'TAKEN'
  /** It is too long. */
  | 'TOO_LONG'
  /** It is too short. */
  | 'TOO_SHORT';

/** A new automation rule. */
export type RuleCreateInput = {
  /**
   * What it says: an object with `name`, `timeZone`, `trigger` (`{ "kind": "EVENT_CREATED" }`), `steps`
   * (`[{ "action": { "kind": "SET_COLOR", "color": "#3b82f6" } }]`), and if wanted `description`, `scope`, `condition`, `catchUp`.
   */
  definition: Scalars['JSON']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether it runs from now on; yes when left out. */
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The secrets that it names, each of them; at most 20. */
  secrets?: InputMaybe<Array<RuleSecretInput>>;
};

/** What `ruleCreate` answers. */
export type RuleCreatePayload = {
  __typename?: 'RuleCreatePayload';
  /** The new rule. */
  rule?: Maybe<AutomationRule>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which automation rule is to go. */
export type RuleDeleteInput = {
  /** The rule. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `ruleDelete` answers. */
export type RuleDeletePayload = {
  __typename?: 'RuleDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which automation rule is to be switched off. */
export type RuleDisableInput = {
  /** The rule. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `ruleDisable` answers. */
export type RuleDisablePayload = {
  __typename?: 'RuleDisablePayload';
  /** The rule as it is now. */
  rule?: Maybe<AutomationRule>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What a rule would do about an event, with nothing done. */
export type RuleDryRun = {
  __typename?: 'RuleDryRun';
  /** What each part of the condition saw. */
  evaluation?: Maybe<Scalars['JSON']['output']>;
  /** What was known: the values that the condition and the templates saw. */
  facts: Scalars['JSON']['output'];
  /** Why it would not, in English. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The steps, up to and with the one that ends it: what each would come to. */
  steps: Array<Scalars['JSON']['output']>;
  /** Whether it would run. */
  wouldRun: Scalars['Boolean']['output'];
};

/** Which automation rule is to be switched on. */
export type RuleEnableInput = {
  /** The rule. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `ruleEnable` answers. */
export type RuleEnablePayload = {
  __typename?: 'RuleEnablePayload';
  /** The rule as it is now. */
  rule?: Maybe<AutomationRule>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** The address at which messages come in for an automation rule. What it is was shown when it was made. */
export type RuleHook = {
  __typename?: 'RuleHook';
  /** Until when the former secret is accepted too; null when there is none (any more). */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When the address was made. */
  issuedAt: Scalars['DateTime']['output'];
  /** When the secret was made. */
  rotatedAt: Scalars['DateTime']['output'];
};

/** Which automation rule is to get an address for messages, or another secret for them. */
export type RuleHookRotateInput = {
  /** The rule: one whose trigger is WEBHOOK_RECEIVED. */
  id: Scalars['ID']['input'];
  /** Whether it gets another address too, so that the former one leads nowhere at once; no when left out. */
  renewAddress?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `ruleHookRotate` answers. */
export type RuleHookRotatePayload = {
  __typename?: 'RuleHookRotatePayload';
  /** The rule. */
  rule?: Maybe<AutomationRule>;
  /** The secret (`whsec_…`) by which messages are signed. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The address, if a new one was made: where JSON is posted. Whoever knows it, and the secret, makes the rule run. */
  url?: Maybe<Scalars['URL']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which automation rule's secret is to be shown. */
export type RuleRevealSecretInput = {
  /** The rule. */
  id: Scalars['ID']['input'];
};

/** What `ruleRevealSecret` answers. */
export type RuleRevealSecretPayload = {
  __typename?: 'RuleRevealSecretPayload';
  /** The secret (`whsec_…`). */
  secret?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which automation rule is to be run by hand. */
export type RuleRunInput = {
  /** The event about which it runs, for a rule whose trigger is about one. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** The rule. */
  id: Scalars['ID']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The task about which it runs, for a rule whose trigger is about one. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `ruleRun` answers. */
export type RuleRunPayload = {
  __typename?: 'RuleRunPayload';
  /** The run, which waits for a worker. */
  run?: Maybe<AutomationRun>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A secret that an automation rule names. */
export type RuleSecret = {
  __typename?: 'RuleSecret';
  /** What is shown of it: of an address its scheme and host, of anything else dots. */
  hint: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** When it was last given. */
  updatedAt: Scalars['DateTime']['output'];
};

/**
 * A secret that an automation rule names: `{{ secret.NAME }}` in the address, a header or the body of a call, or as the address of a
 * chat. It is kept encrypted and never shown again whole.
 */
export type RuleSecretInput = {
  /** Its name: a letter followed by letters, digits and `_`, at most 50. */
  name: Scalars['String']['input'];
  /** The secret: one line of at most 2,048 characters. */
  value: Scalars['String']['input'];
};

/** What an automation rule is to say from now on. */
export type RuleUpdateInput = {
  /** What it says, whole. */
  definition: Scalars['JSON']['input'];
  /** The rule. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The secrets that it names; of one that is left out the former stays. What it names no more is forgotten. */
  secrets?: InputMaybe<Array<RuleSecretInput>>;
};

/** What `ruleUpdate` answers. */
export type RuleUpdatePayload = {
  __typename?: 'RuleUpdatePayload';
  /** The rule as it is now. */
  rule?: Maybe<AutomationRule>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A rule of a resource is broken. All that are broken are told at once. */
export type RuleViolation = UserError & {
  __typename?: 'RuleViolation';
  /** Whether somebody who manages the resource may overrule it. */
  canBeOverruled: Scalars['Boolean']['output'];
  /** `RULE_BROKEN`. */
  code: UserErrorCode;
  /** The part of the input that is at fault. */
  field: Array<Scalars['String']['output']>;
  /** The rule in a sentence, with times on the clocks of the resource's zone. */
  message: Scalars['String']['output'];
  /** The resource. */
  resourceId: Scalars['ID']['output'];
  /** Which kind of rule. */
  rule: RuleCode;
};

/** One thing that a token can be for. */
export type Scope = {
  __typename?: 'Scope';
  /** What it lets a program do, for people. */
  meaning: Scalars['String']['output'];
  /** As it is written in `tokenCreate` and in error messages: `events:read`. */
  name: Scalars['String']['output'];
};

/** The second step of signing in: a code of an authenticator app (RFC 6238), or a recovery code. */
export type SecondFactor = {
  __typename?: 'SecondFactor';
  /** Since when signing in takes it. */
  enabledAt: Scalars['DateTime']['output'];
  /** How many recovery codes have not been used. */
  recoveryCodesLeft: Scalars['Int']['output'];
};

/**
 * An account that no person signs in with: programs of its organisation act as it, with its tokens. It may do what its role in
 * the organisation and what is shared with it allow.
 */
export type ServiceAccount = Node & {
  __typename?: 'ServiceAccount';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** The id: also the `userId` of its membership, and with which calendars are shared with it. */
  id: Scalars['ID']['output'];
  /** Whether it may act; while it may not, its tokens are refused. */
  isActive: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The organisation to which it belongs. Scope: `organisations:read`. */
  organisation?: Maybe<Organisation>;
  /** What it may do in its organisation: `MEMBER` or `RESOURCE_MANAGER`. */
  role: OrganisationRole;
  /** Its tokens that were not revoked, in the order of their making. Scope: `account:read`. */
  tokens: TokenConnection;
  /** When it last changed; its tokens do not count. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};


/**
 * An account that no person signs in with: programs of its organisation act as it, with its tokens. It may do what its role in
 * the organisation and what is shared with it allow.
 */
export type ServiceAccountTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list. */
export type ServiceAccountConnection = {
  __typename?: 'ServiceAccountConnection';
  /** The entries with their cursors. */
  edges: Array<ServiceAccountEdge>;
  /** The entries without their cursors. */
  nodes: Array<ServiceAccount>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new service account. */
export type ServiceAccountCreateInput = {
  /** What it is for: at most 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The organisation whose programs it is for. */
  organisationId: Scalars['ID']['input'];
  /** What it may do in the organisation: `MEMBER` or `RESOURCE_MANAGER`. */
  role?: OrganisationRole;
};

/** What `serviceAccountCreate` answers. */
export type ServiceAccountCreatePayload = {
  __typename?: 'ServiceAccountCreatePayload';
  /** The new service account. */
  serviceAccount?: Maybe<ServiceAccount>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which service account is to go. */
export type ServiceAccountDeleteInput = {
  /** The service account. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `serviceAccountDelete` answers. */
export type ServiceAccountDeletePayload = {
  __typename?: 'ServiceAccountDeletePayload';
  /** Whether it was gone before, or never seen by the viewer. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type ServiceAccountEdge = {
  __typename?: 'ServiceAccountEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: ServiceAccount;
};

/** Which service account is to be stopped, or to act again. */
export type ServiceAccountSetActiveInput = {
  /** The service account. */
  id: Scalars['ID']['input'];
  /** Whether it may act. */
  isActive: Scalars['Boolean']['input'];
};

/** What `serviceAccountSetActive` answers. */
export type ServiceAccountSetActivePayload = {
  __typename?: 'ServiceAccountSetActivePayload';
  /** The service account as it is now. */
  serviceAccount?: Maybe<ServiceAccount>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What is to change of a service account. What is left out stays. */
export type ServiceAccountUpdateInput = {
  /** What it is for: at most 1,000 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The service account. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it may do in the organisation: `MEMBER` or `RESOURCE_MANAGER`. */
  role?: InputMaybe<OrganisationRole>;
};

/** What `serviceAccountUpdate` answers. */
export type ServiceAccountUpdatePayload = {
  __typename?: 'ServiceAccountUpdatePayload';
  /** The service account as it is now. */
  serviceAccount?: Maybe<ServiceAccount>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A device that is signed in. */
export type Session = Node & {
  __typename?: 'Session';
  /** The address of the Internet that it was last used from; null when that is not known. */
  address?: Maybe<Scalars['String']['output']>;
  /** When they signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is, as far as its browser tells: `Firefox on Linux`. */
  device: Scalars['String']['output'];
  /** When it ends unless it is used. */
  expiresAt: Scalars['DateTime']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it is the one that asks. */
  isCurrent: Scalars['Boolean']['output'];
  /** When it was last used, to about a quarter of an hour. */
  lastUsedAt: Scalars['DateTime']['output'];
};

/** A page of a list. */
export type SessionConnection = {
  __typename?: 'SessionConnection';
  /** The entries with their cursors. */
  edges: Array<SessionEdge>;
  /** The entries without their cursors. */
  nodes: Array<Session>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type SessionEdge = {
  __typename?: 'SessionEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Session;
};

/** Which device is to be signed out. */
export type SessionRevokeInput = {
  /** The session. */
  id: Scalars['ID']['input'];
};

/** What `sessionRevokeOthers` answers. */
export type SessionRevokeOthersPayload = {
  __typename?: 'SessionRevokeOthersPayload';
  /** How many sessions have ended. */
  revokedCount?: Maybe<Scalars['Int']['output']>;
  /** What the caller can mend. */
  userErrors: Array<UserError>;
};

/** What `sessionRevoke` answers. */
export type SessionRevokePayload = {
  __typename?: 'SessionRevokePayload';
  /** The id of the session that has ended. */
  revokedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Everything that can be followed. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Every change that the viewer may see, from `after` on (what was missed comes first), or from now; without gap and
   * without repetition. After a lost connection subscribe again with the last `cursor`. Scope: `freebusy:read`.
   */
  changes: Change;
};


/** Everything that can be followed. */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  calendarIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A task (iCalendar's VTODO): something that is to be done, at some time or by some time. Whoever reads its calendar reads it. */
export type Task = Node & {
  __typename?: 'Task';
  /** The calendar that it lies in. Scope: `calendars:read`. */
  calendar: Calendar;
  /** Its categories: its labels. */
  categories: Array<Scalars['String']['output']>;
  /** Who may read it. */
  classification: Classification;
  /** Its own colour, as `#rrggbb` or a CSS3 name; the calendar's where null. */
  color?: Maybe<Scalars['String']['output']>;
  /** When it was done; null while it is not. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Notes, in Markdown. */
  description?: Maybe<Scalars['String']['output']>;
  /** When it is due, as it was said; null when it is due at no time. */
  due?: Maybe<EventTime>;
  /** `due` as an instant: the end of the day for a date. A date and a floating time are read in the calendar's zone. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day on which it is due, on the clock on which that was said. */
  dueDate?: Maybe<Scalars['Date']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** How much of it is done, 0 to 100; null when nobody said. */
  percentComplete?: Maybe<Scalars['Int']['output']>;
  /** From 1, the highest, to 9; null for none. */
  priority?: Maybe<Scalars['Int']['output']>;
  /** How far it has come. */
  status: TaskStatus;
  /** What is to be done, in a line. */
  summary: Scalars['String']['output'];
  /** iCalendar's UID. */
  uid: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** The entries with their cursors. */
  edges: Array<TaskEdge>;
  /** The entries without their cursors. */
  nodes: Array<Task>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new task. */
export type TaskCreateInput = {
  /** The calendar that it goes into. */
  calendarId: Scalars['ID']['input'];
  /** Its categories, at most 50. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may read it; `PUBLIC` when left out. */
  classification?: InputMaybe<Classification>;
  /** Its own colour, as `#rrggbb` or a CSS3 name. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Notes in Markdown: at most 65,536 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it is due: a date, or a time. */
  due?: InputMaybe<EventTimeInput>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How much of it is done, 0 to 100. */
  percentComplete?: InputMaybe<Scalars['Int']['input']>;
  /** From 1, the highest, to 9; 0 for none. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** How far it has come; `NEEDS_ACTION` when left out. */
  status?: InputMaybe<TaskStatus>;
  /** What is to be done: 1 to 1,000 characters. */
  summary: Scalars['String']['input'];
  /** iCalendar's UID; a new one when left out. */
  uid?: InputMaybe<Scalars['String']['input']>;
};

/** What `taskCreate` answers. */
export type TaskCreatePayload = {
  __typename?: 'TaskCreatePayload';
  /** The new task. */
  task?: Maybe<Task>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which task is to be deleted. */
export type TaskDeleteInput = {
  /** The task. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `taskDelete` answers. */
export type TaskDeletePayload = {
  __typename?: 'TaskDeletePayload';
  /** Whether there was nothing with this id that the viewer could see. */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what is gone. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Task;
};

/** Which tasks are listed. What is left out does not narrow. */
export type TaskFilter = {
  /** Only in these calendars, at most 250. One that the viewer cannot see counts as empty. */
  calendarIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only what has all of these categories, without regard to case. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only what is due then or later. */
  dueFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what is due before. */
  dueTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what is due at some time, or only what is due at none. */
  hasDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what has this text in its title or notes, without regard to case. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only with one of these states. */
  statuses?: InputMaybe<Array<TaskStatus>>;
};

/** In which order tasks are listed. */
export type TaskOrder =
  /** What was done last comes first, what is not done last. */
  | 'COMPLETED'
  /** What is due first comes first, what is due at no time last. */
  | 'DUE';

/** How far a task has come (iCalendar's STATUS). */
export type TaskStatus =
  /** It is not to be done any more. */
  | 'CANCELLED'
  /** It was done. */
  | 'COMPLETED'
  /** It is being done. */
  | 'IN_PROCESS'
  /** Something is to be done. */
  | 'NEEDS_ACTION';

/** What is to change of a task. What is left out stays; null clears. */
export type TaskUpdateInput = {
  /** The calendar that it moves to. */
  calendarId?: InputMaybe<Scalars['ID']['input']>;
  /** Its categories, at most 50. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may read it. */
  classification?: InputMaybe<Classification>;
  /** Its own colour, as `#rrggbb` or a CSS3 name; null gives it the calendar's. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Notes in Markdown: at most 65,536 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it is due: a date, or a time. */
  due?: InputMaybe<EventTimeInput>;
  /** The task. */
  id: Scalars['ID']['input'];
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How much of it is done, 0 to 100. */
  percentComplete?: InputMaybe<Scalars['Int']['input']>;
  /** From 1, the highest, to 9; 0 for none. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** How far it has come. */
  status?: InputMaybe<TaskStatus>;
  /** What is to be done: 1 to 1,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** What `taskUpdate` answers. */
export type TaskUpdatePayload = {
  __typename?: 'TaskUpdatePayload';
  /** The changed task. */
  task?: Maybe<Task>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** From a time of day to another. */
export type TimeInterval = {
  __typename?: 'TimeInterval';
  /** When it ends, exclusive. No later than `opens`: on the next day. */
  closes: Scalars['LocalTime']['output'];
  /** When it begins. */
  opens: Scalars['LocalTime']['output'];
};

/** From a time of day to another. */
export type TimeIntervalInput = {
  /** When it ends, exclusive. No later than `opens`: on the next day. */
  closes: Scalars['LocalTime']['input'];
  /** When it begins, before 24:00. */
  opens: Scalars['LocalTime']['input'];
};

/** A range of time. */
export type TimeRange = {
  __typename?: 'TimeRange';
  /** Until when, exclusive. */
  end: Scalars['DateTime']['output'];
  /** From when. */
  start: Scalars['DateTime']['output'];
};

/**
 * A token with which a program acts for a person or a service account: what it may do is what it is for (`scopes`, narrowed
 * to `calendarIds` and `resourceIds`), within its owner's rights.
 */
export type Token = Node & {
  __typename?: 'Token';
  /** The only calendars that it is for; null when it is for all. */
  calendarIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when they are gone. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it ends, or ended. */
  expiresAt: Scalars['DateTime']['output'];
  /** The last characters of its text, to tell it from others. */
  hint: Scalars['String']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** The address that it was last used from. */
  lastUsedAddress?: Maybe<Scalars['String']['output']>;
  /** When it was last used, to the minute; null when it never was. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The person or service account whose rights it has. */
  ownerId: Scalars['ID']['output'];
  /** The only resources that it is for; null when it is for all. */
  resourceIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** What it is for: `scopes` explains them. */
  scopes: Array<Scalars['String']['output']>;
};

/** A page of a list. */
export type TokenConnection = {
  __typename?: 'TokenConnection';
  /** The entries with their cursors. */
  edges: Array<TokenEdge>;
  /** The entries without their cursors. */
  nodes: Array<Token>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new token. */
export type TokenCreateInput = {
  /** The only calendars that it is for, at most 100; all when left out. */
  calendarIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it ends: at most 366 days from now. */
  expiresAt: Scalars['DateTime']['input'];
  /** Makes a second request with the same key and input answer what the first did, but for the secret, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The only resources that it is for, at most 100; all when left out. */
  resourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it is for, as `scopes` lists it: `["events:read"]`. */
  scopes: Array<Scalars['String']['input']>;
  /** A service account, of an organisation that the viewer administers, whose rights it has; the viewer's own when left out. */
  serviceAccountId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `tokenCreate` answers. */
export type TokenCreatePayload = {
  __typename?: 'TokenCreatePayload';
  /** Its text, shown this once, for `Authorization: Bearer …`; null when a request was repeated. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The new token. */
  token?: Maybe<Token>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** An entry of a page. */
export type TokenEdge = {
  __typename?: 'TokenEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Token;
};

/** Which token is to end. */
export type TokenRevokeInput = {
  /** The token. */
  id: Scalars['ID']['input'];
};

/** What `tokenRevoke` answers. */
export type TokenRevokePayload = {
  __typename?: 'TokenRevokePayload';
  /** Whether there was nothing to end (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what has ended. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Both steps of signing in once more. */
export type TotpDisableInput = {
  /** A code of the app, or a recovery code. */
  code: Scalars['String']['input'];
  /** The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What `totpDisable` answers. */
export type TotpDisablePayload = {
  __typename?: 'TotpDisablePayload';
  /** The viewer. */
  user?: Maybe<User>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** A code of the app that was just set up. */
export type TotpEnableInput = {
  /** The six digits that the app shows now. */
  code: Scalars['String']['input'];
};

/** What `totpEnable` answers. */
export type TotpEnablePayload = {
  __typename?: 'TotpEnablePayload';
  /** Codes for when the app is lost, each good for one sign-in. Shown this once. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** The viewer. */
  user?: Maybe<User>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who wants to set the second step up. */
export type TotpSetUpInput = {
  /** The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What `totpSetUp` answers. */
export type TotpSetUpPayload = {
  __typename?: 'TotpSetUpPayload';
  /** What the app needs; null when there are `userErrors`. */
  setup?: Maybe<TotpSetup>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What an authenticator app needs. Shown this once. */
export type TotpSetup = {
  __typename?: 'TotpSetup';
  /** The URI as a QR code: an SVG document. */
  qrCode: Scalars['String']['output'];
  /** The secret in base 32, to be typed. */
  secret: Scalars['String']['output'];
  /** The secret as a key URI (`otpauth://totp/…`). */
  uri: Scalars['String']['output'];
};

/** Whether an event takes up the time of whoever has it (iCalendar's TRANSP). */
export type Transparency =
  /** It does. */
  | 'OPAQUE'
  /** It does not. */
  | 'TRANSPARENT';

/** A person with an account. */
export type User = Node & {
  __typename?: 'User';
  /** When the account was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The address that they sign in with; null for a service account. */
  email?: Maybe<Scalars['String']['output']>;
  /** How they read the time of day. */
  hourCycle: HourCycle;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether they may sign in. */
  isActive: Scalars['Boolean']['output'];
  /** Whether they may administer this installation. */
  isAdministrator: Scalars['Boolean']['output'];
  /** The language of the page, as a BCP 47 tag, such as `en` or `de-CH`. */
  locale: Scalars['String']['output'];
  /** What they are called. */
  name: Scalars['String']['output'];
  /**
   * What they are told in the page, the newest first; of anybody but the viewer nothing. Kept for 90 days, and of each person the 1,000
   * newest. Scope: `notices:read`.
   */
  notices: NoticeConnection;
  /** How the account is protected; null for anybody but the person themselves, signed in. No token may ask. */
  security?: Maybe<AccountSecurity>;
  /** The zone in which they see their calendar. */
  timeZone: Scalars['TimeZone']['output'];
  /** Their tokens that were not revoked, in the order of their making. Scope: `account:read`. */
  tokens: TokenConnection;
  /**
   * How many of `notices` were not read; 100 when there are as many or more. Null for anybody but the viewer, and for a token that is
   * narrowed to some calendars or resources. Scope: `notices:read`.
   */
  unreadNoticeCount?: Maybe<Scalars['Int']['output']>;
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
  /** Their webhooks, in the order of their making; of anybody but the viewer none. Scope: `webhooks:manage`. */
  webhooks: WebhookConnection;
  /** The day with which their week begins. */
  weekStart: Weekday;
  /**
   * When they work, on the clocks of their zone; null where they have not said it, and for anybody but themselves. Those who
   * may see when they are busy learn the times by `peopleAvailability`. Scope: `account:read`.
   */
  workingHours?: Maybe<WorkingHours>;
};


/** A person with an account. */
export type UserNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person with an account. */
export type UserTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person with an account. */
export type UserWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The entries with their cursors. */
  edges: Array<UserEdge>;
  /** The entries without their cursors. */
  nodes: Array<User>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: User;
};

/** The address that the viewer wants to sign in with. */
export type UserEmailChangeInput = {
  /** The address. */
  email: Scalars['String']['input'];
  /** The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What `userEmailChange` answers. */
export type UserEmailChangePayload = {
  __typename?: 'UserEmailChangePayload';
  /** Whether a mail goes to the new address. The address changes when its link is followed. */
  isMailSent: Scalars['Boolean']['output'];
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What came by mail. */
export type UserEmailConfirmInput = {
  /** What stands behind `#` in the link. */
  secret: Scalars['String']['input'];
};

/** What `userEmailConfirm` answers. */
export type UserEmailConfirmPayload = {
  __typename?: 'UserEmailConfirmPayload';
  /** The viewer with the confirmed address. */
  user?: Maybe<User>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What `userEmailConfirmationSend` answers. */
export type UserEmailConfirmationSendPayload = {
  __typename?: 'UserEmailConfirmationSendPayload';
  /** Whether a mail goes to the viewer's address, if it is not confirmed yet. */
  isMailSent: Scalars['Boolean']['output'];
  /** What the caller can mend. */
  userErrors: Array<UserError>;
};

/** Something that the caller can mend. */
export type UserError = {
  /** What kind of fault it is. */
  code: UserErrorCode;
  /** The path into `input`, such as `["start", "timeZone"]`; empty when no field is to blame. */
  field: Array<Scalars['String']['output']>;
  /** For developers: what would be right. */
  message: Scalars['String']['output'];
};

/** What kind of fault it is. Clients decide by it; more codes may come. */
export type UserErrorCode =
  /** It cannot be together with something that is there already. */
  | 'CONFLICT'
  /** The viewer sees it, but may not do this to it. */
  | 'FORBIDDEN'
  /** The idempotency key was used for another request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The value does not have the right form. */
  | 'INVALID'
  /** The recurrence rule cannot be read or contradicts itself. */
  | 'INVALID_RRULE'
  /** The viewer has as many of these as one may have. */
  | 'LIMIT_REACHED'
  /** The rule makes no occurrence at all. */
  | 'NEVER_OCCURS'
  /** This installation was not set up for it; its operator can. */
  | 'NOT_CONFIGURED'
  /** The id names nothing that the viewer can see. */
  | 'NOT_FOUND'
  /** The number, time or window is outside of what is possible. */
  | 'OUT_OF_RANGE'
  /** The value is missing. */
  | 'REQUIRED'
  /** It breaks a rule of a resource. */
  | 'RULE_BROKEN'
  /** It is too early for it. */
  | 'TOO_EARLY'
  /** The rule makes more occurrences than a calendar can show. */
  | 'TOO_FREQUENT'
  /** The file or list is larger than it may be. */
  | 'TOO_LARGE'
  /** It is too late for it. */
  | 'TOO_LATE'
  /** The text has more characters than it may. */
  | 'TOO_LONG'
  /** No time zone has this name. */
  | 'UNKNOWN_TIME_ZONE'
  /** It changed since the version that the caller had. */
  | 'VERSION_CONFLICT'
  /** Its state does not allow it. */
  | 'WRONG_STATUS';

/** Who is to be barred, or let in again. */
export type UserSetActiveInput = {
  /** The person. */
  id: Scalars['ID']['input'];
  /** Whether they may sign in. */
  isActive: Scalars['Boolean']['input'];
};

/** What `userSetActive` answers. */
export type UserSetActivePayload = {
  __typename?: 'UserSetActivePayload';
  /** The person as they are now. */
  user?: Maybe<User>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Who is to administer the installation, or not any more. */
export type UserSetAdministratorInput = {
  /** The person. */
  id: Scalars['ID']['input'];
  /** Whether they administer it. */
  isAdministrator: Scalars['Boolean']['input'];
};

/** What `userSetAdministrator` answers. */
export type UserSetAdministratorPayload = {
  __typename?: 'UserSetAdministratorPayload';
  /** The person as they are now. */
  user?: Maybe<User>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What is to change of the viewer. What is left out or null stays. */
export type UserUpdateInput = {
  /** How they read the time of day. */
  hourCycle?: InputMaybe<HourCycle>;
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The language of the page, as a BCP 47 tag, such as `en` or `de-CH`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What they are called: one line of 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The zone in which they see their calendar. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** The day with which their week begins. */
  weekStart?: InputMaybe<Weekday>;
};

/** What `userUpdate` answers. */
export type UserUpdatePayload = {
  __typename?: 'UserUpdatePayload';
  /** The viewer as they are now; null when there are `userErrors`. */
  user?: Maybe<User>;
  /** Everything that the caller can mend. */
  userErrors: Array<UserError>;
};

/** When the viewer works from now on. */
export type UserWorkingHoursUpdateInput = {
  /** The version of the viewer that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** When they work; null: they say nothing of it any more, and count as working at any time. */
  workingHours?: InputMaybe<WorkingHoursInput>;
};

/** What `userWorkingHoursUpdate` answers. */
export type UserWorkingHoursUpdatePayload = {
  __typename?: 'UserWorkingHoursUpdatePayload';
  /** The viewer as they are now; null when there are `userErrors`. */
  user?: Maybe<User>;
  /** Everything that the caller can mend. */
  userErrors: Array<UserError>;
};

/** How long the periods are for which use is counted. */
export type UtilisationPeriod =
  /** From midnight to midnight. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** From Monday on (ISO 8601). */
  | 'WEEK';

/** The entity changed since the version in `ifVersion`; nothing was overwritten. */
export type VersionConflict = UserError & {
  __typename?: 'VersionConflict';
  /** `VERSION_CONFLICT`. */
  code: UserErrorCode;
  /** The entity as it is now; null when it is gone, or when the viewer's token is not for reading it. */
  current?: Maybe<Node>;
  /** `["ifVersion"]`. */
  field: Array<Scalars['String']['output']>;
  /** For developers: what to do. */
  message: Scalars['String']['output'];
};

/**
 * Where changes are sent: a POST of JSON for each, signed by the Standard Webhooks specification 1.0.0 (headers `webhook-id`,
 * `webhook-timestamp`, `webhook-signature`). The body is `{ "type": "event.updated", "timestamp": …, "data": { "entity", "kind",
 * "id", "calendarId", "changedFields", "actorId", "at", "cursor", "result" } }`; `result` is the answer to `document`. An answer of
 * 2xx within 10 seconds is a success; else it is tried again for three days, under the same `webhook-id`.
 */
export type Webhook = Node & {
  __typename?: 'Webhook';
  /** The only calendars that it is told of; null when it is told of everything that its owner may see. */
  calendarIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Which changes. */
  changes: Array<WebhookChange>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What was sent, is being sent or waits, in the order of its making: `last` gives the newest. Kept for 30 days. */
  deliveries: WebhookDeliveryConnection;
  /**
   * The GraphQL query whose answer is sent along, with the rights of its owner within `scopes`. What it declares of the variables
   * `$id`, `$entity`, `$kind`, `$calendarId`, `$changedFields`, `$actorId`, `$at` and `$cursor` says what changed.
   */
  document?: Maybe<Scalars['String']['output']>;
  /** Until when the former secret signs beside the present one. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether its owner wants it to be told. */
  isEnabled: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** When it was paused because it failed. What it would be told waits, for 30 days; `webhookUpdate` with `resume` lets it go on. */
  pausedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was paused. */
  pausedBecause?: Maybe<WebhookPauseReason>;
  /** What of its owner's rights it may use: `scopes` explains them. */
  scopes: Array<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where changes are sent. */
  url: Scalars['String']['output'];
  /** Grows by one with each change of the webhook; for `ifVersion`. */
  version: Scalars['Int']['output'];
};


/**
 * Where changes are sent: a POST of JSON for each, signed by the Standard Webhooks specification 1.0.0 (headers `webhook-id`,
 * `webhook-timestamp`, `webhook-signature`). The body is `{ "type": "event.updated", "timestamp": …, "data": { "entity", "kind",
 * "id", "calendarId", "changedFields", "actorId", "at", "cursor", "result" } }`; `result` is the answer to `document`. An answer of
 * 2xx within 10 seconds is a success; else it is tried again for three days, under the same `webhook-id`.
 */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<WebhookDeliveryState>;
};

/** An attempt of a delivery. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When it began. */
  at: Scalars['DateTime']['output'];
  /** What went wrong, in English; null for a success. */
  error?: Maybe<Scalars['String']['output']>;
  /** How long it took, in milliseconds. */
  milliseconds: Scalars['Int']['output'];
  /** Its number among the delivery's, from 1. */
  number: Scalars['Int']['output'];
  /** The beginning of the answer's body: at most 4 KiB. */
  response?: Maybe<Scalars['String']['output']>;
  /** The status that was answered; null without an answer. */
  status?: Maybe<Scalars['Int']['output']>;
};

/** A kind of change. */
export type WebhookChange = {
  __typename?: 'WebhookChange';
  /** What changes. */
  entity: ChangeEntity;
  /** What happens to it. */
  kind: ChangeKind;
};

/** A kind of change that is to be told. */
export type WebhookChangeInput = {
  /** What changes. */
  entity: ChangeEntity;
  /** What happens to it; whatever does when left out. */
  kind?: InputMaybe<ChangeKind>;
};

/** A page of a list. */
export type WebhookConnection = {
  __typename?: 'WebhookConnection';
  /** The entries with their cursors. */
  edges: Array<WebhookEdge>;
  /** The entries without their cursors. */
  nodes: Array<Webhook>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** A new webhook. */
export type WebhookCreateInput = {
  /** The only calendars that it is told of, at most 100; all that the viewer may see when left out. */
  calendarIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Which changes: 1 to 100 kinds. */
  changes: Array<WebhookChangeInput>;
  /** A GraphQL query whose answer is sent along, at most 16 KiB. It is checked against the schema, its limits, and the scopes. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, but for the secret, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is told from now on; yes when left out. */
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What of the viewer's rights it may use, as `scopes` lists it; what `changes` needs when left out. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where changes are sent: `https://`, and an address of the public internet. */
  url: Scalars['String']['input'];
};

/** What `webhookCreate` answers. */
export type WebhookCreatePayload = {
  __typename?: 'WebhookCreatePayload';
  /** The secret by which what is sent is signed (`whsec_…`), shown this once; null when a request was repeated. */
  secret?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
  /** The new webhook. */
  webhook?: Maybe<Webhook>;
};

/** Which webhook is to go. */
export type WebhookDeleteInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** The version that was read: the deletion is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `webhookDelete` answers. */
export type WebhookDeletePayload = {
  __typename?: 'WebhookDeletePayload';
  /** Whether there was nothing to delete (any more). */
  alreadyDeleted: Scalars['Boolean']['output'];
  /** The id of what was deleted. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** One change, or a ping, that is sent to a webhook: at least once, each time under the same `webhook-id`, which is this id. */
export type WebhookDelivery = Node & {
  __typename?: 'WebhookDelivery';
  /** What came of each attempt, in their order; at most the 50 newest. */
  attempts: Array<WebhookAttempt>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it may be sent, while it is PENDING. */
  dueAt: Scalars['DateTime']['output'];
  /** What changed; null for a ping. */
  entity?: Maybe<ChangeEntity>;
  /** The id of what changed; null for a ping. */
  entityId?: Maybe<Scalars['ID']['output']>;
  /** What went wrong last, or why it was dropped, in English. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it came to its end. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it happened. */
  happenedAt: Scalars['DateTime']['output'];
  /** The id: also the message's `webhook-id`. */
  id: Scalars['ID']['output'];
  /** What happened to it; null for a ping. */
  kind?: Maybe<ChangeKind>;
  /** How far it has come. */
  state?: Maybe<WebhookDeliveryState>;
  /** The webhook. */
  webhookId: Scalars['ID']['output'];
};

/** A page of a list. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The entries with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The entries without their cursors. */
  nodes: Array<WebhookDelivery>;
  /** Where the page lies in its list. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: WebhookDelivery;
};

/** How far a delivery has come. */
export type WebhookDeliveryState =
  /** It arrived. */
  | 'DELIVERED'
  /** It was not sent: the webhook went on without it, or its owner may not see any more what it tells. */
  | 'DROPPED'
  /** It is not tried again by itself; `webhookReplay` sends it once more. */
  | 'FAILED'
  /** It waits: for a worker, for its next attempt, for its webhook to go on. */
  | 'PENDING'
  /** A worker has it. */
  | 'SENDING';

/** An entry of a page. */
export type WebhookEdge = {
  __typename?: 'WebhookEdge';
  /** The entry's place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Webhook;
};

/** Why a webhook was paused. */
export type WebhookPauseReason =
  /** It answered 410: it is gone. */
  | 'GONE'
  /** Its address may not be called (any more). */
  | 'REFUSED'
  /** It rejected ten deliveries in a row: with a status that is neither success nor a passing fault. */
  | 'REJECTING'
  /** A delivery failed for three days. */
  | 'UNREACHABLE';

/** Which webhook is to be tried. */
export type WebhookPingInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
};

/** What `webhookPing` answers. */
export type WebhookPingPayload = {
  __typename?: 'WebhookPingPayload';
  /** The delivery of the message: ask for its `state` and `attempts` to see what came of it. */
  delivery?: Maybe<WebhookDelivery>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** Which deliveries are to be sent once more. All that is given has to hold. */
export type WebhookReplayInput = {
  /** These deliveries, at most 100. */
  deliveryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Those of what happened at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** Those in this state: DELIVERED, FAILED or DROPPED. When left out, any of these if `deliveryIds` is given, else FAILED. */
  state?: InputMaybe<WebhookDeliveryState>;
  /** Those of what happened before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `webhookReplay` answers. */
export type WebhookReplayPayload = {
  __typename?: 'WebhookReplayPayload';
  /** How many deliveries are sent once more: at most 1000, the oldest. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Whether there may be more that are meant: ask again. */
  hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
};

/** What becomes of the deliveries that waited while their webhook was paused. */
export type WebhookResume =
  /** Of each thing that changed only the last one is sent; the others are dropped. */
  | 'COALESCE'
  /** All are sent. */
  | 'REPLAY_ALL'
  /** They are dropped. */
  | 'SKIP';

/** Which webhook is to get another secret. */
export type WebhookRotateSecretInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** The version that was read: the rotation is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `webhookRotateSecret` answers. */
export type WebhookRotateSecretPayload = {
  __typename?: 'WebhookRotateSecretPayload';
  /** The new secret (`whsec_…`), shown this once. */
  secret?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
  /** The webhook as it is now. */
  webhook?: Maybe<Webhook>;
};

/** What is to change of a webhook. What is left out stays. */
export type WebhookUpdateInput = {
  /** The only calendars that it is told of, at most 100; null for all that the viewer may see. */
  calendarIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Which changes: 1 to 100 kinds. */
  changes?: InputMaybe<Array<WebhookChangeInput>>;
  /** The GraphQL query whose answer is sent along; null for none. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is told. What waits when it is switched off is dropped. */
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is called: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Lets a webhook that was paused because it failed go on, and says what becomes of what it did not get meanwhile. */
  resume?: InputMaybe<WebhookResume>;
  /** What of the viewer's rights it may use, as `scopes` lists it. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where changes are sent, also those that wait. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What `webhookUpdate` answers. */
export type WebhookUpdatePayload = {
  __typename?: 'WebhookUpdatePayload';
  /** What is wrong with the input. */
  userErrors: Array<UserError>;
  /** The webhook as it is now. */
  webhook?: Maybe<Webhook>;
};

/** A day of the week. */
export type Weekday =
  /** ISO 8601 day 5. */
  | 'FRIDAY'
  /** ISO 8601 day 1. */
  | 'MONDAY'
  /** ISO 8601 day 6. */
  | 'SATURDAY'
  /** ISO 8601 day 7. */
  | 'SUNDAY'
  /** ISO 8601 day 4. */
  | 'THURSDAY'
  /** ISO 8601 day 2. */
  | 'TUESDAY'
  /** ISO 8601 day 3. */
  | 'WEDNESDAY';

/** When a person works, on the clocks of their zone. */
export type WorkingHours = {
  __typename?: 'WorkingHours';
  /** Dates with hours of their own, at most 500. */
  exceptions: Array<WorkingHoursException>;
  /** The hours of an ordinary week. */
  weekly: WorkingWeek;
};

/** A date, or several in a row, with hours of their own. */
export type WorkingHoursException = {
  __typename?: 'WorkingHoursException';
  /** The first date. */
  date: Scalars['Date']['output'];
  /** The hours of each of these dates; none out of office. */
  hours: Array<TimeInterval>;
  /** The last date, inclusive; null for one date alone. */
  last?: Maybe<Scalars['Date']['output']>;
  /** Why. Nobody else is told. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A date, or several in a row, with hours of their own. */
export type WorkingHoursExceptionInput = {
  /** The first date. No date has two exceptions. */
  date: Scalars['Date']['input'];
  /** The hours of each of these dates; none out of office. */
  hours?: Array<TimeIntervalInput>;
  /** The last date, inclusive, at most 366 dates in a row; left out for one date alone. */
  last?: InputMaybe<Scalars['Date']['input']>;
  /** Why: 1 to 200 characters. Nobody else is told. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** When a person works, on the clocks of their zone. */
export type WorkingHoursInput = {
  /** Dates with hours of their own, such as those out of office; at most 500. */
  exceptions?: Array<WorkingHoursExceptionInput>;
  /** The hours of an ordinary week. */
  weekly: WorkingWeekInput;
};

/** The hours of each weekday, at most 24 intervals a day; a day without any is free. */
export type WorkingWeek = {
  __typename?: 'WorkingWeek';
  /** Friday. */
  friday: Array<TimeInterval>;
  /** Monday. */
  monday: Array<TimeInterval>;
  /** Saturday. */
  saturday: Array<TimeInterval>;
  /** Sunday. */
  sunday: Array<TimeInterval>;
  /** Thursday. */
  thursday: Array<TimeInterval>;
  /** Tuesday. */
  tuesday: Array<TimeInterval>;
  /** Wednesday. */
  wednesday: Array<TimeInterval>;
};

/** The hours of each weekday, at most 24 intervals a day, which do not overlap; a day without any is free. */
export type WorkingWeekInput = {
  /** Friday. */
  friday?: Array<TimeIntervalInput>;
  /** Monday. */
  monday?: Array<TimeIntervalInput>;
  /** Saturday. */
  saturday?: Array<TimeIntervalInput>;
  /** Sunday. */
  sunday?: Array<TimeIntervalInput>;
  /** Thursday. */
  thursday?: Array<TimeIntervalInput>;
  /** Tuesday. */
  tuesday?: Array<TimeIntervalInput>;
  /** Wednesday. */
  wednesday?: Array<TimeIntervalInput>;
};

export type PublicBookingPageQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type PublicBookingPageQuery = { __typename?: 'Query', publicBookingPage?: { __typename?: 'PublicBookingPage', slug: string, title: string, description?: string | null, organisationName: string, organisationColor: string, canChooseResource: boolean, isOfPeople: boolean, assignment: BookingAssignment, durations: Array<number>, questions: unknown, consent?: string | null, confirmByMail: boolean, timeZone: string, earliestDate: string, latestDate: string, changeCutOff: number, resources: Array<{ __typename?: 'PublicBookingResource', id: string, name: string, quantity: number, seats?: number | null, photoUrl?: string | null }> } | null };

export type PublicBookingSlotsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  duration: Scalars['Int']['input'];
  resourceId?: InputMaybe<Scalars['ID']['input']>;
  quantity: Scalars['Int']['input'];
}>;


export type PublicBookingSlotsQuery = { __typename?: 'Query', publicBookingPage?: { __typename?: 'PublicBookingPage', slots: Array<{ __typename?: 'PublicBookingSlot', start: string, end: string }> } | null };

export type PublicBookingChallengeQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type PublicBookingChallengeQuery = { __typename?: 'Query', publicBookingPage?: { __typename?: 'PublicBookingPage', challenge?: unknown | null } | null };

export type PublicBookingQueryVariables = Exact<{
  secret: Scalars['String']['input'];
}>;


export type PublicBookingQuery = { __typename?: 'Query', publicBooking?: { __typename?: 'PublicBooking', code: string, status: ReservationStatus, start: string, end: string, title: string, slug?: string | null, organisationName: string, organisationColor: string, resourceId?: string | null, resourceName?: string | null, isOfPeople: boolean, quantity: number, timeZone: string, guestName: string, guestEmail: string, guestTimeZone: string, heldUntil?: string | null, decisionNote?: string | null, changeUntil: string, canChange: boolean } | null };

export type PublicBookingCreateMutationVariables = Exact<{
  input: PublicBookingCreateInput;
}>;


export type PublicBookingCreateMutation = { __typename?: 'Mutation', publicBookingCreate: { __typename?: 'PublicBookingCreatePayload', booking?: { __typename?: 'PublicBooking', code: string, status: ReservationStatus, start: string, end: string, resourceName?: string | null, quantity: number, guestEmail: string, heldUntil?: string | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string, alternatives: Array<{ __typename?: 'PublicBookingSlot', start: string, end: string, resourceIds: Array<string> }> }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type PublicBookingConfirmMutationVariables = Exact<{
  input: PublicBookingConfirmInput;
}>;


export type PublicBookingConfirmMutation = { __typename?: 'Mutation', publicBookingConfirm: { __typename?: 'PublicBookingConfirmPayload', booking?: { __typename?: 'PublicBooking', status: ReservationStatus } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type PublicBookingRescheduleMutationVariables = Exact<{
  input: PublicBookingRescheduleInput;
}>;


export type PublicBookingRescheduleMutation = { __typename?: 'Mutation', publicBookingReschedule: { __typename?: 'PublicBookingReschedulePayload', booking?: { __typename?: 'PublicBooking', status: ReservationStatus } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string, alternatives: Array<{ __typename?: 'PublicBookingSlot', start: string, end: string, resourceIds: Array<string> }> }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type PublicBookingCancelMutationVariables = Exact<{
  input: PublicBookingCancelInput;
}>;


export type PublicBookingCancelMutation = { __typename?: 'Mutation', publicBookingCancel: { __typename?: 'PublicBookingCancelPayload', booking?: { __typename?: 'PublicBooking', status: ReservationStatus } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type PatchFragment = { __typename: 'Occurrence' };

export type ChangeCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangeCursorQuery = { __typename?: 'Query', changeCursor: string };

export type ChangesSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ChangesSubscription = { __typename?: 'Subscription', changes: { __typename?: 'Change', cursor: string, kind: ChangeKind, entity: ChangeEntity, entityId: string, calendarId?: string | null, node?:
      | { __typename: 'AutomationRule', id: string }
      | { __typename: 'Blackout', id: string }
      | { __typename: 'BookingPage', id: string }
      | { __typename: 'Calendar', name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, personalColor?: string | null, position?: number | null, version: number, id: string, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null }
      | { __typename: 'CalendarGroup', id: string }
      | { __typename: 'CalendarShare', id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'Group', id: string }
      | { __typename: 'Identity', id: string }
      | { __typename: 'Import', status: ImportStatus, bytesReceived: number, bytesProcessed: number, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, id: string }
      | { __typename: 'Invitation', id: string }
      | { __typename: 'Notice', id: string }
      | { __typename: 'Occurrence', id: string }
      | { __typename: 'Organisation', id: string }
      | { __typename: 'Reservation', id: string }
      | { __typename: 'Resource', id: string }
      | { __typename: 'ResourceType', id: string }
      | { __typename: 'ServiceAccount', id: string }
      | { __typename: 'Session', id: string }
      | { __typename: 'Task', id: string }
      | { __typename: 'Token', id: string }
      | { __typename: 'User', name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, version: number, id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'WebhookDelivery', id: string }
     | null } };

export type UserEmailConfirmMutationVariables = Exact<{
  input: UserEmailConfirmInput;
}>;


export type UserEmailConfirmMutation = { __typename?: 'Mutation', userEmailConfirm: { __typename?: 'UserEmailConfirmPayload', user?: { __typename?: 'User', id: string, email?: string | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type UserUpdateMutationVariables = Exact<{
  input: UserUpdateInput;
}>;


export type UserUpdateMutation = { __typename?: 'Mutation', userUpdate: { __typename?: 'UserUpdatePayload', user?: { __typename?: 'User', id: string, email?: string | null, name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, isAdministrator: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type UsersQueryVariables = Exact<{
  search?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type UsersQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, isAdministrator: boolean } | null, users: { __typename?: 'UserConnection', nodes: Array<{ __typename?: 'User', id: string, name: string, email?: string | null, isAdministrator: boolean, isActive: boolean }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type UserSetActiveMutationVariables = Exact<{
  input: UserSetActiveInput;
}>;


export type UserSetActiveMutation = { __typename?: 'Mutation', userSetActive: { __typename?: 'UserSetActivePayload', user?: { __typename?: 'User', id: string, isActive: boolean } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type UserSetAdministratorMutationVariables = Exact<{
  input: UserSetAdministratorInput;
}>;


export type UserSetAdministratorMutation = { __typename?: 'Mutation', userSetAdministrator: { __typename?: 'UserSetAdministratorPayload', user?: { __typename?: 'User', id: string, isAdministrator: boolean } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AllOrganisationsQueryVariables = Exact<{
  search?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AllOrganisationsQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, isAdministrator: boolean } | null, allOrganisations: { __typename?: 'OrganisationSummaryConnection', nodes: Array<{ __typename?: 'OrganisationSummary', organisationId: string, name: string, slug: string, memberCount: number, ownerCount: number, serviceAccountCount: number, calendarCount: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type OrganisationAppointOwnerMutationVariables = Exact<{
  input: OrganisationAppointOwnerInput;
}>;


export type OrganisationAppointOwnerMutation = { __typename?: 'Mutation', organisationAppointOwner: { __typename?: 'OrganisationAppointOwnerPayload', organisation?: { __typename?: 'OrganisationSummary', organisationId: string, ownerCount: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AuditEntriesQueryVariables = Exact<{
  filter?: InputMaybe<AuditFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditEntriesQuery = { __typename?: 'Query', auditEntries: { __typename?: 'AuditEntryConnection', nodes: Array<{ __typename?: 'AuditEntry', entryId: string, at: string, action: string, outcome: AuditOutcome, actorId?: string | null, actorName?: string | null, via: AuditVia, subjectId?: string | null, address?: string | null, userAgent?: string | null, details?: string | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type RuleFieldsFragment = { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null };

export type RuleApplicationFieldsFragment = { __typename?: 'RuleApplication', id: string, status: RuleApplicationStatus, from?: string | null, eventCount: number, eventsLookedAt: number, runCount: number, runsFinished: number, failure?: string | null, createdAt: string };

export type AutomationRunFieldsFragment = { __typename?: 'AutomationRun', id: string, ruleId: string, definitionVersion: number, trigger?: AutomationTriggerKind | null, subjectId?: string | null, facts?: unknown | null, evaluation?: unknown | null, state?: AutomationRunState | null, skippedBecause?: string | null, causedBy: Array<string>, happenedAt: string, dueAt: string, createdAt: string, finishedAt?: string | null, steps: Array<{ __typename?: 'AutomationRunStep', step: number, attempt: number, state?: AutomationStepState | null, effect?: unknown | null, result?: unknown | null, error?: string | null, at: string, milliseconds: number }> };

export type RulesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RulesQuery = { __typename?: 'Query', automationRules: { __typename?: 'AutomationRuleConnection', nodes: Array<{ __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, runs: { __typename?: 'AutomationRunConnection', nodes: Array<{ __typename?: 'AutomationRun', id: string, state?: AutomationRunState | null, createdAt: string }> }, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type RuleByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RuleByIdQuery = { __typename?: 'Query', automationRule?: { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null } | null };

export type RuleRunsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type RuleRunsQuery = { __typename?: 'Query', automationRule?: { __typename?: 'AutomationRule', id: string, runs: { __typename?: 'AutomationRunConnection', nodes: Array<{ __typename?: 'AutomationRun', id: string, ruleId: string, definitionVersion: number, trigger?: AutomationTriggerKind | null, subjectId?: string | null, facts?: unknown | null, evaluation?: unknown | null, state?: AutomationRunState | null, skippedBecause?: string | null, causedBy: Array<string>, happenedAt: string, dueAt: string, createdAt: string, finishedAt?: string | null, steps: Array<{ __typename?: 'AutomationRunStep', step: number, attempt: number, state?: AutomationStepState | null, effect?: unknown | null, result?: unknown | null, error?: string | null, at: string, milliseconds: number }> }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor?: string | null } } } | null };

export type RuleDryRunQueryVariables = Exact<{
  definition: Scalars['JSON']['input'];
  eventId?: InputMaybe<Scalars['ID']['input']>;
  body?: InputMaybe<Scalars['JSON']['input']>;
}>;


export type RuleDryRunQuery = { __typename?: 'Query', ruleDryRun?: { __typename?: 'RuleDryRun', wouldRun: boolean, reason?: string | null, evaluation?: unknown | null, steps: Array<unknown>, facts: unknown } | null };

export type RuleBacktestQueryVariables = Exact<{
  definition: Scalars['JSON']['input'];
  ruleId?: InputMaybe<Scalars['ID']['input']>;
  from: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RuleBacktestQuery = { __typename?: 'Query', ruleBacktest: { __typename?: 'RuleBacktest', lookedAt: number, wouldRun: number, isComplete: boolean, endCursor?: string | null, items: Array<{ __typename?: 'RuleBacktestItem', at: string, eventId?: string | null, title?: string | null, evaluation: unknown, steps: Array<unknown> }> } };

export type RuleCreateMutationVariables = Exact<{
  input: RuleCreateInput;
}>;


export type RuleCreateMutation = { __typename?: 'Mutation', ruleCreate: { __typename?: 'RuleCreatePayload', rule?: { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleUpdateMutationVariables = Exact<{
  input: RuleUpdateInput;
}>;


export type RuleUpdateMutation = { __typename?: 'Mutation', ruleUpdate: { __typename?: 'RuleUpdatePayload', rule?: { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleEnableMutationVariables = Exact<{
  input: RuleEnableInput;
}>;


export type RuleEnableMutation = { __typename?: 'Mutation', ruleEnable: { __typename?: 'RuleEnablePayload', rule?: { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleDisableMutationVariables = Exact<{
  input: RuleDisableInput;
}>;


export type RuleDisableMutation = { __typename?: 'Mutation', ruleDisable: { __typename?: 'RuleDisablePayload', rule?: { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleDeleteMutationVariables = Exact<{
  input: RuleDeleteInput;
}>;


export type RuleDeleteMutation = { __typename?: 'Mutation', ruleDelete: { __typename?: 'RuleDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleHookRotateMutationVariables = Exact<{
  input: RuleHookRotateInput;
}>;


export type RuleHookRotateMutation = { __typename?: 'Mutation', ruleHookRotate: { __typename?: 'RuleHookRotatePayload', url?: string | null, secret?: string | null, rule?: { __typename?: 'AutomationRule', id: string, name: string, description?: string | null, trigger?: AutomationTriggerKind | null, definition: unknown, definitionVersion: number, isEnabled: boolean, pausedAt?: string | null, version: number, updatedAt: string, secrets: Array<{ __typename?: 'RuleSecret', name: string, hint: string }>, hook?: { __typename?: 'RuleHook', issuedAt: string, rotatedAt: string, formerSecretUntil?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleRunMutationVariables = Exact<{
  input: RuleRunInput;
}>;


export type RuleRunMutation = { __typename?: 'Mutation', ruleRun: { __typename?: 'RuleRunPayload', run?: { __typename?: 'AutomationRun', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type LatestApplicationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LatestApplicationQuery = { __typename?: 'Query', automationRule?: { __typename?: 'AutomationRule', id: string, latestApplication?: { __typename?: 'RuleApplication', id: string, status: RuleApplicationStatus, from?: string | null, eventCount: number, eventsLookedAt: number, runCount: number, runsFinished: number, failure?: string | null, createdAt: string } | null } | null };

export type RuleApplyMutationVariables = Exact<{
  input: RuleApplyInput;
}>;


export type RuleApplyMutation = { __typename?: 'Mutation', ruleApply: { __typename?: 'RuleApplyPayload', application?: { __typename?: 'RuleApplication', id: string, status: RuleApplicationStatus, from?: string | null, eventCount: number, eventsLookedAt: number, runCount: number, runsFinished: number, failure?: string | null, createdAt: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RuleApplicationCancelMutationVariables = Exact<{
  input: RuleApplicationCancelInput;
}>;


export type RuleApplicationCancelMutation = { __typename?: 'Mutation', ruleApplicationCancel: { __typename?: 'RuleApplicationCancelPayload', application?: { __typename?: 'RuleApplication', id: string, status: RuleApplicationStatus, from?: string | null, eventCount: number, eventsLookedAt: number, runCount: number, runsFinished: number, failure?: string | null, createdAt: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RunRetryMutationVariables = Exact<{
  input: AutomationRunRetryInput;
}>;


export type RunRetryMutation = { __typename?: 'Mutation', automationRunRetry: { __typename?: 'AutomationRunRetryPayload', run?: { __typename?: 'AutomationRun', id: string, ruleId: string, definitionVersion: number, trigger?: AutomationTriggerKind | null, subjectId?: string | null, facts?: unknown | null, evaluation?: unknown | null, state?: AutomationRunState | null, skippedBecause?: string | null, causedBy: Array<string>, happenedAt: string, dueAt: string, createdAt: string, finishedAt?: string | null, steps: Array<{ __typename?: 'AutomationRunStep', step: number, attempt: number, state?: AutomationStepState | null, effect?: unknown | null, result?: unknown | null, error?: string | null, at: string, milliseconds: number }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RunReplayMutationVariables = Exact<{
  input: AutomationRunReplayInput;
}>;


export type RunReplayMutation = { __typename?: 'Mutation', automationRunReplay: { __typename?: 'AutomationRunReplayPayload', run?: { __typename?: 'AutomationRun', id: string, ruleId: string, definitionVersion: number, trigger?: AutomationTriggerKind | null, subjectId?: string | null, facts?: unknown | null, evaluation?: unknown | null, state?: AutomationRunState | null, skippedBecause?: string | null, causedBy: Array<string>, happenedAt: string, dueAt: string, createdAt: string, finishedAt?: string | null, steps: Array<{ __typename?: 'AutomationRunStep', step: number, attempt: number, state?: AutomationStepState | null, effect?: unknown | null, result?: unknown | null, error?: string | null, at: string, milliseconds: number }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type BookingPageFieldsFragment = { __typename?: 'BookingPage', id: string, organisationId: string, slug: string, title: string, description?: string | null, durations: Array<number>, questions: unknown, consent?: string | null, confirmByMail: boolean, proofOfWork: boolean, isEnabled: boolean, url: string, version: number, assignment: BookingAssignment, resource?: { __typename?: 'Resource', id: string, name: string } | null, resourceType?: { __typename?: 'ResourceType', id: string, name: string } | null, hosts: Array<{ __typename?: 'Resource', id: string, name: string }> };

export type BookingPagesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BookingPagesQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, bookingPages: { __typename?: 'BookingPageConnection', nodes: Array<{ __typename?: 'BookingPage', id: string, organisationId: string, slug: string, title: string, description?: string | null, durations: Array<number>, questions: unknown, consent?: string | null, confirmByMail: boolean, proofOfWork: boolean, isEnabled: boolean, url: string, version: number, assignment: BookingAssignment, resource?: { __typename?: 'Resource', id: string, name: string } | null, resourceType?: { __typename?: 'ResourceType', id: string, name: string } | null, hosts: Array<{ __typename?: 'Resource', id: string, name: string }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type BookingPageCreateMutationVariables = Exact<{
  input: BookingPageCreateInput;
}>;


export type BookingPageCreateMutation = { __typename?: 'Mutation', bookingPageCreate: { __typename?: 'BookingPageCreatePayload', bookingPage?: { __typename?: 'BookingPage', id: string, organisationId: string, slug: string, title: string, description?: string | null, durations: Array<number>, questions: unknown, consent?: string | null, confirmByMail: boolean, proofOfWork: boolean, isEnabled: boolean, url: string, version: number, assignment: BookingAssignment, resource?: { __typename?: 'Resource', id: string, name: string } | null, resourceType?: { __typename?: 'ResourceType', id: string, name: string } | null, hosts: Array<{ __typename?: 'Resource', id: string, name: string }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type BookingPageUpdateMutationVariables = Exact<{
  input: BookingPageUpdateInput;
}>;


export type BookingPageUpdateMutation = { __typename?: 'Mutation', bookingPageUpdate: { __typename?: 'BookingPageUpdatePayload', bookingPage?: { __typename?: 'BookingPage', id: string, organisationId: string, slug: string, title: string, description?: string | null, durations: Array<number>, questions: unknown, consent?: string | null, confirmByMail: boolean, proofOfWork: boolean, isEnabled: boolean, url: string, version: number, assignment: BookingAssignment, resource?: { __typename?: 'Resource', id: string, name: string } | null, resourceType?: { __typename?: 'ResourceType', id: string, name: string } | null, hosts: Array<{ __typename?: 'Resource', id: string, name: string }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type BookingPageDeleteMutationVariables = Exact<{
  input: BookingPageDeleteInput;
}>;


export type BookingPageDeleteMutation = { __typename?: 'Mutation', bookingPageDelete: { __typename?: 'BookingPageDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type HostSetMutationVariables = Exact<{
  input: HostSetInput;
}>;


export type HostSetMutation = { __typename?: 'Mutation', hostSet: { __typename?: 'HostSetPayload', resource?: { __typename?: 'Resource', id: string, organisationId: string, name: string, description?: string | null, isReservable: boolean, quantity: number, seats?: number | null, timeZone: string, photoUrl?: string | null, userId?: string | null, calendarId?: string | null, attributes: unknown, policy: unknown, hasOwnPolicy: boolean, visibility: ResourceVisibility, viewerRole: ResourceRole, archivedAt?: string | null, version: number, parent?: { __typename?: 'Resource', id: string, name: string } | null, type?: { __typename?: 'ResourceType', id: string, name: string, color: string } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ViewerFieldsFragment = { __typename?: 'User', id: string, email?: string | null, name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, isAdministrator: boolean, version: number };

export type CalendarFieldsFragment = { __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number };

export type OwnCalendarFieldsFragment = { __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null };

export type CalendarGroupFieldsFragment = { __typename?: 'CalendarGroup', id: string, name: string, position: number, isCollapsed: boolean, version: number };

export type OccurrenceFieldsFragment = { __typename?: 'Occurrence', id: string, seriesId: string, calendarId: string, summary: string, location?: string | null, color?: string | null, status: EventStatus, transparency: Transparency, isAllDay: boolean, isRecurring: boolean, isOverride: boolean, startsAt: string, endsAt: string, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, event: { __typename?: 'Event', id: string, version: number } };

export type EventPlaceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EventPlaceQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', startsAt: string, id: string, start: { __typename?: 'EventTime', date?: string | null } }
    | { __typename: 'Group', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', startsAt: string, id: string, start: { __typename?: 'EventTime', date?: string | null } }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, email?: string | null, name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, isAdministrator: boolean, version: number } | null, calendars: { __typename?: 'CalendarConnection', nodes: Array<{ __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null }> }, calendarGroups: { __typename?: 'CalendarGroupConnection', nodes: Array<{ __typename?: 'CalendarGroup', id: string, name: string, position: number, isCollapsed: boolean, version: number }> } };

export type OccurrencesQueryVariables = Exact<{
  calendarIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  first: Scalars['Int']['input'];
}>;


export type OccurrencesQuery = { __typename?: 'Query', occurrences: { __typename?: 'OccurrenceConnection', nodes: Array<{ __typename?: 'Occurrence', id: string, seriesId: string, calendarId: string, summary: string, location?: string | null, color?: string | null, status: EventStatus, transparency: Transparency, isAllDay: boolean, isRecurring: boolean, isOverride: boolean, startsAt: string, endsAt: string, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, event: { __typename?: 'Event', id: string, version: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } };

export type BusyBlocksQueryVariables = Exact<{
  calendarIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  first: Scalars['Int']['input'];
}>;


export type BusyBlocksQuery = { __typename?: 'Query', busyBlocks: { __typename?: 'BusyBlockConnection', nodes: Array<{ __typename?: 'BusyBlock', calendarId: string, startsAt: string, endsAt: string, type: BusyType }> } };

export type CalendarCreateMutationVariables = Exact<{
  input: CalendarCreateInput;
}>;


export type CalendarCreateMutation = { __typename?: 'Mutation', calendarCreate: { __typename?: 'CalendarCreatePayload', calendar?: { __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarUpdateMutationVariables = Exact<{
  input: CalendarUpdateInput;
}>;


export type CalendarUpdateMutation = { __typename?: 'Mutation', calendarUpdate: { __typename?: 'CalendarUpdatePayload', calendar?: { __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarDeleteMutationVariables = Exact<{
  input: CalendarDeleteInput;
}>;


export type CalendarDeleteMutation = { __typename?: 'Mutation', calendarDelete: { __typename?: 'CalendarDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type FeedRotateMutationVariables = Exact<{
  input: CalendarFeedRotateInput;
}>;


export type FeedRotateMutation = { __typename?: 'Mutation', calendarFeedRotate: { __typename?: 'CalendarFeedRotatePayload', feedUrl?: string | null, calendar?: { __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type FeedDisableMutationVariables = Exact<{
  input: CalendarFeedDisableInput;
}>;


export type FeedDisableMutation = { __typename?: 'Mutation', calendarFeedDisable: { __typename?: 'CalendarFeedDisablePayload', calendar?: { __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarPreferencesUpdateMutationVariables = Exact<{
  input: CalendarPreferencesUpdateInput;
}>;


export type CalendarPreferencesUpdateMutation = { __typename?: 'Mutation', calendarPreferencesUpdate: { __typename?: 'CalendarPreferencesUpdatePayload', calendars?: Array<{ __typename?: 'Calendar', personalColor?: string | null, position?: number | null, id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number, group?: { __typename?: 'CalendarGroup', id: string } | null, organisation?: { __typename?: 'Organisation', id: string, viewerRole: OrganisationRole } | null }> | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarTransferMutationVariables = Exact<{
  input: CalendarTransferInput;
}>;


export type CalendarTransferMutation = { __typename?: 'Mutation', calendarTransfer: { __typename?: 'CalendarTransferPayload', calendar?: { __typename?: 'Calendar', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarGroupCreateMutationVariables = Exact<{
  input: CalendarGroupCreateInput;
}>;


export type CalendarGroupCreateMutation = { __typename?: 'Mutation', calendarGroupCreate: { __typename?: 'CalendarGroupCreatePayload', calendarGroup?: { __typename?: 'CalendarGroup', id: string, name: string, position: number, isCollapsed: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarGroupUpdateMutationVariables = Exact<{
  input: CalendarGroupUpdateInput;
}>;


export type CalendarGroupUpdateMutation = { __typename?: 'Mutation', calendarGroupUpdate: { __typename?: 'CalendarGroupUpdatePayload', calendarGroup?: { __typename?: 'CalendarGroup', id: string, name: string, position: number, isCollapsed: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarGroupDeleteMutationVariables = Exact<{
  input: CalendarGroupDeleteInput;
}>;


export type CalendarGroupDeleteMutation = { __typename?: 'Mutation', calendarGroupDelete: { __typename?: 'CalendarGroupDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type LinkedCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type LinkedCalendarQuery = { __typename?: 'Query', calendars: { __typename?: 'CalendarConnection', nodes: Array<{ __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, ownerId?: string | null, ownerName?: string | null, isVisible: boolean, hasFeed: boolean, version: number }> } };

export type EventFieldsFragment = { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null };

export type EventForEditQueryVariables = Exact<{
  occurrenceId: Scalars['ID']['input'];
  seriesId: Scalars['ID']['input'];
}>;


export type EventForEditQuery = { __typename?: 'Query', occurrence?: { __typename?: 'Occurrence', id: string, event: { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null } } | null, series?: { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null } | null };

export type EventCreateMutationVariables = Exact<{
  input: EventCreateInput;
}>;


export type EventCreateMutation = { __typename?: 'Mutation', eventCreate: { __typename?: 'EventCreatePayload', event?: { __typename?: 'Event', id: string, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type EventUpdateMutationVariables = Exact<{
  input: EventUpdateInput;
}>;


export type EventUpdateMutation = { __typename?: 'Mutation', eventUpdate: { __typename?: 'EventUpdatePayload', event?: { __typename?: 'Event', id: string, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string, current?:
          | { __typename?: 'AutomationRule' }
          | { __typename?: 'Blackout' }
          | { __typename?: 'BookingPage' }
          | { __typename?: 'Calendar' }
          | { __typename?: 'CalendarGroup' }
          | { __typename?: 'CalendarShare' }
          | { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null }
          | { __typename?: 'Group' }
          | { __typename?: 'Identity' }
          | { __typename?: 'Import' }
          | { __typename?: 'Invitation' }
          | { __typename?: 'Notice' }
          | { __typename?: 'Occurrence' }
          | { __typename?: 'Organisation' }
          | { __typename?: 'Reservation' }
          | { __typename?: 'Resource' }
          | { __typename?: 'ResourceType' }
          | { __typename?: 'ServiceAccount' }
          | { __typename?: 'Session' }
          | { __typename?: 'Task' }
          | { __typename?: 'Token' }
          | { __typename?: 'User' }
          | { __typename?: 'Webhook' }
          | { __typename?: 'WebhookDelivery' }
         | null }
    > } };

export type EventDeleteMutationVariables = Exact<{
  input: EventDeleteInput;
}>;


export type EventDeleteMutation = { __typename?: 'Mutation', eventDelete: { __typename?: 'EventDeletePayload', deletedId?: string | null, alreadyDeleted: boolean, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string, current?:
          | { __typename?: 'AutomationRule' }
          | { __typename?: 'Blackout' }
          | { __typename?: 'BookingPage' }
          | { __typename?: 'Calendar' }
          | { __typename?: 'CalendarGroup' }
          | { __typename?: 'CalendarShare' }
          | { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null }
          | { __typename?: 'Group' }
          | { __typename?: 'Identity' }
          | { __typename?: 'Import' }
          | { __typename?: 'Invitation' }
          | { __typename?: 'Notice' }
          | { __typename?: 'Occurrence' }
          | { __typename?: 'Organisation' }
          | { __typename?: 'Reservation' }
          | { __typename?: 'Resource' }
          | { __typename?: 'ResourceType' }
          | { __typename?: 'ServiceAccount' }
          | { __typename?: 'Session' }
          | { __typename?: 'Task' }
          | { __typename?: 'Token' }
          | { __typename?: 'User' }
          | { __typename?: 'Webhook' }
          | { __typename?: 'WebhookDelivery' }
         | null }
    > } };

export type FindTimeQueryVariables = Exact<{
  input: FindTimeInput;
}>;


export type FindTimeQuery = { __typename?: 'Query', findTime: { __typename?: 'FindTimeResult', suiting: number, tried: number, options: Array<{ __typename?: 'FindTimeOption', start: string, end: string, needsApproval: boolean, missingUserIds: Array<string>, outsideHoursUserIds: Array<string>, resources: Array<{ __typename?: 'FindTimeResource', resourceId: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> }>, blockers: Array<{ __typename?: 'FindTimeBlocker', starts: number, hindrance: { __typename?: 'FindTimeHindrance', reason: FindTimeReason, userId?: string | null, need?: number | null } }>, misses: Array<{ __typename?: 'FindTimeMiss', rules: Array<RuleCode> }> } };

export type ImportFieldsFragment = { __typename?: 'Import', id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } };

export type ImportCreateMutationVariables = Exact<{
  input: ImportCreateInput;
}>;


export type ImportCreateMutation = { __typename?: 'Mutation', importCreate: { __typename?: 'ImportCreatePayload', import?: { __typename?: 'Import', uploadUrl?: string | null, id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ImportCancelMutationVariables = Exact<{
  input: ImportCancelInput;
}>;


export type ImportCancelMutation = { __typename?: 'Mutation', importCancel: { __typename?: 'ImportCancelPayload', import?: { __typename?: 'Import', id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ImportProgressQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ImportProgressQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type ImportItemsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  outcomes?: InputMaybe<Array<ImportOutcome> | ImportOutcome>;
}>;


export type ImportItemsQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string, items: { __typename?: 'ImportItemConnection', nodes: Array<{ __typename?: 'ImportItem', line: number, component: string, uid?: string | null, recurrenceId?: string | null, summary?: string | null, outcome: ImportOutcome, reason?: string | null, repairs: Array<string> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type NoticeFieldsFragment = { __typename?: 'Notice', id: string, kind: NoticeKind, title: string, text: string, subjectId?: string | null, ruleName?: string | null, senderName?: string | null, createdAt: string, readAt?: string | null, rule?: { __typename?: 'AutomationRule', id: string } | null };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, unreadNoticeCount?: number | null } | null };

export type NoticesQueryVariables = Exact<{
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NoticesQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, notices: { __typename?: 'NoticeConnection', nodes: Array<{ __typename?: 'Notice', id: string, kind: NoticeKind, title: string, text: string, subjectId?: string | null, ruleName?: string | null, senderName?: string | null, createdAt: string, readAt?: string | null, rule?: { __typename?: 'AutomationRule', id: string } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type NoticesMarkReadMutationVariables = Exact<{
  input: NoticesMarkReadInput;
}>;


export type NoticesMarkReadMutation = { __typename?: 'Mutation', noticesMarkRead: { __typename?: 'NoticesMarkReadPayload', count?: number | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type NoticeDeleteMutationVariables = Exact<{
  input: NoticeDeleteInput;
}>;


export type NoticeDeleteMutation = { __typename?: 'Mutation', noticeDelete: { __typename?: 'NoticeDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type OrganisationsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrganisationsQuery = { __typename?: 'Query', organisations: { __typename?: 'OrganisationConnection', nodes: Array<{ __typename?: 'Organisation', id: string, name: string, color: string, timeZone: string, viewerRole: OrganisationRole, version: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type OrganisationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrganisationQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, name: string, color: string, timeZone: string, viewerRole: OrganisationRole, version: number } | null };

export type OrganisationCalendarsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrganisationCalendarsQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, calendars: { __typename?: 'CalendarConnection', nodes: Array<{ __typename?: 'Calendar', id: string, name: string, color: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type GroupsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type GroupsQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, groups: { __typename?: 'GroupConnection', nodes: Array<{ __typename?: 'Group', id: string, name: string, memberCount: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type HolidaysQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HolidaysQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, holidays: { __typename?: 'HolidayConnection', nodes: Array<{ __typename?: 'Holiday', date: string, name: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type HolidaysAddMutationVariables = Exact<{
  input: OrganisationHolidaysAddInput;
}>;


export type HolidaysAddMutation = { __typename?: 'Mutation', organisationHolidaysAdd: { __typename?: 'OrganisationHolidaysAddPayload', organisation?: { __typename?: 'Organisation', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type HolidaysRemoveMutationVariables = Exact<{
  input: OrganisationHolidaysRemoveInput;
}>;


export type HolidaysRemoveMutation = { __typename?: 'Mutation', organisationHolidaysRemove: { __typename?: 'OrganisationHolidaysRemovePayload', organisation?: { __typename?: 'Organisation', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type InvitationsQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, invitations: { __typename?: 'InvitationConnection', nodes: Array<{ __typename?: 'Invitation', id: string, email: string, role: OrganisationRole, status: InvitationStatus, expiresAt: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type MembersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MembersQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, members: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', userId: string, name?: string | null, email?: string | null, role: OrganisationRole, isViewer: boolean, isServiceAccount: boolean }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type GroupMembersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type GroupMembersQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Group', id: string, members: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', userId: string, name?: string | null, email?: string | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type OrganisationCreateMutationVariables = Exact<{
  input: OrganisationCreateInput;
}>;


export type OrganisationCreateMutation = { __typename?: 'Mutation', organisationCreate: { __typename?: 'OrganisationCreatePayload', organisation?: { __typename?: 'Organisation', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type OrganisationUpdateMutationVariables = Exact<{
  input: OrganisationUpdateInput;
}>;


export type OrganisationUpdateMutation = { __typename?: 'Mutation', organisationUpdate: { __typename?: 'OrganisationUpdatePayload', organisation?: { __typename?: 'Organisation', id: string, name: string, color: string, timeZone: string, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type OrganisationDeleteMutationVariables = Exact<{
  input: OrganisationDeleteInput;
}>;


export type OrganisationDeleteMutation = { __typename?: 'Mutation', organisationDelete: { __typename?: 'OrganisationDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type OrganisationLeaveMutationVariables = Exact<{
  input: OrganisationLeaveInput;
}>;


export type OrganisationLeaveMutation = { __typename?: 'Mutation', organisationLeave: { __typename?: 'OrganisationLeavePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type MembershipUpdateMutationVariables = Exact<{
  input: MembershipUpdateInput;
}>;


export type MembershipUpdateMutation = { __typename?: 'Mutation', membershipUpdate: { __typename?: 'MembershipUpdatePayload', membership?: { __typename?: 'Membership', userId: string, role: OrganisationRole } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type MembershipDeleteMutationVariables = Exact<{
  input: MembershipDeleteInput;
}>;


export type MembershipDeleteMutation = { __typename?: 'Mutation', membershipDelete: { __typename?: 'MembershipDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type GroupCreateMutationVariables = Exact<{
  input: GroupCreateInput;
}>;


export type GroupCreateMutation = { __typename?: 'Mutation', groupCreate: { __typename?: 'GroupCreatePayload', group?: { __typename?: 'Group', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type GroupDeleteMutationVariables = Exact<{
  input: GroupDeleteInput;
}>;


export type GroupDeleteMutation = { __typename?: 'Mutation', groupDelete: { __typename?: 'GroupDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type GroupMemberAddMutationVariables = Exact<{
  input: GroupMemberAddInput;
}>;


export type GroupMemberAddMutation = { __typename?: 'Mutation', groupMemberAdd: { __typename?: 'GroupMemberAddPayload', group?: { __typename?: 'Group', id: string, memberCount: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type GroupMemberRemoveMutationVariables = Exact<{
  input: GroupMemberRemoveInput;
}>;


export type GroupMemberRemoveMutation = { __typename?: 'Mutation', groupMemberRemove: { __typename?: 'GroupMemberRemovePayload', group?: { __typename?: 'Group', id: string, memberCount: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationCreateMutationVariables = Exact<{
  input: InvitationCreateInput;
}>;


export type InvitationCreateMutation = { __typename?: 'Mutation', invitationCreate: { __typename?: 'InvitationCreatePayload', link?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationResendMutationVariables = Exact<{
  input: InvitationResendInput;
}>;


export type InvitationResendMutation = { __typename?: 'Mutation', invitationResend: { __typename?: 'InvitationResendPayload', link?: string | null, invitation?: { __typename?: 'Invitation', id: string, status: InvitationStatus, expiresAt: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationRevokeMutationVariables = Exact<{
  input: InvitationRevokeInput;
}>;


export type InvitationRevokeMutation = { __typename?: 'Mutation', invitationRevoke: { __typename?: 'InvitationRevokePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationPreviewQueryVariables = Exact<{
  secret: Scalars['String']['input'];
}>;


export type InvitationPreviewQuery = { __typename?: 'Query', invitationPreview?: { __typename?: 'InvitationPreview', organisationName: string, inviterName?: string | null, email: string, role: OrganisationRole, hasAccount: boolean } | null };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { __typename?: 'Mutation', invitationAccept: { __typename?: 'InvitationAcceptPayload', organisation?: { __typename?: 'Organisation', id: string, name: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type OrganisationCalendarCreateMutationVariables = Exact<{
  input: CalendarCreateInput;
}>;


export type OrganisationCalendarCreateMutation = { __typename?: 'Mutation', calendarCreate: { __typename?: 'CalendarCreatePayload', calendar?: { __typename?: 'Calendar', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type JobQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type JobQueueQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, isAdministrator: boolean } | null, jobQueue?: { __typename?: 'JobQueue', at: string, kinds: Array<{ __typename?: 'JobKind', kind: string, due: number, scheduled: number, running: number, retrying: number, dead: number, diedLately: number, succeededPerMinute: number, dueSince?: string | null }>, tickets?: { __typename?: 'JobTickets', waiting: number, taken: number, workers: number } | null } | null };

export type DeadJobsQueryVariables = Exact<{
  kind?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DeadJobsQuery = { __typename?: 'Query', deadJobs: { __typename?: 'DeadJobConnection', nodes: Array<{ __typename?: 'DeadJob', jobId: string, kind: string, attempts: number, error?: string | null, enqueuedAt: string, diedAt: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type JobRetryMutationVariables = Exact<{
  input: JobRetryInput;
}>;


export type JobRetryMutation = { __typename?: 'Mutation', jobRetry: { __typename?: 'JobRetryPayload', retriedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type JobRetryAllMutationVariables = Exact<{
  input: JobRetryAllInput;
}>;


export type JobRetryAllMutation = { __typename?: 'Mutation', jobRetryAll: { __typename?: 'JobRetryAllPayload', count?: number | null, hasMore?: boolean | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type JobDiscardMutationVariables = Exact<{
  input: JobDiscardInput;
}>;


export type JobDiscardMutation = { __typename?: 'Mutation', jobDiscard: { __typename?: 'JobDiscardPayload', discardedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationFieldsFragment = { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> };

type FaultFields_InputError_Fragment = { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string };

type FaultFields_PublicBookingConflict_Fragment = { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string };

type FaultFields_ReservationConflict_Fragment = { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> };

type FaultFields_ReservationRefusal_Fragment = { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string };

type FaultFields_RuleViolation_Fragment = { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string };

type FaultFields_VersionConflict_Fragment = { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string };

export type FaultFieldsFragment =
  | FaultFields_InputError_Fragment
  | FaultFields_PublicBookingConflict_Fragment
  | FaultFields_ReservationConflict_Fragment
  | FaultFields_ReservationRefusal_Fragment
  | FaultFields_RuleViolation_Fragment
  | FaultFields_VersionConflict_Fragment
;

export type ReservationsQueryVariables = Exact<{
  filter?: InputMaybe<ReservationFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReservationsQuery = { __typename?: 'Query', reservations: { __typename?: 'ReservationConnection', nodes: Array<{ __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ReservationsBeforeQueryVariables = Exact<{
  filter?: InputMaybe<ReservationFilter>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReservationsBeforeQuery = { __typename?: 'Query', reservations: { __typename?: 'ReservationConnection', nodes: Array<{ __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor?: string | null } } };

export type MemberNamesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MemberNamesQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, members: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', userId: string, name?: string | null, email?: string | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ResourceAvailabilityQueryVariables = Exact<{
  resourceIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  length: Scalars['Duration']['input'];
  quantity: Scalars['Int']['input'];
  onlyFree: Scalars['Boolean']['input'];
}>;


export type ResourceAvailabilityQuery = { __typename?: 'Query', resourceAvailability: Array<{ __typename?: 'ResourceAvailability', resourceId: string, slots: Array<{ __typename?: 'ResourceSlot', start: string, end: string, isFree: boolean, free: number, blockedBy: Array<RuleCode> }> }> };

export type ResourceExplainQueryVariables = Exact<{
  resourceId: Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  quantity: Scalars['Int']['input'];
}>;


export type ResourceExplainQuery = { __typename?: 'Query', resourceExplain?: Array<{ __typename?: 'ResourceStretch', start: string, end: string, blockers: Array<{ __typename?: 'ResourceBlocker', rule: RuleCode, reason?: string | null, limit?: string | null, reservation?: { __typename?: 'Reservation', id: string, summary: string, code: string } | null }> }> | null };

export type ResourceUtilisationQueryVariables = Exact<{
  resourceIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  by: UtilisationPeriod;
}>;


export type ResourceUtilisationQuery = { __typename?: 'Query', resourceUtilisation: Array<{ __typename?: 'ResourceUtilisation', resourceId: string, periods: Array<{ __typename?: 'ResourceUse', start: string, end: string, openHours: number, capacityHours: number, reservedHours: number, reservedOpenHours: number, share?: number | null, reservations: number, noShows: number, cancellations: number }> }> };

export type ResourceClosuresQueryVariables = Exact<{
  resourceIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
}>;


export type ResourceClosuresQuery = { __typename?: 'Query', resourceClosures: Array<{ __typename?: 'ResourceClosure', resourceId: string, blackoutId: string, start: string, end: string, reason: string }> };

export type ReservationCreateMutationVariables = Exact<{
  input: ReservationCreateInput;
}>;


export type ReservationCreateMutation = { __typename?: 'Mutation', reservationCreate: { __typename?: 'ReservationCreatePayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationConfirmMutationVariables = Exact<{
  input: ReservationInput;
}>;


export type ReservationConfirmMutation = { __typename?: 'Mutation', reservationConfirm: { __typename?: 'ReservationConfirmPayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationRescheduleMutationVariables = Exact<{
  input: ReservationRescheduleInput;
}>;


export type ReservationRescheduleMutation = { __typename?: 'Mutation', reservationReschedule: { __typename?: 'ReservationReschedulePayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationCancelMutationVariables = Exact<{
  input: ReservationInput;
}>;


export type ReservationCancelMutation = { __typename?: 'Mutation', reservationCancel: { __typename?: 'ReservationCancelPayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationCheckInMutationVariables = Exact<{
  input: ReservationInput;
}>;


export type ReservationCheckInMutation = { __typename?: 'Mutation', reservationCheckIn: { __typename?: 'ReservationCheckInPayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationCheckOutMutationVariables = Exact<{
  input: ReservationInput;
}>;


export type ReservationCheckOutMutation = { __typename?: 'Mutation', reservationCheckOut: { __typename?: 'ReservationCheckOutPayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationMarkNoShowMutationVariables = Exact<{
  input: ReservationInput;
}>;


export type ReservationMarkNoShowMutation = { __typename?: 'Mutation', reservationMarkNoShow: { __typename?: 'ReservationMarkNoShowPayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationApproveMutationVariables = Exact<{
  input: ReservationDecideInput;
}>;


export type ReservationApproveMutation = { __typename?: 'Mutation', reservationApprove: { __typename?: 'ReservationApprovePayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, declined: Array<{ __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> }>, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationDeclineMutationVariables = Exact<{
  input: ReservationDecideInput;
}>;


export type ReservationDeclineMutation = { __typename?: 'Mutation', reservationDecline: { __typename?: 'ReservationDeclinePayload', reservation?: { __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ReservationPlanFieldsFragment = { __typename?: 'ReservationPlan', hash: string, possible: number, resourceId: string, occurrences: Array<{ __typename?: 'ReservationPlanOccurrence', start: string, end: string, outcome: ReservationOutcome, messages: Array<string>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, resourceId?: string | null, needsApproval: boolean }> }> };

export type ReservationPlanQueryVariables = Exact<{
  series: ReservationSeriesInput;
}>;


export type ReservationPlanQuery = { __typename?: 'Query', reservationPlan?: { __typename?: 'ReservationPlan', hash: string, possible: number, resourceId: string, occurrences: Array<{ __typename?: 'ReservationPlanOccurrence', start: string, end: string, outcome: ReservationOutcome, messages: Array<string>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, resourceId?: string | null, needsApproval: boolean }> }> } | null };

export type ReservationSeriesCreateMutationVariables = Exact<{
  input: ReservationSeriesCreateInput;
}>;


export type ReservationSeriesCreateMutation = { __typename?: 'Mutation', reservationSeriesCreate: { __typename?: 'ReservationSeriesCreatePayload', seriesId?: string | null, reservations: Array<{ __typename?: 'Reservation', id: string, organisationId: string, code: string, status: ReservationStatus, start: string, end: string, timeZone: string, summary: string, note?: string | null, bookerId?: string | null, isOwn: boolean, heldUntil?: string | null, changeUntil: string, checkInFrom?: string | null, checkInUntil?: string | null, decisionNote?: string | null, placeInLine?: number | null, version: number, guest?: { __typename?: 'ReservationGuest', name: string, email: string, timeZone: string, answers: unknown } | null, items: Array<{ __typename?: 'ReservationItem', resourceId: string, quantity: number, isTaken: boolean, takenFrom: string, takenUntil: string, resource?: { __typename?: 'Resource', id: string, name: string } | null }> }>, plan?: { __typename?: 'ReservationPlan', hash: string, possible: number, resourceId: string, occurrences: Array<{ __typename?: 'ReservationPlanOccurrence', start: string, end: string, outcome: ReservationOutcome, messages: Array<string>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, resourceId?: string | null, needsApproval: boolean }> }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', resourceId: string, asked: number, free: number, canWait: boolean, code: UserErrorCode, field: Array<string>, message: string, blockedBy: Array<{ __typename?: 'ReservationBlocker', start: string, end: string, quantity: number, reservation?: { __typename?: 'Reservation', id: string, code: string, summary: string } | null }>, alternatives: Array<{ __typename?: 'ReservationAlternative', start: string, end: string, needsApproval: boolean }> }
      | { __typename: 'ReservationRefusal', status?: ReservationStatus | null, possibleFrom?: string | null, possibleUntil?: string | null, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', resourceId: string, rule: RuleCode, canBeOverruled: boolean, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceTypeFieldsFragment = { __typename?: 'ResourceType', id: string, organisationId: string, name: string, color: string, policy: unknown, viewerCanManage: boolean, version: number };

export type ResourceFieldsFragment = { __typename?: 'Resource', id: string, organisationId: string, name: string, description?: string | null, isReservable: boolean, quantity: number, seats?: number | null, timeZone: string, photoUrl?: string | null, userId?: string | null, calendarId?: string | null, attributes: unknown, policy: unknown, hasOwnPolicy: boolean, visibility: ResourceVisibility, viewerRole: ResourceRole, archivedAt?: string | null, version: number, parent?: { __typename?: 'Resource', id: string, name: string } | null, type?: { __typename?: 'ResourceType', id: string, name: string, color: string } | null };

export type ResourceTypesQueryVariables = Exact<{
  organisationId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ResourceTypesQuery = { __typename?: 'Query', resourceTypes: { __typename?: 'ResourceTypeConnection', nodes: Array<{ __typename?: 'ResourceType', id: string, organisationId: string, name: string, color: string, policy: unknown, viewerCanManage: boolean, version: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ResourcesQueryVariables = Exact<{
  filter?: InputMaybe<ResourceFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ResourcesQuery = { __typename?: 'Query', resources: { __typename?: 'ResourceConnection', nodes: Array<{ __typename?: 'Resource', id: string, organisationId: string, name: string, description?: string | null, isReservable: boolean, quantity: number, seats?: number | null, timeZone: string, photoUrl?: string | null, userId?: string | null, calendarId?: string | null, attributes: unknown, policy: unknown, hasOwnPolicy: boolean, visibility: ResourceVisibility, viewerRole: ResourceRole, archivedAt?: string | null, version: number, parent?: { __typename?: 'Resource', id: string, name: string } | null, type?: { __typename?: 'ResourceType', id: string, name: string, color: string } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ResourceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResourceQuery = { __typename?: 'Query', resource?: { __typename?: 'Resource', id: string, organisationId: string, name: string, description?: string | null, isReservable: boolean, quantity: number, seats?: number | null, timeZone: string, photoUrl?: string | null, userId?: string | null, calendarId?: string | null, attributes: unknown, policy: unknown, hasOwnPolicy: boolean, visibility: ResourceVisibility, viewerRole: ResourceRole, archivedAt?: string | null, version: number, parent?: { __typename?: 'Resource', id: string, name: string } | null, type?: { __typename?: 'ResourceType', id: string, name: string, color: string } | null } | null };

export type ResourceRolesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ResourceRolesQuery = { __typename?: 'Query', resource?: { __typename?: 'Resource', id: string, roles: { __typename?: 'ResourceRoleGrantConnection', nodes: Array<{ __typename?: 'ResourceRoleGrant', userId?: string | null, groupId?: string | null, name: string, role: ResourceRole }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type OrganisationGroupsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrganisationGroupsQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, groups: { __typename?: 'GroupConnection', nodes: Array<{ __typename?: 'Group', id: string, name: string }> } } | null };

export type ResourceTypeCreateMutationVariables = Exact<{
  input: ResourceTypeCreateInput;
}>;


export type ResourceTypeCreateMutation = { __typename?: 'Mutation', resourceTypeCreate: { __typename?: 'ResourceTypeCreatePayload', resourceType?: { __typename?: 'ResourceType', id: string, organisationId: string, name: string, color: string, policy: unknown, viewerCanManage: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceTypeUpdateMutationVariables = Exact<{
  input: ResourceTypeUpdateInput;
}>;


export type ResourceTypeUpdateMutation = { __typename?: 'Mutation', resourceTypeUpdate: { __typename?: 'ResourceTypeUpdatePayload', resourceType?: { __typename?: 'ResourceType', id: string, organisationId: string, name: string, color: string, policy: unknown, viewerCanManage: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceTypeDeleteMutationVariables = Exact<{
  input: ResourceTypeDeleteInput;
}>;


export type ResourceTypeDeleteMutation = { __typename?: 'Mutation', resourceTypeDelete: { __typename?: 'ResourceTypeDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceCreateMutationVariables = Exact<{
  input: ResourceCreateInput;
}>;


export type ResourceCreateMutation = { __typename?: 'Mutation', resourceCreate: { __typename?: 'ResourceCreatePayload', resource?: { __typename?: 'Resource', id: string, organisationId: string, name: string, description?: string | null, isReservable: boolean, quantity: number, seats?: number | null, timeZone: string, photoUrl?: string | null, userId?: string | null, calendarId?: string | null, attributes: unknown, policy: unknown, hasOwnPolicy: boolean, visibility: ResourceVisibility, viewerRole: ResourceRole, archivedAt?: string | null, version: number, parent?: { __typename?: 'Resource', id: string, name: string } | null, type?: { __typename?: 'ResourceType', id: string, name: string, color: string } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceUpdateMutationVariables = Exact<{
  input: ResourceUpdateInput;
}>;


export type ResourceUpdateMutation = { __typename?: 'Mutation', resourceUpdate: { __typename?: 'ResourceUpdatePayload', resource?: { __typename?: 'Resource', id: string, organisationId: string, name: string, description?: string | null, isReservable: boolean, quantity: number, seats?: number | null, timeZone: string, photoUrl?: string | null, userId?: string | null, calendarId?: string | null, attributes: unknown, policy: unknown, hasOwnPolicy: boolean, visibility: ResourceVisibility, viewerRole: ResourceRole, archivedAt?: string | null, version: number, parent?: { __typename?: 'Resource', id: string, name: string } | null, type?: { __typename?: 'ResourceType', id: string, name: string, color: string } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceArchiveMutationVariables = Exact<{
  input: ResourceArchiveInput;
}>;


export type ResourceArchiveMutation = { __typename?: 'Mutation', resourceArchive: { __typename?: 'ResourceArchivePayload', resource?: { __typename?: 'Resource', id: string, archivedAt?: string | null, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceRestoreMutationVariables = Exact<{
  input: ResourceArchiveInput;
}>;


export type ResourceRestoreMutation = { __typename?: 'Mutation', resourceRestore: { __typename?: 'ResourceRestorePayload', resource?: { __typename?: 'Resource', id: string, archivedAt?: string | null, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceRoleSetMutationVariables = Exact<{
  input: ResourceRoleSetInput;
}>;


export type ResourceRoleSetMutation = { __typename?: 'Mutation', resourceRoleSet: { __typename?: 'ResourceRoleSetPayload', resource?: { __typename?: 'Resource', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceRoleRemoveMutationVariables = Exact<{
  input: ResourceRoleRemoveInput;
}>;


export type ResourceRoleRemoveMutation = { __typename?: 'Mutation', resourceRoleRemove: { __typename?: 'ResourceRoleRemovePayload', resource?: { __typename?: 'Resource', id: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ResourceAccessoriesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResourceAccessoriesQuery = { __typename?: 'Query', resource?: { __typename?: 'Resource', id: string, version: number, accessories: Array<{ __typename?: 'ResourceAccessory', resourceId: string, min: number, max: number }> } | null };

export type ResourceAccessoriesSetMutationVariables = Exact<{
  input: ResourceAccessoriesSetInput;
}>;


export type ResourceAccessoriesSetMutation = { __typename?: 'Mutation', resourceAccessoriesSet: { __typename?: 'ResourceAccessoriesSetPayload', resource?: { __typename?: 'Resource', id: string, version: number, accessories: Array<{ __typename?: 'ResourceAccessory', resourceId: string, min: number, max: number }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type BlackoutFieldsFragment = { __typename?: 'Blackout', id: string, start: string, end: string, rule?: string | null, reason: string, version: number };

export type ResourceBlackoutsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  endingAfter?: InputMaybe<Scalars['DateTime']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ResourceBlackoutsQuery = { __typename?: 'Query', resource?: { __typename?: 'Resource', id: string, blackouts: { __typename?: 'BlackoutConnection', nodes: Array<{ __typename?: 'Blackout', id: string, start: string, end: string, rule?: string | null, reason: string, version: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type BlackoutCreateMutationVariables = Exact<{
  input: BlackoutCreateInput;
}>;


export type BlackoutCreateMutation = { __typename?: 'Mutation', blackoutCreate: { __typename?: 'BlackoutCreatePayload', conflictCount: number, blackout?: { __typename?: 'Blackout', id: string, start: string, end: string, rule?: string | null, reason: string, version: number } | null, conflicts: Array<{ __typename?: 'Reservation', id: string, code: string, start: string, end: string, summary: string, bookerId?: string | null, guest?: { __typename?: 'ReservationGuest', name: string } | null }>, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type BlackoutUpdateMutationVariables = Exact<{
  input: BlackoutUpdateInput;
}>;


export type BlackoutUpdateMutation = { __typename?: 'Mutation', blackoutUpdate: { __typename?: 'BlackoutUpdatePayload', conflictCount: number, blackout?: { __typename?: 'Blackout', id: string, start: string, end: string, rule?: string | null, reason: string, version: number } | null, conflicts: Array<{ __typename?: 'Reservation', id: string, code: string, start: string, end: string, summary: string, bookerId?: string | null, guest?: { __typename?: 'ReservationGuest', name: string } | null }>, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type BlackoutDeleteMutationVariables = Exact<{
  input: BlackoutDeleteInput;
}>;


export type BlackoutDeleteMutation = { __typename?: 'Mutation', blackoutDelete: { __typename?: 'BlackoutDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountSecurityQueryVariables = Exact<{
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AccountSecurityQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, email?: string | null, security?: { __typename?: 'AccountSecurity', emailVerifiedAt?: string | null, hasPassword: boolean, secondFactor?: { __typename?: 'SecondFactor', enabledAt: string, recoveryCodesLeft: number } | null, identities: Array<{ __typename?: 'Identity', id: string, provider: string, label: string, lastUsedAt: string }>, sessions: { __typename?: 'SessionConnection', pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor?: string | null }, nodes: Array<{ __typename?: 'Session', id: string, device: string, address?: string | null, isCurrent: boolean, createdAt: string, lastUsedAt: string }> } } | null } | null };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { __typename?: 'Mutation', passwordChange: { __typename?: 'PasswordChangePayload', userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type UserEmailChangeMutationVariables = Exact<{
  input: UserEmailChangeInput;
}>;


export type UserEmailChangeMutation = { __typename?: 'Mutation', userEmailChange: { __typename?: 'UserEmailChangePayload', isMailSent: boolean, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type UserEmailConfirmationSendMutationVariables = Exact<{ [key: string]: never; }>;


export type UserEmailConfirmationSendMutation = { __typename?: 'Mutation', userEmailConfirmationSend: { __typename?: 'UserEmailConfirmationSendPayload', isMailSent: boolean, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TotpSetUpMutationVariables = Exact<{
  input: TotpSetUpInput;
}>;


export type TotpSetUpMutation = { __typename?: 'Mutation', totpSetUp: { __typename?: 'TotpSetUpPayload', setup?: { __typename?: 'TotpSetup', secret: string, qrCode: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TotpEnableMutationVariables = Exact<{
  input: TotpEnableInput;
}>;


export type TotpEnableMutation = { __typename?: 'Mutation', totpEnable: { __typename?: 'TotpEnablePayload', recoveryCodes?: Array<string> | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TotpDisableMutationVariables = Exact<{
  input: TotpDisableInput;
}>;


export type TotpDisableMutation = { __typename?: 'Mutation', totpDisable: { __typename?: 'TotpDisablePayload', userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type RecoveryCodesReplaceMutationVariables = Exact<{
  input: RecoveryCodesReplaceInput;
}>;


export type RecoveryCodesReplaceMutation = { __typename?: 'Mutation', recoveryCodesReplace: { __typename?: 'RecoveryCodesReplacePayload', recoveryCodes?: Array<string> | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type SessionRevokeMutationVariables = Exact<{
  input: SessionRevokeInput;
}>;


export type SessionRevokeMutation = { __typename?: 'Mutation', sessionRevoke: { __typename?: 'SessionRevokePayload', revokedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type SessionRevokeOthersMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionRevokeOthersMutation = { __typename?: 'Mutation', sessionRevokeOthers: { __typename?: 'SessionRevokeOthersPayload', revokedCount?: number | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type IdentityUnlinkMutationVariables = Exact<{
  input: IdentityUnlinkInput;
}>;


export type IdentityUnlinkMutation = { __typename?: 'Mutation', identityUnlink: { __typename?: 'IdentityUnlinkPayload', unlinkedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ServiceAccountFieldsFragment = { __typename?: 'ServiceAccount', id: string, name: string, description?: string | null, role: OrganisationRole, isActive: boolean, version: number };

export type ServiceAccountsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ServiceAccountsQuery = { __typename?: 'Query', organisation?: { __typename?: 'Organisation', id: string, serviceAccounts: { __typename?: 'ServiceAccountConnection', nodes: Array<{ __typename?: 'ServiceAccount', id: string, name: string, description?: string | null, role: OrganisationRole, isActive: boolean, version: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ServiceAccountTokensQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ServiceAccountTokensQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string, tokens: { __typename?: 'TokenConnection', nodes: Array<{ __typename?: 'Token', id: string, name: string, hint: string, scopes: Array<string>, calendarIds?: Array<string> | null, createdAt: string, expiresAt: string, lastUsedAt?: string | null, lastUsedAddress?: string | null }> } }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type ServiceAccountCreateMutationVariables = Exact<{
  input: ServiceAccountCreateInput;
}>;


export type ServiceAccountCreateMutation = { __typename?: 'Mutation', serviceAccountCreate: { __typename?: 'ServiceAccountCreatePayload', serviceAccount?: { __typename?: 'ServiceAccount', id: string, name: string, description?: string | null, role: OrganisationRole, isActive: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ServiceAccountUpdateMutationVariables = Exact<{
  input: ServiceAccountUpdateInput;
}>;


export type ServiceAccountUpdateMutation = { __typename?: 'Mutation', serviceAccountUpdate: { __typename?: 'ServiceAccountUpdatePayload', serviceAccount?: { __typename?: 'ServiceAccount', id: string, name: string, description?: string | null, role: OrganisationRole, isActive: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ServiceAccountSetActiveMutationVariables = Exact<{
  input: ServiceAccountSetActiveInput;
}>;


export type ServiceAccountSetActiveMutation = { __typename?: 'Mutation', serviceAccountSetActive: { __typename?: 'ServiceAccountSetActivePayload', serviceAccount?: { __typename?: 'ServiceAccount', id: string, name: string, description?: string | null, role: OrganisationRole, isActive: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ServiceAccountDeleteMutationVariables = Exact<{
  input: ServiceAccountDeleteInput;
}>;


export type ServiceAccountDeleteMutation = { __typename?: 'Mutation', serviceAccountDelete: { __typename?: 'ServiceAccountDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ShareFieldsFragment = { __typename?: 'CalendarShare', id: string, kind: CalendarShareKind, email?: string | null, name?: string | null, role: CalendarRole, expiresAt?: string | null, version: number };

export type SharesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SharesQuery = { __typename?: 'Query', calendar?: { __typename?: 'Calendar', id: string, shares: { __typename?: 'CalendarShareConnection', nodes: Array<{ __typename?: 'CalendarShare', id: string, kind: CalendarShareKind, email?: string | null, name?: string | null, role: CalendarRole, expiresAt?: string | null, version: number }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ShareCreateMutationVariables = Exact<{
  input: CalendarShareCreateInput;
}>;


export type ShareCreateMutation = { __typename?: 'Mutation', calendarShareCreate: { __typename?: 'CalendarShareCreatePayload', calendarShare?: { __typename?: 'CalendarShare', id: string, kind: CalendarShareKind, email?: string | null, name?: string | null, role: CalendarRole, expiresAt?: string | null, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ShareUpdateMutationVariables = Exact<{
  input: CalendarShareUpdateInput;
}>;


export type ShareUpdateMutation = { __typename?: 'Mutation', calendarShareUpdate: { __typename?: 'CalendarShareUpdatePayload', calendarShare?: { __typename?: 'CalendarShare', id: string, kind: CalendarShareKind, email?: string | null, name?: string | null, role: CalendarRole, expiresAt?: string | null, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ShareDeleteMutationVariables = Exact<{
  input: CalendarShareDeleteInput;
}>;


export type ShareDeleteMutation = { __typename?: 'Mutation', calendarShareDelete: { __typename?: 'CalendarShareDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type LinkCreateMutationVariables = Exact<{
  input: CalendarLinkCreateInput;
}>;


export type LinkCreateMutation = { __typename?: 'Mutation', calendarLinkCreate: { __typename?: 'CalendarLinkCreatePayload', calendarShare?: { __typename?: 'CalendarShare', id: string, kind: CalendarShareKind, email?: string | null, name?: string | null, role: CalendarRole, expiresAt?: string | null, version: number } | null, link?: { __typename?: 'CalendarLinkSecret', pageUrl: string, embedUrl: string, feedUrl: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type LinkRotateMutationVariables = Exact<{
  input: CalendarLinkRotateInput;
}>;


export type LinkRotateMutation = { __typename?: 'Mutation', calendarLinkRotate: { __typename?: 'CalendarLinkRotatePayload', deletedId?: string | null, calendarShare?: { __typename?: 'CalendarShare', id: string, kind: CalendarShareKind, email?: string | null, name?: string | null, role: CalendarRole, expiresAt?: string | null, version: number } | null, link?: { __typename?: 'CalendarLinkSecret', pageUrl: string, embedUrl: string, feedUrl: string } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarLeaveMutationVariables = Exact<{
  input: CalendarLeaveInput;
}>;


export type CalendarLeaveMutation = { __typename?: 'Mutation', calendarLeave: { __typename?: 'CalendarLeavePayload', leftId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TaskFieldsFragment = { __typename?: 'Task', id: string, summary: string, description?: string | null, status: TaskStatus, priority?: number | null, dueAt?: string | null, completedAt?: string | null, categories: Array<string>, color?: string | null, version: number, calendar: { __typename?: 'Calendar', id: string }, due?: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null } | null };

export type TasksQueryVariables = Exact<{
  filter?: InputMaybe<TaskFilter>;
  orderBy?: InputMaybe<TaskOrder>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TasksQuery = { __typename?: 'Query', tasks: { __typename?: 'TaskConnection', nodes: Array<{ __typename?: 'Task', id: string, summary: string, description?: string | null, status: TaskStatus, priority?: number | null, dueAt?: string | null, completedAt?: string | null, categories: Array<string>, color?: string | null, version: number, calendar: { __typename?: 'Calendar', id: string }, due?: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type TaskByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TaskByIdQuery = { __typename?: 'Query', task?: { __typename?: 'Task', id: string, summary: string, description?: string | null, status: TaskStatus, priority?: number | null, dueAt?: string | null, completedAt?: string | null, categories: Array<string>, color?: string | null, version: number, calendar: { __typename?: 'Calendar', id: string }, due?: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null } | null } | null };

export type TaskCreateMutationVariables = Exact<{
  input: TaskCreateInput;
}>;


export type TaskCreateMutation = { __typename?: 'Mutation', taskCreate: { __typename?: 'TaskCreatePayload', task?: { __typename?: 'Task', id: string, summary: string, description?: string | null, status: TaskStatus, priority?: number | null, dueAt?: string | null, completedAt?: string | null, categories: Array<string>, color?: string | null, version: number, calendar: { __typename?: 'Calendar', id: string }, due?: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TaskUpdateMutationVariables = Exact<{
  input: TaskUpdateInput;
}>;


export type TaskUpdateMutation = { __typename?: 'Mutation', taskUpdate: { __typename?: 'TaskUpdatePayload', task?: { __typename?: 'Task', id: string, summary: string, description?: string | null, status: TaskStatus, priority?: number | null, dueAt?: string | null, completedAt?: string | null, categories: Array<string>, color?: string | null, version: number, calendar: { __typename?: 'Calendar', id: string }, due?: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TaskDeleteMutationVariables = Exact<{
  input: TaskDeleteInput;
}>;


export type TaskDeleteMutation = { __typename?: 'Mutation', taskDelete: { __typename?: 'TaskDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TokenFieldsFragment = { __typename?: 'Token', id: string, name: string, hint: string, scopes: Array<string>, calendarIds?: Array<string> | null, createdAt: string, expiresAt: string, lastUsedAt?: string | null, lastUsedAddress?: string | null };

export type TokensQueryVariables = Exact<{ [key: string]: never; }>;


export type TokensQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, tokens: { __typename?: 'TokenConnection', nodes: Array<{ __typename?: 'Token', id: string, name: string, hint: string, scopes: Array<string>, calendarIds?: Array<string> | null, createdAt: string, expiresAt: string, lastUsedAt?: string | null, lastUsedAddress?: string | null }> } } | null };

export type ScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScopesQuery = { __typename?: 'Query', scopes: Array<{ __typename?: 'Scope', name: string, meaning: string }> };

export type TokenCreateMutationVariables = Exact<{
  input: TokenCreateInput;
}>;


export type TokenCreateMutation = { __typename?: 'Mutation', tokenCreate: { __typename?: 'TokenCreatePayload', secret?: string | null, token?: { __typename?: 'Token', id: string, name: string, hint: string, scopes: Array<string>, calendarIds?: Array<string> | null, createdAt: string, expiresAt: string, lastUsedAt?: string | null, lastUsedAddress?: string | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type TokenRevokeMutationVariables = Exact<{
  input: TokenRevokeInput;
}>;


export type TokenRevokeMutation = { __typename?: 'Mutation', tokenRevoke: { __typename?: 'TokenRevokePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type WebhookFieldsFragment = { __typename?: 'Webhook', id: string, name: string, url: string, calendarIds?: Array<string> | null, document?: string | null, isEnabled: boolean, pausedAt?: string | null, pausedBecause?: WebhookPauseReason | null, formerSecretUntil?: string | null, version: number, changes: Array<{ __typename?: 'WebhookChange', entity: ChangeEntity, kind: ChangeKind }> };

export type WebhookAttemptFieldsFragment = { __typename?: 'WebhookAttempt', number: number, at: string, milliseconds: number, status?: number | null, error?: string | null, response?: string | null };

export type WebhookDeliveryFieldsFragment = { __typename?: 'WebhookDelivery', id: string, entity?: ChangeEntity | null, entityId?: string | null, kind?: ChangeKind | null, state?: WebhookDeliveryState | null, happenedAt: string, dueAt: string, finishedAt?: string | null, error?: string | null, attempts: Array<{ __typename?: 'WebhookAttempt', number: number, at: string, milliseconds: number, status?: number | null, error?: string | null, response?: string | null }> };

export type WebhooksQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WebhooksQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, webhooks: { __typename?: 'WebhookConnection', nodes: Array<{ __typename?: 'Webhook', id: string, name: string, url: string, calendarIds?: Array<string> | null, document?: string | null, isEnabled: boolean, pausedAt?: string | null, pausedBecause?: WebhookPauseReason | null, formerSecretUntil?: string | null, version: number, deliveries: { __typename?: 'WebhookDeliveryConnection', nodes: Array<{ __typename?: 'WebhookDelivery', id: string, state?: WebhookDeliveryState | null, happenedAt: string }> }, changes: Array<{ __typename?: 'WebhookChange', entity: ChangeEntity, kind: ChangeKind }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type WebhookByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WebhookByIdQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string, name: string, url: string, calendarIds?: Array<string> | null, document?: string | null, isEnabled: boolean, pausedAt?: string | null, pausedBecause?: WebhookPauseReason | null, formerSecretUntil?: string | null, version: number, changes: Array<{ __typename?: 'WebhookChange', entity: ChangeEntity, kind: ChangeKind }> }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  state?: InputMaybe<WebhookDeliveryState>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type WebhookDeliveriesQuery = { __typename?: 'Query', node?:
    | { __typename: 'AutomationRule', id: string }
    | { __typename: 'Blackout', id: string }
    | { __typename: 'BookingPage', id: string }
    | { __typename: 'Calendar', id: string }
    | { __typename: 'CalendarGroup', id: string }
    | { __typename: 'CalendarShare', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Reservation', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceType', id: string }
    | { __typename: 'ServiceAccount', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string, deliveries: { __typename?: 'WebhookDeliveryConnection', nodes: Array<{ __typename?: 'WebhookDelivery', id: string, entity?: ChangeEntity | null, entityId?: string | null, kind?: ChangeKind | null, state?: WebhookDeliveryState | null, happenedAt: string, dueAt: string, finishedAt?: string | null, error?: string | null, attempts: Array<{ __typename?: 'WebhookAttempt', number: number, at: string, milliseconds: number, status?: number | null, error?: string | null, response?: string | null }> }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor?: string | null } } }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type WebhookCreateMutationVariables = Exact<{
  input: WebhookCreateInput;
}>;


export type WebhookCreateMutation = { __typename?: 'Mutation', webhookCreate: { __typename?: 'WebhookCreatePayload', secret?: string | null, webhook?: { __typename?: 'Webhook', id: string, name: string, url: string, calendarIds?: Array<string> | null, document?: string | null, isEnabled: boolean, pausedAt?: string | null, pausedBecause?: WebhookPauseReason | null, formerSecretUntil?: string | null, version: number, changes: Array<{ __typename?: 'WebhookChange', entity: ChangeEntity, kind: ChangeKind }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type WebhookUpdateMutationVariables = Exact<{
  input: WebhookUpdateInput;
}>;


export type WebhookUpdateMutation = { __typename?: 'Mutation', webhookUpdate: { __typename?: 'WebhookUpdatePayload', webhook?: { __typename?: 'Webhook', id: string, name: string, url: string, calendarIds?: Array<string> | null, document?: string | null, isEnabled: boolean, pausedAt?: string | null, pausedBecause?: WebhookPauseReason | null, formerSecretUntil?: string | null, version: number, changes: Array<{ __typename?: 'WebhookChange', entity: ChangeEntity, kind: ChangeKind }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type WebhookDeleteMutationVariables = Exact<{
  input: WebhookDeleteInput;
}>;


export type WebhookDeleteMutation = { __typename?: 'Mutation', webhookDelete: { __typename?: 'WebhookDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type WebhookPingMutationVariables = Exact<{
  input: WebhookPingInput;
}>;


export type WebhookPingMutation = { __typename?: 'Mutation', webhookPing: { __typename?: 'WebhookPingPayload', delivery?: { __typename?: 'WebhookDelivery', id: string, state?: WebhookDeliveryState | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type WebhookReplayMutationVariables = Exact<{
  input: WebhookReplayInput;
}>;


export type WebhookReplayMutation = { __typename?: 'Mutation', webhookReplay: { __typename?: 'WebhookReplayPayload', count?: number | null, hasMore?: boolean | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type WebhookRotateSecretMutationVariables = Exact<{
  input: WebhookRotateSecretInput;
}>;


export type WebhookRotateSecretMutation = { __typename?: 'Mutation', webhookRotateSecret: { __typename?: 'WebhookRotateSecretPayload', secret?: string | null, webhook?: { __typename?: 'Webhook', id: string, name: string, url: string, calendarIds?: Array<string> | null, document?: string | null, isEnabled: boolean, pausedAt?: string | null, pausedBecause?: WebhookPauseReason | null, formerSecretUntil?: string | null, version: number, changes: Array<{ __typename?: 'WebhookChange', entity: ChangeEntity, kind: ChangeKind }> } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type IntervalFieldsFragment = { __typename?: 'TimeInterval', opens: string, closes: string };

export type WorkingHoursFieldsFragment = { __typename?: 'User', id: string, version: number, workingHours?: { __typename?: 'WorkingHours', weekly: { __typename?: 'WorkingWeek', monday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, tuesday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, wednesday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, thursday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, friday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, saturday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, sunday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }> }, exceptions: Array<{ __typename?: 'WorkingHoursException', date: string, last?: string | null, reason?: string | null, hours: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }> }> } | null };

export type WorkingHoursQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkingHoursQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, version: number, workingHours?: { __typename?: 'WorkingHours', weekly: { __typename?: 'WorkingWeek', monday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, tuesday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, wednesday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, thursday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, friday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, saturday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, sunday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }> }, exceptions: Array<{ __typename?: 'WorkingHoursException', date: string, last?: string | null, reason?: string | null, hours: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }> }> } | null } | null };

export type UserWorkingHoursUpdateMutationVariables = Exact<{
  input: UserWorkingHoursUpdateInput;
}>;


export type UserWorkingHoursUpdateMutation = { __typename?: 'Mutation', userWorkingHoursUpdate: { __typename?: 'UserWorkingHoursUpdatePayload', user?: { __typename?: 'User', id: string, version: number, workingHours?: { __typename?: 'WorkingHours', weekly: { __typename?: 'WorkingWeek', monday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, tuesday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, wednesday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, thursday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, friday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, saturday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }>, sunday: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }> }, exceptions: Array<{ __typename?: 'WorkingHoursException', date: string, last?: string | null, reason?: string | null, hours: Array<{ __typename?: 'TimeInterval', opens: string, closes: string }> }> } | null } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'PublicBookingConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationConflict', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ReservationRefusal', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RuleViolation', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export const PatchFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Patch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PatchFragment, unknown>;
export const RuleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleFieldsFragment, unknown>;
export const RuleApplicationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleApplicationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"eventsLookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"runsFinished"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<RuleApplicationFieldsFragment, unknown>;
export const AutomationRunFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skippedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}}]}}]} as unknown as DocumentNode<AutomationRunFieldsFragment, unknown>;
export const BookingPageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durations"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"confirmByMail"}},{"kind":"Field","name":{"kind":"Name","value":"proofOfWork"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"}}]}}]} as unknown as DocumentNode<BookingPageFieldsFragment, unknown>;
export const ViewerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ViewerFieldsFragment, unknown>;
export const CalendarFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarFieldsFragment, unknown>;
export const OwnCalendarFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OwnCalendarFieldsFragment, unknown>;
export const CalendarGroupFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarGroupFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isCollapsed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarGroupFieldsFragment, unknown>;
export const OccurrenceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OccurrenceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"isOverride"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<OccurrenceFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventFieldsFragment, unknown>;
export const ImportFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportFieldsFragment, unknown>;
export const NoticeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleName"}},{"kind":"Field","name":{"kind":"Name","value":"senderName"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}}]}}]} as unknown as DocumentNode<NoticeFieldsFragment, unknown>;
export const ReservationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReservationFieldsFragment, unknown>;
export const FaultFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<FaultFieldsFragment, unknown>;
export const ReservationPlanFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationPlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}}]}}]}}]} as unknown as DocumentNode<ReservationPlanFieldsFragment, unknown>;
export const ResourceTypeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManage"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ResourceTypeFieldsFragment, unknown>;
export const ResourceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isReservable"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]} as unknown as DocumentNode<ResourceFieldsFragment, unknown>;
export const BlackoutFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlackoutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blackout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BlackoutFieldsFragment, unknown>;
export const ServiceAccountFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ServiceAccountFieldsFragment, unknown>;
export const ShareFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShareFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ShareFieldsFragment, unknown>;
export const TaskFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TaskFieldsFragment, unknown>;
export const TokenFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Token"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAddress"}}]}}]} as unknown as DocumentNode<TokenFieldsFragment, unknown>;
export const WebhookFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookFieldsFragment, unknown>;
export const WebhookAttemptFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}}]} as unknown as DocumentNode<WebhookAttemptFieldsFragment, unknown>;
export const WebhookDeliveryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDelivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookAttemptFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}}]} as unknown as DocumentNode<WebhookDeliveryFieldsFragment, unknown>;
export const IntervalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntervalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimeInterval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}}]} as unknown as DocumentNode<IntervalFieldsFragment, unknown>;
export const WorkingHoursFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkingHoursFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"workingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tuesday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wednesday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thursday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"friday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saturday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sunday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntervalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimeInterval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}}]} as unknown as DocumentNode<WorkingHoursFieldsFragment, unknown>;
export const PublicBookingPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicBookingPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingPage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationColor"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canChooseResource"}},{"kind":"Field","name":{"kind":"Name","value":"isOfPeople"}},{"kind":"Field","name":{"kind":"Name","value":"assignment"}},{"kind":"Field","name":{"kind":"Name","value":"durations"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"confirmByMail"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"earliestDate"}},{"kind":"Field","name":{"kind":"Name","value":"latestDate"}},{"kind":"Field","name":{"kind":"Name","value":"changeCutOff"}}]}}]}}]} as unknown as DocumentNode<PublicBookingPageQuery, PublicBookingPageQueryVariables>;
export const PublicBookingSlotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicBookingSlots"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"duration"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingPage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"duration"},"value":{"kind":"Variable","name":{"kind":"Name","value":"duration"}}},{"kind":"Argument","name":{"kind":"Name","value":"resourceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"quantity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]} as unknown as DocumentNode<PublicBookingSlotsQuery, PublicBookingSlotsQueryVariables>;
export const PublicBookingChallengeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicBookingChallenge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingPage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}}]}}]}}]} as unknown as DocumentNode<PublicBookingChallengeQuery, PublicBookingChallengeQueryVariables>;
export const PublicBookingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"secret"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"secret"},"value":{"kind":"Variable","name":{"kind":"Name","value":"secret"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationColor"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceName"}},{"kind":"Field","name":{"kind":"Name","value":"isOfPeople"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"guestName"}},{"kind":"Field","name":{"kind":"Name","value":"guestEmail"}},{"kind":"Field","name":{"kind":"Name","value":"guestTimeZone"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"canChange"}}]}}]}}]} as unknown as DocumentNode<PublicBookingQuery, PublicBookingQueryVariables>;
export const PublicBookingCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublicBookingCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublicBookingCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"resourceName"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"guestEmail"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicBookingConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"resourceIds"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublicBookingCreateMutation, PublicBookingCreateMutationVariables>;
export const PublicBookingConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublicBookingConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublicBookingConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PublicBookingConfirmMutation, PublicBookingConfirmMutationVariables>;
export const PublicBookingRescheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublicBookingReschedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublicBookingRescheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingReschedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicBookingConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"resourceIds"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublicBookingRescheduleMutation, PublicBookingRescheduleMutationVariables>;
export const PublicBookingCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublicBookingCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublicBookingCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicBookingCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PublicBookingCancelMutation, PublicBookingCancelMutationVariables>;
export const ChangeCursorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangeCursor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}}]}}]} as unknown as DocumentNode<ChangeCursorQuery, ChangeCursorQueryVariables>;
export const ChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Changes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangesSubscription, ChangesSubscriptionVariables>;
export const UserEmailConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserEmailConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserEmailConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userEmailConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserEmailConfirmMutation, UserEmailConfirmMutationVariables>;
export const UserUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<UserUpdateMutation, UserUpdateMutationVariables>;
export const UsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Users"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<UsersQuery, UsersQueryVariables>;
export const UserSetActiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserSetActive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserSetActiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userSetActive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserSetActiveMutation, UserSetActiveMutationVariables>;
export const UserSetAdministratorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserSetAdministrator"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserSetAdministratorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userSetAdministrator"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserSetAdministratorMutation, UserSetAdministratorMutationVariables>;
export const AllOrganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllOrganisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allOrganisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"ownerCount"}},{"kind":"Field","name":{"kind":"Name","value":"serviceAccountCount"}},{"kind":"Field","name":{"kind":"Name","value":"calendarCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AllOrganisationsQuery, AllOrganisationsQueryVariables>;
export const OrganisationAppointOwnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationAppointOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationAppointOwnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationAppointOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationAppointOwnerMutation, OrganisationAppointOwnerMutationVariables>;
export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const RulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RulesQuery, RulesQueryVariables>;
export const RuleByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleByIdQuery, RuleByIdQueryVariables>;
export const RuleRunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skippedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}}]}}]} as unknown as DocumentNode<RuleRunsQuery, RuleRunsQueryVariables>;
export const RuleDryRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleDryRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"definition"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JSON"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JSON"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleDryRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"definition"},"value":{"kind":"Variable","name":{"kind":"Name","value":"definition"}}},{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wouldRun"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}}]}}]}}]} as unknown as DocumentNode<RuleDryRunQuery, RuleDryRunQueryVariables>;
export const RuleBacktestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleBacktest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"definition"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JSON"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ruleId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleBacktest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"definition"},"value":{"kind":"Variable","name":{"kind":"Name","value":"definition"}}},{"kind":"Argument","name":{"kind":"Name","value":"ruleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ruleId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRun"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]}}]}}]} as unknown as DocumentNode<RuleBacktestQuery, RuleBacktestQueryVariables>;
export const RuleCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleCreateMutation, RuleCreateMutationVariables>;
export const RuleUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleUpdateMutation, RuleUpdateMutationVariables>;
export const RuleEnableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleEnable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleEnableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleEnable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleEnableMutation, RuleEnableMutationVariables>;
export const RuleDisableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleDisable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleDisableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleDisable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleDisableMutation, RuleDisableMutationVariables>;
export const RuleDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RuleDeleteMutation, RuleDeleteMutationVariables>;
export const RuleHookRotateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleHookRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleHookRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleHookRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"secrets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RuleHookRotateMutation, RuleHookRotateMutationVariables>;
export const RuleRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RuleRunMutation, RuleRunMutationVariables>;
export const LatestApplicationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestApplication"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"latestApplication"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleApplicationFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleApplicationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"eventsLookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"runsFinished"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<LatestApplicationQuery, LatestApplicationQueryVariables>;
export const RuleApplyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleApply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleApplyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleApply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleApplicationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleApplicationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"eventsLookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"runsFinished"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<RuleApplyMutation, RuleApplyMutationVariables>;
export const RuleApplicationCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleApplicationCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleApplicationCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleApplicationCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleApplicationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleApplicationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"eventsLookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"runsFinished"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<RuleApplicationCancelMutation, RuleApplicationCancelMutationVariables>;
export const RunRetryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunRetryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skippedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}}]}}]} as unknown as DocumentNode<RunRetryMutation, RunRetryMutationVariables>;
export const RunReplayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunReplay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunReplayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunReplay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skippedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}}]}}]} as unknown as DocumentNode<RunReplayMutation, RunReplayMutationVariables>;
export const BookingPagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BookingPages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bookingPages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingPageFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durations"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"confirmByMail"}},{"kind":"Field","name":{"kind":"Name","value":"proofOfWork"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"}}]}}]} as unknown as DocumentNode<BookingPagesQuery, BookingPagesQueryVariables>;
export const BookingPageCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingPageCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPageCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingPageCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingPageFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durations"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"confirmByMail"}},{"kind":"Field","name":{"kind":"Name","value":"proofOfWork"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"}}]}}]} as unknown as DocumentNode<BookingPageCreateMutation, BookingPageCreateMutationVariables>;
export const BookingPageUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingPageUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPageUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingPageUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingPageFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durations"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"confirmByMail"}},{"kind":"Field","name":{"kind":"Name","value":"proofOfWork"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"}}]}}]} as unknown as DocumentNode<BookingPageUpdateMutation, BookingPageUpdateMutationVariables>;
export const BookingPageDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingPageDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPageDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingPageDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BookingPageDeleteMutation, BookingPageDeleteMutationVariables>;
export const HostSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HostSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HostSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hostSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isReservable"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]} as unknown as DocumentNode<HostSetMutation, HostSetMutationVariables>;
export const EventPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EventPlaceQuery, EventPlaceQueryVariables>;
export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendars"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnCalendarFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarGroupFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarGroupFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isCollapsed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const OccurrencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Occurrences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"calendarIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeZone"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"calendarIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"calendarIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OccurrenceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OccurrenceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"isOverride"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<OccurrencesQuery, OccurrencesQueryVariables>;
export const BusyBlocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusyBlocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"calendarIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeZone"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"busyBlocks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"calendarIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"calendarIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyHidden"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]} as unknown as DocumentNode<BusyBlocksQuery, BusyBlocksQueryVariables>;
export const CalendarCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnCalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}}]} as unknown as DocumentNode<CalendarCreateMutation, CalendarCreateMutationVariables>;
export const CalendarUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnCalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}}]} as unknown as DocumentNode<CalendarUpdateMutation, CalendarUpdateMutationVariables>;
export const CalendarDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarDeleteMutation, CalendarDeleteMutationVariables>;
export const FeedRotateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FeedRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeedRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarFeedRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnCalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}}]} as unknown as DocumentNode<FeedRotateMutation, FeedRotateMutationVariables>;
export const FeedDisableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FeedDisable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeedDisableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarFeedDisable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnCalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}}]} as unknown as DocumentNode<FeedDisableMutation, FeedDisableMutationVariables>;
export const CalendarPreferencesUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarPreferencesUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarPreferencesUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarPreferencesUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendars"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnCalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}},{"kind":"Field","name":{"kind":"Name","value":"personalColor"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}}]} as unknown as DocumentNode<CalendarPreferencesUpdateMutation, CalendarPreferencesUpdateMutationVariables>;
export const CalendarTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarTransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarTransferMutation, CalendarTransferMutationVariables>;
export const CalendarGroupCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarGroupCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroupCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarGroupCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarGroupFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarGroupFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isCollapsed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarGroupCreateMutation, CalendarGroupCreateMutationVariables>;
export const CalendarGroupUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarGroupUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroupUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarGroupUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarGroupFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarGroupFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isCollapsed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarGroupUpdateMutation, CalendarGroupUpdateMutationVariables>;
export const CalendarGroupDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarGroupDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarGroupDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarGroupDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarGroupDeleteMutation, CalendarGroupDeleteMutationVariables>;
export const LinkedCalendarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinkedCalendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendars"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<LinkedCalendarQuery, LinkedCalendarQueryVariables>;
export const EventForEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventForEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"occurrenceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seriesId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurrence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"occurrenceId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"series"},"name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seriesId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventForEditQuery, EventForEditQueryVariables>;
export const EventCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EventCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EventCreateMutation, EventCreateMutationVariables>;
export const EventUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EventUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventUpdateMutation, EventUpdateMutationVariables>;
export const EventDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EventDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"alreadyDeleted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventDeleteMutation, EventDeleteMutationVariables>;
export const FindTimeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindTime"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FindTimeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findTime"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suiting"}},{"kind":"Field","name":{"kind":"Name","value":"tried"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}},{"kind":"Field","name":{"kind":"Name","value":"missingUserIds"}},{"kind":"Field","name":{"kind":"Name","value":"outsideHoursUserIds"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"hindrance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"need"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"misses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}}]}}]}}]}}]} as unknown as DocumentNode<FindTimeQuery, FindTimeQueryVariables>;
export const ImportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFields"}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportCreateMutation, ImportCreateMutationVariables>;
export const ImportCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportCancelMutation, ImportCancelMutationVariables>;
export const ImportProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const ImportItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcomes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportOutcome"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcomes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcomes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"recurrenceId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"repairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportItemsQuery, ImportItemsQueryVariables>;
export const UnreadNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnreadNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNoticeCount"}}]}}]}}]} as unknown as DocumentNode<UnreadNoticesQuery, UnreadNoticesQueryVariables>;
export const NoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isRead"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"isRead"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isRead"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"ruleName"}},{"kind":"Field","name":{"kind":"Name","value":"senderName"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}}]}}]} as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const NoticesMarkReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticesMarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticesMarkReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticesMarkRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NoticesMarkReadMutation, NoticesMarkReadMutationVariables>;
export const NoticeDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticeDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticeDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NoticeDeleteMutation, NoticeDeleteMutationVariables>;
export const OrganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationsQuery, OrganisationsQueryVariables>;
export const OrganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const OrganisationCalendarsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationCalendars"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendars"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationCalendarsQuery, OrganisationCalendarsQueryVariables>;
export const GroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Groups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupsQuery, GroupsQueryVariables>;
export const HolidaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Holidays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holidays"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HolidaysQuery, HolidaysQueryVariables>;
export const HolidaysAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HolidaysAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationHolidaysAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationHolidaysAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HolidaysAddMutation, HolidaysAddMutationVariables>;
export const HolidaysRemoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HolidaysRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationHolidaysRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationHolidaysRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HolidaysRemoveMutation, HolidaysRemoveMutationVariables>;
export const InvitationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invitations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InvitationsQuery, InvitationsQueryVariables>;
export const MembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"isServiceAccount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const GroupMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupMembersQuery, GroupMembersQueryVariables>;
export const OrganisationCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationCreateMutation, OrganisationCreateMutationVariables>;
export const OrganisationUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationUpdateMutation, OrganisationUpdateMutationVariables>;
export const OrganisationDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationDeleteMutation, OrganisationDeleteMutationVariables>;
export const OrganisationLeaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationLeave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationLeaveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationLeave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationLeaveMutation, OrganisationLeaveMutationVariables>;
export const MembershipUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MembershipUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MembershipUpdateMutation, MembershipUpdateMutationVariables>;
export const MembershipDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MembershipDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MembershipDeleteMutation, MembershipDeleteMutationVariables>;
export const GroupCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GroupCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GroupCreateMutation, GroupCreateMutationVariables>;
export const GroupDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GroupDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GroupDeleteMutation, GroupDeleteMutationVariables>;
export const GroupMemberAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GroupMemberAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupMemberAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupMemberAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GroupMemberAddMutation, GroupMemberAddMutationVariables>;
export const GroupMemberRemoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GroupMemberRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupMemberRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupMemberRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GroupMemberRemoveMutation, GroupMemberRemoveMutationVariables>;
export const InvitationCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationCreateMutation, InvitationCreateMutationVariables>;
export const InvitationResendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationResend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationResendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationResend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationResendMutation, InvitationResendMutationVariables>;
export const InvitationRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationRevokeMutation, InvitationRevokeMutationVariables>;
export const InvitationPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InvitationPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"secret"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"secret"},"value":{"kind":"Variable","name":{"kind":"Name","value":"secret"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"inviterName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"hasAccount"}}]}}]}}]} as unknown as DocumentNode<InvitationPreviewQuery, InvitationPreviewQueryVariables>;
export const InvitationAcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const OrganisationCalendarCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationCalendarCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationCalendarCreateMutation, OrganisationCalendarCreateMutationVariables>;
export const JobQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JobQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jobQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"scheduled"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"retrying"}},{"kind":"Field","name":{"kind":"Name","value":"dead"}},{"kind":"Field","name":{"kind":"Name","value":"diedLately"}},{"kind":"Field","name":{"kind":"Name","value":"succeededPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"dueSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tickets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"workers"}}]}}]}}]}}]} as unknown as DocumentNode<JobQueueQuery, JobQueueQueryVariables>;
export const DeadJobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"enqueuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"diedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DeadJobsQuery, DeadJobsQueryVariables>;
export const JobRetryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JobRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobRetryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retriedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<JobRetryMutation, JobRetryMutationVariables>;
export const JobRetryAllDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JobRetryAll"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobRetryAllInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobRetryAll"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<JobRetryAllMutation, JobRetryAllMutationVariables>;
export const JobDiscardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JobDiscard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobDiscardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobDiscard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<JobDiscardMutation, JobDiscardMutationVariables>;
export const ReservationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reservations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReservationsQuery, ReservationsQueryVariables>;
export const ReservationsBeforeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReservationsBefore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReservationsBeforeQuery, ReservationsBeforeQueryVariables>;
export const MemberNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberNamesQuery, MemberNamesQueryVariables>;
export const ResourceAvailabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceAvailability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"length"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Duration"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyFree"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceAvailability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"resourceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"length"},"value":{"kind":"Variable","name":{"kind":"Name","value":"length"}}},{"kind":"Argument","name":{"kind":"Name","value":"quantity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyFree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyFree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"isFree"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceAvailabilityQuery, ResourceAvailabilityQueryVariables>;
export const ResourceExplainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceExplain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceExplain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"resourceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"quantity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResourceExplainQuery, ResourceExplainQueryVariables>;
export const ResourceUtilisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceUtilisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UtilisationPeriod"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceUtilisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"resourceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"openHours"}},{"kind":"Field","name":{"kind":"Name","value":"capacityHours"}},{"kind":"Field","name":{"kind":"Name","value":"reservedHours"}},{"kind":"Field","name":{"kind":"Name","value":"reservedOpenHours"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"reservations"}},{"kind":"Field","name":{"kind":"Name","value":"noShows"}},{"kind":"Field","name":{"kind":"Name","value":"cancellations"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceUtilisationQuery, ResourceUtilisationQueryVariables>;
export const ResourceClosuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceClosures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceClosures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"resourceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"blackoutId"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ResourceClosuresQuery, ResourceClosuresQueryVariables>;
export const ReservationCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationCreateMutation, ReservationCreateMutationVariables>;
export const ReservationConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationConfirmMutation, ReservationConfirmMutationVariables>;
export const ReservationRescheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationReschedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRescheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationReschedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationRescheduleMutation, ReservationRescheduleMutationVariables>;
export const ReservationCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationCancelMutation, ReservationCancelMutationVariables>;
export const ReservationCheckInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationCheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCheckIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationCheckInMutation, ReservationCheckInMutationVariables>;
export const ReservationCheckOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationCheckOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCheckOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationCheckOutMutation, ReservationCheckOutMutationVariables>;
export const ReservationMarkNoShowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationMarkNoShow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationMarkNoShow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationMarkNoShowMutation, ReservationMarkNoShowMutationVariables>;
export const ReservationApproveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationDecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declined"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationApproveMutation, ReservationApproveMutationVariables>;
export const ReservationDeclineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationDecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationDeclineMutation, ReservationDeclineMutationVariables>;
export const ReservationPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReservationPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"series"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationSeriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"series"},"value":{"kind":"Variable","name":{"kind":"Name","value":"series"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationPlanFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationPlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}}]}}]}}]} as unknown as DocumentNode<ReservationPlanQuery, ReservationPlanQueryVariables>;
export const ReservationSeriesCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReservationSeriesCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationSeriesCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationSeriesCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"reservations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationPlanFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FaultFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"checkInFrom"}},{"kind":"Field","name":{"kind":"Name","value":"checkInUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNote"}},{"kind":"Field","name":{"kind":"Name","value":"placeInLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"}},{"kind":"Field","name":{"kind":"Name","value":"takenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationPlanFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FaultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canWait"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RuleViolation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOverruled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationRefusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"possibleFrom"}},{"kind":"Field","name":{"kind":"Name","value":"possibleUntil"}}]}}]}}]} as unknown as DocumentNode<ReservationSeriesCreateMutation, ReservationSeriesCreateMutationVariables>;
export const ResourceTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceTypes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceTypeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManage"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ResourceTypesQuery, ResourceTypesQueryVariables>;
export const ResourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Resources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isReservable"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]} as unknown as DocumentNode<ResourcesQuery, ResourcesQueryVariables>;
export const ResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Resource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isReservable"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]} as unknown as DocumentNode<ResourceQuery, ResourceQueryVariables>;
export const ResourceRolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResourceRolesQuery, ResourceRolesQueryVariables>;
export const OrganisationGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationGroupsQuery, OrganisationGroupsQueryVariables>;
export const ResourceTypeCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceTypeCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceTypeCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceTypeCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceTypeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManage"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ResourceTypeCreateMutation, ResourceTypeCreateMutationVariables>;
export const ResourceTypeUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceTypeUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceTypeUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceTypeUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceTypeFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManage"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ResourceTypeUpdateMutation, ResourceTypeUpdateMutationVariables>;
export const ResourceTypeDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceTypeDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceTypeDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceTypeDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceTypeDeleteMutation, ResourceTypeDeleteMutationVariables>;
export const ResourceCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isReservable"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]} as unknown as DocumentNode<ResourceCreateMutation, ResourceCreateMutationVariables>;
export const ResourceUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isReservable"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]} as unknown as DocumentNode<ResourceUpdateMutation, ResourceUpdateMutationVariables>;
export const ResourceArchiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceArchive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceArchiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceArchive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceArchiveMutation, ResourceArchiveMutationVariables>;
export const ResourceRestoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceRestore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceArchiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceRestore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceRestoreMutation, ResourceRestoreMutationVariables>;
export const ResourceRoleSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceRoleSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceRoleSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceRoleSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceRoleSetMutation, ResourceRoleSetMutationVariables>;
export const ResourceRoleRemoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceRoleRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceRoleRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceRoleRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceRoleRemoveMutation, ResourceRoleRemoveMutationVariables>;
export const ResourceAccessoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceAccessories"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"accessories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceAccessoriesQuery, ResourceAccessoriesQueryVariables>;
export const ResourceAccessoriesSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResourceAccessoriesSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceAccessoriesSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceAccessoriesSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"accessories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceAccessoriesSetMutation, ResourceAccessoriesSetMutationVariables>;
export const ResourceBlackoutsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceBlackouts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"endingAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blackouts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"endingAfter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"endingAfter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlackoutFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlackoutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blackout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ResourceBlackoutsQuery, ResourceBlackoutsQueryVariables>;
export const BlackoutCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlackoutCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BlackoutCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blackoutCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blackout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlackoutFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflictCount"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlackoutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blackout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BlackoutCreateMutation, BlackoutCreateMutationVariables>;
export const BlackoutUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlackoutUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BlackoutUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blackoutUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blackout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlackoutFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflictCount"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"bookerId"}},{"kind":"Field","name":{"kind":"Name","value":"guest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlackoutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blackout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BlackoutUpdateMutation, BlackoutUpdateMutationVariables>;
export const BlackoutDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlackoutDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BlackoutDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blackoutDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BlackoutDeleteMutation, BlackoutDeleteMutationVariables>;
export const AccountSecurityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountSecurity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"security"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emailVerifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountSecurityQuery, AccountSecurityQueryVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PasswordChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const UserEmailChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserEmailChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserEmailChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userEmailChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isMailSent"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserEmailChangeMutation, UserEmailChangeMutationVariables>;
export const UserEmailConfirmationSendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserEmailConfirmationSend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userEmailConfirmationSend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isMailSent"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UserEmailConfirmationSendMutation, UserEmailConfirmationSendMutationVariables>;
export const TotpSetUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TotpSetUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TotpSetUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totpSetUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"qrCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TotpSetUpMutation, TotpSetUpMutationVariables>;
export const TotpEnableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TotpEnable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TotpEnableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totpEnable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TotpEnableMutation, TotpEnableMutationVariables>;
export const TotpDisableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TotpDisable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TotpDisableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totpDisable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TotpDisableMutation, TotpDisableMutationVariables>;
export const RecoveryCodesReplaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecoveryCodesReplace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecoveryCodesReplaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesReplace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecoveryCodesReplaceMutation, RecoveryCodesReplaceMutationVariables>;
export const SessionRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const SessionRevokeOthersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRevokeOthers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRevokeOthers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokedCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRevokeOthersMutation, SessionRevokeOthersMutationVariables>;
export const IdentityUnlinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IdentityUnlink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityUnlinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityUnlink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinkedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<IdentityUnlinkMutation, IdentityUnlinkMutationVariables>;
export const ServiceAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ServiceAccountsQuery, ServiceAccountsQueryVariables>;
export const ServiceAccountTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceAccountTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Token"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAddress"}}]}}]} as unknown as DocumentNode<ServiceAccountTokensQuery, ServiceAccountTokensQueryVariables>;
export const ServiceAccountCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceAccountCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccountCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ServiceAccountCreateMutation, ServiceAccountCreateMutationVariables>;
export const ServiceAccountUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceAccountUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccountUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ServiceAccountUpdateMutation, ServiceAccountUpdateMutationVariables>;
export const ServiceAccountSetActiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceAccountSetActive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountSetActiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccountSetActive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceAccountFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceAccountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ServiceAccountSetActiveMutation, ServiceAccountSetActiveMutationVariables>;
export const ServiceAccountDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceAccountDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceAccountDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceAccountDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ServiceAccountDeleteMutation, ServiceAccountDeleteMutationVariables>;
export const SharesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shares"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShareFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShareFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SharesQuery, SharesQueryVariables>;
export const ShareCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShareCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShareCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShareFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShareFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ShareCreateMutation, ShareCreateMutationVariables>;
export const ShareUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShareUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShareUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShareFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShareFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ShareUpdateMutation, ShareUpdateMutationVariables>;
export const ShareDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShareDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShareDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ShareDeleteMutation, ShareDeleteMutationVariables>;
export const LinkCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarLinkCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarLinkCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShareFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"embedUrl"}},{"kind":"Field","name":{"kind":"Name","value":"feedUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShareFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<LinkCreateMutation, LinkCreateMutationVariables>;
export const LinkRotateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarLinkRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarLinkRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShareFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"embedUrl"}},{"kind":"Field","name":{"kind":"Name","value":"feedUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShareFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<LinkRotateMutation, LinkRotateMutationVariables>;
export const CalendarLeaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarLeave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarLeaveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarLeave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarLeaveMutation, CalendarLeaveMutationVariables>;
export const TasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const TaskByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TaskByIdQuery, TaskByIdQueryVariables>;
export const TaskCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TaskCreateMutation, TaskCreateMutationVariables>;
export const TaskUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TaskUpdateMutation, TaskUpdateMutationVariables>;
export const TaskDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TaskDeleteMutation, TaskDeleteMutationVariables>;
export const TokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Token"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAddress"}}]}}]} as unknown as DocumentNode<TokensQuery, TokensQueryVariables>;
export const ScopesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]}}]} as unknown as DocumentNode<ScopesQuery, ScopesQueryVariables>;
export const TokenCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TokenCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TokenCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Token"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAddress"}}]}}]} as unknown as DocumentNode<TokenCreateMutation, TokenCreateMutationVariables>;
export const TokenRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TokenRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TokenRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TokenRevokeMutation, TokenRevokeMutationVariables>;
export const WebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookByIdQuery, WebhookByIdQueryVariables>;
export const WebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookDeliveryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookAttemptFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDelivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookAttemptFields"}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhookCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookCreateMutation, WebhookCreateMutationVariables>;
export const WebhookUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookUpdateMutation, WebhookUpdateMutationVariables>;
export const WebhookDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeleteMutation, WebhookDeleteMutationVariables>;
export const WebhookPingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookPing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookPingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookPing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookPingMutation, WebhookPingMutationVariables>;
export const WebhookReplayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookReplay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookReplayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookReplay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookReplayMutation, WebhookReplayMutationVariables>;
export const WebhookRotateSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookRotateSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookRotateSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookRotateSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarIds"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookRotateSecretMutation, WebhookRotateSecretMutationVariables>;
export const WorkingHoursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkingHoursFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntervalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimeInterval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkingHoursFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"workingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tuesday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wednesday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thursday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"friday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saturday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sunday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WorkingHoursQuery, WorkingHoursQueryVariables>;
export const UserWorkingHoursUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserWorkingHoursUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserWorkingHoursUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userWorkingHoursUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkingHoursFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntervalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimeInterval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkingHoursFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"workingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tuesday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wednesday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thursday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"friday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saturday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sunday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntervalFields"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UserWorkingHoursUpdateMutation, UserWorkingHoursUpdateMutationVariables>;