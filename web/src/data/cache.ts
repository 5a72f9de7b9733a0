import { gql } from '@urql/core';
import { type Cache, cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';

/** Object types without an id: they live inside the entity that has them. A test compares this with the schema. */
export const VALUE_TYPES = [
  'AccountSecurity',
  'AuditEntry',
  'AuditEntryConnection',
  'AuditEntryEdge',
  'AutomationRuleConnection',
  'AutomationRuleEdge',
  'AutomationRunConnection',
  'AutomationRunEdge',
  'AutomationRunStep',
  'BlackoutConnection',
  'BlackoutEdge',
  'BookingPageConnection',
  'BookingPageEdge',
  'BusyBlock',
  'BusyBlockConnection',
  'BusyBlockEdge',
  'CalendarConnection',
  'CalendarEdge',
  'CalendarGroupConnection',
  'CalendarGroupEdge',
  'CalendarLinkSecret',
  'CalendarShareConnection',
  'CalendarShareEdge',
  'Change',
  'ChangeConnection',
  'ChangeEdge',
  'DeadJob',
  'DeadJobConnection',
  'DeadJobEdge',
  'EventAttendee',
  'EventConnection',
  'EventEdge',
  'EventInvitation',
  'EventInvitationConnection',
  'EventInvitationEdge',
  'EventOrganizer',
  'EventTime',
  'FindTimeBlocker',
  'FindTimeHindrance',
  'FindTimeMiss',
  'FindTimeOption',
  'FindTimeResource',
  'FindTimeResult',
  'GroupConnection',
  'GroupEdge',
  'Holiday',
  'HolidayConnection',
  'HolidayEdge',
  'ImportConnection',
  'ImportEdge',
  'ImportItem',
  'ImportItemConnection',
  'ImportItemEdge',
  'InputError',
  'InvitationConnection',
  'InvitationEdge',
  'InvitationPreview',
  'JobKind',
  'JobQueue',
  'JobTickets',
  'LeftCalendar',
  'LeftCalendarConnection',
  'LeftCalendarEdge',
  'Membership',
  'MembershipConnection',
  'MembershipEdge',
  'NoticeConnection',
  'NoticeEdge',
  'OccurrenceConnection',
  'OccurrenceEdge',
  'OrganisationConnection',
  'OrganisationEdge',
  'OrganisationSummary',
  'OrganisationSummaryConnection',
  'OrganisationSummaryEdge',
  'PageInfo',
  'PersonAvailability',
  'PublicBooking',
  'PublicBookingConflict',
  'PublicBookingPage',
  'PublicBookingSlot',
  'PushSubscriptionConnection',
  'PushSubscriptionEdge',
  'Recurrence',
  'ReservationAlternative',
  'ReservationBlocker',
  'ReservationConflict',
  'ReservationConnection',
  'ReservationEdge',
  'ReservationGuest',
  'ReservationItem',
  'ReservationPlan',
  'ReservationPlanOccurrence',
  'ReservationRefusal',
  'ResourceAccessory',
  'ResourceAvailability',
  'ResourceBlocker',
  'ResourceClosure',
  'ResourceConnection',
  'ResourceEdge',
  'ResourceRoleGrant',
  'ResourceRoleGrantConnection',
  'ResourceRoleGrantEdge',
  'ResourceSlot',
  'ResourceStretch',
  'ResourceTypeConnection',
  'ResourceTypeEdge',
  'ResourceUse',
  'ResourceUtilisation',
  'RuleBacktest',
  'RuleBacktestItem',
  'RuleDryRun',
  'RuleHook',
  'RuleSecret',
  'RuleViolation',
  'Scope',
  'SecondFactor',
  'ServiceAccountConnection',
  'ServiceAccountEdge',
  'SessionConnection',
  'SessionEdge',
  'TaskConnection',
  'TaskEdge',
  'TimeInterval',
  'TimeRange',
  'TokenConnection',
  'TokenEdge',
  'TotpSetup',
  'UserConnection',
  'UserEdge',
  'VersionConflict',
  'WebhookAttempt',
  'WebhookChange',
  'WebhookConnection',
  'WebhookDeliveryConnection',
  'WebhookDeliveryEdge',
  'WebhookEdge',
  'WorkingHours',
  'WorkingHoursException',
  'WorkingWeek',
] as const;

/** The members of each interface, for fragments on it. A test compares this with the schema. */
export const POSSIBLE_TYPES: Record<string, string[]> = {
  Node: [
    'AutomationRule',
    'Blackout',
    'BookingPage',
    'Calendar',
    'CalendarGroup',
    'CalendarShare',
    'Event',
    'Group',
    'Identity',
    'Import',
    'Invitation',
    'Notice',
    'Occurrence',
    'Organisation',
    'PushSubscription',
    'Reservation',
    'Resource',
    'ResourceType',
    'ServiceAccount',
    'Session',
    'Task',
    'Token',
    'User',
    'Webhook',
    'WebhookDelivery',
  ],
  UserError: [
    'InputError',
    'PublicBookingConflict',
    'ReservationConflict',
    'ReservationRefusal',
    'RuleViolation',
    'VersionConflict',
  ],
};

/** Fields of an occurrence as a mutation will leave them; whole values, since they are written as they are. */
export type OccurrencePatch = { id: string } & Record<string, unknown>;

/**
 * What a mutation is expected to do to the occurrences on the page. It travels beside the mutation's own
 * variables, is applied at once, and undone when the mutation fails.
 */
export interface Expectation {
  patch?: OccurrencePatch[];
  remove?: string[];
  add?: { occurrence: OccurrencePatch; calendarId: string; startsAt: string; endsAt: string }[];
}

/** The type and the fields of what lies inside an occurrence. */
const TIME: [string, string] = ['EventTime', '{ __typename kind date local timeZone instant }'];
const INNER = new Map<string, [string, string]>([
  ['start', TIME],
  ['end', TIME],
  ['originalStart', TIME],
  ['event', ['Event', '{ __typename id version }']],
]);

function writeOccurrence(cache: Cache, patch: OccurrencePatch): void {
  const fields = Object.keys(patch)
    .filter((name) => name !== '__typename')
    .map((name) => `${name} ${INNER.get(name)?.[1] ?? ''}`);
  const data: Record<string, unknown> = { ...patch, __typename: 'Occurrence' };
  for (const [name, [type]] of INNER) {
    if (data[name]) data[name] = { __typename: type, ...(data[name] as object) };
  }
  cache.writeFragment(gql(`fragment Patch on Occurrence { __typename ${fields.join(' ')} }`), data);
}

function eachWindow(
  cache: Cache,
  visit: (connection: string, args: { calendarIds?: string[]; from?: string; to?: string }) => void,
): void {
  for (const field of cache.inspectFields('Query')) {
    if (field.fieldName !== 'occurrences') continue;
    const connection = cache.resolve('Query', field.fieldKey);
    if (typeof connection === 'string') visit(connection, field.arguments ?? {});
  }
}

function applyExpectation(cache: Cache, { patch = [], remove = [], add = [] }: Expectation): void {
  for (const one of patch) writeOccurrence(cache, one);
  for (const one of add) writeOccurrence(cache, one.occurrence);
  if (remove.length === 0 && add.length === 0) return;
  const gone = new Set(remove.map((id) => `Occurrence:${id}`));
  eachWindow(cache, (connection, args) => {
    const nodes = (cache.resolve(connection, 'nodes') as string[] | undefined) ?? [];
    const kept = nodes.filter((key) => !gone.has(key));
    for (const { occurrence, calendarId, startsAt, endsAt } of add) {
      const touches = (args.from ?? '') < endsAt && startsAt < (args.to ?? '');
      if (touches && args.calendarIds?.includes(calendarId)) kept.push(`Occurrence:${occurrence.id}`);
    }
    cache.link(connection, 'nodes', kept as never);
  });
}

type Payload = { userErrors?: unknown[] } | null;

function expecting(field: string) {
  return (
    result: Record<string, unknown>,
    _args: unknown,
    cache: Cache,
    info: { variables: Record<string, unknown>; optimistic?: boolean },
  ) => {
    if ((result[field] as Payload)?.userErrors?.length) return;
    const expectation = info.variables.expectation as Expectation | undefined;
    if (!expectation) return;
    // The made-up occurrences of a creation live only until the answer; the page then asks for the real ones.
    applyExpectation(cache, info.optimistic ? expectation : { ...expectation, add: [] });
  };
}

/** The normalised cache: entities by their global id. */
export function calendarCache() {
  const keys = Object.fromEntries(VALUE_TYPES.map((name) => [name, () => null])) as KeyingConfig;
  return cacheExchange({
    keys,
    possibleTypes: POSSIBLE_TYPES,
    optimistic: {
      eventCreate: () => ({ __typename: 'EventCreatePayload', event: null, userErrors: [] }),
      eventUpdate: () => ({ __typename: 'EventUpdatePayload', event: null, userErrors: [] }),
      eventDelete: () => ({
        __typename: 'EventDeletePayload',
        deletedId: null,
        alreadyDeleted: false,
        userErrors: [],
      }),
      calendarPreferencesUpdate: (args, cache) => visibilityGuess(args.input as VisibilityGuess, cache),
      calendarUpdate: (args, cache) => calendarUpdateGuess(args.input as CalendarGuess, cache),
    },
    updates: {
      Mutation: {
        eventCreate: expecting('eventCreate'),
        eventUpdate: expecting('eventUpdate'),
        eventDelete: expecting('eventDelete'),
        calendarDelete: (result, _args, cache) => {
          const id = (result.calendarDelete as { deletedId?: string } | null)?.deletedId;
          if (id) cache.invalidate({ __typename: 'Calendar', id });
        },
      },
    },
  });
}

interface CalendarGuess {
  id: string;
  name?: string;
  color?: string;
}

interface VisibilityGuess {
  calendarIds: string[];
  isVisible?: boolean;
}

function visibilityGuess({ calendarIds, isVisible }: VisibilityGuess, cache: Cache) {
  const now = (id: string) => cache.resolve({ __typename: 'Calendar', id }, 'isVisible');
  return {
    __typename: 'CalendarPreferencesUpdatePayload',
    userErrors: [],
    calendars: calendarIds.map((id) => ({ __typename: 'Calendar', id, isVisible: isVisible ?? now(id) })),
  } as never;
}

function calendarUpdateGuess({ id, name, color }: CalendarGuess, cache: Cache) {
  const now = (field: string) => cache.resolve({ __typename: 'Calendar', id }, field);
  return {
    __typename: 'CalendarUpdatePayload',
    userErrors: [],
    calendar: {
      __typename: 'Calendar',
      id,
      name: name ?? now('name'),
      color: color ?? now('color'),
    },
  } as never;
}
