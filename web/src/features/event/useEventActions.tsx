import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Outcome } from '@/data/outcome.ts';
import type { OccurrenceNode } from '@/features/calendar/documents.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { WallDelta } from '@/lib/wall.ts';
import { useToast } from '@/ui/Toasts.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { EventNode } from './documents.ts';
import { type Plan, planDrag, planResize, type Scope } from './plan.ts';
import { ScopeDialog } from './ScopeDialog.tsx';
import { type Row, Turns } from './turns.ts';
import { conflictOf, leftBy, useEventMutations } from './useEventMutations.ts';

type Question =
  | { kind: 'scope'; verb: 'edit' | 'delete'; scopes: Scope[]; answer: (scope: Scope | null) => void }
  | { kind: 'conflict'; current: EventNode; answer: (reapply: boolean) => void };

export const SCOPES: Scope[] = ['THIS', 'THIS_AND_FUTURE', 'ALL'];

/** A change is offered anew after a conflict this many times. */
const MOST_CONFLICTS = 5;

export type EventActions = ReturnType<typeof useEventActions>;

/** Changes to events with the questions that they raise; render `questions` somewhere on the page. */
export function useEventActions(zone: string, style: Style) {
  const mutations = useEventMutations();
  const toast = useToast();
  const [question, setQuestion] = useState<Question | null>(null);
  const turns = useRef(new Turns());

  const askScope = useCallback(
    (verb: 'edit' | 'delete', scopes: Scope[] = SCOPES) =>
      new Promise<Scope | null>((resolve) => {
        setQuestion({
          kind: 'scope',
          verb,
          scopes,
          answer: (scope) => {
            setQuestion(null);
            resolve(scope);
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
    const scope = occurrence.isRecurring ? await askScope('edit') : null;
    if (occurrence.isRecurring && scope === null) return revert();
    const series = scope === 'ALL' ? (await mutations.load(occurrence.id, occurrence.seriesId)).series : null;
    if (scope === 'ALL' && !series) {
      toast(t('failure.notFound'), 'error');
      return revert();
    }
    const { input, expectation } = plan(scope, series);
    const outcome = await attempt(input.id, series ?? occurrence.event, (ifVersion) =>
      mutations.update({ ...input, ifVersion }, expectation),
    );
    if (!report(outcome)) revert();
  }

  const move = (occurrence: OccurrenceNode, delta: WallDelta, allDay: boolean, revert: () => void) =>
    change(occurrence, revert, (scope, series) =>
      planDrag({ occurrence, scope, series, startDelta: delta, endDelta: delta, allDay, zone }),
    );

  const resize = (occurrence: OccurrenceNode, endDelta: WallDelta, revert: () => void) =>
    change(occurrence, revert, (scope, series) => planResize({ occurrence, scope, series, endDelta, zone }));

  /** Deletes after asking which; false when the person thought better of it or it failed. */
  async function remove(
    occurrence: OccurrenceNode,
    event: EventNode,
    series: EventNode | null,
  ): Promise<boolean> {
    const scope = occurrence.isRecurring ? await askScope('delete') : null;
    if (occurrence.isRecurring && scope === null) return false;
    const whole = scope === null || scope === 'ALL';
    const id = whole ? occurrence.seriesId : occurrence.id;
    const outcome = await attempt(id, whole ? (series ?? event) : event, (ifVersion) =>
      mutations.remove({ id, ...(scope && { scope }), ifVersion }, { remove: [occurrence.id] }),
    );
    return report(outcome);
  }

  const questions: ReactNode =
    question?.kind === 'scope' ? (
      <ScopeDialog verb={question.verb} scopes={question.scopes} onChoose={question.answer} />
    ) : question?.kind === 'conflict' ? (
      <ConflictDialog current={question.current} zone={zone} style={style} onChoose={question.answer} />
    ) : null;

  return { move, resize, remove, attempt, askScope, mutations, questions };
}
