/**
 * A token as people paste it: bare, after `Bearer`, as a whole header line, or in quotes; what stands around it is left
 * out.
 */
export function tokenIn(text: string): string {
  const bare = text.trim().replace(/^["'{\s]+|["'}\s,]+$/g, '');
  return bare.replace(/^authorization["']?\s*:\s*["']?/i, '').replace(/^bearer\s+/i, '');
}

let pasted = '';

/** The token that was pasted. It lives as long as this page and is kept nowhere. */
export const pastedToken = {
  /** Empty when there is none. */
  get: (): string => pasted,
  set: (text: string): void => {
    pasted = tokenIn(text);
  },
};
