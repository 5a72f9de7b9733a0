import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { cronOf, EVERY, type Every, type Schedule, scheduleOf, WEEKDAY_NAMES } from './schedule.ts';
import { word } from './words.ts';

interface Props {
  cron: string;
  error?: string;
  onChange: (cron: string) => void;
}

/** When a rule runs: one of the usual schedules by its parts, any other as a cron expression. */
export function ScheduleFields({ cron, error, onChange }: Props) {
  const parts = scheduleOf(cron);
  const [isCustom, setCustom] = useState(parts.every === 'CUSTOM');
  const every = isCustom ? 'CUSTOM' : parts.every;
  const set = (change: Partial<Schedule>) => onChange(cronOf({ ...parts, ...change }));
  return (
    <fieldset className="grid gap-3 sm:grid-cols-3">
      <legend className="sr-only">{t('rules.schedule')}</legend>
      <SelectField
        label={t('rules.schedule.every')}
        value={every}
        onChange={(event) => {
          const chosen = event.target.value as Every;
          setCustom(chosen === 'CUSTOM');
          if (chosen !== 'CUSTOM') set({ every: chosen });
        }}
      >
        {EVERY.map((one) => (
          <option key={one} value={one}>
            {t(`rules.schedule.${one}`)}
          </option>
        ))}
      </SelectField>
      {every === 'CUSTOM' ? (
        <TextField
          className="sm:col-span-2"
          label={t('rules.schedule.cron')}
          hint={t('rules.schedule.cronHint')}
          spellCheck={false}
          maxLength={200}
          value={cron}
          error={error}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : null}
      {every === 'WEEKLY' ? (
        <SelectField
          label={t('rules.schedule.weekday')}
          value={parts.weekday}
          onChange={(event) => set({ weekday: event.target.value })}
        >
          {WEEKDAY_NAMES.map((name) => (
            <option key={name} value={name}>
              {word('choice', name)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {every === 'MONTHLY' ? (
        <TextField
          label={t('rules.schedule.day')}
          hint={t('rules.schedule.dayHint')}
          type="number"
          min={1}
          max={31}
          value={parts.day}
          onChange={(event) => {
            const day = Math.min(31, Math.max(1, Math.round(Number(event.target.value)) || 1));
            set({ day: String(day) });
          }}
        />
      ) : null}
      {every === 'CUSTOM' ? null : (
        <TextField
          label={t(every === 'HOURLY' ? 'rules.schedule.minute' : 'rules.schedule.time')}
          type="time"
          required
          value={parts.time}
          error={error}
          onChange={(event) => event.target.value && set({ time: event.target.value })}
        />
      )}
    </fieldset>
  );
}
