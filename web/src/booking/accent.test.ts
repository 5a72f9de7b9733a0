import { describe, expect, it } from 'vitest';
import { accentsOf, contrast } from './accent.ts';

describe('an organisation’s colour', () => {
  it.each(['#ffff00', '#000000', '#ffffff', '#0f766e', '#2563eb', '#d97706', '#808080', '#ff00ff'])(
    '%s can be read in both schemes',
    (color) => {
      for (const [scheme, papers] of [
        ['light', ['#ffffff', '#f7f6f3', '#efede8']],
        ['dark', ['#202124', '#191a1c', '#141517']],
      ] as const) {
        const found = accentsOf(color, scheme);
        expect(found).toBeDefined();
        if (!found) continue;
        for (const paper of [...papers, found.wash]) {
          expect(contrast(found.accent, paper)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(found.strong, paper)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(found.on, found.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.on, found.strong)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('is left alone where it reads well', () => {
    expect(accentsOf('#0b5d57', 'light')?.accent).toBe('#0b5d57');
  });

  it('is nothing else', () => {
    expect(accentsOf('teal', 'light')).toBeUndefined();
  });
});
