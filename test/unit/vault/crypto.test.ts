import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  derivePassphraseKey,
  isAcceptableKdfCost,
  minimumKdfCost,
} from '../../../main/vault/crypto/passphrase-key.ts';
import { openSealed, sealTo } from '../../../main/vault/crypto/seal.ts';
import {
  isSignedBy,
  newPrivateKey,
  privateKeyFrom,
  publicBytesOf,
  signBytes,
} from '../../../main/vault/crypto/user-keys.ts';
import { unwrap, wrap } from '../../../main/vault/crypto/wrap.ts';

describe('the building blocks of the key slots', () => {
  it('derive the same key from one passphrase in any Unicode form', async () => {
    const salt = Buffer.alloc(16, 7);
    const composed = await derivePassphraseKey('caf\u00e9 \ufb01ets', salt, minimumKdfCost);
    const decomposed = await derivePassphraseKey('cafe\u0301 fiets', salt, minimumKdfCost);
    const other = await derivePassphraseKey('cafe fiets', salt, minimumKdfCost);
    expect(decomposed.equals(composed)).toBe(true);
    expect(other.equals(composed)).toBe(false);
  });

  it('refuse every KDF cost below the floor and above the ceiling', () => {
    expect(isAcceptableKdfCost(minimumKdfCost)).toBe(true);
    for (const part of ['memoryKib', 'passes', 'parallelism'] as const) {
      expect(isAcceptableKdfCost({ ...minimumKdfCost, [part]: minimumKdfCost[part] - 1 })).toBe(false);
      expect(isAcceptableKdfCost({ ...minimumKdfCost, [part]: 1e9 })).toBe(false);
      expect(isAcceptableKdfCost({ ...minimumKdfCost, [part]: Number.NaN })).toBe(false);
    }
  });

  it('open a box only with the right key and the right associated data', () => {
    const key = randomBytes(32);
    const box = wrap(key, Buffer.from('inhoud'), Buffer.from('voor wie'));
    expect(unwrap(key, box, Buffer.from('voor wie'))?.toString()).toBe('inhoud');
    expect(unwrap(randomBytes(32), box, Buffer.from('voor wie'))).toBeNull();
    expect(unwrap(key, box, Buffer.from('voor een ander'))).toBeNull();
  });

  it('seal to one receiver only, differently each time', () => {
    const raw = newPrivateKey();
    const receiver = privateKeyFrom('x25519', raw);
    const boxes = [1, 2].map(() => sealTo(publicBytesOf(receiver), Buffer.from('sleutel'), Buffer.from('a')));
    const [first, second] = boxes;
    if (first === undefined || second === undefined) throw new Error('two boxes were made');
    expect(openSealed(receiver, first, Buffer.from('a'))?.toString()).toBe('sleutel');
    expect(openSealed(receiver, first, Buffer.from('b'))).toBeNull();
    expect(openSealed(privateKeyFrom('x25519', newPrivateKey()), first, Buffer.from('a'))).toBeNull();
    expect(openSealed(receiver, { ...first, ephemeral: second.ephemeral }, Buffer.from('a'))).toBeNull();
    // A point of small order would make the shared secret known to everybody.
    expect(
      openSealed(receiver, { ...first, ephemeral: Buffer.alloc(32).toString('base64') }, Buffer.from('a')),
    ).toBeNull();
    expect(first.ciphertext).not.toBe(second.ciphertext);
  });

  it('sign and verify', () => {
    const key = privateKeyFrom('ed25519', newPrivateKey());
    const signature = signBytes(key, Buffer.from('tekst'));
    expect(isSignedBy(publicBytesOf(key), Buffer.from('tekst'), signature)).toBe(true);
    expect(isSignedBy(publicBytesOf(key), Buffer.from('Tekst'), signature)).toBe(false);
  });
});
