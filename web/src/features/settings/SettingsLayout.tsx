import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHome } from '@/features/calendar/useHome.ts';
import { AppHeader } from '@/features/shell/AppHeader.tsx';
import { t } from '@/lib/i18n.ts';
import { SETTINGS_PAGES } from './pages.ts';

const LINK =
  'block rounded-lg px-3 py-2 whitespace-nowrap text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-accent-strong';

/** The settings: a list of pages beside (on phones: above) the one that is shown. */
export function SettingsLayout() {
  const { viewer } = useHome();
  const pages = SETTINGS_PAGES.filter((page) => !page.administrators || viewer?.isAdministrator);
  return (
    <div className="flex h-full flex-col">
      <AppHeader />
      <div className="mx-auto flex min-h-0 w-full max-w-5xl grow gap-x-8 scroll-pb-24 overflow-y-auto px-4 py-6 max-md:flex-col">
        <nav aria-label={t('settings.pages')} className="md:w-52 md:shrink-0">
          <h1 className="mb-3 px-3 text-lg font-semibold">{t('settings.title')}</h1>
          <ul className="flex gap-1 max-md:mb-4 max-md:overflow-x-auto md:flex-col">
            {pages.map(({ path, label }) => (
              <li key={path}>
                <Link to="/settings/$page" params={{ page: path }} className={LINK}>
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main className="min-w-0 grow pb-10">
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** A part of a settings page under its own heading. */
export function SettingsSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section className="mb-8 rounded-2xl border border-line bg-paper p-5 shadow-xs">
      <h2 className="text-base font-semibold">{title}</h2>
      {hint ? <p className="mt-1 text-ink-soft">{hint}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
