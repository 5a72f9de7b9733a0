import { graphql } from '@/gql';
import type { AllOrganisationsQuery, AuditEntriesQuery, UsersQuery } from '@/gql/graphql.ts';

export type Person = UsersQuery['users']['nodes'][number];
export type OrganisationSummary = AllOrganisationsQuery['allOrganisations']['nodes'][number];
export type AuditEntry = AuditEntriesQuery['auditEntries']['nodes'][number];

export const Users = graphql(`
  query Users($search: String, $after: String) {
    viewer {
      id
      isAdministrator
    }
    users(first: 25, search: $search, after: $after) {
      nodes {
        id
        name
        email
        isAdministrator
        isActive
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const UserSetActive = graphql(`
  mutation UserSetActive($input: UserSetActiveInput!) {
    userSetActive(input: $input) {
      user {
        id
        isActive
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

export const UserSetAdministrator = graphql(`
  mutation UserSetAdministrator($input: UserSetAdministratorInput!) {
    userSetAdministrator(input: $input) {
      user {
        id
        isAdministrator
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

export const AllOrganisations = graphql(`
  query AllOrganisations($search: String, $after: String) {
    viewer {
      id
      isAdministrator
    }
    allOrganisations(first: 25, search: $search, after: $after) {
      nodes {
        organisationId
        name
        slug
        memberCount
        ownerCount
        serviceAccountCount
        calendarCount
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const OrganisationAppointOwner = graphql(`
  mutation OrganisationAppointOwner($input: OrganisationAppointOwnerInput!) {
    organisationAppointOwner(input: $input) {
      organisation {
        organisationId
        ownerCount
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

export const AuditEntries = graphql(`
  query AuditEntries($filter: AuditFilter, $after: String) {
    auditEntries(first: 50, filter: $filter, after: $after) {
      nodes {
        entryId
        at
        action
        outcome
        actorId
        actorName
        via
        subjectId
        address
        userAgent
        details
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
