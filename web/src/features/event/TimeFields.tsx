import { Temporal } from 'temporal-polyfill';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Checkbox, TextField } from '@/ui/Field.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import type { EventForm } from './eventForm.ts';

interface Props {
  form: EventForm;
  viewerZone: string;
  errors: { start?: string; end?: string };
  onChange: (change: Partial<EventForm>) => void;
}

/** The end moved so that the event keeps its length when the start moves. */
function withStart(form: EventForm, change: { startDate?: string; startTime?: string }): Partial<EventForm> {
  const next = { ...form, ...change };
  try {
    const before = Temporal.PlainDateTime.from(`${form.startDate}T${form.startTime}`);
    const after = Temporal.PlainDateTime.from(`${next.startDate}T${next.startTime}`);
    const end = Temporal.PlainDateTime.from(`${form.endDate}T${form.endTime}`).add(before.until(after));
    return {
      ...change,
      endDate: end.toPlainDate().toString(),
      endTime: end.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
  } catch {
    // A field is being cleared or typed into: nothing to keep in step yet.
    return change;
  }
}

/** All-day, start, end, and on which clock: a zone, or floating. */
export function TimeFields({ form, viewerZone, errors, onChange }: Props) {
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{t('event.when')}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <Checkbox
          label={t('event.allDay')}
          checked={form.allDay}
          onChange={(event) => onChange({ allDay: event.target.checked })}
        />
        {form.allDay ? null : (
          <Checkbox
            label={t('event.floating')}
            checked={form.timeZone === null}
            onChange={(event) =>
              onChange({ timeZone: event.target.checked ? null : viewerZone, endTimeZone: null })
            }
          />
        )}
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <div className="flex gap-2">
          <TextField
            className="grow"
            label={t('event.startDate')}
            type="date"
            required
            value={form.startDate}
            error={errors.start}
            onChange={(event) => onChange(withStart(form, { startDate: event.target.value }))}
          />
          {form.allDay ? null : (
            <TextField
              className="w-32"
              label={t('event.startTime')}
              type="time"
              required
              value={form.startTime}
              onChange={(event) => onChange(withStart(form, { startTime: event.target.value }))}
            />
          )}
        </div>
        <div className="flex gap-2">
          <TextField
            className="grow"
            label={t('event.endDate')}
            type="date"
            required
            min={form.endTimeZone ? undefined : form.startDate}
            value={form.endDate}
            error={errors.end}
            onChange={(event) => onChange({ endDate: event.target.value })}
          />
          {form.allDay ? null : (
            <TextField
              className="w-32"
              label={t('event.endTime')}
              type="time"
              required
              value={form.endTime}
              onChange={(event) => onChange({ endTime: event.target.value })}
            />
          )}
        </div>
      </div>
      {form.allDay ? null : form.timeZone === null ? (
        <p className="text-[0.8125rem] text-ink-faint">{t('event.floatingHint')}</p>
      ) : (
        <div className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2">
          <ZonePicker
            label={t(form.endTimeZone ? 'event.startZone' : 'event.zone')}
            value={form.timeZone}
            onChange={(timeZone) => onChange({ timeZone })}
          />
          {form.endTimeZone ? (
            <ZonePicker
              label={t('event.endZone')}
              value={form.endTimeZone}
              onChange={(endTimeZone) => onChange({ endTimeZone })}
            />
          ) : (
            <Button
              look="quiet"
              className="justify-self-start"
              onClick={() => onChange({ endTimeZone: form.timeZone })}
            >
              {t('event.otherEndZone')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
