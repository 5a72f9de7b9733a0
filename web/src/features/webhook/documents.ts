import { graphql } from '@/gql';
import type {
  WebhookAttemptFieldsFragment,
  WebhookDeliveryFieldsFragment,
  WebhookFieldsFragment,
} from '@/gql/graphql';

export const WebhookFields = graphql(`
  fragment WebhookFields on Webhook {
    id
    name
    url
    changes {
      entity
      kind
    }
    calendarIds
    document
    isEnabled
    pausedAt
    pausedBecause
    formerSecretUntil
    version
  }
`);

export const WebhookAttemptFields = graphql(`
  fragment WebhookAttemptFields on WebhookAttempt {
    number
    at
    milliseconds
    status
    error
    response
  }
`);

export const WebhookDeliveryFields = graphql(`
  fragment WebhookDeliveryFields on WebhookDelivery {
    id
    entity
    entityId
    kind
    state
    happenedAt
    dueAt
    finishedAt
    error
    attempts {
      ...WebhookAttemptFields
    }
  }
`);

/** A page of the viewer's webhooks, each with its newest delivery. */
export const Webhooks = graphql(`
  query Webhooks($after: String) {
    viewer {
      id
      webhooks(first: 20, after: $after) {
        nodes {
          ...WebhookFields
          deliveries(last: 1) {
            nodes {
              id
              state
              happenedAt
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const WebhookById = graphql(`
  query WebhookById($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Webhook {
        ...WebhookFields
      }
    }
  }
`);

/** A page of what a webhook was told: from the newest backwards. */
export const WebhookDeliveries = graphql(`
  query WebhookDeliveries($id: ID!, $state: WebhookDeliveryState, $before: String) {
    node(id: $id) {
      __typename
      id
      ... on Webhook {
        deliveries(last: 20, before: $before, state: $state) {
          nodes {
            ...WebhookDeliveryFields
          }
          pageInfo {
            hasPreviousPage
            startCursor
          }
        }
      }
    }
  }
`);

export const WebhookCreate = graphql(`
  mutation WebhookCreate($input: WebhookCreateInput!) {
    webhookCreate(input: $input) {
      webhook {
        ...WebhookFields
      }
      secret
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const WebhookUpdate = graphql(`
  mutation WebhookUpdate($input: WebhookUpdateInput!) {
    webhookUpdate(input: $input) {
      webhook {
        ...WebhookFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const WebhookDelete = graphql(`
  mutation WebhookDelete($input: WebhookDeleteInput!) {
    webhookDelete(input: $input) {
      deletedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const WebhookPing = graphql(`
  mutation WebhookPing($input: WebhookPingInput!) {
    webhookPing(input: $input) {
      delivery {
        id
        state
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const WebhookReplay = graphql(`
  mutation WebhookReplay($input: WebhookReplayInput!) {
    webhookReplay(input: $input) {
      count
      hasMore
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const WebhookRotateSecret = graphql(`
  mutation WebhookRotateSecret($input: WebhookRotateSecretInput!) {
    webhookRotateSecret(input: $input) {
      webhook {
        ...WebhookFields
      }
      secret
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export type WebhookNode = WebhookFieldsFragment;
export type DeliveryNode = WebhookDeliveryFieldsFragment;
export type AttemptNode = WebhookAttemptFieldsFragment;
