import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  danger?: boolean;
  hidden?: boolean;
}

interface Props {
  /** What the button is called. */
  label: string;
  button: ReactNode;
  buttonClassName?: string;
  items: MenuItem[];
  header?: ReactNode;
}

/** A menu button (WAI-ARIA): arrows move, Escape and leaving close. */
export function Menu({ label, button, buttonClassName = '', items, header }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = items.filter((item) => !item.hidden);

  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = options.indexOf(document.activeElement as HTMLElement);
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      options.at(move % options.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      setOpen(false);
      root.current?.querySelector<HTMLElement>('button')?.focus();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the menu's items.
    <div ref={root} className="relative" onKeyDown={onKeyDown}>
      <button
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className={buttonClassName}
      >
        {button}
      </button>
      {open ? (
        <div className="absolute right-0 z-30 mt-1 min-w-52 rounded-xl border border-line bg-paper p-1 shadow-lift">
          {header}
          <div ref={list} id={id} role="menu" aria-label={label}>
            {shown.map((item) => (
              <button
                key={item.label}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  setOpen(false);
                  root.current?.querySelector<HTMLElement>('button')?.focus();
                  item.onSelect();
                }}
                className={`block w-full rounded-lg px-3 py-2 text-left hover:bg-sunken focus:bg-sunken ${item.danger ? 'text-danger' : ''}`}
              >
                {item.label}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
