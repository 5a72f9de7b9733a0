/** What a tree is made of: each thing says what it is in. */
export interface Node {
  id: string;
  name: string;
  parent?: { id: string } | null;
}

export interface Branch<T> {
  item: T;
  /** 0 at the top. */
  depth: number;
  /** What it is in, from the top down. */
  path: string[];
}

/**
 * The things of a tree one below the other, each after what it is in, by name. What is in something that is not among
 * them stands at the top.
 */
export function branches<T extends Node>(items: readonly T[], locale = 'en'): Branch<T>[] {
  const known = new Set(items.map((item) => item.id));
  const within = new Map<string | null, T[]>();
  for (const item of items) {
    const parent = item.parent && known.has(item.parent.id) ? item.parent.id : null;
    within.set(parent, [...(within.get(parent) ?? []), item]);
  }
  const found: Branch<T>[] = [];
  const visit = (parent: string | null, path: string[]) => {
    const sorted = (within.get(parent) ?? []).toSorted((some, other) =>
      some.name.localeCompare(other.name, locale, { numeric: true }),
    );
    for (const item of sorted) {
      found.push({ item, depth: path.length, path });
      visit(item.id, [...path, item.name]);
    }
  };
  visit(null, []);
  return found;
}

/** The ids of a thing and of all that is in it: where it cannot be moved. */
export function within<T extends Node>(items: readonly T[], id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const item of items) if (item.parent && found.has(item.parent.id)) found.add(item.id);
  }
  return found;
}
