import { act, renderHook } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublicBookingCreateInput } from '@/gql/graphql.ts';
import { server } from '@/test/server.ts';
import { type Attempt, useBooking, type Wanted } from './useBooking.ts';

let proofs = 0;
vi.mock('./solving.ts', () => ({ solved: async () => `proof ${++proofs}` }));

const WANTED: Wanted = {
  slug: 'studio',
  start: '2027-03-08T09:00:00Z',
  duration: 30,
  quantity: 1,
  guest: { name: 'Ada', email: 'ada@example.org', timeZone: 'UTC' },
  answers: {},
  consent: false,
};
const BOOKED = { booking: { code: 'K7Q4-9XD2', status: 'CONFIRMED' }, userErrors: [] };
const refused = (field: string[], code: string) => ({
  booking: null,
  userErrors: [{ __typename: 'InputError', code, field, message: 'No.' }],
});

/** What was sent, each answered with the next of `answers`; null is lost on its way. */
function answering(...answers: (object | null)[]): PublicBookingCreateInput[] {
  const sent: PublicBookingCreateInput[] = [];
  server.use(
    http.post('*/graphql', async ({ request }) => {
      const { query, variables } = (await request.json()) as {
        query: string;
        variables: { input: PublicBookingCreateInput };
      };
      if (query.includes('query PublicBookingChallenge'))
        return HttpResponse.json({ data: { publicBookingPage: { challenge: {} } } });
      sent.push(variables.input);
      const answer = answers.shift();
      return answer ? HttpResponse.json({ data: { publicBookingCreate: answer } }) : HttpResponse.error();
    }),
  );
  return sent;
}

async function attempts(count: number, change: Partial<Wanted> = {}): Promise<Attempt[]> {
  const { result } = renderHook(() => useBooking('studio'));
  const found: Attempt[] = [];
  for (let round = 0; round < count; round += 1) {
    const wanted = round === 0 ? WANTED : { ...WANTED, ...change };
    await act(async () => {
      found.push(await result.current.book(wanted));
    });
  }
  return found;
}

describe('a booking', () => {
  beforeEach(() => {
    proofs = 0;
  });

  it('is sent with the work that was done while the form was filled in', async () => {
    const sent = answering(BOOKED);
    expect(await attempts(1)).toEqual([{ kind: 'booked', booking: BOOKED.booking }]);
    expect(sent).toEqual([{ ...WANTED, proof: 'proof 1', idempotencyKey: expect.any(String) }]);
  });

  it('is sent once more when the work has become too old, and not for ever', async () => {
    const old = refused(['proof'], 'TOO_LATE');
    const sent = answering(old, BOOKED);
    expect((await attempts(1))[0]?.kind).toBe('booked');
    expect(sent.map(({ proof }) => proof)).toEqual(['proof 1', 'proof 2']);
    answering(old, old);
    expect((await attempts(1))[0]?.kind).toBe('refused');
  });

  it('is the same again when the answer was lost', async () => {
    const sent = answering(null, BOOKED);
    expect((await attempts(2)).map(({ kind }) => kind)).toEqual(['failed', 'booked']);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('is another one when the guest has changed it', async () => {
    const sent = answering(refused(['start'], 'CONFLICT'), BOOKED);
    await attempts(2, { start: '2027-03-08T10:00:00Z' });
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
    expect(sent.map(({ proof }) => proof)).toEqual(['proof 1', 'proof 2']);
  });
});
