/*
 * Plain texts, typed by the code generator: what `graphql()` gives would bring every document of the signed-in pages along.
 * The fields of a booking are written out each time for the same reason.
 */

/** A page, apart from what is free. */
export const PUBLIC_BOOKING_PAGE = /* GraphQL */ `
  query PublicBookingPage($slug: String!) {
    publicBookingPage(slug: $slug) {
      slug
      title
      description
      organisationName
      organisationColor
      resources {
        id
        name
        quantity
        seats
        photoUrl
      }
      canChooseResource
      isOfPeople
      assignment
      durations
      questions
      consent
      confirmByMail
      timeZone
      earliestDate
      latestDate
      changeCutOff
    }
  }
`;

export const PUBLIC_BOOKING_SLOTS = /* GraphQL */ `
  query PublicBookingSlots(
    $slug: String!
    $from: DateTime!
    $to: DateTime!
    $duration: Int!
    $resourceId: ID
    $quantity: Int!
  ) {
    publicBookingPage(slug: $slug) {
      slots(from: $from, to: $to, duration: $duration, resourceId: $resourceId, quantity: $quantity) {
        start
        end
      }
    }
  }
`;

/** A challenge for one attempt to book: each is accepted once, and not for long. */
export const PUBLIC_BOOKING_CHALLENGE = /* GraphQL */ `
  query PublicBookingChallenge($slug: String!) {
    publicBookingPage(slug: $slug) {
      challenge
    }
  }
`;

export const PUBLIC_BOOKING = /* GraphQL */ `
  query PublicBooking($secret: String!) {
    publicBooking(secret: $secret) {
      code
      status
      start
      end
      title
      slug
      organisationName
      organisationColor
      resourceId
      resourceName
      isOfPeople
      quantity
      timeZone
      guestName
      guestEmail
      guestTimeZone
      heldUntil
      decisionNote
      changeUntil
      canChange
    }
  }
`;

export const PUBLIC_BOOKING_CREATE = /* GraphQL */ `
  mutation PublicBookingCreate($input: PublicBookingCreateInput!) {
    publicBookingCreate(input: $input) {
      booking {
        code
        status
        start
        end
        resourceName
        quantity
        guestEmail
        heldUntil
      }
      userErrors {
        __typename
        code
        field
        message
        ... on PublicBookingConflict {
          alternatives {
            start
            end
            resourceIds
          }
        }
      }
    }
  }
`;

export const PUBLIC_BOOKING_CONFIRM = /* GraphQL */ `
  mutation PublicBookingConfirm($input: PublicBookingConfirmInput!) {
    publicBookingConfirm(input: $input) {
      booking {
        status
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`;

export const PUBLIC_BOOKING_RESCHEDULE = /* GraphQL */ `
  mutation PublicBookingReschedule($input: PublicBookingRescheduleInput!) {
    publicBookingReschedule(input: $input) {
      booking {
        status
      }
      userErrors {
        __typename
        code
        field
        message
        ... on PublicBookingConflict {
          alternatives {
            start
            end
            resourceIds
          }
        }
      }
    }
  }
`;

export const PUBLIC_BOOKING_CANCEL = /* GraphQL */ `
  mutation PublicBookingCancel($input: PublicBookingCancelInput!) {
    publicBookingCancel(input: $input) {
      booking {
        status
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`;
