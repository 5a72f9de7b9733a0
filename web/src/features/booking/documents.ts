import { graphql } from '@/gql';
import type { BookingPageFieldsFragment } from '@/gql/graphql.ts';

export type BookingPageNode = BookingPageFieldsFragment;

export const BookingPageFields = graphql(`
  fragment BookingPageFields on BookingPage {
    id
    organisationId
    slug
    title
    description
    durations
    questions
    consent
    confirmByMail
    proofOfWork
    isEnabled
    url
    version
    resource {
      id
      name
    }
    resourceType {
      id
      name
    }
    hosts {
      id
      name
    }
    assignment
  }
`);

export const BookingPages = graphql(`
  query BookingPages($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      bookingPages(first: 100, after: $after) {
        nodes {
          ...BookingPageFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const BookingPageCreate = graphql(`
  mutation BookingPageCreate($input: BookingPageCreateInput!) {
    bookingPageCreate(input: $input) {
      bookingPage {
        ...BookingPageFields
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

export const BookingPageUpdate = graphql(`
  mutation BookingPageUpdate($input: BookingPageUpdateInput!) {
    bookingPageUpdate(input: $input) {
      bookingPage {
        ...BookingPageFields
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

export const BookingPageDelete = graphql(`
  mutation BookingPageDelete($input: BookingPageDeleteInput!) {
    bookingPageDelete(input: $input) {
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

/** Lets the viewer's own time be booked, or no more. */
export const HostSet = graphql(`
  mutation HostSet($input: HostSetInput!) {
    hostSet(input: $input) {
      resource {
        ...ResourceFields
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
