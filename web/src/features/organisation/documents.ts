import { graphql } from '@/gql';
import type { GroupsQuery, OrganisationQuery, OrganisationRole, OrganisationsQuery } from '@/gql/graphql.ts';

export type OrganisationNode = OrganisationsQuery['organisations']['nodes'][number];
export type OrganisationDetail = NonNullable<OrganisationQuery['organisation']>;
export type GroupNode = NonNullable<GroupsQuery['organisation']>['groups']['nodes'][number];
export type Role = OrganisationRole;

/** The roles, the lowest first. */
export const ROLES: readonly Role[] = ['MEMBER', 'RESOURCE_MANAGER', 'ADMIN', 'OWNER'];

/** Whether somebody in this role manages members, groups and invitations. */
export function mayManage(role: Role): boolean {
  return role === 'ADMIN' || role === 'OWNER';
}

/** The roles that somebody in this role gives: none above their own. */
export function givenBy(role: Role): readonly Role[] {
  return mayManage(role) ? ROLES.slice(0, ROLES.indexOf(role) + 1) : [];
}

export const Organisations = graphql(`
  query Organisations($after: String) {
    organisations(first: 50, after: $after) {
      nodes {
        id
        name
        color
        timeZone
        viewerRole
        version
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const OrganisationById = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      id
      name
      color
      timeZone
      viewerRole
      version
    }
  }
`);

/** How many rows of a list the page of an organisation shows at once. */
export const PAGE = 25;

export const OrganisationCalendars = graphql(`
  query OrganisationCalendars($id: ID!, $first: Int!, $after: String) {
    organisation(id: $id) {
      id
      calendars(first: $first, after: $after) {
        nodes {
          id
          name
          color
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const Groups = graphql(`
  query Groups($id: ID!, $first: Int!, $after: String) {
    organisation(id: $id) {
      id
      groups(first: $first, after: $after) {
        nodes {
          id
          name
          memberCount
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const Holidays = graphql(`
  query Holidays($id: ID!, $from: Date, $to: Date, $first: Int!, $after: String) {
    organisation(id: $id) {
      id
      holidays(from: $from, to: $to, first: $first, after: $after) {
        nodes {
          date
          name
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const HolidaysAdd = graphql(`
  mutation HolidaysAdd($input: OrganisationHolidaysAddInput!) {
    organisationHolidaysAdd(input: $input) {
      organisation {
        id
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

export const HolidaysRemove = graphql(`
  mutation HolidaysRemove($input: OrganisationHolidaysRemoveInput!) {
    organisationHolidaysRemove(input: $input) {
      organisation {
        id
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

export const Invitations = graphql(`
  query Invitations($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      invitations(first: 25, after: $after) {
        nodes {
          id
          email
          role
          status
          expiresAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const Members = graphql(`
  query Members($id: ID!, $search: String, $after: String) {
    organisation(id: $id) {
      id
      members(first: 25, search: $search, after: $after) {
        nodes {
          userId
          name
          email
          role
          isViewer
          isServiceAccount
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const GroupMembers = graphql(`
  query GroupMembers($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Group {
        members(first: 25, after: $after) {
          nodes {
            userId
            name
            email
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

export const OrganisationCreate = graphql(`
  mutation OrganisationCreate($input: OrganisationCreateInput!) {
    organisationCreate(input: $input) {
      organisation {
        id
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

export const OrganisationUpdate = graphql(`
  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {
    organisationUpdate(input: $input) {
      organisation {
        id
        name
        color
        timeZone
        version
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

export const OrganisationDelete = graphql(`
  mutation OrganisationDelete($input: OrganisationDeleteInput!) {
    organisationDelete(input: $input) {
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

export const OrganisationLeave = graphql(`
  mutation OrganisationLeave($input: OrganisationLeaveInput!) {
    organisationLeave(input: $input) {
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

export const MembershipUpdate = graphql(`
  mutation MembershipUpdate($input: MembershipUpdateInput!) {
    membershipUpdate(input: $input) {
      membership {
        userId
        role
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

export const MembershipDelete = graphql(`
  mutation MembershipDelete($input: MembershipDeleteInput!) {
    membershipDelete(input: $input) {
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

export const GroupCreate = graphql(`
  mutation GroupCreate($input: GroupCreateInput!) {
    groupCreate(input: $input) {
      group {
        id
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

export const GroupDelete = graphql(`
  mutation GroupDelete($input: GroupDeleteInput!) {
    groupDelete(input: $input) {
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

export const GroupMemberAdd = graphql(`
  mutation GroupMemberAdd($input: GroupMemberAddInput!) {
    groupMemberAdd(input: $input) {
      group {
        id
        memberCount
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

export const GroupMemberRemove = graphql(`
  mutation GroupMemberRemove($input: GroupMemberRemoveInput!) {
    groupMemberRemove(input: $input) {
      group {
        id
        memberCount
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

export const InvitationCreate = graphql(`
  mutation InvitationCreate($input: InvitationCreateInput!) {
    invitationCreate(input: $input) {
      link
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const InvitationResend = graphql(`
  mutation InvitationResend($input: InvitationResendInput!) {
    invitationResend(input: $input) {
      link
      invitation {
        id
        status
        expiresAt
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

export const InvitationRevoke = graphql(`
  mutation InvitationRevoke($input: InvitationRevokeInput!) {
    invitationRevoke(input: $input) {
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

export const InvitationPreview = graphql(`
  query InvitationPreview($secret: String!) {
    invitationPreview(secret: $secret) {
      organisationName
      inviterName
      email
      role
      hasAccount
    }
  }
`);

export const InvitationAccept = graphql(`
  mutation InvitationAccept($input: InvitationAcceptInput!) {
    invitationAccept(input: $input) {
      organisation {
        id
        name
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

export const OrganisationCalendarCreate = graphql(`
  mutation OrganisationCalendarCreate($input: CalendarCreateInput!) {
    calendarCreate(input: $input) {
      calendar {
        id
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
