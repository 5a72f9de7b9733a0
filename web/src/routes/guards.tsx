import { Outlet, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { DataProvider } from '@/data/DataProvider.tsx';
import { sessionStore } from '@/data/session.ts';
import { useSession } from '@/data/useSession.ts';
import { ImportsProvider } from '@/features/import/ImportsProvider.tsx';
import { Unreachable, Waiting } from './Fallbacks.tsx';

function useRestoredSession() {
  const state = useSession();
  useEffect(() => {
    if (state.status === 'unknown') void sessionStore.refresh();
  }, [state.status]);
  return state;
}

/**
 * Goes elsewhere, once: `to` is asked for the address when the person is sent, since the router's own
 * location changes while this is still shown.
 */
function Redirect({ to }: { to: (here: string) => string }) {
  const { history } = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => history.replace(to(history.location.href)), []);
  return <Waiting />;
}

function signInAddress(here: string): string {
  return here === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(here)}`;
}

/** Lets the signed-in through, each with a cache of their own; sends others to sign in and back here afterwards. */
export function SignedIn() {
  const state = useRestoredSession();
  switch (state.status) {
    case 'unknown':
      return <Waiting />;
    case 'unreachable':
      return <Unreachable onRetry={() => void sessionStore.refresh()} />;
    case 'signed-out':
      return <Redirect to={signInAddress} />;
    case 'signed-in':
      return (
        <DataProvider key={state.session.user.id}>
          <ImportsProvider>
            <Outlet />
          </ImportsProvider>
        </DataProvider>
      );
  }
}

/** For the pages that only make sense to someone who has not signed in. */
export function SignedOut({ from, children }: { from?: string; children: ReactNode }) {
  const state = useRestoredSession();
  if (state.status === 'unknown') return <Waiting />;
  if (state.status === 'signed-in') return <Redirect to={() => from ?? '/'} />;
  return children;
}
