import { graphql } from '@/gql';
import type {
  ReservationFieldsFragment,
  ReservationStatus,
  ResourceAvailabilityQuery,
  ResourceClosuresQuery,
  ResourceExplainQuery,
} from '@/gql/graphql.ts';

export type ReservationNode = ReservationFieldsFragment;
export type SlotNode = ResourceAvailabilityQuery['resourceAvailability'][number]['slots'][number];
export type ClosureNode = ResourceClosuresQuery['resourceClosures'][number];
export type StretchNode = NonNullable<ResourceExplainQuery['resourceExplain']>[number];

/** The states in which a reservation has a place, wants one, or waits for one. */
export const OPEN: readonly ReservationStatus[] = [
  'HELD',
  'REQUESTED',
  'CONFIRMED',
  'CHECKED_IN',
  'WAITLISTED',
];
/** The states that are shown on the timeline. */
export const SHOWN: readonly ReservationStatus[] = [
  'HELD',
  'REQUESTED',
  'CONFIRMED',
  'CHECKED_IN',
  'COMPLETED',
];

export const ReservationFields = graphql(`
  fragment ReservationFields on Reservation {
    id
    organisationId
    code
    status
    start
    end
    timeZone
    summary
    note
    bookerId
    isOwn
    heldUntil
    changeUntil
    checkInFrom
    checkInUntil
    decisionNote
    placeInLine
    version
    guest {
      name
      email
      timeZone
      answers
    }
    items {
      resourceId
      quantity
      isTaken
      takenFrom
      takenUntil
      resource {
        id
        name
      }
    }
  }
`);

/** What a refusal says beside its sentence: what is in the way, and what would do instead. */
export const FaultFields = graphql(`
  fragment FaultFields on UserError {
    __typename
    code
    field
    message
    ... on ReservationConflict {
      resourceId
      asked
      free
      blockedBy {
        start
        end
        quantity
        reservation {
          id
          code
          summary
        }
      }
      alternatives {
        start
        end
        needsApproval
      }
      canWait
    }
    ... on RuleViolation {
      resourceId
      rule
      canBeOverruled
    }
    ... on ReservationRefusal {
      status
      possibleFrom
      possibleUntil
    }
  }
`);

export const Reservations = graphql(`
  query Reservations($filter: ReservationFilter, $after: String) {
    reservations(filter: $filter, first: 100, after: $after) {
      nodes {
        ...ReservationFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReservationById = graphql(`
  query ReservationById($id: ID!) {
    reservation(id: $id) {
      ...ReservationFields
    }
  }
`);

/** From the latest start backwards. */
export const ReservationsBefore = graphql(`
  query ReservationsBefore($filter: ReservationFilter, $before: String) {
    reservations(filter: $filter, last: 25, before: $before) {
      nodes {
        ...ReservationFields
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
  }
`);

export const MemberNames = graphql(`
  query MemberNames($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      members(first: 100, after: $after) {
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
`);

export const Availability = graphql(`
  query ResourceAvailability(
    $resourceIds: [ID!]!
    $from: DateTime!
    $to: DateTime!
    $length: Duration!
    $quantity: Int!
    $onlyFree: Boolean!
  ) {
    resourceAvailability(
      resourceIds: $resourceIds
      from: $from
      to: $to
      length: $length
      quantity: $quantity
      onlyFree: $onlyFree
    ) {
      resourceId
      slots {
        start
        end
        isFree
        free
        blockedBy
      }
    }
  }
`);

export const Explain = graphql(`
  query ResourceExplain($resourceId: ID!, $from: DateTime!, $to: DateTime!, $quantity: Int!) {
    resourceExplain(resourceId: $resourceId, from: $from, to: $to, quantity: $quantity) {
      start
      end
      blockers {
        rule
        reason
        limit
        reservation {
          id
          summary
          code
        }
      }
    }
  }
`);

export const ResourceUtilisation = graphql(`
  query ResourceUtilisation($resourceIds: [ID!]!, $from: Date!, $to: Date!, $by: UtilisationPeriod!) {
    resourceUtilisation(resourceIds: $resourceIds, from: $from, to: $to, by: $by) {
      resourceId
      periods {
        start
        end
        openHours
        capacityHours
        reservedHours
        reservedOpenHours
        share
        reservations
        noShows
        cancellations
      }
    }
  }
`);

export const Closures = graphql(`
  query ResourceClosures($resourceIds: [ID!]!, $from: DateTime!, $to: DateTime!) {
    resourceClosures(resourceIds: $resourceIds, from: $from, to: $to) {
      resourceId
      blackoutId
      start
      end
      reason
    }
  }
`);

export const ReservationCreate = graphql(`
  mutation ReservationCreate($input: ReservationCreateInput!) {
    reservationCreate(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationConfirm = graphql(`
  mutation ReservationConfirm($input: ReservationInput!) {
    reservationConfirm(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationReschedule = graphql(`
  mutation ReservationReschedule($input: ReservationRescheduleInput!) {
    reservationReschedule(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationCancel = graphql(`
  mutation ReservationCancel($input: ReservationInput!) {
    reservationCancel(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationCheckIn = graphql(`
  mutation ReservationCheckIn($input: ReservationInput!) {
    reservationCheckIn(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationCheckOut = graphql(`
  mutation ReservationCheckOut($input: ReservationInput!) {
    reservationCheckOut(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationMarkNoShow = graphql(`
  mutation ReservationMarkNoShow($input: ReservationInput!) {
    reservationMarkNoShow(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationApprove = graphql(`
  mutation ReservationApprove($input: ReservationDecideInput!) {
    reservationApprove(input: $input) {
      reservation {
        ...ReservationFields
      }
      declined {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationDecline = graphql(`
  mutation ReservationDecline($input: ReservationDecideInput!) {
    reservationDecline(input: $input) {
      reservation {
        ...ReservationFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);

export const ReservationPlanFields = graphql(`
  fragment ReservationPlanFields on ReservationPlan {
    hash
    possible
    resourceId
    occurrences {
      start
      end
      outcome
      messages
      alternatives {
        start
        end
        resourceId
        needsApproval
      }
    }
  }
`);

export const ReservationPlan = graphql(`
  query ReservationPlan($series: ReservationSeriesInput!) {
    reservationPlan(series: $series) {
      ...ReservationPlanFields
    }
  }
`);

export const ReservationSeriesCreate = graphql(`
  mutation ReservationSeriesCreate($input: ReservationSeriesCreateInput!) {
    reservationSeriesCreate(input: $input) {
      seriesId
      reservations {
        ...ReservationFields
      }
      plan {
        ...ReservationPlanFields
      }
      userErrors {
        ...FaultFields
      }
    }
  }
`);
