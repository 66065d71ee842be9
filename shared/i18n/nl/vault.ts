import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: vault. */
export const nlVault = {
} as const satisfies Catalogue;
