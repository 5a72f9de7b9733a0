import { useEffect } from 'react';
import { stale, type Topic } from '@/data/signal.ts';

/**
 * Has a topic asked for again every now and then while the page is looked at: for what others change and the change log
 * does not tell the viewer.
 */
export function useRefresh(topic: Topic, everyMs = 30_000): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') stale.emit(topic);
    }, everyMs);
    return () => clearInterval(timer);
  }, [topic, everyMs]);
}
