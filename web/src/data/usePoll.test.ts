import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePoll } from './usePoll.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function render() {
  const ask = vi.fn();
  const hook = renderHook(({ fetching }) => usePoll({ fetching, stale: false }, ask, 1_000), {
    initialProps: { fetching: false },
  });
  return { ask, ...hook };
}

it('asks again and again, but not while an answer is on its way, and not when it is gone', () => {
  const { ask, rerender, unmount } = render();
  vi.advanceTimersByTime(2_500);
  expect(ask).toHaveBeenCalledTimes(2);
  rerender({ fetching: true });
  vi.advanceTimersByTime(5_000);
  expect(ask).toHaveBeenCalledTimes(2);
  rerender({ fetching: false });
  vi.advanceTimersByTime(1_000);
  expect(ask).toHaveBeenCalledTimes(3);
  unmount();
  vi.advanceTimersByTime(5_000);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('does not ask for a page that is not seen', () => {
  const { ask } = render();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  vi.advanceTimersByTime(3_000);
  expect(ask).not.toHaveBeenCalled();
});
