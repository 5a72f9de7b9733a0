import { sha256 } from '@noble/hashes/sha2.js';

/** What the server asks a browser to compute before it may book: a challenge of ALTCHA, "PoW v2" with SHA-256. */
export interface Challenge {
  parameters: {
    algorithm: string;
    cost: number;
    keyPrefix: string;
    nonce: string;
    salt: string;
    [name: string]: unknown;
  };
  signature: string;
}

/** Counters are 32 bits wide. */
const MOST = 2 ** 32;

/**
 * The payload of a challenge that is solved: JSON in base 64, the challenge with the counter for which SHA-256, applied `cost`
 * times to salt, nonce and counter, begins with `keyPrefix`. Computed here and not by the browser's own SHA-256, which is
 * missing on pages without TLS and slow for messages as short as these.
 */
export function solve(challenge: Challenge): string {
  const { algorithm, cost, keyPrefix, nonce, salt } = challenge.parameters;
  if (algorithm !== 'SHA-256') throw new Error(`This page cannot compute ${algorithm}.`);
  const head = bytesOf(salt + nonce);
  const message = new Uint8Array(head.length + 4);
  message.set(head);
  const view = new DataView(message.buffer);
  for (let counter = 0; counter < MOST; counter += 1) {
    view.setUint32(head.length, counter);
    let hash = sha256(message);
    for (let round = 1; round < cost; round += 1) hash = sha256(hash);
    if (beginsWith(hash, keyPrefix)) {
      const solution = { counter, derivedKey: hexOf(hash) };
      return btoa(JSON.stringify({ challenge, solution }));
    }
  }
  throw new Error('The challenge has no solution.');
}

function beginsWith(hash: Uint8Array, prefix: string): boolean {
  for (let at = 0; at < prefix.length; at += 1) {
    const byte = hash[at >> 1] ?? 0;
    if ((at % 2 === 0 ? byte >> 4 : byte & 15) !== Number.parseInt(prefix[at] ?? '', 16)) return false;
  }
  return true;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
