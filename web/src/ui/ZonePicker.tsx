import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { offsetOf, searchZones, zoneLabel } from '@/lib/zones.ts';
import { CONTROL } from './Field.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (zone: string) => void;
  className?: string;
  hideLabel?: boolean;
}

/** A time zone found by typing: an ARIA combobox with a list of at most 60. */
export function ZonePicker({ label, value, onChange, className = '', hideLabel = false }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = typed !== null;
  const found = useMemo(() => (typed === null ? [] : searchZones(typed)), [typed]);

  const choose = (zone: string | undefined) => {
    if (zone) onChange(zone);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setTyped('');
      else
        setActive(
          (now) => (now + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length),
        );
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  };

  return (
    <div className={`relative ${className}`}>
      <label
        htmlFor={id}
        className={hideLabel ? 'sr-only' : 'mb-1 block text-[0.8125rem] font-medium text-ink-soft'}
      >
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        className={CONTROL}
        value={typed ?? `${zoneLabel(value)}  UTC${offsetOf(value)}`}
        placeholder={t('zone.search')}
        onFocus={(event) => event.target.select()}
        onClick={() => setTyped((now) => now ?? '')}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
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
          {found.length === 0 ? <p className="px-2.5 py-1.5 text-ink-faint">{t('zone.none')}</p> : null}
          {found.map((zone, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are named by aria-activedescendant.
            <div
              key={zone}
              id={`${id}-${index}`}
              role="option"
              aria-selected={zone === value}
              ref={index === active ? (item) => item?.scrollIntoView?.({ block: 'nearest' }) : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(zone)}
              className={`flex justify-between gap-3 rounded-md px-2.5 py-1.5 ${index === active ? 'bg-accent-wash' : ''}`}
            >
              <span className="truncate">{zoneLabel(zone)}</span>
              <span className="text-ink-faint tabular-nums">UTC{offsetOf(zone)}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
