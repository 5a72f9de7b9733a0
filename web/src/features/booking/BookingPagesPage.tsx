import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { usePages } from '@/data/usePages.ts';
import { useScope } from '@/features/reservation/scope.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { BookingPageEditor } from './BookingPageEditor.tsx';
import { bookingForm, NEW_PAGE } from './bookingForm.ts';
import { BookingPageDelete, type BookingPageNode, BookingPages } from './documents.ts';
import { MyTime } from './MyTime.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { targetName } from './TargetField.tsx';

type Opened = { kind: 'new' } | { kind: 'page'; known: BookingPageNode };

/** The pages on which people without an account book; one at a time is open. */
export function Page() {
  const { organisation, managesAll, resources, viewer } = useScope();
  const canMake =
    managesAll || resources.some(({ userId, archivedAt }) => userId === viewer.id && !archivedAt);
  const [opened, setOpened] = useState<Opened | null>(null);
  const toast = useToast();
  const close = () => setOpened(null);
  const { nodes, isFirst, truncated, error } = usePages(
    BookingPages,
    { id: organisation.id, after: null },
    (data) => data.organisation?.bookingPages,
    'resources',
  );
  const saved = (title: string) => {
    toast(t('resource.saved', { name: title }));
    close();
  };

  if (!opened) {
    return (
      <>
        <MyTime />
        <SettingsSection title={t('bookingPages.title')} hint={t('bookingPages.hint')}>
          {error ? <Notice>{error}</Notice> : null}
          {truncated ? <Notice look="warn">{t('bookingPages.truncated')}</Notice> : null}
          {!isFirst && nodes.length === 0 ? <p className="text-ink-faint">{t('bookingPages.none')}</p> : null}
          <ul aria-label={t('bookingPages.title')} className="divide-y divide-line">
            {nodes.map((page) => (
              <Row key={page.id} page={page} onEdit={() => setOpened({ kind: 'page', known: page })} />
            ))}
          </ul>
          {canMake ? (
            <Button look="primary" className="mt-4" onClick={() => setOpened({ kind: 'new' })}>
              {t('bookingPages.new')}
            </Button>
          ) : null}
        </SettingsSection>
      </>
    );
  }
  return (
    <>
      <Button look="quiet" className="mb-3" onClick={close}>
        <Icon name="left" />
        {t('bookingPages.back')}
      </Button>
      <SettingsSection
        title={
          opened.kind === 'new' ? t('bookingPages.new') : t('bookingPages.edit', { name: opened.known.title })
        }
      >
        {opened.kind === 'new' ? (
          <BookingPageEditor initial={NEW_PAGE} onDone={saved} onCancel={close} />
        ) : (
          <>
            <BookingPageEditor
              known={opened.known}
              initial={bookingForm(opened.known)}
              onDone={saved}
              onCancel={close}
            />
            <Deleting page={opened.known} onDone={close} />
          </>
        )}
      </SettingsSection>
    </>
  );
}

const LINK =
  'inline-flex h-9 items-center rounded-lg px-3.5 font-medium text-ink-soft hover:bg-sunken hover:text-ink';

function Row({ page, onEdit }: { page: BookingPageNode; onEdit: () => void }) {
  const [isSharing, setSharing] = useState(false);
  const { title, slug, url, isEnabled } = page;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-48 grow">
        <div className="font-medium">
          {title}
          {isEnabled ? null : (
            <span className="ml-2 rounded-full bg-sunken px-2 py-0.5 text-[0.8125rem] font-normal text-ink-soft">
              {t('bookingPages.closed')}
            </span>
          )}
        </div>
        <div className="text-[0.8125rem] break-all text-ink-faint">
          {[targetName(page), `/book/${slug}`].join(' · ')}
        </div>
      </div>
      <div className="flex flex-wrap">
        {isEnabled ? (
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('bookingPages.openOne', { name: title })}
            className={LINK}
          >
            {t('bookingPages.open')}
          </a>
        ) : null}
        <Button
          look="quiet"
          aria-label={t('bookingPages.shareOne', { name: title })}
          onClick={() => setSharing(true)}
        >
          {t('bookingPages.share')}
        </Button>
        <Button look="quiet" aria-label={t('bookingPages.edit', { name: title })} onClick={onEdit}>
          {t('reservations.edit')}
        </Button>
      </div>
      {isSharing ? <ShareDialog page={page} onClose={() => setSharing(false)} /> : null}
    </li>
  );
}

function Deleting({ page, onDone }: { page: BookingPageNode; onDone: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const { act, busy } = useAct();

  async function end() {
    const done = await act(BookingPageDelete, { input: { id: page.id } }, (data) => data.bookingPageDelete);
    setAsked(false);
    stale.emit('resources');
    if (done) onDone();
  }

  return (
    <div className="mt-6 border-t border-line pt-4">
      <Button look="danger" onClick={() => setAsked(true)}>
        {t('bookingPages.delete')}
      </Button>
      {isAsked ? (
        <Confirm
          question={t('bookingPages.deleteQuestion', { name: page.title })}
          action={t('bookingPages.delete')}
          busy={busy}
          onConfirm={() => void end()}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </div>
  );
}
