import { useHome } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField } from '@/ui/Field.tsx';
import { EventPicker } from './EventPicker.tsx';
import { ReservationPicker } from './ReservationPicker.tsx';
import { TaskPicker } from './TaskPicker.tsx';
import { subjectOf } from './vocabulary.ts';

/** What a rule is tried on, or run about. */
export interface Chosen {
  id: string;
  title: string;
}

interface Props {
  trigger: string;
  chosen: Chosen | null;
  /** Whether to say that one has to be chosen. */
  isMissing: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** The argument by which the server is told about what a rule is. */
export function aboutOf(trigger: string, chosen: Chosen | null) {
  const subject = subjectOf(trigger);
  const id = chosen?.id ?? null;
  return {
    eventId: subject === 'EVENT' ? id : null,
    reservationId: subject === 'RESERVATION' ? id : null,
    taskId: subject === 'TASK' ? id : null,
    calendarId: subject === 'CALENDAR' ? id : null,
  };
}

/** Whether something has to be chosen, and is not. */
export function isMissing(trigger: string, chosen: Chosen | null): boolean {
  return subjectOf(trigger) !== null && chosen === null;
}

/** An event, a reservation, a task or a calendar, as the rule is about one; nothing for a rule that is about none. */
export function SubjectPicker({ trigger, chosen, isMissing: missing, onChoose }: Props) {
  const subject = subjectOf(trigger);
  switch (subject) {
    case 'EVENT':
      return (
        <EventPicker error={missing ? t('rules.try.choose.EVENT') : undefined} {...{ chosen, onChoose }} />
      );
    case 'RESERVATION':
      return (
        <ReservationPicker
          error={missing ? t('rules.try.choose.RESERVATION') : undefined}
          {...{ chosen, onChoose }}
        />
      );
    case 'TASK':
      return (
        <TaskPicker error={missing ? t('rules.try.choose.TASK') : undefined} {...{ chosen, onChoose }} />
      );
    case 'CALENDAR':
      return (
        <CalendarPicker
          error={missing ? t('rules.try.choose.CALENDAR') : undefined}
          {...{ chosen, onChoose }}
        />
      );
    default:
      return null;
  }
}

function CalendarPicker({
  chosen,
  error,
  onChoose,
}: Pick<Props, 'chosen' | 'onChoose'> & { error?: string }) {
  const { calendars } = useHome();
  return (
    <SelectField
      className="sm:max-w-80"
      label={t('rules.parameter.calendarId')}
      value={chosen?.id ?? ''}
      error={error}
      onChange={(event) => {
        const calendar = calendars.find(({ id }) => id === event.target.value);
        if (calendar) onChoose({ id: calendar.id, title: calendar.name });
      }}
    >
      {chosen ? null : <option value="">{t('rules.test.choose')}</option>}
      {calendars.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
