import { useEffect, useRef, useState } from 'react';
import type {
  PublicBookingPageQuery,
  PublicBookingPageQueryVariables,
  PublicBookingRescheduleMutation,
  PublicBookingRescheduleMutationVariables,
} from '@/gql/graphql.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Chooser } from './Chooser.tsx';
import { PUBLIC_BOOKING_PAGE, PUBLIC_BOOKING_RESCHEDULE } from './documents.ts';
import type { BookingNode } from './ManagePage.tsx';
import { FailureNotice } from './Shell.tsx';
import { type Alternative, Taken } from './Taken.tsx';
import type { Slot } from './Times.tsx';
import { t } from './texts.ts';
import { type Reading, spanText } from './time.ts';
import { useAct } from './useAct.ts';
import { useAsked } from './useAsked.ts';

const MINUTE_MS = 60_000;

/** Another time for the booking, of the same length and for the same thing. */
export function MoveStep(props: {
  booking: BookingNode;
  slug: string;
  secret: string;
  reading: Reading;
  onDone: () => void;
  onClose: () => void;
}) {
  const { booking, slug, secret, reading, onDone, onClose } = props;
  const { data, error, again } = useAsked<PublicBookingPageQuery, PublicBookingPageQueryVariables>(
    PUBLIC_BOOKING_PAGE,
    { slug },
  );
  const { act, isBusy, problem } = useAct();
  const [slot, setSlot] = useState<Slot | null>(null);
  const [taken, setTaken] = useState<Alternative[] | null>(null);
  const [round, setRound] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const move = useRef<HTMLButtonElement>(null);
  const page = data?.publicBookingPage;
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (slot) move.current?.focus();
  }, [slot]);

  async function reschedule({ start }: Slot) {
    const done = await act<PublicBookingRescheduleMutation, PublicBookingRescheduleMutationVariables>(
      PUBLIC_BOOKING_RESCHEDULE,
      { input: { secret, start } },
    );
    const conflict = done?.publicBookingReschedule.userErrors.find(
      (one) => one.__typename === 'PublicBookingConflict',
    );
    if (conflict) {
      setTaken([...conflict.alternatives]);
      setSlot(null);
      setRound(round + 1);
    }
    if (done?.publicBookingReschedule.booking) onDone();
  }

  const words = slot && spanText(Date.parse(slot.start), Date.parse(slot.end), reading);
  return (
    <section aria-labelledby="move-title" className="p-5 sm:p-6">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id="move-title" ref={title} tabIndex={-1} className="text-base font-semibold outline-none">
          {t('manage.moveTitle')}
        </h2>
        <Button look="quiet" className="-mr-3.5" onClick={onClose}>
          <Icon name="close" />
          {t('manage.keep')}
        </Button>
      </div>
      {error ? <FailureNotice error={error} onRetry={again} /> : null}
      {data && !page ? <Notice look="warn">{t('manage.closed')}</Notice> : null}
      {taken ? (
        <Taken
          alternatives={taken}
          page={page ?? { resources: [] }}
          picked={{ resourceId: booking.resourceId ?? null }}
          reading={reading}
          onPick={(alternative) => {
            setTaken(null);
            setSlot(alternative);
          }}
          onBack={() => setTaken(null)}
        />
      ) : null}
      {problem && !taken ? <Notice>{problem}</Notice> : null}
      {slot ? (
        <div className="space-y-3 rounded-xl bg-sunken p-4">
          <p className="font-medium">{t('manage.moveTo', { time: words ?? '' })}</p>
          <div className="flex flex-wrap gap-2">
            <Button ref={move} look="primary" busy={isBusy} onClick={() => void reschedule(slot)}>
              {t('manage.moveNow')}
            </Button>
            <Button onClick={() => setSlot(null)}>{t('taken.other')}</Button>
          </div>
        </div>
      ) : null}
      {page && !slot ? (
        <Chooser
          offer={{
            ...page,
            duration: Math.round((Date.parse(booking.end) - Date.parse(booking.start)) / MINUTE_MS),
            resourceId: booking.resourceId ?? null,
            quantity: booking.quantity,
          }}
          reading={reading}
          round={round}
          initial={Date.parse(booking.start)}
          onChoose={(chosen) => {
            setTaken(null);
            setSlot(chosen);
          }}
        />
      ) : null}
    </section>
  );
}
