import type { ItemsKind, Scope } from './definition.ts';
import {
  causeOf,
  type Field,
  fieldGroups,
  findField,
  isKind,
  operatorsOf,
  type Place,
  tellsOfEvent,
  tellsOfReservation,
} from './vocabulary.ts';

/**
 * A rule while it is edited: as in its definition, but everything is the text of its control, and what can be moved has a
 * key of its own, by which React and the server's faults find it again.
 */
export interface Draft {
  name: string;
  description: string;
  timeZone: string;
  /** The calendars in which it looks; null for all that its owner owns. */
  calendarIds: string[] | null;
  /** The resources at which it looks; null for a rule that looks elsewhere. */
  resourceIds: string[] | null;
  /** A scope of an organisation, or one that this page does not know, kept as it is. */
  otherScope: Scope | null;
  trigger: TriggerDraft;
  condition: GroupDraft;
  steps: StepDraft[];
  /** Secrets that calls name, by their names: what is to replace the ones that are kept. */
  secrets: Record<string, string>;
  catchUp: string;
}

export interface TriggerDraft {
  kind: string;
  fields: string[];
  /** The answers that a rule about answers asks for; any, if there are none. */
  answers: string[];
  offset: OffsetDraft;
  cron: string;
  authentication: 'SIGNATURE' | 'ADDRESS';
  mappings: MappingDraft[];
  /** About what a rule is run by hand. */
  subject: string;
}

/** A value that is taken out of the body of a message. */
export interface MappingDraft {
  key: string;
  name: string;
  pointer: string;
  type: string;
  required: boolean;
}

export interface OffsetDraft {
  direction: 'BEFORE' | 'AFTER';
  /** `PT30M`; empty while no amount is given. */
  duration: string;
}

/** NONE holds when none of its parts does. */
export interface GroupDraft {
  key: string;
  kind: 'ALL' | 'ANY' | 'NONE';
  parts: PartDraft[];
}

export interface TestDraft {
  key: string;
  kind: 'TEST';
  field: string;
  operator: string;
  /** The value of an operator that takes one, a pattern or a span. */
  value: string;
  values: string[];
  from: string;
  to: string;
  caseSensitive: boolean;
}

/** A condition on the items of a list. */
export interface ItemsDraft {
  key: string;
  kind: ItemsKind;
  field: string;
  group: GroupDraft;
}

export type PartDraft = GroupDraft | TestDraft | ItemsDraft;

export interface MomentDraft {
  /** NONE where a point in time may be left out. */
  kind: 'OFFSET' | 'DAY' | 'NONE';
  field: string;
  offset: OffsetDraft;
  days: string;
  time: string;
}

export interface PairDraft {
  key: string;
  name: string;
  value: string;
}

/** The body of a call: fields of an object, whose values are texts; JSON of any form; or nothing. */
export interface BodyDraft {
  kind: 'FIELDS' | 'JSON' | 'NONE';
  fields: PairDraft[];
  json: string;
}

/** Somebody whom a step invites: address and name are templates. */
export interface InviteeDraft {
  key: string;
  email: string;
  name: string;
  role: string;
}

/** How people are told. The address of a chat is a secret: known by its name once it is saved, and given anew to replace it. */
export interface ChannelDraft {
  kind: string;
  secret: string;
  address: string;
}

/** Who is mailed: kinds of people, addresses one a line, and what this page does not show. */
export interface RecipientsDraft {
  kinds: string[];
  exceptDeclined: boolean;
  addresses: string;
  others: { kind: string }[];
}

export interface StepDraft {
  key: string;
  kind: string;
  /** The parameters that are one text each, by their names; they stay when another kind is chosen. */
  texts: Record<string, string>;
  moments: Record<string, MomentDraft>;
  resourceIds: string[];
  headers: PairDraft[];
  body: BodyDraft;
  channel: ChannelDraft;
  recipients: RecipientsDraft;
  invitees: InviteeDraft[];
  /** An action that this page does not know, kept as it is. */
  other: { kind: string } | null;
  condition: GroupDraft;
  onFailure: 'STOP' | 'CONTINUE';
}

let keys = 0;

/** A key that no other part of a draft has. */
export function newKey(): string {
  keys += 1;
  return `part-${keys}`;
}

export function newGroup(kind: GroupDraft['kind'] = 'ALL', parts: PartDraft[] = []): GroupDraft {
  return { key: newKey(), kind, parts };
}

function firstField({ trigger, mapped }: Place): string {
  const [first] = fieldGroups(trigger, mapped).flatMap(({ fields }) => fields);
  return first?.path ?? 'trigger.at';
}

