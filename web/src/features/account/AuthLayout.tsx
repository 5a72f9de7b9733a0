import type { ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';

/** The frame of the pages before one is signed in. */
export function AuthLayout({
  title,
  children,
  below,
}: {
  title: string;
  children: ReactNode;
  below: ReactNode;
}) {
  return (
    <main className="grid min-h-full place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <p className="mb-6 flex items-center justify-center gap-2.5 text-lg font-semibold tracking-tight">
          <img src="/favicon.svg" alt="" className="size-8" />
          {t('app.name')}
        </p>
        <div className="rounded-2xl border border-line bg-paper p-6 shadow-lift">
          <h1 className="mb-4 text-xl font-semibold tracking-tight">{title}</h1>
          {children}
        </div>
        <p className="mt-5 text-center text-ink-soft">{below}</p>
      </div>
    </main>
  );
}
