import { useEffect, useRef } from 'react';

interface Asked {
  fetching: boolean;
  stale: boolean;
}

/**
 * Asks a query again every `everyMs` for as long as the page is seen: for what no change tells of. While an answer is on its way
 * none is asked for, so that a slow server is not asked more and more.
 */
export function usePoll(
  { fetching, stale }: Asked,
  ask: (context: { requestPolicy: 'network-only' }) => void,
  everyMs: number,
): void {
  const isWaiting = useRef(false);
  isWaiting.current = fetching || stale;

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !isWaiting.current)
        ask({ requestPolicy: 'network-only' });
    }, everyMs);
    return () => clearInterval(timer);
  }, [ask, everyMs]);
}
