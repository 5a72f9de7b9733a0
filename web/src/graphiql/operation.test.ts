import { describe, expect, it } from 'vitest';
import { operationOf, withOperation } from './operation.ts';

const ONE = 'subscription Changes { changes { cursor } }';
const TWO = 'query A { viewer { id } } mutation B { calendarDelete(input: { id: "x" }) { deletedId } }';

describe('the operation to be run', () => {
  it('is the only one, whatever name was left from the tab before', () => {
    expect(operationOf({ query: ONE, operationName: 'MyCalendars' })?.operation).toBe('subscription');
    expect(withOperation({ query: ONE, operationName: 'MyCalendars', variables: 1 })).toEqual({
      query: ONE,
      operationName: 'Changes',
      variables: 1,
    });
    expect(
      withOperation({ query: '{ viewer { id } }', operationName: 'Changes' }).operationName,
    ).toBeUndefined();
  });

  it('is the named one of several', () => {
    expect(operationOf({ query: TWO, operationName: 'B' })?.operation).toBe('mutation');
    expect(withOperation({ query: TWO, operationName: 'A' }).operationName).toBe('A');
  });

  it('is for the server to refuse where it cannot be told', () => {
    for (const params of [
      { query: TWO, operationName: 'C' },
      { query: TWO },
      { query: 'subscription {', operationName: 'Changes' },
    ]) {
      expect(operationOf(params)).toBeNull();
      expect(withOperation(params)).toBe(params);
    }
  });
});
