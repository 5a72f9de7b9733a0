import type { PushSubscriptionCreateInput } from '@/gql/graphql';

/** Shows what is told while no page is open; see `public/push-worker.js`. */
const WORKER = '/push-worker.js';
/** Where it is noted under which id the server knows this browser: to show which of the list it is. */
const KNOWN_AS = 'cal3-push';

/** Whether this browser can be told: it has Web Push, and the page came by https or from this machine. */
export function canBeTold(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window;
}

/** What this browser calls itself: `Firefox on Linux`. */
export function browserName(agent: string): string {
  const find = (names: readonly [pattern: RegExp, name: string][]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = find([
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser ?? 'Browser', system].filter(Boolean).join(' on ');
}

/** Octets in the base64 of addresses, without padding. */
export function inBase64(octets: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(octets ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function subscription(): Promise<PushSubscription | null> {
  if (!canBeTold()) return null;
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** What the server is told of this browser, bound to its key; asks the person whether they want to be told. */
export async function subscribe(serverKey: string): Promise<PushSubscriptionCreateInput> {
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  const former = await pushManager.getSubscription();
  if (former && inBase64(former.options.applicationServerKey) !== serverKey) await former.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: serverKey });
  return {
    endpoint: made.endpoint,
    p256dh: inBase64(made.getKey('p256dh')),
    auth: inBase64(made.getKey('auth')),
    serverKey,
    name: browserName(navigator.userAgent),
  };
}

/** The key of the server to which this browser is bound; null when it is not told. */
export async function boundTo(): Promise<string | null> {
  const made = await subscription();
  return made ? inBase64(made.options.applicationServerKey) : null;
}

/** Ends it here: the push service then tells the server that this browser is gone. */
export async function unsubscribe(): Promise<void> {
  localStorage.removeItem(KNOWN_AS);
  await (await subscription())?.unsubscribe();
}

export function noteKnownAs(id: string): void {
  localStorage.setItem(KNOWN_AS, id);
}

/** The id under which the server knows this browser, if it was told here. */
export function knownAs(): string | null {
  return localStorage.getItem(KNOWN_AS);
}
