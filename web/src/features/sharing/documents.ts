import { graphql } from '@/gql';
import type { ShareFieldsFragment } from '@/gql/graphql';

export const ShareFields = graphql(`
  fragment ShareFields on CalendarShare {
    id
    kind
    email
    name
    role
    expiresAt
    version
  }
`);

/** The shares of a calendar, for its owners. */
export const Shares = graphql(`
  query Shares($id: ID!, $after: String) {
    calendar(id: $id) {
      id
      shares(first: 50, after: $after) {
        nodes {
          ...ShareFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const ShareCreate = graphql(`
  mutation ShareCreate($input: CalendarShareCreateInput!) {
    calendarShareCreate(input: $input) {
      calendarShare {
        ...ShareFields
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

export const ShareUpdate = graphql(`
  mutation ShareUpdate($input: CalendarShareUpdateInput!) {
    calendarShareUpdate(input: $input) {
      calendarShare {
        ...ShareFields
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

export const ShareDelete = graphql(`
  mutation ShareDelete($input: CalendarShareDeleteInput!) {
    calendarShareDelete(input: $input) {
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

export const LinkCreate = graphql(`
  mutation LinkCreate($input: CalendarLinkCreateInput!) {
    calendarLinkCreate(input: $input) {
      calendarShare {
        ...ShareFields
      }
      link {
        pageUrl
        embedUrl
        feedUrl
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

export const LinkRotate = graphql(`
  mutation LinkRotate($input: CalendarLinkRotateInput!) {
    calendarLinkRotate(input: $input) {
      calendarShare {
        ...ShareFields
      }
      link {
        pageUrl
        embedUrl
        feedUrl
      }
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

export const CalendarLeave = graphql(`
  mutation CalendarLeave($input: CalendarLeaveInput!) {
    calendarLeave(input: $input) {
      leftId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export type ShareNode = ShareFieldsFragment;
/** Where a public link leads. */
export interface LinkUrls {
  pageUrl: string;
  embedUrl: string;
  feedUrl: string;
}
