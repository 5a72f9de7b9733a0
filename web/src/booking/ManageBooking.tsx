import { useEffect, useRef, useState } from 'react';
import type { PublicBookingConfirmMutation, PublicBookingConfirmMutationVariables } from '@/gql/graphql.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { CancelStep } from './CancelStep.tsx';
import { untilText } from './Done.tsx';
import { PUBLIC_BOOKING_CONFIRM } from './documents.ts';
import { Fact, WhatFact, WhenFact } from './Facts.tsx';
import type { BookingNode } from './ManagePage.tsx';
import { MoveStep } from './MoveStep.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { Card } from './Shell.tsx';
import { t } from './texts.ts';
import { useAct } from './useAct.ts';
import { useReading } from './useReading.ts';

const LOOKS: Partial<Record<BookingNode['status'], string>> = {
  HELD: 'bg-warn-wash text-warn',
  REQUESTED: 'bg-warn-wash text-warn',
  WAITLISTED: 'bg-warn-wash text-warn',
  CONFIRMED: 'bg-accent-wash text-accent-strong',
  CHECKED_IN: 'bg-accent-wash text-accent-strong',
  DECLINED: 'bg-danger-wash text-danger',
  NO_SHOW: 'bg-danger-wash text-danger',
};

const OPEN: readonly BookingNode['status'][] = ['HELD', 'REQUESTED', 'CONFIRMED'];

/** A booking as its guest sees it, and what they can do with it. */
export function ManageBooking({
  booking,
  secret,
  onChanged,
}: {
  booking: BookingNode;
  secret: string;
  onChanged: () => void;
}) {
  const [reading, setReading] = useReading(booking.guestTimeZone);
  const [step, setStep] = useState<'move' | 'cancel' | null>(null);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const { status, organisationName: organisation, quantity, resourceName: name } = booking;
  const done = (words: string) => {
    setSaid(words);
    setStep(null);
    onChanged();
    title.current?.focus();
  };
  useEffect(() => {
    if (step === 'move') window.scrollTo({ top: 0 });
  }, [step]);
  const isOpen = OPEN.includes(status);
  return (
    <Card wide={step === 'move'}>
      <div className={step === 'move' ? 'md:grid md:grid-cols-[17rem_minmax(0,1fr)]' : ''}>
        <div
          className={
            step === 'move'
              ? 'space-y-5 border-b border-line p-5 sm:p-6 md:border-r md:border-b-0'
              : 'space-y-5 p-5 sm:p-8'
          }
        >
          <div>
            <p className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{organisation}</p>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <h1 ref={title} tabIndex={-1} className="text-xl font-semibold outline-none">
                {booking.title}
              </h1>
              <span
                className={`rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium ${LOOKS[status] ?? 'bg-sunken text-ink-soft'}`}
              >
                {t(`manage.status.${status}`)}
              </span>
            </div>
          </div>
          <p
            role="status"
            className={said ? 'flex gap-2.5 rounded-lg bg-accent-wash px-3 py-2.5' : 'sr-only'}
          >
            {said ? <Icon name="check" className="mt-px shrink-0 text-accent-strong" /> : null}
            {said}
          </p>
          <ul className="space-y-2.5 text-ink-soft">
            <WhenFact start={booking.start} end={booking.end} reading={reading} />
            <WhatFact name={name} quantity={quantity} isOfPeople={booking.isOfPeople} />
            <Fact icon="user">
              {booking.guestName} · {booking.guestEmail}
            </Fact>
            <Fact icon="link">
              {t('facts.code')} <span className="font-medium text-ink tabular-nums">{booking.code}</span>
            </Fact>
          </ul>
          {booking.decisionNote ? (
            <p className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-soft">
              {booking.decisionNote}
            </p>
          ) : null}
          <ReadingFields reading={reading} at={Date.parse(booking.start)} onChange={setReading} />
          {step === null ? (
            <>
              {status === 'HELD' ? (
                <ConfirmStep booking={booking} secret={secret} reading={reading} onDone={done} />
              ) : null}
              {isOpen ? <Changing booking={booking} reading={reading} onStep={setStep} /> : null}
              {!isOpen && booking.slug ? (
                <a
                  href={`/book/${booking.slug}`}
                  className="inline-block text-accent-strong underline underline-offset-2"
                >
                  {t('manage.again')}
                </a>
              ) : null}
            </>
          ) : null}
          {step === 'cancel' ? (
            <CancelStep
              secret={secret}
              onDone={() => done(t('manage.cancelled'))}
              onClose={() => setStep(null)}
            />
          ) : null}
        </div>
        {step === 'move' && booking.slug ? (
          <MoveStep
            booking={booking}
            slug={booking.slug}
            secret={secret}
            reading={reading}
            onDone={() => done(t('manage.moved'))}
            onClose={() => setStep(null)}
          />
        ) : null}
      </div>
    </Card>
  );
}

type Shared = { booking: BookingNode; reading: ReturnType<typeof useReading>[0] };

/** Until then the place is held for the guest; a click and not the mere visit confirms, as programs open links in mails too. */
function ConfirmStep({
  booking,
  secret,
  reading,
  onDone,
}: Shared & { secret: string; onDone: (words: string) => void }) {
  const { act, isBusy, problem } = useAct();
  const { heldUntil, guestEmail: email, organisationName: organisation } = booking;

  async function confirm() {
    const done = await act<PublicBookingConfirmMutation, PublicBookingConfirmMutationVariables>(
      PUBLIC_BOOKING_CONFIRM,
      { input: { secret } },
    );
    const status = done?.publicBookingConfirm.booking?.status;
    if (status)
      onDone(status === 'REQUESTED' ? t('manage.requested', { organisation, email }) : t('manage.confirmed'));
  }

  return (
    <div className="space-y-3 rounded-xl bg-sunken p-4">
      {heldUntil ? <p>{t('manage.confirmHint', { until: untilText(heldUntil, reading) })}</p> : null}
      {problem ? <Notice>{problem}</Notice> : null}
      <Button
        look="primary"
        className="h-11 w-full sm:w-auto sm:px-8"
        busy={isBusy}
        onClick={() => void confirm()}
      >
        {t('manage.confirm')}
      </Button>
    </div>
  );
}

/** Moving and cancelling, and until when that is possible. */
function Changing({ booking, reading, onStep }: Shared & { onStep: (step: 'move' | 'cancel') => void }) {
  const { canChange, slug, status, organisationName: organisation } = booking;
  const until = untilText(booking.changeUntil, reading);
  return (
    <div className="space-y-3 border-t border-line pt-5">
      <p className="text-[0.8125rem] text-ink-soft">
        {t(canChange ? 'manage.until' : 'manage.late', { until, organisation })}
        {canChange && !slug ? ` ${t('manage.closed')}` : ''}
      </p>
      {canChange ? (
        <div className="flex flex-wrap gap-2">
          {slug && status !== 'HELD' ? (
            <Button onClick={() => onStep('move')}>{t('manage.move')}</Button>
          ) : null}
          <Button look="danger" onClick={() => onStep('cancel')}>
            {t('manage.cancel')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
