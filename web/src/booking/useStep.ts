import { useEffect, useState } from 'react';

/**
 * A state that the browser's "back" undoes: what is set is a step in the history, and null goes back to before it. A guest who was
 * brought forward again finds it again.
 */
export function useStep<Value>(): [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const onPop = (event: PopStateEvent) => setValue((event.state as { step?: Value } | null)?.step ?? null);
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  const set = (next: Value | null) => {
    if (next !== null) {
      if (value === null) window.history.pushState({ step: next }, '');
      else window.history.replaceState({ step: next }, '');
      setValue(next);
    } else if (value !== null) window.history.back();
  };
  return [value, set];
}
