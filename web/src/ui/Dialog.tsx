import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

/** The element, or what has taken its place: what is drawn anew has the same `data-focus-key`. */
function present(element: HTMLElement): HTMLElement | null {
  const key = element.dataset.focusKey;
  if (element.isConnected || !key) return element;
  return document.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(key)}"]`);
}

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons under the scrolling part. */
  footer?: ReactNode;
  width?: 'narrow' | 'wide';
}

/**
 * A modal on the native dialog element: the browser keeps the focus inside. It begins at `data-autofocus` and
 * goes back afterwards to where it was.
 */
export function Dialog({ title, onClose, children, footer, width = 'narrow' }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    // Else the browser chooses the first control, which is the one that closes.
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) present(before)?.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does for the keyboard.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
      className={`m-auto max-h-[calc(100dvh-1.5rem)] w-[calc(100vw-1.5rem)] overflow-hidden rounded-2xl border border-line bg-paper p-0 text-ink shadow-lift ${width === 'wide' ? 'max-w-2xl' : 'max-w-md'}`}
    >
      <div className="flex max-h-[calc(100dvh-1.5rem)] flex-col">
        <header className="flex items-center justify-between gap-4 px-5 pt-4 pb-2">
          <h2 id={titleId} className="text-base font-semibold">
            {title}
          </h2>
          <IconButton label={t('common.close')} onClick={onClose} className="-mr-2">
            <Icon name="close" />
          </IconButton>
        </header>
        <div className="min-h-0 grow overflow-y-auto px-5 pb-4">{children}</div>
        {footer ? (
          <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-ground/60 px-5 py-3">
            {footer}
          </footer>
        ) : null}
      </div>
    </dialog>
  );
}
