import { type ReactNode, useId } from 'react';

/** A box to tick, with words beside it, and what is wrong with it below. */
export function Tick({
  label,
  hint,
  error,
  name,
  required,
  checked,
  onChange,
}: {
  label: ReactNode;
  hint?: string;
  error?: string;
  name: string;
  required: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div>
      <label htmlFor={id} className="flex items-start gap-2.5">
        <input
          id={id}
          type="checkbox"
          name={name}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span className="whitespace-pre-line">{label}</span>
      </label>
      {note ? (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={`mt-1 ml-6.5 text-[0.8125rem] ${error ? 'text-danger' : 'text-ink-faint'}`}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
