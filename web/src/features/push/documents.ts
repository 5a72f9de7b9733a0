import { graphql } from '@/gql';
import type { PushSubscriptionFieldsFragment } from '@/gql/graphql';

export type BrowserNode = PushSubscriptionFieldsFragment;

export const PushSubscriptionFields = graphql(`
  fragment PushSubscriptionFields on PushSubscription {
    id
    name
    serverKey
    createdAt
    toldAt
  }
`);

/** The key to which this browser binds itself. */
export const WebPushKey = graphql(`
  query WebPushKey {
    webPushKey
  }
`);

/** The viewer's browsers that are told. */
export const PushSubscriptions = graphql(`
  query PushSubscriptions {
    webPushKey
    viewer {
      id
      pushSubscriptions(first: 20) {
        nodes {
          ...PushSubscriptionFields
        }
      }
    }
  }
`);

export const PushSubscriptionCreate = graphql(`
  mutation PushSubscriptionCreate($input: PushSubscriptionCreateInput!) {
    pushSubscriptionCreate(input: $input) {
      pushSubscription {
        ...PushSubscriptionFields
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

export const PushSubscriptionDelete = graphql(`
  mutation PushSubscriptionDelete($input: PushSubscriptionDeleteInput!) {
    pushSubscriptionDelete(input: $input) {
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
