import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { CalendarNode } from './documents.ts';
import { CalendarDelete } from './mutations.ts';

export function DeleteCalendarDialog({ calendar, onClose }: { calendar: CalendarNode; onClose: () => void }) {
  const [{ fetching }, remove] = useMutation(CalendarDelete);
  const [failure, setFailure] = useState<string | null>(null);

  async function confirm() {
    const outcome = outcomeOf(await remove({ input: { id: calendar.id } }), (data) => data.calendarDelete);
    if (outcome.kind === 'done') {
      stale.emit('calendars');
      stale.emit('occurrences');
      onClose();
    } else
      setFailure(
        outcome.kind === 'failed' ? outcome.message : outcome.errors.map((error) => error.message).join(' '),
      );
  }

  return (
    <Dialog
      title={t('calendar.deleteTitle', { name: calendar.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" busy={fetching} onClick={() => void confirm()}>
            {t('calendar.deleteConfirm')}
          </Button>
        </>
      }
    >
      {failure ? <Notice>{failure}</Notice> : null}
      <p className="text-ink-soft">{t('calendar.deleteText')}</p>
    </Dialog>
  );
}
