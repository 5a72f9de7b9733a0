import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { DAYS, type Interval, type Week } from './policyForm.ts';

/** What most days open and close at, for a day that had no hours. */
const FIRST: Interval = { opens: '09:00', closes: '17:00' };

/** Hours of one day, or of some dates: from when to when, as often as wanted. */
export function IntervalFields({
  of,
  none = t('policy.closed'),
  value,
  onChange,
}: {
  /** Whose hours these are, for the labels. */
  of: string;
  /** What is said where there are none. */
  none?: string;
  value: Interval[];
  onChange: (value: Interval[]) => void;
}) {
  const set = (index: number, change: Partial<Interval>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-1.5">
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its place in the day.
        <div key={index} className="flex items-center gap-1.5">
          <TextField
            label={t('policy.opens', { of })}
            hideLabel
            type="time"
            required
            value={one.opens}
            onChange={(event) => set(index, { opens: event.target.value })}
          />
          <span aria-hidden="true">–</span>
          <TextField
            label={t('policy.closes', { of })}
            hideLabel
            type="time"
            required
            value={one.closes === '24:00' ? '00:00' : one.closes}
            onChange={(event) => set(index, { closes: closing(event.target.value) })}
          />
          <IconButton
            label={t('policy.removeHours', { of })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={15} />
          </IconButton>
        </div>
      ))}
      {value.length === 0 ? <span className="text-ink-faint">{none}</span> : null}
      <IconButton
        label={t('policy.addHours', { of })}
        onClick={() => onChange([...value, value.length === 0 ? { ...FIRST } : after(value)])}
      >
        <Icon name="plus" size={15} />
      </IconButton>
    </div>
  );
}

/** Midnight at the end is the end of the day, not its beginning. */
function closing(time: string): string {
  return time === '00:00' ? '24:00' : time;
}

/** An hour after what closes last, for an hour. */
function after(value: Interval[]): Interval {
  const last =
    value
      .map(({ closes }) => closes)
      .toSorted()
      .at(-1) ?? '00:00';
  const hour = Math.min(22, Number(last.slice(0, 2)) + 1);
  const at = (hours: number) => `${String(hours).padStart(2, '0')}:00`;
  return { opens: at(hour), closes: at(hour + 1) };
}

/** The hours of each weekday. */
export function WeekFields({
  none,
  value,
  onChange,
}: {
  none?: string;
  value: Week;
  onChange: (value: Week) => void;
}) {
  return (
    <div className="space-y-1">
      {DAYS.map((day) => (
        <div key={day} className="flex flex-wrap items-center gap-x-3">
          <span className="w-24 font-medium">{t(`policy.day.${day}`)}</span>
          <IntervalFields
            of={t(`policy.day.${day}`)}
            none={none}
            value={value[day]}
            onChange={(hours) => onChange({ ...value, [day]: hours })}
          />
        </div>
      ))}
      <Button
        look="quiet"
        onClick={() =>
          onChange(
            Object.fromEntries(
              DAYS.map((day) => [
                day,
                day === 'saturday' || day === 'sunday' ? value[day] : value.monday.map((one) => ({ ...one })),
              ]),
            ) as Week,
          )
        }
      >
        {t('policy.copyMonday')}
      </Button>
    </div>
  );
}
