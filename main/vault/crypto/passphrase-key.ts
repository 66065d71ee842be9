import { argon2 } from 'node:crypto';
import { wipe } from './wipe.ts';

/** Cost of Argon2id: memory in KiB, number of passes, lanes. */
export interface KdfCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** What new vaults use: 256 MiB, 3 passes, 4 lanes; about 0.7 s on an office computer. */
export const defaultKdfCost: KdfCost = { memoryKib: 256 * 1024, passes: 3, parallelism: 4 };

/** The weakest cost that is ever accepted, on creation and on load (OWASP Password Storage: 19 MiB, 2 passes). */
export const minimumKdfCost: KdfCost = { memoryKib: 19 * 1024, passes: 2, parallelism: 1 };

/** The heaviest cost that is accepted on load, so that a crafted file cannot exhaust the machine. */
export const maximumKdfCost: KdfCost = { memoryKib: 2 * 1024 * 1024, passes: 32, parallelism: 16 };

/** Says whether a cost lies between the floor and the ceiling. */
export function isAcceptableKdfCost(cost: KdfCost): boolean {
  return (['memoryKib', 'passes', 'parallelism'] as const).every(
    (part) =>
      Number.isSafeInteger(cost[part]) &&
      cost[part] >= minimumKdfCost[part] &&
      cost[part] <= maximumKdfCost[part],
  );
}

/** Derives 32 bytes from a passphrase (normalised NFKC, UTF-8) by Argon2id version 1.3. The caller wipes the result. */
export async function derivePassphraseKey(passphrase: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const message = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2(
        'argon2id',
        {
          message,
          nonce: salt,
          memory: cost.memoryKib,
          passes: cost.passes,
          parallelism: cost.parallelism,
          tagLength: 32,
        },
        (error, key) => {
          if (error === null) resolve(key);
          else reject(error);
        },
      );
    });
  } finally {
    wipe(message);
  }
}
