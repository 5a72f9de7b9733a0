import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useFresh } from '@/data/useFresh.ts';
import { useUpkeep } from '@/features/push/useThisBrowser.ts';
import { Icon } from '@/ui/Icon.tsx';
import { UnreadNotices } from './documents.ts';
import { badgeText, bellText, unreadText } from './words.ts';

/** The way to the notices, with how much is unread; says so when more comes. */
export function NoticeBell() {
  const [asked, ask] = useQuery({ query: UnreadNotices });
  useFresh('notices', asked, ask);
  useUpkeep();
  const known = asked.data?.viewer?.unreadNoticeCount ?? null;
  const count = known ?? 0;
  const risen = useRisen(known);
  return (
    <>
      <Link
        to="/notices"
        aria-label={bellText(count)}
        title={bellText(count)}
        className="relative inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <Icon name="bell" size={20} />
        {count > 0 ? (
          <span
            aria-hidden="true"
            className="absolute top-0 right-0 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-accent tabular-nums"
          >
            {badgeText(count)}
          </span>
        ) : null}
      </Link>
      <span aria-live="polite" className="sr-only">
        {risen}
      </span>
    </>
  );
}

/** How much is unread, once that has grown while somebody looked. */
function useRisen(count: number | null): string {
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (count === null) return;
    if (before.current !== null && count !== before.current)
      setSaid(count > before.current ? unreadText(count) : '');
    before.current = count;
  }, [count]);
  return said;
}
