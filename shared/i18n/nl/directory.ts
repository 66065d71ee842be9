import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: directory. */
export const nlDirectory = {
} as const satisfies Catalogue;
