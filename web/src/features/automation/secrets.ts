import type { Definition } from './definition.ts';

/** The names of the secrets that the steps of a rule print, in the order in which they stand there. */
export function namedSecrets({ steps }: Definition): string[] {
  const placeholders = JSON.stringify(steps).match(/\{[{%][^}]*\}/g) ?? [];
  const names = placeholders.flatMap((one) =>
    [...one.matchAll(/secret\.([A-Za-z]\w*)/g)].map(([, name]) => name),
  );
  return [...new Set(names)].filter((name) => name !== undefined);
}
