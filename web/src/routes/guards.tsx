import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { DataProvider } from '@/data/DataProvider.tsx';
import { sessionStore } from '@/data/session.ts';
import { useSession } from '@/data/useSession.ts';
import { Unreachable, Waiting } from './Fallbacks.tsx';

function useRestoredSession() {
  const state = useSession();
  useEffect(() => {
    if (state.status === 'unknown') void sessionStore.refresh();
  }, [state.status]);
  return state;
}

/** Lets the signed-in through, each with a cache of their own; sends others to sign in and back here afterwards. */
export function SignedIn() {
  const state = useRestoredSession();
  const here = useLocation({ select: (location) => location.href });
  switch (state.status) {
    case 'unknown':
      return <Waiting />;
    case 'unreachable':
      return <Unreachable onRetry={() => void sessionStore.refresh()} />;
    case 'signed-out':
      return <Navigate to="/sign-in" search={here === '/' ? {} : { from: here }} replace />;
    case 'signed-in':
      return (
        <DataProvider key={state.session.user.id}>
          <Outlet />
        </DataProvider>
      );
  }
}

/** For the pages that only make sense to someone who has not signed in. */
export function SignedOut({ from, children }: { from?: string; children: ReactNode }) {
  const state = useRestoredSession();
  if (state.status === 'unknown') return <Waiting />;
  if (state.status === 'signed-in') return <Navigate to={from ?? '/'} replace />;
  return children;
}
