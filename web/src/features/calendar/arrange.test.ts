import { describe, expect, it } from 'vitest';
import { beforeOf, sectionsOf } from './arrange.ts';
import type { CalendarGroupNode, CalendarNode } from './documents.ts';

const group = (id: string) => ({ id, name: id }) as CalendarGroupNode;
const calendar = (id: string, position: number | null, of: string | null = null) =>
  ({ id, position, group: of ? { id: of } : null }) as CalendarNode;

describe('the calendars as they are arranged', () => {
  it('stand in their groups by position, those never moved last, in the order of their making', () => {
    const calendars = [
      calendar('a', null),
      calendar('b', 2, 'work'),
      calendar('c', null),
      calendar('d', 1, 'work'),
      calendar('e', 0),
      calendar('f', 1, 'gone'),
    ];
    const found = sectionsOf([group('work'), group('empty')], calendars).map((section) => [
      section.group?.id ?? null,
      section.calendars.map(({ id }) => id).join(''),
    ]);
    expect(found).toEqual([
      [null, 'efac'],
      ['work', 'db'],
      ['empty', ''],
    ]);
  });
});

describe('moving by one place', () => {
  const order = ['a', 'b', 'c'].map((id) => ({ id }));

  it('says before whom', () => {
    expect(beforeOf(order, 'b', -1)).toBe('a');
    expect(beforeOf(order, 'a', 1)).toBe('c');
    expect(beforeOf(order, 'b', 1)).toBeNull();
  });

  it('says nothing at the ends, and of what is not there', () => {
    expect(beforeOf(order, 'a', -1)).toBeUndefined();
    expect(beforeOf(order, 'c', 1)).toBeUndefined();
    expect(beforeOf(order, 'd', 1)).toBeUndefined();
  });
});
