import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: grid. */
export const nlGrid = {
} as const satisfies Catalogue;
