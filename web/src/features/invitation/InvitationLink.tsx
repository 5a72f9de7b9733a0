import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { useFresh } from '@/data/useFresh.ts';
import { Icon } from '@/ui/Icon.tsx';
import { UnansweredInvitations } from './documents.ts';
import { badgeText, waitingText } from './words.ts';

/** How often is asked: whoever is invited need not see the calendar, whose changes would tell. */
const AGAIN_MS = 60_000;

/** The way to the invitations, with how many wait for an answer. */
export function InvitationLink() {
  const [asked, ask] = useQuery({ query: UnansweredInvitations });
  useFresh('invitations', asked, ask);
  useEffect(() => {
    const again = () => stale.emit('invitations');
    const timer = window.setInterval(again, AGAIN_MS);
    window.addEventListener('focus', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', again);
    };
  }, []);
  const count = asked.data?.viewer?.unansweredInvitationCount ?? 0;
  return (
    <Link
      to="/invitations"
      aria-label={waitingText(count)}
      title={waitingText(count)}
      className="relative inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
    >
      <Icon name="mail" size={20} />
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-0 right-0 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-accent tabular-nums"
        >
          {badgeText(count)}
        </span>
      ) : null}
    </Link>
  );
}
