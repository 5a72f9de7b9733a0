import { describe, expect, it } from 'vitest';
import { type Choice, choiceInputs, keptCount, openCount, type PlanNode } from './repeatPlan.ts';

function occurrence(day: number, outcome: PlanNode['occurrences'][number]['outcome']) {
  const at = (hour: number) => `2027-03-0${day}T${hour}:00:00Z`;
  const alternatives = [
    { start: at(14), end: at(15), resourceId: null, needsApproval: false },
    { start: at(10), end: at(11), resourceId: 'res_2', needsApproval: true },
  ];
  return { start: at(10), end: at(11), outcome, messages: [], alternatives };
}

const plan = {
  hash: 'h',
  possible: 2,
  resourceId: 'res_1',
  occurrences: [
    occurrence(1, 'FREE'),
    occurrence(2, 'CONFLICT'),
    occurrence(3, 'NEEDS_APPROVAL'),
    occurrence(4, 'CONFLICT'),
    occurrence(5, 'BLACKOUT'),
  ],
} as PlanNode;
const at = (day: number) => `2027-03-0${day}T10:00:00Z`;

describe('the plan of a recurring reservation', () => {
  it('leaves open what cannot be had until something is chosen', () => {
    expect([openCount(plan, new Map()), keptCount(plan, new Map())]).toEqual([3, 2]);
    const choices = new Map<string, Choice>([
      [at(1), 'SKIP'],
      [at(2), 'WAIT'],
      [at(4), 0],
    ]);
    expect([openCount(plan, choices), keptCount(plan, choices)]).toEqual([1, 3]);
  });

  it('says each choice as the API takes it', () => {
    const choices = new Map<string, Choice>([
      [at(2), 0],
      [at(4), 1],
      [at(5), 'SKIP'],
    ]);
    expect(choiceInputs(plan, choices)).toEqual([
      { start: at(1), choice: 'BOOK' },
      { start: at(2), choice: 'MOVE', newStart: '2027-03-02T14:00:00Z', newEnd: '2027-03-02T15:00:00Z' },
      { start: at(3), choice: 'BOOK' },
      { start: at(4), choice: 'ELSEWHERE', resourceId: 'res_2' },
      { start: at(5), choice: 'SKIP' },
    ]);
  });
});
