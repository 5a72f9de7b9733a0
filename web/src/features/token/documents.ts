import { graphql } from '@/gql';
import type { TokenFieldsFragment } from '@/gql/graphql';

export const TokenFields = graphql(`
  fragment TokenFields on Token {
    id
    name
    hint
    scopes
    calendarIds
    createdAt
    expiresAt
    lastUsedAt
    lastUsedAddress
  }
`);

/** The viewer's tokens. */
export const Tokens = graphql(`
  query Tokens {
    viewer {
      id
      tokens(last: 100) {
        nodes {
          ...TokenFields
        }
      }
    }
  }
`);

/** All that a token can be for. */
export const Scopes = graphql(`
  query Scopes {
    scopes {
      name
      meaning
    }
  }
`);

export const TokenCreate = graphql(`
  mutation TokenCreate($input: TokenCreateInput!) {
    tokenCreate(input: $input) {
      token {
        ...TokenFields
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

export const TokenRevoke = graphql(`
  mutation TokenRevoke($input: TokenRevokeInput!) {
    tokenRevoke(input: $input) {
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

export type TokenNode = TokenFieldsFragment;
