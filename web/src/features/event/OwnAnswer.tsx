import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import type { Viewer } from '@/features/calendar/documents.ts';
import { AnswerForm } from '@/features/invitation/AnswerForm.tsx';
import { type Answer, EventAnswer } from '@/features/invitation/documents.ts';
import { t } from '@/lib/i18n.ts';
import type { EventNode } from './documents.ts';

/** What the viewer answers, where they are invited and do not invite themselves. */
export function OwnAnswer({ event, viewer }: { event: EventNode; viewer: Viewer | null }) {
  const { act, busy } = useAct();
  const is = (address: string | undefined) =>
    Boolean(viewer?.email) && address?.toLowerCase() === viewer?.email?.toLowerCase();
  const own = event.attendees.find(({ address }) => is(address));
  const [answer, setAnswer] = useState(own?.answer);
  if (!own || !answer || is(event.organizer?.address)) return null;

  async function give(given: Answer, comment: string) {
    const input = { id: event.id, answer: given, comment: comment.trim() || null };
    const done = await act(EventAnswer, { input }, (data) => data.eventAnswer);
    if (!done) return;
    setAnswer(given);
    stale.emit('invitations');
    stale.emit('occurrences');
  }

  return (
    <section className="mb-4 rounded-xl bg-sunken p-3">
      <h3 role="status" className="mb-2 font-medium">
        {t(`answer.own.${answer}`)}
      </h3>
      <AnswerForm
        answer={answer}
        comment={own.comment}
        busy={busy}
        isSeries={Boolean(event.recurrence)}
        onAnswer={(given, comment) => void give(given, comment)}
      />
    </section>
  );
}
