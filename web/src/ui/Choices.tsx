import { useId } from 'react';
import { Checkbox } from './Field.tsx';

interface Props {
  legend: string;
  hint?: string;
  error?: string;
  options: { value: string; label: string; hint?: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** Side by side, where the labels are short. */
  inline?: boolean;
}

/** Any number of a short list. */
export function Choices({ legend, hint, error, options, chosen, onChange, inline = false }: Props) {
  const id = useId();
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={notes || undefined}>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1 text-[0.8125rem] text-ink-faint">
          {hint}
        </p>
      ) : null}
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-1.5' : 'space-y-1'}>
        {options.map((option) => (
          <div key={option.value}>
            <Checkbox
              label={option.label}
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((value) => value !== option.value),
                )
              }
            />
            {option.hint ? <p className="ml-6 text-[0.8125rem] text-ink-faint">{option.hint}</p> : null}
          </div>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="mt-1 text-[0.8125rem] text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
