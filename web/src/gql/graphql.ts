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
  /** A wall-clock time without a time zone, such as `2026-11-22T09:30:00` (ISO 8601). */
  LocalDateTime: { input: string; output: string; }
  /** A recurrence rule (RFC 5545 section 3.3.10), such as `FREQ=WEEKLY;BYDAY=MO,WE`. */
  RRule: { input: string; output: string; }
  /** The id of a time zone in the IANA database, such as `Europe/Budapest`. */
  TimeZone: { input: string; output: string; }
  /** An absolute URL, such as `https://example.org/meeting`. */
  URL: { input: string; output: string; }
};

/** A calendar: events under one name, colour and time zone. */
export type Calendar = Node & {
  __typename?: 'Calendar';
  /** Its colour, as `#rrggbb`. */
  color: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /**
   * Its single events, series and overrides without a series, in the order of their making. For what takes place in
   * a window, ask `occurrences`.
   */
  events: EventConnection;
  /** When its secret feed URL was made. */
  feedCreatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it has a secret feed URL. The URL itself is shown once, by `calendarFeedRotate`. */
  hasFeed: Scalars['Boolean']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Its imports, in the order of their making; for those who may write to it. */
  imports: ImportConnection;
  /** Whether the viewer's page shows it. */
  isVisible: Scalars['Boolean']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
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
  /** Its colour, as `#rrggbb`; blue when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is for: at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Makes a second request with the same key and input answer what the first did, for 24 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Its zone; the viewer's when left out. */
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

/** What is to change of a calendar. What is left out stays. */
export type CalendarUpdateInput = {
  /** Its colour, as `#rrggbb`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is for: at most 10,000 characters; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The calendar. */
  id: Scalars['ID']['input'];
  /** The version that was read: the change is refused with `VersionConflict` if there is a newer one. */
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the viewer's own page shows it. */
  isVisible?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** The entity as it is now; null when it is gone, or when the viewer may not see it any more. */
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
  /** A calendar. */
  | 'CALENDAR'
  /** An event. */
  | 'EVENT'
  /** An import. */
  | 'IMPORT'
  /** A person. */
  | 'USER';

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

/**
 * An event (iCalendar's VEVENT): a single one, a series (it has `recurrence`), or the override of one occurrence of a
 * series (it has `recurrenceId`).
 */
export type Event = Node & {
  __typename?: 'Event';
  /** The calendar that it lies in. */
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
  /** For a series: what replaces single occurrences of it, in the order of their original starts. */
  overrides: EventConnection;
  /** How it recurs; null for a single event and for an override. */
  recurrence?: Maybe<Recurrence>;
  /** For an override: the original start of the occurrence that it replaces (iCalendar's RECURRENCE-ID). */
  recurrenceId?: Maybe<EventTime>;
  /** iCalendar's SEQUENCE: counts the changes of its time. */
  sequence: Scalars['Int']['output'];
  /** For an override: the series that it belongs to; null if that is not here. */
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

/** How the time of day is read. */
export type HourCycle =
  /** 1 to 12, with AM and PM. */
  | 'H12'
  /** 0 to 23. */
  | 'H23';

/** An import of an iCalendar file into a calendar. */
export type Import = Node & {
  __typename?: 'Import';
  /** The file's size in bytes. */
  byteSize: Scalars['Int']['output'];
  /** How many bytes have been worked through. */
  bytesProcessed: Scalars['Int']['output'];
  /** How many bytes have come. */
  bytesReceived: Scalars['Int']['output'];
  /** The calendar that the events go into. */
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
  /** What happened to each object of the file, in its order. */
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
  /** The event that it became or is; null when it was left out, or when the event is gone. */
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

/** Everything that can be done. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Makes a calendar that the viewer owns. */
  calendarCreate: CalendarCreatePayload;
  /** Deletes a calendar with all of its events. */
  calendarDelete: CalendarDeletePayload;
  /** Takes a calendar's secret feed URL away. */
  calendarFeedDisable: CalendarFeedDisablePayload;
  /** Gives a calendar a new secret feed URL; the one before stops working at once. */
  calendarFeedRotate: CalendarFeedRotatePayload;
  /** Changes a calendar, or whether the viewer's page shows it. */
  calendarUpdate: CalendarUpdatePayload;
  /** Makes an event, single or recurring. */
  eventCreate: EventCreatePayload;
  /** Deletes an event; one occurrence of a series, it and all after it, or all of them. */
  eventDelete: EventDeletePayload;
  /** Changes an event; one occurrence of a series, it and all after it, or all of them. */
  eventUpdate: EventUpdatePayload;
  /** Stops an import. What has been applied stays; one that has ended is answered as it is. */
  importCancel: ImportCancelPayload;
  /**
   * Imports an iCalendar file into a calendar that the viewer may write to. Events are matched by UID and RECURRENCE-ID,
   * so that the same file imported twice changes nothing. A worker applies it; follow `changes` for its progress.
   */
  importCreate: ImportCreatePayload;
  /** Changes the viewer's own settings. */
  userUpdate: UserUpdatePayload;
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
export type MutationImportCancelArgs = {
  input: ImportCancelInput;
};


/** Everything that can be done. */
export type MutationImportCreateArgs = {
  input: ImportCreateInput;
};


/** Everything that can be done. */
export type MutationUserUpdateArgs = {
  input: UserUpdateInput;
};

/** Anything that has an id. */
export type Node = {
  /** The id: unique among everything, the same for life. Opaque: do not take it apart. */
  id: Scalars['ID']['output'];
};

/**
 * Something that takes place: a single event, or one occurrence of a series. Its id is made of the series and the
 * original start, and stays when the occurrence is overridden or moved.
 */
export type Occurrence = Node & {
  __typename?: 'Occurrence';
  /** The calendar that it lies in. */
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

/** Everything that can be read. */
export type Query = {
  __typename?: 'Query';
  /** One calendar. Null when there is none with this id that the viewer can see. */
  calendar?: Maybe<Calendar>;
  /** The calendars that the viewer can see, in the order of their making. */
  calendars: CalendarConnection;
  /**
   * What has changed since `after`, in the order in which it became visible; without `after`, from the beginning. A
   * slow transaction is never skipped: go on with `endCursor`.
   */
  changes: ChangeConnection;
  /** One event. Null when there is none with this id that the viewer can see. */
  event?: Maybe<Event>;
  /** Anything, by its id. Null when there is nothing with this id that the viewer can see. */
  node?: Maybe<Node>;
  /** Several at once, in the order of the ids, with null for each that the viewer cannot see. */
  nodes: Array<Maybe<Node>>;
  /** One occurrence, whether it is overridden or not. Null when there is none with this id that the viewer can see. */
  occurrence?: Maybe<Occurrence>;
  /**
   * What takes place in some calendars in a window: all that touches it, in the order of starts, recurring series
   * expanded.
   */
  occurrences: OccurrenceConnection;
  /** Who asks; null when nobody has signed in. */
  viewer?: Maybe<User>;
};


/** Everything that can be read. */
export type QueryCalendarArgs = {
  id: Scalars['ID']['input'];
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
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
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

/** Everything that can be followed. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Every change that the viewer may see, from `after` on (what was missed comes first), or from now; without gap and
   * without repetition. After a lost connection subscribe again with the last `cursor`.
   */
  changes: Change;
};


/** Everything that can be followed. */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  calendarIds?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  /** The address that they sign in with. */
  email: Scalars['String']['output'];
  /** How they read the time of day. */
  hourCycle: HourCycle;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether they may administer this installation. */
  isAdministrator: Scalars['Boolean']['output'];
  /** The language of the page, as a BCP 47 tag, such as `en` or `de-CH`. */
  locale: Scalars['String']['output'];
  /** What they are called. */
  name: Scalars['String']['output'];
  /** The zone in which they see their calendar. */
  timeZone: Scalars['TimeZone']['output'];
  /** Grows by one with each change; for `ifVersion`. */
  version: Scalars['Int']['output'];
  /** The day with which their week begins. */
  weekStart: Weekday;
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
  /** The id names nothing that the viewer can see. */
  | 'NOT_FOUND'
  /** The number, time or window is outside of what is possible. */
  | 'OUT_OF_RANGE'
  /** The value is missing. */
  | 'REQUIRED'
  /** The rule makes more occurrences than a calendar can show. */
  | 'TOO_FREQUENT'
  /** The file or list is larger than it may be. */
  | 'TOO_LARGE'
  /** The text has more characters than it may. */
  | 'TOO_LONG'
  /** No time zone has this name. */
  | 'UNKNOWN_TIME_ZONE'
  /** It changed since the version that the caller had. */
  | 'VERSION_CONFLICT';

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

/** The entity changed since the version in `ifVersion`; nothing was overwritten. */
export type VersionConflict = UserError & {
  __typename?: 'VersionConflict';
  /** `VERSION_CONFLICT`. */
  code: UserErrorCode;
  /** The entity as it is now; null when it is gone. */
  current?: Maybe<Node>;
  /** `["ifVersion"]`. */
  field: Array<Scalars['String']['output']>;
  /** For developers: what to do. */
  message: Scalars['String']['output'];
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

export type PatchFragment = { __typename: 'Occurrence' };

export type ChangesSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ChangesSubscription = { __typename?: 'Subscription', changes: { __typename?: 'Change', cursor: string, kind: ChangeKind, entity: ChangeEntity, entityId: string, calendarId?: string | null, node?:
      | { __typename: 'Calendar', name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number, id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'Import', status: ImportStatus, bytesReceived: number, bytesProcessed: number, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, id: string }
      | { __typename: 'Occurrence', id: string }
      | { __typename: 'User', name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, version: number, id: string }
     | null } };

export type UserUpdateMutationVariables = Exact<{
  input: UserUpdateInput;
}>;


export type UserUpdateMutation = { __typename?: 'Mutation', userUpdate: { __typename?: 'UserUpdatePayload', user?: { __typename?: 'User', id: string, email: string, name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ViewerFieldsFragment = { __typename?: 'User', id: string, email: string, name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, version: number };

export type CalendarFieldsFragment = { __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number };

export type OccurrenceFieldsFragment = { __typename?: 'Occurrence', id: string, seriesId: string, calendarId: string, summary: string, location?: string | null, color?: string | null, status: EventStatus, transparency: Transparency, isAllDay: boolean, isRecurring: boolean, isOverride: boolean, startsAt: string, endsAt: string, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, event: { __typename?: 'Event', id: string, version: number } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { __typename?: 'Query', viewer?: { __typename?: 'User', id: string, email: string, name: string, timeZone: string, locale: string, weekStart: Weekday, hourCycle: HourCycle, version: number } | null, calendars: { __typename?: 'CalendarConnection', nodes: Array<{ __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number }> } };

export type OccurrencesQueryVariables = Exact<{
  calendarIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  first: Scalars['Int']['input'];
}>;


export type OccurrencesQuery = { __typename?: 'Query', occurrences: { __typename?: 'OccurrenceConnection', nodes: Array<{ __typename?: 'Occurrence', id: string, seriesId: string, calendarId: string, summary: string, location?: string | null, color?: string | null, status: EventStatus, transparency: Transparency, isAllDay: boolean, isRecurring: boolean, isOverride: boolean, startsAt: string, endsAt: string, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, event: { __typename?: 'Event', id: string, version: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } };

export type CalendarCreateMutationVariables = Exact<{
  input: CalendarCreateInput;
}>;


export type CalendarCreateMutation = { __typename?: 'Mutation', calendarCreate: { __typename?: 'CalendarCreatePayload', calendar?: { __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarUpdateMutationVariables = Exact<{
  input: CalendarUpdateInput;
}>;


export type CalendarUpdateMutation = { __typename?: 'Mutation', calendarUpdate: { __typename?: 'CalendarUpdatePayload', calendar?: { __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type CalendarDeleteMutationVariables = Exact<{
  input: CalendarDeleteInput;
}>;


export type CalendarDeleteMutation = { __typename?: 'Mutation', calendarDelete: { __typename?: 'CalendarDeletePayload', deletedId?: string | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type FeedRotateMutationVariables = Exact<{
  input: CalendarFeedRotateInput;
}>;


export type FeedRotateMutation = { __typename?: 'Mutation', calendarFeedRotate: { __typename?: 'CalendarFeedRotatePayload', feedUrl?: string | null, calendar?: { __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type FeedDisableMutationVariables = Exact<{
  input: CalendarFeedDisableInput;
}>;


export type FeedDisableMutation = { __typename?: 'Mutation', calendarFeedDisable: { __typename?: 'CalendarFeedDisablePayload', calendar?: { __typename?: 'Calendar', id: string, name: string, description?: string | null, color: string, timeZone: string, viewerRole: CalendarRole, isVisible: boolean, hasFeed: boolean, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

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
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type EventUpdateMutationVariables = Exact<{
  input: EventUpdateInput;
}>;


export type EventUpdateMutation = { __typename?: 'Mutation', eventUpdate: { __typename?: 'EventUpdatePayload', event?: { __typename?: 'Event', id: string, version: number } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string, current?:
          | { __typename?: 'Calendar' }
          | { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null }
          | { __typename?: 'Import' }
          | { __typename?: 'Occurrence' }
          | { __typename?: 'User' }
         | null }
    > } };

export type EventDeleteMutationVariables = Exact<{
  input: EventDeleteInput;
}>;


export type EventDeleteMutation = { __typename?: 'Mutation', eventDelete: { __typename?: 'EventDeletePayload', deletedId?: string | null, alreadyDeleted: boolean, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string, current?:
          | { __typename?: 'Calendar' }
          | { __typename?: 'Event', id: string, summary: string, description?: string | null, location?: string | null, url?: string | null, status: EventStatus, transparency: Transparency, color?: string | null, isAllDay: boolean, startsAt: string, endsAt: string, version: number, calendar: { __typename?: 'Calendar', id: string }, start: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, end: { __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }, recurrence?: { __typename?: 'Recurrence', rules: Array<string>, additional: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }>, excluded: Array<{ __typename?: 'EventTime', kind: EventTimeKind, date?: string | null, local?: string | null, timeZone?: string | null, instant?: string | null }> } | null, series?: { __typename?: 'Event', id: string } | null }
          | { __typename?: 'Import' }
          | { __typename?: 'Occurrence' }
          | { __typename?: 'User' }
         | null }
    > } };

export type ImportFieldsFragment = { __typename?: 'Import', id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } };

export type ImportCreateMutationVariables = Exact<{
  input: ImportCreateInput;
}>;


export type ImportCreateMutation = { __typename?: 'Mutation', importCreate: { __typename?: 'ImportCreatePayload', import?: { __typename?: 'Import', uploadUrl?: string | null, id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ImportCancelMutationVariables = Exact<{
  input: ImportCancelInput;
}>;


export type ImportCancelMutation = { __typename?: 'Mutation', importCancel: { __typename?: 'ImportCancelPayload', import?: { __typename?: 'Import', id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } } | null, userErrors: Array<
      | { __typename: 'InputError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'VersionConflict', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type ImportProgressQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ImportProgressQuery = { __typename?: 'Query', node?:
    | { __typename: 'Calendar', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Import', id: string, fileName: string, byteSize: number, bytesReceived: number, bytesProcessed: number, status: ImportStatus, total: number, created: number, updated: number, unchanged: number, skipped: number, repaired: number, failure?: string | null, version: number, finishedAt?: string | null, calendar: { __typename?: 'Calendar', id: string, name: string } }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'User', id: string }
   | null };

export type ImportItemsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  outcomes?: InputMaybe<Array<ImportOutcome> | ImportOutcome>;
}>;


export type ImportItemsQuery = { __typename?: 'Query', node?:
    | { __typename: 'Calendar', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Import', id: string, items: { __typename?: 'ImportItemConnection', nodes: Array<{ __typename?: 'ImportItem', line: number, component: string, uid?: string | null, recurrenceId?: string | null, summary?: string | null, outcome: ImportOutcome, reason?: string | null, repairs: Array<string> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } }
    | { __typename: 'Occurrence', id: string }
    | { __typename: 'User', id: string }
   | null };

export const PatchFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Patch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PatchFragment, unknown>;
export const ViewerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ViewerFieldsFragment, unknown>;
export const CalendarFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarFieldsFragment, unknown>;
export const OccurrenceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OccurrenceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"isOverride"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<OccurrenceFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventFieldsFragment, unknown>;
export const ImportFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportFieldsFragment, unknown>;
export const ChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Changes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangesSubscription, ChangesSubscriptionVariables>;
export const UserUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<UserUpdateMutation, UserUpdateMutationVariables>;
export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendars"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"hourCycle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const OccurrencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Occurrences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"calendarIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeZone"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"calendarIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"calendarIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OccurrenceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OccurrenceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Occurrence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seriesId"}},{"kind":"Field","name":{"kind":"Name","value":"calendarId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"isOverride"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<OccurrencesQuery, OccurrencesQueryVariables>;
export const CalendarCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarCreateMutation, CalendarCreateMutationVariables>;
export const CalendarUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CalendarUpdateMutation, CalendarUpdateMutationVariables>;
export const CalendarDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CalendarDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CalendarDeleteMutation, CalendarDeleteMutationVariables>;
export const FeedRotateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FeedRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeedRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarFeedRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<FeedRotateMutation, FeedRotateMutationVariables>;
export const FeedDisableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FeedDisable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarFeedDisableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarFeedDisable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Calendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"isVisible"}},{"kind":"Field","name":{"kind":"Name","value":"hasFeed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<FeedDisableMutation, FeedDisableMutationVariables>;
export const EventForEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventForEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"occurrenceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seriesId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurrence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"occurrenceId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"series"},"name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seriesId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventForEditQuery, EventForEditQueryVariables>;
export const EventCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EventCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EventCreateMutation, EventCreateMutationVariables>;
export const EventUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EventUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventUpdateMutation, EventUpdateMutationVariables>;
export const EventDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EventDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"alreadyDeleted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"isAllDay"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excluded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EventDeleteMutation, EventDeleteMutationVariables>;
export const ImportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFields"}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportCreateMutation, ImportCreateMutationVariables>;
export const ImportCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportCancelMutation, ImportCancelMutationVariables>;
export const ImportProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"bytesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"bytesProcessed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"repaired"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const ImportItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcomes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportOutcome"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcomes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcomes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"recurrenceId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"repairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportItemsQuery, ImportItemsQueryVariables>;