/** A row as it was seen, or as a change left it. */
export interface Row {
  id: string;
  version: number;
}

/** For so long after a change the page may still show what was before it. */
const SETTLING_MS = 5000;

/**
 * Has the changes of one event or occurrence take turns, each on top of what the one before left. Without it, two quick
 * drags would carry the same version, and the second would be in conflict with the first.
 */
export class Turns {
  #last = new Map<string, Promise<Row | null>>();

  /** Runs `change` with the version that the row will have by then; `left` says what it was made into. */
  async run<T>(
    key: string,
    seen: Row,
    change: (version: number) => Promise<T>,
    left: (outcome: T) => Row | null,
  ): Promise<T> {
    const before = this.#last.get(key);
    const outcome = (async () => change(latest(seen, (await before) ?? null)))();
    const turn = outcome.then(left, () => null);
    this.#last.set(key, turn);
    void turn.then(() => {
      setTimeout(() => {
        if (this.#last.get(key) === turn) this.#last.delete(key);
      }, SETTLING_MS);
    });
    return outcome;
  }
}

/** An occurrence that got a row of its own is shown with its series' for a moment: then the row that was left counts. */
function latest(seen: Row, left: Row | null): number {
  if (!left) return seen.version;
  return seen.id === left.id ? Math.max(seen.version, left.version) : left.version;
}
