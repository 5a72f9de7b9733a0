import { describe, expect, it } from 'vitest';
import { calendarSearch, returnSearch } from './search.ts';

describe('calendarSearch', () => {
  it('keeps what is right', () => {
    expect(calendarSearch({ view: 'week', date: '2026-02-28' })).toEqual({
      view: 'week',
      date: '2026-02-28',
    });
  });
  it('keeps the event that is to be opened', () => {
    const id = '01h455vb4pex5vsknk084sn02q';
    for (const event of [`evt_${id}`, `occ_${id}_20270309T090000`])
      expect(calendarSearch({ event })).toEqual({ event });
    for (const event of [`cal_${id}`, 'evt_', 7]) expect(calendarSearch({ event })).toEqual({});
  });
  it.each([
    [{ view: 'year', date: '2026-02-29' }],
    [{ view: 3, date: 20261122 }],
    [{ date: '9999-12-31' }],
    [{ date: '2026-11-22T00:00' }],
  ])('drops %o', (search) => {
    expect(calendarSearch(search)).toEqual({});
  });
});

describe('returnSearch', () => {
  it('keeps a path of this page', () => {
    expect(returnSearch({ from: '/?view=week' })).toEqual({ from: '/?view=week' });
  });
  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', 7])(
    'refuses %s',
    (from) => {
      expect(returnSearch({ from })).toEqual({});
    },
  );
});
