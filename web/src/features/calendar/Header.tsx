import { Link } from '@tanstack/react-router';
import { AccountMenu } from '@/features/account/AccountMenu.tsx';
import { InvitationLink } from '@/features/invitation/InvitationLink.tsx';
import { NoticeBell } from '@/features/notice/NoticeBell.tsx';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { ConnectionDot } from './ConnectionDot.tsx';
import type { Viewer } from './documents.ts';

interface Props {
  viewer: Viewer | null;
  mayCreate: boolean;
  onNew: () => void;
  onImport: () => void;
  onSidebar: () => void;
}

export function Header({ viewer, mayCreate, onNew, onImport, onSidebar }: Props) {
  return (
    <header className="flex items-center gap-2 px-3 max-sm:gap-0.5 max-sm:px-2 py-2.5 sm:px-4">
      <IconButton label={t('sidebar.open')} onClick={onSidebar} className="lg:hidden">
        <Icon name="menu" />
      </IconButton>
      <p className="flex items-center gap-2.5 text-[1.0625rem] font-semibold tracking-tight">
        <img src="/favicon.svg" alt="" className="size-7 max-[24rem]:hidden" />
        <span className="max-sm:sr-only">{t('app.name')}</span>
      </p>
      <Link
        to="/reservations"
        className="ml-2 rounded-lg px-3 max-sm:ml-0 py-2 font-medium text-ink-soft hover:bg-sunken hover:text-ink max-sm:px-1"
      >
        {t('reservations.title')}
      </Link>
      <Link
        to="/tasks"
        className="rounded-lg px-3 py-2 font-medium text-ink-soft hover:bg-sunken hover:text-ink max-sm:px-2"
      >
        <Icon name="check" size={16} className="sm:hidden" />
        <span className="max-sm:sr-only">{t('tasks.title')}</span>
      </Link>
      <div className="grow" />
      <ConnectionDot />
      <Button
        onClick={onImport}
        disabled={!mayCreate}
        className="ml-2 max-sm:ml-1 max-sm:w-9 max-sm:px-0"
        aria-label={t('import.title')}
      >
        <Icon name="upload" size={16} />
        <span className="max-sm:hidden">{t('import.title')}</span>
      </Button>
      <Button
        look="primary"
        onClick={onNew}
        disabled={!mayCreate}
        className="max-sm:w-9 max-sm:px-0"
        aria-label={t('event.new')}
        aria-keyshortcuts="n"
      >
        <Icon name="plus" size={16} />
        <span className="max-sm:hidden">{t('event.new')}</span>
      </Button>
      <InvitationLink />
      <NoticeBell />
      {viewer ? <AccountMenu viewer={viewer} /> : <div className="size-9" />}
    </header>
  );
}
