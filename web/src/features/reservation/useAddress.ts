import { getRouteApi } from '@tanstack/react-router';
import type { ReservationSearch } from '@/routes/search.ts';

const route = getRouteApi('/signed-in/reservations/$page');

/** What a page about reservations keeps in its address, and how it changes that. */
export function useAddress(): {
  search: ReservationSearch;
  show: (change: Partial<ReservationSearch>) => void;
} {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return { search, show: (change) => void navigate({ search: { ...search, ...change } }) };
}
