import { Temporal } from 'temporal-polyfill';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import {
  DAYS,
  dayOf,
  defaultRule,
  type Freq,
  formatRule,
  nthOf,
  parseRule,
  type SimpleRule,
  type StartForm,
} from '@/lib/rrule.ts';
import { dayName, nthName, ruleText } from '@/lib/rruleText.ts';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import type { RecurrenceForm } from './eventForm.ts';

interface Props {
  value: RecurrenceForm;
  startDate: string;
  start: StartForm;
  style: Style;
  error?: string;
  onChange: (value: RecurrenceForm) => void;
}

const CHOICES = ['none', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'expert'] as const;
const CHOICE_TEXTS = {
  none: 'repeat.none',
  DAILY: 'repeat.daily',
  WEEKLY: 'repeat.weekly',
  MONTHLY: 'repeat.monthly',
  YEARLY: 'repeat.yearly',
  expert: 'repeat.expert',
} as const;

/** How an event repeats: a form for the common rules, RRULE text for the rest, and the rule as a sentence. */
export function RecurrenceEditor({ value, startDate, start, style, error, onChange }: Props) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(startDate)
    ? Temporal.PlainDate.from(startDate)
    : Temporal.Now.plainDateISO('UTC');
  const choice = value.kind === 'simple' ? value.rule.freq : value.kind;

  function choose(next: (typeof CHOICES)[number]) {
    if (next === 'none') onChange({ kind: 'none' });
    else if (next === 'expert') {
      onChange({
        kind: 'expert',
        text: value.kind === 'simple' ? formatRule(value.rule, start) : 'FREQ=WEEKLY',
      });
    } else {
      const end = value.kind === 'simple' ? value.rule.end : undefined;
      const rule = defaultRule(next as Freq, date);
      onChange({ kind: 'simple', rule: end ? { ...rule, end } : rule });
    }
  }
  const set = (change: Partial<SimpleRule>) => {
    if (value.kind === 'simple') onChange({ kind: 'simple', rule: { ...value.rule, ...change } });
  };

  const known =
    value.kind === 'expert'
      ? parseRule(value.text, start, date)
      : value.kind === 'simple'
        ? value.rule
        : null;
  return (
    <div className="space-y-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SelectField
          label={t('repeat.label')}
          value={choice}
          error={value.kind === 'expert' ? undefined : error}
          onChange={(event) => choose(event.target.value as (typeof CHOICES)[number])}
        >
          {CHOICES.map((one) => (
            <option key={one} value={one}>
              {t(CHOICE_TEXTS[one])}
            </option>
          ))}
        </SelectField>
        {value.kind === 'simple' ? (
          <TextField
            label={t(`repeat.interval.${value.rule.freq}`)}
            type="number"
            min={1}
            max={999}
            value={value.rule.interval}
            onChange={(event) =>
              set({ interval: Math.max(1, Math.min(999, Math.trunc(Number(event.target.value)) || 1)) })
            }
          />
        ) : null}
      </div>
      {value.kind === 'simple' ? (
        <SimpleFields rule={value.rule} date={date} style={style} set={set} />
      ) : null}
      {value.kind === 'expert' ? (
        <TextArea
          label={t('repeat.rrule')}
          className="font-mono"
          spellCheck={false}
          value={value.text}
          error={error}
          hint={t('repeat.rruleHint')}
          onChange={(event) => onChange({ kind: 'expert', text: event.target.value })}
        />
      ) : null}
      {known ? (
        <p className="rounded-lg bg-accent-wash px-3 py-2 text-[0.8125rem]" aria-live="polite">
          {ruleText(known, date, style)}
        </p>
      ) : null}
    </div>
  );
}

interface SimpleProps {
  rule: SimpleRule;
  date: Temporal.PlainDate;
  style: Style;
  set: (change: Partial<SimpleRule>) => void;
}

function SimpleFields({ rule, date, style, set }: SimpleProps) {
  return (
    <>
      {rule.freq === 'WEEKLY' ? (
        <fieldset>
          <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('repeat.weekdays')}</legend>
          <div className="flex flex-wrap gap-1.5">
            {DAYS.map((day) => (
              <label
                key={day}
                className="cursor-pointer rounded-full border border-line px-3 py-1.5 has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2"
              >
                <input
                  type="checkbox"
                  className="sr-only"
                  aria-label={dayName(day, style)}
                  checked={rule.weekdays.includes(day)}
                  onChange={(event) =>
                    set({
                      weekdays: event.target.checked
                        ? [...rule.weekdays, day]
                        : rule.weekdays.filter((one) => one !== day),
                    })
                  }
                />
                {dayName(day, style, 'short')}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {rule.freq === 'MONTHLY' ? (
          <SelectField
            className="sm:col-span-2"
            label={t('repeat.monthlyBy')}
            value={rule.monthly.by}
            onChange={(event) =>
              set({
                monthly:
                  event.target.value === 'day'
                    ? { by: 'day', day: date.day }
                    : { by: 'weekday', nth: nthOf(date), weekday: dayOf(date) },
              })
            }
          >
            <option value="day">
              {t('repeat.byDay', { day: rule.monthly.by === 'day' ? rule.monthly.day : date.day })}
            </option>
            <option value="weekday">
              {rule.monthly.by === 'weekday'
                ? t('repeat.byNth', {
                    nth: nthName(rule.monthly.nth),
                    day: dayName(rule.monthly.weekday, style),
                  })
                : t('repeat.byNth', { nth: nthName(nthOf(date)), day: dayName(dayOf(date), style) })}
            </option>
          </SelectField>
        ) : null}
        <SelectField
          label={t('repeat.ends')}
          value={rule.end.kind}
          onChange={(event) => {
            const kind = event.target.value;
            if (kind === 'on') set({ end: { kind, date: date.add({ months: 3 }).toString() } });
            else if (kind === 'after') set({ end: { kind, count: 10 } });
            else set({ end: { kind: 'never' } });
          }}
        >
          <option value="never">{t('repeat.never')}</option>
          <option value="on">{t('repeat.onDate')}</option>
          <option value="after">{t('repeat.afterCount')}</option>
        </SelectField>
        {rule.end.kind === 'on' ? (
          <TextField
            label={t('repeat.lastDate')}
            type="date"
            required
            value={rule.end.date}
            onChange={(event) => set({ end: { kind: 'on', date: event.target.value } })}
          />
        ) : null}
        {rule.end.kind === 'after' ? (
          <TextField
            label={t('repeat.count')}
            type="number"
            min={1}
            max={9999}
            value={rule.end.count}
            onChange={(event) =>
              set({
                end: {
                  kind: 'after',
                  count: Math.max(1, Math.min(9999, Math.trunc(Number(event.target.value)) || 1)),
                },
              })
            }
          />
        ) : null}
      </div>
    </>
  );
}
