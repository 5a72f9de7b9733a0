import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { EventPlace } from '@/features/calendar/documents.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { wallAt } from '@/lib/wall.ts';
import { Missing, Waiting } from './Fallbacks.tsx';

const route = getRouteApi('/signed-in/events/$eventId');

/** Where links of notices and mails lead: the day of an event or an occurrence in the calendar, where it is opened. */
export function EventRoute() {
  const { eventId } = route.useParams();
  const { viewer, zone } = useHome();
  const [{ data, error }] = useQuery({ query: EventPlace, variables: { id: eventId } });
  if (error) return <Missing title={failureText(error)} />;
  if (!data || !viewer) return <Waiting />;
  const { node } = data;
  if (!node || !('startsAt' in node)) return <Missing title={t('notices.noEvent')} />;
  const date = node.start.date ?? wallAt(node.startsAt, zone).toPlainDate().toString();
  return <Navigate to="/" search={{ view: 'day', date, event: eventId }} replace />;
}
