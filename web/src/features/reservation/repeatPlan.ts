import type { ReservationChoiceInput, ReservationPlanQuery } from '@/gql/graphql.ts';

export type PlanNode = NonNullable<ReservationPlanQuery['reservationPlan']>;
export type PlanOccurrence = PlanNode['occurrences'][number];

/** What the person wants of one occurrence: `BOOK`, `SKIP`, `WAIT`, or the place of an alternative in its list. */
export type Choice = 'BOOK' | 'SKIP' | 'WAIT' | number;

export const isPossible = ({ outcome }: PlanOccurrence) => outcome === 'FREE' || outcome === 'NEEDS_APPROVAL';

/** What becomes of an occurrence about which nothing was said: it is booked where that is possible; else it is open. */
export function chosen(occurrence: PlanOccurrence, choices: ReadonlyMap<string, Choice>): Choice | undefined {
  return choices.get(occurrence.start) ?? (isPossible(occurrence) ? 'BOOK' : undefined);
}

/** How many occurrences are still to be decided about. */
export function openCount(plan: PlanNode, choices: ReadonlyMap<string, Choice>): number {
  return plan.occurrences.filter((one) => chosen(one, choices) === undefined).length;
}

/** How many would be reserved or waited for. */
export function keptCount(plan: PlanNode, choices: ReadonlyMap<string, Choice>): number {
  return plan.occurrences.filter((one) => {
    const choice = chosen(one, choices);
    return choice !== undefined && choice !== 'SKIP';
  }).length;
}

/** The choices as the API takes them. */
export function choiceInputs(plan: PlanNode, choices: ReadonlyMap<string, Choice>): ReservationChoiceInput[] {
  return plan.occurrences.flatMap((one): ReservationChoiceInput[] => {
    const choice = chosen(one, choices);
    if (choice === undefined) return [];
    if (typeof choice === 'string') return [{ start: one.start, choice }];
    const instead = one.alternatives[choice];
    if (!instead) return [];
    return instead.resourceId
      ? [{ start: one.start, choice: 'ELSEWHERE', resourceId: instead.resourceId }]
      : [{ start: one.start, choice: 'MOVE', newStart: instead.start, newEnd: instead.end }];
  });
}
