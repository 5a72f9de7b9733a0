import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/features/account/AccountMenu.tsx';
import { useHome } from '@/features/calendar/useHome.ts';
import { InvitationLink } from '@/features/invitation/InvitationLink.tsx';
import { NoticeBell } from '@/features/notice/NoticeBell.tsx';
import { t } from '@/lib/i18n.ts';

/** The top of every page but the calendar, whose own has its actions: the way home, and who is signed in. */
export function AppHeader({ children }: { children?: ReactNode }) {
  const { viewer } = useHome();
  return (
    <header className="flex items-center gap-4 border-b border-line px-3 py-2.5 sm:px-4">
      <Link
        to="/"
        className="flex items-center gap-2.5 text-[1.0625rem] font-semibold tracking-tight"
        aria-label={t('settings.back')}
      >
        <img src="/favicon.svg" alt="" className="size-7" />
        <span className="max-sm:sr-only">{t('app.name')}</span>
      </Link>
      <div className="grow" />
      {children}
      <InvitationLink />
      <NoticeBell />
      {viewer ? <AccountMenu viewer={viewer} /> : <div className="size-9" />}
    </header>
  );
}
