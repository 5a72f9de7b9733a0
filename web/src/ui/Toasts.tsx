import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

type Tone = 'info' | 'error';
interface Toast {
  id: number;
  tone: Tone;
  text: string;
}

const ToastContext = createContext<(text: string, tone?: Tone) => void>(() => {});

/** Says something in passing; errors stay until they are dismissed. */
export function useToast() {
  return use(ToastContext);
}

const STAY_MS = 5000;
const MOST = 4;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const say = useCallback(
    (text: string, tone: Tone = 'info') => {
      const id = next.current++;
      setToasts((now) => [...now.slice(1 - MOST), { id, tone, text }]);
      if (tone === 'info') setTimeout(() => drop(id), STAY_MS);
    },
    [drop],
  );
  const region = useMemo(
    () => (
      <section
        aria-label={t('toast.region')}
        className="pointer-events-none fixed inset-x-3 bottom-3 z-50 flex flex-col items-center gap-2"
      >
        {toasts.map((toast) => (
          <div
            key={toast.id}
            role={toast.tone === 'error' ? 'alert' : 'status'}
            className={`pointer-events-auto flex max-w-lg items-center gap-3 rounded-xl border border-line py-1.5 pr-1.5 pl-4 shadow-lift ${toast.tone === 'error' ? 'bg-danger-wash text-danger' : 'bg-paper'}`}
          >
            <span className="min-w-0">{toast.text}</span>
            <IconButton label={t('common.dismiss')} onClick={() => drop(toast.id)} className="size-7">
              <Icon name="close" size={15} />
            </IconButton>
          </div>
        ))}
      </section>
    ),
    [toasts, drop],
  );
  return (
    <ToastContext value={say}>
      {children}
      {region}
    </ToastContext>
  );
}
