import { graphql } from '@/gql';

export const CalendarCreate = graphql(`
  mutation CalendarCreate($input: CalendarCreateInput!) {
    calendarCreate(input: $input) {
      calendar {
        ...OwnCalendarFields
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

export const CalendarUpdate = graphql(`
  mutation CalendarUpdate($input: CalendarUpdateInput!) {
    calendarUpdate(input: $input) {
      calendar {
        ...OwnCalendarFields
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

export const CalendarDelete = graphql(`
  mutation CalendarDelete($input: CalendarDeleteInput!) {
    calendarDelete(input: $input) {
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

export const FeedRotate = graphql(`
  mutation FeedRotate($input: CalendarFeedRotateInput!) {
    calendarFeedRotate(input: $input) {
      calendar {
        ...OwnCalendarFields
      }
      feedUrl
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const FeedDisable = graphql(`
  mutation FeedDisable($input: CalendarFeedDisableInput!) {
    calendarFeedDisable(input: $input) {
      calendar {
        ...OwnCalendarFields
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

export const PreferencesUpdate = graphql(`
  mutation CalendarPreferencesUpdate($input: CalendarPreferencesUpdateInput!) {
    calendarPreferencesUpdate(input: $input) {
      calendars {
        ...OwnCalendarFields
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

export const CalendarTransfer = graphql(`
  mutation CalendarTransfer($input: CalendarTransferInput!) {
    calendarTransfer(input: $input) {
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

export const CalendarGroupCreate = graphql(`
  mutation CalendarGroupCreate($input: CalendarGroupCreateInput!) {
    calendarGroupCreate(input: $input) {
      calendarGroup {
        ...CalendarGroupFields
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

export const CalendarGroupUpdate = graphql(`
  mutation CalendarGroupUpdate($input: CalendarGroupUpdateInput!) {
    calendarGroupUpdate(input: $input) {
      calendarGroup {
        ...CalendarGroupFields
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

export const CalendarGroupDelete = graphql(`
  mutation CalendarGroupDelete($input: CalendarGroupDeleteInput!) {
    calendarGroupDelete(input: $input) {
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
