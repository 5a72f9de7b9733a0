import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { durationOf, inUnit, UNIT_NAMES, type Unit } from './words.ts';

interface Props {
  /** What the amount is called. */
  label: string;
  hideLabel?: boolean;
  /** `PT30M`; empty while no amount is given. */
  value: string;
  error?: string;
  hint?: string;
  onChange: (duration: string) => void;
}

/** A length of time: an amount and its unit. */
export function DurationField({ label, hideLabel, value, error, hint, onChange }: Props) {
  const [said, setSaid] = useState(() => inUnit(value));

  function change(next: { amount: string; unit: Unit }) {
    setSaid(next);
    onChange(durationOf(next.amount, next.unit));
  }

  return (
    <div className="flex items-start gap-2">
      <TextField
        className="min-w-20 grow"
        type="number"
        min={0}
        step={1}
        {...{ label, hideLabel, error, hint }}
        value={said.amount}
        onChange={(event) => change({ ...said, amount: event.target.value })}
      />
      <SelectField
        className={`min-w-28 grow ${hideLabel ? '' : 'pt-[1.4375rem]'}`}
        label={`${label}: ${t('rules.duration.unit')}`}
        hideLabel
        value={said.unit}
        onChange={(event) => change({ ...said, unit: event.target.value as Unit })}
      >
        {UNIT_NAMES.toReversed().map((unit) => (
          <option key={unit} value={unit}>
            {t(`rules.duration.${unit}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
