import type { Failure } from '@/data/authApi.ts';
import { t } from '@/lib/i18n.ts';

/** A failed sign-in or sign-up as messages for fields and one for the form. */
export function formErrors(
  failure: Failure,
  fields: readonly string[],
): { form?: string; fields: Record<string, string> } {
  const byField: Record<string, string> = {};
  const rest: string[] = [];
  for (const error of failure.errors) {
    const field = error.field?.at(-1);
    if (field && fields.includes(field)) byField[field] ??= error.message;
    else rest.push(error.message);
  }
  if (failure.status === 0) rest.push(t('auth.unreachable'));
  else if (failure.status === 429 && failure.retryAfterMs) {
    rest.splice(0, rest.length, t('auth.throttled', { seconds: Math.ceil(failure.retryAfterMs / 1000) }));
  } else if (failure.errors.length === 0) {
    rest.push(t('auth.failed', { id: failure.requestId ?? String(failure.status) }));
  }
  return { form: rest.join(' ') || undefined, fields: byField };
}
