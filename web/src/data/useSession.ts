import { useSyncExternalStore } from 'react';
import { type SessionState, sessionStore } from './session.ts';

/** The session, re-rendering when it begins, is renewed or ends. */
export function useSession(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}
