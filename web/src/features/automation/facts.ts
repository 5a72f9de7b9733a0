import { ALL_FIELDS } from './vocabulary.ts';

const ORDER = new Map(ALL_FIELDS.map(({ path }, index) => [path, index]));

/** Paths and values of what is there, in the order of the form; what this page does not know comes last. */
export function flatten(facts: unknown): [string, unknown][] {
  const place = (path: string) => ORDER.get(path) ?? ORDER.size;
  return within(facts, '').sort(([a], [b]) => place(a) - place(b));
}

/** Lists are values. */
function within(facts: unknown, prefix: string): [string, unknown][] {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return [];
  return Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
    const path = prefix ? `${prefix}.${name}` : name;
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'object' && !Array.isArray(value)) return within(value, path);
    return [[path, value]];
  });
}
