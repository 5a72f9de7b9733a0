import { useEffect, useRef } from 'react';
import { stale, type Topic } from './signal.ts';

interface Asked {
  fetching: boolean;
  stale: boolean;
}

/**
 * Asks a query again when what it shows has become stale. While an answer is on its way the next question waits for it:
 * of two on their way the older could arrive last.
 */
export function useFresh(
  topic: Topic,
  { fetching, stale: isStale }: Asked,
  ask: (context: { requestPolicy: 'network-only' }) => void,
  isPaused = false,
): void {
  const isWaiting = fetching || isStale || isPaused;
  const state = useRef({ isWaiting, again: false });
  state.current.isWaiting = isWaiting;

  useEffect(
    () =>
      stale.on(topic, () => {
        if (state.current.isWaiting) state.current.again = true;
        else ask({ requestPolicy: 'network-only' });
      }),
    [topic, ask],
  );
  useEffect(() => {
    if (isWaiting || !state.current.again) return;
    state.current.again = false;
    ask({ requestPolicy: 'network-only' });
  }, [isWaiting, ask]);
}
