import { useId } from 'react';
import { inkOn, PALETTE, safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  value: string | null;
  onChange: (color: string | null) => void;
  /** Offers "as the calendar", whose colour this is. */
  inherited?: string;
}

/** A row of colours as radio buttons; a colour that is not of the palette (imported) is shown first. */
export function ColorPicker({ label, value, onChange, inherited }: Props) {
  // Two pickers of one label in a form are two groups of radio buttons.
  const group = useId();
  const foreign = value && !PALETTE.some((color) => color.value === value.toLowerCase());
  const choices: { value: string | null; name: string; shown: string }[] = [
    ...(inherited ? [{ value: null, name: t('color.inherited'), shown: inherited }] : []),
    ...(foreign ? [{ value, name: value, shown: value }] : []),
    ...PALETTE.map((color) => ({ ...color, shown: color.value })),
  ];
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice) => {
          const chosen = (value?.toLowerCase() ?? null) === (choice.value?.toLowerCase() ?? null);
          return (
            <label key={choice.value ?? 'inherited'} title={choice.name} className="relative cursor-pointer">
              <input
                type="radio"
                name={group}
                checked={chosen}
                onChange={() => onChange(choice.value)}
                className="peer absolute inset-0 cursor-pointer opacity-0"
                aria-label={choice.name}
              />
              <span
                className="flex size-7 items-center justify-center rounded-full ring-offset-2 ring-offset-paper peer-checked:ring-2 peer-checked:ring-ink peer-focus-visible:outline-2"
                style={{ background: safeColor(choice.shown), color: inkOn(safeColor(choice.shown)) }}
              >
                {choice.value === null ? (
                  <Icon name="link" size={13} />
                ) : chosen ? (
                  <Icon name="check" size={14} />
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
