import { graphql } from '@/gql';
import type { TaskFieldsFragment } from '@/gql/graphql';

export const TaskFields = graphql(`
  fragment TaskFields on Task {
    id
    calendar {
      id
    }
    summary
    description
    status
    priority
    due {
      kind
      date
      local
      timeZone
      instant
    }
    dueAt
    completedAt
    categories
    color
    version
  }
`);

/** A page of tasks. */
export const Tasks = graphql(`
  query Tasks($filter: TaskFilter, $orderBy: TaskOrder, $first: Int!, $after: String) {
    tasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        ...TaskFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One task, for the link that leads to it. */
export const TaskById = graphql(`
  query TaskById($id: ID!) {
    task(id: $id) {
      ...TaskFields
    }
  }
`);

export const TaskCreate = graphql(`
  mutation TaskCreate($input: TaskCreateInput!) {
    taskCreate(input: $input) {
      task {
        ...TaskFields
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

export const TaskUpdate = graphql(`
  mutation TaskUpdate($input: TaskUpdateInput!) {
    taskUpdate(input: $input) {
      task {
        ...TaskFields
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

export const TaskDelete = graphql(`
  mutation TaskDelete($input: TaskDeleteInput!) {
    taskDelete(input: $input) {
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

export type TaskNode = TaskFieldsFragment;

/** The server gives at most this many tasks in one page. */
export const TASKS_PAGE = 100;
