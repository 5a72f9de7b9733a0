import { createContext, type RefObject, use, useEffect, useRef } from 'react';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import type { Field } from './vocabulary.ts';
import { type Fault, faultAt } from './write.ts';

/** What the parts of the builder share. */
export interface Builder {
  trigger: string;
  /** What is taken out of the bodies of messages. */
  mapped: readonly Field[];
  /** The rule's zone: in it instants are given. */
  timeZone: string;
  calendars: CalendarNode[];
  faults: readonly Fault[];
  /** What is shown of the secrets that are kept, by their names. */
  hints: Record<string, string>;
  /** The key of what was just added, which takes the focus when it is there. */
  fresh: RefObject<string | null>;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (!builder) throw new Error('This is a part of the builder of rules.');
  return builder;
}

/** What is wrong at a control, by its name. */
export function useFaults(): (at: string) => string | undefined {
  const { faults } = useBuilder();
  return (at) => faultAt(faults, at);
}

/** For what can be added: its first control takes the focus when it was. */
export function useFreshFocus<T extends HTMLElement>(key: string): RefObject<T | null> {
  const { fresh } = useBuilder();
  const ref = useRef<T>(null);
  useEffect(() => {
    if (fresh.current !== key) return;
    fresh.current = null;
    ref.current?.querySelector<HTMLElement>('select, input, textarea, button')?.focus();
  }, [fresh, key]);
  return ref;
}
