import { expect, test } from 'vitest';
import { addressesIn, guestsChanged, hasGuests, notifyInput, withGuests } from './guests.ts';

test('addresses are found in what is pasted, and the rest stays', () => {
  expect(addressesIn('Ada <ada@example.org>, bob@example.org; nobody')).toEqual({
    addresses: ['ada@example.org', 'bob@example.org'],
    rest: 'nobody',
  });
  expect(addressesIn('  ')).toEqual({ addresses: [], rest: '' });
});

test('an address is invited once, whatever its case', () => {
  const one = withGuests([], ['ada@example.org', 'ADA@example.org']);
  expect(one.map(({ address }) => address)).toEqual(['ada@example.org']);
  expect(guestsChanged(one, withGuests(one, ['Ada@Example.org']))).toBe(false);
  expect(guestsChanged(one, withGuests(one, ['bob@example.org']))).toBe(true);
});

test('guests are told unless it is said otherwise, where there are any and they are invited here', () => {
  const attendees = [{ address: 'ada@example.org' }];
  const organizer = { address: 'Ada@example.org', isHere: true };
  expect(hasGuests({ organizer: null, attendees })).toBe(true);
  expect(hasGuests({ organizer: null, attendees: [] })).toBe(false);
  expect(hasGuests({ organizer, attendees })).toBe(false);
  expect(hasGuests({ organizer, attendees: [...attendees, { address: 'bob@example.org' }] })).toBe(true);
  expect(hasGuests({ organizer: { address: 'x@example.org', isHere: false }, attendees })).toBe(false);
  expect([notifyInput(true), notifyInput(false)]).toEqual([{}, { notify: 'NOBODY' }]);
});
