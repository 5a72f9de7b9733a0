import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';

export const CONTROL =
  'w-full rounded-lg border border-line-strong/60 bg-paper px-3 h-9 text-ink transition-colors hover:border-line-strong aria-invalid:border-danger disabled:opacity-60';

interface Shell {
  label: string;
  /** Shown under the control and read with it. */
  error?: string;
  hint?: ReactNode;
  /** The label is read but not seen. */
  hideLabel?: boolean;
  className?: string;
}

interface Wiring {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

function FieldShell({
  label,
  error,
  hint,
  hideLabel,
  className = '',
  children,
}: Shell & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className={hideLabel ? 'sr-only' : 'mb-1 block text-[0.8125rem] font-medium text-ink-soft'}
      >
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': note ? noteId : undefined,
      })}
      {note ? (
        <p
          id={noteId}
          role={error ? 'alert' : undefined}
          className={`mt-1 text-[0.8125rem] ${error ? 'text-danger' : 'text-ink-faint'}`}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}

type InputProps = Shell & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, error, hint, hideLabel, className, ...input }: InputProps) {
  return (
    <FieldShell {...{ label, error, hint, hideLabel, className }}>
      {(wiring) => <input {...wiring} {...input} className={CONTROL} />}
    </FieldShell>
  );
}

export function TextArea({
  label,
  error,
  hint,
  hideLabel,
  className,
  ...area
}: Shell & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <FieldShell {...{ label, error, hint, hideLabel, className }}>
      {(wiring) => <textarea {...wiring} rows={3} {...area} className={`${CONTROL} h-auto min-h-20 py-2`} />}
    </FieldShell>
  );
}

export function SelectField({
  label,
  error,
  hint,
  hideLabel,
  className,
  children,
  ...select
}: Shell & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <FieldShell {...{ label, error, hint, hideLabel, className }}>
      {(wiring) => (
        <select {...wiring} {...select} className={`${CONTROL} pr-8`}>
          {children}
        </select>
      )}
    </FieldShell>
  );
}

export function Checkbox({
  label,
  className = '',
  ...input
}: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={`inline-flex items-center gap-2 ${className}`}>
      <input type="checkbox" {...input} className="size-4 accent-accent" />
      <span>{label}</span>
    </label>
  );
}
