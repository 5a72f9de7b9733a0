import en from '@/locales/en/index.ts';

/** A key of the page's texts; a missing one does not compile. */
export type TextKey = keyof typeof en;

/** Whether the page has a text of this name: what a server says may be newer than the page. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/** The text for `key`, its `{name}` places filled in. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text for a count: `key.one` for 1, `key.other` for the rest. */
export function tn(key: PluralKey, count: number): string {
  return t(`${key}.${count === 1 ? 'one' : 'other'}`, { count });
}

type PluralKey = TextKey extends infer K ? (K extends `${infer P}.one` ? P : never) : never;
