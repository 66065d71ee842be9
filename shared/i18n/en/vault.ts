import type { Translation } from '../catalogue.ts';
import type { nlVault } from '../nl/vault.ts';

/** English texts: vault. */
export const enVault: Translation<typeof nlVault> = {
};
