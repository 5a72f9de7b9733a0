import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { CONTROL } from './Field.tsx';

export interface Option {
  value: string;
  label: string;
  /** Beside the label, less loud. */
  detail?: ReactNode;
}

interface Props {
  label: string;
  hideLabel?: boolean;
  /** What is shown while nobody types. */
  text: string;
  value: string;
  /** What fits what was typed; everything, in the order that helps, for an empty text. */
  search: (typed: string) => Option[];
  onChoose: (value: string) => void;
  /** Told of what is typed, where somebody else searches. */
  onType?: (typed: string) => void;
  placeholder?: string;
  /** What is said when nothing fits. */
  none: string;
  error?: string;
  className?: string;
  /** It is there to choose once: it takes the focus and opens, and this is told when nothing was chosen. */
  onLeave?: () => void;
}

/** Something found by typing: an ARIA combobox with a list. */
export function Combobox(props: Props) {
  const { label, hideLabel, text, value, search, onChoose, onType, placeholder, none, error, onLeave } =
    props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(onLeave ? '' : null);
  const [active, setActive] = useState(0);
  const open = typed !== null;
  const found = useMemo(() => (typed === null ? [] : search(typed)), [typed, search]);
  const atOnce = onLeave !== undefined;
  useEffect(() => {
    if (atOnce) input.current?.focus();
  }, [atOnce]);

  const leave = () => {
    setTyped(null);
    onType?.('');
    onLeave?.();
  };
  const choose = (option: Option | undefined) => {
    if (!option) return leave();
    setTyped(null);
    onType?.('');
    onChoose(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : found.length - 1;
      if (open) setActive((now) => (now + step) % Math.max(1, found.length));
      else setTyped('');
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };

  return (
    <div className={`relative ${props.className ?? ''}`}>
      <label
        htmlFor={id}
        className={hideLabel ? 'sr-only' : 'mb-1 block text-[0.8125rem] font-medium text-ink-soft'}
      >
        {label}
      </label>
      <input
        id={id}
        ref={input}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-note` : undefined}
        autoComplete="off"
        className={CONTROL}
        value={typed ?? text}
        placeholder={placeholder}
        onFocus={(event) => event.target.select()}
        onClick={() => setTyped((now) => now ?? '')}
        onBlur={leave}
        onChange={(event) => {
          setTyped(event.target.value);
          onType?.(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className="absolute inset-x-0 z-20 mt-1 max-h-60 overflow-y-auto rounded-lg border border-line bg-paper p-1 shadow-lift"
        >
          {found.length === 0 ? <p className="px-2.5 py-1.5 text-ink-faint">{none}</p> : null}
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are named by aria-activedescendant.
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={option.value === value}
              ref={index === active ? (item) => item?.scrollIntoView?.({ block: 'nearest' }) : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
              className={`flex justify-between gap-3 rounded-md px-2.5 py-1.5 ${index === active ? 'bg-accent-wash' : ''}`}
            >
              <span className="truncate">{option.label}</span>
              {option.detail ? (
                <span className="shrink-0 text-ink-soft tabular-nums">{option.detail}</span>
              ) : null}
            </div>
          ))}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-note`} role="alert" className="mt-1 text-[0.8125rem] text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
