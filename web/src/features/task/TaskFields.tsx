import type { CalendarNode } from '@/features/calendar/documents.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import type { TaskForm } from './taskForm.ts';

interface Props {
  form: TaskForm;
  calendars: CalendarNode[];
  zone: string;
  errors: Record<string, string>;
  onChange: (change: Partial<TaskForm>) => void;
}

const STATUSES = ['NEEDS_ACTION', 'IN_PROCESS', 'COMPLETED', 'CANCELLED'] as const;
const PRIORITIES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** All that a task says. */
export function TaskFields({ form, calendars, zone, errors, onChange }: Props) {
  return (
    <>
      <TextField
        label={t('tasks.summary')}
        data-autofocus
        value={form.summary}
        maxLength={1000}
        error={errors.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
      <DueFields form={form} zone={zone} error={errors.due} onChange={onChange} />
      <TextArea
        label={t('tasks.notes')}
        hint={t('tasks.notesHint')}
        rows={5}
        value={form.description}
        error={errors.description}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SelectField
          label={t('tasks.status')}
          value={form.status}
          onChange={(event) => onChange({ status: event.target.value as TaskForm['status'] })}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`tasks.status.${status}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('tasks.priority')}
          value={form.priority}
          error={errors.priority}
          onChange={(event) => onChange({ priority: event.target.value })}
        >
          {PRIORITIES.map((priority) => (
            <option key={priority} value={priority}>
              {priorityText(priority)}
            </option>
          ))}
        </SelectField>
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
        <TextField
          label={t('tasks.labels')}
          hint={t('tasks.labelsHint')}
          value={form.labels}
          error={errors.categories}
          onChange={(event) => onChange({ labels: event.target.value })}
        />
      </div>
    </>
  );
}

function priorityText(priority: (typeof PRIORITIES)[number]): string {
  if (priority === '0') return t('tasks.noPriority');
  if (priority === '1') return t('tasks.highest');
  return priority === '9' ? t('tasks.lowest') : priority;
}

function DueFields({
  form,
  zone,
  error,
  onChange,
}: Pick<Props, 'form' | 'zone' | 'onChange'> & { error?: string }) {
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{t('tasks.due')}</legend>
      <div className="flex flex-wrap items-start gap-3">
        <SelectField
          className="w-44"
          label={t('tasks.due')}
          value={form.due}
          onChange={(event) => onChange({ due: event.target.value as TaskForm['due'] })}
        >
          <option value="none">{t('tasks.due.none')}</option>
          <option value="date">{t('tasks.due.date')}</option>
          <option value="time">{t('tasks.due.time')}</option>
        </SelectField>
        {form.due === 'none' ? null : (
          <TextField
            className="w-44"
            label={t('tasks.date')}
            type="date"
            required
            value={form.date}
            error={error}
            onChange={(event) => onChange({ date: event.target.value })}
          />
        )}
        {form.due === 'time' ? (
          <TextField
            className="w-32"
            label={t('tasks.time')}
            type="time"
            required
            value={form.time}
            onChange={(event) => onChange({ time: event.target.value })}
          />
        ) : null}
      </div>
      {form.due === 'time' ? (
        <ZonePicker
          label={t('event.zone')}
          value={form.timeZone ?? zone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      ) : null}
    </fieldset>
  );
}
