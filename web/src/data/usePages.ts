import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { failureText } from './outcome.ts';
import { stale, type Topic } from './signal.ts';

interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface Pages<Node> {
  nodes: Node[];
  /** Nothing has been answered yet. */
  isFirst: boolean;
  /** There are more than are read. */
  truncated: boolean;
  error: string | null;
}

/** How many pages of one list are read, at most, unless it says so. */
const MOST_PAGES = 10;

/**
 * All pages of a list, up to a bound, read anew when `topic` becomes stale. What was answered stays until the next
 * answer, and what was asked before never replaces what was asked later. Nothing is asked while `variables` is null.
 */
export function usePages<Data, Variables extends AnyVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  pick: (data: Data) => Page<Node> | null | undefined,
  topic: Topic,
  mostPages = MOST_PAGES,
): Pages<Node> {
  const client = useClient();
  const [state, setState] = useState<Pages<Node>>({
    nodes: [],
    isFirst: true,
    truncated: false,
    error: null,
  });
  const picking = useRef(pick);
  picking.current = pick;
  const key = JSON.stringify(variables);

  useEffect(() => {
    const asked = JSON.parse(key) as Variables | null;
    if (asked === null) return;
    let ended = false;
    let isAsking = false;
    let again = false;
    const ask = async () => {
      if (isAsking) {
        again = true;
        return;
      }
      isAsking = true;
      const nodes: Node[] = [];
      let after: string | null = null;
      let error: string | null = null;
      let more = true;
      for (let page = 0; more && page < mostPages; page += 1) {
        const result = await client
          .query(document, { ...asked, after } as Variables, { requestPolicy: 'network-only' })
          .toPromise();
        if (ended) return;
        const answered: Page<Node> | null | undefined = result.data && picking.current(result.data);
        if (!answered) {
          error = result.error ? failureText(result.error) : null;
          break;
        }
        nodes.push(...answered.nodes);
        after = answered.pageInfo.endCursor ?? null;
        more = answered.pageInfo.hasNextPage;
      }
      isAsking = false;
      setState((now) => {
        if (error) return { ...now, isFirst: false, error };
        // The same answer again is no reason to draw anything anew.
        const isSame = JSON.stringify(now.nodes) === JSON.stringify(nodes);
        if (isSame && !now.isFirst && now.truncated === more && !now.error) return now;
        return { nodes: isSame ? now.nodes : nodes, isFirst: false, truncated: more, error: null };
      });
      if (again) {
        again = false;
        void ask();
      }
    };
    void ask();
    const off = stale.on(topic, () => void ask());
    return () => {
      ended = true;
      off();
    };
  }, [client, document, key, topic, mostPages]);
  return state;
}
