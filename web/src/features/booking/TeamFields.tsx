import { useScope } from '@/features/reservation/scope.ts';
import { t } from '@/lib/i18n.ts';
import { Choices } from '@/ui/Choices.tsx';
import { SelectField } from '@/ui/Field.tsx';
import type { TeamAssignment } from './bookingForm.ts';

/** Who is in a team, and whether one of it in turns or all together are booked. */
export function TeamFields({
  hosts,
  known = [],
  assignment,
  error,
  onChange,
}: {
  hosts: string[];
  /** Those whom the page has: also who cannot be booked any more. */
  known?: readonly { id: string; name: string }[];
  assignment: TeamAssignment;
  error?: string;
  onChange: (change: { hosts?: string[]; assignment?: TeamAssignment }) => void;
}) {
  const { resources } = useScope();
  const people = resources.filter(({ userId, archivedAt }) => userId && !archivedAt);
  const gone = known.filter(({ id }) => !people.some((person) => person.id === id));
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Choices
        legend={t('bookingPage.hosts')}
        hint={t('bookingPage.hostsHint')}
        error={error}
        options={[
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          ...gone.map(({ id, name }) => ({ value: id, label: name, hint: t('bookingPage.hostGone') })),
        ]}
        chosen={hosts}
        onChange={(chosen) => onChange({ hosts: chosen })}
      />
      <SelectField
        label={t('bookingPage.assignment')}
        hint={t(`bookingPage.assignment.${assignment}Hint`)}
        value={assignment}
        onChange={(event) =>
          onChange({ assignment: event.target.value === 'COLLECTIVE' ? 'COLLECTIVE' : 'ROUND_ROBIN' })
        }
      >
        {(['ROUND_ROBIN', 'COLLECTIVE'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`bookingPage.assignment.${one}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
