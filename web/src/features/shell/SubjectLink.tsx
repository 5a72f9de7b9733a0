import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  /** The global id of an event, an occurrence, a task or a reservation. */
  id: string;
  className?: string;
  onClick?: () => void;
  children: ReactNode;
}

/** The way to what has a page or a place in the page, by its global id. What has none is shown without a way to it. */
export function SubjectLink({ id, children, ...rest }: Props) {
  switch (id.slice(0, id.indexOf('_'))) {
    case 'evt':
    case 'occ':
      return (
        <Link to="/events/$eventId" params={{ eventId: id }} {...rest}>
          {children}
        </Link>
      );
    case 'tsk':
      return (
        <Link to="/tasks/$taskId" params={{ taskId: id }} {...rest}>
          {children}
        </Link>
      );
    case 'rsv':
      return (
        <Link to="/reservations/id/$reservationId" params={{ reservationId: id }} {...rest}>
          {children}
        </Link>
      );
    case 'rul':
      return (
        <Link to="/settings/automation/$ruleId" params={{ ruleId: id }} {...rest}>
          {children}
        </Link>
      );
    default:
      return children;
  }
}

/** Whether an id leads somewhere ({@link SubjectLink}). */
export function leadsSomewhere(id: string): boolean {
  return /^(evt|occ|tsk|rsv|rul)_/.test(id);
}
