import { graphql } from '@/gql';
import type { WorkingHoursFieldsFragment } from '@/gql/graphql.ts';

export type WorkingHoursNode = WorkingHoursFieldsFragment;

export const IntervalFields = graphql(`
  fragment IntervalFields on TimeInterval {
    opens
    closes
  }
`);

export const WorkingHoursFields = graphql(`
  fragment WorkingHoursFields on User {
    id
    version
    workingHours {
      weekly {
        monday {
          ...IntervalFields
        }
        tuesday {
          ...IntervalFields
        }
        wednesday {
          ...IntervalFields
        }
        thursday {
          ...IntervalFields
        }
        friday {
          ...IntervalFields
        }
        saturday {
          ...IntervalFields
        }
        sunday {
          ...IntervalFields
        }
      }
      exceptions {
        date
        last
        reason
        hours {
          ...IntervalFields
        }
      }
    }
  }
`);

export const WorkingHours = graphql(`
  query WorkingHours {
    viewer {
      ...WorkingHoursFields
    }
  }
`);

export const WorkingHoursUpdate = graphql(`
  mutation UserWorkingHoursUpdate($input: UserWorkingHoursUpdateInput!) {
    userWorkingHoursUpdate(input: $input) {
      user {
        ...WorkingHoursFields
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
