import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hasText } from '@/lib/i18n.ts';
import { changesOf, changesText, keyOf, kindsOf, OTHER, USUAL, usualQuery } from './kinds.ts';

const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
const ALL = [...USUAL, ...OTHER];
const KEYS = ALL.flatMap((entity) => kindsOf(entity).map((kind) => keyOf({ entity, kind })));

describe('the kinds of change', () => {
  it('are those of the schema, each with its words', () => {
    const values = schema.getType('ChangeEntity')?.toConfig() as { values: Record<string, unknown> };
    expect([...ALL].sort()).toEqual(Object.keys(values.values).sort());
    for (const entity of ALL) {
      expect(hasText(`webhooks.entity.${entity}`), entity).toBe(true);
      expect(hasText(`webhooks.one.${entity}`), entity).toBe(true);
    }
  });

  it('are said shortly', () => {
    expect(changesText(changesOf(['EVENT.DELETED', 'EVENT.CREATED']) as never)).toBe(
      'Events (made, deleted)',
    );
    expect(changesText(changesOf(['BUSY_TIME.UPDATED', ...KEYS.slice(0, 3)]) as never)).toBe(
      'Events, Busy times',
    );
  });

  it('come with a query that the schema takes, whatever is chosen', () => {
    for (const keys of [[], ['EVENT.CREATED'], ['TOKEN.CREATED'], KEYS])
      expect(validate(schema, parse(usualQuery(keys)))).toEqual([]);
    expect(usualQuery(['EVENT.CREATED'])).toContain('on Event');
    expect(usualQuery(['EVENT.CREATED'])).not.toContain('on Reservation');
  });
});
