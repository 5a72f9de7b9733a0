import { readFileSync } from 'node:fs';
import { Client, fetchExchange } from '@urql/core';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { HttpResponse, http } from 'msw';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { pipe, subscribe } from 'wonka';
import { Occurrences } from '@/features/calendar/documents.ts';
import { EventUpdate } from '@/features/event/documents.ts';
import { newForm } from '@/features/event/eventForm.ts';
import { planCreate } from '@/features/event/plan.ts';
import { server } from '@/test/server.ts';
import { calendarCache, POSSIBLE_TYPES, VALUE_TYPES } from './cache.ts';

describe('the cache’s picture of the schema', () => {
  const types = Object.values(buildSchema(readFileSync('../schema.graphql', 'utf8')).getTypeMap());
  const roots = new Set(['Query', 'Mutation', 'Subscription']);

  it('names every type without an id', () => {
    const values = types
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__') && !roots.has(name) && !name.endsWith('Payload'))
      .filter((type) => !type.getFields().id)
      .map(({ name }) => name);
    expect([...VALUE_TYPES]).toEqual(values.sort());
  });

  it('names the members of every interface', () => {
    const members = Object.fromEntries(
      types.filter(isInterfaceType).map((type) => [
        type.name,
        types
          .filter(isObjectType)
          .filter((object) => object.getInterfaces().includes(type))
          .map(({ name }) => name)
          .sort(),
      ]),
    );
    expect(POSSIBLE_TYPES).toEqual(members);
  });
});

const time = (instant: string) => ({
  __typename: 'EventTime',
  kind: 'INSTANT',
  date: null,
  local: null,
  timeZone: null,
  instant,
});
const occurrence = {
  __typename: 'Occurrence',
  id: 'occ_1',
  seriesId: 'evt_1',
  calendarId: 'cal_1',
  summary: 'Before',
  location: null,
  color: null,
  status: 'CONFIRMED',
  transparency: 'OPAQUE',
  isAllDay: false,
  isRecurring: false,
  isOverride: false,
  start: time('2026-11-22T09:00:00Z'),
  end: time('2026-11-22T10:00:00Z'),
  startsAt: '2026-11-22T09:00:00Z',
  endsAt: '2026-11-22T10:00:00Z',
  event: { __typename: 'Event', id: 'evt_1', version: 1 },
};

describe('an expected change', () => {
  async function summaries(answer: object, expectation: object) {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.use(
      http.post('http://api.test/graphql', async ({ request }) => {
        const { query, variables } = (await request.json()) as { query: string; variables: object };
        if (!query.includes('mutation')) {
          const occurrences = {
            __typename: 'OccurrenceConnection',
            nodes: [occurrence],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false },
          };
          return HttpResponse.json({ data: { occurrences } });
        }
        expect(variables).not.toHaveProperty('expectation');
        await held;
        return HttpResponse.json(answer);
      }),
    );
    const client = new Client({
      url: 'http://api.test/graphql',
      preferGetMethod: false,
      exchanges: [calendarCache(), fetchExchange],
    });
    const seen: string[][] = [];
    const variables = {
      calendarIds: ['cal_1'],
      from: '2026-11-22T00:00:00Z',
      to: '2026-11-23T00:00:00Z',
      first: 2000,
    };
    const { unsubscribe } = pipe(
      client.query(Occurrences, variables),
      subscribe(({ data }) => {
        if (data) seen.push(data.occurrences.nodes.map((node) => node.summary));
      }),
    );
    await expect.poll(() => seen.length).toBe(1);
    const sent = client
      .mutation(EventUpdate, { input: { id: 'evt_1', summary: 'After' }, expectation } as never)
      .toPromise();
    await expect.poll(() => seen.length).toBe(2);
    release();
    await sent;
    await new Promise((resolve) => setTimeout(resolve));
    unsubscribe();
    return seen;
  }

  const patch = { patch: [{ id: 'occ_1', summary: 'After' }] };
  const done = {
    __typename: 'EventUpdatePayload',
    event: { __typename: 'Event', id: 'evt_1', version: 2 },
    userErrors: [],
  };

  it('is shown at once and stays when the server agrees', async () => {
    const seen = await summaries({ data: { eventUpdate: done } }, patch);
    expect(seen.at(0)).toEqual(['Before']);
    expect(seen.slice(1).flat()).not.toContain('Before');
  });

  it('is undone when the server refuses', async () => {
    const error = { __typename: 'InputError', code: 'INVALID', field: ['input'], message: 'No' };
    const seen = await summaries(
      { data: { eventUpdate: { ...done, event: null, userErrors: [error] } } },
      patch,
    );
    expect(seen).toEqual([['Before'], ['After'], ['Before']]);
  });

  it('is undone when the request fails', async () => {
    const seen = await summaries({ errors: [{ message: 'Oh', extensions: { code: 'INTERNAL' } }] }, patch);
    expect(seen).toEqual([['Before'], ['After'], ['Before']]);
  });

  it('shows what is being made until the server has it', async () => {
    const start = Temporal.PlainDateTime.from('2026-11-22T12:00:00');
    const span = { allDay: false, start, end: start.add({ hours: 1 }) };
    const form = { ...newForm(span, 'cal_1', 'UTC'), summary: 'New' };
    const seen = await summaries({ data: { eventUpdate: done } }, planCreate(form, 'key', 'UTC').expectation);
    expect(seen.slice(0, 2)).toEqual([['Before'], ['Before', 'New']]);
  });

  it('takes deleted occurrences away', async () => {
    const seen = await summaries({ data: { eventUpdate: done } }, { remove: ['occ_1'] });
    expect(seen.at(0)).toEqual(['Before']);
    expect(seen.slice(1).flat()).toEqual([]);
  });
});
