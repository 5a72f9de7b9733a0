import type { ChangeEntity, ChangeKind, WebhookChangeInput } from '@/gql/graphql';
import { hasText, t } from '@/lib/i18n.ts';

/** What a webhook is usually told of, and what else there is, in the order in which it is offered. */
export const USUAL: readonly ChangeEntity[] = ['EVENT', 'TASK', 'RESERVATION', 'CALENDAR'];
export const OTHER: readonly ChangeEntity[] = [
  'BUSY_TIME',
  'CALENDAR_SHARE',
  'CALENDAR_GROUP',
  'IMPORT',
  'RESOURCE',
  'RESOURCE_TYPE',
  'BOOKING_PAGE',
  'ORGANISATION',
  'MEMBERSHIP',
  'GROUP',
  'INVITATION',
  'RULE',
  'WEBHOOK',
  'NOTICE',
  'TOKEN',
  'SESSION',
  'USER',
];

/** What can happen to one of these: when a calendar is busy only ever changes. */
export function kindsOf(entity: ChangeEntity): readonly ChangeKind[] {
  return entity === 'BUSY_TIME' ? ['UPDATED'] : ['CREATED', 'UPDATED', 'DELETED'];
}

/** A kind of change as the form keeps it: `EVENT.CREATED`. */
export function keyOf({ entity, kind }: { entity: ChangeEntity; kind: ChangeKind }): string {
  return `${entity}.${kind}`;
}

/** The chosen kinds of change as the server takes them. */
export function changesOf(keys: readonly string[]): WebhookChangeInput[] {
  return [...USUAL, ...OTHER].flatMap((entity) =>
    kindsOf(entity)
      .filter((kind) => keys.includes(keyOf({ entity, kind })))
      .map((kind) => ({ entity, kind })),
  );
}

/** What it is, in words; of what is newer than this page, its name. */
export function entityText(entity: string): string {
  const key = `webhooks.entity.${entity}`;
  return hasText(key) ? t(key) : entity;
}

/** What happens to it, in words. */
export function kindText(kind: ChangeKind): string {
  return t(`webhooks.kind.${kind}`);
}

/** What a webhook is told of, in words: `Events (made, deleted), Calendars`. */
export function changesText(changes: readonly { entity: ChangeEntity; kind: ChangeKind }[]): string {
  const entities = [...new Set(changes.map(({ entity }) => entity))];
  return entities
    .map((entity) => {
      const kinds = changes.filter((change) => change.entity === entity).map(({ kind }) => kind);
      if (kinds.length === kindsOf(entity).length) return entityText(entity);
      return `${entityText(entity)} (${kinds.map(kindText).join(', ')})`;
    })
    .join(', ');
}

/** What is asked of the kinds of things for which there is a usual question. */
const FIELDS: Partial<Record<ChangeEntity, string>> = {
  EVENT: `    ... on Event {
      summary
      startsAt
      endsAt
      isAllDay
      status
      location
    }`,
  TASK: `    ... on Task {
      title: summary
      taskStatus: status
      dueAt
      completedAt
    }`,
  RESERVATION: `    ... on Reservation {
      code
      summary
      start
      end
      reservationStatus: status
    }`,
  CALENDAR: `    ... on Calendar {
      name
      timeZone
    }`,
  RESOURCE: `    ... on Resource {
      name
      quantity
    }`,
};

/** The query that is offered for what a webhook is told of: the usual fields of each kind of thing. */
export function usualQuery(keys: readonly string[]): string {
  const entities = new Set(changesOf(keys).map(({ entity }) => entity));
  const parts = [...entities].flatMap((entity) => FIELDS[entity] ?? []);
  return ['query Change($id: ID!) {', '  node(id: $id) {', '    id', ...parts, '  }', '}', ''].join('\n');
}
