import { useCallback } from 'react';
import { useHome } from '@/features/calendar/useHome.ts';
import { instantText } from '@/lib/instant.ts';
import { kindOf, valueForm } from './vocabulary.ts';
import { type Say, valueText } from './words.ts';

/** Says values of facts for the viewer: calendars by their names, instants in the viewer's zone. */
export function useSay(): {
  /** What a fact held. */
  fact: (path: string, value: unknown) => string;
  /** What a fact is compared with. */
  operand: (path: string, operator: string, value: unknown) => string;
} {
  const { viewer, zone, calendars } = useHome();
  const say: Say = useCallback(
    (text, kind) => {
      if (kind === 'ID') return calendars.find(({ id }) => id === text)?.name ?? null;
      if (kind === 'INSTANT' && viewer) return instantText(text, zone, viewer);
      return null;
    },
    [viewer, zone, calendars],
  );
  return {
    fact: (path, value) => valueText(value, kindOf(path), say),
    operand: (path, operator, value) => {
      const form = valueForm(operator);
      const kind = form === 'SPAN' ? 'DURATION' : form === 'PATTERN' ? 'TEXT' : kindOf(path);
      return valueText(value, kind, say);
    },
  };
}
