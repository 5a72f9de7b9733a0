import { graphql } from '@/gql';
import type {
  BusyBlocksQuery,
  CalendarFieldsFragment,
  OccurrenceFieldsFragment,
  ViewerFieldsFragment,
} from '@/gql/graphql';

export const ViewerFields = graphql(`
  fragment ViewerFields on User {
    id
    email
    name
    timeZone
    locale
    weekStart
    hourCycle
    isAdministrator
    version
  }
`);

export const CalendarFields = graphql(`
  fragment CalendarFields on Calendar {
    id
    name
    description
    color
    timeZone
    viewerRole
    ownerId
    ownerName
    isVisible
    hasFeed
    version
  }
`);

export const OccurrenceFields = graphql(`
  fragment OccurrenceFields on Occurrence {
    id
    seriesId
    calendarId
    summary
    location
    color
    status
    transparency
    isAllDay
    isRecurring
    isOverride
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
    event {
      id
      version
    }
  }
`);

/** What every view of the calendar stands on. */
export const Home = graphql(`
  query Home {
    viewer {
      ...ViewerFields
    }
    calendars(first: 100) {
      nodes {
        ...CalendarFields
      }
    }
  }
`);

/** The most occurrences that a view asks for at once. */
export const MOST_OCCURRENCES = 2000;

export const Occurrences = graphql(`
  query Occurrences($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!, $timeZone: TimeZone, $first: Int!) {
    occurrences(calendarIds: $calendarIds, from: $from, to: $to, timeZone: $timeZone, first: $first) {
      nodes {
        ...OccurrenceFields
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The most busy blocks that a view asks for at once. */
export const MOST_BLOCKS = 2000;

/** When calendars are busy with what their viewer may not read. */
export const BusyBlocks = graphql(`
  query BusyBlocks($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!, $timeZone: TimeZone, $first: Int!) {
    busyBlocks(
      calendarIds: $calendarIds
      from: $from
      to: $to
      timeZone: $timeZone
      onlyHidden: true
      first: $first
    ) {
      nodes {
        calendarId
        startsAt
        endsAt
        type
      }
    }
  }
`);

export type Viewer = ViewerFieldsFragment;
export type CalendarNode = CalendarFieldsFragment;
export type OccurrenceNode = OccurrenceFieldsFragment;
export type BusyNode = BusyBlocksQuery['busyBlocks']['nodes'][number];
