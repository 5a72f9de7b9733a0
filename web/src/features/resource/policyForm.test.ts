import { describe, expect, it } from 'vitest';
import { lengthForm, lengthOf, minutesOf } from './length.ts';
import { hasWaitlist, policyErrors, policyForm, policyOf } from './policyForm.ts';

/** Rules that use everything, as the API writes them. */
const RULES = {
  format: 1,
  hours: {
    weekly: {
      monday: [
        { opens: '09:00', closes: '12:00' },
        { opens: '13:00', closes: '17:00' },
      ],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [{ opens: '22:00', closes: '02:00' }],
      saturday: [],
      sunday: [{ opens: '00:00', closes: '24:00' }],
    },
    exceptions: [
      { date: '2026-12-24', last: '2026-12-26', hours: [], reason: 'Christmas' },
      { date: '2026-12-31', hours: [{ opens: '09:00', closes: '12:00' }] },
    ],
    holidays: { HOURS: [{ opens: '10:00', closes: '12:00' }] },
  },
  grid: { every: 'PT30M', anchor: 'OPENING' },
  length: { shortest: 'PT45M', longest: 'PT4H', step: 'PT15M' },
  notice: 'PT1H',
  horizon: 'P90D',
  buffers: { before: 'PT0M', after: 'PT10M' },
  quotas: [
    { per: 'PERSON', groups: [], limit: { count: 3 }, period: 'WEEK', scope: 'RESOURCE' },
    { per: 'GROUP', groups: ['grp_1'], limit: { time: 'PT90M' }, period: 'MONTH', scope: 'TYPE' },
  ],
  weekStart: 'SUNDAY',
  bookableBy: { atLeast: 'MEMBER', groups: ['grp_1'] },
  approval: {
    when: [
      { kind: 'LONGER_THAN', length: 'PT2H' },
      { kind: 'MORE_THAN', quantity: 4 },
      { kind: 'GROUPS', groups: ['grp_2'] },
      { kind: 'GUESTS' },
    ],
    exempt: { atLeast: 'RESOURCE_MANAGER' },
  },
  cancellation: { cutOff: 'P1D' },
  checkIn: { opensBefore: 'PT15M', closesAfter: 'PT10M', releaseNoShow: true },
  blocking: { requests: false, holds: true },
  holdFor: 'PT10M',
  waitlist: { enabled: true, promotion: 'HOLD', offerFor: 'PT2H' },
};

describe('rules in a form', () => {
  it('are the same after they were shown, also what no field shows', () => {
    expect(policyOf(policyForm(RULES))).toEqual(RULES);
  });

  it('restrict nothing when nothing is said', () => {
    const said = policyOf(policyForm(undefined));
    expect(said.hours).toBeUndefined();
    expect(said.notice).toBeUndefined();
    expect(said.checkIn).toBeUndefined();
    expect(said.bookableBy).toEqual({ atLeast: 'MEMBER' });
    expect(said.length).toEqual({});
  });

  it('forget the hours of what is always open, and begin with some when it is not any more', () => {
    const form = policyForm({});
    expect(form.isAlwaysOpen).toBe(true);
    expect(policyOf({ ...form, isAlwaysOpen: false }).hours).toMatchObject({
      weekly: { monday: [{ opens: '09:00', closes: '17:00' }], sunday: [] },
      holidays: 'CLOSED',
    });
  });

  it('say whether one can wait, and what who is first gets', () => {
    expect(hasWaitlist(RULES)).toBe(true);
    expect(hasWaitlist(policyOf(policyForm(undefined)))).toBe(false);
    const form = { ...policyForm({}), waits: true, confirms: true };
    expect(policyOf(form).waitlist).toEqual({ enabled: true, promotion: 'CONFIRM', offerFor: 'PT2H' });
  });

  it('keep all conditions of approval beside the one for everything', () => {
    const form = { ...policyForm(RULES), approveAll: true };
    expect(policyOf(form).approval).toMatchObject({
      when: [{ kind: 'ALWAYS' }, { kind: 'LONGER_THAN', length: 'PT2H' }, {}, {}, { kind: 'GUESTS' }],
    });
  });

  it('show each fault in the part that has the field', () => {
    expect(
      policyErrors([
        { field: ['input', 'policy', 'hours', 'weekly', 'monday', '0', 'closes'], message: 'A' },
        { field: ['input', 'policy', 'horizon'], message: 'B' },
        { field: ['input', 'policy', 'length', 'longest'], message: 'C' },
        { field: ['input', 'name'], message: 'D' },
      ]),
    ).toEqual({ hours: ['A'], times: ['B', 'C'] });
  });
});

describe('a length in a form', () => {
  it('is in hours when they are whole, else in minutes; days stay days', () => {
    expect(lengthForm('PT2H')).toEqual({ amount: '2', unit: 'HOURS' });
    expect(lengthForm('PT1H30M')).toEqual({ amount: '90', unit: 'MINUTES' });
    expect(lengthForm('P1D')).toEqual({ amount: '1', unit: 'DAYS' });
    expect(lengthForm('P2W')).toEqual({ amount: '14', unit: 'DAYS' });
    expect(lengthForm(undefined, 'DAYS')).toEqual({ amount: '', unit: 'DAYS' });
  });

  it('is kept as it was written when no unit fits', () => {
    const form = lengthForm('P1DT2H');
    expect(form.unit).toBe('OTHER');
    expect(lengthOf(form)).toBe('P1DT2H');
  });

  it('says what was typed', () => {
    expect(lengthOf({ amount: '3', unit: 'DAYS' })).toBe('P3D');
    expect(lengthOf({ amount: ' ', unit: 'DAYS' })).toBeUndefined();
    expect(minutesOf('PT24H')).toBe(1440);
    expect(minutesOf('P1D')).toBeNull();
    expect(minutesOf('soon')).toBeNull();
  });
});
