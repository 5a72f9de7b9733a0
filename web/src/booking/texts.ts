import en from '@/locales/en/booking.json';

/** A key of the texts of the guests' pages, which load no others. */
export type BookingTextKey = keyof typeof en;

/** The text for `key`, its `{name}` places filled in. */
export function t(key: BookingTextKey, values: Record<string, string | number> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text for a count: `key.one` for 1, `key.other` for the rest. */
export function tn(key: PluralKey, count: number, values: Record<string, string | number> = {}): string {
  return t(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...values });
}

type PluralKey = BookingTextKey extends infer K ? (K extends `${infer P}.one` ? P : never) : never;
