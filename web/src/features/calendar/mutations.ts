import { graphql } from '@/gql';

export const CalendarCreate = graphql(`
  mutation CalendarCreate($input: CalendarCreateInput!) {
    calendarCreate(input: $input) {
      calendar {
        ...CalendarFields
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
        ...CalendarFields
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
        ...CalendarFields
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
        ...CalendarFields
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
        ...CalendarFields
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
