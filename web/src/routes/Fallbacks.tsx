import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="grid min-h-full place-items-center px-4">
      <div className="max-w-md text-center">
        <h1 className="mb-2 text-xl font-semibold">{title}</h1>
        <div className="space-y-4 text-ink-soft">{children}</div>
      </div>
    </main>
  );
}

export function NotFound() {
  return <Missing title={t('page.notFound')} />;
}

/** Says why there is nothing to be seen, and leads to the calendar. */
export function Missing({ title }: { title: string }) {
  return (
    <Message title={title}>
      <Link to="/" className="text-accent underline underline-offset-2">
        {t('page.toCalendar')}
      </Link>
    </Message>
  );
}

/** An error of the page itself; what was saved is on the server. */
export function Oops({ error }: ErrorComponentProps) {
  return (
    <Message title={t('page.broken')}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={() => window.location.reload()}>{t('page.reload')}</Button>
    </Message>
  );
}

export function Unreachable({ onRetry }: { onRetry: () => void }) {
  return (
    <Message title={t('page.unreachable')}>
      <p>{t('page.unreachableHint')}</p>
      <Button onClick={onRetry}>{t('page.retry')}</Button>
    </Message>
  );
}

export function Waiting() {
  return (
    <main className="grid min-h-full place-items-center" aria-busy="true">
      <p role="status" className="text-ink-faint">
        {t('page.loading')}
      </p>
    </main>
  );
}
