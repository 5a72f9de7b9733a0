import { expect, test } from 'vitest';
import { ageText, kindText, rateText } from './words.ts';

test('an age is told in its largest unit, and never as less than nothing', () => {
  const since = (seconds: number) =>
    ageText(
      new Date(Date.parse('2026-01-05T12:00:00Z') - seconds * 1000).toISOString(),
      '2026-01-05T12:00:00Z',
    );
  expect(since(-5)).toBe('0 seconds');
  expect(since(1)).toBe('1 second');
  expect(since(59)).toBe('59 seconds');
  expect(since(60)).toBe('1 minute');
  expect(since(3599)).toBe('59 minutes');
  expect(since(7200)).toBe('2 hours');
  expect(since(2 * 86_400)).toBe('2 days');
});

test('a kind of work that the page does not know keeps its name', () => {
  expect(kindText('mail')).toBe('Mail');
  expect(kindText('teleport')).toBe('teleport');
});

test('a rate is told with as many digits as tell something', () => {
  expect(rateText(0.2, 'en')).toBe('0.2');
  expect(rateText(41.6, 'en')).toBe('42');
  expect(rateText(1, 'no such locale')).toBe('1');
});
