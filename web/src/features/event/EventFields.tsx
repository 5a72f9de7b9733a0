import type { ReactNode } from 'react';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { ColorPicker } from '@/ui/ColorPicker.tsx';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { type EventForm, startForm } from './eventForm.ts';
import { RecurrenceEditor } from './RecurrenceEditor.tsx';
import { TimeFields } from './TimeFields.tsx';

interface Props {
  form: EventForm;
  calendars: CalendarNode[];
  zone: string;
  style: Style;
  errors: Record<string, string>;
  onChange: (change: Partial<EventForm>) => void;
  /** What stands under the times. */
  underTimes?: ReactNode;
  /** What stands under the description. */
  underDescription?: ReactNode;
}

export function EventFields({
  form,
  calendars,
  zone,
  style,
  errors,
  onChange,
  underTimes,
  underDescription,
}: Props) {
  const calendar = calendars.find((one) => one.id === form.calendarId);
  return (
    <>
      <TextField
        label={t('event.title')}
        data-autofocus
        value={form.summary}
        maxLength={1000}
        placeholder={t('event.titleHint')}
        error={errors.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
      <TimeFields
        form={form}
        viewerZone={zone}
        errors={{ start: errors.start, end: errors.end ?? errors.duration }}
        onChange={onChange}
      />
      {underTimes}
      <RecurrenceEditor
        value={form.recurrence}
        startDate={form.startDate}
        start={startForm(form.allDay, form.timeZone)}
        style={style}
        error={errors.recurrence}
        onChange={(recurrence) => onChange({ recurrence })}
      />
      <SelectField
        label={t('event.calendar')}
        value={form.calendarId}
        error={errors.calendarId}
        onChange={(event) => onChange({ calendarId: event.target.value })}
      >
        {calendars.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <TextField
          label={t('event.location')}
          value={form.location}
          maxLength={1000}
          error={errors.location}
          onChange={(event) => onChange({ location: event.target.value })}
        />
        <TextField
          label={t('event.url')}
          type="url"
          placeholder="https://"
          value={form.url}
          error={errors.url}
          onChange={(event) => onChange({ url: event.target.value })}
        />
      </div>
      <TextArea
        label={t('event.description')}
        value={form.description}
        error={errors.description}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      {underDescription}
      <ColorPicker
        label={t('event.color')}
        value={form.color}
        inherited={calendar?.color ?? '#57534e'}
        onChange={(color) => onChange({ color })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SelectField
          label={t('event.status')}
          value={form.status}
          onChange={(event) => onChange({ status: event.target.value as EventForm['status'] })}
        >
          <option value="CONFIRMED">{t('event.status.CONFIRMED')}</option>
          <option value="TENTATIVE">{t('event.status.TENTATIVE')}</option>
          <option value="CANCELLED">{t('event.status.CANCELLED')}</option>
        </SelectField>
        <SelectField
          label={t('event.transparency')}
          value={form.transparency}
          onChange={(event) => onChange({ transparency: event.target.value as EventForm['transparency'] })}
        >
          <option value="OPAQUE">{t('transparency.OPAQUE')}</option>
          <option value="TRANSPARENT">{t('transparency.TRANSPARENT')}</option>
        </SelectField>
      </div>
    </>
  );
}
