import { act, renderHook, waitFor } from '@testing-library/react';
import type { Client, TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { expect, it } from 'vitest';
import { stale } from './signal.ts';
import { usePages } from './usePages.ts';

interface Data {
  page: { nodes: number[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** A list of numbers, two on each page. */
function listed(numbers: number[]) {
  const query = (_document: unknown, { after }: { after: string | null }) => {
    const from = after === null ? 0 : Number(after);
    const nodes = numbers.slice(from, from + 2);
    const pageInfo = { hasNextPage: from + 2 < numbers.length, endCursor: String(from + 2) };
    return { toPromise: async () => ({ data: { page: { nodes, pageInfo } } }) };
  };
  return { query } as unknown as Client;
}

it('reads as many pages as are asked for, and all of them anew when they are stale', async () => {
  const numbers = [5, 4, 3, 2, 1];
  const client = listed(numbers);
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  const document = {} as TypedDocumentNode<Data, { after?: string }>;
  const { result, rerender } = renderHook(
    ({ pages }) => usePages(document, {}, (data) => data.page, 'notices', pages),
    { wrapper, initialProps: { pages: 1 } },
  );
  await waitFor(() => expect(result.current).toMatchObject({ nodes: [5, 4], truncated: true }));
  rerender({ pages: 2 });
  await waitFor(() => expect(result.current).toMatchObject({ nodes: [5, 4, 3, 2], truncated: true }));
  numbers.unshift(6);
  act(() => stale.emit('notices'));
  await waitFor(() => expect(result.current).toMatchObject({ nodes: [6, 5, 4, 3], truncated: true }));
  rerender({ pages: 3 });
  await waitFor(() => expect(result.current).toMatchObject({ nodes: [6, 5, 4, 3, 2, 1], truncated: false }));
});