/** A condition on what there is to ask about, to begin with: of an event, its title. */
export function newTest(place: Place, field = place.list ? 'item' : firstField(place)): TestDraft {
  const path = findField(place, field) ? field : `${field}.email`;
  const blank = { value: '', values: [], from: '', to: '', caseSensitive: false };
  const found = findField(place, path);
  const [operator = 'EQUALS'] = found ? operatorsOf(found, place) : [];
  return { key: newKey(), kind: 'TEST', field: path, operator, ...blank };
}

/** The condition about another field; its operator stays if that field can be asked so. */
export function withField(test: TestDraft, field: string, place: Place): TestDraft {
  const fresh = newTest(place, field);
  const [before, after] = [findField(place, test.field), findField(place, field)];
  const known = after ? operatorsOf(after, place) : [];
  const operator = known.includes(test.operator) ? test.operator : fresh.operator;
  const keeps = before?.kind === after?.kind && before?.choices === after?.choices;
  return keeps ? { ...test, field, operator } : { ...fresh, key: test.key, field, operator };
}

export function newMoment(field: string, after = 'PT0M'): MomentDraft {
  return {
    kind: 'OFFSET',
    field,
    offset: { direction: 'AFTER', duration: after },
    days: '1',
    time: '09:00',
  };
}

export function newInvitee(email = ''): InviteeDraft {
  return { key: newKey(), email, name: '', role: 'REQUIRED' };
}

export function newStep(
  kind: string,
  texts: Record<string, string> = {},
  anchor = 'event.endsAt',
): StepDraft {
  return {
    key: newKey(),
    kind,
    texts: { method: 'POST', duration: 'PT10M', ...texts },
    moments: {
      start: newMoment(anchor),
      end: newMoment(anchor, 'PT30M'),
      due: { ...newMoment('trigger.at'), kind: 'NONE' },
    },
    resourceIds: [],
    headers: [],
    body: { kind: 'FIELDS', fields: [], json: '{\n  \n}' },
    channel: { kind: 'EMAIL', secret: '', address: '' },
    recipients: { kinds: ['RULE_OWNER'], exceptDeclined: true, addresses: '', others: [] },
    invitees: [newInvitee(texts.email)],
    other: null,
    condition: newGroup(),
    onFailure: 'STOP',
  };
}

export function newTrigger(kind: string): TriggerDraft {
  return {
    kind,
    fields: [],
    answers: [],
    offset: { direction: 'BEFORE', duration: 'PT30M' },
    cron: '0 9 * * *',
    authentication: 'SIGNATURE',
    mappings: [],
    subject: 'EVENT',
  };
}

/** What can be asked about the bodies of messages: lists of numbers cannot, here. */
export function mappedFields({ mappings }: TriggerDraft): Field[] {
  return mappings.flatMap(({ name, type }) => {
    const kind = type === 'TEXT_LIST' ? 'TEXTS' : type;
    return name.trim() && isKind(kind) ? [{ path: `webhook.${name.trim()}`, kind }] : [];
  });
}

/**
 * The rule with another trigger, or about something else: points in time that it does not tell are counted from its own, and
 * where it cannot look any more, it looks everywhere.
 */
export function withTrigger(
  draft: Draft,
  change: Partial<Pick<TriggerDraft, 'kind' | 'subject'>>,
): Pick<Draft, 'trigger' | 'steps' | 'resourceIds' | 'calendarIds'> {
  const trigger = { ...draft.trigger, ...change };
  const cause = causeOf(trigger);
  const place: Place = { trigger: cause, mapped: mappedFields(trigger) };
  const anchor = anchorOf(cause);
  const steps = draft.steps.map((step) => {
    const moments = Object.entries(step.moments).map(([name, moment]) => {
      const isTold = findField(place, moment.field) !== undefined;
      return [name, isTold ? moment : { ...moment, field: anchor }] as const;
    });
    return { ...step, moments: Object.fromEntries(moments) };
  });
  const isBooked = tellsOfReservation(cause);
  return {
    trigger,
    steps,
    resourceIds: isBooked ? draft.resourceIds : null,
    calendarIds: isBooked ? null : draft.calendarIds,
  };
}

/** The point in time from which is counted to begin with. */
export function anchorOf(trigger: string): string {
  if (tellsOfReservation(trigger)) return 'reservation.endsAt';
  return tellsOfEvent(trigger) ? 'event.endsAt' : 'trigger.at';
}

/** A rule about which nothing is said yet, but that it waits for new events. */
export function newDraft(timeZone: string): Draft {
  return {
    name: '',
    description: '',
    timeZone,
    calendarIds: null,
    resourceIds: null,
    otherScope: null,
    trigger: newTrigger('EVENT_CREATED'),
    condition: newGroup(),
    steps: [],
    secrets: {},
    catchUp: 'PT15M',
  };
}

/** The list with one of its members at another place; as it is, when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [one] = list.slice(from, from + 1);
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}
