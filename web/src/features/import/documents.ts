import { graphql } from '@/gql';
import type { ImportFieldsFragment } from '@/gql/graphql';

export const ImportFields = graphql(`
  fragment ImportFields on Import {
    id
    fileName
    byteSize
    bytesReceived
    bytesProcessed
    status
    total
    created
    updated
    unchanged
    skipped
    repaired
    failure
    version
    finishedAt
    calendar {
      id
      name
    }
  }
`);

export const ImportCreate = graphql(`
  mutation ImportCreate($input: ImportCreateInput!) {
    importCreate(input: $input) {
      import {
        ...ImportFields
        uploadUrl
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

export const ImportCancel = graphql(`
  mutation ImportCancel($input: ImportCancelInput!) {
    importCancel(input: $input) {
      import {
        ...ImportFields
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

export const ImportProgress = graphql(`
  query ImportProgress($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Import {
        ...ImportFields
      }
    }
  }
`);

export const ImportItems = graphql(`
  query ImportItems($id: ID!, $first: Int!, $after: String, $outcomes: [ImportOutcome!]) {
    node(id: $id) {
      __typename
      id
      ... on Import {
        items(first: $first, after: $after, outcomes: $outcomes) {
          nodes {
            line
            component
            uid
            recurrenceId
            summary
            outcome
            reason
            repairs
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export type ImportNode = ImportFieldsFragment;
