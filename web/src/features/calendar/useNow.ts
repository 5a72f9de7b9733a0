import { useEffect, useState } from 'react';
import { Temporal } from 'temporal-polyfill';

const MINUTE_MS = 60_000;

/** The wall time in `zone`, renewed each minute so that today becomes tomorrow on an open page. */
export function useNow(zone: string): Temporal.PlainDateTime {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((now) => now + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return Temporal.Now.plainDateTimeISO(zone);
}
