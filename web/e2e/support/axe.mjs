// axe, for the pages as they stand.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

/** Fails when axe finds something on a page, or in a `part` of it; `where` says in the report which page it was. */
export async function clean(page, where, part = 'html') {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  assert.deepEqual(found, []);
}
