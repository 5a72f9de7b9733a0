import { graphql } from '@/gql';
import type {
  BusyBlocksQuery,
  CalendarFieldsFragment,
  CalendarGroupFieldsFragment,
  OccurrenceFieldsFragment,
  OwnCalendarFieldsFragment,
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

/** What only somebody who is signed in is told of a calendar: how they arranged it, and to which organisation it belongs. */
export const OwnCalendarFields = graphql(`
  fragment OwnCalendarFields on Calendar {
    ...CalendarFields
    personalColor
    position
    group {
      id
    }
    organisation {
      id
      viewerRole
    }
  }
`);

export const CalendarGroupFields = graphql(`
  fragment CalendarGroupFields on CalendarGroup {
    id
    name
    position
    isCollapsed
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

/** When an event or an occurrence begins. */
export const EventPlace = graphql(`
  query EventPlace($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Event {
        startsAt
        start {
          date
        }
      }
      ... on Occurrence {
        startsAt
        start {
          date
        }
      }
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
        ...OwnCalendarFields
      }
    }
    calendarGroups(first: 100) {
      nodes {
        ...CalendarGroupFields
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
/** A calendar as whoever has a link to it sees it, too. */
export type ShownCalendar = CalendarFieldsFragment;
/** A calendar of the viewer's: `color` is their own for it, if they chose one. */
export type CalendarNode = OwnCalendarFieldsFragment & {
  /** The colour that everybody sees who chose no other. */
  commonColor: string;
};
export type CalendarGroupNode = CalendarGroupFieldsFragment;
export type OccurrenceNode = OccurrenceFieldsFragment;
export type BusyNode = BusyBlocksQuery['busyBlocks']['nodes'][number];
