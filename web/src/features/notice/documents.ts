import { graphql } from '@/gql';
import type { NoticeFieldsFragment } from '@/gql/graphql';

export const NoticeFields = graphql(`
  fragment NoticeFields on Notice {
    id
    kind
    title
    text
    subjectId
    ruleName
    senderName
    rule {
      id
    }
    createdAt
    readAt
  }
`);

/** How much the viewer has not read. */
export const UnreadNotices = graphql(`
  query UnreadNotices {
    viewer {
      id
      unreadNoticeCount
    }
  }
`);

/** A page of what the viewer is told, the newest first. */
export const Notices = graphql(`
  query Notices($isRead: Boolean, $after: String) {
    viewer {
      id
      notices(first: 20, after: $after, isRead: $isRead) {
        nodes {
          ...NoticeFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const NoticesMarkRead = graphql(`
  mutation NoticesMarkRead($input: NoticesMarkReadInput!) {
    noticesMarkRead(input: $input) {
      count
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const NoticeDelete = graphql(`
  mutation NoticeDelete($input: NoticeDeleteInput!) {
    noticeDelete(input: $input) {
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

export type NoticeNode = NoticeFieldsFragment;
