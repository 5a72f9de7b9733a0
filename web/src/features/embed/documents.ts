import { graphql } from '@/gql';

/** What a public link leads to: the one calendar that its holder sees. */
export const LinkedCalendar = graphql(`
  query LinkedCalendar {
    calendars(first: 1) {
      nodes {
        ...CalendarFields
      }
    }
  }
`);
