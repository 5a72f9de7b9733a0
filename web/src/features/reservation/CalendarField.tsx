import { t } from '@/lib/i18n.ts';
import { SelectField } from '@/ui/Field.tsx';
import { useScope } from './scope.ts';

/** The calendar in which an event follows the reservation; empty for none. */
export function CalendarField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { calendars } = useScope();
  if (calendars.length === 0) return null;
  return (
    <SelectField
      label={t('book.calendar')}
      hint={t('book.calendarHint')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('book.noCalendar')}</option>
      {calendars.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
