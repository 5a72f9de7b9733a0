import type { ReactNode } from 'react';
import { GuestFacts } from '@/features/booking/GuestFacts.tsx';
import { t } from '@/lib/i18n.ts';
import type { ReservationNode } from './documents.ts';
import { useScope } from './scope.ts';
import { countdown } from './slots.ts';
import { STATUS_LOOKS, spanText, thingsText } from './texts.ts';
import { useClock } from './useClock.ts';

const SECOND_MS = 1000;

/** A reservation in a list: what, when, in which state, and what can be done with it below. */
export function ReservationRow({
  reservation,
  booker,
  children,
}: {
  reservation: ReservationNode;
  /** Whose it is, where that is not the viewer. */
  booker?: string;
  children?: ReactNode;
}) {
  const { zone, style } = useScope();
  const { status, code, summary, note, decisionNote, heldUntil, placeInLine, guest } = reservation;
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-56 grow">
          <div className="font-medium">{thingsText(reservation.items)}</div>
          <div>{spanText(reservation.start, reservation.end, zone, style)}</div>
          <div className="text-[0.8125rem] text-ink-soft">
            {[guest ? null : booker, summary].filter(Boolean).join(' · ')}
          </div>
          {guest ? <GuestFacts guest={guest} /> : null}
          {note ? <p className="text-[0.8125rem] whitespace-pre-line text-ink-soft">{note}</p> : null}
          {decisionNote ? (
            <p className="text-[0.8125rem] text-ink-soft">
              {t('reservation.decisionNote', { note: decisionNote })}
            </p>
          ) : null}
        </div>
        <StatusBadge status={status} />
        {status === 'HELD' && heldUntil ? <Left until={heldUntil} /> : null}
        {placeInLine ? (
          <span className="py-0.5 text-[0.8125rem] text-ink-soft">
            {t('wait.place', { place: placeInLine })}
          </span>
        ) : null}
        <span className="py-0.5 text-[0.8125rem] text-ink-faint tabular-nums">{code}</span>
      </div>
      {children}
    </li>
  );
}

/** The state of a reservation in a word. */
export function StatusBadge({ status }: Pick<ReservationNode, 'status'>) {
  return (
    <span className={`rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium ${STATUS_LOOKS[status]}`}>
      {t(`status.${status}`)}
    </span>
  );
}

function Left({ until }: { until: string }) {
  const left = countdown(until, useClock(SECOND_MS));
  return left ? <span className="py-0.5 text-[0.8125rem] tabular-nums">{left}</span> : null;
}
