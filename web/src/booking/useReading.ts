import { useMemo, useState } from 'react';
import { browserTimeZone } from '@/lib/zoneNames.ts';
import { hourCycleOf, type Reading } from './time.ts';

/** How the guest reads times: as their browser does, until they say otherwise. */
export function useReading(zone?: string): [Reading, (change: Partial<Reading>) => void] {
  const [changed, setChanged] = useState<Partial<Reading>>({});
  const reading = useMemo<Reading>(() => {
    const locale = navigator.language || 'en';
    return { locale, hourCycle: hourCycleOf(locale), zone: zone ?? browserTimeZone(), ...changed };
  }, [zone, changed]);
  return [reading, (change) => setChanged((now) => ({ ...now, ...change }))];
}
