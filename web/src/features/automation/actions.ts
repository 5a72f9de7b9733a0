/** How a parameter of an action is given. */
export type ParameterForm =
  | 'COLOR'
  | 'LINE'
  | 'TEXT'
  | 'CALENDAR'
  | 'MOMENT'
  | 'DURATION'
  | 'METHOD'
  | 'URL'
  | 'HEADERS'
  | 'BODY';

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
  MOVE_TO_CALENDAR: [{ name: 'calendarId', form: 'CALENDAR' }],
  COPY_TO_CALENDAR: [{ name: 'calendarId', form: 'CALENDAR' }],
  CANCEL_EVENT: [{ name: 'reason', form: 'LINE', optional: true }],
  CREATE_EVENT: [
    { name: 'calendarId', form: 'CALENDAR' },
    { name: 'summary', form: 'LINE' },
    { name: 'start', form: 'MOMENT' },
    { name: 'end', form: 'MOMENT' },
    { name: 'location', form: 'LINE', optional: true },
    { name: 'description', form: 'TEXT', optional: true },
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
  'MOVE_TO_CALENDAR',
  'COPY_TO_CALENDAR',
  'CANCEL_EVENT',
];

/** The actions that make sense for a trigger: what was deleted cannot be changed any more. */
export function actionsOf(trigger: string): ActionKind[] {
  return ACTION_KINDS.filter((kind) => trigger !== 'EVENT_DELETED' || !CHANGES_THE_EVENT.includes(kind));
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
