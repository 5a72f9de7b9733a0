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

beforeEach(() => {
  vi.useFakeTimers();
  attempts = [];
  const client = {
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
});

afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

const change = (cursor: string, entity = 'EVENT') => ({
  data: { changes: { cursor, entity, kind: 'UPDATED', entityId: 'evt_1', node: null } },
});
const last = () => attempts[attempts.length - 1];

it('asks after a break for what came after the last change seen', () => {
  expect(last()?.variables).toEqual({ after: null });
  last()?.subject.next(change('c1'));
  last()?.subject.next(change('c2'));
  last()?.subject.complete();
  vi.advanceTimersByTime(1000);
  expect(attempts).toHaveLength(2);
  expect(last()?.variables).toEqual({ after: 'c2' });
});

it('waits longer after each failure and starts anew once a subscription held', () => {
  const failures = 6;
  const waited: number[] = [];
  for (let round = 0; round < failures; round += 1) {
    const before = attempts.length;
    last()?.subject.next({ error: { graphQLErrors: [], networkError: new Error('gone') } });
    let ms = 0;
    while (attempts.length === before && ms < 60_000) {
      vi.advanceTimersByTime(100);
      ms += 100;
    }
    waited.push(ms);
  }
  expect(attempts).toHaveLength(failures + 1);
  expect(waited[5]).toBeGreaterThan((waited[0] ?? 0) * 4);
  expect(Math.max(...waited)).toBeLessThanOrEqual(19_000);
  vi.advanceTimersByTime(10_000);
  last()?.subject.complete();
  vi.advanceTimersByTime(700);
  expect(attempts).toHaveLength(failures + 2);
});

it('starts from now when the server refuses the cursor', () => {
  last()?.subject.next(change('c1'));
  last()?.subject.next({ error: { graphQLErrors: [{ message: 'unknown cursor' }] } });
  vi.advanceTimersByTime(1000);
  expect(last()?.variables).toEqual({ after: null });
});

it('tells the lists to ask again, many changes together', () => {
  const asked = vi.fn();
  const off = stale.on('occurrences', asked);
  vi.advanceTimersByTime(1000);
  for (let n = 0; n < 50; n += 1) last()?.subject.next(change(`c${n}`));
  expect(asked).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(asked).toHaveBeenCalledTimes(2);
  off();
});

it('makes no attempt after it was stopped', () => {
  last()?.subject.complete();
  live.stop();
  vi.advanceTimersByTime(60_000);
  expect(attempts).toHaveLength(1);
});
