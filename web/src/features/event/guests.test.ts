import { expect, test } from 'vitest';
import { addressesIn, guestsChanged, withGuests } from './guests.ts';

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
