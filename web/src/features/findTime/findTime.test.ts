import { expect, it } from 'vitest';
import { peopleOf, questionOf, rulesOf, type Wish } from './findTime.ts';

const WISH: Wish = {
  people: [{ id: 'usr_me', isOptional: false }],
  room: '',
  seats: '',
  minutes: '45',
  from: '2027-03-27',
  days: '3',
  withinHours: true,
};

it('knows oneself first, then whoever shares a calendar, each once', () => {
  const calendars = [
    { ownerId: 'usr_zoe', ownerName: 'Zoe' },
    { ownerId: 'org_house', ownerName: 'House' },
    { ownerId: 'usr_me', ownerName: 'Ada' },
    { ownerId: 'usr_bob', ownerName: 'Bob' },
    { ownerId: 'usr_zoe', ownerName: 'Zoe' },
    { ownerId: null, ownerName: null },
  ];
  expect(peopleOf({ id: 'usr_me' }, 'You', calendars).map(({ name }) => name)).toEqual(['You', 'Bob', 'Zoe']);
});

it('asks from midnight to midnight on the viewer’s clock, also over a change of the clock', () => {
  const question = questionOf(WISH, 'Europe/Budapest');
  expect(question).toMatchObject({
    duration: 'PT45M',
    from: '2027-03-26T23:00:00Z',
    to: '2027-03-29T22:00:00Z',
    needs: [],
  });
});

it('asks for one resource, or for any of a type with enough seats', () => {
  expect(questionOf({ ...WISH, room: 'res_1' }, 'UTC')?.needs).toEqual([{ resourceIds: ['res_1'] }]);
  expect(questionOf({ ...WISH, room: 'rty_1', seats: '8' }, 'UTC')?.needs).toEqual([
    { resourceTypeId: 'rty_1', seats: 8 },
  ]);
});

it('asks for nothing while the wish is none', () => {
  for (const change of [{ minutes: '' }, { minutes: '0' }, { from: '' }, { people: [] }])
    expect(questionOf({ ...WISH, ...change }, 'UTC')).toBeNull();
});

it('says each rule once', () => {
  const misses = [{ rules: ['CLOSED' as const, 'TAKEN' as const] }, { rules: ['CLOSED' as const] }];
  expect(rulesOf({ suiting: 0, tried: 2, options: [], blockers: [], misses })).toEqual(['CLOSED', 'TAKEN']);
});
