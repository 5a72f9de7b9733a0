import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { daysOf, instantsOf, step, type View } from './windows.ts';

const date = (text: string) => Temporal.PlainDate.from(text);

describe('daysOf', () => {
  it.each([
    ['month', 'MONDAY', '2026-10-26', '2026-12-07'],
    ['month', 'SUNDAY', '2026-11-01', '2026-12-06'],
    ['week', 'MONDAY', '2026-11-16', '2026-11-23'],
    ['week', 'SUNDAY', '2026-11-22', '2026-11-29'],
    ['week', 'SATURDAY', '2026-11-21', '2026-11-28'],
    ['day', 'MONDAY', '2026-11-22', '2026-11-23'],
    ['agenda', 'MONDAY', '2026-11-22', '2026-12-22'],
  ] as const)('%s from %s', (view, weekStart, from, to) => {
    const range = daysOf(view, date('2026-11-22'), weekStart);
    expect([range.from.toString(), range.to.toString()]).toEqual([from, to]);
  });
});

it('gives the instants of local midnights, 25 hours apart when the clock goes back', () => {
  const { from, to } = instantsOf({ from: date('2026-10-25'), to: date('2026-10-26') }, 'Europe/Budapest');
  expect([from, to]).toEqual(['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z']);
});

it.each([
  ['month', '2026-01-31', 1, '2026-02-01'],
  ['week', '2026-11-22', -1, '2026-11-15'],
  ['day', '2026-02-28', 1, '2026-03-01'],
  ['agenda', '2026-11-22', 1, '2026-12-22'],
] as [View, string, 1 | -1, string][])('steps a %s', (view, from, by, to) => {
  expect(step(view, date(from), by).toString()).toBe(to);
});
