import { useEffect, useRef } from 'react';
import type { PublicBookingCancelMutation, PublicBookingCancelMutationVariables } from '@/gql/graphql.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { PUBLIC_BOOKING_CANCEL } from './documents.ts';
import { t } from './texts.ts';
import { useAct } from './useAct.ts';

/** Asks before the booking is cancelled. */
export function CancelStep({
  secret,
  onDone,
  onClose,
}: {
  secret: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const { act, isBusy, problem } = useAct();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  async function cancel() {
    const done = await act<PublicBookingCancelMutation, PublicBookingCancelMutationVariables>(
      PUBLIC_BOOKING_CANCEL,
      { input: { secret } },
    );
    if (done?.publicBookingCancel.booking) onDone();
  }

  return (
    <section aria-label={t('manage.cancel')} className="space-y-3 rounded-xl bg-sunken p-4">
      <p className="font-medium">{t('manage.cancelQuestion')}</p>
      {problem ? <Notice>{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button ref={keep} onClick={onClose}>
          {t('manage.keep')}
        </Button>
        <Button look="danger" busy={isBusy} onClick={() => void cancel()}>
          {t('manage.cancelNow')}
        </Button>
      </div>
    </section>
  );
}
