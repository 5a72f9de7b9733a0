import type { ReservationNode } from '@/features/reservation/documents.ts';
import { t } from '@/lib/i18n.ts';
import { answerTexts } from './guestFacts.ts';

/** Who booked without an account, how to reach them, and what they answered. */
export function GuestFacts({ guest }: { guest: NonNullable<ReservationNode['guest']> }) {
  const answers = answerTexts(guest.answers);
  return (
    <div className="mt-1.5 rounded-lg bg-sunken px-3 py-2 text-[0.8125rem]">
      <p className="break-words">
        <span className="text-ink-soft">{t('guest.title')}</span>{' '}
        <span className="font-medium">{guest.name}</span>{' '}
        <a href={`mailto:${guest.email}`} className="text-accent-strong underline underline-offset-2">
          {guest.email}
        </a>
      </p>
      {answers.length > 0 ? (
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {answers.map(({ name, text }) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="max-w-56 text-ink-soft">{name}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
