import { join } from 'node:path';

/** Where the parts of a vault lie in its folder (docs/ARCHITECTURE.md, "The vault"). */
export interface VaultLayout {
  readonly directory: string;
  readonly keySlots: string;
  readonly database: string;
  readonly evidence: string;
  readonly anchors: string;
  readonly lock: string;
}

/** The layout of the vault in a folder. */
export function vaultLayout(directory: string): VaultLayout {
  return {
    directory,
    keySlots: join(directory, 'keyslots.json'),
    database: join(directory, 'vault.db'),
    evidence: join(directory, 'evidence'),
    anchors: join(directory, 'anchors.jsonl'),
    lock: join(directory, 'vault.lock'),
  };
}
