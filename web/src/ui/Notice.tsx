import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

const LOOKS = {
  danger: 'bg-danger-wash text-danger',
  warn: 'bg-warn-wash text-warn',
  info: 'bg-accent-wash text-ink',
} as const;

/** A message that stands where it belongs; errors are announced. */
export function Notice({ look = 'danger', children }: { look?: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <div
      role={look === 'info' ? 'status' : 'alert'}
      className={`flex gap-2.5 rounded-lg px-3 py-2.5 ${LOOKS[look]}`}
    >
      <Icon name="alert" className="mt-px" />
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
