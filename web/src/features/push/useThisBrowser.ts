import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { boundTo, canBeTold, knownAs, noteKnownAs, subscribe, unsubscribe } from './browser.ts';
import { PushSubscriptionCreate, PushSubscriptionDelete, WebPushKey } from './documents.ts';

/** Has this browser told by the server that has this key; answers why not, if it was not done. */
function useSubscribe(): (serverKey: string) => Promise<string | null> {
  const client = useClient();
  return async (serverKey) => {
    const input = await subscribe(serverKey).catch(() => null);
    if (!input) {
      return t(Notification.permission === 'denied' ? 'push.denied' : 'push.unreachable');
    }
    const done = outcomeOf(
      await client.mutation(PushSubscriptionCreate, { input }).toPromise(),
      (data) => data.pushSubscriptionCreate,
    );
    if (done.kind === 'failed') return done.message;
    if (done.kind !== 'done') return done.errors.map(({ message }) => message).join(' ');
    if (done.payload.pushSubscription) noteKnownAs(done.payload.pushSubscription.id);
    return null;
  };
}

/** Whether this browser is told, and how to begin and end that. */
export function useThisBrowser(onChange: () => void) {
  const client = useClient();
  const subscribeTo = useSubscribe();
  const [isTold, setTold] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    void boundTo().then((key) => setTold(key !== null && knownAs() !== null));
  }, []);

  async function begin(serverKey: string) {
    setBusy(true);
    const why = await subscribeTo(serverKey);
    setFailure(why);
    setTold(why === null);
    setBusy(false);
    onChange();
  }

  async function end() {
    setBusy(true);
    const id = knownAs();
    await unsubscribe();
    if (id) await client.mutation(PushSubscriptionDelete, { input: { id } }).toPromise();
    setFailure(null);
    setTold(false);
    setBusy(false);
    onChange();
  }

  return { isTold, busy, failure, begin, end };
}

/**
 * Once for each page that is opened: a browser that is told stays told when the operator has replaced the server's key, or
 * its maker has given it another address.
 */
export function useUpkeep(): void {
  const client = useClient();
  const subscribeTo = useSubscribe();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once is enough.
  useEffect(() => {
    if (!canBeTold() || knownAs() === null || Notification.permission !== 'granted') return;
    void (async () => {
      const { data } = await client.query(WebPushKey, {}, { requestPolicy: 'network-only' }).toPromise();
      if (data?.webPushKey && (await boundTo()) !== data.webPushKey) await subscribeTo(data.webPushKey);
    })();
  }, []);
}
