import { graphql } from '@/gql';
import type { AttendeeFieldsFragment, InvitationFieldsFragment } from '@/gql/graphql';

export const AttendeeFields = graphql(`
  fragment AttendeeFields on EventAttendee {
    address
    name
    role
    answer
    comment
  }
`);

export const InvitationFields = graphql(`
  fragment InvitationFields on EventInvitation {
    eventId
    summary
    description
    location
    url
    status
    isAllDay
    start {
      kind
      date
      local
      timeZone
      instant
    }
    end {
      kind
      date
      local
      timeZone
      instant
    }
    startsAt
    endsAt
    recurrence {
      rules
    }
    organizer {
      address
      name
    }
    attendees {
      ...AttendeeFields
    }
    attendee {
      ...AttendeeFields
    }
  }
`);

/** How many invitations wait for the viewer's answer. */
export const UnansweredInvitations = graphql(`
  query UnansweredInvitations {
    viewer {
      id
      unansweredInvitationCount
    }
  }
`);

/** A page of what the viewer is invited to: what waits for an answer first. */
export const EventInvitations = graphql(`
  query EventInvitations($after: String) {
    viewer {
      id
      eventInvitations(first: 20, after: $after) {
        nodes {
          ...InvitationFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const EventAnswer = graphql(`
  mutation EventAnswer($input: EventAnswerInput!) {
    eventAnswer(input: $input) {
      invitation {
        ...InvitationFields
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

/** What the link of a mail is about, for whoever has it. */
export const PublicInvitation = graphql(`
  query PublicInvitation($secret: String!) {
    publicInvitation(secret: $secret) {
      ...InvitationFields
    }
  }
`);

export const PublicInvitationAnswer = graphql(`
  mutation PublicInvitationAnswer($input: PublicInvitationAnswerInput!) {
    publicInvitationAnswer(input: $input) {
      invitation {
        ...InvitationFields
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

export type AttendeeNode = AttendeeFieldsFragment;
export type InvitationNode = InvitationFieldsFragment;
export type Answer = AttendeeNode['answer'];
