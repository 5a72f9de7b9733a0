import type { ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import { Icon } from '@/ui/Icon.tsx';
import type { AttendeeNode } from './documents.ts';
import { ANSWER_ICONS, ANSWER_LOOKS } from './words.ts';

interface Props {
  label: string;
  attendees: readonly AttendeeNode[];
  /** What stands behind each, such as a button. */
  action?: (attendee: AttendeeNode) => ReactNode;
}

/** Who is invited, with the answer of each in words and as an icon. */
export function AttendeeList({ label, attendees, action }: Props) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {attendees.map((attendee) => (
        <li key={attendee.address.toLowerCase()} className="flex items-center gap-3 py-1.5">
          <span className={ANSWER_LOOKS[attendee.answer]}>
            <Icon name={ANSWER_ICONS[attendee.answer]} size={16} />
          </span>
          <div className="min-w-0 grow">
            <p className="break-words">
              {attendee.name ?? attendee.address}
              {attendee.name ? <span className="text-ink-faint"> {attendee.address}</span> : null}
            </p>
            <p className="text-[0.8125rem] break-words text-ink-soft">
              {t(`answer.${attendee.answer}`)}
              {attendee.role === 'REQUIRED' ? null : ` · ${t(`attendeeRole.${attendee.role}`)}`}
              {attendee.comment ? ` · “${attendee.comment}”` : null}
            </p>
          </div>
          {action?.(attendee)}
        </li>
      ))}
    </ul>
  );
}
