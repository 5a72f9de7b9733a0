import { errorsByField, type Outcome } from '@/data/outcome.ts';
import type { Faults } from './ProofDialog.tsx';

/** What is wrong with what was sent, by the fields that are shown; null when it is done. */
export function faultsOf(outcome: Outcome<unknown>, fields: readonly string[]): Faults | null {
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'failed':
      return { form: outcome.message };
    case 'refused':
      return errorsByField(outcome.errors, fields);
  }
}
