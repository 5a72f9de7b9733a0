import type { Outcome } from '@/data/outcome.ts';

/** Why a mutation did not do what it should, if it did not. */
export function reasonOf(outcome: Outcome<unknown>): string | null {
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'failed':
      return outcome.message;
    case 'refused':
      return outcome.errors.map((error) => error.message).join(' ');
  }
}
