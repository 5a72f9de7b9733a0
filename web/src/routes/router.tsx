import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { SetUp } from '@/features/account/SetUp.tsx';
import { SignIn } from '@/features/account/SignIn.tsx';
import { SignUp } from '@/features/account/SignUp.tsx';
import { RESERVATION_PAGES } from '@/features/reservation/pages.ts';
import { SETTINGS_PAGES } from '@/features/settings/pages.ts';
import { NotFound, Oops } from './Fallbacks.tsx';
import { SignedIn, SignedOut } from './guards.tsx';
import { calendarSearch, newRuleSearch, reservationSearch, returnSearch, signInSearch } from './search.ts';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Oops });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: function SignInRoute() {
    const { from, problem, provider } = signInRoute.useSearch();
    return (
      <SignedOut from={from}>
        <SignIn from={from} problem={problem} provider={provider} />
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

const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('@/features/account/ForgottenPassword.tsx'),
    'ForgottenPassword',
  ),
});

/** Where the link of a mail leads; the secret stands behind `#`. */
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('@/features/account/ResetPassword.tsx'), 'ResetPassword'),
});

const publicPage = lazyRouteComponent(() => import('@/features/embed/PublicPage.tsx'), 'PublicPage');

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public',
  component: publicPage,
});

/** The same page, where the server lets other pages put it into a frame. */
const embedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/embed',
  component: publicPage,
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: function SetUpRoute() {
    return (
      <SignedOut>
        <SetUp />
      </SignedOut>
    );
  },
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('@/features/organisation/InvitationPage.tsx'), 'InvitationPage'),
});

/** Where the link of an invitation's mail leads; the secret stands behind `#`. */
const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/answer',
  component: lazyRouteComponent(() => import('@/features/invitation/AnswerPage.tsx'), 'AnswerPage'),
});

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedIn,
});

/** Where the link of a mail leads; the secret stands behind `#`. */
const confirmRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/confirm-address',
  component: lazyRouteComponent(() => import('@/features/account/ConfirmAddress.tsx'), 'ConfirmAddress'),
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

/** What people are told in the page. */
const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('@/features/notice/NoticesPage.tsx'), 'NoticesPage'),
});

/** What the viewer is invited to. */
const invitationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/invitations',
  component: lazyRouteComponent(() => import('@/features/invitation/InvitationsPage.tsx'), 'InvitationsPage'),
});

/** What is to be done. */
const tasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks',
  component: lazyRouteComponent(() => import('@/features/task/TasksPage.tsx'), 'TasksPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./TaskRoute.tsx'), 'TaskRoute'),
});

/** Where links of notices and mails lead. */
const eventRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/events/$eventId',
  component: lazyRouteComponent(() => import('./EventRoute.tsx'), 'EventRoute'),
});

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/settings/SettingsLayout.tsx'), 'SettingsLayout'),
});

const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$page', params: { page: SETTINGS_PAGES[0].path }, replace: true });
  },
});

const settingsPageRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '$page',
  component: lazyRouteComponent(() => import('./SettingsPageRoute.tsx'), 'SettingsPageRoute'),
});

const ruleEditor = () => import('@/features/automation/RuleEditor.tsx');

const newRuleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'automation/new',
  validateSearch: newRuleSearch,
  component: lazyRouteComponent(ruleEditor, 'NewRulePage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'automation/$ruleId',
  component: lazyRouteComponent(() => import('@/features/automation/RulePage.tsx'), 'RulePage'),
});

const editRuleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'automation/$ruleId/edit',
  component: lazyRouteComponent(ruleEditor, 'EditRulePage'),
});

const webhookRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'webhooks/$webhookId',
  component: lazyRouteComponent(() => import('@/features/webhook/WebhookPage.tsx'), 'WebhookPage'),
});

const reservationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reservations',
  validateSearch: reservationSearch,
  component: lazyRouteComponent(
    () => import('@/features/reservation/ReservationsLayout.tsx'),
    'ReservationsLayout',
  ),
});

const reservationsIndexRoute = createRoute({
  getParentRoute: () => reservationsRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({
      to: '/reservations/$page',
      params: { page: RESERVATION_PAGES[0].path },
      search,
      replace: true,
    });
  },
});

/** A display beside a door; without anything around it. */
const doorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/door/$resourceId',
  component: lazyRouteComponent(() => import('@/features/reservation/DoorPage.tsx'), 'DoorPage'),
});

/** Where notices and the history of rules lead. */
const oneReservationRoute = createRoute({
  getParentRoute: () => reservationsRoute,
  path: 'id/$reservationId',
  component: lazyRouteComponent(
    () => import('@/features/reservation/OneReservationPage.tsx'),
    'OneReservationPage',
  ),
});

const reservationPageRoute = createRoute({
  getParentRoute: () => reservationsRoute,
  path: '$page',
  component: lazyRouteComponent(() => import('./ReservationPageRoute.tsx'), 'ReservationPageRoute'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    signUpRoute,
    forgottenRoute,
    resetRoute,
    publicRoute,
    embedRoute,
    setUpRoute,
    invitationRoute,
    answerRoute,
    signedInRoute.addChildren([
      calendarRoute,
      importRoute,
      noticesRoute,
      invitationsRoute,
      tasksRoute,
      taskRoute,
      eventRoute,
      confirmRoute,
      doorRoute,
      reservationsRoute.addChildren([reservationsIndexRoute, oneReservationRoute, reservationPageRoute]),
      settingsRoute.addChildren([
        settingsIndexRoute,
        settingsPageRoute,
        newRuleRoute,
        ruleRoute,
        editRuleRoute,
        webhookRoute,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
