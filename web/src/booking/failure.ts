import { AskError } from './client.ts';
import { t } from './texts.ts';

/** What to tell a guest about a request that did not get through. */
export function failureText(error: unknown): string {
  const code = error instanceof AskError ? error.code : '';
  if (code === 'NETWORK' || code === 'THROTTLED' || code === 'UNAVAILABLE') return t(`failure.${code}`);
  return t('failure.other');
}
