import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { stale } from './signal.ts';
import { useFresh } from './useFresh.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

function render(fetching: boolean) {
  const ask = vi.fn();
  const hook = renderHook(({ fetching }) => useFresh('imports', { fetching, stale: false }, ask), {
    initialProps: { fetching },
  });
  return { ask, ...hook };
}

it('asks again when it became stale', () => {
  const { ask, unmount } = render(false);
  stale.emit('imports');
  expect(ask).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  unmount();
  stale.emit('imports');
  expect(ask).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
});

it('waits for the answer that is on its way, then asks once', () => {
  const { ask, rerender } = render(true);
  stale.emit('imports');
  vi.advanceTimersByTime(1000);
  stale.emit('imports');
  expect(ask).not.toHaveBeenCalled();
  rerender({ fetching: false });
  expect(ask).toHaveBeenCalledTimes(1);
  rerender({ fetching: true });
  rerender({ fetching: false });
  expect(ask).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
});
