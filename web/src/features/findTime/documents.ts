import { graphql } from '@/gql';
import type { FindTimeQuery } from '@/gql/graphql.ts';

export type FoundTimes = FindTimeQuery['findTime'];
export type TimeOption = FoundTimes['options'][number];

export const FindTime = graphql(`
  query FindTime($input: FindTimeInput!) {
    findTime(input: $input) {
      suiting
      tried
      options {
        start
        end
        needsApproval
        missingUserIds
        outsideHoursUserIds
        resources {
          resourceId
          resource {
            id
            name
          }
        }
      }
      blockers {
        starts
        hindrance {
          reason
          userId
          need
        }
      }
      misses {
        rules
      }
    }
  }
`);
