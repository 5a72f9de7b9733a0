/** A colour as red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** The colours of action in one scheme, as `theme.css` names them. */
export interface Accents {
  accent: string;
  strong: string;
  on: string;
  wash: string;
}

/** What stands around: the paper, and the ground that is furthest from it. */
const SCHEMES = {
  light: { paper: [255, 255, 255], ground: [239, 237, 232], away: [0, 0, 0] },
  dark: { paper: [32, 33, 36], ground: [52, 53, 58], away: [255, 255, 255] },
} as const satisfies Record<string, Record<string, Rgb>>;

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [28, 29, 31];
/** The contrast that text needs (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

function rgbOf(hex: string): Rgb | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  if (!red || !green || !blue) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function hexOf(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => color[at] + (other[at] - color[at]) * share;
  return [part(0), part(1), part(2)];
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast of two colours (WCAG 2.2), 1 to 21. */
export function contrast(one: string, other: string): number {
  return contrastOf(rgbOf(one) ?? INK, rgbOf(other) ?? INK);
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colours of action for an organisation's colour (`#rrggbb`): as near to it as text in it can be read on everything that it stands
 * on. Undefined for what is no such colour.
 */
export function accentsOf(color: string, scheme: keyof typeof SCHEMES): Accents | undefined {
  const given = rgbOf(color);
  if (!given) return undefined;
  const { paper, ground, away } = SCHEMES[scheme];
  const washOf = (accent: Rgb) => mix(paper, accent, 0.14);
  const reads = (accent: Rgb) =>
    [paper, ground, washOf(accent)].every((back) => contrastOf(accent, back) >= READABLE);
  let accent = given;
  for (let share = 0; share <= 1 && !reads(accent); share += 0.02) accent = mix(given, away, share);
  const strong = mix(accent, away, 0.2);
  const on = contrastOf(accent, WHITE) >= READABLE ? WHITE : INK;
  return { accent: hexOf(accent), strong: hexOf(strong), on: hexOf(on), wash: hexOf(washOf(accent)) };
}

/** Gives the page an organisation's colour, in the light and in the dark. */
export function paint(color: string): void {
  const [light, dark] = [accentsOf(color, 'light'), accentsOf(color, 'dark')];
  if (!light || !dark) return;
  const { style } = document.documentElement;
  const both = (name: keyof Accents) => `light-dark(${light[name]}, ${dark[name]})`;
  style.setProperty('--accent', both('accent'));
  style.setProperty('--accent-strong', both('strong'));
  style.setProperty('--on-accent', both('on'));
  style.setProperty('--accent-wash', both('wash'));
}
