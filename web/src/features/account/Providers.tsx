import { useEffect, useState } from 'react';
import { authApi, type Ways } from '@/data/authApi.ts';
import { t } from '@/lib/i18n.ts';
import { browserTimeZone } from '@/lib/zoneNames.ts';

/** How one can sign in here; null until it is known. */
export function useWays(): Ways | null {
  const [ways, setWays] = useState<Ways | null>(null);
  useEffect(() => {
    let current = true;
    void authApi.ways().then((answer) => current && setWays(answer));
    return () => {
      current = false;
    };
  }, []);
  return ways;
}

/** The other services that one can sign in with; nothing where there is none. */
export function ProviderButtons({ ways, from }: { ways: Ways | null; from?: string }) {
  if (!ways || ways.providers.length === 0) return null;
  const search = { timeZone: browserTimeZone(), ...(from && { from }) };
  return (
    <>
      <p className="my-4 flex items-center gap-3 text-ink-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t('signIn.or')}
      </p>
      <ul className="space-y-2">
        {ways.providers.map(({ name, label }) => (
          <li key={name}>
            <a
              href={authApi.providerUrl(name, search)}
              className="flex h-9 w-full items-center justify-center rounded-lg border border-line bg-paper px-3.5 font-medium shadow-xs transition-colors hover:bg-sunken"
            >
              {t('signIn.with', { provider: label })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why signing in with a service, or linking it, came to nothing. */
const PROBLEMS = [
  'UNKNOWN_PROVIDER',
  'PROVIDER_UNAVAILABLE',
  'CANCELLED',
  'EXPIRED',
  'REFUSED',
  'NO_ADDRESS',
  'ADDRESS_TAKEN',
  'REGISTRATION_CLOSED',
  'IDENTITY_TAKEN',
  'TOO_MANY_IDENTITIES',
  'THROTTLED',
  'INTERNAL',
] as const;

/** The text for a problem that an address names, if there is one: an address may say anything. */
export function problemText(
  problem: string | undefined,
  provider: string | undefined,
  ways: Ways | null,
): string | undefined {
  const known = PROBLEMS.find((one) => one === problem);
  if (!known) return undefined;
  const label = ways?.providers.find(({ name }) => name === provider)?.label;
  return t(`problem.${known}`, { provider: label ?? t('problem.service') });
}
