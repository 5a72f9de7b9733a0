import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from './Button.tsx';

export interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

/** Where one is in a long list: the cursors of the pages before, and that of this one. */
export function useCursor() {
  const [cursors, setCursors] = useState<string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    isFirst: cursors.length === 0,
    next: (cursor: string) => setCursors((now) => [...now, cursor]),
    previous: () => setCursors((now) => now.slice(0, -1)),
    reset: () => setCursors([]),
  };
}

/** The ways to the pages before and after; nothing when there is one page only. */
export function Pager({ cursor, info }: { cursor: ReturnType<typeof useCursor>; info?: PageInfo }) {
  const end = info?.hasNextPage ? info.endCursor : null;
  if (cursor.isFirst && !end) return null;
  return (
    <div className="mt-3 flex justify-end gap-2">
      <Button disabled={cursor.isFirst} onClick={cursor.previous}>
        {t('pager.previous')}
      </Button>
      <Button disabled={!end} onClick={() => end && cursor.next(end)}>
        {t('pager.next')}
      </Button>
    </div>
  );
}
