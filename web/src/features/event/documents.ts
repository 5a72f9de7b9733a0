import { graphql } from '@/gql';
import type { EventFieldsFragment } from '@/gql/graphql';

export const EventFields = graphql(`
  fragment EventFields on Event {
    id
    calendar {
      id
    }
    summary
    description
    location
    url
    status
    transparency
    color
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
      additional {
        kind
        date
        local
        timeZone
        instant
      }
      excluded {
        kind
        date
        local
        timeZone
        instant
      }
    }
    organizer {
      address
      name
      isHere
    }
    attendees {
      ...AttendeeFields
    }
    series {
      id
    }
    version
  }
`);

/** The row that speaks for an occurrence, and the series it is one of. */
export const EventForEdit = graphql(`
  query EventForEdit($occurrenceId: ID!, $seriesId: ID!) {
    occurrence(id: $occurrenceId) {
      id
      event {
        ...EventFields
      }
    }
    series: event(id: $seriesId) {
      ...EventFields
    }
  }
`);

export const EventCreate = graphql(`
  mutation EventCreate($input: EventCreateInput!) {
    eventCreate(input: $input) {
      event {
        id
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

export const EventUpdate = graphql(`
  mutation EventUpdate($input: EventUpdateInput!) {
    eventUpdate(input: $input) {
      event {
        id
        version
      }
      userErrors {
        __typename
        code
        field
        message
        ... on VersionConflict {
          current {
            ... on Event {
              ...EventFields
            }
          }
        }
      }
    }
  }
`);

export const EventDelete = graphql(`
  mutation EventDelete($input: EventDeleteInput!) {
    eventDelete(input: $input) {
      deletedId
      alreadyDeleted
      userErrors {
        __typename
        code
        field
        message
        ... on VersionConflict {
          current {
            ... on Event {
              ...EventFields
            }
          }
        }
      }
    }
  }
`);

export type EventNode = EventFieldsFragment;
