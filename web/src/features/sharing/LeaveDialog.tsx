import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { CalendarLeave } from './documents.ts';
import { reasonOf } from './reason.ts';

/** Asks before a shared calendar is left. */
export function LeaveDialog({ calendar, onClose }: { calendar: CalendarNode; onClose: () => void }) {
  const [{ fetching }, leave] = useMutation(CalendarLeave);
  const [failure, setFailure] = useState<string | null>(null);

  async function confirm() {
    const outcome = outcomeOf(await leave({ input: { id: calendar.id } }), (data) => data.calendarLeave);
    setFailure(reasonOf(outcome));
    if (outcome.kind !== 'done') return;
    stale.emit('calendars');
    stale.emit('occurrences');
    onClose();
  }

  return (
    <Dialog
      title={t('sharing.leaveTitle', { name: calendar.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" busy={fetching} onClick={() => void confirm()}>
            {t('sharing.leaveConfirm')}
          </Button>
        </>
      }
    >
      {failure ? <Notice>{failure}</Notice> : null}
      <p className="text-ink-soft">{t('sharing.leaveText')}</p>
    </Dialog>
  );
}
