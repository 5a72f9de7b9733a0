import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { blackoutForm, blackoutInput, checkBlackout, newBlackout } from './blackoutForm.ts';

const DAY = Temporal.PlainDate.from('2027-03-09');

describe('the fields of a blackout', () => {
  it('begin with a whole day, which ends at the next midnight', () => {
    const form = { ...newBlackout(DAY), reason: ' Painting ' };
    expect(checkBlackout(form)).toEqual({});
    expect(blackoutInput(form)).toEqual({
      start: '2027-03-09T00:00:00',
      end: '2027-03-10T00:00:00',
      rule: null,
      reason: 'Painting',
    });
  });

  it('are those of what is there, and say the same again', () => {
    const known = { id: 'blk_1', version: 1, reason: 'Cleaning' };
    for (const times of [
      { start: '2027-03-09T00:00:00', end: '2027-03-12T00:00:00', rule: null },
      { start: '2027-03-09T22:00:00', end: '2027-03-10T04:00:00', rule: 'FREQ=WEEKLY;BYDAY=TU' },
      { start: '2027-03-09T22:00:00', end: '2027-03-10T04:00:00', rule: 'FREQ=HOURLY;BYHOUR=3' },
      {
        start: '2027-03-09T12:00:00',
        end: '2027-03-09T13:00:00',
        rule: 'FREQ=DAILY;UNTIL=20270401T235959',
      },
    ])
      expect(blackoutInput(blackoutForm({ ...known, ...times }))).toEqual({ ...times, reason: 'Cleaning' });
    expect(
      blackoutForm({ ...known, start: '2027-03-09T00:00:00', end: '2027-03-12T00:00:00' }),
    ).toMatchObject({
      allDay: true,
      endDate: '2027-03-11',
    });
  });

  it('need a reason, dates, and an end after the start', () => {
    const form = newBlackout(DAY);
    expect(checkBlackout({ ...form, startDate: '' })).toEqual({ reason: 'missing', start: 'date' });
    const said = { ...form, reason: 'Painting' };
    expect(checkBlackout({ ...said, endDate: '2027-03-08' })).toEqual({ end: 'order' });
    expect(checkBlackout({ ...said, allDay: false, endTime: '' })).toEqual({ end: 'date' });
    expect(checkBlackout({ ...said, allDay: false, endTime: '09:00' })).toEqual({ end: 'order' });
  });
});
