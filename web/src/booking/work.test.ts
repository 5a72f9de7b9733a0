import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { solve } from './work.ts';

const parameters = {
  algorithm: 'SHA-256',
  cost: 3,
  data: { for: 'bkp_1' },
  expiresAt: 1_800_000_000,
  keyLength: 32,
  keyPrefix: '00',
  nonce: '000102030405060708090a0b0c0d0e0f',
  salt: 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff',
};

it('finds the counter whose hash begins as it must, and sends the challenge with it', () => {
  const { challenge, solution } = JSON.parse(atob(solve({ parameters, signature: 'ab' })));
  expect(challenge).toEqual({ parameters, signature: 'ab' });
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(solution.counter);
  let hash = Buffer.concat([
    Buffer.from(parameters.salt, 'hex'),
    Buffer.from(parameters.nonce, 'hex'),
    counter,
  ]);
  for (let round = 0; round < parameters.cost; round += 1) hash = createHash('sha256').update(hash).digest();
  expect(solution.derivedKey).toBe(hash.toString('hex'));
  expect(solution.derivedKey).toMatch(/^00/);
});

it('refuses what it cannot compute', () => {
  expect(() => solve({ parameters: { ...parameters, algorithm: 'ARGON2ID' }, signature: '' })).toThrow();
});
