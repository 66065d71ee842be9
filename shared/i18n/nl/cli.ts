import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: cli. */
export const nlCli = {
} as const satisfies Catalogue;
