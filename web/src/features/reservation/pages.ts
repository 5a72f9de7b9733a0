import type { ReactNode } from 'react';
import type { TextKey } from '@/lib/i18n.ts';

/** Who finds a page in the list: everybody, who decides on requests for something, or who manages something. */
type Audience = 'everybody' | 'approvers' | 'managers';

/** A page about reservations: its address below `/reservations/`, its name in the list, and the component. */
export interface ReservationPage {
  path: string;
  label: TextKey;
  for: Audience;
  load: () => Promise<{ Page: () => ReactNode }>;
}

/** The pages in the order of the list. */
export const RESERVATION_PAGES: readonly [ReservationPage, ...ReservationPage[]] = [
  {
    path: 'book',
    label: 'book.title',
    for: 'everybody',
    load: () => import('./BookPage.tsx'),
  },
  {
    path: 'mine',
    label: 'mine.page',
    for: 'everybody',
    load: () => import('./MinePage.tsx'),
  },
  {
    path: 'timeline',
    label: 'timeline.title',
    for: 'approvers',
    load: () => import('./TimelinePage.tsx'),
  },
  {
    path: 'approvals',
    label: 'approvals.title',
    for: 'approvers',
    load: () => import('./ApprovalsPage.tsx'),
  },
  {
    path: 'utilisation',
    label: 'use.title',
    for: 'approvers',
    load: () => import('./UtilisationPage.tsx'),
  },
  {
    path: 'resources',
    label: 'reservations.resources',
    for: 'managers',
    load: () => import('@/features/resource/ResourcesPage.tsx'),
  },
  {
    path: 'booking-pages',
    label: 'bookingPages.title',
    for: 'everybody',
    load: () => import('@/features/booking/BookingPagesPage.tsx'),
  },
];
