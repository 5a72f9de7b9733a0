import { useEffect, useRef, useState } from 'react';
import type {
  PublicBookingChallengeQuery,
  PublicBookingChallengeQueryVariables,
  PublicBookingCreateInput,
  PublicBookingCreateMutation,
  PublicBookingCreateMutationVariables,
} from '@/gql/graphql.ts';
import { randomId } from '@/lib/id.ts';
import { ask } from './client.ts';
import { PUBLIC_BOOKING_CHALLENGE, PUBLIC_BOOKING_CREATE } from './documents.ts';
import { solved } from './solving.ts';
import type { Challenge } from './work.ts';

export type Booked = NonNullable<PublicBookingCreateMutation['publicBookingCreate']['booking']>;
export type BookingError = PublicBookingCreateMutation['publicBookingCreate']['userErrors'][number];

/** How an attempt to book ended. */
export type Attempt =
  | { kind: 'booked'; booking: Booked }
  | { kind: 'refused'; errors: BookingError[] }
  | { kind: 'failed'; error: unknown };

export type Wanted = Omit<PublicBookingCreateInput, 'proof' | 'idempotencyKey'>;

/** A challenge of the page, solved; undefined when it asks for no work. */
async function prove(slug: string): Promise<string | undefined> {
  const data = await ask<PublicBookingChallengeQuery, PublicBookingChallengeQueryVariables>(
    PUBLIC_BOOKING_CHALLENGE,
    { slug },
  );
  const challenge = data.publicBookingPage?.challenge as Challenge | null | undefined;
  return challenge ? solved(challenge) : undefined;
}

/**
 * Books. The proof of work is computed while the form is filled in, and anew for each attempt, as each is accepted once. An attempt of
 * which the answer was lost is repeated as it was, so that it does not book twice.
 */
export function useBooking(slug: string): { book: (wanted: Wanted) => Promise<Attempt>; isBusy: boolean } {
  const [isBusy, setBusy] = useState(false);
  const proof = useRef<Promise<string | undefined> | null>(null);
  const lost = useRef<{ wanted: string; input: PublicBookingCreateInput } | null>(null);
  useEffect(() => {
    proof.current = prove(slug);
    // Whoever books hears of it then.
    proof.current.catch(() => undefined);
  }, [slug]);

  async function takeProof(): Promise<string | undefined> {
    const ready = proof.current;
    proof.current = null;
    try {
      if (ready) return await ready;
    } catch {
      // Once more, now that somebody waits for it.
    }
    return prove(slug);
  }

  async function send(wanted: Wanted, isAgain = false): Promise<Attempt> {
    const same = JSON.stringify(wanted);
    const input =
      lost.current?.wanted === same
        ? lost.current.input
        : { ...wanted, proof: await takeProof(), idempotencyKey: randomId() };
    lost.current = { wanted: same, input };
    const { publicBookingCreate: payload } = await ask<
      PublicBookingCreateMutation,
      PublicBookingCreateMutationVariables
    >(PUBLIC_BOOKING_CREATE, { input });
    lost.current = null;
    if (payload.booking) return { kind: 'booked', booking: payload.booking };
    const isStale = payload.userErrors.some(
      ({ field, code }) => field[0] === 'proof' && (code === 'TOO_LATE' || code === 'CONFLICT'),
    );
    if (isStale && !isAgain) return send(wanted, true);
    return { kind: 'refused', errors: payload.userErrors };
  }

  async function book(wanted: Wanted): Promise<Attempt> {
    setBusy(true);
    try {
      return await send(wanted);
    } catch (error) {
      return { kind: 'failed', error };
    } finally {
      setBusy(false);
    }
  }

  return { book, isBusy };
}
