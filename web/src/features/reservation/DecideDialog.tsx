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
    const outcome =
      decision === 'approve'
        ? await run(ReservationApprove, { input }, (data) => data.reservationApprove)
        : await run(ReservationDecline, { input }, (data) => data.reservationDecline);
    if (outcome.kind !== 'done') return setRefusal(outcome);
    if (decision === 'approve' && others) await declineOthers();
    toast(t(`action.${decision}.done`));
    onClose();
  }

  /** Those that cannot be had any more; one that was decided on meanwhile is left as it is. */
  async function declineOthers() {
    for (const { id, version } of rivals) {
      const input = { id, ifVersion: version, note: t('decide.otherGotIt') };
      const outcome = await run(ReservationDecline, { input }, (data) => data.reservationDecline);
      if (outcome.kind === 'failed') toast(outcome.message, 'error');
    }
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
