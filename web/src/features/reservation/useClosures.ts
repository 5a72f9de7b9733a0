import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { type ClosureNode, Closures } from './documents.ts';

const NONE: readonly ClosureNode[] = [];

/** When blackouts close some resources. */
export function useClosures(resourceIds: string[], from: string, to: string) {
  const pause = resourceIds.length === 0;
  const [asked, ask] = useQuery({
    query: Closures,
    variables: { resourceIds, from, to },
    requestPolicy: 'cache-and-network',
    pause,
  });
  useFresh('resources', asked, ask, pause);
  return {
    nodes: pause ? NONE : (asked.data?.resourceClosures ?? NONE),
    error: asked.error ? failureText(asked.error) : null,
  };
}
