import { expect, test } from 'vitest';

const files = import.meta.glob<Record<string, string>>('../locales/en/*.json', {
  eager: true,
  import: 'default',
});

test('a key has one text: of two, in two files, one would be said for the other', () => {
  const seen = new Map<string, string>();
  const torn: string[] = [];
  for (const [file, texts] of Object.entries(files)) {
    for (const [key, text] of Object.entries(texts)) {
      if ((seen.get(key) ?? text) !== text) torn.push(`${key} in ${file}`);
      seen.set(key, text);
    }
  }
  expect(seen.size).toBeGreaterThan(500);
  expect(torn).toEqual([]);
});
