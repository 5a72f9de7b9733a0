import { Temporal } from 'temporal-polyfill';
import { randomId } from '@/lib/id.ts';

export interface Example {
  query: string;
  variables?: string;
}

/** The tabs that a first visit finds: each runs as it is once the ids of one's own calendars are filled in. */
export function examples(today = Temporal.Now.plainDateISO('UTC')): Example[] {
  const first = today.with({ day: 1 });
  const start = `${today.add({ days: 1 }).toString()}T09:30:00`;
  const end = `${today.add({ days: 1 }).toString()}T10:00:00`;
  return [
    {
      query: `# Who am I, and which calendars can I see?
# This page uses the session of this browser when you are signed in.
# To see what a program would see, paste its token at the top.
query MyCalendars {
  viewer {
    id
    name
    timeZone
  }
  calendars(first: 50) {
    nodes {
      id
      name
      color
      timeZone
      viewerRole
    }
  }
}
`,
    },
    {
      query: `# A month of occurrences, recurring events expanded.
# Put the ids from the first tab into the variables.
query Month($calendarIds: [ID!]!, $from: DateTime!, $to: DateTime!) {
  occurrences(calendarIds: $calendarIds, from: $from, to: $to, first: 100) {
    nodes {
      id
      summary
      startsAt
      endsAt
      isAllDay
      isRecurring
      calendar {
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
      variables: json({
        calendarIds: [],
        from: `${first.toString()}T00:00:00Z`,
        to: `${first.add({ months: 1 }).toString()}T00:00:00Z`,
      }),
    },
    {
      query: `# A weekly event on the clock of its zone. What you can mend comes back in userErrors.
# The same idempotencyKey again gives the same event, not a second one.
mutation CreateEvent($input: EventCreateInput!) {
  eventCreate(input: $input) {
    event {
      id
      summary
      startsAt
      recurrence {
        rules
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
`,
      variables: json({
        input: {
          calendarId: '',
          summary: 'Stand-up',
          start: { local: start, timeZone: 'Europe/Budapest' },
          end: { local: end, timeZone: 'Europe/Budapest' },
          recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'] },
          idempotencyKey: randomId(),
        },
      }),
    },
    {
      query: `# Every change you may see, as it happens, over graphql-transport-ws.
# Run it, then change something on the calendar page or in the tab before this one.
# After a break, pass the last cursor as \`after\`: what you missed comes first.
subscription Changes($after: Cursor) {
  changes(after: $after) {
    cursor
    kind
    entity
    entityId
    changedFields
    at
    node {
      __typename
      ... on Event {
        summary
        startsAt
        version
      }
      ... on Calendar {
        name
      }
    }
  }
}
`,
      variables: json({ after: null }),
    },
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
