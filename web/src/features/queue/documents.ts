import { graphql } from '@/gql';
import type { DeadJobsQuery, JobQueueQuery } from '@/gql/graphql.ts';

export type Queue = NonNullable<JobQueueQuery['jobQueue']>;
export type Kind = Queue['kinds'][number];
export type DeadJob = DeadJobsQuery['deadJobs']['nodes'][number];

export const JobQueue = graphql(`
  query JobQueue {
    viewer {
      id
      isAdministrator
    }
    jobQueue {
      at
      kinds {
        kind
        due
        scheduled
        running
        retrying
        dead
        diedLately
        succeededPerMinute
        dueSince
      }
      tickets {
        waiting
        taken
        workers
      }
    }
  }
`);

export const DeadJobs = graphql(`
  query DeadJobs($kind: String, $after: String) {
    deadJobs(first: 25, kind: $kind, after: $after) {
      nodes {
        jobId
        kind
        attempts
        error
        enqueuedAt
        diedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const JobRetry = graphql(`
  mutation JobRetry($input: JobRetryInput!) {
    jobRetry(input: $input) {
      retriedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const JobRetryAll = graphql(`
  mutation JobRetryAll($input: JobRetryAllInput!) {
    jobRetryAll(input: $input) {
      count
      hasMore
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const JobDiscard = graphql(`
  mutation JobDiscard($input: JobDiscardInput!) {
    jobDiscard(input: $input) {
      discardedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);
