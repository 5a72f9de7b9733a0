import { tellsOfEvent, tellsOfReservation, tellsOfTask } from './vocabulary.ts';

/** How a parameter of an action is given. */
export type ParameterForm =
  | 'COLOR'
  | 'LINE'
  | 'TEXT'
  | 'CALENDAR'
  | 'MOMENT'
  | 'PRIORITY'
  | 'LABELS'
  | 'DURATION'
  | 'METHOD'
  | 'URL'
  | 'HEADERS'
  | 'BODY'
  | 'CHANNEL'
  | 'RECIPIENTS'
  | 'RESOURCES'
  | 'NUMBER'
  | 'INVITEES';

export interface Parameter {
  name: string;
  form: ParameterForm;
  /** Left out of the action while it is empty. */
  optional?: true;
}

/** The actions in the order of the form, with their parameters in the order in which the server checks them. */
export const ACTIONS = {
  SET_COLOR: [{ name: 'color', form: 'COLOR' }],
  SET_TITLE: [{ name: 'title', form: 'LINE' }],
  SET_DESCRIPTION: [{ name: 'description', form: 'TEXT' }],
  SET_LOCATION: [{ name: 'location', form: 'LINE' }],
  ADD_LABEL: [{ name: 'label', form: 'LINE' }],
  REMOVE_LABEL: [{ name: 'label', form: 'LINE' }],
  MOVE_TO_CALENDAR: [{ name: 'calendarId', form: 'CALENDAR' }],
  COPY_TO_CALENDAR: [{ name: 'calendarId', form: 'CALENDAR' }],
  CANCEL_EVENT: [{ name: 'reason', form: 'LINE', optional: true }],
  INVITE: [{ name: 'attendees', form: 'INVITEES' }],
  CREATE_EVENT: [
    { name: 'calendarId', form: 'CALENDAR' },
    { name: 'summary', form: 'LINE' },
    { name: 'start', form: 'MOMENT' },
    { name: 'end', form: 'MOMENT' },
    { name: 'location', form: 'LINE', optional: true },
    { name: 'description', form: 'TEXT', optional: true },
  ],
  CREATE_RESERVATION: [
    { name: 'resourceIds', form: 'RESOURCES' },
    { name: 'start', form: 'MOMENT' },
    { name: 'end', form: 'MOMENT' },
    { name: 'quantity', form: 'NUMBER', optional: true },
    { name: 'title', form: 'LINE', optional: true },
  ],
  CREATE_TASK: [
    { name: 'calendarId', form: 'CALENDAR', optional: true },
    { name: 'summary', form: 'LINE' },
    { name: 'due', form: 'MOMENT', optional: true },
    { name: 'priority', form: 'PRIORITY', optional: true },
    { name: 'labels', form: 'LABELS', optional: true },
    { name: 'description', form: 'TEXT', optional: true },
  ],
  RELEASE_RESERVATION: [{ name: 'reason', form: 'LINE', optional: true }],
  NOTIFY: [
    { name: 'channels', form: 'CHANNEL' },
    { name: 'recipients', form: 'RECIPIENTS', optional: true },
    { name: 'subject', form: 'LINE', optional: true },
    { name: 'text', form: 'TEXT' },
  ],
  CALL_WEBHOOK: [
    { name: 'method', form: 'METHOD' },
    { name: 'url', form: 'URL' },
    { name: 'headers', form: 'HEADERS', optional: true },
    { name: 'body', form: 'BODY', optional: true },
  ],
  WAIT: [{ name: 'duration', form: 'DURATION' }],
  STOP: [{ name: 'reason', form: 'LINE', optional: true }],
} satisfies Record<string, Parameter[]>;

export type ActionKind = keyof typeof ACTIONS;

export const ACTION_KINDS = Object.keys(ACTIONS) as ActionKind[];

const CHANGES_THE_EVENT: readonly ActionKind[] = [
  'SET_COLOR',
  'SET_TITLE',
  'SET_DESCRIPTION',
  'SET_LOCATION',
  'ADD_LABEL',
  'REMOVE_LABEL',
  'MOVE_TO_CALENDAR',
  'COPY_TO_CALENDAR',
  'CANCEL_EVENT',
  'INVITE',
];

/** The actions that make sense for a trigger: what was deleted, or never was there, cannot be changed. */
export function actionsOf(trigger: string): ActionKind[] {
  const isThere = trigger !== 'EVENT_DELETED' && tellsOfEvent(trigger);
  return ACTION_KINDS.filter((kind) => {
    if (kind === 'RELEASE_RESERVATION') return tellsOfReservation(trigger);
    if (kind === 'ADD_LABEL' || kind === 'REMOVE_LABEL') return isThere || tellsOfTask(trigger);
    return isThere || !CHANGES_THE_EVENT.includes(kind);
  });
}

/** The parameters of an action; none of one that this page does not know. */
export function parametersOf(kind: string): readonly Parameter[] {
  return kind in ACTIONS ? ACTIONS[kind as ActionKind] : [];
}

/** The methods of a call; those that take no body last. */
export const METHODS = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'] as const;

export function hasBody(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH';
}

/**
 * The ways to tell people: by mail, in the page, by both, by their browsers (then also in the page), by these and mail, or in a
 * chat that one address stands for.
 */
export const CHANNELS = [
  'EMAIL',
  'IN_APP',
  'EMAIL_IN_APP',
  'WEB_PUSH',
  'EMAIL_WEB_PUSH',
  'SLACK',
  'TEAMS',
] as const;

/** The server's channels that a way is made of. */
export function channelsOf(way: string): string[] {
  if (way === 'EMAIL_IN_APP') return ['EMAIL', 'IN_APP'];
  return way === 'EMAIL_WEB_PUSH' ? ['EMAIL', 'WEB_PUSH'] : [way];
}

export function isChat(channel: string): boolean {
  return channel === 'SLACK' || channel === 'TEAMS';
}

/** Whom a mail can be for, with the group of facts that names them; the rule's owner is always known. */
export const RECIPIENTS = [
  { kind: 'RULE_OWNER', group: null },
  { kind: 'CALENDAR_OWNER', group: 'calendar' },
  { kind: 'ACTOR', group: 'cause' },
  { kind: 'ORGANIZER', group: 'event' },
  { kind: 'ATTENDEES', group: 'event' },
  { kind: 'BOOKER', group: 'reservation' },
  { kind: 'RESOURCE_MANAGERS', group: 'resource' },
] as const;
