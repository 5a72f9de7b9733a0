import { getRouteApi } from '@tanstack/react-router';
import { CalendarPage } from '@/features/calendar/CalendarPage.tsx';

const route = getRouteApi('/signed-in/');

/** The view when the address names none: a month needs width. */
function defaultView() {
  return window.matchMedia('(max-width: 40rem)').matches ? 'agenda' : 'month';
}

export function CalendarRoute() {
  const { view = defaultView(), date } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <CalendarPage
      view={view}
      date={date}
      onShow={(next, on) => void navigate({ search: { view: next, date: on } })}
    />
  );
}
