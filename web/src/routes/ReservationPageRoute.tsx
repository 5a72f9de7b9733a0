import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { RESERVATION_PAGES } from '@/features/reservation/pages.ts';
import { NotFound, Waiting } from './Fallbacks.tsx';

const COMPONENTS = new Map(
  RESERVATION_PAGES.map(({ path, load }) => [path, lazy(async () => ({ default: (await load()).Page }))]),
);

/** The page about reservations that the address names. */
export function ReservationPageRoute() {
  const { page } = useParams({ from: '/signed-in/reservations/$page' });
  const Page = COMPONENTS.get(page);
  if (!Page) return <NotFound />;
  return (
    <Suspense fallback={<Waiting />}>
      <Page />
    </Suspense>
  );
}
