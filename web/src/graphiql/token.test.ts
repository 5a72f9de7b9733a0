import { afterEach, describe, expect, it, vi } from 'vitest';
import { sessionStore } from '@/data/session.ts';
import { authorization, requestHeaders } from './fetcher.ts';
import { pastedToken, tokenIn } from './token.ts';

const TOKEN = `cal3_pat_${'0a'.repeat(32)}`;

describe('a pasted token', () => {
  it('is found in what people paste', () => {
    for (const text of [
      TOKEN,
      ` ${TOKEN}\n`,
      `Bearer ${TOKEN}`,
      `Authorization: Bearer ${TOKEN}`,
      `"authorization": "Bearer ${TOKEN}",`,
      `{"Authorization": "Bearer ${TOKEN}"}`,
    ])
      expect(tokenIn(text), text).toBe(TOKEN);
    expect(tokenIn('  ')).toBe('');
  });
});

describe('who asks', () => {
  afterEach(() => pastedToken.set(''));

  it('is whom the header names, else whose token was pasted, else who is signed in', async () => {
    vi.spyOn(sessionStore, 'freshToken').mockResolvedValue('session');
    expect(await authorization(undefined)).toBe('Bearer session');
    pastedToken.set(TOKEN);
    expect(await authorization({})).toBe(`Bearer ${TOKEN}`);
    expect(await authorization({ authorization: 'Bearer typed' })).toBe('Bearer typed');
  });

  it('is named once, however the header was written', () => {
    const headers = requestHeaders({ authorization: 'Bearer typed', 'X-Trace': 'a' }, 'Bearer typed');
    expect(headers.get('Authorization')).toBe('Bearer typed');
    expect(headers.get('x-trace')).toBe('a');
    expect(requestHeaders(undefined, undefined).has('Authorization')).toBe(false);
  });
});
