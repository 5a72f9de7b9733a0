import { getRouteApi } from '@tanstack/react-router';
import { CalendarPage } from '@/features/calendar/CalendarPage.tsx';

const route = getRouteApi('/signed-in/');

/** The view when the address names none: a month needs width. */
function defaultView() {
  return window.matchMedia('(max-width: 40rem)').matches ? 'agenda' : 'month';
}

export function CalendarRoute() {
  const { view = defaultView(), date, event } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <CalendarPage
      view={view}
      date={date}
      opening={event}
      onOpened={() => void navigate({ search: { view, date }, replace: true })}
      onShow={(next, on) => void navigate({ search: { view: next, date: on } })}
    />
  );
}
