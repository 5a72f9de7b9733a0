import type { CombinedError } from '@urql/core';
import { t } from '@/lib/i18n.ts';
import { errorCode } from './client.ts';

/** A member of UserError as the operations select it. */
export interface UserErrorNode {
  __typename:
    | 'InputError'
    | 'PublicBookingConflict'
    | 'ReservationConflict'
    | 'ReservationRefusal'
    | 'RuleViolation'
    | 'VersionConflict';
  code: string;
  field: string[];
  message: string;
}

/** How a mutation ended: done, refused with reasons that can be mended, or failed. */
export type Outcome<Payload> =
  | { kind: 'done'; payload: Payload }
  | { kind: 'refused'; payload: Payload; errors: UserErrorNode[] }
  | { kind: 'failed'; message: string };

interface Result<Payload> {
  data?: Payload | null;
  error?: CombinedError;
}

/** Reads the outcome from a mutation's result; `pick` takes the payload from the data. */
export function outcomeOf<Data, Payload extends { userErrors: readonly UserErrorNode[] }>(
  result: Result<Data>,
  pick: (data: Data) => Payload,
): Outcome<Payload> {
  if (!result.data) return { kind: 'failed', message: failureText(result.error) };
  const payload = pick(result.data);
  if (payload.userErrors.length > 0) return { kind: 'refused', payload, errors: [...payload.userErrors] };
  return { kind: 'done', payload };
}

/** What to tell a person about a request that did not get through. */
export function failureText(error: CombinedError | undefined): string {
  if (error?.networkError) return t('failure.network');
  switch (errorCode(error)) {
    case 'FORBIDDEN':
      return t('failure.forbidden');
    case 'NOT_FOUND':
      return t('failure.notFound');
    case 'THROTTLED':
      return t('failure.throttled');
    case 'UNAVAILABLE':
      return t('failure.unavailable');
    case 'UNAUTHENTICATED':
      return t('failure.signedOut');
    default: {
      const first = error?.graphQLErrors[0];
      const id = first?.extensions.requestId;
      const message = first?.message ?? t('failure.unknown');
      return typeof id === 'string' ? `${message} (${id})` : message;
    }
  }
}

/** Messages by the last part of their field path; those of fields that are not shown are joined under `form`. */
export function errorsByField(
  errors: readonly UserErrorNode[],
  fields: readonly string[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const error of errors) {
    const field = error.field.find((part) => fields.includes(part)) ?? 'form';
    found[field] = found[field] ? `${found[field]} ${error.message}` : error.message;
  }
  return found;
}
