import { useRouter } from '@tanstack/react-router';
import { sessionStore } from '@/data/session.ts';
import type { Viewer } from '@/features/calendar/documents.ts';
import { unsubscribe } from '@/features/push/browser.ts';
import { t } from '@/lib/i18n.ts';
import { Menu } from '@/ui/Menu.tsx';
import { useToast } from '@/ui/Toasts.tsx';

/** Who is signed in, the settings, the API page, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const router = useRouter();
  const toast = useToast();

  async function signOut() {
    if (!(await sessionStore.signOut())) return toast(t('account.signOutFailed'), 'error');
    // Whoever signs in here next is not to read what this person is told.
    await unsubscribe().catch(() => undefined);
  }

  return (
    <Menu
      label={t('account.menu', { name: viewer.name })}
      buttonClassName="flex size-9 items-center justify-center rounded-full bg-accent-wash font-semibold text-accent-strong"
      button={(viewer.name || viewer.email || '?').trim().charAt(0).toUpperCase()}
      header={
        <div className="mb-1 border-b border-line px-3 pt-1.5 pb-2.5">
          <div className="font-medium">{viewer.name}</div>
          <div className="text-[0.8125rem] text-ink-faint">{viewer.email}</div>
        </div>
      }
      items={[
        {
          label: t('account.settings'),
          onSelect: () => void router.navigate({ to: '/settings/$page', params: { page: 'profile' } }),
        },
        { label: t('account.api'), onSelect: () => window.location.assign('/graphiql.html') },
        { label: t('account.signOut'), onSelect: () => void signOut() },
      ]}
    />
  );
}
