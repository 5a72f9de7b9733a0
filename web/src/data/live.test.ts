import type { Client } from '@urql/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeSubject, type Subject } from 'wonka';
import { LiveChanges } from './live.ts';
import { sessionStore } from './session.ts';
import { stale } from './signal.ts';

interface Attempt {
  variables: { after: string | null };
  subject: Subject<unknown>;
}

let attempts: Attempt[];
let live: LiveChanges;
let client: {
  query: () => unknown;
  subscription: (document: unknown, variables: Attempt['variables']) => unknown;
};
/** What the server answers when it is asked where the log stands. */
let position: () => Promise<{ data?: { changeCursor: string } }>;

beforeEach(async () => {
  vi.useFakeTimers();
  attempts = [];
  position = async () => ({ data: { changeCursor: 'c0' } });
  client = {
    query: () => position(),
    subscription: (_document: unknown, variables: Attempt['variables']) => {
      const subject = makeSubject<unknown>();
      attempts.push({ variables, subject });
      return subject.source;
    },
  };
  vi.spyOn(sessionStore, 'session', 'get').mockReturnValue({
    accessToken: 't',
    expiresAt: '2100-01-01T00:00:00Z',
    user: { id: 'usr_1', email: 'a@example.org', name: 'A' },
  });
  live = new LiveChanges(client as unknown as Client);
  live.start();
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(async () => {
  live.stop();
  // The signal's own pause must end as well.
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
});

const change = (cursor: string, entity = 'EVENT') => ({
  data: { changes: { cursor, entity, kind: 'UPDATED', entityId: 'evt_1', node: null } },
});
const last = () => attempts[attempts.length - 1];

it('asks after a break for what came after the last change seen', async () => {
  expect(last()?.variables).toEqual({ after: 'c0' });
  last()?.subject.next(change('c1'));
  last()?.subject.next(change('c2'));
  last()?.subject.complete();
  await vi.advanceTimersByTimeAsync(1000);
  expect(attempts).toHaveLength(2);
  expect(last()?.variables).toEqual({ after: 'c2' });
});

it('waits longer after each failure and starts anew once a subscription held', async () => {
  const failures = 6;
  const waited: number[] = [];
  for (let round = 0; round < failures; round += 1) {
    const before = attempts.length;
    last()?.subject.next({ error: { graphQLErrors: [], networkError: new Error('gone') } });
    let ms = 0;
    while (attempts.length === before && ms < 60_000) {
      await vi.advanceTimersByTimeAsync(100);
      ms += 100;
    }
    waited.push(ms);
  }
  expect(attempts).toHaveLength(failures + 1);
  expect(waited[5]).toBeGreaterThan((waited[0] ?? 0) * 4);
  expect(Math.max(...waited)).toBeLessThanOrEqual(19_000);
  await vi.advanceTimersByTimeAsync(10_000);
  last()?.subject.complete();
  await vi.advanceTimersByTimeAsync(700);
  expect(attempts).toHaveLength(failures + 2);
});

it('starts from now when the server refuses the cursor, and asks for everything again', async () => {
  last()?.subject.next(change('c1'));
  position = async () => ({ data: { changeCursor: 'c9' } });
  last()?.subject.next({ error: { graphQLErrors: [{ message: 'unknown cursor' }] } });
  const asked = vi.fn();
  const off = stale.on('imports', asked);
  await vi.advanceTimersByTimeAsync(1000);
  expect(last()?.variables).toEqual({ after: 'c9' });
  expect(asked).toHaveBeenCalled();
  off();
});

it('begins before the lists are asked again, so that nothing falls between', async () => {
  live.stop();
  let answer = (_: { data?: { changeCursor: string } }) => {};
  position = () => new Promise((resolve) => (answer = resolve));
  const asked = vi.fn();
  const off = stale.on('calendars', asked);
  live = new LiveChanges(client as unknown as Client);
  live.start();
  await vi.advanceTimersByTimeAsync(1000);
  expect([attempts.length, asked.mock.calls.length]).toEqual([1, 0]);
  answer({ data: { changeCursor: 'c5' } });
  await vi.advanceTimersByTimeAsync(0);
  expect(last()?.variables).toEqual({ after: 'c5' });
  expect(asked).toHaveBeenCalledTimes(1);
  off();
});

it('asks again where the log stands when the server was not reached', async () => {
  live.stop();
  position = async () => ({});
  live = new LiveChanges(client as unknown as Client);
  live.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(attempts).toHaveLength(1);
  position = async () => ({ data: { changeCursor: 'c7' } });
  await vi.advanceTimersByTimeAsync(2000);
  expect(last()?.variables).toEqual({ after: 'c7' });
});

it('tells the lists to ask again, many changes together', async () => {
  const asked = vi.fn();
  const off = stale.on('occurrences', asked);
  await vi.advanceTimersByTimeAsync(1000);
  for (let n = 0; n < 50; n += 1) last()?.subject.next(change(`c${n}`));
  expect(asked).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveBeenCalledTimes(2);
  off();
});

it('lets an import be asked for again, whatever an older answer says meanwhile', async () => {
  await vi.advanceTimersByTimeAsync(1000);
  const asked = vi.fn();
  const off = stale.on('imports', asked);
  last()?.subject.next(change('c1', 'IMPORT'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveBeenCalledTimes(1);
  last()?.subject.next(change('c2', 'EVENT'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveBeenCalledTimes(1);
  off();
});

it('makes no attempt after it was stopped', async () => {
  last()?.subject.complete();
  live.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts).toHaveLength(1);
});
