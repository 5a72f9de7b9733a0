/** Colours offered for calendars and events: even in lightness, apart in hue, readable in both schemes. */
export const PALETTE = [
  { value: '#c2410c', name: 'Rust' },
  { value: '#d97706', name: 'Amber' },
  { value: '#65a30d', name: 'Moss' },
  { value: '#15803d', name: 'Fern' },
  { value: '#0d9488', name: 'Lagoon' },
  { value: '#0284c7', name: 'Sky' },
  { value: '#2563eb', name: 'Cobalt' },
  { value: '#4f46e5', name: 'Iris' },
  { value: '#9333ea', name: 'Violet' },
  { value: '#c026d3', name: 'Orchid' },
  { value: '#db2777', name: 'Rose' },
  { value: '#57534e', name: 'Stone' },
] as const;

/** A colour not yet used by `taken`, or the first again. */
export function nextColor(taken: readonly string[]): string {
  const used = new Set(taken.map((color) => color.toLowerCase()));
  return (
    PALETTE.find(({ value }) => !used.has(value))?.value ??
    PALETTE[taken.length % PALETTE.length]?.value ??
    '#2563eb'
  );
}

/** White or near black: which of them can be seen on a colour. */
export function inkOn(color: string): string {
  const [, red, green, blue] = /^#(..)(..)(..)/.exec(color) ?? [];
  if (!red || !green || !blue) return '#ffffff';
  const linear = (hex: string) => (Number.parseInt(hex, 16) / 255) ** 2.2;
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > 0.4 ? '#1c1d1f' : '#ffffff';
}

/** The colour when it is one CSS can take from us, else a neutral one: the value comes from imported files. */
export function safeColor(color: string | null | undefined): string {
  if (!color) return '#57534e';
  return /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(color) ||
    /^#[0-9a-f]{3}$/i.test(color) ||
    /^[a-z]{3,24}$/i.test(color)
    ? color
    : '#57534e';
}
