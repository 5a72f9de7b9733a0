import { graphql } from '@/gql';
import type { ServiceAccountFieldsFragment } from '@/gql/graphql.ts';

export type ServiceAccountNode = ServiceAccountFieldsFragment;

export const ServiceAccountFields = graphql(`
  fragment ServiceAccountFields on ServiceAccount {
    id
    name
    description
    role
    isActive
    version
  }
`);

export const ServiceAccounts = graphql(`
  query ServiceAccounts($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      serviceAccounts(first: 25, after: $after) {
        nodes {
          ...ServiceAccountFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const ServiceAccountTokens = graphql(`
  query ServiceAccountTokens($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on ServiceAccount {
        tokens(last: 100) {
          nodes {
            ...TokenFields
          }
        }
      }
    }
  }
`);

export const ServiceAccountCreate = graphql(`
  mutation ServiceAccountCreate($input: ServiceAccountCreateInput!) {
    serviceAccountCreate(input: $input) {
      serviceAccount {
        ...ServiceAccountFields
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

export const ServiceAccountUpdate = graphql(`
  mutation ServiceAccountUpdate($input: ServiceAccountUpdateInput!) {
    serviceAccountUpdate(input: $input) {
      serviceAccount {
        ...ServiceAccountFields
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

export const ServiceAccountSetActive = graphql(`
  mutation ServiceAccountSetActive($input: ServiceAccountSetActiveInput!) {
    serviceAccountSetActive(input: $input) {
      serviceAccount {
        ...ServiceAccountFields
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

export const ServiceAccountDelete = graphql(`
  mutation ServiceAccountDelete($input: ServiceAccountDeleteInput!) {
    serviceAccountDelete(input: $input) {
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
