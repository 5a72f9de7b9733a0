import type { Style } from '@/lib/format.ts';
import { t, tn } from '@/lib/i18n.ts';
import { Icon } from '@/ui/Icon.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { AttendeeList } from './AttendeeList.tsx';
import type { Answer, InvitationNode } from './documents.ts';
import { ANSWER_ICONS, ANSWER_LOOKS, whenText } from './words.ts';

interface Props {
  invitation: InvitationNode;
  zone: string;
  style: Style;
  busy: boolean;
  onAnswer: (answer: Answer, comment: string) => void;
}

/** What an invitation is to, who else comes, and the answer. */
export function InvitationCard({ invitation, zone, style, busy, onAnswer }: Props) {
  const { summary, description, location, organizer, attendees, attendee, status, recurrence } = invitation;
  const isOff = status === 'CANCELLED';
  const answer = attendee?.answer ?? 'NEEDS_ACTION';
  return (
    <div className="space-y-3">
      <div>
        <h2 className={`text-base font-semibold break-words ${isOff ? 'line-through' : ''}`}>
          {summary || t('event.untitled')}
        </h2>
        <p
          className={`mt-0.5 flex items-center gap-1.5 text-[0.8125rem] font-medium ${ANSWER_LOOKS[answer]}`}
        >
          <Icon name={ANSWER_ICONS[answer]} size={14} />
          {t(`answer.own.${answer}`)}
        </p>
      </div>
      <ul className="space-y-1.5 text-ink-soft">
        <li className="flex gap-2">
          <Icon name="clock" size={16} className="mt-0.5" />
          <span>
            {whenText(invitation, zone, style)}
            {recurrence ? `, ${t('event.repeats')}` : null}
          </span>
        </li>
        {location ? (
          <li className="flex gap-2">
            <Icon name="pin" size={16} className="mt-0.5" />
            <span className="min-w-0 break-words">{location}</span>
          </li>
        ) : null}
        {organizer ? (
          <li className="flex gap-2">
            <Icon name="user" size={16} className="mt-0.5" />
            <span className="min-w-0 break-words">
              {t('invitations.from', { name: organizer.name ?? organizer.address })}
            </span>
          </li>
        ) : null}
      </ul>
      {description ? <p className="break-words whitespace-pre-line">{description}</p> : null}
      <details>
        <summary className="w-fit rounded-md text-ink-soft hover:text-ink">
          {tn('invitations.guests', attendees.length)}
        </summary>
        <div className="mt-1">
          <AttendeeList label={t('guests.title')} attendees={attendees} />
        </div>
      </details>
      {isOff ? (
        <p className="text-danger">{t('invitations.cancelled')}</p>
      ) : (
        <AnswerForm
          answer={answer}
          comment={attendee?.comment}
          busy={busy}
          isSeries={Boolean(recurrence)}
          onAnswer={onAnswer}
        />
      )}
    </div>
  );
}
