import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: shell. */
export const nlShell = {
} as const satisfies Catalogue;
