import { type FormEvent, useState } from 'react';
import { t, tn } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Checkbox, TextArea } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { ReservationApprove, ReservationDecline, type ReservationNode } from './documents.ts';
import { Faults } from './Faults.tsx';
import { useScope } from './scope.ts';
import { spanText, thingsText } from './texts.ts';
import { type Reserved, useReserve } from './useReserve.ts';

/** Approving or declining a request, with words for its booker. */
export function DecideDialog({
  reservation,
  decision,
  rivals = [],
  onClose,
}: {
  reservation: ReservationNode;
  decision: 'approve' | 'decline';
  /** The other requests that want the same place. */
  rivals?: ReservationNode[];
  onClose: () => void;
}) {
  const { zone, style } = useScope();
  const [note, setNote] = useState('');
  const [others, setOthers] = useState(true);
  const [refusal, setRefusal] = useState<Exclude<Reserved, { kind: 'done' }> | null>(null);
  const { run, busy } = useReserve();
  const toast = useToast();

  async function decide(event: FormEvent) {
    event.preventDefault();
    const input = { id: reservation.id, ifVersion: reservation.version, note: note.trim() || null };
    const declineOthers = others && rivals.length > 0;
    const about = declineOthers ? { declineOthers, othersNote: t('decide.otherGotIt') } : {};
    let declined = 0;
    const outcome =
      decision === 'approve'
        ? await run(ReservationApprove, { input: { ...input, ...about } }, (data) => {
            declined = data.reservationApprove.declined.length;
            return data.reservationApprove;
          })
        : await run(ReservationDecline, { input }, (data) => data.reservationDecline);
    if (outcome.kind !== 'done') return setRefusal(outcome);
    toast(declined > 0 ? tn('decide.othersDeclined', declined) : t(`action.${decision}.done`));
    onClose();
  }

  return (
    <Dialog title={t(`decide.${decision}`, { code: reservation.code })} onClose={onClose}>
      <form onSubmit={(event) => void decide(event)} className="space-y-4">
        <p>
          <span className="font-medium">{thingsText(reservation.items)}</span>
          <br />
          {spanText(reservation.start, reservation.end, zone, style)}
        </p>
        {decision === 'approve' && rivals.length > 0 ? (
          <div className="space-y-2">
            <Notice look="warn">{tn('decide.rivals', rivals.length)}</Notice>
            <Checkbox
              label={t('decide.declineOthers')}
              checked={others}
              onChange={(event) => setOthers(event.target.checked)}
            />
          </div>
        ) : null}
        <TextArea
          label={t(decision === 'decline' ? 'decide.reason' : 'decide.note')}
          value={note}
          maxLength={10_000}
          data-autofocus
          onChange={(event) => setNote(event.target.value)}
        />
        {refusal?.kind === 'failed' ? <Notice>{refusal.message}</Notice> : null}
        {refusal?.kind === 'refused' ? <Faults faults={refusal.faults} /> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look={decision === 'approve' ? 'primary' : 'danger'} type="submit" busy={busy}>
            {t(`action.${decision}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
