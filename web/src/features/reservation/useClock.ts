import { useEffect, useState } from 'react';

/** The present in milliseconds since 1970; what shows it is rendered anew every `everyMs`. */
export function useClock(everyMs: number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((now) => now + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return Date.now();
}
