import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { usePages } from '@/data/usePages.ts';
import { mayManage, Organisations } from '@/features/organisation/documents.ts';
import { MemberPicker } from '@/features/organisation/MemberPicker.tsx';
import { reasonOf } from '@/features/sharing/reason.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import type { CalendarNode } from './documents.ts';
import { CalendarTransfer } from './mutations.ts';

/** Stands for a person of the organisation that owns the calendar. */
const MEMBER = 'member';

/**
 * Gives a calendar to another owner: a person's to an organisation that they administer, an organisation's to another
 * or to one of its members.
 */
export function TransferDialog({ calendar, onClose }: { calendar: CalendarNode; onClose: () => void }) {
  const [to, setTo] = useState('');
  const [userId, setUserId] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [{ fetching }, transfer] = useMutation(CalendarTransfer);
  const toast = useToast();
  const organisations = usePages(
    Organisations,
    { after: null },
    (data) => data.organisations,
    'organisations',
  );
  const from = organisations.nodes.find((one) => one.id === calendar.organisation?.id);
  const others = organisations.nodes.filter(
    (one) => mayManage(one.viewerRole) && one.id !== calendar.organisation?.id,
  );
  const isChosen = to === MEMBER ? userId !== '' : to !== '';

  async function give() {
    const owner = to === MEMBER ? { userId } : { organisationId: to };
    const input = { id: calendar.id, ...owner, ifVersion: calendar.version };
    const outcome = outcomeOf(await transfer({ input }), (data) => data.calendarTransfer);
    setFailure(reasonOf(outcome));
    if (outcome.kind !== 'done') return;
    stale.emit('calendars');
    stale.emit('occurrences');
    toast(t('transfer.done', { name: calendar.name }));
    onClose();
  }

  return (
    <Dialog
      title={t('transfer.title', { name: calendar.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" busy={fetching} disabled={!isChosen} onClick={() => void give()}>
            {t('transfer.confirm')}
          </Button>
        </>
      }
    >
      <div className="space-y-4 pb-2">
        {(failure ?? organisations.error) ? <Notice>{failure ?? organisations.error}</Notice> : null}
        <p className="text-ink-soft">{t('transfer.text')}</p>
        {!from && others.length === 0 ? (
          <p>{t(organisations.isFirst ? 'page.loading' : 'transfer.nobody')}</p>
        ) : (
          <SelectField
            label={t('transfer.to')}
            value={to}
            data-autofocus
            onChange={(event) => setTo(event.target.value)}
          >
            <option value="">{t('transfer.choose')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {from ? (
              <option value={MEMBER}>{t('transfer.member', { organisation: from.name })}</option>
            ) : null}
          </SelectField>
        )}
        {from && to === MEMBER ? (
          <MemberPicker
            organisationId={from.id}
            label={t('transfer.member', { organisation: from.name })}
            value={userId}
            onPick={setUserId}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
