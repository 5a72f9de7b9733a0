import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import type { ExceptionForm } from './policyForm.ts';
import { IntervalFields } from './WeekFields.tsx';

/** Dates with hours of their own. */
export function ExceptionFields({
  title,
  none,
  value,
  onChange,
}: {
  title: string;
  /** What is said of a date without hours. */
  none?: string;
  value: ExceptionForm[];
  onChange: (value: ExceptionForm[]) => void;
}) {
  const set = (index: number, change: Partial<ExceptionForm>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <div>
      <h4 className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{title}</h4>
      <ul className="space-y-3">
        {value.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an exception has no name but its place.
          <li key={index} className="space-y-2 rounded-lg border border-line bg-paper p-3">
            <div className="flex flex-wrap items-end gap-2">
              <TextField
                label={t('policy.date')}
                type="date"
                required
                value={one.date}
                onChange={(event) => set(index, { date: event.target.value })}
              />
              <TextField
                label={t('policy.lastDate')}
                type="date"
                min={one.date}
                value={one.last}
                onChange={(event) => set(index, { last: event.target.value })}
              />
              <TextField
                className="min-w-40 grow"
                label={t('policy.reason')}
                maxLength={200}
                value={one.reason}
                onChange={(event) => set(index, { reason: event.target.value })}
              />
              <IconButton
                label={t('policy.removeException', { date: one.date })}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                <Icon name="trash" />
              </IconButton>
            </div>
            <IntervalFields
              of={one.date}
              none={none}
              value={one.hours}
              onChange={(hours) => set(index, { hours })}
            />
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        onClick={() => onChange([...value, { date: '', last: '', hours: [], reason: '' }])}
      >
        <Icon name="plus" size={15} />
        {t('policy.addException')}
      </Button>
    </div>
  );
}
