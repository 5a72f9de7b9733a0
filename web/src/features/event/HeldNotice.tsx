import type { ReservationNode } from '@/features/reservation/documents.ts';
import { countdown } from '@/features/reservation/slots.ts';
import { thingsText } from '@/features/reservation/texts.ts';
import { useClock } from '@/features/reservation/useClock.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';

const SECOND_MS = 1000;

/** What is held for the event, and for how long. */
export function HeldNotice({ held, onGiveBack }: { held: ReservationNode; onGiveBack: () => void }) {
  const now = useClock(SECOND_MS);
  const name = thingsText(held.items);
  const left = held.heldUntil ? countdown(held.heldUntil, now) : null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-accent-wash px-3 py-2">
      <p role="timer">
        {held.status !== 'HELD'
          ? t('findTime.reserved', { name })
          : left
            ? t('findTime.held', { name, left })
            : t('findTime.heldEnded', { name })}
      </p>
      <Button onClick={onGiveBack}>{t('findTime.giveBack')}</Button>
    </div>
  );
}
