import { useEffect, useRef } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import type { PageNode } from './BookPage.tsx';
import { Fact, WhatFact, WhenFact } from './Facts.tsx';
import { Card } from './Shell.tsx';
import { t } from './texts.ts';
import { clockText, dayOf, dayText, type Reading } from './time.ts';
import type { Booked } from './useBooking.ts';

const ICONS = { HELD: 'mail', REQUESTED: 'clock', CONFIRMED: 'check' } as const;

/** What became of it: booked, requested, or waiting for the guest to open the link in the mail. */
export function Done({
  booking,
  page,
  reading,
  onAgain,
}: {
  booking: Booked;
  page: PageNode;
  reading: Reading;
  onAgain: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { status, guestEmail: email, heldUntil, quantity, resourceName } = booking;
  const outcome = status === 'HELD' || status === 'REQUESTED' ? status : 'CONFIRMED';
  const until = heldUntil ? untilText(heldUntil, reading) : '';
  const hint = t(`done.${outcome}Hint`, { email, until, organisation: page.organisationName });
  return (
    <Card>
      <div className="px-6 py-10 text-center">
        <span
          className={`mx-auto mb-4 grid size-12 place-items-center rounded-full ${outcome === 'CONFIRMED' ? 'bg-accent text-on-accent' : 'bg-warn-wash text-warn'}`}
        >
          <Icon name={ICONS[outcome]} size={26} />
        </span>
        <h1 ref={title} tabIndex={-1} className="mb-2 text-xl font-semibold outline-none">
          {t(`done.${outcome}`)}
        </h1>
        <p role="status" className="mx-auto max-w-md text-ink-soft">
          {hint}
        </p>
        <ul className="mx-auto mt-6 max-w-md space-y-2.5 rounded-xl border border-line p-4 text-left text-ink-soft">
          <li className="font-semibold text-ink">{page.title}</li>
          <WhenFact start={booking.start} end={booking.end} reading={reading} />
          <WhatFact name={resourceName} quantity={quantity} isOfPeople={page.isOfPeople} />
          <Fact icon="link">
            {t('facts.code')} <span className="font-medium text-ink tabular-nums">{booking.code}</span>
          </Fact>
        </ul>
        <Button look="quiet" className="mt-5" onClick={onAgain}>
          {t('done.again')}
        </Button>
      </div>
    </Card>
  );
}

/** An instant of today as a time, another one with its date. */
export function untilText(instant: string, reading: Reading): string {
  const ms = Date.parse(instant);
  const day = dayOf(ms, reading.zone);
  const time = clockText(ms, reading);
  return day === dayOf(Date.now(), reading.zone) ? time : `${dayText(day, reading.locale)}, ${time}`;
}
