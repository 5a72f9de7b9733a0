import { type ReactNode, useCallback, useRef, useState } from 'react';
import { failureText, type Outcome } from '@/data/outcome.ts';
import type { OccurrenceNode } from '@/features/calendar/documents.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { WallDelta } from '@/lib/wall.ts';
import { useToast } from '@/ui/Toasts.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { EventNode } from './documents.ts';
import { hasGuests, notifyInput } from './guests.ts';
import { type Plan, planDrag, planResize, type Scope } from './plan.ts';
import { type Asked, type Choice, ScopeDialog } from './ScopeDialog.tsx';
import { type Row, Turns } from './turns.ts';
import { conflictOf, leftBy, useEventMutations } from './useEventMutations.ts';

type Question =
  | { kind: 'scope'; asked: Asked; answer: (choice: Choice | null) => void }
  | { kind: 'conflict'; current: EventNode; answer: (reapply: boolean) => void };

export const SCOPES: Scope[] = ['THIS', 'THIS_AND_FUTURE', 'ALL'];

/** A change is offered anew after a conflict this many times. */
const MOST_CONFLICTS = 5;

/** For which occurrences a change can be; none where there is one only. */
function scopesOf({ isRecurring }: OccurrenceNode): Scope[] {
  return isRecurring ? SCOPES : [];
}

/** Whether an event, or the series that it is one of, has guests who would be told. */
function tellsAnybody(event: EventNode | null, series: EventNode | null): boolean {
  return [event, series].some((one) => one && hasGuests(one));
}

export type EventActions = ReturnType<typeof useEventActions>;

/** Changes to events with the questions that they raise; render `questions` somewhere on the page. */
export function useEventActions(zone: string, style: Style) {
  const mutations = useEventMutations();
  const toast = useToast();
  const [question, setQuestion] = useState<Question | null>(null);
  const turns = useRef(new Turns());

  /** Null when the person thought better of it; nothing is asked where there is nothing to choose. */
  const askScope = useCallback(
    (asked: Asked) =>
      new Promise<Choice | null>((resolve) => {
        if (asked.scopes.length === 0 && asked.isTold === null) return resolve({ scope: null, isTold: true });
        setQuestion({
          kind: 'scope',
          asked,
          answer: (choice) => {
            setQuestion(null);
            resolve(choice);
          },
        });
      }),
    [],
  );

  const askConflict = useCallback(
    (current: EventNode) =>
      new Promise<boolean>((resolve) => {
        setQuestion({
          kind: 'conflict',
          current,
          answer: (reapply) => {
            setQuestion(null);
            resolve(reapply);
          },
        });
      }),
    [],
  );

  /**
   * Tries a change of `target` (the id in its input), once those before it have ended; on a version conflict asks, and
   * tries again on top of the present state.
   */
  function attempt<O extends Parameters<typeof conflictOf>[0]>(
    target: string,
    row: Row,
    change: (ifVersion: number) => Promise<O>,
  ): Promise<O | 'discarded'> {
    const tryIt = async (version: number) => {
      let outcome = await change(version);
      for (let round = 0; round < MOST_CONFLICTS; round += 1) {
        const current = conflictOf(outcome);
        if (!current) break;
        if (!(await askConflict(current))) return 'discarded';
        outcome = await change(current.version);
      }
      return outcome;
    };
    return turns.current.run(target, row, tryIt, (outcome) =>
      outcome === 'discarded' ? null : leftBy(outcome),
    );
  }

  function report(outcome: Outcome<unknown> | 'discarded'): boolean {
    if (outcome === 'discarded') return false;
    if (outcome.kind === 'failed') toast(outcome.message, 'error');
    if (outcome.kind === 'refused') toast(outcome.errors.map((error) => error.message).join(' '), 'error');
    return outcome.kind === 'done';
  }

  async function change(
    occurrence: OccurrenceNode,
    revert: () => void,
    plan: (scope: Scope | null, series: EventNode | null) => Plan,
  ) {
    const seen = await mutations.load(occurrence.id, occurrence.seriesId);
    if (seen.error) {
      toast(failureText(seen.error), 'error');
      return revert();
    }
    const isTold = tellsAnybody(seen.event, seen.series) ? true : null;
    const choice = await askScope({ verb: 'edit', scopes: scopesOf(occurrence), isTold });
    if (!choice) return revert();
    const { scope } = choice;
    const series = scope === 'ALL' ? (await mutations.load(occurrence.id, occurrence.seriesId)).series : null;
    if (scope === 'ALL' && !series) {
      toast(t('failure.notFound'), 'error');
      return revert();
    }
    const { input, expectation } = plan(scope, series);
    const outcome = await attempt(input.id, series ?? occurrence.event, (ifVersion) =>
      mutations.update({ ...input, ...notifyInput(choice.isTold), ifVersion }, expectation),
    );
    if (!report(outcome)) revert();
  }

  const move = (occurrence: OccurrenceNode, delta: WallDelta, allDay: boolean, revert: () => void) =>
    change(occurrence, revert, (scope, series) =>
      planDrag({ occurrence, scope, series, startDelta: delta, endDelta: delta, allDay, zone }),
    );

  const resize = (occurrence: OccurrenceNode, endDelta: WallDelta, revert: () => void) =>
    change(occurrence, revert, (scope, series) => planResize({ occurrence, scope, series, endDelta, zone }));

  /**
   * Deletes after asking which, and whether the guests are told; false when the person thought better of it or it
   * failed.
   */
  async function remove(
    occurrence: OccurrenceNode,
    event: EventNode,
    series: EventNode | null,
    tells: boolean,
  ): Promise<boolean> {
    const isTold = tellsAnybody(event, series) ? tells : null;
    const choice = await askScope({ verb: 'delete', scopes: scopesOf(occurrence), isTold });
    if (!choice) return false;
    const { scope } = choice;
    const whole = scope === null || scope === 'ALL';
    const id = whole ? occurrence.seriesId : occurrence.id;
    const outcome = await attempt(id, whole ? (series ?? event) : event, (ifVersion) =>
      mutations.remove(
        { id, ...(scope && { scope }), ...notifyInput(choice.isTold), ifVersion },
        { remove: [occurrence.id] },
      ),
    );
    return report(outcome);
  }

  const questions: ReactNode =
    question?.kind === 'scope' ? (
      <ScopeDialog {...question.asked} onChoose={question.answer} />
    ) : question?.kind === 'conflict' ? (
      <ConflictDialog current={question.current} zone={zone} style={style} onChoose={question.answer} />
    ) : null;

  return { move, resize, remove, attempt, askScope, mutations, questions };
}
