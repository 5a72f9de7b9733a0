import { beforeEach, expect, it, vi } from 'vitest';
import { sessionStore } from '@/data/session.ts';
import { forget, remember, unfinished } from './unfinished.ts';

const session = (id: string) => ({
  accessToken: 't',
  expiresAt: '2100-01-01T00:00:00Z',
  user: { id, email: 'a@example.org', name: 'A' },
});
const one = { key: 'k1', importId: 'imp_1', fileName: 'a.ics', byteSize: 10 };

beforeEach(() => {
  sessionStorage.clear();
  vi.spyOn(sessionStore, 'session', 'get').mockReturnValue(session('usr_1'));
});

it('remembers imports of one person until they are forgotten', () => {
  remember(one);
  remember({ ...one, key: 'k2' });
  remember(one);
  expect(unfinished().map(({ key }) => key)).toEqual(['k1', 'k2']);
  forget('k1');
  expect(unfinished().map(({ key }) => key)).toEqual(['k2']);
  vi.spyOn(sessionStore, 'session', 'get').mockReturnValue(session('usr_2'));
  expect(unfinished()).toEqual([]);
});

it('takes what it did not write for nothing', () => {
  sessionStorage.setItem('cal3-imports:usr_1', '[{"key":1},null]');
  expect(unfinished()).toEqual([]);
  sessionStorage.setItem('cal3-imports:usr_1', '{');
  expect(unfinished()).toEqual([]);
});
