/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment Patch on Occurrence { __typename  }": typeof types.PatchFragmentDoc,
    "\n  subscription Changes($after: Cursor) {\n    changes(after: $after) {\n      cursor\n      kind\n      entity\n      entityId\n      calendarId\n      node {\n        __typename\n        id\n        ... on Calendar {\n          name\n          description\n          color\n          timeZone\n          viewerRole\n          isVisible\n          hasFeed\n          version\n        }\n        ... on Import {\n          status\n          bytesReceived\n          bytesProcessed\n          total\n          created\n          updated\n          unchanged\n          skipped\n          repaired\n          failure\n          version\n          finishedAt\n        }\n        ... on User {\n          name\n          timeZone\n          locale\n          weekStart\n          hourCycle\n          version\n        }\n      }\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  fragment ViewerFields on User {\n    id\n    email\n    name\n    timeZone\n    locale\n    weekStart\n    hourCycle\n    version\n  }\n": typeof types.ViewerFieldsFragmentDoc,
    "\n  fragment CalendarFields on Calendar {\n    id\n    name\n    description\n    color\n    timeZone\n    viewerRole\n    isVisible\n    hasFeed\n    version\n  }\n": typeof types.CalendarFieldsFragmentDoc,
    "\n  fragment OccurrenceFields on Occurrence {\n    id\n    seriesId\n    calendarId\n    summary\n    location\n    color\n    status\n    transparency\n    isAllDay\n    isRecurring\n    isOverride\n    start {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    end {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    startsAt\n    endsAt\n    version\n  }\n": typeof types.OccurrenceFieldsFragmentDoc,
    "\n  query Home {\n    viewer {\n      ...ViewerFields\n    }\n    calendars(first: 100) {\n      nodes {\n        ...CalendarFields\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query Occurrences($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!, $timeZone: TimeZone, $first: Int!) {\n    occurrences(calendarIds: $calendarIds, from: $from, to: $to, timeZone: $timeZone, first: $first) {\n      nodes {\n        ...OccurrenceFields\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.OccurrencesDocument,
};
const documents: Documents = {
    "fragment Patch on Occurrence { __typename  }": types.PatchFragmentDoc,
    "\n  subscription Changes($after: Cursor) {\n    changes(after: $after) {\n      cursor\n      kind\n      entity\n      entityId\n      calendarId\n      node {\n        __typename\n        id\n        ... on Calendar {\n          name\n          description\n          color\n          timeZone\n          viewerRole\n          isVisible\n          hasFeed\n          version\n        }\n        ... on Import {\n          status\n          bytesReceived\n          bytesProcessed\n          total\n          created\n          updated\n          unchanged\n          skipped\n          repaired\n          failure\n          version\n          finishedAt\n        }\n        ... on User {\n          name\n          timeZone\n          locale\n          weekStart\n          hourCycle\n          version\n        }\n      }\n    }\n  }\n": types.ChangesDocument,
    "\n  fragment ViewerFields on User {\n    id\n    email\n    name\n    timeZone\n    locale\n    weekStart\n    hourCycle\n    version\n  }\n": types.ViewerFieldsFragmentDoc,
    "\n  fragment CalendarFields on Calendar {\n    id\n    name\n    description\n    color\n    timeZone\n    viewerRole\n    isVisible\n    hasFeed\n    version\n  }\n": types.CalendarFieldsFragmentDoc,
    "\n  fragment OccurrenceFields on Occurrence {\n    id\n    seriesId\n    calendarId\n    summary\n    location\n    color\n    status\n    transparency\n    isAllDay\n    isRecurring\n    isOverride\n    start {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    end {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    startsAt\n    endsAt\n    version\n  }\n": types.OccurrenceFieldsFragmentDoc,
    "\n  query Home {\n    viewer {\n      ...ViewerFields\n    }\n    calendars(first: 100) {\n      nodes {\n        ...CalendarFields\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  query Occurrences($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!, $timeZone: TimeZone, $first: Int!) {\n    occurrences(calendarIds: $calendarIds, from: $from, to: $to, timeZone: $timeZone, first: $first) {\n      nodes {\n        ...OccurrenceFields\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.OccurrencesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Patch on Occurrence { __typename  }"): (typeof documents)["fragment Patch on Occurrence { __typename  }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Changes($after: Cursor) {\n    changes(after: $after) {\n      cursor\n      kind\n      entity\n      entityId\n      calendarId\n      node {\n        __typename\n        id\n        ... on Calendar {\n          name\n          description\n          color\n          timeZone\n          viewerRole\n          isVisible\n          hasFeed\n          version\n        }\n        ... on Import {\n          status\n          bytesReceived\n          bytesProcessed\n          total\n          created\n          updated\n          unchanged\n          skipped\n          repaired\n          failure\n          version\n          finishedAt\n        }\n        ... on User {\n          name\n          timeZone\n          locale\n          weekStart\n          hourCycle\n          version\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription Changes($after: Cursor) {\n    changes(after: $after) {\n      cursor\n      kind\n      entity\n      entityId\n      calendarId\n      node {\n        __typename\n        id\n        ... on Calendar {\n          name\n          description\n          color\n          timeZone\n          viewerRole\n          isVisible\n          hasFeed\n          version\n        }\n        ... on Import {\n          status\n          bytesReceived\n          bytesProcessed\n          total\n          created\n          updated\n          unchanged\n          skipped\n          repaired\n          failure\n          version\n          finishedAt\n        }\n        ... on User {\n          name\n          timeZone\n          locale\n          weekStart\n          hourCycle\n          version\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerFields on User {\n    id\n    email\n    name\n    timeZone\n    locale\n    weekStart\n    hourCycle\n    version\n  }\n"): (typeof documents)["\n  fragment ViewerFields on User {\n    id\n    email\n    name\n    timeZone\n    locale\n    weekStart\n    hourCycle\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalendarFields on Calendar {\n    id\n    name\n    description\n    color\n    timeZone\n    viewerRole\n    isVisible\n    hasFeed\n    version\n  }\n"): (typeof documents)["\n  fragment CalendarFields on Calendar {\n    id\n    name\n    description\n    color\n    timeZone\n    viewerRole\n    isVisible\n    hasFeed\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OccurrenceFields on Occurrence {\n    id\n    seriesId\n    calendarId\n    summary\n    location\n    color\n    status\n    transparency\n    isAllDay\n    isRecurring\n    isOverride\n    start {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    end {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    startsAt\n    endsAt\n    version\n  }\n"): (typeof documents)["\n  fragment OccurrenceFields on Occurrence {\n    id\n    seriesId\n    calendarId\n    summary\n    location\n    color\n    status\n    transparency\n    isAllDay\n    isRecurring\n    isOverride\n    start {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    end {\n      kind\n      date\n      local\n      timeZone\n      instant\n    }\n    startsAt\n    endsAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    viewer {\n      ...ViewerFields\n    }\n    calendars(first: 100) {\n      nodes {\n        ...CalendarFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    viewer {\n      ...ViewerFields\n    }\n    calendars(first: 100) {\n      nodes {\n        ...CalendarFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Occurrences($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!, $timeZone: TimeZone, $first: Int!) {\n    occurrences(calendarIds: $calendarIds, from: $from, to: $to, timeZone: $timeZone, first: $first) {\n      nodes {\n        ...OccurrenceFields\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query Occurrences($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!, $timeZone: TimeZone, $first: Int!) {\n    occurrences(calendarIds: $calendarIds, from: $from, to: $to, timeZone: $timeZone, first: $first) {\n      nodes {\n        ...OccurrenceFields\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;