import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { SignIn } from '@/features/account/SignIn.tsx';
import { SignUp } from '@/features/account/SignUp.tsx';
import { NotFound, Oops } from './Fallbacks.tsx';
import { SignedIn, SignedOut } from './guards.tsx';
import { calendarSearch, returnSearch } from './search.ts';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Oops });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: returnSearch,
  component: function SignInRoute() {
    const { from } = signInRoute.useSearch();
    return (
      <SignedOut from={from}>
        <SignIn from={from} />
      </SignedOut>
    );
  },
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: returnSearch,
  component: function SignUpRoute() {
    const { from } = signUpRoute.useSearch();
    return (
      <SignedOut from={from}>
        <SignUp from={from} />
      </SignedOut>
    );
  },
});

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedIn,
});

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./CalendarRoute.tsx'), 'CalendarRoute'),
});

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./ImportRoute.tsx'), 'ImportRoute'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    signUpRoute,
    signedInRoute.addChildren([calendarRoute, importRoute]),
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
