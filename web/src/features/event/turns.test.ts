import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Row, Turns } from './turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const seen = { id: 'evt_1', version: 3 };
const left = (row: Row | null) => row;

it('gives the second of two quick changes the version that the first leaves', async () => {
  const turns = new Turns();
  const sent: number[] = [];
  let answer = (_: Row | null) => {};
  const first = turns.run(
    'evt_1',
    seen,
    (version) => {
      sent.push(version);
      return new Promise<Row | null>((resolve) => {
        answer = resolve;
      });
    },
    left,
  );
  const change = async (version: number) => {
    sent.push(version);
    return { id: 'evt_1', version: version + 1 };
  };
  const second = turns.run('evt_1', seen, change, left);
  const other = turns.run('evt_2', { id: 'evt_2', version: 9 }, change, left);
  await other;
  expect(sent).toEqual([3, 9]);
  answer({ id: 'evt_1', version: 4 });
  await Promise.all([first, second]);
  expect(sent).toEqual([3, 9, 4]);
});

it('goes on with the row of its own that an occurrence got, and with what was heard since', async () => {
  const turns = new Turns();
  await turns.run('occ_1', seen, async () => ({ id: 'evt_own', version: 1 }), left);
  const versions: number[] = [];
  const note = async (version: number) => {
    versions.push(version);
    return null;
  };
  const again = new Turns();
  await again.run('occ_1', seen, async () => ({ id: 'evt_own', version: 1 }), left);
  await turns.run('occ_1', seen, note, left);
  await again.run('occ_1', { id: 'evt_own', version: 5 }, note, left);
  expect(versions).toEqual([1, 5]);
});

it('forgets what a change left once the page has heard of it, and a change that failed', async () => {
  const turns = new Turns();
  const versions: number[] = [];
  const note = async (version: number) => {
    versions.push(version);
    return null;
  };
  await turns.run('occ_1', seen, async () => ({ id: 'evt_own', version: 1 }), left);
  await vi.advanceTimersByTimeAsync(6000);
  await turns.run('occ_1', seen, note, left);
  await expect(turns.run('occ_1', seen, () => Promise.reject(new Error('gone')), left)).rejects.toThrow();
  await turns.run('occ_1', seen, note, left);
  expect(versions).toEqual([3, 3]);
});
