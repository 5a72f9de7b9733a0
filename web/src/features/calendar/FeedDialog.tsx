import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { CalendarNode } from './documents.ts';
import { FeedDisable, FeedRotate } from './mutations.ts';

/** The secret .ics link of a calendar: made, replaced, copied, turned off. */
export function FeedDialog({ calendar, onClose }: { calendar: CalendarNode; onClose: () => void }) {
  const [url, setUrl] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [rotating, rotate] = useMutation(FeedRotate);
  const [disabling, disable] = useMutation(FeedDisable);

  async function make() {
    const outcome = outcomeOf(
      await rotate({ input: { id: calendar.id } }),
      (data) => data.calendarFeedRotate,
    );
    setFailure(reason(outcome));
    if (outcome.kind !== 'done' || !outcome.payload.feedUrl) return;
    // The server may give a path of its own origin.
    setUrl(new URL(outcome.payload.feedUrl, window.location.href).href);
    setCopied(false);
  }

  async function turnOff() {
    const outcome = outcomeOf(
      await disable({ input: { id: calendar.id } }),
      (data) => data.calendarFeedDisable,
    );
    setFailure(reason(outcome));
    if (outcome.kind === 'done') setUrl(null);
  }

  async function copy() {
    if (!url) return;
    // Browsers offer the clipboard to secure pages only; elsewhere the selected field can be copied by hand.
    await navigator.clipboard?.writeText(url).then(() => setCopied(true));
  }

  return (
    <Dialog
      title={t('feed.title', { name: calendar.name })}
      onClose={onClose}
      footer={
        <>
          {calendar.hasFeed ? (
            <Button
              look="danger"
              className="mr-auto"
              busy={disabling.fetching}
              onClick={() => void turnOff()}
            >
              {t('feed.disable')}
            </Button>
          ) : null}
          <Button
            look={calendar.hasFeed ? 'plain' : 'primary'}
            busy={rotating.fetching}
            onClick={() => void make()}
          >
            {t(calendar.hasFeed ? 'feed.rotate' : 'feed.create')}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        {failure ? <Notice>{failure}</Notice> : null}
        <p className="text-ink-soft">{t('feed.text')}</p>
        {url ? (
          <div className="flex items-end gap-2">
            <TextField
              className="grow"
              label={t('feed.url')}
              value={url}
              readOnly
              hint={t('feed.once')}
              onFocus={(event) => event.target.select()}
            />
            <Button className="mb-6" onClick={() => void copy()}>
              {t(copied ? 'common.copied' : 'common.copy')}
            </Button>
          </div>
        ) : (
          <p className="text-ink-faint">{t(calendar.hasFeed ? 'feed.exists' : 'feed.none')}</p>
        )}
      </div>
    </Dialog>
  );
}

function reason(
  outcome:
    | { kind: 'done' }
    | { kind: 'failed'; message: string }
    | { kind: 'refused'; errors: { message: string }[] },
): string | null {
  if (outcome.kind === 'failed') return outcome.message;
  return outcome.kind === 'refused' ? outcome.errors.map((error) => error.message).join(' ') : null;
}
